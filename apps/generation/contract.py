"""What a feature says to have text written: a Generator, and the words in which the answer comes back."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict

from apps.domain.truth.check import check
from apps.domain.truth.types import Evidence, Verdict
from apps.llm.domain.veiling import Private
from apps.llm.types import Prompt

if TYPE_CHECKING:
    from apps.generation.models import Generation

Engine = Literal["rules", "model"]
MOST_SHOWN = 2


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Variant(Frozen):
    """One wording for one slot; ``slot`` is the key of a place to fill: a line, a paragraph, a question."""

    slot: str
    text: str


class Score(Frozen):
    """``total`` from 0 to 1; ``parts`` say what it is made of."""

    total: float
    parts: dict[str, float] = {}


class Choice(Frozen):
    """A wording that may be shown."""

    text: str
    verdict: Verdict
    score: Score
    engine: Engine


class Discard(Frozen):
    """A wording that may not, and the rule that dropped it.

    ``rule`` is "unsupported:<kind of doubt>", a hard rule of the generator, or one of "same_as_original",
    "duplicate", "too_long".
    """

    text: str
    rule: str
    engine: Engine


class SlotChoice(Frozen):
    """What became of one slot: at most two to show, best first, and what was dropped."""

    slot: str
    shown: tuple[Choice, ...] = ()
    discards: tuple[Discard, ...] = ()


In = TypeVar("In", bound=BaseModel)
Out = TypeVar("Out", bound=BaseModel)


class Generator(ABC, Generic[In, Out]):
    """One kind of text. All but ``deliver`` is pure: no rows, no network, same input, same answer."""

    kind: ClassVar[str]
    Input: ClassVar[type[BaseModel]]
    Output: ClassVar[type[BaseModel]]

    @abstractmethod
    def compose(self, given: In, k: int) -> Prompt:
        """The prompt that asks a model for ``k`` variants per slot."""

    @abstractmethod
    def without_model(self, given: In, k: int) -> Out:
        """The rules' own draft, in the shape a model would answer."""

    @abstractmethod
    def slots(self, given: In) -> Sequence[str]:
        """The places to fill, in the order they are shown."""

    @abstractmethod
    def variants(self, given: In, draft: Out) -> Iterable[Variant]:
        """Every wording in a draft; the draft may be hostile, unknown slots are dropped by the caller."""

    @abstractmethod
    def evidence(self, given: In, slot: str) -> Evidence:
        """What a wording in this slot may rest on."""

    @abstractmethod
    def score(self, given: In, variant: Variant, verdict: Verdict) -> Score:
        """How good a permitted wording is."""

    @abstractmethod
    def deliver(self, generation: "Generation", chosen: Mapping[str, SlotChoice]) -> None:
        """Write the feature's rows, inside the transaction that settles the work.

        Called again with a better answer when a model follows the rules' lines, so it replaces what it wrote
        before, and leaves alone what the person has decided on since.
        """

    def judge(self, given: In, variant: Variant) -> Verdict:
        """The gate's word on a wording; one of many sentences may be judged sentence by sentence."""
        return check(variant.text, self.evidence(given, variant.slot))

    def private(self, given: In) -> Iterable[Private]:
        """Who the person is and how to reach them: a model is told stand-ins instead."""
        return ()

    def original(self, given: In, slot: str) -> str:
        """The person's own line that this slot rewrites; "" if there is none."""
        return ""

    def refuses(self, given: In, variant: Variant, verdict: Verdict) -> str:
        """The name of the hard rule that drops a supported wording; "" if none does."""
        return ""
