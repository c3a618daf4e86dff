"""The headers of every address, and which of them are open to everybody."""

import logging
from pathlib import Path

import pytest
from django.test import Client

from tests.fixtures_people import browser_of
from tests.guards.cast import assemble
from tests.guards.observatory import directives, score
from tests.guards.routes import address, all_routes

ROUTES = all_routes()
ENOUGH = 130
OPEN_LIST = Path(__file__).with_name("open_pages.txt")
ALWAYS = {
    "X-Content-Type-Options": {"nosniff"},
    "Referrer-Policy": {"same-origin"},
    "Cross-Origin-Opener-Policy": {"same-origin"},
    "Cross-Origin-Resource-Policy": {"same-origin"},
    "Cross-Origin-Embedder-Policy": {"require-corp"},
    "X-Frame-Options": {"DENY", "SAMEORIGIN"},
}
CLOSED = ("default-src", "frame-ancestors", "base-uri", "object-src")


@pytest.fixture
def behind_tls(settings):
    settings.SECURE_HSTS_SECONDS = 63_072_000
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = settings.SECURE_HSTS_PRELOAD = True
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True


@pytest.fixture
def answers(db, settings, tmp_path, behind_tls):
    """(route, answer) for everything that a visitor and Ada can get."""
    settings.MEDIA_ROOT = str(tmp_path)
    settings.ACCOUNT_RATE_LIMITS = settings.MFA_RATE_LIMITS = False
    logging.disable(logging.ERROR)
    cast = assemble()
    found = []
    for route in ROUTES:
        for client in (Client(), browser_of(cast.ada, is_fresh=True)):
            found.append((route, client.get(address(route, cast.rows), secure=True)))
    yield found
    logging.disable(logging.NOTSET)


def test_every_answer_has_every_header(answers):
    lacking = {
        f"{route}: {name} is {answer.headers.get(name)}"
        for route, answer in answers
        for name, allowed in ALWAYS.items()
        if answer.headers.get(name) not in allowed
    }

    assert lacking == set()


def test_every_answer_has_the_policy(answers):
    loose = []
    for route, answer in answers:
        policy = directives(answer.headers.get("Content-Security-Policy", ""))
        loose += [f"{route}: {name}" for name in CLOSED if policy.get(name) != ["'none'"]]
        loose += [f"{route}: {name}" for name, given in policy.items() if "'unsafe-inline'" in given]

    assert loose == []


def test_no_answer_about_a_person_is_kept_by_anyone_between(answers):
    kept = {str(route) for route, answer in answers if not is_private(answer) and not route.is_public}

    assert kept == set()


def is_private(answer):
    kept = answer.headers.get("Cache-Control", "")
    return "no-store" in kept or "private" in kept


def test_every_page_scores_enough(answers):
    poor = {}
    for route, answer in answers:
        if answer.headers.get("Content-Type", "").startswith("text/html"):
            total, faults = score(answer.headers, answer.cookies, answer.text)
            if total < ENOUGH:
                poor[str(route)] = (total, faults)

    assert poor == {}


def test_only_listed_pages_are_open():
    """Pages that visitors use ask for themselves whose a thing is, so each is named here."""
    opened = {route.name for route in ROUTES if route.is_public}
    lines = OPEN_LIST.read_text().splitlines()
    listed = {line for line in lines if line and not line.startswith("#")}

    assert opened - listed == set(), f"open to everybody, and not in {OPEN_LIST.name}"
    assert listed - opened == set(), f"in {OPEN_LIST.name}, and not open (any more)"
