"""Eighteen kinds of mechanical inventions, made from faithful lines: each adds or turns one claim."""

import random
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

Rule = Callable[[str, random.Random], str | None]

_FIGURE = re.compile(r"(?<![\w.,])\d+(?:,\d{3})*(?:\.\d+)?(?![\w]|[.,]\d)")
_HELP = re.compile(r"^(?:helped|assisted|supported)\s+(?:with|in|to)?\s*", re.IGNORECASE)
_UNITS = {
    "hours": "days", "hour": "day", "days": "weeks", "day": "month", "weeks": "months", "week": "year",
    "months": "years", "month": "week", "years": "months", "%": " times", "minutes": "hours", "$": "€",
    "£": "$", "€": "£", "kg": "tonnes", "miles": "km", "km": "miles",
}  # fmt: skip
_FREQUENCIES = {
    "daily": "hourly", "weekly": "daily", "monthly": "weekly", "a day": "an hour", "per day": "per hour",
    "a week": "a day", "per week": "per day", "a month": "a week", "per month": "per day",
    "each week": "each day", "every day": "every hour", "annually": "monthly", "a year": "a month",
    "each month": "each day",
}  # fmt: skip
_EMPLOYERS = ("Netflix", "Globex Corporation", "the Mayo Clinic", "Hilton Worldwide", "Bechtel", "Unilever")
_TOOLS = (
    "Kubernetes",
    "Salesforce",
    "AutoCAD",
    "Epic",
    "QuickBooks",
    "SAP",
    "Tableau",
    "a Haas CNC mill",
    "Opera PMS",
)
_TITLES = (
    "senior manager",
    "head of department",
    "director",
    "team lead",
    "vice president",
    "principal engineer",
)
_SCOPES = (
    "company-wide",
    "globally",
    "across all regions nationwide",
    "for the whole enterprise",
    "worldwide",
)
_OUTCOMES = (
    ", resulting in higher customer satisfaction", ", increasing revenue", ", which improved retention",
    ", leading to record sales", ", driving significant growth", ", boosting productivity across the board",
)  # fmt: skip
_CREDENTIALS = (
    "PMP-certified, ",
    "As a certified professional, ",
    "Holding a CISSP certification, ",
    "As a licensed specialist, ",
)
_DEGREES = ("With a PhD, ", "Holding a doctorate, ", "With an MBA, ")
_VERBS_UP = ("Led", "Directed", "Spearheaded", "Founded", "Headed", "Orchestrated")


class Invention(NamedTuple):
    """A line that is no longer true, and the kind of lie."""

    kind: str
    text: str


def inventions(text: str, rng: random.Random, moved: str = "") -> Iterator[Invention]:
    """Every kind that fits ``text``; ``moved`` is a figure and its noun from elsewhere ("12 engineers")."""
    for kind, rule in RULES.items():
        changed = rule(text, rng)
        if changed and changed != text:
            yield Invention(kind, changed)
    if moved:
        yield Invention("number_moved", _ended(text, f" with {moved}"))


def _ended(text: str, more: str) -> str:
    return text.rstrip(" .;!") + more + "."


def _opened(text: str, before: str) -> str:
    return before + text[:1].lower() + text[1:]


def _number_changed(text: str, rng: random.Random) -> str | None:
    found = list(_FIGURE.finditer(text))
    if not found:
        return None
    at = rng.choice(found)
    value = float(at[0].replace(",", ""))
    changed = value * rng.choice((1.3, 2, 3)) + 1
    return f"{text[: at.start()]}{changed:.0f}{text[at.end() :]}"


def _number_added(text: str, rng: random.Random) -> str:
    return _ended(
        text, rng.choice((" by 35%", ", cutting time by 40%", " for over 250 people", ", saving $50,000"))
    )


def _number_raised(text: str, rng: random.Random) -> str | None:
    found = _FIGURE.search(text)
    return f"{text[: found.start()]}over {text[found.start() :]}" if found else None


