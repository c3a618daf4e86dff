"""The rule-based writer: several honest wordings of one line, without a model."""

from collections.abc import Callable, Iterator, Sequence

from apps.domain.language.detect import language_of
from apps.domain.language.words import words
from apps.domain.wording import concision, fixing, moving, nominal, opening, typography
from apps.domain.wording.inflecting import core, form_of
from apps.domain.wording.keeping import keeps_facts
from apps.domain.wording.types import Rule, Setting, Wording, applied
from apps.domain.wording.variety import is_british

_TYPOGRAPHY: tuple[tuple[str, Rule], ...] = (("spacing", typography.spaced),)
_MARKS: tuple[tuple[str, Rule], ...] = (("punctuation", typography.ended),)
_FIXES: tuple[tuple[str, Rule], ...] = (
    ("spacing", typography.spaced),
    ("spelling", fixing.spelling),
    ("tools_capitalised", fixing.tools),
    ("grammar", fixing.grammar),
    ("capital", typography.begun),
)
_OPENINGS: tuple[tuple[str, Rule], ...] = (
    ("first_person", opening.impersonal),
    ("weak_opening", opening.direct),
    ("noun_to_verb", nominal.opened),
    ("noun_to_verb", nominal.light),
    ("tense", opening.in_tense),
)
_SHORTER: tuple[tuple[str, Rule], ...] = (
    ("buzzword", concision.without_buzzwords),
    ("concise", concision.concise),
    ("grammar", fixing.grammar),
)
_PLAINER: tuple[tuple[str, Rule], ...] = (("plain_verb", concision.plain),)
_ORDER: tuple[tuple[str, Rule], ...] = (("order", moving.wanted_first),)


def variants(
    line: str,
    *,
    present: bool,
    wanted: frozenset[str] = frozenset(),
    siblings: Sequence[str] = (),
    k: int = 6,
) -> tuple[Wording, ...]:
    """Up to ``k`` wordings of ``line``, the most worked on first; empty when the line is best left alone.

    ``present`` is true for an entry that still runs; ``wanted`` are the words of the advert; ``siblings`` the
    other lines of the entry, whose final marks and spelling are followed. Each wording has exactly the
    figures and names of the line and never a larger part in the work. Lines that are not English get fixes
    of spacing and marks only.
    """
    setting = Setting(
        present=present,
        british=is_british(line, siblings),
        full_stop=typography.ends_in_full_stop(siblings),
        wanted=frozenset(word.lower() for word in wanted),
    )
    if not line.strip() or _is_fragment(line.strip()):
        return ()
    found: dict[str, Wording] = {}
    make = _english if is_english(line, siblings) else _foreign
    for wording in make(line, setting):
        done = _finished(wording, setting)
        if done.rules and done.text != line and keeps_facts(line, done.text):
            found.setdefault(done.text, done)
    return tuple(found.values())[:k]


def _is_fragment(line: str) -> bool:
    """The rest of a sentence that begins on another line: "markets like the US" is no verb and its object."""
    return line[0].islower() and form_of(core(line.split(" ", 1)[0]), "third") is not None


def is_english(line: str, siblings: Sequence[str] = ()) -> bool:
    """By the line itself or, when it does not say, by its siblings; plain letters do where neither does."""
    language = language_of(line) or language_of("\n".join(siblings))
    return language == "en" or (not language and all(sign.isascii() for sign in line if sign.isalpha()))


def _foreign(line: str, setting: Setting) -> Iterator[Wording]:
    yield _through(Wording(line), _TYPOGRAPHY, setting)


def _english(line: str, setting: Setting) -> Iterator[Wording]:
    fixed = _through(Wording(line), _FIXES, setting)
    opened = _through(fixed, _OPENINGS, setting)
    short = _through(_through(opened, _SHORTER, setting), _OPENINGS, setting)
    full = _through(_through(short, _PLAINER, setting), _ORDER, setting)
    yield full
    yield from _moved(full, setting)
    yield short
    yield opened
    yield from _moved(opened, setting)
    yield _through(fixed, _SHORTER, setting)
    yield fixed


def _moved(wording: Wording, setting: Setting) -> Iterator[Wording]:
    for text in moving.orders(wording.text, setting):
        yield Wording(text, (*wording.rules, "order"))


def _through(
    wording: Wording, rules: Sequence[tuple[str, Callable[[str, Setting], str]]], setting: Setting
) -> Wording:
    for name, rule in rules:
        wording = applied(wording, name, rule, setting)
    return wording


def _finished(wording: Wording, setting: Setting) -> Wording:
    """With its last mark in order; a line of a word or two is no sentence and stays as it is."""
    return _through(wording, _MARKS, setting) if len(words(wording.text)) > 2 else wording
