"""From an advert to what is missing, to a plan, to a fact: in a browser, accessible at every stop."""

import re

import pytest
from playwright.sync_api import expect

from tests.factories.matching import ADVERT
from tests.journeys.files import as_docx

NOTE = "I built a stock report in Power BI for my own bay"


@pytest.mark.journey
@pytest.mark.parametrize("look", [{}, {"phone": True, "scheme": "dark"}], ids=["wide", "phone and dark"])
def test_a_gap_becomes_a_plan_and_a_finished_task_a_fact(traveller, accessible, tmp_path, look):
    someone = traveller(**look)
    someone.brings(as_docx(tmp_path))
    page = someone.page

    page.goto("/match/")
    accessible(page)
    page.get_by_label("Paste the advert").fill(ADVERT)
    page.get_by_role("button", name="See how it fits").click()
    expect(page.get_by_text("A guide to effort, not a chance.")).to_be_visible()
    page.get_by_text("How the score is made").click()
    accessible(page)

    page.get_by_role("link", name="See what is missing").click()
    accessible(page)
    page.get_by_role("button", name="Make the plan").click()
    page.wait_for_url("**/plans/**")
    page.locator("summary", has_text="Finish").first.click()
    accessible(page)
    page.get_by_label("What you can now say").first.fill(NOTE)
    page.get_by_role("button", name=re.compile("^Done")).first.click()
    page.get_by_role("link", name="Kept among your facts").click()

    expect(page.get_by_text(NOTE).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
