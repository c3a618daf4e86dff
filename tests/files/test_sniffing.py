"""What a file is, by its bytes, and which sentence a wrong one gets."""

import io
import zipfile

import pytest

from apps.files.refusals import REFUSALS, FileRefused
from apps.files.sniffing import LARGEST, ending, kind_of
from tests.files.reading.words import with_paragraphs, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORD = OLE + bytes(500) + "WordDocument".encode("utf-16-le")
PASSPORT = b'<?xml version="1.0"?><SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"/>'


@pytest.mark.parametrize(
    ("body", "name", "kind"),
    [
        pytest.param(b"%PDF-1.7\n", "cv.pdf", "pdf", id="pdf"),
        pytest.param(b"\n\njunk" + b"%PDF-1.4\n", "cv", "pdf", id="pdf after junk, without an ending"),
        pytest.param(b"%PDF-1.4\n<html><script>", "cv.html", "pdf", id="pdf that is also html"),
        pytest.param(with_paragraphs("Ada"), "cv.docx", "docx", id="docx"),
        pytest.param(with_paragraphs("Ada"), "cv.doc", "docx", id="docx under the older name"),
        pytest.param(zipped({"word/document2.xml": "<x/>"}), "cv.docx", "docx", id="docx of a web editor"),
        pytest.param(WORD, "cv.doc", "doc", id="doc"),
        pytest.param(b"Ada Example\nAnalyst\n", "cv.txt", "txt", id="text"),
        pytest.param("Élodie\n".encode("cp1252"), "cv", "txt", id="text of an old code page"),
        pytest.param("Ada Example".encode("utf-16"), "cv.txt", "txt", id="utf-16"),
        pytest.param("Ada Example".encode("utf-16-le"), "cv.txt", "txt", id="utf-16 without its mark"),
        pytest.param("Ada Example".encode("utf-32"), "cv.txt", "txt", id="utf-32"),
        pytest.param(b"<Ada Example>\nAnalyst", "cv.txt", "txt", id="text in angle brackets"),
        pytest.param(b'{"basics": {"name": "Ada"}}', "cv.json", "json", id="json resume"),
        pytest.param(b'\xef\xbb\xbf {"work": []}', "cv.txt", "json", id="json resume named txt"),
        pytest.param(b'{"a note": "in braces"}', "cv.txt", "txt", id="braces that are no resume"),
        pytest.param(PASSPORT, "cv.xml", "europass", id="europass xml"),
        pytest.param(b'{"SkillsPassport": {}}', "cv.json", "europass", id="europass json"),
        pytest.param(zipped({"x/Positions.csv": "Title\n"}), "x.zip", "linkedin", id="linkedin's export"),
    ],
)
def test_a_file_is_what_its_bytes_say(body, name, kind):
    assert kind_of(body, name) == kind


@pytest.mark.parametrize(
    ("body", "name", "code"),
    [
        pytest.param(b"", "cv.pdf", "empty", id="nothing"),
        pytest.param(b"%PDF" + bytes(LARGEST), "cv.pdf", "too_big", id="too big"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(50), "cv.png", "wrong_type", id="a picture"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(50), "cv.pdf", "mislabelled", id="a picture named pdf"),
        pytest.param(b"<html><body>Ada", "cv.docx", "mislabelled", id="a page named docx"),
        pytest.param(b"<html><body>Ada", "cv.html", "wrong_type", id="a page"),
        pytest.param(b'<?xml version="1.0"?><svg/>', "cv.xml", "wrong_type", id="other xml"),
        pytest.param(b"{\\rtf1 Ada}", "cv.doc", "mislabelled", id="rtf named doc"),
        pytest.param(zipped({"xl/workbook.xml": "<x/>"}), "cv.xlsx", "wrong_type", id="a spreadsheet"),
        pytest.param(OLE + bytes(600), "cv.xls", "wrong_type", id="an old spreadsheet"),
        pytest.param(OLE + "EncryptedPackage".encode("utf-16-le"), "cv.docx", "encrypted", id="locked docx"),
        pytest.param(with_paragraphs("Ada")[:900], "cv.docx", "damaged", id="half a docx"),
        pytest.param(b'{"name": "a package"}', "x.json", "wrong_type", id="other json"),
        pytest.param(b"[1, 2", "x.json", "wrong_type", id="a list"),
        pytest.param(b"Ada", "x.json", "mislabelled", id="text named json"),
        pytest.param(bytes(range(256)) * 8, "x.bin", "wrong_type", id="noise"),
    ],
)
def test_what_we_do_not_read_is_refused_by_name(body, name, code):
    with pytest.raises(FileRefused) as refused:
        kind_of(body, name)

    assert refused.value.code == code


def test_a_mislabelled_file_is_told_its_own_ending():
    with pytest.raises(FileRefused) as refused:
        kind_of(b"\x89PNG\r\n\x1a\n", "My CV.PDF")

    assert refused.value.sentence == (
        "The file's name ends in .pdf, but it holds something else. Save it again as PDF or DOCX."
    )


def test_a_zip_of_endless_parts_is_refused_before_its_list_is_built():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
        for number in range(18_000):
            archive.writestr(f"word/{number:050}", "")

    with pytest.raises(FileRefused) as refused:
        kind_of(out.getvalue(), "cv.docx")

    assert refused.value.code == "too_much"


@pytest.mark.parametrize(
    ("name", "ext"),
    [
        pytest.param("cv.pdf", "pdf", id="plain"),
        pytest.param("CV.Final.DOCX", "docx", id="capitals and dots"),
        pytest.param("cv", "", id="none"),
        pytest.param("../../x.p\u202edf\x00", "pdf", id="tricks"),
        pytest.param("a.<script>alert(1)", "scriptal", id="markup is cut"),
    ],
)
def test_an_ending_is_a_few_plain_letters(name, ext):
    assert ending(name) == ext


@pytest.mark.parametrize("code", REFUSALS)
def test_every_refusal_has_a_status_and_a_whole_sentence(code):
    refused = FileRefused(code, "pdf")

    assert refused.status in (413, 422)
    assert refused.sentence[0].isupper()
    assert refused.sentence.endswith(".")
    assert "{" not in refused.sentence
