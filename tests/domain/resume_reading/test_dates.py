"""Dates in every common form and language, as JSON Resume writes them."""

import pytest

from apps.domain.resume_reading.dates import spans

OPEN = "present"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Jan 2020 – Present", "2020-01", OPEN),
        ("January, 2020 - December, 2021", "2020-01", "2021-12"),
        ("2015-2018", "2015", "2018"),
        ("2019–21", "2019", "2021"),
        ("2016/17", "2016", "2017"),
        ("2016/2017", "2016", "2017"),
        ("03/2019 - 04/2021", "2019-03", "2021-04"),
        ("2019-03 to 2020-11", "2019-03", "2020-11"),
        ("2019.04 ~ 2020.03", "2019-04", "2020-03"),
        ("2015-06-01 - 2020-01-01", "2015-06", "2020-01"),
        ("01.02.2015 - 31.03.2016", "2015-02", "2016-03"),
        ("Jan - Mar 2019", "2019-01", "2019-03"),
        ("May '19 - Jun '20", "2019-05", "2020-06"),
        ("1st Jan 2020 — 3rd Feb 2021", "2020-01", "2021-02"),
        ("Summer 2018 to Fall 2019", "2018-06", "2019-09"),
        ("Q3 2019 - Q1 2020", "2019-07", "2020-01"),
        ("May 2018 through August 2018", "2018-05", "2018-08"),
        ("Since 2018", "2018", OPEN),
        ("2018 -", "2018", OPEN),
        ("seit März 2020", "2020-03", OPEN),
        ("Juni 2015 bis heute", "2015-06", OPEN),
        ("janv. 2019 - déc. 2020", "2019-01", "2020-12"),
        ("depuis 2019", "2019", OPEN),
        ("enero de 2015 a marzo de 2016", "2015-01", "2016-03"),
        ("março de 2019 até o momento", "2019-03", OPEN),
        ("gennaio 2018 - oggi", "2018-01", OPEN),
        ("maart 2017 - heden", "2017-03", OPEN),
        ("styczeń 2019 – obecnie", "2019-01", OPEN),
        ("2019年4月 - 2020年3月", "2019-04", "2020-03"),
        ("2020年3月～現在", "2020-03", OPEN),
        ("2020年3月至今", "2020-03", OPEN),
        ("2019년 4월 - 현재", "2019-04", OPEN),
        ("مارس 2019 - حتى الآن", "2019-03", OPEN),
        ("מרץ 2019 - היום", "2019-03", OPEN),
    ],
)
def test_a_range(text, start, end):
    found = [(span.start_date, span.end_date, span.is_range) for span in spans(text)]

    assert found == [(start, end, True)]


@pytest.mark.parametrize(
    ("text", "date"),
    [("(2001)", "2001"), ("Oct. 2014", "2014-10"), ("Expected May 2025", "2025-05"), ("09/2024", "2024-09")],
)
def test_a_single_date(text, date):
    assert [(span.start_date, span.is_range) for span in spans(text)] == [(date, False)]


@pytest.mark.parametrize(
    "text", ["", "10.1109/TASC.2023.3340648", "$2,000", "Room 2019b", "12 people", "Windows 2000%"]
)
def test_what_is_no_date(text):
    assert spans(text) == []


def test_the_words_around_a_date_stay_outside():
    [span] = spans("Engineer, Jan 2020 – Present, Berlin")

    assert (span.text, span.begin) == ("Jan 2020 – Present", 10)
