"""What to ask a person about a line that says too little. Nothing is guessed: a figure comes from them."""

import re
from functools import cache
from typing import Literal, NamedTuple

from apps.domain.language import tables, verbs
from apps.domain.language.words import stem, words
from apps.domain.wording.inflecting import core
from apps.domain.wording.lexicon import WORDS, phrase_pattern, word_set
from apps.domain.wording.writer import is_english

Kind = Literal["people", "money", "time", "frequency", "size", "before_after", "part", "result"]

MOST = 2
PART = "What was your part: did you help, do it yourself, or lead it?"
RESULT = "What came of it: what was better, faster or cheaper afterwards?"
AMOUNT = "How many, how much or how often?"
_FIGURE = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|dozens?|hundreds?)\b", re.IGNORECASE
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CHANGE = re.compile(r"\d\s?%|\bfrom\b.{1,40}\bto\b\s+\S*\d|\b(?:doubled|halved|tripled)\b", re.IGNORECASE)
_CHANGED = word_set("changes")


class Question(NamedTuple):
    """``kind`` says what is missing: how many people, how much money, how long, how often, how large, before
    and after, which part the person had, or what came of it.
    """

    kind: Kind
    text: str


def questions(line: str, *, most: int = MOST) -> tuple[Question, ...]:
    """At most ``most`` questions whose answers would make ``line`` say more; none where it says enough.

    A line with a figure is only asked for what a figure does not tell: the part, or before and after.
    """
    if len(words(line)) < 3 or not is_english(line):
        return ()
    asked: list[Question] = []
    if _is_vague(line):
        asked.append(Question("part", PART))
    if not _FIGURE.search(_YEAR.sub("", line)):
        asked += _missing(line)
    elif _says_change(line) and not _CHANGE.search(line):
        asked.append(Question("before_after", "By how much: what was it before, and after?"))
    return tuple(dict.fromkeys(asked))[:most]


def _missing(line: str) -> list[Question]:
    """What the words of the line call for, the changes first; a plain question where no word says more."""
    stems = {stem(word) for word in words(line)}
    found = [question for cues, question in _templates() if cues & stems]
    if _says_change(line):
        found.sort(key=lambda question: question.kind != "before_after")
    return found or ([Question("size", AMOUNT)] if _opens_with_deed(line) else [Question("result", RESULT)])


def _is_vague(line: str) -> bool:
    """Whether the line hides what the person did: "Worked on", "Involved in", "Responsible for"."""
    return phrase_pattern("vague_openings").match(line.strip()) is not None


def _says_change(line: str) -> bool:
    return any(verbs.lemma(core(word)) in _CHANGED for word in line.split())


def _opens_with_deed(line: str) -> bool:
    word = core(line.split(maxsplit=1)[0])
    base = verbs.lemma(word) or (word if word.endswith("ed") else None)
    return base is not None and base not in word_set("small_parts")


@cache
def _templates() -> tuple[tuple[frozenset[str], Question], ...]:
    rows = tables.rows(WORDS / "questions.tsv")
    return tuple(
        (frozenset(stem(cue) for cue in cues.split()), Question(kind, text))  # type: ignore[arg-type]
        for cues, kind, text in rows
    )
