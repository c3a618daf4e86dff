"""What words have to do with each other: which may stand for which, and what a verb claims.

The words are in the files of ``words/``; everything here is loaded once and kept.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from apps.domain.language import tables, verbs
from apps.domain.language.words import stem

WORDS = Path(__file__).parent / "words"
_NOMINAL = Path(__file__).parents[1] / "wording" / "words" / "nominal.tsv"
_STOP_WORDS = Path(__file__).parents[1] / "language" / "words" / "stop_words.tsv"
_LONGEST_PHRASE = 4
_MOST_MEANINGS = 12  # rows a verb may stand in and still say that its neighbours are near each other
_CLAIMING = frozenset(
    {
        "create",
        "start",
        "better",
        "raise",
        "cut",
        "people",
        "decide",
        "bargain",
        "lead",
        "win",
        "found",
        "law",
    }
)
_ENDINGS = frozenset(
    [
        "e",
        "s",
        "es",
        "ed",
        "er",
        "ers",
        "or",
        "ors",
        "ing",
        "ings",
        "ion",
        "ions",
        "ation",
        "ations",
        "ment",
        "ments",
        "al",
        "ally",
        "ly",
        "ist",
        "ists",
        "ic",
        "ics",
        "ical",
        "ity",
        "able",
        "ive",
        "ance",
        "ence",
        "ant",
        "ent",
        "y",
        "ies",
        "ied",
        "ship",
        "age",
        "ure",
        "ness",
        "ful",
        "ize",
        "ized",
        "izing",
        "ization",
    ]
) | {""}
_VOWEL = re.compile(r"[aeiouy]")
_SHORT_ENDINGS = frozenset({"", "s", "ed", "ing", "er", "ers", "e", "es"})


class VerbClaim(NamedTuple):
    """What a verb says of the person's part.

    ``level`` 1 help, 2 take part, 3 do, 4 lead, 5 found; ``kinds`` the classes of the act.
    """

    level: int
    kinds: frozenset[str]


@lru_cache(maxsize=50_000)
def keys(low: str) -> frozenset[str]:
    """All that a single word may be matched by: its root, that of its verb, and its clusters."""
    found: set[str] = set()
    for base in _bases(low):
        found.add(root(base))
        found |= _clusters().get(root(base), frozenset())
        if "_" in base:
            found |= _clusters().get(base, frozenset())
    return frozenset(found)


@lru_cache(maxsize=50_000)
def root(low: str) -> str:
    """The stem in one spelling of English; words that only look akin keep roots of their own."""
    if len(low) < 5 and low.endswith("s") and not _VOWEL.search(low[:-1]):
        low = low[:-1]  # CVs
    return _apart().get(low) or stem(_american(low))


@lru_cache(maxsize=50_000)
def roots(low: str) -> frozenset[str]:
    """The roots of a word and of the words it comes from, without its clusters."""
    return frozenset(root(base) for base in _bases(low))


@lru_cache(maxsize=50_000)
def narrower(low: str) -> frozenset[str]:
    """The roots of the words where ``low`` may be said: of nurses, that they are staff and have patients."""
    return frozenset().union(*(_narrower().get(one, frozenset()) for one in roots(low)))


@lru_cache(maxsize=100_000)
def akin(one: str, other: str) -> bool:
    """Whether two words are of one family by their spelling: coordinate and coordinator."""
    if one in _apart() or other in _apart():
        return False
    one, other = _american(one), _american(other)
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    return any(
        one[cut:] in endings and other[cut:] in endings
        for cut in range(shared, 3, -1)
        for endings in (_ENDINGS if cut >= 5 else _SHORT_ENDINGS,)
    )


def alike(one: str, other: str) -> bool:
    """Whether two words in lower case may stand for each other, or are of one family."""
    return not keys(one).isdisjoint(keys(other)) or akin(one, other)


def may_say(word: str, given: str) -> bool:
    """Whether ``word`` may be said where the person said ``given``: alike, or broader."""
    return alike(word, given) or not narrower(word).isdisjoint(roots(given))


def is_a(word: str, given: str) -> bool:
    """Whether what is counted as ``word`` may be what was counted as ``given``: alike, or a broader kind."""
    return alike(word, given) or not _kinds_of(word).isdisjoint(roots(given))


@lru_cache(maxsize=50_000)
def _kinds_of(low: str) -> frozenset[str]:
    return frozenset().union(*(_broader().get(one, frozenset()) for one in roots(low)))


@lru_cache(maxsize=50_000)
def near(base: str, other: str) -> bool:
    """Whether two verbs have a plain word of one class between them: ticked, checked, matched."""
    return not _neighbours().get(base, frozenset()).isdisjoint(_neighbours().get(other, frozenset()))


@lru_cache(maxsize=50_000)
def is_known(low: str) -> bool:
    """Whether the files have this word among those that may stand for each other: it is no name."""
    return any(one in _clusters() for one in roots(low))


def phrases_at(lows: tuple[str, ...], index: int) -> Iterator[tuple[int, frozenset[str]]]:
    """Phrases of the files that begin at ``index``: how many words each has, and its clusters."""
    for length in range(2, min(_LONGEST_PHRASE, len(lows) - index) + 1):
        for phrase in _spellings(lows[index : index + length]):
            if found := _clusters().get(phrase):
                yield length, found


@lru_cache(maxsize=50_000)
def lemma(low: str) -> str | None:
    """The base of a verb form, of the verbs of the language and of this thesaurus."""
    return verbs.lemma(low) or _more_lemmas().get(low)


@cache
def verb_claims() -> dict[str, VerbClaim]:
    """Base form, or phrase with an underscore -> its level and classes."""
    found: dict[str, VerbClaim] = {}
    for level, kind, listed in tables.rows(WORDS / "verbs.tsv"):
        for base in listed.split():
            kinds = found[base].kinds if base in found else frozenset()
            found[base] = VerbClaim(int(level), kinds | {kind.rstrip("*")})
    british = {base[:-3] + "ise": claim for base, claim in found.items() if base.endswith("ize")}
    return british | {"analyze": found["analyse"]} | found


@cache
def verb_of_noun() -> dict[str, str]:
    """A noun of doing -> its verb: maintenance, maintain; and words whose stem hides where they come from."""
    return {row[0]: row[1] for row in tables.rows(_NOMINAL)} | _families()


@cache
def _families() -> dict[str, str]:
    return {row[0]: row[1] for row in tables.rows(WORDS / "families.tsv")}


@cache
def glue() -> frozenset[str]:
    """Words that claim nothing by themselves."""
    return frozenset(tables.words(WORDS / "glue.txt"))


@cache
def stop_words(language: str) -> frozenset[str]:
    """The most frequent short words of a language, which claim nothing."""
    rows = tables.rows(_STOP_WORDS)
    return frozenset(word.lower() for row in rows if row[0] == language for word in row[1].split())


@cache
def soft() -> frozenset[str]:
    """Words that say little by themselves; a few in a line are let pass."""
    return frozenset(tables.words(WORDS / "soft.txt"))


@cache
def frames() -> frozenset[str]:
    """General words that add nothing right behind one that is given."""
    return frozenset(tables.words(WORDS / "frames.txt"))


@cache
def clusters() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Every cluster by name: rows of verbs (v) and rows of other words (n)."""
    of_verbs = [
        (f"v{number}", tuple(listed.split()))
        for number, (_, kind, listed) in enumerate(tables.rows(WORDS / "verbs.tsv"))
        if not kind.endswith("*")
    ]
    others = [
        (f"n{number}", tuple(line.split())) for number, line in enumerate(tables.lines(WORDS / "nouns.tsv"))
    ]
    return (*of_verbs, *others)


