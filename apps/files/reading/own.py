"""Our own PDF coming back: the resume it carries counts, with the places that reading its pages found."""

from apps.domain.resume import ResumeDocument
from apps.domain.resume_reading.result import ReadResume

ATTACHED = b"EmbeddedFile"  # stands plainly in the files we print


def restored(data: bytes, found: ReadResume) -> ReadResume:
    """``found``, or what a PDF of ours carries, if its pages still say the same."""
    if ATTACHED not in data:
        return found
    from apps.files.paper.keeping import document_in  # noqa: PLC0415 -- what opens PDFs loads slowly

    kept = document_in(data)
    if kept is None:
        return found
    said, read = _texts(kept), _texts(found.document)
    places = {
        path: place for path, place in found.places.items() if path in said and said[path] == read.get(path)
    }
    return found.model_copy(
        update={"document": kept, "coverage": 1.0, "unplaced": (), "places": places, "confidence": {}}
    )


def _texts(document: ResumeDocument) -> dict[str, str]:
    """Lines by id, and the plain fields of the head by path."""
    basics = document.basics
    lines = {line.id: line.text for _, entry in document.entries() for line in entry.lines}
    return lines | {f"basics.{name}": getattr(basics, name) for name in ("name", "label", "email", "summary")}
