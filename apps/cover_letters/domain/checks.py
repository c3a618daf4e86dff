"""What is looked at before a letter may leave: some findings are advice, some keep it here."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from apps.cover_letters.domain.brief import WORDS, Length, LetterBrief
from apps.cover_letters.domain.gate import weigh
from apps.domain.language import tables
from apps.domain.resume import ResumeDocument
from apps.domain.truth.addressing import speaks_to_reader
from apps.domain.truth.claims import sentences

_FILES = Path(__file__).parent / "words"
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d,.]\d|\d)")
_OPEN = re.compile(
    r"\[[^\[\]\n]{1,80}\]|\{[^{}\n]{1,80}\}|<[^<>\n]{1,80}>|_{3,}|\.{5,}|(?<!\w)X{2,}(?!\w)|\bX{1,3}\s?%|\?{3,}"
)
_NAME = r"[A-ZÀ-ÖØ-Þ][\w&.’'-]*(?:\s+(?:(?:&|and|und|et|y|of|de|la|du)\s+)?[A-ZÀ-ÖØ-Þ][\w&.’'-]*){0,4}"
SHORTEST_NAME = 3
REPEATED = 4  # times a word of content may stand in a letter before it is heard
LONG_WORD = 6  # letters from which a word is taken for one of content
SAME_STARTS = 4  # sentences in all that begin with the same two words

Code = Literal[
    "placeholder", "wrong_employer", "no_text", "unsupported", "name", "date", "too_short", "too_long",
    "employer_unnamed", "repeated", "starts_alike", "cliche", "model", "exaggerated", "gendered",
]  # fmt: skip
BLOCKING: frozenset[Code] = frozenset({"placeholder", "wrong_employer", "no_text", "unsupported"})


class Finding(NamedTuple):
    """``words`` stand in the letter as they are here, or say what is missing from it."""

    code: Code
    words: tuple[str, ...] = ()

    @property
    def blocks(self) -> bool:
        return self.code in BLOCKING


class Written(NamedTuple):
    """A letter as it would leave. ``name`` is what it is signed with."""

    greeting: str
    text: str
    sign_off: str
    name: str

    @property
    def whole(self) -> str:
        return "\n\n".join(filter(None, (self.greeting, self.text, self.sign_off, self.name)))


def findings(
    written: Written, brief: LetterBrief, *, length: Length = "normal", others: Sequence[str] = ()
) -> tuple[Finding, ...]:
    """What was found, what blocks first. ``others`` are employers of the person's other adverts."""
    found = [
        *_empty(written),
        *_placeholders(written),
        *_wrong_employer(written, brief, others),
        *_unsupported(written, brief),
        *_name(written, brief.document),
        *_dates(written, brief),
        *_length(written, length),
        *_unnamed(written, brief),
        *_repeated(written, brief),
        *_starts(written),
        *_phrases_in(written, brief),
    ]
    return tuple(sorted(found, key=lambda finding: not finding.blocks))


def may_leave(found: Sequence[Finding]) -> bool:
    return not any(finding.blocks for finding in found)


def _empty(written: Written) -> Iterator[Finding]:
    if not written.text.strip():
        yield Finding("no_text")


def placeholders(text: str) -> tuple[str, ...]:
    """What was to be filled in and was not: "[Company]", "{name}", "XX%", "your name"."""
    named = [words for words in _listed("placeholders.txt") if _stands(words, text)]
    return tuple(dict.fromkeys([*(found[0] for found in _OPEN.finditer(text)), *named]))


def _placeholders(written: Written) -> Iterator[Finding]:
    if words := placeholders(written.whole):
        yield Finding("placeholder", words)


def _wrong_employer(written: Written, brief: LetterBrief, others: Sequence[str]) -> Iterator[Finding]:
    """A house neither the advert's nor of the record: of another advert, or behind "at" and "join"."""
    theirs = _squeezed(" ".join((brief.employer, brief.title, brief.posting)))
    record = _squeezed(" ".join((*brief.document.statements(), brief.document.basics.name, *brief.facts)))
    named = [name for name in others if _stands(name, written.whole)]
    named += _behind_cues(written.text, brief.language)
    wrong = [
        name for name in dict.fromkeys(named) if not _is_known(name, theirs) and not _is_known(name, record)
    ]
    if wrong:
        yield Finding("wrong_employer", tuple(wrong))


