"""How near a resume that was read comes to what it says: shares and F1 of fields, entries and bullets.

A field counts when its text is equal or nearly so; lists are matched one to one; an entry is whole when its
employer, title and dates all match; a bullet is linked when it stands under its own employer.
"""

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

FIELDS = ("name", "email", "phone", "employer", "title", "dates", "school", "degree", "bullets")
FIGURES = (*FIELDS, "entries", "linked")
NEAR = 0.85
Json = Mapping[str, Any]
Equal = Callable[[Any, Any], bool]
_NOT_WORD = re.compile(r"[\W_]")
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?")
_PRESENT = re.compile("present|current", re.IGNORECASE)


def bare(text: Any) -> str:
    """Letters and digits only, without accents and case."""
    return _NOT_WORD.sub("", unicodedata.normalize("NFKD", str(text or "")).lower())


def near(gold: Any, read: Any) -> bool:
    """Whether two texts say the same: one inside the other with little more, or at least 85 % alike."""
    one, other = bare(gold), bare(read)
    if not one or not other:
        return False
    if one == other or (one in other and len(other) - len(one) <= 25):
        return True
    if other in one and len(other) >= 0.8 * len(one):
        return True
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() >= NEAR


def month(text: Any) -> tuple[str, str | None] | None:
    """The year and month of a date, or "present"; None when it is neither."""
    match = _DATE.match(str(text or ""))
    if match:
        return match[1], match[2]
    return ("present", None) if _PRESENT.search(str(text or "")) else None


def same_date(gold: Any, read: Any) -> bool:
    """Whether two dates agree as far as both say."""
    one, other = month(gold), month(read)
    if one == other:
        return True
    return bool(one and other) and one[0] == other[0] and None in (one[1], other[1])


def same_range(gold: Json, read: Json) -> bool:
    """Whether start and end agree; an end the truth leaves open may be open or present."""
    if not same_date(gold.get("startDate"), read.get("startDate")):
        return False
    if same_date(gold.get("endDate"), read.get("endDate")):
        return True
    return not gold.get("endDate") and month(read.get("endDate")) in (None, ("present", None))


def f1(gold: Sequence[Any], read: Sequence[Any], equal: Equal) -> float | None:
    """F1 of a list matched one to one in order; None when there is nothing to find."""
    if not gold:
        return None
    free = list(read)
    hits = 0
    for wanted in gold:
        place = next((place for place, item in enumerate(free) if equal(wanted, item)), None)
        if place is not None:
            del free[place]
            hits += 1
    return 2 * hits / (len(gold) + len(read))


def scores(gold: Json, read: Json) -> dict[str, float | None]:
    """Every figure of one file; None where the truth does not say."""
    work, studies = _entries(gold, "work"), _entries(gold, "education")
    read_work, read_studies = _entries(read, "work"), _entries(read, "education")
    prints_all = not gold.get("_note")
    return {
        **_basics(gold.get("basics") or {}, read.get("basics") or {}),
        "employer": f1(_said(work, employer), _said(read_work, employer), near),
        "title": f1(_said(work, _title), _said(read_work, _title), near),
        "dates": f1(_dated(work), _dated(read_work), same_range),
        "school": f1(_said(studies, _school), _said(read_studies, _school), near),
        "degree": f1(_said(studies, _degree), _said(read_studies, _degree), near),
        "bullets": f1(_bullets(work), _bullets(read_work), near) if prints_all else None,
        "entries": f1(
            [entry for entry in work if employer(entry)],
            [entry for entry in read_work if employer(entry) or _title(entry)],
            _is_whole,
        ),
        "linked": f1(_linked(work), _linked(read_work), _same_link) if prints_all else None,
    }


def macro(figures: Mapping[str, float | None]) -> float:
    """The mean over the fields the truth has, each weighing the same."""
    return mean(figures[name] for name in FIELDS)


def mean(values: Iterable[float | None]) -> float:
    """The mean of what is known; not a number when nothing is."""
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else float("nan")


def employer(entry: Json) -> Any:
    return entry.get("name") or entry.get("company")


def _basics(gold: Json, read: Json) -> dict[str, float | None]:
    equals: dict[str, Equal] = {"name": near, "email": _same_email, "phone": _same_phone}
    return {
        name: float(equal(gold[name], read.get(name))) if gold.get(name) else None
        for name, equal in equals.items()
    }


def _same_email(gold: Any, read: Any) -> bool:
    return bare(gold) == bare(read)


def _same_phone(gold: Any, read: Any) -> bool:
    return _last_digits(gold) == _last_digits(read)


def _last_digits(text: Any) -> str:
    return re.sub(r"\D", "", str(text or ""))[-8:]


def _entries(resume: Json, name: str) -> list[Json]:
    return [entry for entry in resume.get(name) or [] if isinstance(entry, dict)]


def _said(entries: Sequence[Json], of: Callable[[Json], Any]) -> list[Any]:
    return [of(entry) for entry in entries if of(entry)]


def _title(entry: Json) -> Any:
    return entry.get("position")


def _school(entry: Json) -> Any:
    return entry.get("institution")


def _degree(entry: Json) -> str:
    return " ".join(part for part in (entry.get("studyType"), entry.get("area")) if part)


def _dated(entries: Sequence[Json]) -> list[Json]:
    return [entry for entry in entries if entry.get("startDate")]


def _bullets(entries: Sequence[Json]) -> list[str]:
    return [line for entry in entries for line in entry.get("highlights") or []]


def _linked(entries: Sequence[Json]) -> list[tuple[Any, str]]:
    return [(employer(entry), line) for entry in entries for line in entry.get("highlights") or []]


def _same_link(gold: tuple[Any, str], read: tuple[Any, str]) -> bool:
    return near(gold[1], read[1]) and near(gold[0], read[0])


def _is_whole(gold: Json, read: Json) -> bool:
    return (
        near(employer(gold), employer(read))
        and (not gold.get("position") or near(gold["position"], read.get("position")))
        and (not gold.get("startDate") or same_range(gold, read))
    )
