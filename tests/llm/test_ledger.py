"""Every call is written down, without words; nobody spends more than a budget, however many try at once."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import DatabaseError, connections
from django.utils import timezone

from apps.accounts.actions import farewells
from apps.accounts.ownership import Owner
from apps.llm.books import Outbound
from apps.llm.client import get_client
from apps.llm.errors import LLMError
from apps.llm.ledger import Ledger
from apps.llm.models import Call, Day, ModelSetup
from apps.llm.types import Usage
from tests.factories.accounts import UserFactory
from tests.factories.llm import CallFactory
from tests.llm.conftest import LINES, Wordings

OUTBOUND = Outbound("models.example", "small-1", "tests/lines", prompt_tokens=300, most_tokens=700)
ANSWERED = Usage(250, 150)


@pytest.fixture
def books(db):
    """``books(tokens_per_person=...)``: a ledger of Ada's, or of ``owner``'s, under these rules."""
    ada = Owner(person=UserFactory(email="ada@example.org"))

    def make(owner=ada, **rules):
        return Ledger(owner, ModelSetup(**rules))

    return make


@pytest.fixture
def asking(db, fake_model, settings):
    """``asking(person, "quota")``: the site's own client, asking the fake model."""

    def make(person, model):
        settings.OPENAI_BASE_URL, settings.OPENAI_MODEL, settings.OPENAI_API_KEY = (
            fake_model.base_url,
            model,
            "k",
        )
        settings.LOCAL_MODEL_CALL_SECONDS = 5.0
        fake_model.asked[model] = 0
        return get_client(owner=Owner(person=person))

    return make


def today():
    return Day.objects.get(date=timezone.now().date())


def test_a_call_is_written_down_with_everything_but_its_words(asking, person, prompt):
    asking(person, "ok").complete(prompt(), Wordings)

    call = Call.objects.get()
    assert (call.owner, call.host, call.model) == (person, "127.0.0.1", "ok")
    assert (call.material, call.outcome) == ("tests/lines", "answered")
    assert call.tokens == today().tokens > 50
    everything = " ".join(str(value) for value in Call.objects.values().get().values())
    assert not any(word in everything for line in LINES.values() for word in line.split())


def test_every_request_of_a_call_is_written_down(asking, person, prompt):
    asking(person, "no-json").complete(prompt(), Wordings)
    with pytest.raises(LLMError):
        asking(person, "quota").complete(prompt(), Wordings)

    assert list(Call.objects.order_by("created_at").values_list("outcome", flat=True)) == [
        "asked_otherwise", "asked_otherwise", "answered", "quota",
    ]  # fmt: skip
    assert [call.tokens > 0 for call in Call.objects.order_by("created_at")] == [False, False, True, False]


def test_a_server_that_counts_nothing_is_counted_by_us(asking, person, prompt):
    asking(person, "no-usage").complete(prompt(), Wordings)

    assert Call.objects.get().tokens > 50


def test_the_most_it_may_cost_is_put_aside_and_the_rest_given_back(books):
    ledger = books(price_in=Decimal(2), price_out=Decimal(10))

    entry = ledger.reserve(OUTBOUND)
    reserved = (today().tokens, today().cost)
    ledger.settle(entry, outcome="answered", usage=ANSWERED)

    assert reserved == (1000, Decimal("0.0076"))
    assert (today().tokens, today().cost) == (400, Decimal("0.002"))


def test_settling_twice_counts_once(books):
    ledger = books()
    entry = ledger.reserve(OUTBOUND)

    for _ in range(2):
        ledger.settle(entry, outcome="answered", usage=ANSWERED)

    assert today().tokens == 400


@pytest.mark.parametrize(
    "rules",
    [
        {"tokens_per_person": 999},
        {"tokens_per_day": 999},
        {"money_per_person": Decimal("0.0075"), "price_in": Decimal(2), "price_out": Decimal(10)},
        {"money_per_day": Decimal("0.0075"), "price_in": Decimal(2), "price_out": Decimal(10)},
    ],
)
def test_what_might_cost_more_than_is_left_is_not_asked(books, rules):
    with pytest.raises(LLMError, match="budget"):
        books(**rules).reserve(OUTBOUND)

    assert not Call.objects.exists()


