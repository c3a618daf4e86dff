"""The layouts of letters: twelve a language, well formed, and nothing left open in what they make."""

from datetime import date

import pytest

from apps.cover_letters.domain import checks, composing, gate, layouts, planning
from apps.cover_letters.domain.brief import LANGUAGES, TONES
from apps.cover_letters.domain.planning import Wishes
from apps.domain.postings import read_posting
from tests.domain.cover_letters.people import PEOPLE

PARTS = {"opening", "first", "more", "closing"}
SLOTS = {"title", "employer", "place", "position", "deed"}


def brief_in(language, **wishes):
    document, advert = PEOPLE[language]
    return planning.plan(document, read_posting(advert), Wishes(**wishes), today=date(2026, 11, 25))[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_twelve_whole_layouts_four_a_tone(language):
    found = layouts.layouts(language)

    assert [one.tone for one in found] == [tone for tone in TONES for _ in range(4)]
    assert all(set(one.parts) == PARTS for one in found)
    assert {
        slot for one in found for text in one.parts.values() for slot in layouts._SLOT.findall(text)
    } <= SLOTS
    for key in ("opening", "closing", "first"):
        assert len({one.parts[key] for one in found}) >= 5


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tone", TONES)
def test_every_sentence_of_every_layout_is_supported(language, tone):
    brief = brief_in(language, tone=tone)

    letter = composing.letter(brief, 12)

    texts = [text for part in letter.paragraphs for text in part.wordings]
    assert len(texts) > 20
    assert [
        (text, gate.verdict(brief, text).level) for text in texts if gate.verdict(brief, text).doubts
    ] == []
    assert [text for text in texts if checks.placeholders(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letter_follows_the_language_of_the_advert(language):
    assert brief_in(language).language == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_advert_does_not_name_is_left_out_of_the_letter(language):
    brief = brief_in(language).model_copy(update={"title": "", "employer": "", "skills": ()})

    texts = [text for part in composing.letter(brief, 12).paragraphs for text in part.wordings]

    assert not any(sign in text for text in texts for sign in "{}[]")
    assert not any(" at ." in text or " bei ." in text or "  " in text for text in texts)


def test_a_frame_without_its_optional_part_begins_with_a_capital():
    assert layouts.fill("[At {place}, ]I {deed}.", place="", deed="cut errors") == "I cut errors."
    assert layouts.fill("the role of {title} // the role", title="") == "The role"
    assert layouts.fill("of {title}", title="") == ""


def test_a_letter_stands_on_what_was_ticked_and_nothing_else():
    brief = brief_in("en", stress=("work-2-1",))

    text = "\n".join(part.wordings[0] for part in composing.letter(brief, 1).paragraphs)

    assert "picked and packed 120 orders a shift" in text
    assert "Aldgate" not in text


def test_a_requirement_without_evidence_is_left_out_and_told():
    document, advert = PEOPLE["en"]

    brief, offer = planning.plan(document, read_posting(advert), Wishes(), today=date(2026, 11, 25))

    assert "Forklift licence" in offer.missing
    whole = "\n".join(text for part in composing.letter(brief, 12).paragraphs for text in part.wordings)
    assert "orklift" not in whole


def test_the_greeting_names_the_reader_or_the_house():
    brief = brief_in("en").model_copy(update={"employer": "Northfield Foods"})

    assert composing.greeting(brief, "Ms Okafor") == "Dear Ms Okafor,"
    assert composing.greeting(brief, "") == "Dear hiring team at Northfield Foods,"
