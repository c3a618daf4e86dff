"""What reading a file gives that says itself what its words are."""

import json
from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from apps.domain.resume import ResumeDocument
from apps.domain.resume_reading.result import ReadResume
from apps.files.refusals import FileRefused

DEEPEST = 40
MOST_UNPLACED = 2_000


def found(document: dict[str, Any], *, placed: int, unplaced: Iterable[str] = ()) -> ReadResume:
    """A document and what had no place in it; ``placed`` is how many letters had one.

    Raises FileRefused: wrong_type for values that no resume can have, no_text when there are none.
    """
    lines = tuple(unplaced)[:MOST_UNPLACED]
    try:
        resume = ResumeDocument.from_json_resume(without_empty(document))
    except ValidationError:
        raise FileRefused("wrong_type") from None
    if resume.is_empty:
        raise FileRefused("no_text")
    lost = sum(len(line.partition(": ")[2]) for line in lines)
    return ReadResume(document=resume, coverage=placed / max(placed + lost, 1), unplaced=lines)


def without_empty(document: dict[str, Any]) -> dict[str, Any]:
    """A document without the entries in which nothing is said."""
    return {
        key: [entry for entry in value if not isinstance(entry, dict) or any(entry.values())]
        if isinstance(value, list | tuple)
        else value
        for key, value in document.items()
    }


def parsed(data: bytes) -> dict[str, Any]:
    """A JSON object. Raises FileRefused: damaged, too_much (it nests deeply), wrong_type (no object)."""
    try:
        value = json.loads(data.decode("utf-8-sig"))
    except RecursionError:
        raise FileRefused("too_much") from None
    except ValueError:
        raise FileRefused("damaged") from None
    if _depth(value) > DEEPEST:
        raise FileRefused("too_much")
    if not isinstance(value, dict):
        raise FileRefused("wrong_type")
    return value


def _depth(value: Any) -> int:
    """How deep a value nests, found level by level, without recursion."""
    depth, level = 0, [value]
    while level:
        depth += 1
        level = [
            item
            for parent in level
            if isinstance(parent, dict | list)
            for item in (parent.values() if isinstance(parent, dict) else parent)
        ]
    return depth
