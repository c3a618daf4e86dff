"""One resume in every form a person may download; PDF and DOCX with the proof that they read back whole."""

import io
import zipfile
from collections.abc import Callable
from typing import Literal

from pydantic import BaseModel, ConfigDict

from apps.files.paper.composing import content_of
from apps.files.paper.docx import docx_of
from apps.files.paper.kept import text_of
from apps.files.paper.layout import PrintRequest
from apps.files.paper.markdown import markdown
from apps.files.paper.naming import file_name
from apps.files.paper.printing import print_resume, refuse_unprintable
from apps.files.paper.text import plain_text
from apps.files.paper.theme import pair_of, theme_of
from apps.files.proof import Proof, prove_docx, prove_pdf

Kind = Literal["pdf", "docx", "txt", "md", "json", "portal"]
KINDS: tuple[Kind, ...] = ("pdf", "docx", "txt", "md", "json", "portal")
MEDIA_TYPES: dict[Kind, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "txt": "text/plain; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "json": "application/json",
    "portal": "application/zip",
}


class Exported(BaseModel):
    """A file to download. ``proofs`` are of the PDF and DOCX in it; without ``ok`` it must not be offered."""

    model_config = ConfigDict(frozen=True)

    kind: Kind
    name: str
    media_type: str
    body: bytes
    proofs: tuple[Proof, ...] = ()

    @property
    def ok(self) -> bool:
        return all(proof.ok for proof in self.proofs)


def export(request: PrintRequest, kind: Kind) -> Exported:
    """Make one file. Raises PrintFailed; call it in a worker, since a PDF takes a child process."""
    refuse_unprintable(request)
    body, proofs = _MAKERS[kind](request)
    suffix = "zip" if kind == "portal" else kind
    return Exported(
        kind=kind,
        name=file_name(request, suffix),
        media_type=MEDIA_TYPES[kind],
        body=body,
        proofs=proofs,
    )


def in_one_column(request: PrintRequest) -> PrintRequest:
    """The same request for files of one column: a template with a side column gives way to Meridian."""
    theme = theme_of(request.template)
    if not theme.side:
        return request
    accent = theme.palette if request.accent == "own" else request.accent
    return request.model_copy(update={"template": "meridian", "accent": accent, "pair": "own"})


def for_portals(request: PrintRequest) -> PrintRequest:
    """The plainest form of a request, and the nearest safe choice when a proof fails: one column, dates
    below their titles, no photo.
    """
    serif = pair_of(request.template, request.pair).serif
    return request.model_copy(
        update={
            "template": "ledger" if serif else "meridian",
            "accent": "own",
            "pair": "own",
            "date_place": "below",
            "photo": "",
        }
    )


def _pdf(request: PrintRequest) -> tuple[bytes, tuple[Proof, ...]]:
    printed = print_resume(request)
    return printed.pdf, (prove_pdf(printed.pdf, content_of(request)),)


def _docx(request: PrintRequest) -> tuple[bytes, tuple[Proof, ...]]:
    asked = in_one_column(request)
    content = content_of(asked)
    body = docx_of(asked, content)
    return body, (prove_docx(body, content),)


def _txt(request: PrintRequest) -> tuple[bytes, tuple[Proof, ...]]:
    return plain_text(content_of(in_one_column(request))).encode(), ()


def _md(request: PrintRequest) -> tuple[bytes, tuple[Proof, ...]]:
    return markdown(content_of(in_one_column(request))).encode(), ()


def _json(request: PrintRequest) -> tuple[bytes, tuple[Proof, ...]]:
    return (text_of(request) + "\n").encode(), ()


def _portal(request: PrintRequest) -> tuple[bytes, tuple[Proof, ...]]:
    """A plain PDF, DOCX and TXT in one ZIP."""
    asked, file = for_portals(request), io.BytesIO()
    proofs: list[Proof] = []
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for suffix, make in (("pdf", _pdf), ("docx", _docx), ("txt", _txt)):
            body, found = make(asked)
            proofs += found
            package.writestr(file_name(asked, suffix), body)
    return file.getvalue(), tuple(proofs)


_MAKERS: dict[Kind, Callable[[PrintRequest], tuple[bytes, tuple[Proof, ...]]]] = {
    "pdf": _pdf,
    "docx": _docx,
    "txt": _txt,
    "md": _md,
    "json": _json,
    "portal": _portal,
}
