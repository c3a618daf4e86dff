"""What reading works with: cells (stretches of text on a page), rows of cells, and pieces cut out of them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

from apps.domain.resume_reading.lines import TextLine

BULLETS = "•●○◦▪▫■□◆◇►▶▸‣⁃∙·・➢➤➔→✓✔✦★☆❖–—-*+»›⦁⚫⬤◉※o"
_SURE_BULLETS = frozenset("•●○◦▪▫■□◆◇►▶▸‣⁃∙・➢➤➔✓✔✦❖⦁⚫⬤◉※»›")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words read from the file, and the numbers of the lines they stand on."""

    text: str
    sources: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text)

    def cut(self, text: str) -> Self:
        """A part of this piece."""
        return replace(self, text=text.strip())


NOTHING = Piece("")


@dataclass(frozen=True, slots=True)
class Cell:
    """A line as laid out, or the part of it in one column; ``source`` is the number of the line."""

    text: str
    source: int
    page: int = 0
    x0: float = 0.0
    top: float = 0.0
    x1: float = 0.0
    bottom: float = 0.0
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    colour: str = ""
    style: str = ""
    links: tuple[str, ...] = ()
    more: tuple[int, ...] = ()  # numbers of other lines whose words were joined to these

    @classmethod
    def of(cls, line: TextLine, source: int, text: str) -> Self:
        return cls(
            text, source, line.page, line.x0, line.top, line.x1, line.bottom, line.size,
            line.bold, line.italic, line.colour, line.style, line.links,
        )  # fmt: skip

    @property
    def piece(self) -> Piece:
        return Piece(self.text, (self.source, *self.more))

    @property
    def is_upper(self) -> bool:
        return self.text.isupper() and sum(map(str.isalpha, self.text)) > 1

    @property
    def look(self) -> tuple[float, bool, bool, str]:
        """What letters look like: size to half a point, weight, slope, colour."""
        return (round(self.size * 2) / 2, self.bold, self.italic, self.colour)

    @property
    def has_mark(self) -> bool:
        """Whether it begins with a bullet, or the file says it is one."""
        return self.style == "bullet" or begins_with_bullet(self.text)

    def with_text(self, text: str) -> Self:
        return replace(self, text=text)


@dataclass(slots=True)
class Row:
    """Cells on one height of one column in reading order; ``gap`` is the room above, in letter sizes."""

    cells: list[Cell]
    zone: int = 0
    gap: float = 0.0
    after: int | None = None  # the zone above on the same page whose text this zone goes on with
    number: int = 0
    margin: float = 0.0  # how far to the right text goes in this column
    wrap: float | None = (
        None  # the room between lines of one paragraph of this look and indent, where it is known
    )

    @property
    def first(self) -> Cell:
        return self.cells[0]

    @property
    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells)

    @property
    def piece(self) -> Piece:
        return joined(cell.piece for cell in self.cells)

    @property
    def right(self) -> float:
        return max(cell.x1 for cell in self.cells)

    @property
    def links(self) -> tuple[str, ...]:
        return tuple(link for cell in self.cells for link in cell.links)


def begins_with_bullet(text: str) -> bool:
    """Whether a text begins with a mark that only lists have, or with a dash, star or o set apart."""
    return bool(text) and (text[0] in _SURE_BULLETS or (text[0] in BULLETS and text[1:2] in (" ", "\t")))


def without_bullet(text: str) -> str:
    """The text behind its bullet."""
    while begins_with_bullet(text):
        text = text[1:].lstrip()
    return text


def joined(pieces: Iterable[Piece], by: str = " ") -> Piece:
    """Pieces as one, in order."""
    kept = [piece for piece in pieces if piece.text]
    sources = dict.fromkeys(source for piece in kept for source in piece.sources)
    return Piece(by.join(piece.text for piece in kept), tuple(sources))
