"""What only several lines together show: repetition, and two ways of writing one thing."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from apps.domain.language import verbs
from apps.domain.wording.case import like
from apps.domain.wording.inflecting import core
from apps.domain.wording.lint.lexicon import table
from apps.domain.wording.lint.types import Hit, Line

MOST_LINES, SAME_VERB = 8, 3
_WORD = re.compile(r"[A-Za-z]+")
_MAIL = re.compile(r"\be-?mails?\b", re.IGNORECASE)
_RANGES = re.compile(r"(?<![\w-])\d[\d,.]*\s?([-–])\s?\d[\d,.]*(?![\w-])")
_QUOTES = re.compile('["“”]')
_LIST = re.compile(r"\w+, [\w' -]{1,30}?(,?) (?:and|or) \w+")


def rules(lines: Sequence[Line]) -> Iterator[tuple[Line, Hit]]:
    """Findings over all lines of a document."""
    said = [line for line in lines if line.kind != "field"]
    yield from _repeated(said)
    yield from _same_verbs(said)
    yield from _long_entries(said)
    yield from _varieties(said)
    yield from _mixed(said, _MAIL, "email_mix", lambda found: "e-mail" if "-" in found[0] else "email")
    yield from _mixed(said, _QUOTES, "quote_mix", lambda found: "straight" if found[0] == '"' else "curly")
    yield from _mixed(said, _LIST, "comma_mix", lambda found: "with" if found[1] else "without")
    yield from _mixed(said, _RANGES, "range_mix", lambda found: found[1])


def _repeated(lines: Sequence[Line]) -> Iterator[tuple[Line, Hit]]:
    seen: set[str] = set()
    for line in lines:
        plain = " ".join(line.text.lower().split()).rstrip(".")
        if plain in seen and len(plain.split()) > 2:
            yield line, Hit(0, len(line.text), "repeated_line")
        seen.add(plain)


def _same_verbs(lines: Sequence[Line]) -> Iterator[tuple[Line, Hit]]:
    """A third line of an entry, and each after it, that opens with the same verb."""
    counts: Counter[tuple[str, str]] = Counter()
    for line in lines:
        word = core(line.text.split(" ", 1)[0])
        base = verbs.lemma(word) if line.kind == "line" else None
        if base:
            counts[line.entry, base] += 1
            if counts[line.entry, base] >= SAME_VERB:
                yield line, Hit(0, len(word), "same_verb")


def _long_entries(lines: Sequence[Line]) -> Iterator[tuple[Line, Hit]]:
    entries: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        if line.kind == "line" and line.entry:
            entries[line.entry].append(line)
    for found in entries.values():
        if len(found) > MOST_LINES:
            yield found[MOST_LINES], Hit(0, len(found[MOST_LINES].text), "many_lines")


def _varieties(lines: Sequence[Line]) -> Iterator[tuple[Line, Hit]]:
    """British and American spelling in one document: the rarer of the two is mended."""
    american = {row[0]: british for british, row in table("varieties").items()}
    hits: dict[bool, list[tuple[Line, re.Match[str], str]]] = {True: [], False: []}
    for line in lines:
        for found in _WORD.finditer(line.text):
            low = found[0].lower()
            if low in table("varieties"):
                hits[True].append((line, found, table("varieties")[low][0]))
            elif low in american:
                hits[False].append((line, found, american[low]))
    rarer = hits[len(hits[True]) < len(hits[False])]
    if hits[True] and hits[False]:
        for line, found, other in rarer:
            yield line, Hit(found.start(), found.end(), "variety_mix", like(found[0], other))


def _mixed(
    lines: Sequence[Line], pattern: re.Pattern[str], rule: str, way_of: Callable[[re.Match[str]], str]
) -> Iterator[tuple[Line, Hit]]:
    """Where a thing is written in two ways, each place of the rarer one."""
    found = [(line, match, way_of(match)) for line in lines for match in pattern.finditer(line.text)]
    counts = Counter(way for _, _, way in found)
    if len(counts) < 2:
        return
    rarest = min(counts, key=lambda way: counts[way])
    for line, match, way in found:
        if way == rarest:
            yield line, Hit(match.start(), match.end(), rule, _in_other_way(rule, match))


def _in_other_way(rule: str, found: re.Match[str]) -> str | None:
    if rule == "email_mix":
        return found[0].replace("-", "") if "-" in found[0] else re.sub("(?i)(e)(mail)", r"\1-\2", found[0])
    if rule == "range_mix":
        return found[0].replace(found[1], "–" if found[1] == "-" else "-")
    return None
