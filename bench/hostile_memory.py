"""Runs in a child of bench/hostile.py: reads one file and says how much memory that took."""

import resource
from contextlib import suppress

from apps.files.reading import in_child
from apps.files.refusals import FileRefused
from apps.files.sniffing import kind_of


def most_mebibytes(body: bytes, name: str) -> float:
    """The most memory this process ever held, in MiB, after reading a file."""
    with suppress(FileRefused):
        in_child.read(body, kind_of(body, name))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
