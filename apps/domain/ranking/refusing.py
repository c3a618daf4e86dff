"""The hard rules: what drops a wording however well it scores, each with a name that a page can explain."""

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

from apps.domain.language import verbs
from apps.domain.language.detect import language_of
from apps.domain.language.words import sentences, words
from apps.domain.ranking import reading
from apps.domain.wording.keeping import figures
from apps.domain.wording.lexicon import phrase_pattern, table

SHORTEST, LONGEST = 8, 32  # words
Rule = Literal[
    "", "too_short", "too_long", "not_one_sentence", "other_language", "first_person", "no_verb_first",
    "wrong_tense", "buzzword", "lost_number", "lost_tool",
]  # fmt: skip

_FIRST_PERSON = {
    "en": re.compile(r"\b(?:I|I['’]\w+|[Mm]y|[Mm]e|[Mm]yself|[Ww]e|[Oo]ur|[Uu]s)\b(?![.\-])"),
    "de": re.compile(r"\b(?:ich|mein\w{0,2}|mich|mir|wir|unser\w{0,2})\b", re.IGNORECASE),
    "fr": re.compile(r"\b(?:je|j['’]\w+|mon|ma|mes|moi|nous|notre|nos)\b", re.IGNORECASE),
    "es": re.compile(r"\b(?:yo|mi|mis|nosotros|nuestr[oa]s?)\b", re.IGNORECASE),
}


class _Pair(NamedTuple):
    text: str
    original: str
    language: str
    present: bool | None


def refuses(text: str, original: str, *, present: bool | None = None, language: str = "") -> Rule:
    """The first rule that drops ``text`` as a wording of ``original``; "" when none does.

    ``present`` says whether the entry still runs (None: not known); ``language`` is the source's, read from
    ``original`` when it is not given.
    """
    pair = _Pair(text.strip(), original.strip(), language or language_of(original) or "en", present)
    return next((rule for rule, breaks in _RULES if breaks(pair)), "")


def _too_short(pair: _Pair) -> bool:
    """A line may lose its padding: three fifths of its words are enough, whatever their number."""
    return len(words(pair.text)) < min(SHORTEST, round(0.6 * len(words(pair.original))) or SHORTEST)


def _too_long(pair: _Pair) -> bool:
    return len(words(pair.text)) > max(LONGEST, len(words(pair.original)))


def _not_one_sentence(pair: _Pair) -> bool:
    return "\n" in pair.text or len(sentences(pair.text)) > max(1, len(sentences(pair.original)))


def _other_language(pair: _Pair) -> bool:
    return language_of(pair.text) not in ("", pair.language)


def _first_person(pair: _Pair) -> bool:
    pattern = _FIRST_PERSON.get(pair.language)
    return bool(pattern and pattern.search(pair.text))


def _no_verb_first(pair: _Pair) -> bool:
    first = reading.head(pair.text)
    if not first or pair.language != "en":
        return not first
    as_before = first.casefold() == reading.head(pair.original).casefold()
    return not as_before and not verbs.is_verb_form(first)


def _wrong_tense(pair: _Pair) -> bool:
    if pair.present is None or pair.language != "en":
        return False
    now, before = _tenses(pair.text), _tenses(pair.original)
    if not now:
        return False
    if pair.present:
        return now == {"past"} and before != {"past"}
    return "past" not in now and now != {"gerund"}


def _tenses(text: str) -> set[str]:
    """What the first verb may be read as; "set" is both."""
    word = reading.head(text).lower()
    base = verbs.lemma(word)
    if base is None:
        return set()
    forms = verbs.forms(base, british=True), verbs.forms(base, british=False)
    read_as = {
        "now": any(word in (form.base, form.third) for form in forms),
        "past": any(word in (form.past, form.participle) for form in forms),
        "gerund": any(word == form.gerund for form in forms),
    }
    return {tense for tense, is_read in read_as.items() if is_read}


def _buzzword(pair: _Pair) -> bool:
    """A word that says nothing and may go, or any such word that the original does not have."""
    held = {_plain(found[0]) for found in phrase_pattern("buzzwords").finditer(pair.original)}
    said = {_plain(found[0]) for found in phrase_pattern("buzzwords").finditer(pair.text)}
    return bool(said - held) or any(table("buzzwords")[word][0] == "delete" for word in said)


def _plain(phrase: str) -> str:
    return " ".join(phrase.lower().split())


def _lost_number(pair: _Pair) -> bool:
    return bool(figures(pair.original) - figures(pair.text))


def _lost_tool(pair: _Pair) -> bool:
    return not reading.tools(pair.original) <= reading.tools(pair.text)


_RULES: tuple[tuple[Rule, Callable[[_Pair], bool]], ...] = (
    ("too_short", _too_short),
    ("too_long", _too_long),
    ("not_one_sentence", _not_one_sentence),
    ("other_language", _other_language),
    ("first_person", _first_person),
    ("no_verb_first", _no_verb_first),
    ("wrong_tense", _wrong_tense),
    ("buzzword", _buzzword),
    ("lost_number", _lost_number),
    ("lost_tool", _lost_tool),
)
