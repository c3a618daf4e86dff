"""The date of a letter, as each language writes it."""

from datetime import date
from pathlib import Path

from apps.domain.language import tables

_FILE = Path(__file__).parent / "words" / "months.tsv"
_FORMS = {
    "en": "{day} {month} {year}",
    "de": "{day}. {month} {year}",
    "fr": "{day} {month} {year}",
    "es": "{day} de {month} de {year}",
}


def in_words(day: date, language: str) -> str:
    """ "25 November 2026", "25. November 2026"."""
    months = next(row[1] for row in tables.rows(_FILE) if row[0] == language).split()
    return _FORMS[language].format(day=day.day, month=months[day.month - 1], year=day.year)
