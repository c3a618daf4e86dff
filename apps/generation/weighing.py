"""From drafts to choices: every wording is checked against its evidence; what fails is dropped by name."""

import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from pydantic import BaseModel

from apps.domain import ranking
from apps.domain.truth.types import Evidence, Verdict
from apps.generation.contract import MOST_SHOWN, Choice, Discard, Engine, SlotChoice, Variant
from apps.generation.registry import AnyGenerator

MOST_VARIANTS = 400  # looked at in one draft; ten for each of forty lines
MOST_DISCARDS = 24  # kept for one slot
LONGEST_TEXT = 2000  # characters; a long paragraph of a letter has about 1,200


@dataclass
class Place:
    """One slot on the desk. ``violations`` are what a repair quotes: the wording, the rule and the words."""

    key: str
    original: str
    evidence: Evidence
    candidates: list[Choice] = field(default_factory=list)
    discards: list[Discard] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    @property
    def shown(self) -> list[Choice]:
        """The model's best, or the best of all where the model's do not fill the place."""
        of_model = _best([choice for choice in self.candidates if choice.engine == "model"], self.original)
        return of_model if len(of_model) == MOST_SHOWN else _best(self.candidates, self.original)

    @property
    def is_wanting(self) -> bool:
        return len(self.shown) < MOST_SHOWN

    def drop(self, text: str, rule: str, engine: Engine, verdict: Verdict | None = None) -> None:
        if len(self.discards) < MOST_DISCARDS:
            self.discards.append(Discard(text=text, rule=rule, engine=engine))
        if engine == "model" and rule not in ("duplicate", "same_as_original"):
            words = (
                [doubt.words for doubt in verdict.doubts if doubt.severity == "unsupported"]
                if verdict
                else []
            )
            self.violations.append(
                f"{self.key}: {text[:300]} ({rule}{': ' if words else ''}{', '.join(words)})"
            )


class Desk:
    """The slots of one request, and what has been written for them so far."""

    def __init__(self, generator: AnyGenerator, given: BaseModel) -> None:
        self.generator = generator
        self.given = given
        self.places = {
            slot: Place(slot, generator.original(given, slot), generator.evidence(given, slot))
            for slot in generator.slots(given)
        }

    def weigh(self, draft: BaseModel, engine: Engine, *, only: Collection[str] | None = None) -> int:
        """Put a draft's wordings in their places, or in ``only`` those; says how many had a place."""
        usable = 0
        for variant in self._usable(draft):
            place = self.places.get(variant.slot)
            if place is not None and (only is None or variant.slot in only):
                usable += 1
                self._place(place, variant, engine)
        return usable

    def wanting(self) -> list[str]:
        """The slots with fewer than two to show."""
        return [key for key, place in self.places.items() if place.is_wanting]

    def violated(self) -> dict[str, list[str]]:
        """The wanting slots for which something was dropped, with what a repair should quote."""
        return {key: self.places[key].violations for key in self.wanting() if self.places[key].violations}

    def choices(self) -> dict[str, SlotChoice]:
        return {
            key: SlotChoice(slot=key, shown=tuple(place.shown), discards=tuple(place.discards))
            for key, place in self.places.items()
        }

    def _usable(self, draft: BaseModel) -> Iterator[Variant]:
        for variant in islice(self.generator.variants(self.given, draft), MOST_VARIANTS):
            text = clean(variant.text)
            if text:
                yield Variant(slot=variant.slot, text=text)

    def _place(self, place: Place, variant: Variant, engine: Engine) -> None:
        if rule := _rule_without_reading(place, variant.text):
            place.drop(variant.text[:LONGEST_TEXT], rule, engine)
            return
        place.seen.add(alike(variant.text))
        verdict = self.generator.judge(self.given, variant)
        rule = _broken(verdict) or self.generator.refuses(self.given, variant, verdict)
        if rule:
            place.drop(variant.text, rule, engine, verdict)
            return
        score = self.generator.score(self.given, variant, verdict)
        place.candidates.append(Choice(text=variant.text, verdict=verdict, score=score, engine=engine))


def clean(text: Any) -> str:
    """One line without control characters and half characters, which no database keeps."""
    kept = (sign for sign in str(text) if sign.isspace() or unicodedata.category(sign) not in ("Cc", "Cs"))
    return " ".join("".join(kept).split())


def alike(text: str) -> str:
    """Two wordings with the same key are the same to a reader: case, spaces and a last full stop aside."""
    return " ".join(text.casefold().split()).rstrip(" .;!")


def _rule_without_reading(place: Place, text: str) -> str:
    if len(text) > LONGEST_TEXT:
        return "too_long"
    if alike(text) == alike(place.original):
        return "same_as_original"
    return "duplicate" if alike(text) in place.seen else ""


def _broken(verdict: Verdict) -> str:
    if verdict.level != "unsupported":
        return ""
    kinds = [doubt.kind for doubt in verdict.doubts if doubt.severity == "unsupported"]
    return f"unsupported:{kinds[0]}" if kinds else "unsupported"


def _best(choices: Sequence[Choice], original: str) -> list[Choice]:
    scored = [(choice.text, choice.score.total) for choice in choices]
    return [choices[index] for index in ranking.choose(scored, original, most=MOST_SHOWN)]
