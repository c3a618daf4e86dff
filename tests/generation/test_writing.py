"""Ask, check, rank, repair once, fill from the rules: what comes out of every kind of draft."""

import pytest

from apps.generation import weighing, writing
from apps.generation.contract import MOST_SHOWN
from apps.llm.errors import REASONS, LLMError
from tests.generation.conftest import IMPORT, RULES, Brief, says

TRUE_IMPORT = [
    "Cut nightly import run time by 40%.",
    "By 40%, cut the run time of the nightly import.",
]
TRUE_TEAM = [
    "Helped with the training of new sales office colleagues.",
    "Helped new colleagues with training.",
]
BOAST = "Cut the run time of the nightly import by 90%."
HOURS = "Cut the run time of the nightly import by 40 hours."


@pytest.fixture
def write(rewrite, fake_llm):
    """``write(draft, ...)``: what is written when the model says this; without any there is no model."""

    def written(*replies, **changes):
        if replies:
            fake_llm.will_say(*replies)
        client = fake_llm if replies else None
        return writing.write(rewrite, Brief(**changes), client=client)

    return written


def texts(written, slot):
    return [choice.text for choice in written.slots[slot].shown]


def rules_of(written, slot):
    return [discard.rule for discard in written.slots[slot].discards]


def test_without_a_model_the_rules_write(write):
    written = write()

    assert (written.engine, written.model, written.reason) == ("rules", "", None)
    assert texts(written, "import")[0] in RULES["import"]


def test_the_models_lines_are_shown(write):
    written = write(says(**{"import": TRUE_IMPORT, "team": TRUE_TEAM}))

    assert (written.engine, written.model, written.reason) == ("model", "fake", None)
    assert set(texts(written, "import")) <= set(TRUE_IMPORT)


def test_at_most_two_are_shown(write):
    many = [*TRUE_IMPORT, *RULES["import"]]

    written = write(says(**{"import": many, "team": TRUE_TEAM}))

    assert len(texts(written, "import")) <= MOST_SHOWN == 2


def test_what_is_not_supported_is_dropped_by_name_and_never_shown(write):
    written = write(says(**{"import": [BOAST], "team": TRUE_TEAM}), LLMError("timeout"))

    assert BOAST not in texts(written, "import")
    assert "unsupported:quantity" in rules_of(written, "import")


def test_a_hard_rule_of_the_generator_drops_a_true_wording(write):
    parted = "Cut the run time; by 40%; of the nightly import."

    written = write(says(**{"import": [parted], "team": TRUE_TEAM}), LLMError("timeout"))

    assert parted not in texts(written, "import")
    assert "no_semicolons" in rules_of(written, "import")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        pytest.param(IMPORT, "same_as_original", id="the line itself"),
        pytest.param(IMPORT.upper().rstrip("."), "same_as_original", id="the line in capitals"),
        pytest.param("word " * 500, "too_long", id="a text without end"),
    ],
)
def test_what_needs_no_reading_is_dropped_unread(write, text, rule):
    written = write(says(**{"import": [text], "team": TRUE_TEAM}), LLMError("timeout"))

    assert rule in rules_of(written, "import")


def test_the_same_wording_twice_counts_once(write):
    first = TRUE_IMPORT[0]

    written = write(says(**{"import": [first, f" {first.upper()} "], "team": TRUE_TEAM}), LLMError("timeout"))

    assert rules_of(written, "import").count("duplicate") == 1


def test_a_slot_that_was_not_asked_for_is_passed_over(write):
    written = write(says(**{"import": TRUE_IMPORT, "team": TRUE_TEAM, "pension": ["Get rich."]}))

    assert set(written.slots) == {"import", "team"}


def test_a_draft_without_end_is_read_to_a_bound(write, rewrite, monkeypatch):
    scored = []
    monkeypatch.setattr(
        type(rewrite), "refuses", lambda self, given, variant, verdict: scored.append(1) or "no"
    )
    monkeypatch.setattr(weighing, "MOST_VARIANTS", 30)
    endless = [f"Cut the run time of the nightly import by 40% {'and ' * n}." for n in range(200)]

    written = write(says(**{"import": endless}), LLMError("timeout"))

    assert len(scored) <= 30 + 4
    assert len(written.slots["import"].discards) <= 24


def test_control_characters_never_reach_a_page(write):
    written = write(
        says(**{"import": ["Cut the nightly\x00 import's\x1b[31m run\ud800 time by\n40%."], "team": []})
    )

    shown = [discard.text for discard in written.slots["import"].discards] + texts(written, "import")
    assert not any(sign in text for text in shown for sign in "\x00\x1b\ud800\n")


def test_one_repair_quotes_what_was_wrong(write, fake_llm):
    written = write(
        says(**{"import": [BOAST, HOURS], "team": TRUE_TEAM}),
        says(**{"import": TRUE_IMPORT, "team": [BOAST]}),
    )

    first, repair = fake_llm.prompts
    assert repair.user.startswith(first.user)
    assert "90%" in repair.user
    assert "unsupported:quantity" in repair.user
    assert set(texts(written, "import")) <= set(TRUE_IMPORT)
    assert BOAST not in texts(written, "team")


def test_there_is_no_second_repair(write, fake_llm):
    write(*[says(**{"import": [BOAST], "team": [BOAST]})] * 3)

    assert len(fake_llm.prompts) == 2


def test_nothing_dropped_means_no_repair(write, fake_llm):
    write(says(**{"import": TRUE_IMPORT, "team": TRUE_TEAM}))

    assert len(fake_llm.prompts) == 1


def test_the_rules_fill_what_the_model_left_empty(write):
    written = write(says(team=TRUE_TEAM))

    assert written.engine == "mixed"
    assert {choice.engine for choice in written.slots["import"].shown} == {"rules"}


@pytest.mark.parametrize("reason", REASONS)
def test_a_model_that_fails_leaves_the_rules_lines_and_its_reason(write, reason):
    written = write(LLMError(reason, retry=True))

    assert (written.engine, written.reason) == ("rules", reason)
    assert texts(written, "import")


def test_a_failed_repair_keeps_what_was_good(write):
    written = write(says(**{"import": [BOAST], "team": TRUE_TEAM}), LLMError("rate_limited"))

    assert (written.engine, written.reason) == ("mixed", "rate_limited")
    assert set(texts(written, "team")) <= set(TRUE_TEAM)


def test_a_draft_with_nothing_usable_is_named(write):
    written = write(says(pension=["Get rich."]))

    assert (written.engine, written.reason) == ("rules", "invalid_output")


def test_with_nothing_to_show_a_passing_failure_is_raised(write, rewrite, monkeypatch):
    monkeypatch.setattr(rewrite, "rules", {})

    with pytest.raises(LLMError, match="rate_limited"):
        write(LLMError("rate_limited", retry=True, after=9))


def test_with_nothing_to_show_a_lasting_failure_is_told(write, rewrite, monkeypatch):
    monkeypatch.setattr(rewrite, "rules", {})

    written = write(LLMError("auth"))

    assert (written.is_empty, written.reason) == (True, "auth")


def test_with_no_slots_nobody_is_asked(write, fake_llm):
    written = write(says(team=["Anything."]), lines={})

    assert written.slots == {}
    assert fake_llm.prompts == []


def test_the_rules_lines_are_checked_like_any_other(write, rewrite, monkeypatch):
    monkeypatch.setattr(rewrite, "rules", {"import": [BOAST]})

    written = write()

    assert texts(written, "import") == []
    assert rules_of(written, "import") == ["unsupported:quantity"]
