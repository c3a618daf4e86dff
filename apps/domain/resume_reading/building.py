"""From what was found to the document, with the place and the confidence of every field."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from apps.domain.resume import MAX_TEXT, ResumeDocument
from apps.domain.resume_reading.cells import Cell, Piece
from apps.domain.resume_reading.folding import folded
from apps.domain.resume_reading.found import LIKELY, Found
from apps.domain.resume_reading.result import Place, ReadResume

_TOKEN = re.compile(r"[^\W_]+")
_SMALL = 3
_LOCATION = ("address", "postalCode", "city", "region", "countryCode")


class Builder:
    """Gathers entries, then builds the document once."""

    def __init__(self, cells: Sequence[Cell]) -> None:
        self.cells = {cell.source: cell for cell in cells}
        self.json: dict[str, Any] = {"basics": {}}
        self.places: dict[str, tuple[Place, ...]] = {}
        self.confidence: dict[str, float] = {}
        self.used: list[Piece] = []

    def basics(self, found: Found) -> None:
        basics: dict[str, Any] = {"location": {}}
        for name, piece in found.fields.items():
            holder = basics["location"] if name in _LOCATION else basics
            holder[name] = _said(found, name, piece)
            path = f"basics.location.{name}" if name in _LOCATION else f"basics.{name}"
            self._note(path, piece, found.confidence.get(name, LIKELY))
        self.json["basics"] = basics | {"profiles": self.json["basics"].get("profiles", [])}
        self.used.extend(found.understood)

    def profile(self, found: Found) -> None:
        profiles = self.json["basics"].setdefault("profiles", [])
        entry_id = f"profile-{len(profiles) + 1}"
        profiles.append({"id": entry_id, **{n: _said(found, n, p) for n, p in found.fields.items()}})
        self._note_entry(entry_id, found)

    def entry(self, section: str, found: Found) -> None:
        if found.is_empty:
            self.used.extend(found.understood)
            return
        entries = self.json.setdefault(section, [])
        entry_id = f"{section}-{len(entries) + 1}"
        entry: dict[str, Any] = {"id": entry_id}
        for name, piece in found.fields.items():
            entry[name] = _said(found, name, piece)
        for name, value in found.values.items():
            entry.setdefault(name, value)
        for name, pieces in found.lists.items():
            prefix = entry_id if name != "keywords" or section != "projects" else f"{entry_id}-keywords"
            entry[name] = self._lines(prefix, pieces)
        entries.append(entry)
        self._note_entry(entry_id, found)

    def _lines(self, prefix: str, pieces: Sequence[Piece]) -> list[dict[str, str]]:
        lines = []
        for number, piece in enumerate(pieces, 1):
            lines.append({"id": f"{prefix}-{number}", "text": piece.text[:MAX_TEXT]})
            self._note(f"{prefix}-{number}", piece, LIKELY)
        return lines

    def _note_entry(self, entry_id: str, found: Found) -> None:
        for name, piece in found.fields.items():
            self._note(f"{entry_id}.{name}", piece, found.confidence.get(name, LIKELY))
        self.used.extend(found.understood)

    def _note(self, path: str, piece: Piece, confidence: float) -> None:
        self.places[path] = tuple(self._boxes(piece.sources))
        self.confidence[path] = round(confidence, 2)
        self.used.append(piece)

    def _boxes(self, sources: Iterable[int]) -> Iterable[Place]:
        pages: dict[int, list[Cell]] = {}
        for source in sources:
            if source in self.cells:
                pages.setdefault(self.cells[source].page, []).append(self.cells[source])
        for page, cells in sorted(pages.items()):
            yield Place(
                page=page,
                x0=min(cell.x0 for cell in cells),
                top=min(cell.top for cell in cells),
                x1=max(cell.x1 for cell in cells),
                bottom=max(cell.bottom for cell in cells),
            )

    def result(self, hidden: Sequence[str], ignored: Iterable[int] = ()) -> ReadResume:
        shares = _shares(self.cells, self.used)
        skipped = set(ignored)
        weighed = {s: _weight(c.text) for s, c in self.cells.items() if s not in skipped}
        total = sum(weighed.values())
        placed = sum(shares[source] * weighed[source] for source in weighed)
        return ReadResume(
            document=ResumeDocument.from_json_resume(self.json),
            coverage=round(min(1.0, placed / total), 4) if total else 0.0,
            unplaced=tuple(self.cells[s].text for s in sorted(weighed) if shares[s] < 0.5 and weighed[s]),
            hidden=tuple(hidden),
            places=self.places,
            confidence=self.confidence,
        )


def _said(found: Found, name: str, piece: Piece) -> str:
    return found.values.get(name, piece.text)[:MAX_TEXT]


def _shares(cells: Mapping[int, Cell], used: Iterable[Piece]) -> dict[int, float]:
    """What share of each line's letters stands in a piece that was used, small words between with them."""
    known: dict[int, set[str]] = {}
    for piece in used:
        tokens = _TOKEN.findall(folded(piece.text))
        for source in piece.sources:
            known.setdefault(source, set()).update(tokens)
    return {source: _share(cell.text, known.get(source)) for source, cell in cells.items()}


def _share(text: str, known: set[str] | None) -> float:
    if known is None:
        return 0.0
    tokens = _TOKEN.findall(folded(text))
    total = sum(map(len, tokens))
    if not total:
        return 1.0
    joined = "".join(sorted(known, key=len))
    hits = [token in known or (len(token) >= _SMALL and token in joined) for token in tokens]
    for place in range(1, len(tokens) - 1):
        if len(tokens[place]) <= _SMALL and hits[place - 1] and hits[place + 1]:
            hits[place] = True
    return sum(len(token) for token, hit in zip(tokens, hits, strict=True) if hit) / total


def _weight(text: str) -> int:
    return len("".join(text.split()))
