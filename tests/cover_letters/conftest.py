"""A resume, an advert, and the pages of a letter."""

import pytest
from django.urls import reverse

from apps.cover_letters.models import CoverLetter
from tests.factories.cover_letters import ADVERT
from tests.factories.postings import PostingFactory
from tests.factories.resumes import ResumeFactory, VersionFactory


@pytest.fixture
def resume(person):
    made = ResumeFactory(owner=person)
    VersionFactory(resume=made, owner=person)
    return made


@pytest.fixture
def posting(person):
    return PostingFactory(owner=person, text=ADVERT)


@pytest.fixture
def ask(signed_in, resume, posting, workers):
    """``ask(tone="warm")``: asked for on the page and written by whoever writes; gives the letter."""

    def post(**wishes):
        form = {"tone": "plain", "length": "normal", "submission_key": "one-click", **wishes}
        with workers():
            answer = signed_in.post(reverse("cover_letters:plan", args=[resume.pk, posting.pk]), form)
        assert answer.status_code == 302, answer.context["form"].errors
        return CoverLetter.objects.get(pk=answer.url.split("/")[-2])

    return post


@pytest.fixture
def act(signed_in):
    """``act(letter, "take", draft=0)``: what a button does; gives the answer."""

    def post(row, verb, *, headers=None, **given):
        return signed_in.post(reverse(f"cover_letters:{verb}", args=[row.pk]), given, headers=headers or {})

    return post


@pytest.fixture
def taken(ask, act):
    """A letter whose first draft was taken."""

    def take(**wishes):
        letter = ask(**wishes)
        act(letter, "take", draft=0)
        return letter

    return take
