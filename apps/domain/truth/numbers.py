"""Quantities of a text: value, kind, what is counted, and whether it is a level or a change."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from apps.domain.language import tables
from apps.domain.truth.reading import Reading, read
from apps.domain.truth.thesaurus import WORDS, glue

_FIGURE = re.compile(r"^(\d[\d,.:]*)(st|nd|rd|th|[a-zµ²³]*)$")
_SIGNS = {"$": "usd", "€": "eur", "£": "gbp", "¥": "jpy", "₹": "inr"}
_CURRENCIES = {"usd": "usd", "eur": "eur", "euro": "eur", "euros": "eur", "gbp": "gbp", "dollar": "usd", "dollars": "usd",
               "pounds": "gbp", "chf": "chf", "cad": "cad", "aud": "aud", "inr": "inr", "rupees": "inr"}  # fmt: skip
_SIZES = {"k": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "mio": 1e6, "bn": 1e9, "b": 1e9, "thousand": 1e3, "million": 1e6,
          "billion": 1e9, "hundred": 1e2, "lakh": 1e5, "crore": 1e7, "dozen": 12.0}  # fmt: skip
_VAGUE = {"dozens": 12.0, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9}
_ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SPELLED = {w: float(n) for n, w in enumerate(_ONES)} | {w: 10.0 * n for n, w in enumerate(_TENS, 2)}
_PARTS = {"half": 50.0, "halves": 50.0, "two-thirds": 66.7, "three-quarters": 75.0}
_TIMES = {"double": 2.0, "doubles": 2.0, "doubled": 2.0, "doubling": 2.0, "twofold": 2.0, "triple": 3.0, "tripled": 3.0,
          "triples": 3.0, "tripling": 3.0, "trebled": 3.0, "threefold": 3.0, "quadrupled": 4.0, "quadrupling": 4.0,
          "fourfold": 4.0, "fivefold": 5.0, "tenfold": 10.0, "halved": 0.5, "halving": 0.5, "halve": 0.5}  # fmt: skip
_HEDGES = {"about": "about", "around": "about", "roughly": "about", "approximately": "about", "approx": "about", "circa": "about",
           "some": "about", "nearly": "under", "almost": "under", "over": "over", "exceeding": "over", "above": "over",
           "than": "over", "to": "", "least": "over", "minimum": "over"}  # fmt: skip
_ROLES = {"by": "by", "from": "from", "to": "to"}
_STOP = frozenset({"and", "or", "in", "at", "on", "by", "to", "from", "with", "for", "per", "a", "an", "the", "of", "each", "every",
                   "using", "while", "through", "across", "into", "that", "who", "which", "within", "under", "over", "during",
                   "after", "before", "as", "daily", "weekly", "monthly", "annually", "yearly"})  # fmt: skip
_MOST_HEADS = 4


class Quantity(NamedTuple):
    """``value`` in the base unit of ``kind``; ``heads`` the words counted; ``role`` by, from, to; ``hedge`` about, over, under, upto."""

    value: float
    kind: str
    heads: tuple[str, ...]
    span: tuple[int, int]
    tokens: tuple[int, int]
    role: str = ""
    hedge: str = ""
    spelled: bool = False
    label: str = ""


class _Number(NamedTuple):
    value: float
    last: int
    suffix: str
    spelled: bool


@cache
def units() -> dict[str, tuple[str, float]]:
    """Unit as written in lower case -> kind and factor."""
    return {
        unit: (kind, float(factor))
        for names, kind, factor in tables.rows(WORDS / "units.tsv")
        for unit in names.split()
    }


@lru_cache(maxsize=4096)
def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of ``text`` in the order they stand, years and dates included as bare counts."""
    return tuple(_quantities(read(text)))


def _quantities(reading: Reading) -> Iterator[Quantity]:
    index = 0
    while index < len(reading.tokens):
        token = reading.tokens[index]
        if token.low in _TIMES:
            yield Quantity(
                _TIMES[token.low], "factor", (), (token.start, token.end), (index, index), spelled=True
            )
        elif number := _number(reading, index):
            yield (found := _measured(reading, index, number))
            index = max(index, number.last, found.tokens[1])
        index += 1


def _number(reading: Reading, index: int) -> _Number | None:
    low = reading.low(index)
    if low in _PARTS:
        return (
            _Number(_PARTS[low], index, "%", True)
            if reading.low(index + 1) not in ("day", "time", "term")
            else None
        )
    if low in _VAGUE:
        return _Number(_VAGUE[low], index, "", True)
    if found := _FIGURE.match(low):
        return _sized(reading, index, _float(found[1]), found[2])
    if low in _SPELLED or (
        low in ("hundred", "thousand", "million", "dozen") and reading.low(index - 1) in ("a", "per", "")
    ):
        return _spelled(reading, index)
    return None


