"""Passkeys and codes at a real browser, with an authenticator that the browser itself plays."""

import re
import time

import pytest
from playwright.sync_api import expect

from tests.journeys.people import PASSWORD
from tests.totp import STEP, code_for

TOUCHED_AT_ONCE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def ada(visitor):
    """Signed up, with a device that proves her presence whenever asked; her address is ``ada.email``."""
    visitor.email = visitor.signs_up()
    device = visitor.page.context.new_cdp_session(visitor.page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": TOUCHED_AT_ONCE})
    return visitor


def prove(someone):
    """Types the password again where it is asked for."""
    if "/reauthenticate/" in someone.page.url:
        someone.page.get_by_label("Password").fill(PASSWORD)
        someone.page.get_by_role("button", name="Go on").click()
        someone.page.wait_for_url(lambda url: "/reauthenticate/" not in url)


def log_out(someone):
    someone.goes_to("/settings/")
    someone.page.locator("summary", has_text="Account").click()
    someone.page.get_by_role("button", name="Log out").click()
    someone.page.wait_for_load_state()


def type_log_in(someone):
    someone.goes_to("/accounts/login/")
    someone.page.get_by_label("Email").fill(someone.email)
    someone.page.get_by_label("Password").fill(PASSWORD)
    someone.page.get_by_role("button", name="Log in", exact=True).click()
    someone.page.wait_for_load_state()


def expect_in(someone):
    someone.goes_to("/settings/")
    expect(someone.page.get_by_role("heading", name="Settings")).to_be_visible()


@pytest.mark.journey
def test_a_passkey_is_made_in_the_settings_and_opens_the_door_alone(ada):
    ada.goes_to("/settings/")
    ada.page.get_by_role("link", name="Second factor, passkeys").click()
    ada.page.get_by_role("link", name="Add one").click()
    prove(ada)
    ada.page.get_by_label("Let me in with this alone").check()
    ada.page.get_by_role("button", name="Add it").click()
    ada.page.wait_for_url(re.compile("recovery-codes|webauthn/$"))
    log_out(ada)

    ada.goes_to("/accounts/login/")
    ada.page.get_by_role("button", name="Log in with a passkey").click()
    ada.page.wait_for_url(lambda url: "/login/" not in url)

    expect_in(ada)


@pytest.mark.journey
def test_codes_from_an_app_and_one_from_paper(ada):
    ada.goes_to("/accounts/2fa/totp/activate/")
    prove(ada)
    ada.page.get_by_text("Cannot scan it?").click()
    secret = ada.page.locator("details code").inner_text()
    ada.page.get_by_label("code", exact=False).last.fill(code_for(secret))
    ada.page.get_by_role("button", name="Turn on").click()
    ada.page.wait_for_url(lambda url: "activate" not in url)
    ada.goes_to("/accounts/2fa/recovery-codes/")
    on_paper = re.findall(r"\b\d{8}\b", ada.page.locator("main").inner_text())
    log_out(ada)

    type_log_in(ada)
    ada.page.get_by_label("code", exact=False).first.fill(code_for(secret, time.time() + STEP))
    ada.page.get_by_role("button", name="Log in", exact=True).click()
    ada.page.wait_for_url(lambda url: "/2fa/" not in url)
    expect_in(ada)
    log_out(ada)

    type_log_in(ada)
    ada.page.get_by_label("code", exact=False).first.fill(on_paper[0])
    ada.page.get_by_role("button", name="Log in", exact=True).click()
    ada.page.wait_for_url(lambda url: "/2fa/" not in url)
    expect_in(ada)