def _is_known(name: str, text: str) -> bool:
    squeezed = _squeezed(name)
    return len(squeezed) < SHORTEST_NAME or squeezed in text


def _behind_cues(text: str, language: str) -> list[str]:
    """Names behind a word that names an employer, in sentences that speak to the reader."""
    if (pattern := _cues(language)) is None:
        return []
    spoken = (piece.words for piece in sentences(text) if speaks_to_reader(piece.words))
    return [match[1].rstrip(" .,’'") for words in spoken for match in pattern.finditer(words)]


@cache
def _cues(language: str) -> re.Pattern[str] | None:
    cues = next((row[1] for row in tables.rows(_FILES / "naming.tsv") if row[0] == language), "")
    return re.compile(rf"\b(?:{'|'.join(cues.split())})\s+({_NAME})") if cues else None


def _unsupported(written: Written, brief: LetterBrief) -> Iterator[Finding]:
    verdict = weigh(brief, written.text)
    words = [doubt.words for doubt in verdict.doubts if doubt.severity == "unsupported"]
    if words:
        yield Finding("unsupported", tuple(dict.fromkeys(words)))


def _name(written: Written, document: ResumeDocument) -> Iterator[Finding]:
    name = document.basics.name
    if name and _squeezed(written.name) != _squeezed(name):
        yield Finding("name", (written.name or name,))


def _dates(written: Written, brief: LetterBrief) -> Iterator[Finding]:
    """Years that stand neither in the record nor in the advert."""
    known = brief.document.model_dump_json() + brief.posting + " ".join(brief.facts)
    if strange := tuple(dict.fromkeys(year for year in _YEAR.findall(written.text) if year not in known)):
        yield Finding("date", strange)


def _length(written: Written, length: Length) -> Iterator[Finding]:
    words, (least, most) = len(written.text.split()), WORDS[length]
    if words and not least <= words <= most:
        yield Finding("too_short" if words < least else "too_long", (str(words),))


def _unnamed(written: Written, brief: LetterBrief) -> Iterator[Finding]:
    if brief.employer and _squeezed(brief.employer) not in _squeezed(written.whole):
        yield Finding("employer_unnamed", (brief.employer,))


def _repeated(written: Written, brief: LetterBrief) -> Iterator[Finding]:
    """Long words heard too often; names of the advert and of places cannot be said otherwise."""
    names = {word.casefold() for word in _WORD.findall(" ".join((brief.employer, brief.title)))}
    names |= {word.casefold() for word in _WORD.findall(written.text) if word[:1].isupper()}
    counted = Counter(word.casefold() for word in _WORD.findall(written.text) if len(word) >= LONG_WORD)
    if words := tuple(word for word, times in counted.items() if times >= REPEATED and word not in names):
        yield Finding("repeated", words)


def _starts(written: Written) -> Iterator[Finding]:
    begun = (piece.words.split() for piece in sentences(written.text))
    starts = Counter(" ".join(words[:2]) for words in begun if len(words) > 2)
    if words := tuple(start for start, times in starts.items() if times >= SAME_STARTS):
        yield Finding("starts_alike", words)


def _phrases_in(written: Written, brief: LetterBrief) -> Iterator[Finding]:
    """Phrases on our lists, unless the record itself has the word: it is the person's own then."""
    record = " ".join(brief.document.statements()).casefold()
    kinds: dict[str, list[str]] = {}
    for language, kind, phrase in tables.rows(_FILES / "phrases.tsv"):
        if language in ("*", brief.language) and _stands(phrase, written.whole) and phrase not in record:
            kinds.setdefault(kind, []).append(phrase)
    codes: dict[str, Code] = {
        "cliche": "cliche", "model": "model", "exaggerated": "exaggerated", "gendered": "gendered"
    }  # fmt: skip
    yield from (Finding(code, tuple(kinds[kind])) for kind, code in codes.items() if kind in kinds)


def _listed(name: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in tables.lines(_FILES / name))


def _stands(words: str, text: str) -> bool:
    """As words of their own, in any case."""
    wanted = re.escape(words.strip().casefold().replace("’", "'"))
    return bool(wanted) and bool(re.search(rf"(?<!\w){wanted}(?!\w)", text.casefold().replace("’", "'")))


def _squeezed(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())
