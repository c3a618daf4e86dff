"""Every form a resume can be downloaded in holds the same words, and brings its proof."""

import io
import json
import re
import zipfile

import docx
import pypdf
import pytest

from apps.domain.resume import ResumeDocument
from apps.files.paper.composing import content_of
from apps.files.paper.exporting import KINDS, export, for_portals, in_one_column
from apps.files.paper.keeping import document_in
from apps.files.paper.layout import PrintFailed
from apps.files.proof import prove_docx
from apps.files.proving.matching import compare
from tests.files.people import ENGINEER, OTHER_SCRIPTS, STUDENT, long_resume, printed, request

PEOPLE = [ENGINEER, STUDENT, long_resume(), *OTHER_SCRIPTS.values()]
NAMES = ["page", "student", "two pages", *OTHER_SCRIPTS]
MARKED = {
    "basics": {"name": "Ada", "summary": "Wrote **the** *first* [programme](https://ada.example/note)."},
    "work": [{"position": "Analyst", "highlights": ["Saw **far**."], "startDate": "1842"}],
}


@pytest.mark.parametrize("resume", PEOPLE, ids=NAMES)
def test_a_docx_is_proved_by_a_library_and_by_our_own_walk(resume):
    made = export(request(resume), "docx")

    assert made.ok, made.proofs
    assert [one.name for one in made.proofs[0].extractors] == ["docx2python", "xml"]


def test_a_docx_has_headings_right_tabs_links_and_no_table():
    document = docx.Document(io.BytesIO(export(request(ENGINEER), "docx").body))

    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    entry = next(p for p in document.paragraphs if p.style.name == "Heading 2")
    links = [link.address for p in document.paragraphs for link in p.hyperlinks]

    assert headings == [section.title for section in content_of(request(ENGINEER)).sections]
    assert entry.text == "Senior Backend Engineer, Tallow Pay, Leeds (hybrid)\tMar 2021 – Present"
    assert [stop.alignment.name for stop in entry.style.paragraph_format.tab_stops] == ["RIGHT"]
    assert "https://www.linkedin.com/in/elodie-g/" in links
    assert document.tables == []
    assert document.core_properties.title == document.core_properties.author == ENGINEER["basics"]["name"]


def test_a_docx_is_as_large_as_the_paper_asked_for():
    section = docx.Document(io.BytesIO(export(request(STUDENT, paper="letter"), "docx").body)).sections[0]

    assert (round(section.page_width.inches, 2), round(section.page_height.inches, 2)) == (8.5, 11)


def test_bold_italics_and_links_are_such_in_word():
    document = docx.Document(io.BytesIO(export(request(MARKED), "docx").body))
    summary = next(p for p in document.paragraphs if p.text.startswith("Wrote"))

    assert [run.text for run in summary.runs if run.bold] == ["the"]
    assert [run.text for run in summary.runs if run.italic] == ["first"]
    assert [(link.text, link.address) for link in summary.hyperlinks] == [
        ("programme", "https://ada.example/note")
    ]


def test_a_changed_docx_fails_its_proof():
    document = docx.Document(io.BytesIO(export(request(ENGINEER), "docx").body))
    line = next(p for p in document.paragraphs if "840 ms" in p.text)
    line.runs[0].text = line.text.replace("840", "940")
    document.add_table(1, 1)
    file = io.BytesIO()
    document.save(file)

    proof = prove_docx(file.getvalue(), content_of(request(ENGINEER)))

    assert not proof.ok
    assert proof.faults == ("table",)
    assert all(len(one.missing) == 1 for one in proof.extractors)


@pytest.mark.parametrize("broken", [b"", b"PK\x03\x04", b"%PDF-1.7"], ids=["empty", "cut", "a pdf"])
def test_what_is_no_docx_fails_its_proof_and_raises_nothing(broken):
    assert not prove_docx(broken, content_of(request(STUDENT))).ok


def test_a_docx_with_a_part_that_is_gone_is_broken():
    whole = zipfile.ZipFile(io.BytesIO(export(request(STUDENT), "docx").body))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as cut:
        for name in whole.namelist():
            if name != "word/numbering.xml":
                cut.writestr(name, whole.read(name))

    assert "broken_part" in prove_docx(file.getvalue(), content_of(request(STUDENT))).faults


