"""What a request holds: the fenced material, the lines to reword with their ids, and the wanted shape."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

FENCED = re.compile(r"<([0-9a-f]{12})>(.*?)</\1>", re.DOTALL)
SCHEMA = re.compile(r"JSON Schema:\n(\{.*\})", re.DOTALL)
NAMED_LINE = re.compile(r"\A([\w.:-]{1,60})\s*[|:]\s+(\S.*)\Z", re.DOTALL)
COUNT = re.compile(r"(?i)\b(?:wordings?|variants?|versions)\b[^\d\n]{0,40}(\d{1,2})\b")
SLOT = re.compile(r"[a-z][a-z0-9_.-]{0,40}")
IDS = ("id", "slot", "key")
TEXTS = ("text", "line", "original", "question", "wordings")
MOST_VARIANTS = 10


@dataclass(frozen=True)
class Material:
    """``lines``: (id, text) of what is to be worded; ``texts``: every text that was sent, longest first."""

    lines: tuple[tuple[str, str], ...]
    texts: tuple[str, ...]
    variants: int
    schema: dict[str, Any] | None
    everything: str
    wants_lines: bool = False


def of(request: dict[str, Any]) -> Material:
    """What a chat request holds; a request of any other build holds nothing."""
    spoken = list(_spoken(request))
    everything = "\n".join(spoken)
    values = [value for _, inside in FENCED.findall(everything) if (value := _json(inside)) is not None]
    texts = sorted({text for value in values for text in _texts(value)}, key=len, reverse=True)
    return Material(
        lines=_lines_of(values),
        texts=tuple(texts),
        variants=_variants(everything),
        schema=_schema(request, everything),
        everything=everything,
        wants_lines="a vertical bar" in everything,
    )


def _spoken(request: dict[str, Any]) -> Iterator[str]:
    messages = request.get("messages")
    for message in messages if isinstance(messages, list) else []:
        content = message.get("content") if isinstance(message, dict) else None
        if isinstance(content, str):
            yield content
        elif isinstance(content, list):
            yield from (str(part.get("text", "")) for part in content if isinstance(part, dict))


def _variants(everything: str) -> int:
    """How many wordings are wanted, as said outside the fences; three when it is not said."""
    found = COUNT.search(FENCED.sub("", everything))
    return max(1, min(int(found[1]), MOST_VARIANTS)) if found else 3


def _schema(request: dict[str, Any], everything: str) -> dict[str, Any] | None:
    asked = request.get("response_format")
    shape = asked.get("json_schema") if isinstance(asked, dict) else None
    if isinstance(shape, dict) and isinstance(shape.get("schema"), dict):
        return dict(shape["schema"])
    written = SCHEMA.search(everything)
    value = _json(written[1].partition("\n")[0]) if written else None
    return value if isinstance(value, dict) else None


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for member in value:
            yield from _texts(member)
    elif isinstance(value, dict):
        yield from _texts(list(value.values()))


def _lines_of(values: list[Any]) -> tuple[tuple[str, str], ...]:
    """Objects with an id and a text; else strings like "id | text"; else the names of slots."""
    texts = [text for value in values for text in _texts(value)]
    named = [(found[1], found[2]) for text in texts if (found := NAMED_LINE.match(text))]
    longest = max(texts, key=len, default="")
    slots = [(text, longest) for text in texts if SLOT.fullmatch(text)]
    lines = [line for value in values for line in _objects(value)] or named or slots
    kept: dict[str, str] = {}
    for key, text in lines:
        kept.setdefault(key, text)
    return tuple(kept.items())


def _objects(value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, list):
        for member in value:
            yield from _objects(member)
    elif isinstance(value, dict):
        key, text = _first(value, IDS), _first(value, TEXTS)
        if key and text:
            yield key, text
        else:
            yield from _objects(list(value.values()))


def _first(members: dict[str, Any], names: tuple[str, ...]) -> str:
    """The first of these members that is a text, or a list that begins with one."""
    values = [members.get(name) for name in names]
    firsts = [value[0] if isinstance(value, list) and value else value for value in values]
    return next((first for first in firsts if isinstance(first, str)), "")
