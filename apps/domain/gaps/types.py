"""A gap and what it rests on."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from apps.domain.fit.types import Basis, Proof

State = Literal["have", "partly", "missing"]
GapKind = Literal[
    "tool",
    "system",
    "instrument",
    "certificate",
    "licence",
    "language",
    "method",
    "skill",
    "years",
    "degree",
    "other",
]
TOP = 3


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Gap(Frozen):
    """One thing that is asked for. ``weight`` from 0 to 1: its share in it; ``value``: how far it is held.

    ``key`` is a skill's id, or the words of the demand. ``asked_by`` of the adverts ask for it, in ``words``.
    """

    key: str
    name: str
    kind: GapKind
    state: State
    weight: float
    value: float | None
    basis: Basis
    asked_by: int = 0
    words: str = ""
    proof: Proof | None = None

    @property
    def pull(self) -> float:
        """How much closing it would change: weight by what is missing; what is unknown pulls little."""
        return self.weight * (0.2 if self.value is None else 1.0 - self.value)

    @property
    def can_be_learned(self) -> bool:
        """Years and degrees take longer than a plan; they are shown, never planned."""
        return self.kind not in ("years", "degree", "other")


class Gaps(Frozen):
    """All that is asked, the heaviest first."""

    items: tuple[Gap, ...]

    @property
    def top(self) -> tuple[Gap, ...]:
        """The three that would change most, of those that can be learned."""
        open_ones = [gap for gap in self.items if gap.state != "have" and gap.can_be_learned]
        return tuple(sorted(open_ones, key=lambda gap: (-gap.pull, gap.key))[:TOP])

    def of_state(self, state: State) -> tuple[Gap, ...]:
        return tuple(gap for gap in self.items if gap.state == state)
