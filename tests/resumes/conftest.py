"""A resume under review, and the pages of it."""

import pytest
from django.urls import reverse

from apps.resumes.models import Line, Resume, Rewrite
from tests.factories.resumes import ResumeFactory, VersionFactory


@pytest.fixture
def resume(person):
    """Ada's resume with its first version."""
    made = ResumeFactory(owner=person)
    VersionFactory(resume=made, owner=person)
    return made


@pytest.fixture
def rewrite(resume, signed_in, workers):
    """``rewrite(target=...)``: asked for on the page and written by whoever writes."""

    def ask(**given):
        form = {"target": "Warehouse team lead", "submission_key": "one-click", **given}
        with workers():
            signed_in.post(reverse("resumes:rewrite", args=[resume.pk]), form)
        return Rewrite.objects.get(resume=resume, submission_key=form["submission_key"])

    return ask


@pytest.fixture
def line(rewrite):
    """The line with the weak opening, with wordings to choose from."""
    return Line.objects.get(rewrite=rewrite(), line_id="work-1-1")


@pytest.fixture
def act(signed_in):
    """``act(line, "decide", decision="keep")``: what a card's button does; gives the answer."""

    def post(line, verb="decide", **given):
        return signed_in.post(
            reverse(f"resumes:{verb}", args=[line.pk]), given, headers={"HX-Request": "true"}
        )

    return post


@pytest.fixture
def newest():
    """``newest(resume)``: what it says now."""
    return lambda resume=None: (resume or Resume.objects.get()).versions.latest("number").document
