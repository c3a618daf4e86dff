"""Which part of a head is the title, which the employer, which the place: a section is judged as a whole."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from apps.domain.resume_reading.cells import Piece
from apps.domain.resume_reading.contacts import Link
from apps.domain.resume_reading.cuts import at_brackets, at_comma, at_form, at_word, plainness
from apps.domain.resume_reading.degrees import school_score
from apps.domain.resume_reading.folding import words
from apps.domain.resume_reading.heads import Head, Part, split_strong
from apps.domain.resume_reading.splitlists import at_case
from apps.domain.resume_reading.titles import (
    employer_score,
    ends_in_legal_form,
    lean,
    place_score,
    title_score,
)
from apps.domain.resume_reading.trimming import trimmed

_BAR = re.compile(r"\s*[|·•]\s*")
_STATE = re.compile(r"[A-Z]{2}(?:\s\d{5})?")
_LONG = 9
_SOME = 0.5


@dataclass(slots=True)
class Names:
    """Title, employer and place of one entry, and the parts of its head that are none of these."""

    title: Piece | None = None
    employer: Piece | None = None
    places: list[Piece] = field(default_factory=list)
    rest: list[Piece] = field(default_factory=list)
    confidence: float = 0.55


@dataclass(slots=True)
class _Parted:
    parts: list[Part]
    places: list[Piece]
    at_comma: bool = False


def names_of(heads: Sequence[Head]) -> list[Names]:
    """Title and employer of every entry of a section."""
    slots = _place_slots(heads)
    parted = [_parted(head, slots) for head in heads]
    if sum(one.at_comma for one in parted) * 2 >= len(parted):
        for one in parted:
            _split_as_others(one)
    order = sum(_order(one.parts) for one in parted)
    names = [
        _inner(one) if head.is_inner else _named(one.parts, one.places, order)
        for one, head in zip(parted, heads, strict=True)
    ]
    for name, head in zip(names, heads, strict=True):
        if name.employer is None and head.links and not head.is_inner:
            name.employer = _host(*head.links[0])
    return names


def _inner(found: _Parted) -> Names:
    """A further role at an employer already named: its first words are the title, a short rest a place."""
    pieces = [part.piece for part in found.parts]
    names = Names(title=pieces[0] if pieces else None, places=found.places, confidence=0.8)
    for piece in pieces[1:]:
        is_place = len(words(piece.text)) <= 4 and not names.places
        (names.places if is_place else names.rest).append(piece)
    return names


def _host(link: Link, piece: Piece) -> Piece:
    """The house of a web address, as it stands there: all some heads say of an employer."""
    bare = re.sub(r"^https?://", "", link.text, flags=re.IGNORECASE)
    return piece.cut(re.sub(r"^www\.", "", bare.split("/")[0], flags=re.IGNORECASE))


def _place_slots(heads: Sequence[Head]) -> set[tuple[int, int]]:
    """Where in the heads of this section places stand."""
    seen: dict[tuple[int, int], list[bool]] = defaultdict(list)
    for head in heads:
        for part in head.parts:
            seen[part.row, part.column].append(place_score(part.piece.text) >= 1.5)
    return {slot for slot, found in seen.items() if slot != (0, 0) and sum(found) * 2 > len(found)}


def _parted(head: Head, slots: set[tuple[int, int]]) -> _Parted:
    """The parts of a head that may name something, and the places."""
    found = _Parted([], list(head.places))
    for part in (piece for whole in head.parts for piece in _at_bars(whole)):
        is_place = (part.row, part.column) in slots and title_score(part.piece.text) < 1
        score = place_score(part.piece.text) if not _leads_to_state(part.piece.text) else 0.0
        if (is_place and score > 0) or (found.parts and score >= 2):
            found.places.append(part.piece)
        else:
            found.parts.append(_without_place(part, found.places))
    if len(found.parts) == 1:
        _split(found)
    else:
        _split_full(found)
    if len(found.parts) == 1 and title_score(found.parts[0].piece.text) > 0:
        _name_from_place(found, head)
    return found


def _leads_to_state(text: str) -> bool:
    """Whether a name stands before a town and its state: "Harbour Mills, Portland, OR"."""
    fields = text.split(", ")
    return (
        len(fields) == 3
        and _STATE.fullmatch(fields[-1]) is not None
        and fields[-1] not in ("UK", "US", "UAE")
    )


def _split_full(found: _Parted) -> None:
    """A part with title and employer around a comma, where the other parts make a poor employer."""
    for place, part in enumerate(found.parts[:3]):
        pieces = at_comma(part.piece.text)
        if not pieces or max(map(lean, pieces)) < 1:
            continue
        others = [other for other in found.parts if other is not part]
        if all(_poor(other) >= 0.5 for other in others) or min(map(lean, pieces)) <= -1:
            found.at_comma = True
            found.places += [
                other.piece for other in others if other.with_date and place_score(other.piece.text) >= 0
            ]
            rest = [other for other in others if other.piece not in found.places]
            halves = [replace(part, piece=part.piece.cut(piece)) for piece in pieces]
            found.parts = [*rest[:place], *halves, *rest[place:]]
        return


def _poor(part: Part) -> float:
    """How little a part looks like an employer: it stands beside a date, or reads like a sentence."""
    text = part.piece.text
    is_sentence = text.endswith((".", "。")) and lean(text) >= 0
    return 0.7 * (part.with_date and lean(text) >= 0) + 1.0 * is_sentence + 1.5 * plainness(text)


def _name_from_place(found: _Parted, head: Head) -> None:
    """The employer before a town, where the whole was taken for a place."""
    column = [part.piece for part in head.parts if part.column == 0 or part.row]
    for piece in found.places:
        name, _, town = piece.text.partition(", ")
        if piece in column and town and "," in town:
            found.places[found.places.index(piece)] = piece.cut(town)
            found.parts.append(replace(found.parts[0], piece=piece.cut(name), row=found.parts[0].row + 1))
            return


def _at_bars(part: Part) -> list[Part]:
    """A part at its bars and middle dots, which only lists have."""
    pieces = [trimmed(piece) for piece in _BAR.split(part.piece.text)]
    return [replace(part, piece=part.piece.cut(piece)) for piece in pieces if piece]


def _without_place(part: Part, places: list[Piece]) -> Part:
    """A part without the place behind its last dash, bar or commas."""
    text = part.piece.text
    pieces = split_strong(text)
    if len(pieces) > 1 and place_score(pieces[-1]) >= 1.5:
        places.append(part.piece.cut(pieces[-1]))
        return replace(part, piece=part.piece.cut(trimmed(text[: text.rindex(pieces[-1])])))
    fields = text.split(", ")
    for count in (3, 2, 1):
        tail = ", ".join(fields[-count:])
        if len(fields) > count and _is_place_behind(", ".join(fields[:-count]), tail):
            places.append(part.piece.cut(tail))
            return replace(part, piece=part.piece.cut(", ".join(fields[:-count])))
    return part


def _is_place_behind(name: str, tail: str) -> bool:
    """Whether what stands behind the comma of a name says where it is; schools keep their town."""
    if "," in tail:
        return place_score(tail) >= 2
    if school_score(name) > 0:
        return False
    is_short = len(words(tail)) <= 2 and tail[:1].isupper() and lean(tail) == 0
    return place_score(tail) >= 1.5 or (is_short and ends_in_legal_form(name) and employer_score(tail) == 0)


def _split(found: _Parted) -> None:
    """One part that names everything, at its separators."""
    part = found.parts[0]
    text = part.piece.text
    pieces = split_strong(text)
    if len(pieces) == 1:
        pieces = at_brackets(text) or at_word(text) or at_form(text) or at_case(text)
    kept = [piece for place, piece in enumerate(pieces) if not place or place_score(piece) < 1.5]
    found.places += [part.piece.cut(piece) for piece in pieces if piece not in kept]
    if len(kept) == 1:
        commas = (at_word(kept[0]) if len(pieces) > 1 else []) or at_comma(kept[0])
        found.at_comma = bool(commas)
        kept = commas or kept
    found.parts = [replace(part, piece=part.piece.cut(piece)) for piece in kept]


def _split_as_others(found: _Parted) -> None:
    """A part alone, split at its last comma because the other entries of the section are."""
    if len(found.parts) == 1 and ", " in found.parts[0].piece.text:
        part = found.parts[0]
        found.parts = [
            replace(part, piece=part.piece.cut(piece)) for piece in part.piece.text.rsplit(", ", 1)
        ]


def _order(parts: Sequence[Part]) -> float:
    """Above 0 when the title comes before the employer."""
    if len(parts) < 2:
        return 0.0
    return max(-1.5, min(1.5, lean(parts[0].piece.text) - lean(parts[1].piece.text)))


def _named(parts: Sequence[Part], places: list[Piece], order: float) -> Names:
    names = Names(places=places)
    if not parts:
        return names
    if len(parts) == 1:
        piece = parts[0].piece
        if lean(piece.text) > 0 or parts[0].meaning == "title":
            names.title = piece
        else:
            names.employer = piece
        return names
    title = _said(parts, "title") or _title([p for p in parts if p.meaning != "employer"] or parts, order)
    others = [part for part in parts if part is not title]
    employer = _said(others, "employer") or max(
        others, key=lambda part: _fitness(part, title) - _lateness(part, others)
    )
    names.title, names.employer = title.piece, employer.piece
    left = [part for part in others if part is not employer]
    names.places += [part.piece for part in left if part.column and len(words(part.piece.text)) <= 3]
    names.rest = [part.piece for part in left if part.piece not in names.places]
    names.confidence = 0.95 if abs(lean(title.piece.text) - lean(employer.piece.text)) >= 1 else 0.7
    return names


def _said(parts: Sequence[Part], meaning: str) -> Part | None:
    """The part a label says to be the title or the employer."""
    return next((part for part in parts if part.meaning == meaning), None)


def _title(parts: Sequence[Part], order: float) -> Part:
    best = max(
        parts, key=lambda part: (lean(part.piece.text) - plainness(part.piece.text), -parts.index(part))
    )
    most = lean(best.piece.text)
    rivals = [part for part in parts[:2] if part is not best]
    if most > 0 and all(most - lean(part.piece.text) >= 0.8 for part in rivals):
        return best
    return parts[0] if order >= 0 or len(parts) < 2 else parts[1]


def _lateness(part: Part, others: Sequence[Part]) -> float:
    """What comes later is less likely the employer, above all behind a bar in the same place."""
    place = others.index(part)
    is_second = any((part.row, part.column) == (other.row, other.column) for other in others[:place])
    return 0.35 * place + 0.5 * is_second


def _fitness(part: Part, title: Part) -> float:
    """How well a part would do as the employer beside a title."""
    text = part.piece.text
    score = -lean(text) + 0.5 * part.has_link + 0.4 * part.bold
    score -= 0.15 * abs(part.row - title.row) + (2.0 if len(words(text)) > _LONG else 0.0)
    score -= 0.7 * (part.column > 0 and (part.row != title.row or title.column > 0))
    score += 0.1 * (part.size > title.size) + 0.5 * (part.row == 0 and part.column == 0)
    return score - 2.0 * plainness(text) - 0.3 * (len(split_strong(text)) > 1)
