"""Puts stand-ins in the place of names and ways to reach someone, and later the words back in theirs."""

import json
import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Literal, NamedTuple

from apps.domain.resume import Basics, ResumeDocument

Kind = Literal["PERSON", "PLACE", "EMAIL", "PHONE", "LINK"]

STAND_IN = re.compile(r"\b(?:PERSON|PLACE|EMAIL|PHONE|LINK)_\d{1,3}\b")
ENDS = "com|org|io|dev|me|edu|gov|de|fr|es|it|nl|uk|eu|ca|au|us|in|co|app|info|page|xyz"
FOUND: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("EMAIL", re.compile(r"[\w.+%-]{1,64}@[\w.-]{1,190}\.[\w-]{1,63}")),
    ("LINK", re.compile(r"(?i)\b(?:https?://|www\.)[^\s\"<>\\]{3,300}(?<![.,;:!?)\]'])")),
    ("LINK", re.compile(rf"(?i)\b[a-z0-9.-]{{1,190}}\.(?:{ENDS})/[^\s\"<>\\]{{1,300}}(?<![.,;:!?)\]'])")),
    ("PHONE", re.compile(r"(?<![\w.])\+\d[\d ().\-/]{6,22}\d(?!\w)")),
    ("PHONE", re.compile(r"(?<![\w.])(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?!\w)")),
)
SHORTEST_PART = 3  # of a name; a shorter one is as likely a word
SHORTEST_HANDLE = 4
#: Names that are words of resumes too: alone they tell nobody who it is.
WORDS_TOO = """
    art baker bill brook carpenter carter case chance chase cook cooper day dean drew english farmer fisher
    frank french gardener german grace grant green hill hope hunter joy king knight lane law long major mark
    mason may miller page park parker potter pierce price prior quest rich rose sales sharp short skill smart
    smith stone story taylor turner walker ward will wise wood york young
"""


class Private(NamedTuple):
    """Words that no model may see. ``exact``: only in this very spelling."""

    kind: Kind
    words: str
    exact: bool = False


def of_document(document: ResumeDocument) -> tuple[Private, ...]:
    """What a resume says of who it is and how to reach them, and of those who speak for them."""
    people = [document.basics.name, *(reference.name for reference in document.references)]
    return (*(private for name in people for private in _of_name(name)), *_of_contact(document.basics))


class Veil:
    """The same words always get the same stand-in."""

    def __init__(self, private: Iterable[Private] = ()) -> None:
        known = sorted(
            {one for one in private if one.words.strip()}, key=lambda one: (-len(one.words), one.words)
        )
        self._known = [(one, _pattern(one)) for one in known]
        self._words: dict[str, str] = {}  # stand-in -> words
        self._stand_ins: dict[tuple[Kind, str], str] = {}

    @property
    def has_hidden(self) -> bool:
        return bool(self._words)

    def hide(self, text: str) -> str:
        """``text``, which may be JSON, with stand-ins."""
        for kind, pattern in FOUND:
            text = pattern.sub(partial(self._hidden, kind), text)
        for one, pattern in self._known:
            if pattern.search(text):
                text = pattern.sub(self._stand_in(one.kind, one.words), text)
        return text

    def show(self, text: str) -> str:
        """``text`` with the words back; a stand-in that was never handed out stays."""
        return STAND_IN.sub(lambda found: self._words.get(found[0], found[0]), text)

    def _hidden(self, kind: Kind, found: re.Match[str]) -> str:
        return self._stand_in(kind, found[0])

    def _stand_in(self, kind: Kind, words: str) -> str:
        key = (kind, words.casefold())
        if key not in self._stand_ins:
            count = sum(other == kind for other, _ in self._stand_ins) + 1
            self._stand_ins[key] = f"{kind}_{count}"
            self._words[f"{kind}_{count}"] = words
        return self._stand_ins[key]


def _of_name(name: str) -> Iterator[Private]:
    yield Private("PERSON", name)
    for part in re.split(r"[\s,]+", name):
        bare = part.strip(".()'\"")
        if len(bare) >= SHORTEST_PART and bare.casefold() not in WORDS_TOO.split():
            yield Private("PERSON", bare, exact=True)


def _of_contact(basics: Basics) -> Iterator[Private]:
    yield Private("EMAIL", basics.email)
    yield Private("PHONE", basics.phone)
    yield Private("LINK", basics.url)
    yield Private("PLACE", basics.location.address)
    yield Private("PLACE", basics.location.postal_code)
    for profile in basics.profiles:
        yield Private("LINK", profile.url)
        if len(profile.username) >= SHORTEST_HANDLE:
            yield Private("LINK", profile.username)


def _pattern(one: Private) -> re.Pattern[str]:
    """Finds the words as they stand in JSON, spaced in any way."""
    parts = (re.escape(json.dumps(part, ensure_ascii=False)[1:-1]) for part in one.words.split())
    spaced = r"\s+".join(parts)
    return re.compile(rf"(?<!\w){spaced}(?!\w)", 0 if one.exact else re.IGNORECASE)
