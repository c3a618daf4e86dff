"""What the fake model writes for a request: JSON of the wanted shape, plain lines, or plain text."""

import json
from collections.abc import Callable
from functools import partial

from apps.llm.faking import material
from apps.llm.faking.answering import answer
from apps.llm.faking.inventing import Invent
from apps.llm.faking.material import Material
from apps.llm.faking.wire import Request


def written(request: Request, bend: Invent | None = None) -> str:
    """What a model would write for this request: JSON of the wanted shape, lines, or plain text."""
    sent = material.of(request)
    reword = None if bend is None else partial(_bend, bend, sent)
    if sent.wants_lines:
        return _lines(sent, reword)
    if sent.schema is None:
        return _plainly(sent)
    return json.dumps(answer(sent, sent.schema, reword), ensure_ascii=False)


def _lines(sent: Material, reword: Callable[[str], str] | None) -> str:
    member = {"type": "object", "properties": {"id": {}, "texts": LIST_OF_TEXTS}}
    members = answer(sent, {"type": "array", "items": member}, reword)
    return "\n".join(f"{member['id']}|{text}" for member in members for text in member["texts"])


def _bend(bend: Invent, sent: Material, text: str) -> str:
    return bend(text, sent)


LIST_OF_TEXTS = {"type": "array", "items": {"type": "string"}}


def _plainly(sent: Material) -> str:
    return sent.texts[0] if sent.texts else "Hello. I am the fake model: I reword what I am sent."
