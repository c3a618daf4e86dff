"""Practising an interview at a browser: begin, think, type, learn, try again."""

import re

import pytest
from playwright.sync_api import expect

TOLD = (
    "At Aldgate Logistics counts were wrong on 4% of lines. I guess my task was to bring the errors down. "
    "I relabelled the bays and I trained two pickers. As a result, errors fell from 4% to 1%."
)


def begin(someone):
    someone.goes_to("/interviews/new/")
    someone.page.get_by_label("The role you practise for").fill("Shift supervisor")
    someone.page.get_by_role("button", name="Begin").click()
    someone.page.get_by_role("link", name="Begin").click()


@pytest.mark.journey
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("phone", [False, True], ids=["wide", "phone"])
def test_a_typed_answer_is_marked_and_scored_and_every_page_is_accessible(
    traveller, accessible, phone, scheme
):
    someone = traveller(phone=phone, scheme=scheme)
    page = someone.page
    someone.goes_to("/interviews/new/")
    accessible(page)
    begin(someone)
    accessible(page)

    page.get_by_label("Your answer").fill(TOLD)
    page.get_by_role("button", name="Get feedback").click()

    expect(page.get_by_role("heading", name="Try this next")).to_be_visible()
    expect(page.locator(".told .told-result")).to_contain_text("errors fell from 4% to 1%")
    accessible(page)
    someone.goes_to("/interviews/")
    expect(page.get_by_role("heading", name="Your trend")).to_be_visible()
    accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


@pytest.mark.journey
def test_the_time_to_think_can_be_paused_and_skipped(visitor):
    begin(visitor)
    page = visitor.page

    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_role("button", name="Go on")).to_be_visible()
    page.get_by_role("button", name="Skip").click()

    expect(page.get_by_text("Time to answer.")).to_be_visible()
    expect(page.get_by_label("Your answer")).to_be_focused()


@pytest.mark.journey
def test_the_same_question_is_answered_again_and_compared(visitor):
    begin(visitor)
    page = visitor.page
    page.get_by_label("Your answer").fill("It went well in the end, I think.")
    page.get_by_role("button", name="Get feedback").click()

    page.get_by_role("link", name="Answer again").click()
    page.get_by_label("Your answer").fill(TOLD)
    page.get_by_role("button", name="Get feedback").click()

    expect(page.get_by_text(re.compile(r"Compare with try 1"))).to_be_visible()


@pytest.mark.journey
def test_practice_works_without_scripts(traveller):
    someone = traveller(java_script_enabled=False)
    begin(someone)

    someone.page.get_by_label("Your answer").fill(TOLD)
    someone.page.get_by_role("button", name="Get feedback").click()

    expect(someone.page.get_by_role("heading", name="Try this next")).to_be_visible()
