"""Lists written in one line, cut at their separators but never inside brackets."""

SEPARATORS = frozenset(",;|·•‧∙、，；‣")
_OPENING, _CLOSING = "([（", ")]）"


def listed(text: str) -> list[str]:
    """The items of a list; a slash or dash separates only between spaces."""
    items: list[str] = []
    start = depth = 0
    for place, char in enumerate(text):
        depth += (char in _OPENING) - (char in _CLOSING)
        spaced = text[place - 1 : place] == " " and text[place + 1 : place + 2] == " "
        if depth <= 0 and (char in SEPARATORS or (char in "/–—" and spaced)) and not _in_number(text, place):
            items.append(text[start:place])
            start, depth = place + 1, 0
    items.append(text[start:])
    return [item for item in (item.strip().rstrip(".").rstrip() for item in items) if item]


def has_separator(text: str) -> bool:
    """Whether a text is a list of two items or more."""
    return len(listed(text)) > 1


def _in_number(text: str, place: int) -> bool:
    return text[place] == "," and text[place - 1 : place].isdigit() and text[place + 1 : place + 2].isdigit()
