"""What one skill says about another."""

import pytest

from apps.domain.skills import known, nearness
from apps.domain.skills.nearness import with_implied


def ids(*names):
    return [known(name).id for name in names]


@pytest.mark.parametrize(
    ("held", "wanted", "near"),
    [
        ("Postgres", "PostgreSQL", 1.0),
        ("Django", "Python", 1.0),
        ("Python", "Django", 0.0),
        ("Tableau", "Power BI", 0.5),
        ("EMIS", "SystmOne", 0.5),
        ("wound care", "Kubernetes", 0.0),
    ],
)
def test_nearness(held, wanted, near):
    assert nearness(*ids(held, wanted)) == near


def test_what_is_implied_implies_further():
    assert {"react", "javascript"} <= with_implied(ids("Next.js"))
