"""Capitals at the head of a phrase: put there, taken away, carried over."""

import re

_NAME_LIKE = re.compile(r"^(?:I\b|\S*[A-Z0-9]\S*[A-Z]|[A-Z]+\b(?=.?$)|\S*[a-z][A-Z])")


def capitalised(text: str) -> str:
    """First letter in capitals, the rest as it was; iOS and the like keep theirs."""
    if not text or re.match(r"[a-z]+[A-Z]", text):
        return text
    return text[0].upper() + text[1:]


def lowered(text: str) -> str:
    """The first word without its capital. For words known not to be names; acronyms stay."""
    first = text.split(" ", 1)[0]
    if not text or (len(first) > 1 and _NAME_LIKE.match(first)):
        return text
    return text[0].lower() + text[1:]


def like(model: str, text: str) -> str:
    """``text`` with a capital when ``model`` begins with one."""
    return capitalised(text) if model[:1].isupper() else text
