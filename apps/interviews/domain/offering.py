"""The line of the person's record that would have helped an answer most and was not used."""

from apps.interviews.domain.questions import Subject, subjects
from apps.interviews.domain.record import Record, RecordLine
from apps.interviews.domain.told import Told
from apps.interviews.domain.types import Offer

USED = 0.5


def best_unused(question: str, told: Told, record: Record) -> Offer | None:
    """The best line with a bearing on the question or a figure; None when all of them were used."""
    wanted = subjects(question)
    free = [line for line in record.lines if line.stems and not _is_used(line, told)]
    ranked = sorted(free, key=lambda line: -_worth(line, wanted, told))
    if not ranked or _worth(ranked[0], wanted, told) <= 0:
        return None
    return Offer(source=ranked[0].source, words=ranked[0].text)


def _is_used(line: RecordLine, told: Told) -> bool:
    return len(line.stems & told.stems) >= USED * len(line.stems)


def _worth(line: RecordLine, wanted: tuple[Subject, ...], told: Told) -> float:
    bearing = sum(bool(subject.stems & line.stems) for subject in wanted)
    return 2 * bearing + (1.5 if line.quantities else 0) + 0.1 * len(line.stems & told.stems)
