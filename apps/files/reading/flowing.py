"""Lines of formats whose text flows (Word's): stretches of one look, put together, hidden words set apart."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from apps.domain.resume_reading.lines import TextLine
from apps.files.reading.colours import WHITE, is_lost_on
from apps.files.reading.letters import plain, squeezed

MOST_LINES = 20_000
TAB = " \t "
TINY = 4.0  # points
YEARS = ("19", "20")


@dataclass(frozen=True)
class Letters:
    """How a stretch is drawn. ``size`` in points; ``ground`` is what lies behind it: #rrggbb, or any name."""

    size: float = 10.0
    bold: bool = False
    italic: bool = False
    colour: str = ""
    vanish: bool = False
    ground: str = ""


@dataclass(frozen=True)
class Piece:
    """A stretch of text drawn alike; ``\\n`` is a line break, ``\\t`` a tab."""

    text: str
    letters: Letters
    link: str = ""
    hidden: str | None = None


def why_hidden(letters: Letters, ground: str) -> str | None:
    """Why nobody can see such letters on a ground, or None. A ground of unknown colour hides nothing."""
    if letters.vanish:
        return "invisible"
    if letters.size < TINY:
        return "tiny"
    ground = letters.ground or ground or WHITE
    known = ground.startswith("#") and len(ground) == len(WHITE) and letters.colour
    return "white" if known and is_lost_on(letters.colour, ground) else None


def lines_of(pieces: Iterable[Piece], style: str) -> Iterator[TextLine]:
    """One line for each line break in a paragraph; hidden words stand on lines of their own after it."""
    for line in _split(pieces):
        yield from _line([piece for piece in line if piece.hidden is None], style)
        unseen = [piece for piece in line if piece.hidden is not None]
        for _, hidden in groupby(unseen, key=lambda piece: piece.hidden):
            yield from _line(list(hidden), style)


def joined_row(cells: list[list[TextLine]]) -> list[TextLine]:
    """The lines of a table's row as they are seen: cells of one line stand beside each other, with tabs.

    A lone date beside a cell of many lines stands beside its first line.
    """
    if len(cells) < 2 or len({line.hidden for cell in cells for line in cell}) > 1:
        return [line for cell in cells for line in cell]
    if all(len(cell) == 1 for cell in cells):
        return [_beside([cell[0] for cell in cells])]
    if len(cells) == 2 and any(len(cell) == 1 and _is_date(cell[0].text) for cell in cells):
        first, second = cells
        return [_beside([first[0], second[0]]), *first[1:], *second[1:]]
    return [line for cell in cells for line in cell]


def _beside(lines: list[TextLine]) -> TextLine:
    text = TAB.join(line.text for line in lines)
    links = tuple(dict.fromkeys(link for line in lines for link in line.links))
    style = next((line.style for line in lines if line.style), "")
    return lines[0].model_copy(update={"text": text, "links": links, "style": style})


def _is_date(text: str) -> bool:
    words = text.replace("/", " ").replace("-", " ").replace("–", " ").replace(".", " ").split()
    return len(text) <= 40 and any(len(word) == 4 and word.isdigit() and word[:2] in YEARS for word in words)


def _split(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    for piece in pieces:
        head, *rest = piece.text.split("\n")
        line.append(_with(piece, head))
        for text in rest:
            yield line
            line = [_with(piece, text)]
    yield line


def _with(piece: Piece, text: str) -> Piece:
    return Piece(text, piece.letters, piece.link, piece.hidden)


def _line(pieces: list[Piece], style: str) -> Iterator[TextLine]:
    text = tidy("".join(piece.text for piece in pieces))
    if not text:
        return
    weighed = [(len(piece.text.strip()), piece) for piece in pieces]
    total = sum(weight for weight, _ in weighed) or 1
    main = max(weighed, key=lambda pair: pair[0])[1]
    yield TextLine(
        text=text,
        size=main.letters.size,
        bold=sum(weight for weight, piece in weighed if piece.letters.bold) > total / 2,
        italic=sum(weight for weight, piece in weighed if piece.letters.italic) > total / 2,
        colour=main.letters.colour or "#000000",
        style=style,
        links=tuple(dict.fromkeys(piece.link for piece in pieces if piece.link)),
        hidden=main.hidden,
    )


def tidy(text: str) -> str:
    """Blanks squeezed, tabs kept as wide gaps, accidents of the file undone."""
    parts = (squeezed(plain(part)) for part in text.split("\t"))
    return TAB.join(part for part in parts if part)
