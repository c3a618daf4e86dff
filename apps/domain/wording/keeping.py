"""The writer's own safety line: a wording that loses or gains a figure or a name is thrown away."""

import re
from collections import Counter

_FIGURE = re.compile(r"\d[\d.,:/]*\d|\d")
_NAME = re.compile(r"(?<=[\s(/\"“&+-])[A-Z][\w.+#&-]*|\b\w*[a-z0-9][A-Z]\w*|\b[A-Z]{2,}\b")


def keeps_facts(line: str, text: str) -> bool:
    """Whether ``text`` has exactly the figures of ``line``, and every name that stands inside it."""
    written = _letters(text)
    return figures(line) == figures(text) and all(_letters(name) in written for name in _NAME.findall(line))


def figures(text: str) -> Counter[str]:
    """The figures of ``text`` with their counts."""
    return Counter(found.rstrip(".,:/") for found in _FIGURE.findall(text))


def _letters(text: str) -> str:
    """Names are compared without case or spaces, so that "java script" is JavaScript."""
    return re.sub(r"[\W_]", "", text).casefold()
