"""The linter: each rule finds its error and mends it, good lines are left alone, fixes never tell lies."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apps.domain.language import tables
from apps.domain.resume import ResumeDocument
from apps.domain.wording.keeping import figures
from apps.domain.wording.lint.dictionary import meant
from apps.domain.wording.lint.lexicon import WORDS
from apps.domain.wording.lint.types import Finding, Line, changed
from apps.domain.wording.linting import findings, fixed, lines_of, of_document, rule_names
from tests.domain.wording.lines import CLEAN, FOREIGN, MENDED
from tests.domain.wording.lint_cases import CASES, INNOCENT

TODAY = date(2026, 3, 1)
OF_PAGES = {
    "full_stop_mix", "long_summary", "repeated_line", "same_verb", "many_lines", "variety_mix", "email_mix",
    "quote_mix", "comma_mix", "range_mix",
}  # fmt: skip
OF_FIELDS = {
    "no_name", "no_email", "email_broken", "email_odd", "no_phone", "phone_broken", "address_broken",
    "date_broken", "date_to_come", "end_before_start", "no_start", "no_lines", "order",
}  # fmt: skip


def line(text, **keywords):
    return Line("work-1-1", text, **{"entry": "work-1", "running": False, **keywords})


def page(*texts, **keywords):
    return [
        Line(f"work-1-{place}", text, "line", "work-1", False, **keywords)
        for place, text in enumerate(texts, 1)
    ]


def rules(lines):
    return [finding.rule for finding in findings(lines)]


def errors(text):
    return [finding for finding in findings([line(text)]) if finding.severity == "error"]


@pytest.mark.parametrize(
    ("rule", "text", "better"), CASES, ids=[f"{rule}-{text[:24]}" for rule, text, _ in CASES]
)
def test_each_rule_finds_what_it_is_for_and_mends_it(rule, text, better):
    found = [finding for finding in findings([line(text)]) if finding.rule == rule]

    assert found
    if better is not None:
        assert fixed(text, findings([line(text)])) == better
    else:
        assert all(finding.fix is None for finding in found)


def test_every_rule_has_a_case():
    assert {rule for rule, _, _ in CASES} | OF_PAGES | OF_FIELDS == set(rule_names())


def test_there_are_more_than_a_hundred_and_twenty_rules_each_with_a_sentence():
    rows = list(tables.rows(WORDS.parent / "rules.tsv"))

    assert len(rows) >= 120
    assert len({rule for rule, _, _ in rows}) == len(rows)
    assert {severity for _, severity, _ in rows} == {"error", "style", "advice"}
    assert all(sentence[0].isupper() or sentence[0] == '"' for _, _, sentence in rows)
    assert all(sentence.endswith((".", "?")) for _, _, sentence in rows)


@pytest.mark.parametrize("text", [*CLEAN, *INNOCENT])
def test_a_right_line_has_no_error(text):
    assert errors(text) == []


@pytest.mark.parametrize("text", FOREIGN)
def test_a_line_in_another_language_has_no_error(text):
    assert errors(text) == []


@pytest.mark.parametrize("text", [case[1] for case in CASES] + [case[0] for case in MENDED])
def test_fixes_come_to_an_end_and_leave_no_error_that_has_one(text):
    once = fixed(text, findings([line(text)]))
    twice = fixed(once, findings([line(once)]))

    assert [finding for finding in errors(once) if finding.fix is not None] == []
    assert fixed(twice, findings([line(twice)])) == twice


@pytest.mark.parametrize("text", [case[1] for case in CASES] + [case[0] for case in MENDED] + CLEAN)
def test_a_fix_keeps_every_figure(text):
    better = fixed(text, findings([line(text)]))

    assert figures(better.replace(",", "")) == figures(text.replace(",", ""))


def test_a_finding_says_where_and_why():
    (found,) = findings([line("Recieved 40 calls a day")])

    assert found == Finding("work-1-1", 0, 8, "typo", "error", "This word is misspelled.", "Received")


def test_two_fixes_that_touch_are_made_one_after_the_other():
    text = "Worked as costumer service lead"

    assert fixed(text, findings([line(text)])) == "Worked as customer service lead"


def test_a_running_entry_may_stand_in_the_present():
    assert "tense" not in rules([line("Manage two shops in Leeds", running=True)])
    assert "tense" in rules([line("Manage two shops in Leeds", running=False)])
    assert "tense" not in rules([line("Manage two shops in Leeds", running=None)])


def test_names_in_fields_are_nobodys_typing_errors():
    assert findings([Line("work-1.name", "Managment and Sonns", "field")]) == ()
    assert rules([Line("skills-1-1", "javascript", "field")]) == ["tool_name"]


def test_full_stops_follow_most_lines_of_the_entry():
    lines = page("Sold tea to guests.", "Made tea for guests.", "Bought tea for guests")

    (found,) = [finding for finding in findings(lines) if finding.rule == "full_stop_mix"]
    assert (found.path, fixed(lines[2].text, [found])) == ("work-1-3", "Bought tea for guests.")


def test_a_line_that_stands_twice_is_named_once():
    lines = page("Sold tea to guests", "Made tea for guests", "Sold tea to guests.")

    assert [finding.path for finding in findings(lines) if finding.rule == "repeated_line"] == ["work-1-3"]


def test_the_third_line_with_one_verb_is_named():
    lines = page("Sold tea to guests", "Sold milk to guests", "Sold bread to guests")

    assert [finding.path for finding in findings(lines) if finding.rule == "same_verb"] == ["work-1-3"]


def test_the_ninth_line_of_an_entry_is_named():
    lines = page(*(f"Moved box {number} to Leeds" for number in range(9)))

    assert [finding.path for finding in findings(lines) if finding.rule == "many_lines"] == ["work-1-9"]


@pytest.mark.parametrize(
    ("rule", "texts", "path", "better"),
    [
        pytest.param(
            "variety_mix",
            ["Organised the fair", "Organised the band", "Organized the stalls"],
            "work-1-3",
            "Organised the stalls",
            id="spelling of two lands",
        ),
        pytest.param(
            "email_mix",
            ["Wrote emails to guests", "Sent emails to chefs", "Read e-mails of guests"],
            "work-1-3",
            "Read emails of guests",
            id="one word in two ways",
        ),
        pytest.param(
            "range_mix",
            ["Laid 40–50 bricks an hour", "Sold 10–20 cakes a day", "Led 3-5 people a shift"],
            "work-1-3",
            "Led 3–5 people a shift",
            id="ranges",
        ),
    ],
)
def test_the_rarer_of_two_ways_is_mended(rule, texts, path, better):
    lines = page(*texts)

    (found,) = [finding for finding in findings(lines) if finding.rule == rule]
    assert (found.path, fixed(texts[int(path[-1]) - 1], [found])) == (path, better)


def test_quotes_and_commas_of_two_kinds_are_named():
    assert "quote_mix" in rules(page('Wrote "Tea" and "Milk"', "Sang “Bread” on stage"))
    assert "comma_mix" in rules(page("Sold tea, milk, and bread", "Made tea, milk and bread"))


def test_a_long_summary_is_named():
    assert rules([Line("basics.summary", "Sold tea to the guests. " * 25, "prose")]) == ["long_summary"]


def resume(**changes):
    good = {
        "basics": {"name": "Ada Example", "email": "ada@ada.example", "phone": "+44 113 496 0999"},
        "work": [
            {"name": "Babbage", "position": "Analyst", "startDate": "2019-03",
             "highlights": ["Run two shops in Leeds"]},
            {"name": "Jacquard", "position": "Clerk", "startDate": "2016", "endDate": "2019-02",
             "highlights": ["Kept the cards of the loom"]},
        ],
    }  # fmt: skip
    return ResumeDocument.from_json_resume(good | changes)


def in_document(**changes):
    return {(finding.path, finding.rule) for finding in of_document(resume(**changes), today=TODAY)}


def test_a_good_resume_has_nothing_to_mend():
    assert in_document() == set()


@pytest.mark.parametrize(
    ("basics", "path", "rule"),
    [
        ({"name": "Ada"}, "basics.email", "no_email"),
        ({"name": "Ada"}, "basics.phone", "no_phone"),
        ({"email": "a@a.example"}, "basics.name", "no_name"),
        ({"email": "ada at home"}, "basics.email", "email_broken"),
        ({"email": "partyprincess@a.example"}, "basics.email", "email_odd"),
        ({"phone": "12 34"}, "basics.phone", "phone_broken"),
        ({"url": "my site"}, "basics.url", "address_broken"),
    ],
)
def test_contacts_that_lack_something_are_named(basics, path, rule):
    assert (path, rule) in in_document(basics=basics)


@pytest.mark.parametrize(
    ("work", "path", "rule"),
    [
        ({"startDate": "2020", "endDate": "2019", "summary": "x"}, "work-1.endDate", "end_before_start"),
        ({"startDate": "2031-01", "summary": "x"}, "work-1.startDate", "date_to_come"),
        ({"startDate": "soon", "summary": "x"}, "work-1.startDate", "date_broken"),
        ({"endDate": "2019", "summary": "x"}, "work-1.startDate", "no_start"),
        ({"startDate": "2019", "position": "Clerk"}, "work-1", "no_lines"),
    ],
)
def test_entries_with_odd_dates_or_nothing_said_are_named(work, path, rule):
    assert (path, rule) in in_document(work=[work])


def test_an_entry_that_stands_too_low_is_named():
    work = [
        {"startDate": "2010", "endDate": "2012", "summary": "x"},
        {"startDate": "2015", "endDate": "2019", "summary": "x"},
    ]

    assert ("work-2", "order") in in_document(work=work)
    assert ("work-2", "order") not in in_document(work=work[::-1])


def test_every_text_of_a_resume_is_read_under_its_path():
    paths = [found.path for found in lines_of(resume(skills=[{"name": "Tools", "keywords": ["Excel"]}]))]

    assert paths == [
        "work-1.position", "work-1.name", "work-1-1", "work-2.position", "work-2.name", "work-2-1",
        "skills-1.name", "skills-1-1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("managment", "management"),
        ("developement", "development"),
        ("inlcuding", "including"),
        ("requirments", "requirements"),
        ("Comunication", "communication"),
        ("stakholders", "stakeholders"),
        ("telecomunications", "telecommunications"),
        ("management", None),
        ("friction", None),
        ("quartet", None),
        ("kubectl", None),
        ("zzzzzzzz", None),
        ("short", None),
    ],
)
def test_a_slip_is_mended_only_where_one_common_word_is_near(word, right):
    assert meant(word) == right


def test_the_hit_of_a_change_is_as_short_as_whole_words_allow():
    (hit,) = changed("Ran the olde shop in Leeds", "Ran the old shop in Leeds", "x")

    assert (hit.start, hit.end, hit.fix) == (8, 12, "old")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=4))
def test_no_text_makes_it_raise_and_every_span_lies_inside(texts):
    lines = page(*texts)

    for finding in findings(lines):
        text = next(found.text for found in lines if found.path == finding.path)
        assert 0 <= finding.start <= finding.end <= len(text)
        assert finding.fix is None or text[finding.start : finding.end] != finding.fix
