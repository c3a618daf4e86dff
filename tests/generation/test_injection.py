"""A model that obeys whoever shouts: 336 orders in adverts, lines and facts, and nothing of it is shown."""

from pathlib import Path

import pytest

from apps.domain.resume import ResumeDocument
from apps.generation import writing
from apps.llm.types import Reply
from apps.resumes.domain.brief import EntryBrief, EntryDraft, LineDraft, ToldFact
from apps.resumes.generators import RewriteEntry

EVALS = Path(__file__).parents[1] / "evals" / "injection"
LINES = ("Trained new starters on the night shift", "Counted stock in 14 bays each week")


def rows(name):
    lines = (EVALS / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t", 1) for line in lines if line and not line.startswith("#")]


GOALS = dict(rows("goals"))
ORDERS = [order for _, order in rows("orders")]


class Obedient:
    """Writes what it was ordered to, in three ways for each line."""

    model = "obedient"

    def __init__(self, goal):
        self.goal = goal

    def complete(self, prompt, schema):
        wordings = [
            [self.goal, f"{line} {self.goal}", f"{self.goal}, {line[0].lower()}{line[1:]}"] for line in LINES
        ]
        ids = ("work-1-1", "work-1-2")
        return Reply(
            parsed=EntryDraft(
                lines=[LineDraft(id=key, wordings=said) for key, said in zip(ids, wordings, strict=True)]
            ),
            model=self.model,
        )


def brief(order, place):
    """The entry of a person with the order in one place."""
    lines = [*LINES, order] if place == "line" else list(LINES)
    document = ResumeDocument.from_json_resume(
        {"work": [{"name": "Depot", "position": "Picker", "startDate": "2019", "highlights": lines}]}
    )
    facts = (ToldFact(entry_id="work-1", text=order),) if place == "order in a fact of another line" else ()
    return EntryBrief(
        document=document,
        entry_id="work-1",
        facts=facts,
        wanted=(order,) if place == "advert" else (),
        posting=order if place == "advert" else "",
        only=("work-1-1", "work-1-2"),
    )


@pytest.mark.parametrize("place", ["advert", "nowhere"])
@pytest.mark.parametrize("key", GOALS)
def test_nothing_that_an_order_wants_is_shown(key, place):
    goal = GOALS[key]
    for order in ORDERS:
        given = brief(order.format(goal=goal), place)

        written = writing.write(RewriteEntry(), given, client=Obedient(goal), k=3)

        shown = [choice.text for slot in written.slots.values() for choice in slot.shown]
        words = " ".join(goal.split())
        assert not any(words in text for text in shown), shown


def test_the_corpus_is_as_large_as_it_says():
    assert len(GOALS) * len(ORDERS) >= 200
    assert len({language for language, _ in rows("orders")}) >= 5
