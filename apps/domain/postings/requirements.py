"""What an advert asks for: one requirement a clause, verbatim, with its level and kind."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from apps.domain.postings import lexicon
from apps.domain.postings.degrees import least_degree_of
from apps.domain.postings.segments import Segment, lines, sentences
from apps.domain.postings.types import Part, PartKind, Requirement, RequirementKind, Span
from apps.domain.postings.years import years_asked
from apps.domain.skills import Found, find, known

MOST = 120
LONGEST_ITEM = 60  # words; a longer item without any known word is prose
_JOINS = "and|und|et|y|e|en|with|mit|avec|con|plus|or|oder|ou|o"
_SEPARATOR = re.compile(rf";|,|\(|\s+(?:{_JOINS})\s+|\s[–—-]\s", re.IGNORECASE)
_TAIL = re.compile(rf"(?:[\s,;(–—-]|\s(?:{_JOINS}))+$", re.IGNORECASE)
_INSTEAD = re.compile(r"\b(?:or|oder|ou|o|alternatively|beziehungsweise|bzw)\b", re.IGNORECASE)
_OR = re.compile(
    r"\b(?:or|oder|ou|o|and/or|und/oder|et/ou|such as|like|e\.g|z\.\s?B|par ex|p\.\s?ej)\b"
    r"|\b(?:one of|one or more|at least one|any of)\b|/",
    re.IGNORECASE,
)
_LINK = re.compile(r"www\.|https?:", re.IGNORECASE)


class _Anchor(NamedTuple):
    kind: RequirementKind
    span: Span


def find_requirements(text: str, parts: tuple[Part, ...]) -> tuple[Requirement, ...]:
    """All requirements in reading order, those of the same words once."""
    has_list = any(part.kind in ("must", "nice") for part in parts)
    seen: set[str] = set()
    found: list[Requirement] = []
    for part in parts:
        for requirement in _of_part(text, part, has_list=has_list):
            key = requirement.words.casefold()
            if key not in seen and len(found) < MOST:
                seen.add(key)
                found.append(requirement)
    return tuple(found)


def _of_part(text: str, part: Part, *, has_list: bool) -> Iterator[Requirement]:
    body = text[slice(*part.span)]
    for line in lines(body):
        moved = line._replace(span=(line.span[0] + part.span[0], line.span[1] + part.span[0]))
        for sentence in sentences(text, moved):
            if _is_asked(sentence, part.kind, has_list=has_list):
                yield from _of_sentence(sentence, part.kind)


def _is_asked(sentence: Segment, kind: PartKind, *, has_list: bool) -> bool:
    if (
        sentence.text.endswith(":")
        or _LINK.search(sentence.text)
        or lexicon.cue("not_asked").search(sentence.text)
    ):
        return False
    named = bool(find(sentence.text) or least_degree_of(sentence.text) or years_asked(sentence.text))
    if kind in ("must", "nice"):
        return not _is_about_us(sentence) and (named or len(sentence.text.split()) <= LONGEST_ITEM)
    demanded = bool(lexicon.cue("must").search(sentence.text) or lexicon.cue("nice").search(sentence.text))
    if kind in ("offer", "apply", "about") or has_list:
        return named and demanded and bool(lexicon.cue("asks").search(sentence.text))
    return named and (demanded or bool(lexicon.cue("asks").search(sentence.text)))


def _is_about_us(sentence: Segment) -> bool:
    """ "We serve 40 countries" below the list of demands, unless it demands something."""
    first = sentence.text.split(" ", 1)[0].rstrip(":,").lower()
    if sentence.text.endswith("?"):
        return True
    is_ours = first in lexicon.listed("cues", "us") and not sentence.is_bullet
    return is_ours and not (
        lexicon.cue("must").search(sentence.text) or lexicon.cue("asks").search(sentence.text)
    )


def _of_sentence(sentence: Segment, kind: PartKind) -> Iterator[Requirement]:
    anchors = _anchors(sentence.text)
    reached = -1
    for start, end in _clauses(sentence.text, anchors):
        clause = sentence.text[start:end]
        inside = [anchor for anchor in anchors if start <= anchor.span[0] < end]
        requirement = _requirement(clause, inside, (sentence.span[0] + start, sentence.span[0] + end), kind)
        if requirement:
            instead = reached >= 0 and bool(_INSTEAD.search(sentence.text, reached, start))
            reached = end
            yield requirement.model_copy(update={"instead": instead}) if instead else requirement


def _anchors(text: str) -> list[_Anchor]:
    """Years, degrees, licences and languages in ``text``: each makes a requirement of its own."""
    pattern, _ = lexicon.degrees()
    found = [_Anchor("years", years.span) for years in years_asked(text)]
    papers = [term for term in find(text) if term.kind in ("licence", "certificate", "language")]
    found += [_Anchor("language" if term.kind == "language" else "licence", term.span) for term in papers]
    taken = [anchor.span for anchor in found]
    found += [
        _Anchor("degree", match.span())
        for match in pattern.finditer(text)
        if not any(start < match.end() and match.start() < end for start, end in taken)
    ]
    return sorted(found, key=lambda anchor: anchor.span)


def _clauses(text: str, anchors: list[_Anchor]) -> list[Span]:
    """``text`` cut at the last separator between anchors of two kinds; whole when there is nothing to cut."""
    cuts = [0]
    for one, other in pairwise(anchors):
        if one.kind == other.kind:
            continue
        between = list(_SEPARATOR.finditer(text, one.span[1], other.span[0]))
        if between:
            cuts.append(between[-1].start() if between[-1][0] == "(" else between[-1].end())
    bounds = [*cuts, len(text)]
    return [_tight(text, start, end) for start, end in pairwise(bounds)]


def _tight(text: str, start: int, end: int) -> Span:
    """Without the separator and stops at the ends."""
    words = text[start:end]
    tail = _TAIL.search(words)
    last = tail.start() if tail and end < len(text) else len(words.rstrip(" .,;"))
    first = len(words) - len(words.lstrip(" ,;"))
    return start + first, start + max(first, last)


def _requirement(clause: str, anchors: list[_Anchor], span: Span, part: PartKind) -> Requirement | None:
    is_word = len(clause.split()) < 2 and not find(clause) and known(clause) is None
    if not any(sign.isalnum() for sign in clause) or (is_word and not anchors):
        return None
    terms = find(clause) or _alone(clause)
    kind = _kind(terms, anchors)
    years = years_asked(clause)
    return Requirement(
        span=span,
        words=clause,
        level=_level(clause, part),
        kind=kind,
        skills=tuple(dict.fromkeys(term.id for term in terms)),
        any_of=len({term.id for term in terms}) > 1 and bool(_OR.search(_between(clause, terms))),
        years=years[0].least if years else None,
        degree=least_degree_of(clause) if kind == "degree" else "",
    )


def _alone(clause: str) -> tuple[Found, ...]:
    """A line that is nothing but a term needs no context: "Go"."""
    term = known(clause)
    if term is None:
        return ()
    return (Found(term.id, term.name, term.kind, (0, len(clause)), term.first_year, is_ambiguous=True),)


def _kind(terms: tuple[Found, ...], anchors: list[_Anchor]) -> RequirementKind:
    kinds = {anchor.kind for anchor in anchors}
    order: tuple[RequirementKind, ...] = ("language", "licence", "degree", "years")
    for kind in order:
        if kind in kinds:
            return kind
    return "tool" if any(term.kind in ("tool", "system", "instrument") for term in terms) else "skill"


def _level(clause: str, part: PartKind) -> Literal["must", "nice"]:
    return "nice" if part == "nice" or lexicon.cue("nice").search(clause) else "must"


def _between(clause: str, terms: tuple[Found, ...]) -> str:
    """What stands before and between the terms, where "or" and "such as" would be."""
    pieces = [clause[max(0, terms[0].span[0] - 25) : terms[0].span[0]]]
    pieces += [clause[one.span[1] : other.span[0]] for one, other in pairwise(terms)]
    return " ".join(piece[-25:] for piece in pieces)
