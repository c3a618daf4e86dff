"""Numbers as people write them: 1,200, 50K, 1.2 million, twenty-five, a dozen, hundreds."""

import re
from functools import cache
from typing import NamedTuple

from apps.domain.language import tables
from apps.domain.truth.reading import Reading
from apps.domain.truth.thesaurus import WORDS

_FIGURE = re.compile(r"^(\d[\d,.:]*)(st|nd|rd|th|[a-zµ²³]*)$")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_HALVED = frozenset({"hour", "day", "week", "year", "month"})
_DAYPARTS = frozenset({"day", "days", "time", "term", "board", "year", "yearly"})


class Number(NamedTuple):
    """``value``, the token it ends at, a unit that is written onto it, and whether it is in words."""

    value: float
    last: int
    suffix: str
    spelled: bool


@cache
def values(kind: str) -> dict[str, float]:
    """The words of one kind in the file of numbers, with their values."""
    rows = [row for row in tables.rows(WORDS / "numbers.tsv") if row[0] == kind]
    return {word: float(value) for _, words, value in rows for word in words.split()}


@cache
def named(kind: str) -> dict[str, str]:
    """Words of the kinds "hedge" and "currency": the word and what it is."""
    rows = [row for row in tables.rows(WORDS / "numbers.tsv") if row[0].startswith(kind + ":")]
    return {word: row[0].partition(":")[2] for row in rows for word in row[1].split()}


def number_at(reading: Reading, index: int) -> Number | None:
    """The number that begins at a token, if one does."""
    low = reading.low(index)
    if found := _FIGURE.match(low):
        return _grouped(reading, index) or _sized(reading, index, _in_language(reading, found[1]), found[2])
    return _in_words(reading, index, low) if low[:1].isalpha() else None


def _in_words(reading: Reading, index: int, low: str) -> Number | None:
    if low in values("part"):
        return _part(reading, index, low)
    if low in values("vague"):
        return Number(values("vague")[low], index, "", spelled=True)
    if low in values("ordinal") and reading.low(index - 1) not in ("a", "one", "two"):
        return Number(values("ordinal")[low], index, "th", spelled=True)
    if low in values(reading.language):
        return Number(values(reading.language)[low], index, "", spelled=True)
    if low in values("small") or (low in values("size") and reading.low(index - 1) in ("a", "per", "")):
        return _spelled(reading, index)
    return None


def _part(reading: Reading, index: int, low: str) -> Number | None:
    """Half of something as a share, "half a day" as half of a unit; "half day" and "half term" are names."""
    at = index + 2 if reading.low(index + 1) in ("a", "an") else index + 1
    if reading.low(at) in _HALVED and (at > index + 1 or reading.low(at) == "hour"):
        return Number(values("part")[low] / 100, at - 1, "", spelled=True)
    is_name = reading.low(index + 1) in _DAYPARTS
    return None if is_name else Number(values("part")[low], index, "%", spelled=True)


def _in_language(reading: Reading, figure: str) -> float:
    """80.000 is eighty thousand in German, Spanish and French."""
    is_grouped = reading.language not in ("", "en") and _DOTTED.fullmatch(figure)
    return as_float(figure.replace(".", "") if is_grouped else figure)


def _grouped(reading: Reading, index: int) -> Number | None:
    """6 200 and 80 000: groups of three parted by a space, as French writes them."""
    low, after = reading.low(index), reading.low(index + 1)
    if reading.language in ("", "en") or not (low.isdigit() and len(low) <= 3 and len(after) == 3):
        return None
    if not after.isdigit() or reading.between(index) not in (" ", "\u00a0", "\u202f"):
        return None
    return Number(float(low + after), index + 1, "", spelled=False)


def as_float(figure: str) -> float:
    """1,200.5 and 1.200 in words of a machine: a comma groups, or parts when it groups nothing."""
    figure = figure.rstrip(".,:")
    plain = figure.replace(",", "") if _GROUPED.fullmatch(figure) else figure.replace(",", ".")
    try:
        return float(plain.replace(":", "."))
    except ValueError:
        return float(re.sub(r"\D", "", plain)[:300] or 0)


def currency_before(reading: Reading, index: int) -> str:
    """The currency whose sign or code stands right before a token."""
    start = reading.tokens[index].start
    sign = reading.text[max(0, start - 1) : start]
    return named("currency").get(sign, "") or named("currency").get(reading.low(index - 1), "")


def _sized(reading: Reading, index: int, value: float, suffix: str) -> Number:
    """5k and 1.2 million; "m" is a metre unless it is a capital or money."""
    after, signs = reading.low(index + 1), values("sign")
    is_money = bool(currency_before(reading, index))
    is_capital = reading.tokens[index].text[-1].isupper()
    if suffix in signs and (is_money or suffix not in ("m", "mm", "b") or (is_capital and suffix != "mm")):
        return Number(value * signs[suffix], index, "", spelled=False)
    touching = not reading.between(index).strip()
    if not suffix and touching and after in values("size"):
        return Number(value * values("size")[after], index + 1, "", spelled=False)
    if not suffix and touching and is_money and after in signs:
        return Number(value * signs[after], index + 1, "", spelled=False)
    return Number(value, index, suffix, spelled=False)


def _spelled(reading: Reading, index: int) -> Number:
    """twenty-five, one hundred and twenty, three thousand, a dozen."""
    small, sizes = values("small"), values("size")
    total, part, at, last = 0.0, 0.0, index, index
    while low := reading.low(at):
        if low in small and (at == index or part % 100 == 0 or (part % 100 >= 20 and small[low] < 10)):
            part += small[low]
        elif low in sizes and sizes[low] <= 100:
            part = max(part, 1) * sizes[low]
        elif low in sizes:
            total, part = total + max(part, 1) * sizes[low], 0.0
        elif low == "and" and reading.low(at - 1) in sizes and reading.low(at + 1) in small:
            at += 1
            continue
        else:
            break
        last, at = at, at + 1
        if reading.parted(last):
            break
    return Number(total + part, last, "", spelled=True)