def _replaced(table: dict[str, str], text: str) -> str | None:
    for known, other in table.items():
        pattern = re.escape(known) if not known[0].isalpha() else rf"\b{re.escape(known)}\b"
        if re.search(pattern, text):
            return re.sub(pattern, other, text, count=1)
    return None


def _unit_changed(text: str, rng: random.Random) -> str | None:
    found = re.search(
        r"(?:[$£€](?=\d)|(?<=\d)%|(?<=\d )(?:hours?|days?|weeks?|months?|years?|minutes|kg|miles|km)\b)", text
    )
    return (
        text[: found.start()] + _UNITS[found[0]] + text[found.end() :]
        if found and found[0] in _UNITS
        else None
    )


def _frequency_changed(text: str, rng: random.Random) -> str | None:
    return _replaced(_FREQUENCIES, text)


def _date_added(text: str, rng: random.Random) -> str:
    return _ended(text, rng.choice((" since 2016", " in March 2019", " from 2014 to 2018", " in Q3 2021")))


def _employer_added(text: str, rng: random.Random) -> str:
    return _ended(text, f" at {rng.choice(_EMPLOYERS)}")


def _tool_added(text: str, rng: random.Random) -> str:
    return _ended(text, f" using {rng.choice(_TOOLS)}")


def _title_added(text: str, rng: random.Random) -> str:
    return _opened(text, f"As {rng.choice(_TITLES)}, ")


def _verb_up(text: str, rng: random.Random) -> str | None:
    first, _, rest = text.partition(" ")
    is_verb = (
        first.endswith("ed") and rest and first.lower() not in ("managed", "headed", "directed", "supervised")
    )
    return f"{rng.choice(_VERBS_UP)} {rest}" if is_verb else None


def _help_dropped(text: str, rng: random.Random) -> str | None:
    found = _HELP.match(text)
    return f"Managed {text[found.end() :]}" if found else None


def _team_added(text: str, rng: random.Random) -> str:
    return _ended(
        text,
        rng.choice((" and managed a team of eight", " while supervising a crew", " and trained new staff")),
    )


def _scope_added(text: str, rng: random.Random) -> str:
    return _ended(text, f" {rng.choice(_SCOPES)}")


def _outcome_added(text: str, rng: random.Random) -> str:
    return _ended(text, rng.choice(_OUTCOMES))


def _credential_added(text: str, rng: random.Random) -> str:
    return _opened(text, rng.choice(_CREDENTIALS))


def _degree_added(text: str, rng: random.Random) -> str:
    return _opened(text, rng.choice(_DEGREES))


def _award_added(text: str, rng: random.Random) -> str:
    return _ended(
        text,
        rng.choice((", winning an award", ", earning employee of the month", " in an award-winning team")),
    )


def _placeholder_added(text: str, rng: random.Random) -> str:
    return _ended(text, rng.choice((" by [X]%", " by XX%", " for [company name]", ", saving TBD")))


RULES: dict[str, Rule] = {
    "number_changed": _number_changed,
    "number_added": _number_added,
    "number_raised": _number_raised,
    "unit_changed": _unit_changed,
    "frequency_changed": _frequency_changed,
    "date_added": _date_added,
    "employer_added": _employer_added,
    "tool_added": _tool_added,
    "title_added": _title_added,
    "verb_up": _verb_up,
    "help_dropped": _help_dropped,
    "team_added": _team_added,
    "scope_added": _scope_added,
    "outcome_added": _outcome_added,
    "credential_added": _credential_added,
    "degree_added": _degree_added,
    "award_added": _award_added,
    "placeholder_added": _placeholder_added,
}
LOCKED = frozenset(
    {"number_changed", "number_added", "number_raised", "unit_changed", "date_added", "employer_added",
     "tool_added", "title_added", "credential_added", "degree_added", "number_moved"}
)  # fmt: skip
