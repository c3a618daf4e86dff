"""Page furniture: what is printed again on every page, and page numbers. It is not part of the resume."""

import re
from collections import defaultdict
from collections.abc import Sequence

from apps.domain.resume_reading.cells import Cell
from apps.domain.resume_reading.folding import folded

_EDGE = 0.09
_NUMBERS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page|seite|pagina|página|strona|str\.?|p\.?|第)?\s*\d{1,2}\s*(?:(?:/|of|von|sur|de|di|van|z|-|–)\s*\d{1,2}|页|ページ|頁)?",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"last updated.*|updated (?:on|in) .*|stand:? .*|mis à jour.*|última actualización.*"
    r"|generated (?:by|with).*",
    re.IGNORECASE,
)


def without_furniture(
    cells: Sequence[Cell], pages: Sequence[tuple[float, float]]
) -> tuple[list[Cell], list[Cell]]:
    """The cells that are content, and those that are furniture."""
    repeated = _repeated(cells, pages)
    kept: list[Cell] = []
    left: list[Cell] = []
    for cell in cells:
        is_left = _at_edge(cell, pages) and (
            _pattern(cell) in repeated or _PAGE_NUMBER.fullmatch(cell.text) or _STAMP.fullmatch(cell.text)
        )
        (left if is_left else kept).append(cell)
    return kept, left


def _repeated(cells: Sequence[Cell], pages: Sequence[tuple[float, float]]) -> set[str]:
    """Texts at the edge of two pages or more; the first page may keep its own once, as its title."""
    seen: dict[str, set[int]] = defaultdict(set)
    for cell in cells:
        if _at_edge(cell, pages):
            seen[_pattern(cell)].add(cell.page)
    return {pattern for pattern, on in seen.items() if len(on) > 1 and len(on) * 2 >= len(pages)}


def _pattern(cell: Cell) -> str:
    return _NUMBERS.sub("#", folded(cell.text)) + f"@{round(cell.top / 6)}"


def _at_edge(cell: Cell, pages: Sequence[tuple[float, float]]) -> bool:
    if not cell.bottom or cell.page >= len(pages):
        return False
    height = pages[cell.page][1]
    return cell.bottom <= _EDGE * height or cell.top >= (1 - _EDGE) * height
