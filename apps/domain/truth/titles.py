"""A title or a rank is the person's only when the entry says so."""

from collections.abc import Iterator
from functools import cache

from apps.domain.language import tables
from apps.domain.truth.claimed import Claimed
from apps.domain.truth.names import names
from apps.domain.truth.pile import EvidenceLine
from apps.domain.truth.reading import Reading
from apps.domain.truth.thesaurus import WORDS, glue, lemma, roots
from apps.domain.truth.types import Doubt, Support

_ALSO_VERBS = frozenset(
    {"head", "lead", "partner", "staff", "charge", "master", "captain", "experienced", "advanced"}
)
_BEFORE = frozenset({"as", "a", "an", "the", "acting", "interim", "to", "became", "our"})
_OF_ROLES = ("writer", "worker", "maker", "keeper", "man", "woman", "person", "ologist", "ician", "master")
_LONG = 8  # letters
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
_NO_TITLE = frozenset({"part", "needed", "required", "well", "per", "of", "such", "one", "and", "requested"})
_MOST_BEFORE = 5
_LONGEST_TITLE = 7  # words; a longer line of evidence is no title
_LONGEST_TITLE = 7  # words; a longer line of evidence is no title


@cache
def ranks() -> dict[str, int]:
    """Word of a rank -> its height; 0 lowers the title behind it."""
    return {
        word: int(height) for height, listed in tables.rows(WORDS / "titles.tsv") for word in listed.split()
    }


@cache
def roles() -> frozenset[str]:
    return frozenset(tables.words(WORDS / "roles.txt"))


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    reading = claimed.reading
    own, named = own_titles(reading), _of_given_names(claimed)
    for index in range(len(reading.tokens)):
        low = reading.low(index)
        height = ranks().get(low, 0)
        is_own = index in own
        if not is_own and (height < 2 or not _ranks_a_person(reading, index)):
            continue
        if index in claimed.taken or index in named or low in glue() | _QUALIFIED:
            continue
        if doubt := _judged(claimed, index, is_own):
            claimed.take(index, index)
            yield doubt


def _of_given_names(claimed: Claimed) -> set[int]:
    """The tokens of names the person has: "AWS Certified Developer" is a certificate, no title."""
    reading = claimed.reading
    given = [
        name
        for name in names(reading.text)
        if name.first < name.last
        and claimed.pile.name(reading.text[slice(*reading.span(name.first, name.last))])
    ]
    return {at for name in given for at in range(name.first, name.last + 1)}


def _judged(claimed: Claimed, index: int, is_own: bool) -> Doubt | None:
    reading, pile = claimed.reading, claimed.pile
    span, low = reading.span(index, index), reading.low(index)
    if found := _standing(pile.of("sources", "entry"), low, is_own=is_own):
        line, at = found
        claimed.carried(line.of_tokens(at, at))
        lowered = _lowered(line.reading, at) and not _lowered(reading, index)
        return claimed.doubt("title", "unsupported", span, line.of_tokens(at - 1, at)) if lowered else None
    if found := _standing(pile.of("elsewhere"), low, is_own=is_own):
        return claimed.doubt("moved", "unsupported", span, _support(*found))
    found = _standing(pile.of("person"), low, is_own=is_own)
    if found and (is_own or not pile.of("sources")):
        claimed.carried(_support(*found))
        return None
    return claimed.doubt("title", "unsupported", span, _title_of(pile.of("entry")))


def _support(line: EvidenceLine, at: int) -> Support:
    return line.of_tokens(at, at)


def _title_of(lines: tuple[EvidenceLine, ...]) -> Support | None:
    return lines[0].whole if lines else None


def _standing(lines: tuple[EvidenceLine, ...], low: str, *, is_own: bool) -> tuple[EvidenceLine, int] | None:
    """Where a word of a title stands; the person's own in a line of titles, or where a line gives it."""
    wanted = roots(low)
    for line in lines:
        own = own_titles(line.reading) if is_own and len(line.reading.tokens) > _LONGEST_TITLE else None
        for at, known in enumerate(line.reading.lows):
            if own is not None and at not in own:
                continue
            if is_own and known.endswith("s") and not low.endswith("s"):
                continue  # "for three solicitors", "Hart & Co Solicitors": others
            is_same = known.removesuffix("s") == low.removesuffix("s")
            if is_same or (low not in ranks() and wanted & roots(known)):
                return line, at
    return None


def _lowered(reading: Reading, index: int) -> bool:
    """Whether the rank stands behind a word that makes it less: assistant manager, deputy head."""
    return any(ranks().get(reading.low(at)) == 0 for at in (index - 1, index - 2) if at >= 0)


def _ranks_a_person(reading: Reading, index: int) -> bool:
    """Whether a word of rank is one here: not the verb "lead", nor "head" of a thing."""
    low, before, after = reading.low(index), reading.low(index - 1), reading.low(index + 1)
    if low in _ALSO_VERBS:
        return after in roles() and (before in _BEFORE or index == 0 or before in ranks())
    return True


def own_titles(reading: Reading) -> set[int]:
    """The tokens of a title the text gives the person: "as a staff nurse", "Site supervisor who …"."""
    found: set[int] = set()
    for index in range(len(reading.tokens)):
        if _is_role(reading.low(index)) and (first := _first_of_title(reading, index)) is not None:
            found.update(range(first, index + 1))
    return found | _opening_title(reading)


def _is_role(low: str) -> bool:
    return low in roles() or (low.endswith(_OF_ROLES) and len(low) > _LONG)


def _opening_title(reading: Reading) -> set[int]:
    """Any words in the place of a title, known or not: "As purser, …", "Corporal who …"."""
    start = 0
    if reading.low(0) == "as" and reading.low(1) not in _NO_TITLE:
        start = 2 if reading.low(1) in ("a", "an", "the") else 1
    for last in range(start, min(start + _MOST_BEFORE - 1, len(reading.tokens) - 1)):
        if reading.low(last) in glue():
            break
        if (start and reading.parted(last)) or (
            reading.low(last + 1) == "who" and not _is_past(reading.low(0))
        ):
            return set(range(start, last + 1))
    return set()


def _is_past(low: str) -> bool:
    if low in _QUALIFIED:
        return False
    return (base := lemma(low)) is not None and base != low


def _first_of_title(reading: Reading, last: int) -> int | None:
    at = last
    while at > 0 and last - at < _MOST_BEFORE:
        before = reading.low(at - 1)
        if reading.parted(at - 1):
            return None
        if before in ("a", "an", "the") and reading.low(at - 2) in ("as", "a", "became", "being", "am", "to"):
            return at
        if before in ("as", "became"):
            return at
        if before in glue():
            return None
        at -= 1
    opens = at == 0 and last - at < _MOST_BEFORE and not _is_past(reading.low(0))
    after = reading.low(last + 1)
    return (
        at
        if opens
        and (after in ("who", "with", "for", "in", "at", "to", "of", "responsible") or reading.parted(last))
        else None
    )
