"""Reads the word files that stand beside the code; a line that begins with # is a heading."""

from collections.abc import Iterator
from pathlib import Path


def lines(path: Path) -> Iterator[str]:
    """The lines of ``path`` that hold words, without headings and empty ones."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


def words(path: Path) -> Iterator[str]:
    """Every word of a file with many words on a line."""
    for line in lines(path):
        yield from line.split()


def rows(path: Path) -> Iterator[tuple[str, ...]]:
    """The fields of a tab separated file, stripped."""
    for line in lines(path):
        yield tuple(field.strip() for field in line.split("\t"))
