"""What a reader found: fields and lines with the words they came from, before they become a document."""

from dataclasses import dataclass, field

from apps.domain.resume_reading.cells import Piece, joined

SURE, LIKELY, GUESS = 0.95, 0.8, 0.55


@dataclass(slots=True)
class Found:
    """One entry, or the basics. ``values`` say what a field is where its words say it otherwise: dates."""

    fields: dict[str, Piece] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)
    lists: dict[str, list[Piece]] = field(default_factory=dict)
    confidence: dict[str, float] = field(default_factory=dict)
    understood: list[Piece] = field(default_factory=list)

    def put(self, name: str, piece: Piece, confidence: float = LIKELY, value: str = "") -> None:
        """Keep a field unless it is already known or says nothing."""
        if not piece.text or name in self.fields:
            return
        self.fields[name] = piece
        self.confidence[name] = confidence
        if value:
            self.values[name] = value

    def add(self, name: str, piece: Piece) -> None:
        """Keep one more line of a list."""
        if piece.text:
            self.lists.setdefault(name, []).append(piece)

    def extend(self, name: str, piece: Piece, by: str = " ") -> None:
        """Add words to a field that may hold some already."""
        if piece.text:
            self.fields[name] = joined([self.fields[name], piece], by) if name in self.fields else piece
            self.confidence.setdefault(name, LIKELY)

    @property
    def is_empty(self) -> bool:
        return not self.fields and not self.lists