@pytest.mark.parametrize("kind", ["txt", "md"])
@pytest.mark.parametrize("resume", PEOPLE, ids=NAMES)
def test_text_and_markdown_hold_every_string_in_order(resume, kind):
    text = export(request(resume), kind).body.decode()
    if kind == "md":
        text = re.sub(r"^#+ |\*\*|\\|\[|\]\([^)]*\)", "", text, flags=re.MULTILINE)

    found = compare(content_of(request(resume)).blocks(), [text])

    assert (found.missing, found.out_of_order) == ((), ())


def test_text_of_other_marks_is_escaped_in_markdown():
    text = export(
        request({"basics": {"name": "A_b", "summary": "# 1 <b>\n1. one\n- two"}}), "md"
    ).body.decode()

    assert text == "# A\\_b\n\n## Summary\n\n\\# 1 \\<b\\>\n\n1\\. one\n\n\\- two\n"


@pytest.mark.parametrize("resume", [*PEOPLE, MARKED], ids=[*NAMES, "marked"])
def test_json_comes_back_as_the_same_document(resume):
    kept = json.loads(export(request(resume), "json").body)

    assert ResumeDocument.from_json_resume(kept) == ResumeDocument.from_json_resume(resume)


@pytest.mark.parametrize("resume", [ENGINEER, STUDENT, MARKED, OTHER_SCRIPTS["arabic"]])
def test_our_pdf_gives_the_resume_back_without_loss(resume):
    asked = request(resume, template="atelier", dates="number", order=("skills",))

    assert document_in(printed(asked).pdf) == asked.document


def test_a_pdf_whose_pages_say_something_else_is_not_believed():
    theirs = printed(request(STUDENT)).pdf
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(printed(request(ENGINEER)).pdf))
    carried = pypdf.PdfReader(io.BytesIO(theirs)).attachments["resume.json"][0]
    writer.root_object["/Names"]["/EmbeddedFiles"]["/Names"][1].get_object()["/EF"]["/F"].set_data(carried)
    forged = io.BytesIO()
    writer.write(forged)

    assert document_in(forged.getvalue()) is None


@pytest.mark.parametrize("file", [b"", b"%PDF-1.7", b"PK\x03\x04"], ids=["empty", "cut", "another kind"])
def test_a_file_that_is_not_ours_carries_nothing(file):
    assert document_in(file) is None


def test_what_is_hidden_is_in_no_file():
    asked = request(ENGINEER, hidden=("awards", "work-2", "work-1-1", "references", "summary"))
    secrets = ("Engineer of the Year", "Northwick", "double-entry", "calmest", "nine years")

    for kind in KINDS:
        body = export(asked, kind).body
        text = body.decode("latin-1")
        if kind == "pdf":
            text = pypdf.PdfReader(io.BytesIO(body)).attachments["resume.json"][0].decode()
            text += "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(body)).pages)
        elif kind == "docx":
            text = zipfile.ZipFile(io.BytesIO(body)).read("word/document.xml").decode()

        assert not [word for word in secrets if word in text], kind


def test_the_portal_copy_is_a_plain_pdf_a_docx_and_a_text():
    made = export(request(ENGINEER, template="atelier"), "portal")
    package = zipfile.ZipFile(io.BytesIO(made.body))

    assert made.ok
    assert [name.rpartition(".")[2] for name in package.namelist()] == ["pdf", "docx", "txt"]
    assert all(name.startswith("Élodie Grünwald-Ødegård - Resume.") for name in package.namelist())


def test_the_safest_form_keeps_the_voice_of_the_template():
    assert for_portals(request(STUDENT, template="almanac")).template == "ledger"
    assert for_portals(request(STUDENT, template="lumen")).template == "meridian"
    assert in_one_column(request(STUDENT, template="atelier")).template == "meridian"


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_exported_as_nothing(kind):
    with pytest.raises(PrintFailed, match="nothing_to_print"):
        export(request({}), kind)


def test_the_same_request_gives_the_same_bytes():
    asked = request(STUDENT)

    assert export(asked, "pdf").body == export(asked, "pdf").body
