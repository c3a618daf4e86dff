"""What a question asks for: a story or a view, and the words an answer to it would use."""

from typing import NamedTuple

from apps.interviews.domain import cues
from apps.interviews.domain.told import stems_of


def asks_for_a_story(question: str) -> bool:
    return cues.has("story", question)


class Subject(NamedTuple):
    """A word that carries the question: ``stems`` are those that show it was answered, its own among them."""

    stem: str
    stems: frozenset[str]


def subjects(question: str) -> tuple[Subject, ...]:
    themes = cues.themes()
    return tuple(
        Subject(found, frozenset({found}) | themes.get(found, frozenset()))
        for found in sorted(stems_of(question))
    )
