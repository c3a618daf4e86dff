"""Every page of the main path, light and dark, wide and on a phone: no violation, an empty console."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.accessibility import violations
from tests.journeys.files import as_docx

LOOKS = {
    "wide and light": {},
    "wide and dark": {"scheme": "dark"},
    "phone and light": {"phone": True},
    "phone and dark": {"phone": True, "scheme": "dark"},
}
PLAIN = (
    "/",
    "/resumes/new/",
    "/resumes/",
    "/privacy",
    "/accounts/signup/",
    "/accounts/login/",
    "/none",
)


@pytest.mark.journey
@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_no_page_of_the_main_path_keeps_anyone_out(traveller, tmp_path, look):
    someone = traveller(**look)
    found = {}

    def look_at(name):
        if wrong := violations(someone.page):
            found[name] = wrong
        width = someone.page.evaluate("document.documentElement.scrollWidth")
        if look.get("phone") and width > 390:
            found[f"{name}: wider than a phone"] = [str(width)]

    for path in PLAIN:
        someone.goes_to(path)
        look_at(path)
    someone.brings(as_docx(tmp_path))
    look_at("resume")
    someone.page.locator("details.entry summary").first.click()
    look_at("an open entry")
    resume = someone.page.url.split("#")[0]
    someone.asks_for("Warehouse team lead")
    look_at("review")
    someone.page.locator("summary[data-key=e]").first.click()
    look_at("review, editing")
    someone.accepts_all()
    look_at("review, decided")
    someone.prints()
    look_at("paper")
    someone.page.get_by_role("link", name="See all templates").click()
    expect(someone.page.get_by_alt_text(re.compile("Your first page"))).to_have_count(8, timeout=60_000)
    look_at("gallery")
    someone.goes_to(f"{resume}versions/")
    look_at("versions")
    someone.page.locator("ol.list a").last.click()
    look_at("a version")

    assert found == {}
