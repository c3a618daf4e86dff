"""What reading gives: the document, how much of the text found a place in it, and what did not."""

from pydantic import BaseModel, ConfigDict

from apps.domain.resume import ResumeDocument


class ReadResume(BaseModel):
    """``coverage`` is the share (0 to 1) of visible letters that were placed; ``unplaced`` and ``hidden`` are lines."""

    model_config = ConfigDict(frozen=True)

    document: ResumeDocument = ResumeDocument()
    coverage: float = 0.0
    unplaced: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
