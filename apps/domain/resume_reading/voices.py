"""References: what others say, and who they are."""

from collections.abc import Sequence

from apps.domain.resume_reading.bullets import items_of
from apps.domain.resume_reading.cells import Piece, Row
from apps.domain.resume_reading.folding import words
from apps.domain.resume_reading.found import LIKELY, Found

_DASHES = "—–- "
_QUOTES = '“”"«»„‘’ '


def references_of(rows: Sequence[Row], *, is_flowing: bool) -> list[Found]:
    """References in order; a name may stand before or behind the words."""
    found: list[Found] = []
    items = [item.piece for item in items_of(rows, edge=0.0, is_flowing=is_flowing)]
    signers = {
        source for row in rows if row.text.startswith(("—", "–")) for source in row.first.piece.sources
    }
    signed = bool(signers)
    for piece in items:
        is_name = not signers.isdisjoint(piece.sources[:1]) or len(words(piece.text)) < 12
        last = found[-1] if found else None
        if is_name and last is not None and signed and "name" not in last.fields:
            _name(last, piece)
        elif is_name:
            found.append(Found())
            _name(found[-1], piece)
        elif last is not None and "reference" not in last.fields and not signed:
            last.put("reference", piece.cut(piece.text.strip(_QUOTES)), LIKELY)
        elif last is not None and "reference" in last.fields and "name" not in last.fields:
            last.extend("reference", piece)
        else:
            found.append(Found())
            found[-1].put("reference", piece.cut(piece.text.strip(_QUOTES)), LIKELY)
    return found


def _name(entry: Found, piece: Piece) -> None:
    entry.put("name", piece.cut(piece.text.lstrip(_DASHES)), LIKELY)
