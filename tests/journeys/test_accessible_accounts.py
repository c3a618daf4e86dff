"""Every page of an account and of the owner, light and dark, wide and on a phone: no violation."""

import subprocess
import sys

import pytest

from tests.journeys.accessibility import violations
from tests.journeys.test_accessible_everywhere import LOOKS
from tests.journeys.test_second_factor import prove
from tests.running import PROJECT

OPEN = ("/accounts/password/reset/", "/privacy")
INSIDE = (
    "/settings/",
    "/accounts/sessions/",
    "/accounts/password/change/",
    "/accounts/2fa/",
    "/accounts/2fa/totp/activate/",
    "/accounts/2fa/webauthn/add/",
    "/settings/copy/",
    "/settings/leave/",
    "/models/sent/",
)
OWNERS = ("/office/", "/models/")


@pytest.mark.journey
@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_no_page_of_an_account_keeps_anyone_out(traveller, site, look):
    someone = traveller(**look)
    found = {}

    def look_at(path):
        someone.goes_to(path)
        prove(someone)
        if wrong := violations(someone.page):
            found[path] = wrong
        if (
            look.get("phone")
            and (width := someone.page.evaluate("document.documentElement.scrollWidth")) > 390
        ):
            found[f"{path}: wider than a phone"] = [str(width)]

    for path in OPEN:
        look_at(path)
    email = someone.signs_up()
    for path in INSIDE:
        look_at(path)
    make_owner(site, email)
    for path in OWNERS:
        look_at(path)

    assert found == {}


def make_owner(site, email):
    command = [sys.executable, "manage.py", "make_owner", email]
    subprocess.run(command, cwd=PROJECT, env=site.environment, check=True, stdout=subprocess.DEVNULL)
