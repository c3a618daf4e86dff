"""The few words that the paper adds to a person's own: headings, months. One JSON file a language."""

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

FOLDER = Path(__file__).parent / "words"


class Words(BaseModel):
    """Words of one language; ``headings`` is keyed by section."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    headings: dict[str, str]
    months: tuple[str, ...]
    present: str
    grade: str
    comma: str


@cache
def words_in(language: str) -> Words:
    """The words of a language that a file exists for."""
    return Words.model_validate_json((FOLDER / f"{language}.json").read_text(encoding="utf-8"))
