"""Facts of a JSON-LD JobPosting, taken as its publisher wrote them; anything odd is left out."""

from typing import Any, NamedTuple, cast

from apps.domain.postings.markup import readable
from apps.domain.postings.types import Contract, Hours, Pay, Period, Remote

_PERIODS: dict[str, Period] = {"HOUR": "hour", "DAY": "day", "WEEK": "week", "MONTH": "month", "YEAR": "year"}
_TYPES: dict[str, tuple[Contract, Hours]] = {
    "FULL_TIME": ("", "full_time"), "PART_TIME": ("", "part_time"), "CONTRACTOR": ("freelance", ""),
    "TEMPORARY": ("temporary", ""), "INTERN": ("internship", ""), "VOLUNTEER": ("volunteer", ""),
    "PER_DIEM": ("temporary", ""),
}  # fmt: skip


class Structured(NamedTuple):
    title: str
    employer: str
    place: str
    remote: Remote
    pay: Pay | None
    contract: Contract
    hours: Hours
    description: str


def facts_of(posting: dict[str, Any]) -> Structured:
    contract, hours = _employment(posting.get("employmentType"))
    return Structured(
        title=_text(posting.get("title")),
        employer=_text(posting.get("hiringOrganization")),
        place=_place(posting.get("jobLocation")),
        remote="remote" if posting.get("jobLocationType") == "TELECOMMUTE" else "",
        pay=_pay(posting.get("baseSalary")),
        contract=contract,
        hours=hours,
        description=readable(_text(posting.get("description"), most=200_000)),
    )


def _text(value: Any, most: int = 300) -> str:
    """A string, or the name of the object that stands for it."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name", "")
    return value.strip()[:most] if isinstance(value, str) else ""


def _place(value: Any) -> str:
    places = value if isinstance(value, list) else [value]
    for place in places[:1]:
        address = place.get("address") if isinstance(place, dict) else None
        if isinstance(address, str):
            return address.strip()[:200]
        if isinstance(address, dict):
            parts = (
                _text(address.get(key)) for key in ("addressLocality", "addressRegion", "addressCountry")
            )
            return ", ".join(dict.fromkeys(part for part in parts if part))
    return ""


def _pay(value: Any) -> Pay | None:
    if not isinstance(value, dict):
        return None
    amount = value.get("value")
    fields = amount if isinstance(amount, dict) else {"value": amount}
    low, high = (
        _number(fields.get("minValue", fields.get("value"))),
        _number(fields.get("maxValue", fields.get("value"))),
    )
    low, high = low or high, high or low
    if not low or not high or low > high:
        return None
    unit = str(fields.get("unitText") or value.get("unitText") or "").upper()
    currency = _text(value.get("currency") or fields.get("currency"))[:3].upper()
    return Pay(low=low, high=high, currency=currency, period=_PERIODS.get(unit, ""))


def _number(value: Any) -> float | None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if 0 < number < 1e9 else None


def _employment(value: Any) -> tuple[Contract, Hours]:
    listed = value if isinstance(value, list) else [value]
    named = [_TYPES.get(str(item).upper().replace("-", "_").replace(" ", "_"), ("", "")) for item in listed]
    contract = next((found for found, _ in named if found), "")
    hours = next((found for _, found in named if found), "")
    return cast(Contract, contract), cast(Hours, hours)
