"""What reading gives: the document, how much of the text found a place in it, and what did not."""

from pydantic import BaseModel, ConfigDict

from apps.domain.resume import ResumeDocument


class Place(BaseModel):
    """Where on a page a field was read. Flowing formats have no boxes: there all four edges are 0."""

    model_config = ConfigDict(frozen=True)

    page: int = 0
    x0: float = 0.0
    top: float = 0.0
    x1: float = 0.0
    bottom: float = 0.0


class ReadResume(BaseModel):
    """``coverage`` is the share (0 to 1) of visible letters placed; ``unplaced`` and ``hidden`` are lines.

    ``places`` and ``confidence`` (0 to 1) are keyed by path: ``basics.name``, ``basics.location.city``,
    ``work-2.position``, ``work-2-3`` (a line), ``skills-1.name``, ``profile-1.url``. A field that stands on
    several lines has one place a page.
    """

    model_config = ConfigDict(frozen=True)

    document: ResumeDocument = ResumeDocument()
    coverage: float = 0.0
    unplaced: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    places: dict[str, tuple[Place, ...]] = {}
    confidence: dict[str, float] = {}
