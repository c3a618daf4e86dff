"""A small feature that has two lines rewritten, and keeps what is delivered in rows."""

import pytest
from pydantic import BaseModel

from apps.accounts.models import User
from apps.accounts.ownership import Owner
from apps.background.models import Chore
from apps.domain.truth.types import Evidence
from apps.generation import intake, registry
from apps.generation.contract import Generator, Score, Variant
from apps.llm.types import Prompt

IMPORT = "Was responsible for cutting the run time of the nightly import by 40%."
TEAM = "Helped with training new colleagues in the sales office."


class Brief(BaseModel):
    lines: dict[str, str] = {"import": IMPORT, "team": TEAM}


class Draft(BaseModel):
    wordings: list[tuple[str, str]]


RULES = {
    "import": [
        "Cut the run time of the nightly import by 40%.",
        "Cut 40% of the run time of the import, nightly.",
    ],
    "team": [
        "Helped train new colleagues in the sales office.",
        "Helped with the sales office: training new colleagues.",
    ],
}


class Rewrite(Generator[Brief, Draft]):
    kind = "tests.lines"
    Input = Brief
    Output = Draft
    rules = RULES

    def compose(self, given, k):
        return Prompt(name="tests/lines", system="Rewrite.", user="The lines.", nonce="f00d")

    def without_model(self, given, k):
        return Draft(wordings=[(slot, text) for slot, texts in self.rules.items() for text in texts])

    def slots(self, given):
        return list(given.lines)

    def variants(self, given, draft):
        return [Variant(slot=slot, text=text) for slot, text in draft.wordings]

    def evidence(self, given, slot):
        return Evidence(sources=(given.lines[slot],))

    def original(self, given, slot):
        return given.lines[slot]

    def score(self, given, variant, verdict):
        return Score(total=1 / (1 + len(variant.text)), parts={"brevity": 1.0})

    def refuses(self, given, variant, verdict):
        return "no_semicolons" if ";" in variant.text else ""

    def deliver(self, generation, chosen):
        """Rows named by slot, rank, engine and text; what was delivered before is replaced."""
        Chore.objects.filter(name__startswith=f"{generation.pk}|").delete()
        for slot, choice in chosen.items():
            for rank, shown in enumerate(choice.shown):
                Chore.objects.create(name=f"{generation.pk}|{slot}|{rank}|{shown.engine}|{shown.text}")


def says(**wordings):
    """A draft: ``says(team=["..."])``."""
    return Draft(wordings=[(slot, text) for slot, texts in wordings.items() for text in texts])


@pytest.fixture
def rewrite(monkeypatch):
    """The generator, registered for this test; a test may change what its rules or its delivery do."""
    generator = Rewrite()
    monkeypatch.setitem(registry._generators, Rewrite.kind, generator)
    return generator


@pytest.fixture
def owner(db):
    return Owner(person=User.objects.create_user("ada@example.org", "correct horse"))


@pytest.fixture
def ask(owner, rewrite):
    """``ask()``: a generation, asked for and not yet written."""

    def submit(**changes):
        asked = {"kind": "tests.lines", "owner": owner, "submission_key": "one-click", "given": Brief()}
        return intake.submit(**asked | changes)

    return submit


@pytest.fixture
def delivered():
    """``delivered()``: the rows, as (slot, engine, text)."""

    def rows():
        names = [row.name.split("|", 4) for row in Chore.objects.order_by("name") if "|" in row.name]
        return [(slot, engine, text) for _, slot, _, engine, text in names]

    return rows
