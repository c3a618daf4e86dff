"""Readable text of pasted HTML, and the JobPosting (JSON-LD) that many pages carry."""

import json
import re
from html.parser import HTMLParser
from typing import Any

LONGEST = 300_000
_COMMENT = re.compile(r"<!--.{0,2000}?-->", re.DOTALL)
_STRAY = re.compile(r"<(?![a-zA-Z/!?][^<>]{0,3000}>)")
_TAG = re.compile(r"<(?:!doctype|html|body|div|p|li|ul|ol|br|span|h[1-6]|script)\b", re.IGNORECASE)
_BLOCKS = frozenset(
    ["p", "div", "li", "ul", "ol", "br", "tr", "table", "section", "article", "header", "footer", "main",
     "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr", "td", "th"]
)  # fmt: skip
_SILENT = frozenset(["script", "style", "template", "noscript", "svg", "head", "nav", "button", "select"])


def is_markup(text: str) -> bool:
    return bool(_TAG.search(text[:20_000]))


def readable(text: str) -> str:
    """The words of ``text`` a reader would see, one block a line, list items with a dash."""
    reader = _read(text)
    lines = (" ".join(line.split()) for line in "".join(reader.pieces).splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def job_posting(text: str) -> dict[str, Any] | None:
    """The first JSON-LD JobPosting in ``text``, or the one that it is; None when none can be read."""
    candidates = [text] if text.lstrip().startswith(("{", "[")) else _scripts(text)
    for candidate in candidates[:20]:
        try:
            value = json.loads(candidate)
        except (ValueError, RecursionError):
            continue
        found = _posting_in(value, depth=0)
        if found is not None:
            return found
    return None


def _scripts(text: str) -> list[str]:
    return _read(text).structured


def _read(text: str) -> "_Reader":
    """Parse ``text``; a "<" that opens no tag is made plain: the parser would seek its end each time."""
    reader = _Reader()
    reader.feed(_STRAY.sub("&lt;", _COMMENT.sub(" ", text[:LONGEST])))
    reader.close()
    return reader


def _posting_in(value: Any, depth: int) -> dict[str, Any] | None:
    if depth > 4:
        return None
    if isinstance(value, list):
        return next((found for item in value[:50] if (found := _posting_in(item, depth + 1))), None)
    if not isinstance(value, dict):
        return None
    kind = value.get("@type")
    if kind == "JobPosting" or (isinstance(kind, list) and "JobPosting" in kind):
        return value
    return _posting_in(value.get("@graph"), depth + 1)


class _Reader(HTMLParser):
    """Collects visible text in ``pieces`` and JSON-LD scripts in ``structured``."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.structured: list[str] = []
        self._silent: list[str] = []
        self._in_json = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent.append(tag)
            self._in_json = tag == "script" and "ld+json" in (dict(attrs).get("type") or "")
            if self._in_json:
                self.structured.append("")
        elif tag in _BLOCKS:
            self.pieces.append("\n- " if tag == "li" else "\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            del self._silent[self._silent.index(tag) :]
            self._in_json = False
        elif tag in _BLOCKS and tag != "br":
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if self._in_json:
            self.structured[-1] += data
        elif not self._silent:
            self.pieces.append(re.sub(r"\s+", " ", data))
