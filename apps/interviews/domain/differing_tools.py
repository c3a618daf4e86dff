"""Tools that stand nowhere in a record that names tools."""

import re
from collections.abc import Iterator

from apps.domain.skills import find as find_skills
from apps.domain.skills import known, nearness
from apps.interviews.domain.record import Record
from apps.interviews.domain.told import Told
from apps.interviews.domain.types import Contradiction

_USED = re.compile(r"\b(?:in|on|with|using|into|through) ([A-Z][\w+#.-]*[\w+#])")
TOOL_KINDS = ("tool", "system")


def tools(told: Told, record: Record) -> Iterator[Contradiction]:
    """A tool that stands nowhere in a record that names tools."""
    if not record.tools:
        return
    for span, term_id in _tools_said(told.text):
        words = told.text[slice(*span)]
        if term_id in record.known_terms or words.lower() in record.text.lower():
            continue
        near = max(record.tools, key=lambda held: nearness(held, term_id))
        yield _tool(span, words, record, near)


def _tool(span: tuple[int, int], words: str, record: Record, near: str) -> Contradiction:
    return Contradiction(
        kind="tool",
        span=span,
        words=words,
        source="skills",
        record=", ".join(record.tools.values()),
        ask=f"You said {words}. Your record names {record.tools[near]}, not {words}. Did you use it there?",
    )


def _tools_said(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Tools that are sure, and names of tools right behind "in", "on", "with" or "using"."""
    found = {term.span: term.id for term in find_skills(text) if term.kind in TOOL_KINDS}
    for match in _USED.finditer(text):
        term = known(match[1])
        if term is not None and term.kind in TOOL_KINDS:
            found.setdefault(match.span(1), term.id)
    return iter(sorted(found.items()))
