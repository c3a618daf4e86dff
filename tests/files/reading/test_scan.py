"""Pages that are pictures: read by tesseract where it is, named as scans where it is not."""

import shutil
import time
from pathlib import Path

import pytest
from PIL import Image

from apps.files.reading import pdf, scan
from apps.files.reading.rows import lines_of
from apps.files.refusals import FileRefused
from tests.files.reading.pdfs import Pdf, picture_page, text

FIXTURES = Path(__file__).parent / "fixtures"


@pytest.fixture(scope="module")
def scanned():
    picture = Image.open(FIXTURES / "scan.png").convert("L")
    page = Image.new("L", (1240, 1754), 255)
    page.paste(picture, (0, 100))
    document = Pdf()
    picture_page(document, page.tobytes(), *page.size)
    return document.written()


def test_a_scan_is_read_or_named_as_a_scan(scanned):
    try:
        found = pdf.read(scanned)
        said = found.source, found.lines[0].text
    except FileRefused as refused:
        said = refused.code

    assert said == (("scan", "Ada Example") if shutil.which("tesseract") else "no_text")


def test_without_tesseract_a_scan_is_named_even_with_a_page_number_on_it(monkeypatch):
    monkeypatch.setenv("PATH", "")
    document = Pdf()
    picture_page(document, b"\xcc" * 10_000, 100, 100, over=text("Page 1 of 1, ScanApp", 50, 20))

    with pytest.raises(FileRefused) as refused:
        pdf.read(document.written())

    assert refused.value.code == "no_text"


def test_without_tesseract_the_written_pages_beside_a_scanned_one_are_read(monkeypatch):
    monkeypatch.setenv("PATH", "")
    document = Pdf()
    picture_page(document, b"\xcc" * 10_000, 100, 100)
    document.page(text("Ada Example, analyst and writer of the first program for a machine", 50, 700))

    found = pdf.read(document.written())

    assert [(line.page, line.text[:3]) for line in found.lines] == [(1, "Ada")]
    assert found.source == "pdf"


def test_words_of_the_table_become_lines_with_their_places():
    table = (FIXTURES / "scan.tsv").read_text(encoding="utf-8")

    lines = lines_of(list(scan.glyphs_of(table, 150 / 72)), page=2)

    assert [line.text for line in lines] == [
        "Ada Example",
        "Analyst, Babbage Ltd",
        "2019-2023",
        "• Cut run time by 40%",
        "• Wrote the first program",
    ]
    assert {line.page for line in lines} == {2}
    assert lines[0].x0 == pytest.approx(98 / 150 * 72, abs=0.5)
    assert 15 < lines[0].size < 20


def test_a_stroke_that_begins_a_sentence_is_the_word_i():
    row = "5\t1\t1\t1\t1\t{n}\t{x}\t10\t{w}\t30\t96\t{word}"
    words = ["|", "lead", "teams.", "|", "also", "SQL", "|", "Python"]
    head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
    rows = [row.format(n=n, x=n * 100, w=90, word=word) for n, word in enumerate(words)]

    (line,) = lines_of(list(scan.glyphs_of("\n".join([head, *rows]), 1.0)), page=0)

    assert line.text == "I lead teams. I also SQL | Python"


def test_when_the_time_is_over_a_scan_is_too_slow(scanned):
    with pytest.raises(FileRefused) as refused:
        scan._recognised(b"", until=time.monotonic() - 1)

    assert refused.value.code == "too_slow"
