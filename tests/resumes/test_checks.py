"""Checking the writing: errors mended by a click, style left to the person, figures asked for."""

import pytest
from django.urls import reverse

from apps.resumes.models import Fact, Version
from tests.factories.resumes import document


@pytest.fixture
def flawed(resume, newest):
    """The resume with a doubled word and a misspelled one."""
    found = document()
    lines = found.work[1].highlights
    worse = lines[0].model_copy(update={"text": "Picked and and packed orders for the  customers"})
    role = found.work[1].model_copy(update={"highlights": (worse, *lines[1:])})
    Version.objects.append(
        resume, found.model_copy(update={"work": (found.work[0], role)}), Version.Cause.EDIT
    )
    return resume


@pytest.fixture
def mend(signed_in, flawed):
    def post(**given):
        return signed_in.post(reverse("resumes:mend", args=[flawed.pk]), {"seen": 2, **given})

    return post


def test_the_page_marks_what_is_wrong_and_says_why(signed_in, flawed):
    page = signed_in.get(reverse("resumes:checks", args=[flawed.pk])).content.decode()

    assert "Picker, Harrow Depot: line 1" in page
    assert "<mark>and and</mark>" in page
    assert "Error" in page


def test_all_errors_are_mended_in_one_version(mend, flawed, newest):
    mend()

    assert newest(flawed).work[1].highlights[0].text == "Picked and packed orders for the customers"
    assert flawed.versions.count() == 3


def test_a_finding_that_is_gone_changes_nothing(mend, flawed):
    answer = mend(path="work-2-1", rule="no_such_rule", start=0)

    assert answer.status_code == 302
    assert flawed.versions.count() == 2


def test_an_answer_becomes_a_fact_of_its_line(signed_in, flawed):
    signed_in.post(
        reverse("resumes:tell", args=[flawed.pk]), {"line": "work-2-1", "fact": "About 120 orders a shift"}
    )
    signed_in.post(reverse("resumes:tell", args=[flawed.pk]), {"line": "nonsense", "fact": "Not kept"})

    assert [(fact.line_id, fact.text) for fact in Fact.objects.all()] == [
        ("work-2-1", "About 120 orders a shift")
    ]
