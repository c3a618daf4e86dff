"""Content as Markdown: the same words in the same order, headings and links as such."""

import re
from collections.abc import Iterable, Iterator

from apps.files.paper.content import Content, Item, PrintedSection, Rich, Span
from apps.files.paper.markup import Run
from apps.files.paper.words import Words, words_in

SPECIAL = re.compile(r"([\\`*_\[\]<>])")
AT_START = re.compile(r"^(\d*)([#+=-]|(?<=\d)[.)])")


def markdown(content: Content) -> str:
    """One paragraph a line, an empty line between blocks."""
    words = words_in(content.language)
    header = content.header
    lines = [
        *([f"# {_plain(header.name)}", ""] if header.name else []),
        *([_start(header.label), ""] if header.label else []),
        *([_spans(header.contacts), ""] if header.contacts else []),
        *(line for section in content.sections for line in _section(section, words)),
    ]
    return "\n".join(lines).strip() + "\n"


def _section(section: PrintedSection, words: Words) -> Iterator[str]:
    yield from (f"## {_plain(section.title)}", "")
    if section.kind == "inline":
        yield from (_start(words.comma.join(_named(item) for item in section.items)), "")
    elif section.kind == "groups":
        yield from (f"- {_group(item, words)}" for item in section.items)
        yield ""
    else:
        for item in section.items:
            yield from _entry(item, section.kind == "lines", words)


def _entry(item: Item, is_line: bool, words: Words) -> Iterator[str]:
    head = words.comma.join(_plain(text) for text in (item.title, item.subtitle, item.place) if text)
    dated = " | ".join(part for part in (head, _plain(item.date)) if part)
    if dated:
        yield from (f"**{dated}**" if is_line else f"### {dated}", "")
    if item.notes:
        yield from (_spans(item.notes), "")
    for rich in item.paragraphs:
        yield from (_rich(rich), "")
    if item.lines:
        yield from (f"- {_rich(line)}" for line in item.lines)
        yield ""
    if item.words:
        yield from (_start(words.comma.join(word.text for word in item.words)), "")


def _group(item: Item, words: Words) -> str:
    named, listed = _named(item), words.comma.join(word.text for word in item.words)
    if not named:
        return _start(listed)
    return f"**{_plain(named + words.colon).strip()}** {_plain(listed)}" if listed else _plain(named)


def _named(item: Item) -> str:
    return f"{item.title} ({item.place})" if item.title and item.place else item.title or item.place


def _rich(rich: Rich) -> str:
    return AT_START.sub(r"\1\\\2", "".join(map(_run, rich.parts)))


def _run(run: Run) -> str:
    text, mark = _plain(run.text), "**" if run.bold else "*" if run.italic else ""
    marked = f"{mark}{text}{mark}"
    return f"[{marked}]({run.href})" if run.href else marked


def _spans(spans: Iterable[Span]) -> str:
    return " | ".join(f"[{_plain(one.text)}]({one.href})" if one.href else _plain(one.text) for one in spans)


def _start(text: str) -> str:
    return AT_START.sub(r"\1\\\2", _plain(text))


def _plain(text: str) -> str:
    return SPECIAL.sub(r"\\\1", text)
