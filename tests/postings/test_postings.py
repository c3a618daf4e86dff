"""Adverts a person keeps: read in their own words, edited, put away."""

import pytest
from django.urls import reverse

from apps.postings.models import LONGEST_TEXT, Posting
from tests.factories.postings import PostingFactory

ADVERT = """Warehouse team lead
Northfield Foods Ltd, Leeds

Must have
- Experience with stock counts and rotas
- SAP

Nice to have
- French
"""


def test_a_pasted_advert_is_kept_under_what_it_calls_itself(signed_in, person):
    answer = signed_in.post(reverse("postings:create"), {"text": ADVERT})

    posting = Posting.objects.owned_by(PostingFactory(owner=person).belongs_to).get(text__startswith="Ware")
    assert answer.url == posting.get_absolute_url()
    assert (posting.title, posting.employer) == ("Warehouse team lead", "Northfield Foods Ltd")


def test_what_the_person_says_wins_over_what_was_read(signed_in):
    signed_in.post(reverse("postings:create"), {"text": ADVERT, "employer": "Northfield Group"})

    assert Posting.objects.get().employer == "Northfield Group"


def test_requirements_are_shown_word_by_word_with_must_and_nice(signed_in, person):
    posting = PostingFactory(owner=person, text=ADVERT)

    answer = signed_in.get(posting.get_absolute_url())

    groups = {title: [one.words for one in found] for title, found in answer.context["groups"]}
    assert "SAP" in groups["Must have"]
    assert groups["Nice to have"] == ["French"]
    assert all(words in ADVERT for found in groups.values() for words in found)
    assert "<mark>French</mark>" in answer.content.decode()


def test_markup_in_an_advert_is_shown_as_text(signed_in, person):
    posting = PostingFactory(owner=person, title="<script>alert(1)</script>", text="<b>Team</b> lead <i>")

    assert "<script>alert(1)" not in signed_in.get(posting.get_absolute_url()).content.decode()


def test_a_posting_is_edited_as_typed(signed_in, person):
    posting = PostingFactory(owner=person)

    signed_in.post(
        reverse("postings:edit", args=[posting.pk]),
        {
            "text": ADVERT,
            "title": "Team lead",
            "employer": "",
            "place": "Leeds",
            "link": "https://example.org/1",
        },
    )

    posting.refresh_from_db()
    assert (posting.title, posting.employer, posting.place) == ("Team lead", "", "Leeds")


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        pytest.param({"text": ""}, "text", id="no words"),
        pytest.param({"text": "a" * (LONGEST_TEXT + 1)}, "text", id="too long"),
        pytest.param({"text": "a", "link": "javascript:alert(1)"}, "link", id="no link"),
    ],
)
def test_what_cannot_be_kept_is_said_at_its_field(signed_in, words, wrong):
    answer = signed_in.post(reverse("postings:create"), words)

    assert answer.status_code == 422
    assert wrong in answer.context["form"].errors
    assert not Posting.objects.exists()


def test_archived_is_out_of_the_list_and_comes_back(signed_in, person):
    posting = PostingFactory(owner=person)
    address = reverse("postings:archive", args=[posting.pk])

    signed_in.post(address, {"away": "yes"})
    away = signed_in.get(reverse("postings:list")).context
    signed_in.post(address)
    back = signed_in.get(reverse("postings:list")).context

    assert (list(away["postings"]), list(away["archived"])) == ([], [posting])
    assert (list(back["postings"]), list(back["archived"])) == ([posting], [])


def test_a_visitor_keeps_an_advert_too(client, db):
    answer = client.post(reverse("postings:create"), {"text": ADVERT})

    assert client.get(answer.url).status_code == 200


def test_a_list_of_many_takes_as_many_queries_as_one(signed_in, person, django_assert_max_num_queries):
    for _ in range(5):
        PostingFactory(owner=person)

    with django_assert_max_num_queries(6):
        signed_in.get(reverse("postings:list"))
