"""One claim too many, by kind: what is doubted, how much, and what is let pass."""

import pytest

from apps.domain.truth.check import check
from apps.domain.truth.types import Evidence

CASES = [
    # source, text, kind and severity of a doubt that must be there (None: supported)
    ("Served 40 guests a day.", "Served 40 guests daily.", None),
    ("Served 40 guests a day.", "Served forty guests per day.", None),
    ("Served 40 guests a day.", "Served 45 guests a day.", ("quantity", "unsupported")),
    ("Served 40 guests a day.", "Served over 40 guests a day.", ("quantity", "unsupported")),
    ("Served 40 guests a day.", "Served 40 guests an hour.", ("frequency", "unsupported")),
    ("Served about 40 guests a day.", "Served 40 guests a day.", ("quantity", "check")),
    ("Served 40 guests at 12 tables.", "Served 12 guests at 40 tables.", ("unit", "unsupported")),
    ("Raised $50,000 for the shelter.", "Raised $50K for the shelter.", None),
    ("Raised $50,000 for the shelter.", "Raised €50,000 for the shelter.", ("unit", "unsupported")),
    ("Cut errors from 8% to 3%.", "Reduced errors from 8% to 3%.", None),
    ("Cut errors from 8% to 3%.", "Reduced errors by 8%.", ("quantity", "unsupported")),
    ("Cut errors from 8% to 4%.", "Halved errors from 8% to 4%.", ("quantity", "check")),
    ("Cut the wait from 10 to 6 days.", "Shortened the wait from 10 days to 6 days.", None),
    ("Cut waste by 20% and raised sales by 5%.", "Cut waste by 5%.", ("quantity", "unsupported")),
    ("Cut waste by 20%.", "Increased waste by 20%.", ("outcome", "unsupported")),
    ("Fixed 9 of 12 pumps.", "Fixed 12 of 12 pumps.", ("quantity", "unsupported")),
    ("Closed 1,204 cases.", "Closed about 1,200 cases.", ("quantity", "check")),
    ("Worked 90 minutes a visit.", "Worked 1.5 hours a visit.", None),
    ("Sold bread in 2019.", "Sold bread in 2020.", ("date", "unsupported")),
    ("Sold bread in March 2019.", "Sold bread in May 2019.", ("date", "unsupported")),
    ("Sold bread.", "Sold bread since 2015.", ("date", "unsupported")),
    ("Sold bread.", "Sold bread every week.", ("frequency", "unsupported")),
    ("Sold bread.", "Sold bread at Tesco.", ("employer", "unsupported")),
    ("Kept the books.", "Kept the books in QuickBooks.", ("tool", "unsupported")),
    ("Kept the books in Quickbooks.", "Kept the books using QuickBooks.", None),
    ("Wrote services in Golang.", "Wrote services in Go.", None),
    ("Wrote services in C.", "Wrote services in C++.", ("tool", "unsupported")),
    ("Took calls in German.", "Took calls in German and French.", ("credential", "unsupported")),
    ("Wrote the menus.", "As head chef, wrote the menus.", ("title", "unsupported")),
    ("Was assistant manager of a shop.", "Was manager of a shop.", ("title", "unsupported")),
    ("Helped plan the move.", "Planned the move.", ("agency", "unsupported")),
    ("Helped with planning the move.", "Assisted in planning the move.", None),
    ("Took part in planning the move.", "Planned the move.", ("agency", "check")),
    ("Planned the move.", "Led the move.", ("agency", "unsupported")),
    ("Planned to open a second shop.", "Opened a second shop.", ("agency", "unsupported")),
    ("Ran the front desk.", "Managed the front desk.", None),
    ("Managed a team of six.", "Led a team of six.", None),
    ("Worked in a clinic.", "Founded a clinic.", ("agency", "unsupported")),
    ("Answered calls.", "Answered calls and trained staff.", ("agency", "unsupported")),
    ("Answered calls.", "Answered calls, improving retention.", ("outcome", "unsupported")),
    ("Answered calls.", "Answered calls with no complaints.", ("outcome", "unsupported")),
    ("Answered calls.", "Answered calls company-wide.", ("scope", "unsupported")),
    ("Answered calls.", "Certified agent who answered calls.", ("credential", "unsupported")),
    ("Answered calls.", "Answered calls, with a PhD.", ("degree", "unsupported")),
    ("Answered calls.", "Answered calls about mortgages.", ("novel", "check")),
    ("Answered calls.", "Answered calls about mortgages and pensions.", ("novel", "unsupported")),
    ("Counted 9 birds at the pond.", "Counted birds at 9 ponds.", ("unit", "unsupported")),
    ("Explained the scheme.", "Designed the scheme.", ("agency", "unsupported")),
    ("Took calls for 9 drivers.", "Managed 9 drivers.", ("agency", "unsupported")),
    ("Mended bikes of tourists.", "Mended bikes of pilgrims.", ("novel", "check")),
    ("Answered calls.", "Answered calls [X]% faster.", ("hygiene", "unsupported")),
    ("Answered calls.", "Answered calls at TBD sites.", ("hygiene", "unsupported")),
    ("Answered calls.", "Answered calls. See https://example.org", ("hygiene", "unsupported")),
    ("Answered calls.", "Answered calls. Write to eve@example.org", ("hygiene", "unsupported")),
    ("Answered calls.", "Answered\u200b calls.", ("hygiene", "unsupported")),
    ("Answered calls.", "Here is the improved line: answered calls.", ("hygiene", "unsupported")),
    ("Answered calls.", "<b>Answered</b> calls.", ("hygiene", "unsupported")),
    ("Answered the calls of the whole region at night and on holidays.", "Answered.", ("hygiene", "check")),
]  # fmt: skip


