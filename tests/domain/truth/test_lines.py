"""The gate on the lines it was developed with: faithful rewordings pass, inventions do not."""

import pytest

from apps.domain.truth.check import check
from tests.domain.truth.reading_lines import wordings

LEAST_FLAGGED, LEAST_BLOCKED, MOST_CHECKED = 0.98, 0.80, 0.15
FILES = ["tune", "check", "third"]


@pytest.mark.parametrize("name", FILES)
def test_no_faithful_rewording_is_blocked_and_few_are_sent_to_check(name):
    faithful = [wording for wording in wordings(name) if not wording.kind]

    levels = {wording.text: check(wording.text, wording.evidence).level for wording in faithful}

    assert [text for text, level in levels.items() if level == "unsupported"] == []
    assert sum(level == "check" for level in levels.values()) <= MOST_CHECKED * len(faithful)


@pytest.mark.parametrize("name", FILES)
def test_inventions_are_flagged_and_most_are_blocked(name):
    invented = [wording for wording in wordings(name) if wording.kind]

    levels = {wording.text: check(wording.text, wording.evidence).level for wording in invented}

    assert sum(level != "supported" for level in levels.values()) >= LEAST_FLAGGED * len(invented)
    assert sum(level == "unsupported" for level in levels.values()) >= LEAST_BLOCKED * len(invented)
