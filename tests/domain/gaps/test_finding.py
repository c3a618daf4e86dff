"""Have, partly, missing: for adverts and for an occupation."""

from datetime import date

import pytest

from apps.domain.fit import profile_of, ready
from apps.domain.gaps import gaps_of_occupation, gaps_of_postings
from apps.domain.postings import read_posting
from apps.domain.resume import ResumeDocument
from tests.domain.fit.people import ADVERT, CARER

PROFILE = profile_of(CARER, date(2025, 1, 15))


def advert(*musts, title="Care Assistant"):
    return ready(read_posting(f"{title}\n\nRequirements\n" + "".join(f"- {must}\n" for must in musts)))


def states(gaps):
    return {gap.name: gap.state for gap in gaps.items}


def test_every_demand_has_a_state():
    assert states(gaps_of_postings(PROFILE, [ready(read_posting(ADVERT))])) == {
        "dementia care": "have",
        "At least two years of experience in care": "have",
        "Person Centred Software": "partly",
        "Care Certificate": "have",
        "Kubernetes": "missing",
        "Patience and warmth": "partly",
        "HGV Class 1": "missing",
        "first aid at work": "have",
    }


def test_what_is_had_shows_the_persons_words():
    had = gaps_of_postings(PROFILE, [ready(read_posting(ADVERT))]).of_state("have")
    assert [gap.proof.words for gap in had if gap.key == "dementia-care"] == ["dementia"]


def test_the_top_three_weigh_most_and_can_be_learned():
    found = gaps_of_postings(
        PROFILE,
        [advert("HGV Class 1", "Kubernetes", "Excel", "SAP", "PhD", "9 years of experience in welding")],
    )
    assert [gap.name for gap in found.top] == ["HGV Class 1", "Kubernetes", "Microsoft Excel"]


def test_what_more_adverts_ask_for_weighs_more():
    found = gaps_of_postings(PROFILE, [advert("SAP", "Kubernetes"), advert("SAP"), advert("SAP")])
    weights = {gap.name: (gap.weight, gap.asked_by) for gap in found.items}
    assert weights == {"SAP": (1.0, 3), "Kubernetes": (0.333, 1)}


def test_one_of_several_is_one_gap():
    assert states(gaps_of_postings(PROFILE, [advert("SAP or Kubernetes")])) == {
        "SAP or Kubernetes": "missing"
    }


def test_an_occupation_has_typical_skills():
    found = states(gaps_of_occupation(PROFILE, "care-assistant"))
    assert (found["dementia care"], found["Care Certificate"]) == ("have", "have")
    assert found["hoist"] == "partly"
    assert states(gaps_of_occupation(PROFILE, "welder"))["welding"] == "missing"


def test_an_unknown_occupation_is_refused():
    with pytest.raises(KeyError):
        gaps_of_occupation(PROFILE, "wizard")


def test_nothing_asked_is_no_gap():
    assert gaps_of_postings(PROFILE, []).items == ()
    assert (
        gaps_of_postings(profile_of(ResumeDocument(), date(2025, 1, 15)), [advert("SAP")]).top[0].name
        == "SAP"
    )
