"""The pay an advert names: range, currency, period."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple, get_args

from apps.domain.postings.lexicon import any_of, listed, whole_words
from apps.domain.postings.types import Pay, Period

SURE_ENOUGH = 3
MOST_AMOUNTS = 300
_SIGNS = {
    "US$": "USD", "CA$": "CAD", "C$": "CAD", "AU$": "AUD", "A$": "AUD", "NZ$": "NZD", "R$": "BRL", "$": "USD",
    "£": "GBP", "€": "EUR", "₹": "INR", "¥": "JPY", "zł": "PLN", "Fr.": "CHF", "kr": "SEK", "euros": "EUR",
    "euro": "EUR", "Euro": "EUR", "dollars": "USD", "pounds": "GBP",
}  # fmt: skip
_CODES = (
    "USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "BRL",
    "MXN", "INR", "JPY", "SGD", "AED", "ZAR", "ILS", "HKD",
)  # fmt: skip
_BOUNDS = {"hour": (3, 600), "day": (30, 3_000), "week": (60, 20_000), "month": (150, 100_000)}
_OTHERWISE = (3_000, 20_000_000)


class _Named(NamedTuple):
    pay: Pay
    weight: int


def find_pay(text: str) -> Pay | None:
    """The likeliest pay in ``text``: beside words of pay or a period; None when no amount is sure enough."""
    named = [found for found in _named(text) if found.weight >= SURE_ENOUGH]
    return max(named, key=lambda found: found.weight).pay if named else None


def number_of(written: str) -> float:
    """ "45.000", "45,000", "45 000" and "45'000" are the same; "11.44" and "11,44" have pence."""
    digits = re.sub(r"['’ \u00a0\u202f]", "", written)
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", digits):
        return float(re.sub(r"[.,]", "", digits))
    whole, _, part = digits.replace(",", ".").rpartition(".")
    return float(f"{whole.replace('.', '')}.{part}") if whole else float(part)


def _named(text: str) -> Iterator[_Named]:
    for match in islice(_amount().finditer(text), MOST_AMOUNTS):
        before = text[max(0, match.start() - 70) : match.start()].rpartition("\n\n")[2]
        after = text[match.end() : match.end() + 45].partition("\n")[0]
        if _is_other(before, after):
            continue
        low, high = _amounts(match)
        period, is_written = _period(before, match[0] + after, low)
        signs = [match[name] for name in ("c1", "c2", "c3", "c4") if match[name]]
        has_cue = bool(_words("cue").search(before) or _words("cue").search(after))
        weight = (
            2 * bool(signs)
            + 2 * has_cue
            + is_written
            + bool(match["high"])
            + bool(match["k1"] or match["k2"])
        )
        if (signs or (has_cue and is_written)) and _is_plausible(low, high, period):
            pay = Pay(low=low, high=high, currency=_currency(signs), period=period, span=_span(match))
            yield _Named(pay, weight)


def _is_other(before: str, after: str) -> bool:
    """Whether the words beside it say that the amount is no pay: a turnover, a budget, a bonus."""
    return bool(
        re.match(rf"\s?\+?\s?(?:{_words('not_after').pattern})", after, re.IGNORECASE)
        or re.search(rf"(?:{_words('not_before').pattern})\W{{0,3}}(?:\w+\W+)?$", before, re.IGNORECASE)
    )


def _amounts(match: re.Match[str]) -> tuple[float, float]:
    low = number_of(match["low"])
    high = number_of(match["high"]) if match["high"] else low
    thousands_low = bool(match["k1"]) or (bool(match["k2"]) and low < 1_000)
    thousands_high = bool(match["k2"]) or (bool(match["k1"]) and not match["high"])
    return low * (1_000 if thousands_low else 1), high * (1_000 if thousands_high else 1)


def _period(before: str, after: str, low: float) -> tuple[Period, bool]:
    """The period, and whether it is written or only fits the amount."""
    near = [(found.start(), period) for period in _periods() if (found := _words(period).search(after))]
    if near:
        return min(near)[1], True
    line = before.rpartition("\n")[2]
    for period in _periods():
        if _words(period).search(line):
            return period, True
    return ("year" if low >= 12_000 else "hour" if low < 100 else ""), False


def _is_plausible(low: float, high: float, period: Period) -> bool:
    least, most = _BOUNDS.get(period, _OTHERWISE)
    return least <= low <= high <= most and high <= 6 * low


def _currency(signs: list[str]) -> str:
    return _SIGNS.get(signs[0], signs[0]) if signs else ""


def _span(match: re.Match[str]) -> tuple[int, int]:
    words = match[0]
    return match.end() - len(words.lstrip()), match.start() + len(words.rstrip())


@cache
def _periods() -> tuple[Period, ...]:
    return tuple(period for period in get_args(Period) if period)


@cache
def _words(kind: str) -> re.Pattern[str]:
    """Words of ``kind``; those of a period may begin with a slash right behind the amount."""
    words = listed("pay", kind)
    plain = whole_words(word for word in words if not word.startswith("/")).pattern
    slashed = any_of(word for word in words if word.startswith("/"))
    return re.compile(rf"{plain}|(?:{slashed})(?!\w)" if slashed else plain, re.IGNORECASE)


@cache
def _amount() -> re.Pattern[str]:
    """One amount or a range, with a currency on either side of each and thousands as K."""
    money = any_of((*_SIGNS, *_CODES))
    number = r"\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d{1,7}(?:[.,]\d{1,2})?"
    thousands = r"[kK](?![^\W\d_])|[tT]sd\.?"
    one = rf"(?P<c1>{money})?\s{{0,2}}(?P<low>{number})\s?(?P<k1>{thousands})?\s?(?P<c2>{money})?"
    joined = (
        r"\s{0,2}(?:/\s?(?:hr|h|hour|yr|year|mo)\b)?\s{0,2}(?:[-–—]|(?:to|bis|à|et|a|y|and|und)\b)\s{0,2}"
    )
    other = rf"(?P<c3>{money})?\s{{0,2}}(?P<high>{number})\s?(?P<k2>{thousands})?\s?(?P<c4>{money})?"
    return re.compile(rf"(?<![\w.,]){one}(?:{joined}{other})?(?![\w%])")
