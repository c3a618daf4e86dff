"""Lists written in one line, cut at their separators but never inside brackets."""

_LOUD, _NAME = 8, 4  # letters of what is set in capitals, and of what is not
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


def at_case(text: str) -> list[str]:
    """Two names that only capitals tell apart: "SOFTWARE ENGINEER Northwind Ltd"; else the text whole."""
    tokens = text.split()
    upper = [token.isupper() for token in tokens]
    changes = [place for place in range(1, len(tokens)) if upper[place] != upper[place - 1]]
    if len(changes) != 1:
        return [text]
    parts = [" ".join(tokens[: changes[0]]), " ".join(tokens[changes[0] :])]
    loud = parts[0] if upper[0] else parts[1]
    quiet = parts[1] if upper[0] else parts[0]
    is_name = quiet[:1].isupper() and sum(map(str.isalpha, quiet)) >= _NAME
    return parts if len(loud.split()) > 1 and sum(map(str.isalpha, loud)) >= _LOUD and is_name else [text]


def _in_number(text: str, place: int) -> bool:
    return text[place] == "," and text[place - 1 : place].isdigit() and text[place + 1 : place + 2].isdigit()
