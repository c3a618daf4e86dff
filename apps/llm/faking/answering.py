"""An honest answer in any shape: the person's own lines, lightly reworded by the rules, and nothing added."""

from collections.abc import Callable
from typing import Any

from apps.domain.wording import writer
from apps.llm.faking.material import IDS, Material

Reword = Callable[[str], str]
Value = Any


def answer(material: Material, schema: dict[str, Any], reword: Reword | None = None) -> Value:
    """A value of the schema. ``reword`` bends every wording, for models that are not honest."""
    return _Answer(material, reword).value(schema)


def wordings(text: str, most: int) -> list[str]:
    """The line itself and what the rules make of it."""
    made = [wording.text for wording in writer.variants(text, present=False, k=most)]
    return [*made, text][: max(1, most)]


class _Answer:
    def __init__(self, material: Material, reword: Reword | None) -> None:
        self.material = material
        self.reword = reword

    def value(self, schema: dict[str, Any]) -> Value:
        if "enum" in schema or "const" in schema:
            return [*schema.get("enum", []), schema.get("const")][0]
        if "anyOf" in schema:
            return self.value(schema["anyOf"][0])
        return self._of_kind(str(schema.get("type")), schema)

    def _of_kind(self, kind: str, schema: dict[str, Any]) -> Value:
        if kind == "object":
            return self._object(schema)
        if kind == "array":
            return self._array(schema)
        plain: dict[str, Value] = {"string": self._text(), "integer": 0, "number": 0, "boolean": False}
        return plain.get(kind)

    def _object(self, schema: dict[str, Any]) -> Value:
        return {name: self.value(part) for name, part in schema.get("properties", {}).items()}

    def _array(self, schema: dict[str, Any]) -> Value:
        members = schema.get("items", {})
        if members.get("type") == "object" and any(name in IDS for name in members.get("properties", {})):
            return [self._member(members, key, text) for key, text in self._lines(members)]
        if members.get("type") == "string":
            return self._wordings(self._text())
        return [self.value(members)]

    def _lines(self, members: dict[str, Any]) -> list[tuple[str, str]]:
        """The lines that were sent; where none have ids, the ids the schema allows."""
        if self.material.lines:
            return list(self.material.lines)
        named: dict[str, Any] = next(
            (part for name, part in members["properties"].items() if name in IDS), {}
        )
        return [(str(key), self._text()) for key in named.get("enum", [])]

    def _member(self, schema: dict[str, Any], key: str, text: str) -> Value:
        return {name: self._part(name, part, key, text) for name, part in schema["properties"].items()}

    def _part(self, name: str, schema: dict[str, Any], key: str, text: str) -> Value:
        if name in IDS:
            return key
        if schema.get("type") == "string" and "enum" not in schema:
            return self._wordings(text)[0]
        if schema.get("type") == "array" and schema.get("items", {}).get("type") == "string":
            return self._wordings(text)
        return self.value(schema)

    def _wordings(self, text: str) -> list[str]:
        honest = wordings(text, self.material.variants)
        return [self.reword(wording) for wording in honest] if self.reword else honest

    def _text(self) -> str:
        texts = [text for _, text in self.material.lines] or list(self.material.texts)
        return texts[0] if texts else "I have no material to write from."
