"""Spans of a text as a person would mark them: in order, inside the text, neighbours drawn as one."""

import re
from collections.abc import Iterable, Iterator, Sequence

BETWEEN = re.compile(r"[\s\-–/,]*(?:(?:a|an|the|of|in|on|to|and|for|at|by)[\s\-]+)?")


def merged(text: str, spans: Iterable[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """(start, end) in code points. Spans with only a joint between them (a space, "of the") are one."""
    held: tuple[int, int] | None = None
    for span in sorted((max(0, int(span[0])), min(int(span[1]), len(text))) for span in spans):
        if span[0] >= span[1]:
            continue
        if held and BETWEEN.fullmatch(text[held[1] : span[0]].lower()):
            held = held[0], max(held[1], span[1])
            continue
        if held:
            yield held
        held = span
    if held:
        yield held
