"""The words of feedback: scores with what they rest on, parts of a story, questions about the record."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

Criterion = Literal[
    "relevance", "structure", "specificity", "own_part", "length", "hedging", "tone", "pace", "fillers"
]
Part = Literal["situation", "task", "action", "result"]
Difference = Literal["number", "date", "role", "tool"]
PARTS: tuple[Part, ...] = ("situation", "task", "action", "result")
BEST = 4


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Score(Frozen):
    """``value`` 0 to 4, None where it cannot be said; ``spans`` are the words it rests on."""

    criterion: Criterion
    value: int | None
    reason: str
    spans: tuple[tuple[int, int], ...] = ()


class Marked(Frozen):
    """Words of the answer that play a part: of the story, or as filler or hedge."""

    label: str
    span: tuple[int, int]
    words: str


class Contradiction(Frozen):
    """Something said that the record has differently: ``record`` is how, ``ask`` the question about it."""

    kind: Difference
    span: tuple[int, int]
    words: str
    source: str
    record: str
    ask: str


class Offer(Frozen):
    """A line of the record that would have helped here."""

    source: str
    words: str


class Feedback(Frozen):
    scores: tuple[Score, ...]
    marks: tuple[Marked, ...]
    contradictions: tuple[Contradiction, ...]
    strengths: tuple[str, ...]
    next_step: str
    unused: Offer | None
    tighter: str

    def score(self, criterion: Criterion) -> Score:
        return next(score for score in self.scores if score.criterion == criterion)
