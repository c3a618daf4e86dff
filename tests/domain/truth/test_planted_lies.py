"""Fourteen lies that other gates let through: each is offered as a line of the first, smaller post."""

import pytest

from apps.domain.truth.check import check
from apps.domain.truth.types import Evidence

INTERN = Evidence(
    sources=("Wrote unit tests for the invoicing API.",),
    entry=("Trainee", "Vela Ltd", "2017"),
    elsewhere=(
        "Senior Engineer",
        "Norden Corp",
        "2019 to 2023",
        "Lowered cloud spend by 38 % by moving nightly work to spot machines with Terraform.",
        "Managed 11 engineers.",
    ),
)
LIES = {
    "an invented figure": "Cut invoicing API cost 29 %.",
    "a figure of another post": "Cut invoicing API cost 38 % with unit tests.",
    "a headcount of another post": "Managed 11 engineers.",
    "a rank of another post": "As senior engineer, wrote unit tests.",
    "an employer as a place": "Worked at Spotify on invoicing.",
    "an employer at the end": "Wrote unit tests at Spotify.",
    "an employer with its form": "Wrote unit tests at Initech Corporation.",
    "figures in words": "Doubled throughput and led a team of eleven.",
    "a larger scope": "Owned and led the company-wide platform.",
    "tools of another trade": "Administered Epic EHR, operated a Haas CNC mill.",
    "an invented tool with on": "Deployed invoicing on Kubernetes.",
    "an invented tool with using": "Deployed invoicing using Kubernetes.",
    "an invented title": "Worked as a Staff Engineer.",
}


@pytest.mark.parametrize("lie", [pytest.param(text, id=name) for name, text in LIES.items()])
def test_a_planted_lie_is_unsupported(lie):
    assert check(lie, INTERN).level == "unsupported"


def test_a_tool_of_another_post_is_never_let_pass():
    verdict = check("Built invoicing pipelines with Terraform.", INTERN)

    moved = [doubt for doubt in verdict.doubts if doubt.words == "Terraform"]
    assert verdict.level != "supported"
    assert [(doubt.kind, doubt.severity) for doubt in moved] == [("moved", "check")]


@pytest.mark.parametrize(
    "text", ["Wrote unit tests for the invoicing API.", "Created unit tests for the invoicing API."]
)
def test_the_true_line_passes(text):
    assert check(text, INTERN).level == "supported"
