"""Our PDF carries the resume it was made from, as JSON Resume, so that it comes back without loss.

It is believed only when the pages still say the same: someone may have changed the one and not the other.
"""

import io
import json
from typing import Any

import pypdf

from apps.domain.resume import ResumeDocument
from apps.files.child import ChildProblem, Limits, Server
from apps.files.paper.composing import content_of
from apps.files.paper.kept import NAME
from apps.files.paper.layout import PrintRequest
from apps.files.proving.matching import compare
from apps.files.proving.read_pdf import pages_with_pypdf

LONGEST = 1_000_000  # bytes; a resume of 60,000 characters has about 90,000
LIMITS = Limits(wall=20, cpu=15, memory=1024 * 1024 * 1024)
OPENERS = Server(preload=["apps.files.paper.keeping"])


def document_in(pdf: bytes) -> ResumeDocument | None:
    """The resume that a PDF of ours carries, or None if it has none or its pages say something else.

    Any file may be given: it is opened in a limited child.
    """
    try:
        kept, pages = OPENERS.call("apps.files.paper.keeping:opened", pdf, limits=LIMITS)
        request = _request(json.loads(kept))
    except (ChildProblem, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None
    content = content_of(request)
    is_same = compare(content.blocks(), pages, running_name=content.header.name).is_whole
    return request.document if is_same and content.strings() else None


def opened(pdf: bytes) -> tuple[str, tuple[str, ...]]:
    """The child's part: the carried file, empty if there is none, and the text of the pages."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    kept = next((file.content for file in reader.attachment_list if file.name == NAME), b"")
    if not kept or len(kept) > LONGEST:
        return "", ()
    return kept.decode("utf-8", errors="replace"), tuple(pages_with_pypdf(pdf))


def _request(kept: dict[str, Any]) -> PrintRequest:
    choices = kept["meta"]["fairhand"]["print"] if "meta" in kept else {}
    document = ResumeDocument.from_json_resume(kept)
    return PrintRequest(**{**choices, "document": document, "hidden": (), "photo": ""})