@pytest.mark.parametrize(("source", "text", "expected"), CASES)
def test_what_is_doubted_and_how_much(source, text, expected):
    verdict = check(text, Evidence(sources=(source,)))

    found = {(doubt.kind, doubt.severity) for doubt in verdict.doubts}
    assert (expected in found) if expected else (verdict.level == "supported"), verdict.doubts


def test_a_word_of_the_advert_is_no_fact():
    evidence = Evidence(sources=("Built reports in Excel.",), posting="You know Tableau and Excel.")

    verdict = check("Built reports in Excel and Tableau.", evidence)

    assert [(doubt.kind, doubt.words) for doubt in verdict.doubts] == [("from_posting", "Tableau")]


def test_a_tool_newer_than_the_entry_is_an_anachronism_though_the_person_knows_it():
    evidence = Evidence(sources=("Ran the servers.",), entry=("2008 to 2011",), person=("Kubernetes",))

    kinds = {doubt.kind for doubt in check("Ran the servers on Kubernetes.", evidence).doubts}

    assert kinds == {"anachronism"}


def test_a_skill_that_is_only_listed_is_sent_to_check():
    evidence = Evidence(sources=("Ran the servers.",), person=("Kubernetes",))

    doubts = check("Ran the servers on Kubernetes.", evidence).doubts

    assert [(doubt.kind, doubt.severity) for doubt in doubts] == [("moved", "check")]


@pytest.mark.parametrize(
    ("elsewhere", "text", "severity"),
    [
        pytest.param("Sorted 300 letters.", "Sorted mail: 300 letters.", "unsupported", id="figure"),
        pytest.param("Joined in 2012.", "Sorted mail in 2012.", "unsupported", id="date"),
        pytest.param("Royal Post", "Sorted mail at Royal Post.", "unsupported", id="employer"),
        pytest.param("Senior Clerk", "As senior clerk, sorted mail.", "unsupported", id="title"),
        pytest.param("Used Photoshop.", "Sorted mail with Photoshop.", "check", id="tool"),
    ],
)
def test_what_was_moved_from_another_entry_is_named_so(elsewhere, text, severity):
    evidence = Evidence(sources=("Sorted mail.",), entry=("Clerk", "City Depot"), elsewhere=(elsewhere,))

    moved = [doubt for doubt in check(text, evidence).doubts if doubt.kind == "moved"]

    assert severity in {doubt.severity for doubt in moved}
    assert all(doubt.evidence and doubt.evidence.source == "elsewhere:0" for doubt in moved)


def test_a_fact_the_person_added_carries_its_figure():
    evidence = Evidence(sources=("Served customers.",), person=("I served about 60 customers a day.",))

    verdict = check("Served about 60 customers.", evidence)

    assert verdict.level == "supported"


def test_a_degree_in_progress_is_not_held():
    evidence = Evidence(sources=("Taught maths.",), person=("BSc Mathematics, expected 2027",))

    verdict = check("Taught maths with a BSc.", evidence)

    assert ("degree", "unsupported") in {(doubt.kind, doubt.severity) for doubt in verdict.doubts}


def test_support_and_doubts_say_where_the_words_stand():
    source, text = "Cooked for 80 guests a night.", "Prepared meals for 90 guests a night."

    verdict = check(text, Evidence(sources=(source,)))

    doubt = next(doubt for doubt in verdict.doubts if doubt.kind == "quantity")
    assert text[slice(*doubt.span)] == doubt.words == "90"
    assert doubt.evidence is not None
    assert source[slice(*doubt.evidence.span)] == doubt.evidence.words == "80"
    assert all(source[slice(*support.span)] == support.words for support in verdict.support)
    assert "guests" in {support.words for support in verdict.support}


def test_what_was_left_out_is_told():
    evidence = Evidence(sources=("Built 3 apps in Django and React.",))

    assert check("Built apps in React.", evidence).dropped == ("3", "Django")


def test_a_line_repeated_word_by_word_is_supported_whatever_it_says():
    line = "As CEO, tripled revenue [sic] by 300% – see www.example.org"

    assert check(line, Evidence(sources=(line,))).level == "supported"
