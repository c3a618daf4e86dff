"""Style of English lines: openings, person, tense, empty words, length."""

import re
from collections.abc import Iterator

from apps.domain.language.words import sentences, words
from apps.domain.wording import concision, nominal, opening
from apps.domain.wording.lexicon import phrase_pattern
from apps.domain.wording.lexicon import table as writers_table
from apps.domain.wording.lint.grammar import phrases
from apps.domain.wording.lint.lexicon import pattern_of, table
from apps.domain.wording.lint.types import Hit, Line, Setting, changed, pointed, replaced
from apps.domain.wording.types import Setting as Writing

MOST_WORDS, MOST_WORDS_OF_SENTENCE, MOST_SENTENCES, MOST_WORDS_OF_SUMMARY = 40, 35, 3, 90
FEWEST_WORDS = 3
_FIRST_PERSON = re.compile(r"(?<![\w.'’&-])(?:I|I['’](?:ve|m|d)|me|myself)(?![\w'’&-])")
_MY = re.compile(r"(?<![\w.'’-])(?:my|our|we)(?![\w'’-])", re.IGNORECASE)
_THIRD_PERSON = re.compile(r"^(?:He|She)\s+(?=[a-z])|^Mr\.?\s|^Ms\.?\s")
_PASSIVE = re.compile(r"\b(?:was|were)\s+\w+ed\s+by\s+(?:me|myself)\b", re.IGNORECASE)
_ETC = re.compile(r",?\s*(?:\band\s+)?(?:etc\.?|and so on|and so forth)(?=[\s.,;)]|$)", re.IGNORECASE)
_AMPERSAND = re.compile(r"(?<=[a-z])\s+&\s+(?=[a-z])")
_PERCENT = re.compile(r"(?<=\d)\s+per\s?cent\b", re.IGNORECASE)
_VAGUE_SIZE = re.compile(
    r"\b(?:a lot of|lots of|a number of|a variety of|plenty of|tons of|loads of)\b", re.IGNORECASE
)


def rules(line: Line, setting: Setting) -> Iterator[Hit]:
    """Findings of this module, for English text only."""
    writing = Writing(present=bool(line.running), british=setting.british, full_stop=setting.full_stop)
    if line.kind == "field":
        return
    if line.kind == "line":
        yield from _openings(line, writing)
    yield from _persons(line)
    yield from _empty_words(line.text, writing)
    yield from changed(line.text, concision.plain(line.text, writing), "plain_verb")
    yield from _lengths(line)


def _openings(line: Line, writing: Writing) -> Iterator[Hit]:
    text = line.text
    yield from changed(text, opening.impersonal(text, writing), "first_person")
    better = {
        "weak_opening": opening.direct(text, writing),
        "noun_opening": nominal.opened(text, writing),
        "light_verb": nominal.light(text, writing),
    }
    for rule, said in better.items():
        yield from changed(text, said, rule)
    if line.running is not None and set(better.values()) == {text}:
        yield from changed(text, opening.in_tense(text, writing), "tense")
    if better["weak_opening"] == text and (found := phrase_pattern("vague_openings").match(text)):
        yield Hit(0, found.end(), "vague_opening")


def _persons(line: Line) -> Iterator[Hit]:
    yield from pointed(line.text, _THIRD_PERSON, "third_person")
    if line.kind == "line":
        yield from pointed(line.text, _FIRST_PERSON, "first_person")
        yield from pointed(line.text, _MY, "my")
    yield from pointed(line.text, _PASSIVE, "passive")


def _empty_words(text: str, writing: Writing) -> Iterator[Hit]:
    for found in phrase_pattern("wordy").finditer(text):
        short = writers_table("wordy")[" ".join(found[0].lower().split())][0]
        yield _without(text, found, "wordy", short)
    for found in phrase_pattern("buzzwords").finditer(text):
        is_empty = writers_table("buzzwords")[" ".join(found[0].lower().split())][0] == "delete"
        gone = concision.without_buzzwords(found[0] + " x", writing) == "X" if is_empty else False
        yield _without(text, found, "buzzword", "") if gone else Hit(found.start(), found.end(), "cliche")
    for found in pattern_of("fillers").finditer(text):
        yield _without(text, found, "filler", "")
    yield from phrases(text, "redundant", "redundant")
    for found in pattern_of("abbreviations").finditer(text):
        yield Hit(found.start(), found.end(), "abbreviation", table("abbreviations")[found[0].lower()][0])
    yield from pointed(text, pattern_of("vague"), "vague_number")
    yield from pointed(text, _VAGUE_SIZE, "vague_number")
    yield from pointed(text, _ETC, "etc")
    yield from replaced(text, _AMPERSAND, "ampersand", " and ")
    yield from replaced(text, _PERCENT, "percent_word", "%")


def _without(text: str, found: re.Match[str], rule: str, short: str) -> Hit:
    """The hit that puts a shorter word, or none: then a space goes along, and a capital moves on."""
    start, end = found.span()
    if short:
        return Hit(start, end, rule, short[:1].upper() + short[1:] if found[0][0].isupper() else short)
    if start == 0:
        rest = re.match(r"[\s,]*(\w?)", text[end:])
        length = rest.end() if rest else 0
        return Hit(0, end + length, rule, rest[1].upper() if rest else "")
    while start and text[start - 1] == " ":
        start -= 1
    return Hit(start, end, rule, "")


def _lengths(line: Line) -> Iterator[Hit]:
    count, whole = len(words(line.text)), (0, len(line.text))
    if line.kind == "prose":
        if count > MOST_WORDS_OF_SUMMARY:
            yield Hit(*whole, "long_summary")
        return
    if count > MOST_WORDS:
        yield Hit(*whole, "long_line")
    elif 0 < count < FEWEST_WORDS:
        yield Hit(*whole, "short_line")
    said = sentences(line.text)
    if len(said) > MOST_SENTENCES:
        yield Hit(*whole, "many_sentences")
    elif len(said) > 1 and any(len(words(sentence)) > MOST_WORDS_OF_SENTENCE for sentence in said):
        yield Hit(*whole, "long_sentence")
