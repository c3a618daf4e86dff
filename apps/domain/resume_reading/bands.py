"""Cutting a page into bands that lie on each other, where a heading stands alone across the page."""

from collections import defaultdict
from collections.abc import Sequence

from apps.domain.resume_reading.cells import Cell
from apps.domain.resume_reading.notes import is_heading_text, is_label, kinds_of

_SAME = 6.0


def bands_of(cells: Sequence[Cell]) -> list[list[Cell]]:
    """Cells from the top down: each heading of the page's one column of headings, and what is below it."""
    heads = [head for head in _heads(cells) if _stands_alone(head, cells)]
    tops = [head.top for head in heads]
    bands: list[list[Cell]] = [[] for _ in range(2 * len(tops) + 1)]
    for cell in cells:
        place = sum(1 for top in tops if cell.top >= top - 0.5)
        bands[2 * place - (1 if any(cell is head for head in heads) else 0)].append(cell)
    return [band for band in bands if band]


def _heads(cells: Sequence[Cell]) -> list[Cell]:
    """The headings of the look that opens most kinds of section, if all headings stand below each other."""
    worded = [cell for cell in cells if is_heading_text(cell.text) and not is_label(cell.text)]
    looks: dict[tuple[object, ...], list[Cell]] = defaultdict(list)
    for cell in worded:
        looks[(*cell.look, cell.is_upper)].append(cell)
    if not looks:
        return []
    heads = max(looks.values(), key=lambda heads: len({kinds_of(head.text)[0] for head in heads}))
    weight = (min(head.size for head in heads) - 0.5, heads[0].bold)
    alike = [cell for cell in worded if (cell.size, cell.bold) >= weight]
    left = [head.x0 for head in alike]
    middle = [(head.x0 + head.x1) / 2 for head in alike]
    return heads if any(max(edges) - min(edges) <= _SAME for edges in (left, middle)) else []


def _stands_alone(head: Cell, cells: Sequence[Cell]) -> bool:
    """Whether nothing stands beside a heading, nor reaches from above it to below."""
    return not any(
        cell is not head and cell.top < head.bottom - 0.5 and cell.bottom > head.top + 0.5 for cell in cells
    )
