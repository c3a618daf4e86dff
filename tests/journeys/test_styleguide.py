"""Every component in a real browser: light, dark and phone, with the keyboard, and nothing on the console."""

import itertools

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
OPEN_PAGES = (
    "pages:home", "pages:privacy", "account_login", "account_signup", "account_reset_password",
    "account_reset_password_done", "shell:styleguide",
)  # fmt: skip
OWN_PAGES = (
    "pages:dashboard", "accounts:settings", "account_logout", "account_email", "account_change_password",
    "mfa_index", "usersessions_list", "account_reauthenticate",
)  # fmt: skip


@pytest.fixture
def look(browser, live_server):
    """``look("shell:styleguide", size=PHONE)``: the page as a person sees it; the console must stay empty."""
    contexts, complaints = [], []

    def at(name, *, size=WIDE, client=None) -> Page:
        context = browser.new_context(viewport=size, base_url=live_server.url, reduced_motion="reduce")
        contexts.append(context)
        for cookie in client.cookies.values() if client else ():
            context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
        page = context.new_page()
        page.on("console", lambda message: _hear(complaints, message))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(reverse(name))
        return page

    yield at
    for context in contexts:
        context.close()
    assert complaints == []


def _hear(complaints, message):
    is_ours = any(f"status of {status}" in message.text for status in (422, 502))  # what a test provokes
    if message.type in ("error", "warning") and not is_ours:
        complaints.append(f"{message.text} ({message.location.get('url')})")


def test_pages_for_everyone_are_accessible_and_fit(look, accessible, settings):
    settings.HAS_MAIL = True  # with a mail server there is more to see
    page = look("shell:styleguide")

    for name in OPEN_PAGES:
        page.goto(reverse(name))
        _look_in_every_way(page, accessible)


def test_pages_of_a_person_are_accessible_and_fit(look, accessible, proven, settings):
    settings.HAS_MAIL = True
    page = look("pages:dashboard", client=proven)

    for name in OWN_PAGES:
        page.goto(reverse(name))
        _look_in_every_way(page, accessible)


def _look_in_every_way(page, accessible):
    for size, scheme in itertools.product((WIDE, PHONE), ("light", "dark")):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"], page.url


def test_wrong_fields_say_what_is_wrong_and_stay_accessible(look, accessible):
    page = look("shell:styleguide")

    page.get_by_role("button", name="Send empty").click()

    expect(page.get_by_label("E-mail address")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#id_email_error")).to_contain_text("required")
    accessible(page)


def test_the_theme_changes_at_once_and_is_drawn_by_the_server_next_time(look):
    page = look("shell:styleguide")

    page.locator(".theme-menu summary").click()
    page.get_by_role("button", name="Dark").click()
    at_once = page.locator("html").get_attribute("data-theme")
    page.reload()

    assert at_once == "dark"
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_the_phone_menu_opens_with_the_keyboard_and_closes_with_escape(look, accessible):
    page = look("shell:styleguide", size=PHONE)
    log_in = page.get_by_role("link", name="Log in")
    expect(log_in).to_be_hidden()

    page.get_by_role("button", name="Menu").press("Enter")
    expect(log_in).to_be_visible()
    accessible(page)
    page.keyboard.press("Escape")

    expect(log_in).to_be_hidden()


def test_a_menu_closes_when_the_focus_leaves_it(look, accessible):
    page = look("shell:styleguide")
    page.locator("summary", has_text="More").press("Enter")
    inside = page.locator(".menu-item.is-danger")
    expect(inside).to_be_visible()
    accessible(page)

    inside.focus()
    page.keyboard.press("Tab")

    expect(inside).to_be_hidden()


def test_review_keys_work_on_a_card_and_not_while_typing(look, accessible):
    page = look("shell:styleguide")
    first, second = page.locator("[data-card]").all()
    first.focus()

    page.keyboard.press("j")
    expect(second).to_be_focused()
    page.keyboard.press("k")
    expect(first).to_be_focused()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    accessible(page)
    page.keyboard.press("Escape")
    page.get_by_label("Full name").press("?")

    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()


def test_what_is_copied_is_in_the_clipboard(look):
    page = look("shell:styleguide")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])

    page.locator("[data-copy]").click()

    expect(page.locator("[data-copy]")).to_contain_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == "manage.py rewrite"


def test_typing_is_saved_by_itself_and_a_copy_stays_while_the_server_is_away(look):
    page = look("shell:styleguide")
    said = page.locator("[data-saved]")
    page.get_by_label("E-mail address").fill("nadia@ferreira.example")
    page.get_by_label("Level").select_option("senior")
    page.get_by_label("A4").check()
    page.get_by_role("textbox", name="The advert").fill("Nights, four on, three off.")
    page.get_by_label("I wrote these lines").check()
    page.get_by_label("Full name").fill("Nadia Ferreira")
    expect(said).to_contain_text("Saved")

    page.route("**/styleguide", lambda route: route.fulfill(status=502, body=""))
    page.get_by_label("Full name").fill("Nadia M. Ferreira")
    page.get_by_label("Full name").blur()
    expect(said).to_contain_text("Not saved")
    kept = page.evaluate("localStorage.getItem('unsaved:/styleguide')")

    assert "Nadia M. Ferreira" in kept
