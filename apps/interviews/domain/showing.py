"""An answer cut into runs, each with the part of the story it tells and the words marked in it."""

from typing import NamedTuple

from apps.interviews.domain.types import PARTS, Feedback


class Run(NamedTuple):
    """``part`` is "" where no part is told; ``small`` is "hedge" or "asked" (something to ask about)."""

    text: str
    part: str
    small: str


def runs(text: str, feedback: Feedback) -> tuple[Run, ...]:
    """Neighbouring letters with the same marks are one run; all runs together are the answer."""
    parts, small = [""] * len(text), [""] * len(text)
    for mark in feedback.marks:
        target = parts if mark.label in PARTS else small
        for place in range(*mark.span):
            target[place] = mark.label
    for one in feedback.contradictions:
        for place in range(*one.span):
            small[place] = "asked"
    cuts = [0, *(n for n in range(1, len(text)) if (parts[n], small[n]) != (parts[n - 1], small[n - 1]))]
    ends = [*cuts[1:], len(text)]
    return tuple(Run(text[a:b], parts[a], small[a]) for a, b in zip(cuts, ends, strict=True) if a < b)
