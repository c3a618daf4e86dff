"""Reads the lines for developing the gate: who the person is, what they wrote, and rewordings of it."""

from pathlib import Path
from typing import NamedTuple

from apps.domain.truth.types import Evidence

LINES = Path(__file__).parent / "lines"


class Wording(NamedTuple):
    """A rewording with its evidence; ``kind`` is empty for a faithful one."""

    text: str
    kind: str
    evidence: Evidence


def wordings(name: str) -> list[Wording]:
    blocks = (LINES / f"{name}.txt").read_text(encoding="utf-8").split("\n\n")
    return [wording for block in blocks if block.startswith("# ") for wording in _of_block(block)]


def _of_block(block: str) -> list[Wording]:
    rows = [line.partition(" ")[::2] for line in block.strip().splitlines()]
    given = {mark: tuple(text for known, text in rows if known == mark) for mark in "#SEPJ"}
    evidence = Evidence(
        sources=given["S"],
        entry=(*(part.strip() for part in given["#"][0].split("|")[1:]), *given["E"]),
        person=given["P"],
        posting=" ".join(given["J"]),
    )
    faithful = [Wording(text, "", evidence) for mark, text in rows if mark == "F"]
    invented = [text.partition(" | ")[::2] for mark, text in rows if mark == "I"]
    return [*faithful, *(Wording(text, kind, evidence) for kind, text in invented)]
