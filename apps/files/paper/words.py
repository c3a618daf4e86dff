"""The few words that the paper adds to a person's own: headings, months. One JSON file a language."""

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

FOLDER = Path(__file__).parent / "words"
LANGUAGES = tuple(sorted(path.stem for path in FOLDER.glob("*.json")))


class Words(BaseModel):
    """Words of one language; ``headings`` is keyed by section."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    headings: dict[str, str]
    months: tuple[str, ...]
    month_year: str  # e.g. "{month} {year}"
    number_year: str  # e.g. "{number}/{year}"
    present: str
    grade: str
    comma: str
    colon: str
    resume: str  # what the file is called when the person has no name
    photo: str  # e.g. "Photo of {name}", for those who cannot see it


@cache
def words_in(language: str) -> Words:
    """The words of a language, English where we have none."""
    code = language if language in LANGUAGES else "en"
    return Words.model_validate_json((FOLDER / f"{code}.json").read_text(encoding="utf-8"))


def headings_in(language: str) -> str:
    """The language that ``words_in`` answers in."""
    return language if language in LANGUAGES else "en"
