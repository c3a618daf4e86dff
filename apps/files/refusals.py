"""Why a file is refused: a code for programs, a status for the answer, one sentence for the person."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Refusal:
    status: int
    sentence: str


REFUSALS = {
    "wrong_type": Refusal(422, "The file must be a PDF, DOCX, DOC, TXT or JSON Resume."),
    "mislabelled": Refusal(
        422, "The file's name ends in .{ext}, but it holds something else. Save it again as PDF or DOCX."
    ),
    "empty": Refusal(422, "The file is empty."),
    "too_big": Refusal(413, "The file must be smaller than 10 MB."),
    "encrypted": Refusal(422, "The file is protected by a password. Remove it and upload the file again."),
    "no_text": Refusal(
        422,
        "We found no text in this file; it may be a scan. Upload a text PDF or DOCX, or paste your resume.",
    ),
    "too_much": Refusal(
        422, "The file is too complex to read safely. Save it again as a simple PDF or DOCX."
    ),
    "too_slow": Refusal(
        422, "Reading took too long. Save the file again as a simple PDF or DOCX, or paste your resume."
    ),
    "damaged": Refusal(
        422, "The file seems damaged and cannot be opened. Save it again and upload the new copy."
    ),
}


class FileRefused(Exception):
    """A file we do not read: ``code`` of the table above, its HTTP ``status`` and its ``sentence``."""

    def __init__(self, code: str, ext: str = "") -> None:
        """``ext`` is the end of the file's name, for mislabelled; an unknown code raises KeyError."""
        self.code, self.ext = code, ext
        self.status = REFUSALS[code].status
        self.sentence = REFUSALS[code].sentence.format(ext=ext)
        super().__init__(self.sentence)

    def __reduce__(self) -> tuple[Any, ...]:
        return FileRefused, (self.code, self.ext)
