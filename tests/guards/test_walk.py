"""The whole site, address by address: strangers get nothing of Ada's, reading writes nothing."""

import logging
import re
from collections.abc import Iterator

import pytest
from django.db import connection, transaction
from django.test import Client

from apps.accounts.ownership import OwnedModel, owned_models
from tests.fixtures_people import browser_of
from tests.guards.cast import METHODS, SAFE, Cast, assemble
from tests.guards.routes import IN_SOME_STATE, OF_NOBODY, address, all_routes

WRITES = re.compile(r"^\s*(INSERT|UPDATE|DELETE|TRUNCATE)\b.*?\"(\w+)\"", re.IGNORECASE | re.DOTALL)
MAY_BE_WRITTEN = {"django_session", "usersessions_usersession"}
ROUTES = all_routes()
OF_A_ROW = [route for route in ROUTES if route.parameters and route.name not in OF_NOBODY]
ACTORS = ("anonymous", "visitor", "stranger", "unverified", "staff", "deactivated")


@pytest.fixture
def cast(db, settings, tmp_path) -> Iterator[Cast]:
    settings.MEDIA_ROOT = str(tmp_path)
    # Without limits, or the last addresses would not be reached.
    settings.ACCOUNT_RATE_LIMITS = settings.MFA_RATE_LIMITS = False
    logging.disable(logging.ERROR)  # thousands of refusals
    yield assemble()
    logging.disable(logging.NOTSET)


class Undone(Exception):
    """Raised to take back what a request did."""


def ask(client: Client, method: str, url: str, **rest):
    """One request whose effects are taken back, and the tables it wrote to."""
    written: set[str] = set()

    def watch(execute, sql, params, many, context):
        if found := WRITES.match(sql):
            written.add(found[2])
        return execute(sql, params, many, context)

    answer = None
    client.raise_request_exception = False
    cookies = client.cookies.copy()  # or the first log-out would be the end of it
    try:
        with transaction.atomic(), connection.execute_wrapper(watch):
            answer = client.generic(method, url, **rest)
            raise Undone
    except Undone:
        client.cookies = cookies
        return answer, written - MAY_BE_WRITTEN


def everything_said(answer) -> str:
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return f"{answer.headers} {answer.cookies} {body.decode(errors='replace')}"


def test_every_address_is_known(cast):
    unknown = [str(route) for route in ROUTES if address(route, cast.rows) is None]

    assert unknown == [], "say what stands in their parameters: ROUTES in tests/factories/<app>.py"


@pytest.mark.parametrize("actor", ACTORS)
def test_nobody_else_reaches_what_is_adas(cast, actor):
    reached = []
    for route in OF_A_ROW:
        for method in METHODS:
            answer, _ = ask(cast.browsers[actor], method, address(route, cast.rows))
            if not is_refused(answer, actor, method):
                reached.append(f"{method} {route}: {answer.status_code}")

    assert reached == []


def is_refused(answer, actor, method) -> bool:
    if method == "OPTIONS" and answer.status_code == 200:
        return not answer.content
    if actor in {"anonymous", "visitor", "deactivated"} and answer.status_code == 302:
        return answer.headers["Location"].startswith("/accounts/login/")
    return answer.status_code in {404, 405}


@pytest.mark.parametrize("actor", ACTORS)
def test_nobody_else_sees_a_word_of_adas(cast, actor):
    seen = []
    hers = {model._meta.model_name: str(row.pk) for model, row in cast.rows.items()}
    for route in ROUTES:
        url = address(route, cast.rows)
        for method, rest in (("GET", {"query_params": hers}), ("POST", {"query_params": hers})):
            answer, _ = ask(cast.browsers[actor], method, url, **rest)
            said = everything_said(answer)
            seen += [f"{method} {route}: {mark}" for mark in cast.marks if mark in said]

    assert seen == []


@pytest.mark.parametrize("actor", ["stranger", "visitor", "staff"])
def test_nobody_can_hang_something_of_theirs_on_what_is_adas(cast, actor):
    """Every form is sent with the numbers of Ada's things in it."""
    hers = {model._meta.model_name: str(row.pk) for model, row in cast.rows.items()}
    hung = []
    client = cast.browsers[actor]
    client.raise_request_exception = False
    for route in ROUTES:
        cookies = client.cookies.copy()
        with transaction.atomic():
            client.post(address(route, cast.rows), hers)
            hung += [f"{route}: {pair}" for pair in mixed_pairs(cast)]
            transaction.set_rollback(True)
        client.cookies = cookies

    assert hung == []


def mixed_pairs(cast) -> list[str]:
    """Rows that point at a row of Ada's without being hers."""
    return [
        f"{model._meta.label}.{column.name}"
        for model in owned_models()
        for column in model._meta.concrete_fields
        if column.is_relation and issubclass(column.related_model, OwnedModel)
        if model.objects.filter(**{f"{column.name}__owner": cast.ada}).exclude(owner=cast.ada).exists()
    ]


def test_reading_writes_nothing(cast):
    wrote = []
    cast.browsers["ada"] = browser_of(cast.ada, is_fresh=True)
    for actor in ("anonymous", "visitor", "stranger", "ada"):
        for route in ROUTES:
            for method in SAFE:
                _, tables = ask(cast.browsers[actor], method, address(route, cast.rows))
                wrote += [f"{method} {route} as {actor}: {table}" for table in sorted(tables)]

    assert wrote == []


def test_nothing_unsafe_is_done_without_a_token(cast):
    done = []
    strict = {"enforce_csrf_checks": True}
    for client in (browser_of(cast.ada, is_fresh=True, **strict), Client(**strict)):
        for route in ROUTES:
            for method in set(METHODS) - set(SAFE):
                answer, _ = ask(client, method, address(route, cast.rows))
                if answer.status_code != 403:
                    done.append(f"{method} {route}: {answer.status_code}")

    assert done == []


def test_ada_reaches_her_own(cast):
    """Or the refusals above would prove nothing."""
    ada = browser_of(cast.ada, is_fresh=True)
    missed = []
    for route in OF_A_ROW:
        answers = [ask(ada, method, address(route, cast.rows))[0] for method in ("GET", "POST")]
        if all(answer.status_code in {404, 405} for answer in answers) and route.name not in IN_SOME_STATE:
            missed.append(f"{route}: {[answer.status_code for answer in answers]}")

    assert missed == []


def test_no_address_breaks(cast):
    broken = []
    cast.browsers["ada"] = browser_of(cast.ada, is_fresh=True)
    for actor, client in cast.browsers.items():
        for route in ROUTES:
            for method in ("GET", "POST"):
                answer, _ = ask(client, method, address(route, cast.rows))
                if answer.status_code == 500:
                    broken.append(f"{method} {route} as {actor}: {answer.status_code}")

    assert broken == []