def test_one_persons_budget_is_not_anothers(books):
    ledger = books(tokens_per_person=1000)
    ledger.reserve(OUTBOUND)

    assert books(Owner(person=UserFactory()), tokens_per_person=1000).reserve(OUTBOUND)
    with pytest.raises(LLMError, match="budget"):
        ledger.reserve(OUTBOUND)


def test_all_visitors_together_get_half_of_the_day(books):
    for key in ("one", "two"):
        books(Owner(visitor_key=key), tokens_per_day=4500).reserve(OUTBOUND)

    with pytest.raises(LLMError, match="budget"):
        books(Owner(visitor_key="three"), tokens_per_day=4500).reserve(OUTBOUND)
    assert books(tokens_per_day=4500).reserve(OUTBOUND)


def test_tomorrow_is_another_day(books, time_machine):
    ledger = books(tokens_per_person=1000, tokens_per_day=1000)
    ledger.settle(ledger.reserve(OUTBOUND), outcome="answered", usage=Usage(500, 500))

    time_machine.move_to(timezone.now() + timedelta(days=1))

    assert ledger.reserve(OUTBOUND)


def test_what_a_dead_worker_put_aside_is_given_back(books, time_machine):
    ledger = books(tokens_per_person=1000)
    lost = ledger.reserve(OUTBOUND)

    time_machine.move_to(timezone.now() + timedelta(minutes=10))

    assert ledger.reserve(OUTBOUND)
    lost.refresh_from_db()
    assert (lost.outcome, lost.tokens) == ("lost", 0)


def test_an_answer_that_comes_after_all_takes_nothing_back(books, time_machine):
    ledger = books()
    late = ledger.reserve(OUTBOUND)
    time_machine.move_to(timezone.now() + timedelta(minutes=10))
    ledger.reserve(OUTBOUND)

    ledger.settle(late, outcome="answered", usage=ANSWERED)

    late.refresh_from_db()
    assert late.outcome == "lost"


def test_a_database_that_is_away_loses_no_reply(books, monkeypatch):
    ledger = books()
    entry = ledger.reserve(OUTBOUND)

    def away(*_):
        raise DatabaseError

    monkeypatch.setattr("apps.llm.ledger._settle", away)

    ledger.settle(entry, outcome="answered", usage=ANSWERED)

    assert Call.objects.get().outcome == "open"


def test_with_the_budget_spent_nothing_leaves(asking, person, prompt, fake_model):
    ModelSetup.objects.create(tokens_per_person=10)
    client = asking(person, "ok")

    with pytest.raises(LLMError, match="budget"):
        client.complete(prompt(), Wordings)

    assert fake_model.asked["ok"] == 0


def test_the_ledger_goes_with_the_account(person):
    CallFactory(owner=person)
    CallFactory()

    farewells.leave(person)

    assert Call.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_hundred_calls_at_once_hold_a_budget_for_fifty():
    ledger = Ledger(Owner(person=UserFactory()), ModelSetup(tokens_per_person=50_000))
    made = []

    def call(_):
        try:
            made.append(ledger.reserve(OUTBOUND))
        except LLMError:
            pass
        finally:
            connections.close_all()

    with ThreadPoolExecutor(40) as together:
        list(together.map(call, range(200)))

    assert len(made) == 50
    assert today().tokens == 50_000


@pytest.mark.django_db(transaction=True)
def test_reserving_and_settling_at_once_never_waits_for_itself():
    ledger = Ledger(Owner(person=UserFactory()), ModelSetup())
    ready = threading.Barrier(16)

    def call(_):
        try:
            ready.wait(10)
            for _ in range(4):
                ledger.settle(ledger.reserve(OUTBOUND), outcome="answered", usage=ANSWERED)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(16) as together:
        list(together.map(call, range(16)))

    assert today().tokens == 16 * 4 * 400