def _bases(low: str) -> set[str]:
    found = {low}
    if base := lemma(low):
        found.add(base)
    elif low.startswith("re") and (again := lemma(low[2:])):
        found.add(again)  # reshelved
    for word in tuple(found):
        if verb := verb_of_noun().get(word) or verb_of_noun().get(word.removesuffix("s")):
            found.add(verb)
    return found


@lru_cache(maxsize=50_000)
def _american(low: str) -> str:
    """One spelling of English: colour, centre, organise, travelled are color, center, organize, traveled."""
    if len(low) < 5:
        return low
    low = re.sub(r"(?<=[a-z]{3})(is|ys)(e|es|ed|ing|er|ers|ation|ations)$", _with_z, low)
    low = re.sub(r"(?<=[a-z]{2})our(s|ed|ing|ful|al|able|ite|hood)?$", r"or\1", low)
    low = re.sub(r"(?<=[a-z]{2})(t|b)re(s)?$", r"\1er\2", low)
    low = re.sub(r"ogue(s)?$", r"og\1", low)
    low = re.sub(r"(?<=[aeiou])ll(ed|ing|er|ers)$", r"l\1", low)
    return low.replace("programme", "program").replace("licence", "license").replace("practise", "practice")


def _with_z(found: re.Match[str]) -> str:
    return found[1][0] + "z" + found[2]


