"""Whether the site works, said to people; the figures are for its keepers."""

import pytest
from django.urls import reverse

from apps.background import dispatch
from apps.background.models import Chore
from apps.pages.wellbeing import judge

STILL = "Reading and writing stand still"
FINE = {
    "oldest_queued_seconds": None, "tick_age_seconds": 2.0, "failed_last_day": 0, "broker_is_reachable": True,
}  # fmt: skip


@pytest.mark.parametrize(
    ("figures", "is_well", "title"),
    [
        pytest.param({}, True, "The site works", id="all is well"),
        pytest.param({"tick_age_seconds": None}, False, STILL, id="never ticked"),
        pytest.param({"tick_age_seconds": 31.0}, False, STILL, id="clock stopped"),
        pytest.param({"broker_is_reachable": False}, False, "Reading and writing are slow", id="broker away"),
        pytest.param({"oldest_queued_seconds": 301.0}, True, "The site is busy", id="a long queue"),
        pytest.param({"oldest_queued_seconds": 299.0}, True, "The site works", id="a short wait"),
        pytest.param({"failed_last_day": 9}, True, "The site works", id="failures are told to their owners"),
    ],
)
def test_the_figures_are_judged(figures, is_well, title):
    found = judge(FINE | figures)

    assert (found.is_well, found.title) == (is_well, title)


@pytest.mark.django_db
def test_a_clock_that_ticks_is_a_site_that_works(client):
    dispatch.sweep()

    answer = client.get(reverse("pages:health"))

    assert answer.status_code == 200
    assert "The site works" in answer.text


@pytest.mark.django_db
def test_a_clock_that_never_ticked_is_told_to_probes_too(client):
    Chore.objects.all().delete()

    assert client.get(reverse("pages:health")).status_code == 503


@pytest.mark.django_db
def test_only_keepers_see_the_figures(client, signed_in, person):
    dispatch.sweep()

    before = signed_in.get(reverse("pages:health")).text
    person.is_staff = True
    person.save()

    assert "Oldest work waiting" not in client.get(reverse("pages:health")).text
    assert "Oldest work waiting" not in before
    assert "Oldest work waiting" in signed_in.get(reverse("pages:health")).text
