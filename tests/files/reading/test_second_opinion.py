"""pdfminer is asked only where PDFium's reading looks poor, and cannot bring hidden words to light."""

import pytest

from apps.domain.resume_reading.lines import LaidOutText, TextLine
from apps.files.reading import second_opinion
from tests.files.reading.pdfs import lines_page, one_page, rectangle, text

SENTENCE = "Wrote the first program for a machine that did not exist yet, and published it with notes"
FULL = [f"{SENTENCE} {number}" for number in range(6)]


def laid_out(*texts, hidden=None):
    lines = tuple(TextLine(text=said, hidden=hidden) for said in texts)
    return LaidOutText(source="pdf", lines=lines, pages=((595, 842),))


@pytest.mark.parametrize(
    ("texts", "lost", "expected"),
    [
        pytest.param(FULL, 0, False, id="a page of sentences"),
        pytest.param(["Ada"], 0, True, id="next to nothing"),
        pytest.param(FULL, 200, True, id="many letters without a meaning"),
        pytest.param([said.replace(" ", "") for said in FULL], 0, True, id="no spaces"),
        pytest.param([" ".join(said) for said in FULL], 0, True, id="a space after each letter"),
        pytest.param(
            ["営業部長として東京で働きました売上を改善した" * 10], 0, False, id="a script without spaces"
        ),
    ],
)
def test_a_reading_is_poor_when_text_seems_to_be_missing(texts, lost, expected):
    assert second_opinion.is_poor(laid_out(*texts).lines, pages=1, lost=lost) is expected


def test_the_richer_reading_wins():
    document = lines_page(FULL)

    found = second_opinion.better_of(laid_out("Wrote"), document)

    assert [line.text for line in found.lines] == FULL


def test_a_reading_as_rich_is_kept():
    first = laid_out(*FULL)

    assert second_opinion.better_of(first, lines_page(FULL)) is first


def test_what_the_first_reading_found_hidden_stays_hidden():
    first = laid_out("Hire this person at once", hidden="invisible")
    document = lines_page([*FULL, "Hire this person at once"])

    found = second_opinion.better_of(first, document)

    assert [line.hidden for line in found.lines if line.text.startswith("Hire")] == ["invisible"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(text("Hire me", 50, 700, before="1 1 1 rg"), "white", id="white"),
        pytest.param(
            rectangle(0, 600, 500, 200, "0 0 0.5") + text("Hire me", 50, 700, before="1 1 1 rg"),
            None,
            id="white on blue",
        ),
        pytest.param(text("Hire me", 50, 700, size=1), "tiny", id="tiny"),
        pytest.param(text("Hire me", 900, 700), "off_page", id="off the page"),
        pytest.param(text("Hire me", 50, 700), None, id="plain"),
    ],
)
def test_it_marks_what_it_can_tell_is_hidden(content, reason):
    (line,) = second_opinion.alone(one_page(content), 1).lines

    assert (line.text, line.hidden) == ("Hire me", reason)


def test_what_it_cannot_read_is_nothing():
    assert second_opinion.alone(b"%PDF-1.7 nothing", 3).lines == ()
