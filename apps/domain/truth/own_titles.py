"""The titles a text gives the person: "as a staff nurse", "Site supervisor who …", "Barista, …"."""

from functools import cache, lru_cache

from apps.domain.language import tables
from apps.domain.truth.predicates import verb_at
from apps.domain.truth.reading import Reading, read
from apps.domain.truth.thesaurus import WORDS, glue, lemma

_NO_TITLE = frozenset(
    {"part", "needed", "required", "well", "per", "of", "such", "one", "and", "requested", "many"}
)
_QUALIFIED = frozenset(
    {
        "certified",
        "licensed",
        "sworn",
        "qualified",
        "chartered",
        "registered",
        "accredited",
        "skilled",
        "seasoned",
    }
)
_OF_ROLES = ("writer", "worker", "maker", "keeper", "man", "woman", "person", "ologist", "ician", "master")
_LONG = 8  # letters of a role that is only told by its ending
_MOST_WORDS = 5


@cache
def ranks() -> dict[str, int]:
    """Word of a rank -> its height; 0 lowers the title behind it."""
    return {
        word: int(height) for height, listed in tables.rows(WORDS / "titles.tsv") for word in listed.split()
    }


@cache
def roles() -> frozenset[str]:
    """Words for what people are at work."""
    return frozenset(tables.words(WORDS / "roles.txt"))


def qualities() -> frozenset[str]:
    """What may stand before a title and is judged as a credential."""
    return _QUALIFIED


@lru_cache(maxsize=4096)
def own_titles(text: str) -> frozenset[int]:
    """The tokens of ``text`` that give the person a title."""
    reading = read(text)
    found: set[int] = set(_opening(reading))
    for index in range(len(reading.tokens)):
        if is_role(reading.low(index)) and (first := _behind_as(reading, index)) is not None:
            found.update(range(first, index + 1))
    return frozenset(found)


def is_role(low: str) -> bool:
    return low in roles() or (low.endswith(_OF_ROLES) and len(low) >= _LONG)


def _behind_as(reading: Reading, last: int) -> int | None:
    """Where the title begins that ends at a word, behind "as a", "became" or "promoted to"."""
    at = last
    while at > 0 and last - at < _MOST_WORDS:
        before, further = reading.low(at - 1), reading.low(at - 2)
        if reading.parted(at - 1):
            return None
        if before in ("a", "an", "the"):
            promoted = further == "to" and reading.low(at - 3) == "promoted"
            return at if promoted or further in ("as", "became", "being", "am") else None
        if before in ("as", "became"):
            return at
        if before in glue():
            return None
        at -= 1
    return None


def _opening(reading: Reading) -> range:
    """The words that open a text in the place of a title: "As purser, …", "Lead hand since …"."""
    start = 0
    if reading.low(0) == "as" and reading.low(1) not in _NO_TITLE:
        start = 2 if reading.low(1) in ("a", "an", "the") else 1
        last = _end(reading, start)
        return range(start, last + 1) if last >= start and reading.parted(last) else range(0)
    if not reading.tokens or (verb_at(reading, 0, 0) and not _names_role(reading)):
        return range(0)
    last = _end(reading, 0)
    is_titled = last >= 0 and (_is_title_word(reading.low(last)) or reading.low(last + 1) == "who")
    if not is_titled:
        return range(0)
    further = _end(reading, last + 2) if reading.low(last + 1) == "and" else -1
    return range(further + 1 if further > last and _is_title_word(reading.low(further)) else last + 1)


def _names_role(reading: Reading) -> bool:
    """ "Certified trainer who", "Cook since": what looks like a verb stands before a role, or is one."""
    return reading.low(0) in _QUALIFIED or reading.low(1) in ("who", "since")


def _is_title_word(low: str) -> bool:
    return is_role(low) or ranks().get(low, 0) >= 2


def _end(reading: Reading, first: int) -> int:
    """The last token of the words that stand together from ``first``."""
    at = first
    while at < len(reading.tokens) and at - first < _MOST_WORDS:
        low = reading.low(at)
        is_gerund = low.endswith("ing") and lemma(low) is not None and at > first
        if low in glue() or (
            is_gerund and reading.low(at + 1) not in ("and", "manager", "assistant", "officer")
        ):
            break
        at += 1
        if reading.parted(at - 1):
            break
    return at - 1
