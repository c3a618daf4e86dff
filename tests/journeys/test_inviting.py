"""The owner's link, the owner's page, and an invitation that lets one person in."""

import re

import pytest
from playwright.sync_api import expect

from tests.running import RunningSite, wait_until


@pytest.fixture
def private_site(tmp_path_factory):
    """Open to those who are invited."""
    running = RunningSite(tmp_path_factory.mktemp("private"), SIGN_UP="invited", WORK_SWEEP_SECONDS="1")
    yield running.start().wait()
    running.stop()


def line_printed(site, words):
    """The first line with these words among what the site prints when it opens."""
    for line in site.program.stdout:
        if words in line:
            return line
    raise AssertionError(f"the site did not say: {words}")


def workers_listen(page):
    page.reload()
    return "Fine" in page.get_by_role("row", name=re.compile("Workers that listen")).inner_text()


@pytest.mark.journey
def test_the_owner_lets_one_person_in(private_site, traveller):
    link = line_printed(private_site, "You own this site").split()[-1]
    owner, guest, other = (traveller(at=private_site) for _ in range(3))

    owner.goes_to(link)
    owner.page.get_by_role("link", name="Make an account").click()
    owner.page.get_by_label("Email").fill("owner@example.org")
    owner.page.get_by_label("Password", exact=False).first.fill("a long enough secret")
    owner.page.get_by_role("button", name="Sign up").click()
    owner.page.get_by_role("button", name="Make this account the owner").click()
    owner.page.get_by_role("link", name="Owner's page").click()
    owner.page.get_by_label("Password").fill("a long enough secret")
    owner.page.get_by_role("button", name="Go on").click()
    expect(owner.page.get_by_text("Fixed by SIGN_UP in the environment.")).to_be_visible()
    wait_until(lambda: workers_listen(owner.page), "the owner sees that workers listen", 60)
    owner.page.get_by_role("button", name="Make an invitation").click()
    invitation = owner.page.locator(".notice code").inner_text()

    other.goes_to("/accounts/signup/")
    expect(other.page.get_by_label("Email")).to_have_count(0)
    guest.goes_to(invitation)
    guest.page.get_by_label("Email").fill("guest@example.org")
    guest.page.get_by_label("Password", exact=False).first.fill("a long enough secret")
    guest.page.get_by_role("button", name="Sign up").click()
    guest.page.wait_for_load_state()
    guest.goes_to("/settings/")
    expect(guest.page.get_by_role("heading", name="Settings")).to_be_visible()

    other.goes_to(invitation)
    expect(other.page.get_by_label("Email")).to_have_count(0)
    other.goes_to(link)
    expect(other.page.get_by_role("link", name="Make an account")).to_have_count(0)
