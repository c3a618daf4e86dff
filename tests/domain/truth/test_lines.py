"""The gate on the lines it was developed with: faithful rewordings pass, inventions do not.

The figures of lines written by others are in bench/gate.py; these only keep what was reached from being lost.
"""

from collections import Counter

import pytest

from apps.domain.truth.check import check
from tests.domain.truth.reading_lines import wordings

FILES = ["tune", "check", "third", "fourth", "fifth", "sixth"]
MOST_BLOCKED, MOST_CHECKED = 0.01, 0.15
LEAST_FLAGGED, LEAST_BLOCKED = 0.98, 0.84


@pytest.fixture(scope="module")
def levels():
    """How many faithful and how many invented lines got which level."""
    return Counter(
        (bool(wording.kind), check(wording.text, wording.evidence).level)
        for name in FILES
        for wording in wordings(name)
    )


def test_hardly_a_faithful_rewording_is_blocked_and_few_are_sent_to_check(levels):
    faithful = sum(count for (is_invented, _), count in levels.items() if not is_invented)

    assert levels[False, "unsupported"] <= MOST_BLOCKED * faithful
    assert levels[False, "check"] <= MOST_CHECKED * faithful


def test_inventions_are_flagged_and_most_are_blocked(levels):
    invented = sum(count for (is_invented, _), count in levels.items() if is_invented)

    assert levels[True, "supported"] <= (1 - LEAST_FLAGGED) * invented
    assert levels[True, "unsupported"] >= LEAST_BLOCKED * invented
