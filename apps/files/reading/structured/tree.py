"""XML and JSON of the same content as one tree that remembers which of its texts were used.

What a reader did not ask for is not lost: ``leftovers`` names it, so that a person is told.
"""

import re
from collections.abc import Collection, Iterator
from typing import Any
from xml.etree import ElementTree as ET

from apps.files.reading.letters import plain

MOST_NODES = 200_000
NAME_PARTS = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Node:
    """An element, or a key with its value. Names are compared in small letters, without namespaces."""

    def __init__(self, name: str, text: str = "", children: "list[Node] | None" = None) -> None:
        self.name = name.rpartition("}")[2]
        self.children = children or []
        self._text = plain_lines(text)
        self._is_used = False

    def all(self, *names: str) -> "Iterator[Node]":
        """The nearest nodes below with one of some names, in their order; not those inside of them."""
        wanted = {name.lower() for name in names}
        for child in self.children:
            if child.name.lower() in wanted:
                yield child
            else:
                yield from child.all(*names)

    def first(self, *path: str) -> "Node":
        """The first node along a path of child names; an empty node if there is none."""
        node = self
        for name in path:
            found = (child for child in node.children if child.name.lower() == name.lower())
            node = next(found, Node(name))
        return node

    def text(self, *path: str) -> str:
        """The text of the node at the end of a path, which counts as used from now on."""
        node = self.first(*path)
        node._is_used = True
        return node._text

    def said(self, *paths: tuple[str, ...]) -> str:
        """The first of several texts that is not empty; the others are used too if they say the same."""
        found = ""
        for path in paths:
            node = self.first(*path)
            if node._text and (not found or node._text == found):
                found = self.text(*path)
        return found

    def use(self) -> None:
        """Count everything in this node as used: it is not for people, or said elsewhere."""
        self._is_used = True
        for child in self.children:
            child.use()

    def leftovers(self, skipped: Collection[str]) -> Iterator[str]:
        """Every text nobody asked for, with its name before it; skipped names are no texts for people."""
        if self.name.lower() in skipped:
            return
        if self._text and not self._is_used:
            yield f"{NAME_PARTS.sub(' ', self.name)}: {self._text}"
        for child in self.children:
            yield from child.leftovers(skipped)

    @property
    def letters(self) -> int:
        """How many characters of text were used, in this node and below."""
        own = len(self._text) if self._is_used else 0
        return own + sum(child.letters for child in self.children)


def of_xml(element: ET.Element) -> Node:
    """An XML element as a tree; attributes are children too."""
    attributes = [Node(name, value) for name, value in element.attrib.items()]
    return Node(str(element.tag), element.text or "", attributes + [of_xml(child) for child in element])


def of_json(name: str, value: Any) -> Node:
    """A JSON value as a tree: a list is several nodes of one name."""
    if isinstance(value, dict):
        children = [child for key, item in value.items() for child in _each(str(key), item)]
        return Node(name, "", children)
    return Node(name, "" if value is None or value is False else _said(value))


def plain_lines(text: str) -> str:
    """Text without accidents of the file, its line breaks kept, no blanks at the ends."""
    return "\n".join(plain(line).strip() for line in text.splitlines()).strip()


def _each(name: str, value: Any) -> Iterator[Node]:
    for item in value if isinstance(value, list) else [value]:
        yield of_json(name, item)


def _said(value: Any) -> str:
    return "true" if value is True else str(value)
