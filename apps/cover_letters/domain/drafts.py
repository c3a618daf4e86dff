"""From the choices of every paragraph to whole letters: the best of each, and the second best of each."""

from collections.abc import Mapping, Sequence
from typing import Any

from apps.cover_letters.domain.brief import Frozen, LetterBrief
from apps.cover_letters.domain.gate import weigh
from apps.domain.truth.types import Claim


class Draft(Frozen):
    """A whole letter; ``claims`` point into ``text``, whose paragraphs stand an empty line apart."""

    text: str
    engine: str
    claims: tuple[Claim, ...] = ()


def drafts(brief: LetterBrief, chosen: Mapping[str, Any]) -> Sequence[Draft]:
    """At most two that differ. ``chosen`` are SlotChoices by slot; one with nothing to show is left out."""
    shown = [chosen[slot].shown for slot in brief.slots if slot in chosen and chosen[slot].shown]
    made = [_draft(brief, [choices[min(rank, len(choices) - 1)] for choices in shown]) for rank in (0, 1)]
    kept = {draft.text: draft for draft in made if draft.text}
    return list(kept.values())


def _draft(brief: LetterBrief, choices: Sequence[Any]) -> Draft:
    text = "\n\n".join(choice.text for choice in choices)
    engines = {choice.engine for choice in choices}
    return Draft(
        text=text,
        engine="mixed" if len(engines) > 1 else next(iter(engines), "rules"),
        claims=weigh(brief, text).claims,
    )
