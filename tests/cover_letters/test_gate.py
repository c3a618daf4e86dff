"""Over two hundred letters by models that invent: no sentence without support is ever delivered."""

from datetime import date

import pytest

from apps.cover_letters.domain import drafts, gate, planning
from apps.cover_letters.domain.brief import LANGUAGES
from apps.cover_letters.domain.planning import Wishes
from apps.cover_letters.generators import WriteLetter
from apps.domain.postings import read_posting
from apps.generation import writing
from apps.llm.faking.inventing import INVENTIONS, obedient, placeholders
from apps.llm.faking.material import Material
from apps.llm.types import Reply
from tests.domain.cover_letters.people import PEOPLE
from tests.domain.cover_letters.test_layouts import brief_in

BENDS = {**INVENTIONS, "placeholders": placeholders, "obedient": obedient}
TONES_TRIED = ("plain", "formal")


class Inventor:
    """A model that answers with the letter of the rules, every wording bent."""

    model = "invents"

    def __init__(self, brief, bend):
        self.brief, self.bend = brief, bend
        lines = tuple((point.line, point.text) for point in brief.points)
        self.material = Material(
            lines, (brief.posting, brief.document.work[0].highlights[0].text), 3, None, ""
        )
        self.bent = []

    def complete(self, prompt, schema):
        made = WriteLetter().without_model(self.brief, 3)
        for part in made.paragraphs:
            part.wordings = [self.bend(text, self.material) for text in part.wordings]
            self.bent += part.wordings
        return Reply(parsed=made, model=self.model)


def letters_by(bend, language):
    for tone in TONES_TRIED:
        brief = brief_in(language, tone=tone, length="short", stress=("work-1-2",))
        client = Inventor(brief, bend)
        written = writing.write(WriteLetter(), brief, client=client, k=3)
        yield brief, client, drafts.drafts(brief, written.slots)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(BENDS))
def test_nothing_that_was_invented_is_delivered(name, language):
    for brief, client, made in letters_by(BENDS[name], language):
        assert client.bent
        assert made
        for draft in made:
            assert gate.weigh(brief, draft.text).level != "unsupported"


def test_that_was_measured_on_two_drafts_of_more_than_a_hundred_requests():
    made = sum(
        len(found) for name in ("quantity", "employer") for _, _, found in letters_by(BENDS[name], "en")
    )

    assert made == 2 * 2 * len(TONES_TRIED)
    assert 2 * len(BENDS) * len(LANGUAGES) * len(TONES_TRIED) >= 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_honest_model_is_heard_in_every_language(language):
    brief = brief_in(language)
    client = Inventor(brief, lambda text, _: text)

    written = writing.write(WriteLetter(), brief, client=client, k=3)

    assert written.engine == "model"


def test_a_letter_in_another_language_than_asked_is_not_shown():
    brief = brief_in("en")
    german = planning.plan(
        PEOPLE["de"][0],
        read_posting(PEOPLE["de"][1]),
        Wishes(),
        today=date(2026, 11, 25),
    )[0]
    client = Inventor(german, lambda text, _: text)

    written = writing.write(WriteLetter(), brief, client=client, k=3)

    assert written.engine == "rules"
