"""What a limited child does with one file. Everything it may need is imported here, once, before any fork."""

from apps.domain.resume_reading.lines import LaidOutText
from apps.domain.resume_reading.reading import read_resume
from apps.domain.resume_reading.ready import make_ready
from apps.domain.resume_reading.result import ReadResume
from apps.files.reading import doc, docx, pdf, txt
from apps.files.reading.pdf_attachments import europass_in
from apps.files.reading.structured import europass, json_resume, linkedin
from apps.files.refusals import FileRefused
from apps.files.sniffing import Kind

LAYOUTS = {"pdf": pdf.read, "docx": docx.read, "doc": doc.read, "txt": txt.read}
MOST_LINES = 3_000  # a resume of 30 full pages has half as many; more is a book
STRUCTURED = {"json": json_resume.read, "europass": europass.read, "linkedin": linkedin.read}

make_ready()  # the word files are read before any fork, not in each


def read(data: bytes, kind: Kind) -> ReadResume:
    """A file of a kind, laid out and understood. Raises FileRefused."""
    if kind in STRUCTURED:
        return STRUCTURED[kind](data)
    text = lay_out(data, kind)
    return (_carried(data, text) if kind == "pdf" else None) or read_resume(text)


def lay_out(data: bytes, kind: Kind) -> LaidOutText:
    """A file of a kind as lines. Raises FileRefused: wrong_type for a kind without, no_text, too_much."""
    if kind not in LAYOUTS:
        raise FileRefused("wrong_type")
    text = LAYOUTS[kind](data)
    if not any(line.hidden is None for line in text.lines):
        raise FileRefused("no_text")
    if len(text.lines) > MOST_LINES:
        raise FileRefused("too_much")
    return text


def _carried(data: bytes, text: LaidOutText) -> ReadResume | None:
    """The Europass document inside a PDF, if it is about the person whom the pages name."""
    inside = europass_in(data)
    if inside is None:
        return None
    try:
        found = europass.read(inside)
    except FileRefused:
        return None
    shown = " ".join(line.text for line in text.lines if line.hidden is None).casefold()
    names = found.document.basics.name.casefold().split()
    if not names or not all(name in shown for name in names):
        return None
    return found.model_copy(update={"hidden": tuple(line.text for line in text.lines if line.hidden)})
