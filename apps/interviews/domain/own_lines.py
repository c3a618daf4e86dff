"""Questions about the person's own lines: templates filled with what stands in their resume."""

import hashlib
from collections.abc import Iterator

from apps.domain.resume import ResumeDocument, Role
from apps.domain.skills import find as find_skills
from apps.domain.truth.measures import quantities
from apps.interviews.domain.bank_reading import Question, of_kind

LONGEST_LINE = 220
MOST_LINES = 40


def about(document: ResumeDocument, wanted_terms: set[str]) -> tuple[Question, ...]:
    """Every template with every line, title and tool it fits; tools the posting asks for come first."""
    return (*_of_lines(document), *_of_roles(document), *_of_tools(document, wanted_terms))


def _of_lines(document: ResumeDocument) -> Iterator[Question]:
    lines = [line.text.strip() for role in document.work for line in role.lines if line.text.strip()]
    for line in lines[:MOST_LINES]:
        if len(line) <= LONGEST_LINE:
            yield from _filled("figure" if quantities(line) else "line", line=line)


def _of_roles(document: ResumeDocument) -> Iterator[Question]:
    for role in document.work:
        if isinstance(role, Role) and role.name and role.position:
            yield from _filled("role", title=role.position[:120], employer=role.name[:120])


def _of_tools(document: ResumeDocument, wanted: set[str]) -> Iterator[Question]:
    found = {
        term.id: term.name
        for term in find_skills("\n".join(document.statements()))
        if term.kind in ("tool", "system")
    }
    asked_for = [name for term_id, name in found.items() if term_id in wanted]
    for name in (asked_for or list(found.values()))[:MOST_LINES]:
        yield from _filled("tool", tool=name)


def _filled(about: str, **words: str) -> Iterator[Question]:
    """Braces in the words are words: nothing of a resume is read as a template."""
    mark = hashlib.sha256("|".join(words.values()).encode()).hexdigest()[:10]
    for template in of_kind("own_lines"):
        if template.marked == about:
            text = template.text
            for name, value in words.items():
                text = text.replace(f"{{{name}}}", value.rstrip(".") if name == "line" else value)
            yield template._replace(id=f"{template.id[:60]}-{mark}", text=text)
