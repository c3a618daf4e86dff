"""Quantities of a text: value, kind, what is counted, and whether it is a level or a change."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from apps.domain.language import tables
from apps.domain.truth.figures import Number, as_float, currency_before, named, number_at, values
from apps.domain.truth.reading import Reading, read
from apps.domain.truth.thesaurus import WORDS, glue, lemma

_ROLES = {"by": "by", "from": "from", "to": "to"}
_LABELS = frozenset(
    {
        "day",
        "year",
        "level",
        "grade",
        "class",
        "tier",
        "phase",
        "type",
        "form",
        "version",
        "stage",
        "category",
        "band",
    }
)
_HEADS_END = glue() | frozenset({"daily", "weekly", "monthly", "annually", "yearly", "worth"})
_NO_UNIT_IN_WORDS = frozenset({"s", "g", "l", "t", "v", "w", "m", "second", "x", "ha"})
_SIGN_BEHIND = re.compile(r"\s?([%$€£¥₹])(?!\d)")
_AGES = frozenset({"age", "aged", "ages"})
_RANGES = frozenset(
    {"-", "–", "—", "‐", "‑", "to", "and", "or", "through", "- to", "-to", "bis", "a", "à", "y", "und", "et"}
)
_OF_TWO = {
    ("many", "as"): "upto",
    ("much", "as"): "upto",
    ("up", "to"): "upto",
    ("close", "to"): "under",
    ("less", "than"): "under",
    ("fewer", "than"): "under",
}
_PHRASAL = frozenset(
    {"watch", "look", "hand", "take", "turn", "preside", "go", "carry", "win", "spread", "hold"}
)
_MOST_HEADS = 4
_OF_TWO_WORDS = {
    ("per", "cent"): "percent",
    ("percentage", "point"): "points",
    ("percentage", "points"): "points",
    ("percent", "points"): "points",
    ("square", "feet"): "area_ft",
    ("square", "foot"): "area_ft",
    ("sq", "ft"): "area_ft",
    ("square", "metres"): "area",
    ("square", "meters"): "area",
    ("sq", "m"): "area",
}


class Quantity(NamedTuple):
    """``value`` in the base unit of ``kind``; ``heads`` the words counted; ``tokens`` first and last.

    ``role`` is by, from or to; ``hedge`` about, over, under or upto; ``label`` the name it is part of, as ISO
    of ISO 9001; ``in_range`` says that it is one end of "10 to 12"; ``unit`` is the unit as a word.
    """

    value: float
    kind: str
    heads: tuple[str, ...]
    span: tuple[int, int]
    tokens: tuple[int, int]
    role: str = ""
    hedge: str = ""
    label: str = ""
    spelled: bool = False
    in_range: bool = False
    unit: str = ""


class _Unit(NamedTuple):
    kind: str
    factor: float
    last: int
    end: int


@cache
def units() -> dict[str, tuple[str, float]]:
    """Unit as written in lower case -> kind and factor."""
    rows = tables.rows(WORDS / "units.tsv")
    return {unit: (kind, float(factor)) for names, kind, factor in rows for unit in names.split()}


@lru_cache(maxsize=4096)
def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of ``text`` in the order they stand; a year is a bare count here."""
    return tuple(_ranges(list(_quantities(read(text))), read(text)))


def _quantities(reading: Reading) -> Iterator[Quantity]:
    index = 0
    while index < len(reading.tokens):
        low = reading.low(index)
        if unit := _within_one(reading, index):
            yield unit
        elif low in values("factor"):
            yield Quantity(
                values("factor")[low], "factor", (), reading.span(index, index), (index, index), spelled=True
            )
        elif number := number_at(reading, index):
            yield (found := _measured(reading, index, number))
            index = found.tokens[1]
        index += 1


def _within_one(reading: Reading, index: int) -> Quantity | None:
    """ "within a week": one of a unit of time, without a figure."""
    after = units().get(reading.low(index + 1))
    if reading.low(index) not in ("a", "an", "one") or reading.low(index - 1) not in ("within", "under"):
        return None
    if after is None or after[0] not in ("time", "span"):
        return None
    span = reading.span(index, index + 1)
    return Quantity(after[1], after[0], (), span, (index, index + 1), spelled=True)


def _ranges(found: list[Quantity], reading: Reading) -> Iterator[Quantity]:
    """The first of "10 to 12 days", and of "from 10 to 6 days", takes the unit of the second."""
    for index, quantity in enumerate(found):
        after = found[index + 1] if index + 1 < len(found) else None
        before = found[index - 1] if index else None
        if after is not None and _joined(quantity, after, reading):
            is_bare = quantity.kind == "count" and not quantity.heads
            yield quantity._replace(
                kind=after.kind if is_bare else quantity.kind,
                heads=(*quantity.heads, *(head for head in after.heads if head not in quantity.heads)),
                value=quantity.value * (_scale(after, reading) if is_bare else 1.0),
                in_range=quantity.role != "from",
            )
        else:
            joined = before is not None and before.role != "from" and _joined(before, quantity, reading)
            yield quantity._replace(in_range=joined)


