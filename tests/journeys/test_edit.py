"""Editing loses nothing: two tabs, a killed worker, undo, restore, the keyboard alone, a phone."""

import os
import re
import signal

import pytest
from playwright.sync_api import expect

from tests.journeys.files import as_docx
from tests.journeys.people import Traveller

PAGES = "#preview img.paper"


def saved(page):
    expect(page.locator("[data-saved]")).to_contain_text("Saved")


@pytest.fixture
def editor(visitor, tmp_path) -> Traveller:
    """At the page of a resume that was just read."""
    visitor.brings(as_docx(tmp_path))
    return visitor


@pytest.mark.journey
def test_what_is_typed_is_saved_by_itself_and_shown_on_paper(editor):
    editor.page.get_by_label("Your title").fill("Night supervisor")
    saved(editor.page)
    expect(editor.page.locator(PAGES)).to_have_count(1, timeout=30_000)
    first = editor.page.locator(PAGES).get_attribute("src")

    editor.page.get_by_label("Your title").fill("Night supervisor and trainer")
    expect(editor.page.locator(PAGES)).not_to_have_attribute("src", first, timeout=30_000)
    editor.page.reload()

    expect(editor.page.get_by_label("Your title")).to_have_value("Night supervisor and trainer")


@pytest.mark.journey
def test_the_second_of_two_tabs_is_told_and_overwrites_nothing(editor):
    other = editor.page.context.new_page()
    other.goto(editor.page.url)
    other.get_by_label("Your title").fill("From the other tab")
    saved(other)

    editor.page.get_by_label("Your title").fill("From this tab")
    expect(editor.page.get_by_role("alert")).to_contain_text("changed in another tab")
    expect(editor.page.get_by_role("alert")).to_contain_text("From the other tab")
    expect(editor.page.get_by_role("alert")).to_contain_text("From this tab")
    editor.page.get_by_role("button", name="Save", exact=True).click()
    editor.page.get_by_role("button", name="Save what I typed").click()

    expect(editor.page.get_by_label("Your title")).to_have_value("From this tab")
    other.close()


@pytest.mark.journey
def test_a_worker_killed_in_the_middle_of_a_preview_costs_nothing(editor):
    editor.page.get_by_label("Your title").fill("Typed before the kill")
    os.kill(editor.site.the("previews@"), signal.SIGKILL)

    expect(editor.page.locator(PAGES)).to_have_count(1, timeout=90_000)
    editor.page.reload()

    expect(editor.page.get_by_label("Your title")).to_have_value("Typed before the kill")


@pytest.mark.journey
def test_undo_redo_and_an_old_version_brought_back(editor):
    title = editor.page.get_by_label("Your title")
    before = title.input_value()
    title.fill("Changed")
    saved(editor.page)

    editor.page.get_by_role("button", name="Undo").click()
    expect(title).to_have_value(before)
    editor.page.get_by_role("button", name="Redo").click()
    expect(title).to_have_value("Changed")
    editor.page.goto(f"{editor.page.url.split('#')[0]}versions/")
    editor.page.locator("ol.list a").last.click()
    expect(editor.page.get_by_text("Your title")).to_be_visible()
    editor.page.get_by_role("button", name="Bring it back").click()

    expect(title).to_have_value(before)


@pytest.mark.journey
def test_every_form_can_be_downloaded(editor, tmp_path):
    editor.page.get_by_role("link", name="Template and download").click()
    endings = set()
    for name in ("Plain text", "Markdown", "JSON Resume"):
        with editor.page.expect_download() as waiting:
            editor.page.get_by_role("link", name=name).click()
        endings.add(waiting.value.suggested_filename.rpartition(".")[2])
    editor.page.get_by_role("button", name="Print", exact=True).click()
    for name, button in (("PDF", ""), ("DOCX", "Word (DOCX)"), ("ZIP", "For portals")):
        if button:
            editor.page.get_by_role("button", name=re.compile(re.escape(button))).click()
        with editor.page.expect_download(timeout=60_000) as waiting:
            editor.page.get_by_role("link", name=f"Download {name}").click(timeout=60_000)
        endings.add(waiting.value.suggested_filename.rpartition(".")[2])

    assert endings == {"txt", "md", "json", "pdf", "docx", "zip"}


@pytest.mark.journey
def test_a_line_is_moved_by_the_keyboard_alone(traveller, tmp_path):
    someone = traveller()
    someone.brings(as_docx(tmp_path))
    summary = someone.page.locator("#work details.entry summary").first
    summary.focus()
    someone.page.keyboard.press("Enter")
    lines = someone.page.locator("#work details.entry").first.locator("ol.lines textarea")
    first, second = lines.nth(0).input_value(), lines.nth(1).input_value()

    lines.nth(1).focus()
    someone.page.keyboard.press("Alt+ArrowUp")
    expect(lines.nth(0)).to_have_value(second)

    expect(lines.nth(1)).to_have_value(first)


@pytest.mark.journey
def test_a_review_is_done_by_keys_alone(editor):
    editor.asks_for("Warehouse team lead")
    cards = editor.page.locator("[data-card]")
    cards.first.focus()

    editor.page.keyboard.press("a")
    expect(editor.page.locator(".line.is-decided")).to_have_count(1)
    editor.page.keyboard.press("j")
    editor.page.keyboard.press("m")
    expect(editor.page.locator(".line.is-decided")).to_have_count(2)
    editor.page.keyboard.press("u")

    expect(editor.page.locator(".line.is-decided")).to_have_count(1)
