"""The rule-based writer: honest wordings, weaknesses, questions and order of lines, without a model. Pure."""

from apps.domain.wording.types import Wording
from apps.domain.wording.writer import variants

__all__ = ["Wording", "variants"]
