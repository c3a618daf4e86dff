"""The one door that files of strangers come through: bytes in, a resume or a refusal out."""

from dataclasses import replace
from typing import Any

from apps.domain.resume_reading.lines import LaidOutText
from apps.domain.resume_reading.result import ReadResume
from apps.files.child import ChildProblem, ChildTooMuch, ChildTooSlow, Limits, Server
from apps.files.reading.own import restored
from apps.files.refusals import FileRefused
from apps.files.sniffing import Kind, kind_of

# A page takes tens of ms; what takes seconds is made to. A PDF may be a scan: tesseract has CPU of its own.
WALL, WALL_OF_SCANS = 10.0, 45.0
LIMITS = Limits(
    wall=WALL,
    cpu=5,
    memory=1024 * 1024 * 1024,
    file_size=16 * 1024 * 1024,
    answer=32 * 1024 * 1024,
    programs=True,
)
READERS = Server(preload=["apps.files.reading.in_child"])


def read(data: bytes, name: str) -> ReadResume:
    """The resume in a file, how much of its text found a place, and the lines that found none.

    ``name`` is what the person calls the file. Raises FileRefused with a code of the table, and nothing else.
    """
    found: ReadResume = _in_child("read", data, name)
    return restored(data, found)


def lay_out(data: bytes, name: str) -> LaidOutText:
    """The file's lines with their places, before anyone knows what they mean. Raises FileRefused."""
    found: LaidOutText = _in_child("lay_out", data, name)
    return found


def _in_child(task: str, data: bytes, name: str) -> Any:
    kind = kind_of(data, name)
    try:
        return READERS.call(f"apps.files.reading.in_child:{task}", data, kind, limits=_limits(kind))
    except ChildTooSlow:
        raise FileRefused("too_slow") from None
    except ChildTooMuch:
        raise FileRefused("too_much") from None
    except ChildProblem:
        raise FileRefused("damaged") from None


def _limits(kind: Kind) -> Limits:
    return replace(LIMITS, wall=WALL_OF_SCANS) if kind == "pdf" else LIMITS
