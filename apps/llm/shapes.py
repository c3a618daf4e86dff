"""A pydantic model as servers like it: one flat, strict JSON Schema; or plain lines instead of JSON."""

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

KEPT = ("type", "description", "enum", "const")
DEEPEST = 12  # a model that holds itself has no flat form


class TooDeep(Exception):
    """A schema that cannot be written without references."""


@dataclass(frozen=True)
class LineShape:
    """Where a line "key|text" belongs: in list ``field``, whose members have ``key`` and a list ``texts``."""

    field: str
    key: str
    texts: str

    @property
    def rule(self) -> str:
        return (
            "Answer in plain lines and nothing else: no JSON, no list signs, no introduction. Write one line "
            f"for each text: first the {self.key} it belongs to, then a vertical bar, then the text."
        )

    def read(self, said: str) -> dict[str, Any]:
        """The lines as the model would have written them in JSON; lines of another form are passed over."""
        found: dict[str, list[str]] = {}
        for line in said.splitlines():
            key, bar, text = line.strip().lstrip("-* ").partition("|")
            if bar and key.strip() and text.strip():
                found.setdefault(key.strip(), []).append(text.strip())
        return {self.field: [{self.key: key, self.texts: texts} for key, texts in found.items()]}


def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """The schema without references and limits (pydantic holds those afterwards), every field demanded."""
    written = model.model_json_schema()
    flat = _flat(written, written.get("$defs", {}), 0)
    return flat if isinstance(flat, dict) else {}


def lines_of(schema: dict[str, Any]) -> LineShape | None:
    """How the schema's answer can be given in lines; None when it cannot."""
    properties = schema.get("properties", {})
    if len(properties) != 1:
        return None
    field, listed = next(iter(properties.items()))
    members = listed.get("items", {}).get("properties", {}) if listed.get("type") == "array" else {}
    keys = [name for name, part in members.items() if part.get("type") == "string"]
    texts = [name for name, part in members.items() if part.get("items", {}).get("type") == "string"]
    return LineShape(field, keys[0], texts[0]) if len(keys) == len(texts) == 1 == len(members) - 1 else None


def _flat(part: Any, definitions: dict[str, Any], depth: int) -> Any:
    if depth > DEEPEST:
        raise TooDeep
    if "$ref" in part:
        named = definitions[part["$ref"].rsplit("/", 1)[-1]]
        return _flat(
            {**named, **{key: value for key, value in part.items() if key != "$ref"}}, definitions, depth + 1
        )
    flat = {key: part[key] for key in KEPT if key in part}
    if "properties" in part:
        members = {name: _flat(member, definitions, depth + 1) for name, member in part["properties"].items()}
        flat |= {"properties": members, "required": list(members), "additionalProperties": False}
    if "items" in part:
        flat["items"] = _flat(part["items"], definitions, depth + 1)
    for key in ("anyOf", "prefixItems"):
        if key in part:
            flat[key] = [_flat(member, definitions, depth + 1) for member in part[key]]
    return flat
