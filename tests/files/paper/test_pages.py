"""The printed file itself: sizes, tags, fonts, order in the libraries that others read with."""

import io

import pypdf
import pypdfium2
import pytest
from pdfminer.high_level import extract_text

from apps.files.paper import fonts
from apps.files.paper.composing import content_of
from apps.files.paper.layout import PAPERS, TEMPLATES
from apps.files.paper.theme import theme_of
from apps.files.proving.matching import compare
from tests.files.people import ENGINEER, OTHER_SCRIPTS, STUDENT, long_resume, printed, request

PORTAL_SAFE = [name for name in TEMPLATES if theme_of(name).portal_safe]
POINTS = {"a4": (595.28, 841.89), "letter": (612, 792)}


def test_the_same_words_come_out_of_pypdf_whichever_the_template_and_paper():
    for template in TEMPLATES:
        for paper in PAPERS:
            made = printed(request(ENGINEER, template=template, paper=paper))
            reader = pypdf.PdfReader(io.BytesIO(made.pdf))

            found = compare(
                content_of(request(ENGINEER, template=template)).blocks(),
                [page.extract_text() for page in reader.pages],
                running_name=ENGINEER["basics"]["name"],
            )

            assert found.is_whole, found
            assert len(reader.pages) == made.pages
            assert tuple(map(float, reader.pages[0].mediabox[2:])) == pytest.approx(POINTS[paper], abs=0.02)


@pytest.mark.parametrize("template", PORTAL_SAFE)
def test_pdfium_reads_two_pages_in_order(template):
    asked = request(long_resume(), template=template)
    made = printed(asked)
    document = pypdfium2.PdfDocument(made.pdf)
    pages = [
        document[n].get_textpage().get_text_bounded().translate({0xFFFE: "-", 2: "-"})
        for n in range(len(document))
    ]
    document.close()

    found = compare(content_of(asked).blocks(), pages, running_name=ENGINEER["basics"]["name"])

    assert made.pages == 2
    assert (found.missing, found.out_of_order) == ((), ())


@pytest.mark.parametrize("template", ["meridian", "atelier"])
def test_a_word_with_a_hyphen_stays_on_one_line_so_that_readers_keep_the_hyphen(template):
    line = "Moved risk rules in-process for day-to-day double-entry book-keeping at month-end. " * 4
    made = printed(request({"work": [{"name": "A", "highlights": [line, "x " + line]}]}, template=template))

    document = pypdfium2.PdfDocument(made.pdf)
    text = document[0].get_textpage().get_text_bounded()
    document.close()

    assert not {"\x02", "\ufffe"} & set(text)
    assert text.count("double-entry") == 8


@pytest.mark.parametrize("template", PORTAL_SAFE)
def test_pdfminer_with_its_own_layout_finds_every_word(template):
    text = extract_text(io.BytesIO(printed(request(ENGINEER, template=template)).pdf))
    words = set(text.replace("-\n", "-").casefold().split())

    for string in content_of(request(ENGINEER)).strings():
        assert set(string.casefold().replace("/", " ").split()) <= {
            part for w in words for part in (w, *w.split("/"), w.rstrip(":,)"), w.strip("(),:"))
        }


def test_the_name_and_the_page_number_stand_on_later_pages_only():
    pages = pypdf.PdfReader(io.BytesIO(printed(request(long_resume())).pdf)).pages

    first, second = (page.extract_text() for page in pages)

    assert "· 1" not in first
    assert second.rstrip().endswith("Élodie Grünwald-Ødegård · 2")


def test_the_file_is_tagged_and_says_whose_it_is_in_which_language():
    reader = pypdf.PdfReader(io.BytesIO(printed(request(ENGINEER)).pdf))
    root = reader.trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == reader.metadata.author == "Élodie Grünwald-Ødegård"
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert {"/H1", "/H2", "/H3", "/L", "/Link"} <= _tags(root["/StructTreeRoot"])


@pytest.mark.parametrize("resume", [ENGINEER, *OTHER_SCRIPTS.values()], ids=["latin", *OTHER_SCRIPTS])
def test_only_our_fonts_are_in_the_file(resume):
    for template in TEMPLATES:
        reader = pypdf.PdfReader(io.BytesIO(printed(request(resume, template=template)).pdf))
        embedded = {
            font["/BaseFont"].split("+")[1]
            for page in reader.pages
            for font in page["/Resources"]["/Font"].values()
        }

        assert embedded
        assert all(name.startswith(fonts.EMBEDDED_NAMES) for name in embedded), embedded


def test_a_greek_word_is_set_in_one_font():
    reader = pypdf.PdfReader(io.BytesIO(printed(request(OTHER_SCRIPTS["greek"], template="ledger")).pdf))
    runs = set()
    reader.pages[0].extract_text(
        visitor_text=lambda text, _cm, _tm, font, _size: runs.add((text.strip(), font and font["/BaseFont"]))
    )

    assert any(text.startswith("Ελένη Παπαδημητρίου") and "Noto-Serif" in font for text, font in runs)


def test_a_phone_number_keeps_its_order_in_a_page_from_right_to_left():
    text = pypdf.PdfReader(io.BytesIO(printed(request(OTHER_SCRIPTS["arabic"])).pdf)).pages[0].extract_text()

    assert "+962 6 123 4567" in text


def test_the_name_and_the_line_below_it_do_not_run_together():
    for resume in (ENGINEER, STUDENT):
        for template in TEMPLATES:
            text = (
                pypdf.PdfReader(io.BytesIO(printed(request(resume, template=template)).pdf))
                .pages[0]
                .extract_text()
            )

            assert text.splitlines()[0] == resume["basics"]["name"]


def _tags(node):
    if isinstance(node, list):
        return set().union(*map(_tags, node))
    node = node.get_object()
    if not isinstance(node, dict):
        return set(_tags(list(node))) if isinstance(node, list) else set()
    kids = node.get("/K", [])
    return {str(node.get("/S", ""))} | _tags(kids if isinstance(kids, list) else [kids])
