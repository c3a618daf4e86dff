"""Limits hold exactly, for many at once, and go on when Valkey is away."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.test import RequestFactory

from apps.accounts import limits
from apps.accounts.limited import limited
from apps.accounts.limits import Limit

NOWHERE = "redis://127.0.0.1:1/0"


@pytest.fixture(autouse=True)
def nothing_counted():
    limits._client.cache_clear()
    limits.forget_alone()
    yield
    limits.forget_alone()


@pytest.fixture
def some(request):
    """``some(times=..., per=...)``: a limit that no other test has used."""

    def make(times=20, per="address", seconds=60.0, of="thing"):
        return Limit(f"tests.{request.node.name}.{of}.{time.monotonic_ns()}", per, times, seconds)

    return make


def ask(address="203.0.113.7", user=None, visitor_key="", method="post"):
    request = getattr(RequestFactory(), method)("/", REMOTE_ADDR=address)
    request.user = user or AnonymousUser()
    request.visitor_key = visitor_key
    return request


def allowed(limit, count, **who):
    return sum(limits.spend(ask(**who), limit) == 0 for _ in range(count))


def test_two_hundred_at_once_get_exactly_twenty_through(some):
    limit = some(times=20)
    together = threading.Barrier(50)

    def several(_):
        together.wait()
        return allowed(limit, 4)

    with ThreadPoolExecutor(50) as pool:
        assert sum(pool.map(several, range(50))) == 20


def test_whoever_is_too_many_is_told_how_long_to_wait(some):
    limit = some(times=2, seconds=60.0)
    allowed(limit, 2)

    assert 29 < limits.spend(ask(), limit) <= 30


def test_what_is_refused_is_not_counted(some):
    limit = some(times=1, seconds=0.2)
    allowed(limit, 50)
    time.sleep(0.25)

    assert limits.spend(ask(), limit) == 0


def test_all_limits_are_counted_or_none(some):
    wide, narrow = some(times=10, of="wide"), some(times=1, of="narrow")

    both = [limits.spend(ask(), wide, narrow) == 0 for _ in range(5)]

    assert both == [True, False, False, False, False]
    assert allowed(wide, 20) == 9


def test_addresses_do_not_share_a_limit(some):
    limit = some(times=1)

    assert allowed(limit, 5, address="203.0.113.7") == 1
    assert allowed(limit, 5, address="203.0.113.8") == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", id="one household"),
        pytest.param("203.0.113.7", "::ffff:203.0.113.7", id="one address in two spellings"),
    ],
)
def test_one_network_is_one_address(some, first, second):
    limit = some(times=1)

    assert allowed(limit, 1, address=first) == 1
    assert allowed(limit, 1, address=second) == 0


def test_households_do_not_share_a_limit(some):
    limit = some(times=1)

    assert allowed(limit, 1, address="2001:db8:1:2::1") == 1
    assert allowed(limit, 1, address="2001:db8:1:3::1") == 1


def test_a_person_is_counted_wherever_they_are(some, person):
    limit = some(times=1, per="person")

    assert allowed(limit, 1, user=person, address="203.0.113.7") == 1
    assert allowed(limit, 1, user=person, address="203.0.113.8") == 0


def test_visitors_are_counted_by_their_key_and_nobodies_by_address(some):
    limit = some(times=1, per="person")

    assert allowed(limit, 1, visitor_key="one") == 1
    assert allowed(limit, 1, visitor_key="two") == 1
    assert allowed(limit, 2) == 1


def test_the_site_is_counted_for_everybody(some):
    limit = some(times=3, per="site")

    assert sum(allowed(limit, 1, address=f"203.0.113.{last}") for last in range(9)) == 3


def test_without_valkey_a_process_counts_less_generously(some, settings):
    settings.REDIS_URL = NOWHERE
    limit = some(times=20)

    assert allowed(limit, 200) == 5


def test_without_valkey_what_costs_money_is_closed(some, settings):
    settings.REDIS_URL = NOWHERE
    limit = some(times=20)

    assert limits.spend(ask(), limit, closed_when_away=True) > 0


def test_when_valkey_goes_away_in_the_middle_nobody_notices(some, settings):
    limit = some(times=20)
    before = allowed(limit, 200)
    settings.REDIS_URL = NOWHERE

    after = allowed(limit, 200)

    assert (before, after) == (20, 5)


def test_a_flood_of_addresses_fills_no_memory(some, settings, monkeypatch):
    settings.REDIS_URL = NOWHERE
    monkeypatch.setattr(limits._Alone, "MOST", 100)
    limit = some(times=20)

    for last in range(500):
        limits.spend(ask(address=f"2001:db8:0:{last:x}::1"), limit)

    assert len(limits._alone.empty_at) == 100


def test_no_address_can_be_read_from_a_key(some):
    key = limits._key(ask(address="203.0.113.7"), some())

    assert "203.0.113.7" not in key


def test_a_limited_view_answers_429_and_says_when(some):
    view = limited(some(times=1))(lambda request: HttpResponse("done"))
    view(ask())

    answer = view(ask())

    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0


def test_looking_is_not_counted(some):
    view = limited(some(times=1))(lambda request: HttpResponse("done"))

    assert {view(ask(method="get")).status_code for _ in range(5)} == {200}


def test_a_visitor_who_brings_too_many_files_is_told_to_wait(visitor_browser, monkeypatch):
    from django.urls import reverse

    monkeypatch.setattr(limits, "spend", lambda *_, **__: 90.0)

    answer = visitor_browser.post(reverse("resumes:create"), {"text": "A resume"})

    assert answer.status_code == 429
    assert "Try again in 2 minutes" in answer.text


def test_whatever_makes_work_is_limited():
    from apps.resumes.views import often  # noqa: F401 -- says its limits

    said = {(limit.name, limit.per) for limit in limits.known()}

    assert said >= {
        (name, per)
        for name in ("bringing a file", "asking for lines", "printing")
        for per in ("person", "address", "site")
    }
