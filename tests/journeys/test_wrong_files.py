"""Every wrong file gets its sentence, at once or after reading, and what was typed beside it stays."""

import io
import re
import zipfile

import pypdf
import pytest
from playwright.sync_api import expect

from apps.files.refusals import REFUSALS
from tests.journeys.files import as_pdf


def encrypted(folder):
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(as_pdf(folder).read_bytes()))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def without_text(folder):
    writer = pypdf.PdfWriter()
    writer.add_blank_page(595, 842)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def bomb(folder):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"<w>" + b" " * 220_000_000)
    return out.getvalue()


AT_ONCE = {
    "wrong_type": ("photo.png", lambda folder: b"\x89PNG\r\n\x1a\n" + b"\0" * 64),
    "mislabelled": ("resume.pdf", lambda folder: b"\x89PNG\r\n\x1a\n" + b"\0" * 64),
    "empty": ("resume.pdf", lambda folder: b""),
    "too_big": ("resume.pdf", lambda folder: b"%PDF-1.7" + b"\0" * (11 * 1024 * 1024)),
}
AFTER_READING = {
    "encrypted": ("resume.pdf", encrypted),
    "no_text": ("resume.pdf", without_text),
    "damaged": ("resume.pdf", lambda folder: b"%PDF-1.7\n%cut off"),
    "too_much": ("resume.docx", bomb),
}


def choose(page, folder, name, body):
    file = folder / name
    file.write_bytes(body(folder))
    page.locator("input[type=file]").set_input_files(file)


@pytest.mark.journey
@pytest.mark.parametrize("code", sorted(AT_ONCE))
def test_a_wrong_file_is_named_at_once_and_nothing_typed_is_lost(page, tmp_path, code):
    name, body = AT_ONCE[code]
    page.goto("/resumes/new/")
    page.get_by_label("Or paste your resume").fill("Ines Calder, typed by hand")

    with page.expect_response(re.compile("/resumes/new/")) as answer:
        choose(page, tmp_path, name, body)

    expect(page.locator(".field-error")).to_contain_text(REFUSALS[code].sentence.format(ext="pdf"))
    expect(page.get_by_label("Or paste your resume")).to_have_value("Ines Calder, typed by hand")
    assert answer.value.status == REFUSALS[code].status


@pytest.mark.journey
@pytest.mark.parametrize("code", sorted(AFTER_READING))
def test_what_only_reading_can_tell_is_said_on_the_page_of_the_file(page, tmp_path, code):
    name, body = AFTER_READING[code]
    page.goto("/resumes/new/")

    choose(page, tmp_path, name, body)
    page.wait_for_url("**/uploads/**")

    expect(page.get_by_role("alert")).to_contain_text(REFUSALS[code].sentence)
    expect(page.get_by_label("Or paste your resume")).to_be_visible()
