"""What ``writing.write`` hands back."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from apps.generation.contract import SlotChoice

Mix = Literal["model", "rules", "mixed"]


@dataclass(frozen=True)
class Written:
    """Choices by slot, for every slot. ``engine`` is whose lines are shown, ``model`` the one asked.

    ``reason`` says why a model that was asked gave nothing or only part: one of ``apps.llm.errors.REASONS``.
    """

    slots: dict[str, SlotChoice]
    engine: Mix
    model: str = ""
    reason: str | None = None

    @property
    def is_empty(self) -> bool:
        """Nothing at all can be shown."""
        return not any(choice.shown for choice in self.slots.values())


def mix_of(slots: Iterable[SlotChoice]) -> Mix:
    """Whose lines are shown; "rules" when there are none."""
    engines = {choice.engine for slot in slots for choice in slot.shown}
    if engines == {"model", "rules"}:
        return "mixed"
    return "model" if engines == {"model"} else "rules"
