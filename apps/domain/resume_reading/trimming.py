"""Separators and loose brackets taken from the ends of a part."""

MARKS = " \t,;:|·•–—-/、，：；"
_PAIRS = (("(", ")"), ("[", "]"), ("（", "）"))


def trimmed(text: str) -> str:
    """A part without the separators at its ends, brackets around it, and brackets that lost their pair."""
    before = None
    while text != before:
        before = text
        text = text.strip(MARKS)
        for left, right in _PAIRS:
            text = _without_loose(text, left, right)
    return text


def _without_loose(text: str, left: str, right: str) -> str:
    if text.startswith(left) and text.endswith(right) and text.count(left) == text.count(right) == 1:
        return text[1:-1]
    if text.count(left) < text.count(right) and text.endswith(right):
        return text[:-1]
    if text.count(left) > text.count(right) and text.endswith(left):
        return text[:-1]
    if text.count(left) < text.count(right) and text.startswith(right):
        return text[1:]
    if text.count(left) > text.count(right) and text.startswith(left):
        return text[1:]
    return text
