"""What left this server: a person and a visitor see theirs, and nothing of others."""

import pytest
from django.urls import reverse

from apps.llm import prompts
from apps.llm.models import OPEN
from apps.llm.templatetags.model_words import OUTCOMES, REASONS
from tests.factories.llm import CallFactory

SENT = "/models/sent/"


def page_of(browser, **query):
    return browser.get(reverse("llm:sent"), query).content.decode()


def test_a_person_sees_what_was_sent_for_them_and_nothing_of_others(signed_in, person, stranger):
    CallFactory(owner=person, host="mine.example", cost="0.0123")
    CallFactory(owner=stranger, host="theirs.example")

    page = page_of(signed_in)

    assert "mine.example" in page
    assert "0.0123" in page
    assert "theirs.example" not in page


def test_a_visitor_sees_theirs(visitor_browser, visitor_key):
    CallFactory(owner=None, visitor_key=visitor_key, host="mine.example")
    CallFactory(owner=None, visitor_key="another", host="theirs.example")

    page = page_of(visitor_browser)

    assert "mine.example" in page
    assert "theirs.example" not in page


def test_a_newcomer_is_told_where_things_go(client, db, settings):
    assert "Nothing leaves this server" in page_of(client)

    settings.OPENAI_API_KEY, settings.OPENAI_MODEL = "k", "m"

    assert "Nothing was sent for you" in page_of(client)


def test_a_price_that_nobody_named_is_not_made_up(signed_in, person):
    CallFactory(owner=person, cost=None)

    assert "cost not known" in page_of(signed_in)


def test_the_page_takes_one_question_to_the_database_more_for_many(
    signed_in, person, django_assert_max_num_queries
):
    CallFactory.create_batch(60, owner=person)

    with django_assert_max_num_queries(6):
        page = page_of(signed_in)

    assert "Page 1 of 2" in page


@pytest.mark.parametrize("number", ["0", "999", "x"])
def test_a_page_that_is_not_there_shows_another(signed_in, number):
    assert signed_in.get(SENT, {"page": number}).status_code == 200


def test_what_was_sent_is_said_in_words(signed_in, person):
    CallFactory(owner=person, material="llm/try")

    assert "One sentence made up for the purpose" in page_of(signed_in)


@pytest.mark.parametrize("name", ["llm/gone", "nothing", "", "../../manage"])
def test_a_prompt_of_an_earlier_release_has_words_too(name):
    assert prompts.sends(name) == "Text of yours"


def test_every_end_of_a_call_has_words():
    from apps.llm import books, errors
    from apps.llm.models import LOST

    assert set(errors.REASONS) == set(REASONS)
    assert set(OUTCOMES) == {*books.OUTCOMES, OPEN, LOST} - {"budget", "circuit_open"}


@pytest.mark.parametrize("file", sorted(prompts.APPS.glob("*/prompts/*.md")), ids=lambda file: file.stem)
def test_every_prompt_says_what_it_sends(file):
    name = f"{file.parents[1].name}/{file.stem}"

    assert prompts.sends(name) != "Text of yours"
    assert prompts.SENDS not in prompts._parts(name)[0]
