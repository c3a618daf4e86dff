"""From a file to the rewritten PDF, as a visitor and signed up, with rules and with a model."""

import io
import re

import pypdf
import pytest
from playwright.sync_api import expect

from tests.journeys.files import FILES, as_docx
from tests.journeys.people import Traveller


def text_of(pdf):
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf.read_bytes())).pages)


def taken_lines(someone: Traveller) -> list[str]:
    """The accepted wordings on the review page, in order."""
    return someone.page.locator(".line.is-decided .taken").all_inner_texts()


@pytest.mark.journey
@pytest.mark.parametrize("kind", sorted(FILES))
def test_a_visitor_brings_a_file_and_downloads_it_rewritten(visitor, tmp_path, kind):
    file = FILES[kind](tmp_path)

    visitor.brings(file)
    visitor.asks_for("Warehouse team lead")
    visitor.accepts_all()
    taken = taken_lines(visitor)
    visitor.prints()
    text = " ".join(text_of(visitor.downloads(tmp_path / "out.pdf")).split())

    assert len(taken) >= 2
    places = [text.find(line) for line in taken]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.journey
def test_what_a_visitor_did_is_theirs_after_they_sign_up(visitor, tmp_path):
    visitor.brings(as_docx(tmp_path))
    visitor.asks_for("Warehouse team lead")
    visitor.accepts_all()
    review = visitor.page.url
    visitor.signs_up()

    visitor.goes_to(review)
    taken = taken_lines(visitor)
    visitor.prints("Ledger")
    text = " ".join(text_of(visitor.downloads(tmp_path / "out.pdf")).split())

    assert taken
    assert all(line in text for line in taken)
    visitor.goes_to("/resumes/")
    expect(visitor.page.get_by_role("link", name=re.compile("Ines Calder"))).to_be_visible()


@pytest.mark.journey
def test_the_same_with_a_model_on_loopback(traveller, site_with_model, tmp_path):
    someone = traveller(at=site_with_model)
    someone.signs_up()

    someone.brings(as_docx(tmp_path))
    someone.asks_for("Warehouse team lead")
    expect(someone.page.get_by_text("Written by ok and checked")).to_be_visible()
    someone.accepts_all()
    taken = taken_lines(someone)
    someone.prints()
    text = " ".join(text_of(someone.downloads(tmp_path / "out.pdf")).split())

    assert taken
    assert all(line in text for line in taken)


@pytest.mark.journey
def test_nothing_is_lost_by_a_reload_in_the_middle(visitor, tmp_path):
    visitor.page.goto("/")
    visitor.page.locator("input[type=file]").set_input_files(as_docx(tmp_path))
    visitor.page.wait_for_url(re.compile("/resumes/"))
    visitor.page.reload()
    visitor.page.wait_for_url(re.compile(r"/resumes/[0-9a-f-]{36}/$"))
    visitor.page.get_by_label("The title you want").fill("Warehouse team lead")
    visitor.page.get_by_role("button", name="Rewrite my lines").click()
    visitor.page.wait_for_url("**/rewrites/**")
    visitor.page.reload()
    expect(visitor.page.locator("#progress progress")).to_have_count(0)
    visitor.page.locator("[data-key=a]").first.click()
    expect(visitor.page.locator(".line.is-decided")).to_have_count(1)
    visitor.page.reload()

    expect(visitor.page.locator(".line.is-decided")).to_have_count(1)


@pytest.mark.journey
def test_pasting_on_a_phone_works_as_well(traveller, tmp_path):
    someone = traveller(phone=True, scheme="dark")
    someone.goes_to("/resumes/new/")

    someone.page.get_by_label("Or paste your resume").fill(FILES["txt"](tmp_path).read_text())
    someone.page.get_by_role("button", name="Read my resume").click()
    someone.page.wait_for_url(re.compile(r"/resumes/[0-9a-f-]{36}/$"))

    expect(someone.page.get_by_label("Name", exact=True).first).to_have_value("Ines Calder")
    width = someone.page.evaluate("document.documentElement.scrollWidth")
    assert width <= 390
