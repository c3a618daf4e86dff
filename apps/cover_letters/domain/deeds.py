"""A line of the record as a part of a sentence: something the person did, a thing, or an infinitive."""

import re
from typing import Literal, NamedTuple

from apps.cover_letters.domain import layouts
from apps.domain import wording
from apps.domain.language import verbs
from apps.domain.language.detect import language_of

Kind = Literal["verb", "noun", "infinitive"]
_FIRST = re.compile(r"[^\W\d_][\w’'-]*")
_SPOKEN = {
    "en": re.compile(r"(?:i|we)\s+", re.IGNORECASE),
    "fr": re.compile(r"j['’]ai\s+", re.IGNORECASE),
    "de": re.compile(r"ich habe\s+", re.IGNORECASE),
    "es": re.compile(r"yo\s+", re.IGNORECASE),
}
_GERMAN_PARTICIPLE = re.compile(r"(?:\w*ge\w+(?:t|en)|(?:be|er|ver|ent|zer|über|unter)\w+(?:t|en)|\w+iert)")
_FRENCH_PARTICIPLE = re.compile(r"\w+(?:é|i|is|it|u|ert|aint)")
_FRENCH_INFINITIVE = re.compile(r"\w+(?:er|ir|re)")
_SPANISH_PAST = re.compile(r"\w+(?:é|í)|\w+(?:uje|use|ise|uve|ije)|hice|di|fui")
_SPANISH_INFINITIVE = re.compile(r"\w+(?:ar|er|ir)")
_FRENCH_NOUNS = frozenset(
    "suivi appui relais mise prise tenue vue revue contenu bruit circuit service".split()  # noqa: SIM905
)


class Deed(NamedTuple):
    """``text`` fits a frame of its kind: "cut errors from 4% to 1%"."""

    kind: Kind
    text: str


def deed_of(line: str, language: str, *, present: bool = False) -> Deed:
    """The line without its last mark, its first word small where a sentence wants it so."""
    bare = _SPOKEN[language].sub("", " ".join(line.split()).rstrip(" .;,"), count=1)
    if language == "en":
        return _english(bare, present=present)
    return {"de": _german, "fr": _french, "es": _spanish}[language](bare)


def is_in(line: str, language: str) -> bool:
    """Whether a line may stand in a letter of this language; one that says no language may."""
    return language_of(line) in ("", language)


def _english(line: str, *, present: bool) -> Deed:
    worded = [one.text.rstrip(" .") for one in wording.variants(line, present=present, k=3)]
    for text in (*worded, line):
        first = _first(text)
        if verbs.is_verb_form(first) and not first.isupper() and not first.lower().endswith("ing"):
            return Deed("verb", small(text))
    return Deed("noun", line if _first(line).isupper() else small(line))


def _german(line: str) -> Deed:
    words = line.split()
    text = small(line) if words and words[0].lower() in layouts.shared("de", "lower")[0].split() else line
    last = words[-1].strip(".,;)") if words else ""
    is_deed = last.islower() and len(words) > 1 and _GERMAN_PARTICIPLE.fullmatch(last)
    return Deed("verb" if is_deed else "noun", text)


def _french(line: str) -> Deed:
    first = _first(line).lower()
    if _FRENCH_INFINITIVE.fullmatch(first):
        return Deed("infinitive", small(line))
    is_deed = _FRENCH_PARTICIPLE.fullmatch(first) and first not in _FRENCH_NOUNS
    return Deed("verb" if is_deed else "noun", small(line))


def _spanish(line: str) -> Deed:
    first = _first(line).lower()
    if _SPANISH_PAST.fullmatch(first):
        return Deed("verb", small(line))
    return Deed("infinitive" if _SPANISH_INFINITIVE.fullmatch(first) else "noun", small(line))


def _first(line: str) -> str:
    found = _FIRST.match(line)
    return found[0] if found else ""


def small(line: str) -> str:
    """An acronym or a name with capitals inside keeps its first letter."""
    first = _first(line)
    return line if first[1:] != first[1:].lower() else line[:1].lower() + line[1:]
