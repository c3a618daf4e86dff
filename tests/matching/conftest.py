"""Ada's resume with a version, an advert of hers, and the pages about both."""

import pytest
from django.urls import reverse

from apps.matching.actions import matches
from tests.factories.matching import ADVERT
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
def match(resume, posting):
    return matches.score(resume, posting)


@pytest.fixture
def page(signed_in):
    """``page("match", row.pk)``: what Ada reads there."""

    def read(name, *args, query="", **options):
        answer = signed_in.get(reverse(f"matching:{name}", args=args) + query, **options)
        assert answer.status_code == 200
        return answer.content.decode()

    return read


@pytest.fixture
def send(signed_in):
    """``send("again", row.pk)``: presses a button; gives the answer."""
    return lambda name, *args, **given: signed_in.post(reverse(f"matching:{name}", args=args), given)
