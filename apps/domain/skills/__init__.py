"""One vocabulary of skills for the gate, adverts, coverage and matching. Pure."""

from apps.domain.skills.lexicon import Found, find, known, same
from apps.domain.skills.nearness import nearness
from apps.domain.skills.terms import Term

__all__ = ["Found", "Term", "find", "known", "nearness", "same"]
