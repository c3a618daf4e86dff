"""Text with light HTML, or with bullets typed in, as a summary and the lines of a list."""

from html.parser import HTMLParser

from apps.files.reading.letters import BULLETS, squeezed

BLOCKS = ("p", "br", "div", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "blockquote")
UNSEEN = ("script", "style", "head", "title")
LONGEST = 200_000


def parts_of(text: str) -> tuple[str, tuple[str, ...]]:
    """A description as (summary, lines): items of a list are lines, and so are several paragraphs.

    >>> parts_of("<p>Ran the shop.</p><ul><li>Sold tea</li></ul>")
    ('Ran the shop.', ('Sold tea',))
    """
    found = _lines(text)
    items = tuple(line for line, is_item in found if is_item)
    others = [line for line, is_item in found if not is_item]
    if not items and len(others) > 1:
        return "", tuple(others)
    return "\n".join(others), items


def plain_text(text: str) -> str:
    """All of a description, a line for each paragraph and item."""
    return "\n".join(line for line, _ in _lines(text))


def _lines(text: str) -> list[tuple[str, bool]]:
    reader = _Reader()
    reader.feed(text[:LONGEST])
    reader.close()
    reader.end_line()
    return reader.lines


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[tuple[str, bool]] = []
        self._words: list[str] = []
        self._is_item = False
        self._unseen = 0
        self._address = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS:
            self.end_line()
            self._is_item = tag == "li" or (self._is_item and tag in ("p", "br", "div"))
        elif tag == "a":
            self._address = dict(attrs).get("href") or ""
        self._unseen += tag in UNSEEN

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self.end_line()
            self._is_item = self._is_item and tag not in ("li", "ul", "ol")
        elif tag == "a" and self._address:
            if self._address.partition(":")[2].lstrip("/") not in "".join(self._words):
                self._words.append(f" ({self._address})")
            self._address = ""
        self._unseen = max(self._unseen - (tag in UNSEEN), 0)

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        head, *rest = data.split("\n")
        self._words.append(head)
        for line in rest:
            self.end_line()
            self._words.append(line)

    def end_line(self) -> None:
        text = squeezed("".join(self._words))
        self._words.clear()
        bullet = text[:1] if text[:1] in BULLETS and text[1:2] in ("", " ") else ""
        text = text[1:].lstrip() if bullet or text[:1] in BULLETS[:3] else text
        if text:
            self.lines.append((text, self._is_item or bool(bullet)))