def _float(figure: str) -> float:
    figure = figure.rstrip(".,:").replace(":", ".")
    plain = (
        figure.replace(",", "")
        if re.fullmatch(r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?", figure)
        else figure.replace(",", ".")
    )
    try:
        return float(plain)
    except ValueError:
        return float(re.sub(r"\D", "", plain) or 0)


def _sized(reading: Reading, index: int, value: float, suffix: str) -> _Number:
    after = reading.low(index + 1)
    money = _sign_before(reading, index)
    if suffix in _SIZES and (
        suffix not in ("m", "mm", "b") or money or reading.tokens[index].text[-1].isupper()
    ):
        return _Number(value * _SIZES[suffix], index, "", False)
    if not suffix and after in _SIZES and (len(after) > 2 or money) and not reading.between(index).strip():
        return _Number(value * _SIZES[after], index + 1, "", False)
    return _Number(value, index, suffix, False)


def _spelled(reading: Reading, index: int) -> _Number:
    """twenty-five, one hundred and twenty, three thousand."""
    total, part, at, last = 0.0, 0.0, index, index
    while low := reading.low(at):
        if low in _SPELLED and (at == index or part % 100 == 0 or (part % 100 >= 20 and _SPELLED[low] < 10)):
            part += _SPELLED[low]
        elif low in ("hundred", "dozen"):
            part = max(part, 1) * _SIZES[low]
        elif low in ("thousand", "million", "billion"):
            total, part = total + max(part, 1) * _SIZES[low], 0.0
        elif (
            low == "and"
            and (part >= 100 or total)
            and reading.low(at + 1) in _SPELLED
            and reading.low(at - 1) in _SIZES
        ):
            at += 1
            continue
        else:
            break
        last, at = at, at + 1
    return _Number(total + part, last, "", True)


def _sign_before(reading: Reading, index: int) -> str:
    start = reading.tokens[index].start
    before = reading.text[max(0, start - 1) : start]
    return _SIGNS.get(before, "") or _CURRENCIES.get(reading.low(index - 1), "")


def _measured(reading: Reading, index: int, number: _Number) -> Quantity:
    first, last = reading.tokens[index], reading.tokens[number.last]
    start, end = first.start, last.end
    value, kind, after = number.value, "count", number.last + 1
    if money := _sign_before(reading, index):
        kind = f"money:{money}"
        start -= 1 if reading.text[start - 1] in _SIGNS else 0
    elif reading.text[end : end + 2].lstrip().startswith("%") or number.suffix == "%":
        kind = "percent"
        end += reading.text[end : end + 2].find("%") + 1
    elif number.suffix in units():
        kind, factor = units()[number.suffix]
        value *= factor
    elif number.suffix in ("st", "nd", "rd", "th"):
        kind = "ordinal"
    else:
        value, kind, after, end = _unit_after(reading, number, value, end)
    heads = _heads(reading, index, after)
    return Quantity(
        value, kind, heads, (start, end), (index, after - 1), _role(reading, index), _hedge(reading, index, end), number.spelled,
        _label(reading, index),
    )  # fmt: skip


def _unit_after(reading: Reading, number: _Number, value: float, end: int) -> tuple[float, str, int, int]:
    at = number.last + 1
    low, gap = reading.low(at), reading.between(number.last).strip()
    if not low or gap not in ("", "-", "‐", "+", "–"):
        return value, "count", at, end
    if low == "per" and reading.low(at + 1) == "cent":
        return value, "percent", at + 2, reading.tokens[at + 1].end
    if low in ("percentage", "percent") and reading.low(at + 1) in ("point", "points"):
        return value, "points", at + 2, reading.tokens[at + 1].end
    if low in ("sq", "square", "sqft") and reading.low(at + 1)[:1] in ("f", "m"):
        return value, f"area_{reading.low(at + 1)[0]}", at + 2, reading.tokens[at + 1].end
    if low in _CURRENCIES:
        return value, f"money:{_CURRENCIES[low]}", at + 1, reading.tokens[at].end
    if low in units() and not (low in ("s", "g", "l", "t", "v", "w", "second") and number.spelled):
        kind, factor = units()[low]
        return value * factor, kind, at + 1, reading.tokens[at].end
    return value, "count", at, end


def _heads(reading: Reading, index: int, after: int) -> tuple[str, ...]:
    """The words counted: those behind the number, and with "team of 12" the one before."""
    found: list[str] = []
    at = after
    while (token := reading.at(at)) and len(found) < _MOST_HEADS and token.low not in _STOP:
        if at > 0 and _parted(reading.between(at - 1)):
            break
        found.append(token.low)
        at += 1
    if reading.low(index - 1) == "of" and index > 1 and reading.low(index - 2) not in glue():
        found.insert(0, reading.low(index - 2))
    return tuple(found)


def _parted(gap: str) -> bool:
    return any(sign in gap for sign in ",;:.!?()–—|")


def _role(reading: Reading, index: int) -> str:
    at = index - 1
    while reading.low(at) in _HEDGES and reading.low(at) != "to":
        at -= 1
    if reading.low(at) == "to" and reading.low(at - 1) in ("up", "close", "due"):
        return ""
    return _ROLES.get(reading.low(at), "")


def _hedge(reading: Reading, index: int, end: int) -> str:
    before = reading.low(index - 1)
    if reading.text[end : end + 1] == "+" or reading.low(index - 2) == "plus":
        return "over"
    if before == "to":
        return "upto" if reading.low(index - 2) == "up" else ""
    if before == "than":
        return "under" if reading.low(index - 2) in ("less", "fewer") else "over"
    if reading.text[max(0, reading.tokens[index].start - 1) : reading.tokens[index].start] == "~":
        return "about"
    return _HEDGES.get(before, "")


def _label(reading: Reading, index: int) -> str:
    """ISO in ISO 9001, Python in Python 3.11: the name whose part a number is."""
    before = reading.at(index - 1)
    if before is None or not before.text[:1].isupper() or before.opens or _parted(reading.between(index - 1)):
        return ""
    return before.low