def _scale(quantity: Quantity, reading: Reading) -> float:
    """By what the figure of ``quantity`` was multiplied, as thousands or days are."""
    number = number_at(reading, quantity.tokens[0])
    if number is None or not number.value:
        return 1.0
    written = re.sub(r"[^\d.,]", "", reading.tokens[quantity.tokens[0]].text)
    return quantity.value / (as_float(written) or number.value) if written else quantity.value / number.value


def _joined(one: Quantity, other: Quantity, reading: Reading) -> bool:
    """Whether two figures are the ends of a range, or a "from … to …"."""
    gap = reading.text[one.span[1] : other.span[0]].lower()
    return gap.strip() in _RANGES and other.role in ("", "to")


def _measured(reading: Reading, index: int, number: Number) -> Quantity:
    start = reading.tokens[index].start
    unit = _unit_of(reading, index, number)
    if unit.kind == "count" and _AGES.intersection((reading.low(index - 1), reading.low(index - 3))):
        unit = unit._replace(kind="span", factor=12)  # aged 3 to 5
    if unit.kind.startswith("money") and reading.text[max(0, start - 1)] in named("currency"):
        start -= 1
    return Quantity(
        value=number.value * unit.factor,
        kind=unit.kind,
        heads=_heads(reading, index, unit.last + 1),
        span=(start, unit.end),
        tokens=(index, unit.last),
        role=_role(reading, index),
        hedge=_hedge(reading, index, unit.end),
        label=_label(reading, index),
        spelled=number.spelled,
        unit=reading.low(unit.last) if unit.last > number.last else "",
    )


def _unit_of(reading: Reading, index: int, number: Number) -> _Unit:
    last, end = number.last, reading.tokens[number.last].end
    if money := currency_before(reading, index):
        return _Unit(f"money:{money}", 1, last, end)
    if sign := _SIGN_BEHIND.match(reading.text[end : end + 3]):
        kind = "percent" if sign[1] == "%" else f"money:{named('currency')[sign[1]]}"
        return _Unit(kind, 1, last, end + sign.end())
    if number.suffix in ("st", "nd", "rd", "th", "%"):
        return _Unit("percent" if number.suffix == "%" else "ordinal", 1, last, end)
    if number.suffix in units():
        return _Unit(*units()[number.suffix], last, end)
    return _unit_after(reading, number) or _Unit("count", 1, last, end)


def _unit_after(reading: Reading, number: Number) -> _Unit | None:
    at = number.last + 1
    low = reading.low(at)
    if not low or reading.between(number.last).strip() not in ("", "-", "‐", "+", "–"):
        return None
    if kind := _OF_TWO_WORDS.get((low, reading.low(at + 1))):
        return _Unit(kind, 1, at + 1, reading.tokens[at + 1].end)
    if low in named("currency"):
        return _Unit(f"money:{named('currency')[low]}", 1, at, reading.tokens[at].end)
    if _is_label(reading, at):
        return None
    if low in units() and not (number.spelled and low in _NO_UNIT_IN_WORDS):
        return _Unit(*units()[low], at, reading.tokens[at].end)
    return None


def _heads(reading: Reading, index: int, after: int) -> tuple[str, ...]:
    """The words counted: those behind the number, and with "team of 12" the one before."""
    found: list[str] = []
    at = after
    while (low := reading.low(at)) and len(found) < _MOST_HEADS and low not in _HEADS_END:
        if reading.parted(at - 1) or number_at(reading, at) or low in values("factor"):
            break
        if _is_label(reading, at):
            at += 2
            continue
        found.append(low)
        at += 1
    if reading.low(index - 1) == "of" and index > 1 and reading.low(index - 2) not in glue():
        found.insert(0, reading.low(index - 2))
    if reading.low(after) == "of" and not found and (known := reading.low(after + 1)) not in glue():
        found.append(known)
    return tuple(found)


def _is_label(reading: Reading, at: int) -> bool:
    """ "28 Year 4 pupils": a figure belongs to the word before it."""
    return reading.low(at) in _LABELS and number_at(reading, at + 1) is not None


def _role(reading: Reading, index: int) -> str:
    at = index - 1
    while reading.low(at) in named("hedge"):
        at -= 1
    if reading.low(at) == "to" and reading.low(at - 1) in ("up", "close", "due"):
        return ""
    return _ROLES.get(reading.low(at), "")


def _hedge(reading: Reading, index: int, end: int) -> str:
    before, further = reading.low(index - 1), reading.low(index - 2)
    start = reading.tokens[index].start
    if reading.text[end : end + 1] == "+":
        return "over"
    if reading.text[max(0, start - 1) : start] == "~":
        return "about"
    if before == "over" and lemma(further) in _PHRASAL:  # "watched over two rooms"
        return ""
    return _OF_TWO.get((further, before), "over" if before == "than" else _hedges().get(before, ""))


@cache
def _hedges() -> dict[str, str]:
    return named("hedge") | {"under": "under", "to": ""}


def _label(reading: Reading, index: int) -> str:
    """ISO in ISO 9001, Python in Python 3.11, year in Year 4: the name whose part a number is."""
    before = reading.at(index - 1)
    if before is None or reading.parted(index - 1):
        return ""
    is_name = before.is_capital and not before.opens and before.is_word and before.low not in glue()
    return before.low if before.low in _LABELS or is_name else ""