def _spellings(words: tuple[str, ...]) -> Iterator[str]:
    """A phrase as it stands, with its first word as a verb's base, and with its last in the singular."""
    yield "_".join(words)
    if (base := lemma(words[0])) and base != words[0]:
        yield "_".join((base, *words[1:]))
    if words[-1].endswith("s"):
        yield "_".join((*words[:-1], words[-1][:-1]))


@cache
def _more_lemmas() -> dict[str, str]:
    more = [base for base in verb_claims() if "_" not in base and base not in verbs.known()]
    found: dict[str, str] = {}
    for base in sorted(more):
        for british in (True, False):
            for form in verbs.forms(base, british=british):
                found.setdefault(form, base)
    return found


@cache
def _clusters() -> dict[str, frozenset[str]]:
    """Root of a word, or phrase with underscores -> the clusters it stands in."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, members in clusters():
        for word in members:
            found[word if "_" in word else root(word)].add(name)
            if plain := _families().get(word):
                found[root(plain)].add(name)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def _neighbours() -> dict[str, frozenset[str]]:
    """Verb -> the verbs it shares a row with, by class; words of many meanings join nothing."""
    rows = [(kind, listed.split()) for _, kind, listed in tables.rows(WORDS / "verbs.tsv") if kind[-1] != "*"]
    meanings = Counter(verb for _, listed in rows for verb in listed)
    found: dict[str, set[str]] = defaultdict(set)
    for kind, listed in rows:
        joined = {f"{kind}:{verb}" for verb in listed if meanings[verb] <= _MOST_MEANINGS}
        for verb in listed if kind not in _CLAIMING else ():
            found[verb] |= joined
    return {verb: frozenset(names) for verb, names in found.items()}


@cache
def _broader() -> dict[str, frozenset[str]]:
    """Root of a broader word -> the roots of its kinds."""
    return _of_rows("broader")


@cache
def _narrower() -> dict[str, frozenset[str]]:
    """Root of a word -> the roots of its kinds, and of the words where it goes without saying."""
    kinds, implied = _broader(), _of_rows("implied")
    return {
        word: kinds.get(word, frozenset()) | implied.get(word, frozenset()) for word in {*kinds, *implied}
    }


def _of_rows(name: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for broad, narrow in tables.rows(WORDS / f"{name}.tsv"):
        for word in broad.split():
            found[root(word)] |= {root(one.lower()) for one in narrow.split()}
    return {word: frozenset(words) for word, words in found.items()}


@cache
def _apart() -> dict[str, str]:
    """Word -> a root of its own, by the row it stands in."""
    return {
        word: f"{first}#{number}"
        for number, (first, listed) in enumerate(tables.rows(WORDS / "apart.tsv"))
        for word in listed.split()
    }
