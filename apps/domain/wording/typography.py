"""Fixes that are right in every language: bullets, spaces, the mark at the end."""

import re
from collections.abc import Sequence

from apps.domain.wording.case import capitalised
from apps.domain.wording.types import Setting

_BULLET = re.compile(r"^\s*(?:[•●▪◦‣∙·○■□➢➤✓✔*»–—-]|\d{1,2}[.)])\s+(?=\S)")
_SPACED_MARK = re.compile(r"(?<=\w)\s+([,;.!?])(?=\s|$)")
_TIGHT_COMMA = re.compile(r"(?<=[^\W\d_]),(?=[^\W\d_]{2})")
_LAST_MARK = re.compile(r"[\s,;:.]+$")


def ends_in_full_stop(lines: Sequence[str]) -> bool | None:
    """What most of ``lines`` do; None without a majority."""
    stops = [line.rstrip().endswith(".") for line in lines if line.strip()]
    if not stops or 2 * sum(stops) == len(stops):
        return None
    return 2 * sum(stops) > len(stops)


def spaced(text: str, setting: Setting) -> str:
    """Without bullet, double spaces, spaces before marks; with a space after a comma."""
    text = " ".join(_BULLET.sub("", text, count=1).split())
    text = _SPACED_MARK.sub(r"\1", text)
    text = re.sub(r"\(\s+", "(", re.sub(r"\s+\)", ")", text))
    return _TIGHT_COMMA.sub(", ", text)


def ended(text: str, setting: Setting) -> str:
    """The last mark as in the sibling lines; a comma, semicolon or colon at the end goes."""
    bare = _LAST_MARK.sub("", text)
    if text.endswith(("...", "…", "!", "?")) or re.search(
        r"(?:\b[A-Za-z]\.[A-Za-z]|\betc|\b(?:Inc|Ltd|Co|Corp|Jr|Sr))\.$", text
    ):
        return text
    if setting.full_stop is None:
        return text if text.endswith(".") and bare + "." == text else bare
    return bare + "." if setting.full_stop or re.search(r"[.!?]\s+[A-Z]", bare) else bare


def begun(text: str, setting: Setting) -> str:
    """With a capital at the start."""
    return capitalised(text)
