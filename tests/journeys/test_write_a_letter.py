"""From an advert to a letter that may be sent, by rules and with a model; and one that may not leave."""

import io
import re

import pypdf
import pytest
from playwright.sync_api import expect

from tests.journeys.files import as_docx

ADVERT = """Warehouse team lead
Northfield Foods Ltd, Leeds

Must have
- Experience with stock counts
- Training of new starters
- Forklift licence
"""


def text_of(pdf):
    pages = pypdf.PdfReader(io.BytesIO(pdf.read_bytes())).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def asks_for_a_letter(someone, tmp_path, reader=""):
    """Brings a resume, pastes an advert, and waits for two drafts."""
    page = someone.page
    someone.brings(as_docx(tmp_path))
    someone.goes_to("/letters/new/")
    page.get_by_label("Or paste the advert").fill(ADVERT)
    page.get_by_role("button", name="See what to stress").click()
    page.wait_for_url(re.compile("/letters/new/.+/"))
    expect(page.get_by_text("What the letter will not say")).to_be_visible()
    page.get_by_label("Who reads it").fill(reader)
    page.get_by_role("button", name="Write two drafts").click()
    page.wait_for_url(re.compile(r"/letters/[0-9a-f-]{36}/$"))
    expect(page.get_by_role("heading", name="Draft 2")).to_be_visible()
    expect(page.locator("#drafts progress")).to_have_count(0)


def prints_it(someone, to):
    someone.page.get_by_role("button", name="Make the PDF").click()
    expect(someone.page.get_by_role("link", name="Download PDF")).to_be_visible(timeout=30_000)
    return someone.downloads(to)


@pytest.mark.journey
def test_a_visitor_writes_a_letter_by_rules_and_downloads_it(visitor, tmp_path):
    page = visitor.page
    asks_for_a_letter(visitor, tmp_path, "Ms Okafor")
    page.locator(".draft .claim").nth(1).hover()
    expect(page.locator(".claim-note:visible").first).to_contain_text("Aldgate Logistics")
    page.get_by_role("button", name="Use this one").first.click()
    text = page.get_by_label("The letter itself")
    expect(text).to_have_value(re.compile("stock count errors"))

    letter = text_of(prints_it(visitor, tmp_path / "letter.pdf"))

    assert "Dear Ms Okafor," in letter
    assert "from 4% to 1%" in letter
    assert "orklift" not in letter
    assert letter.endswith("Ines Calder")


@pytest.mark.journey
def test_the_name_of_another_employer_keeps_a_letter_here_until_it_is_mended(visitor, tmp_path):
    page = visitor.page
    asks_for_a_letter(visitor, tmp_path)
    page.get_by_role("button", name="Use this one").last.click()
    text = page.get_by_label("The letter itself")
    right = text.input_value()

    text.fill(f"I am applying for the position at Brightwater Mills.\n\n{right}")
    expect(page.get_by_text("Another employer is named")).to_be_visible()
    expect(page.get_by_role("button", name="Make the PDF")).to_have_count(0)
    text.fill(right)
    expect(page.get_by_text("Another employer is named")).to_have_count(0)

    assert "Brightwater" not in text_of(prints_it(visitor, tmp_path / "letter.pdf"))


@pytest.mark.journey
def test_the_same_with_a_model_on_loopback(traveller, site_with_model, tmp_path):
    someone = traveller(at=site_with_model)
    someone.signs_up()

    asks_for_a_letter(someone, tmp_path)
    expect(someone.page.get_by_text("Written by ok and checked")).to_be_visible()
    someone.page.get_by_role("button", name="Use this one").first.click()

    assert "Aldgate Logistics" in text_of(prints_it(someone, tmp_path / "letter.pdf"))
    someone.goes_to("/letters/")
    expect(someone.page.get_by_text("Yours, version 1")).to_be_visible()


@pytest.mark.journey
def test_on_a_phone_a_tap_shows_what_a_sentence_rests_on(traveller, tmp_path):
    someone = traveller(phone=True, scheme="dark")
    asks_for_a_letter(someone, tmp_path)

    someone.page.locator(".draft .claim").nth(1).tap()

    expect(someone.page.locator(".claim-note:visible").first).to_contain_text("Aldgate Logistics")
    assert someone.page.evaluate("document.documentElement.scrollWidth") <= 390
