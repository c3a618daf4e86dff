"""The receipt of a download: which file, of which content, read back by what, and where its lines came from.

It holds all that is needed to check the file again, offline and by anyone: the content, the file's hash, the
versions of all that made and read it.
"""

import hashlib
import platform
from collections.abc import Iterable, Iterator
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from typing import Literal

from pydantic import BaseModel, ConfigDict

from apps.files.paper.composing import content_of
from apps.files.paper.content import Content
from apps.files.paper.exporting import MEDIA_TYPES, in_one_column
from apps.files.paper.layout import PrintRequest
from apps.files.proof import Proof, prove_docx, prove_pdf

MADE_WITH = (
    "weasyprint", "pydyf", "fonttools", "python-docx", "pypdf", "pdfminer-six", "docx2python", "django",
)  # fmt: skip
Proved = Literal["pdf", "docx"]


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class LineSource(Frozen):
    """A line on paper and what it rests on: the person's own words, and what kind of source they are."""

    id: str
    text: str
    sources: tuple[str, ...] = ()
    origin: str = ""


class Receipt(Frozen):
    """One file. ``content`` is what it must hold; ``look`` how it was asked to look."""

    format: Literal["fairhand-receipt-1"] = "fairhand-receipt-1"
    made_at: datetime
    kind: Proved
    media_type: str
    name: str
    size: int
    sha256: str
    look: dict[str, str]
    versions: dict[str, str]
    content: Content
    proof: Proof
    lines: tuple[LineSource, ...] = ()


class Check(Frozen):
    """One thing that was looked at. ``ok`` is None for what is worth knowing and proves nothing."""

    name: str
    ok: bool | None
    said: str


class Verification(Frozen):
    """What a file and its receipt say of each other."""

    checks: tuple[Check, ...]

    @property
    def ok(self) -> bool:
        return all(check.ok is not False for check in self.checks)


def receipt_of(
    request: PrintRequest,
    body: bytes,
    proof: Proof,
    *,
    kind: Proved,
    name: str,
    made_at: datetime,
    lines: Iterable[LineSource] = (),
) -> Receipt:
    """The receipt of a file made from ``request``; the caller says where its lines came from."""
    return Receipt(
        made_at=made_at,
        kind=kind,
        media_type=MEDIA_TYPES[kind],
        name=name,
        size=len(body),
        sha256=hashlib.sha256(body).hexdigest(),
        look={
            "template": request.template,
            "paper": request.paper,
            "accent": request.accent,
            "pair": request.pair,
        },
        versions=versions(),
        content=content_of(request if kind == "pdf" else in_one_column(request)),
        proof=proof,
        lines=tuple(lines),
    )


def verify(receipt: Receipt, file: bytes) -> Verification:
    """Check a file against its receipt: that it is the very one, and that it still reads back whole."""
    prove = prove_pdf if receipt.kind == "pdf" else prove_docx
    return Verification(checks=tuple(_checks(receipt, file, prove(file, receipt.content))))


def versions() -> dict[str, str]:
    """The versions of Python and of every library that makes or reads back a file."""
    return {"python": platform.python_version(), **{name: _version(name) for name in MADE_WITH}}


def _checks(receipt: Receipt, file: bytes, proof: Proof) -> Iterator[Check]:
    same = hashlib.sha256(file).hexdigest() == receipt.sha256 and len(file) == receipt.size
    yield Check(
        name="file",
        ok=same,
        said="It is the very file." if same else "It is another file, or it was changed.",
    )
    agreed = receipt.proof.sha256 == receipt.sha256 and receipt.proof.ok
    yield Check(
        name="receipt",
        ok=agreed,
        said="The receipt's proof is of this file and passed."
        if agreed
        else "The receipt's proof is of no use.",
    )
    for one in proof.extractors:
        yield Check(
            name=one.name, ok=one.ok, said=_found(len(one.missing), len(one.out_of_order), len(one.extra))
        )
    if proof.faults or not proof.extractors:
        yield Check(name="build", ok=False, said=", ".join(proof.faults) or "The file cannot be read.")
    yield from _lines(receipt)
    changed = [f"{name} {old}" for name, old in receipt.versions.items() if versions().get(name) != old]
    yield Check(
        name="versions", ok=None, said=f"Made with {', '.join(changed)}." if changed else "The same as here."
    )


def _lines(receipt: Receipt) -> Iterator[Check]:
    """Each line with a source stands in the content as it does in the receipt."""
    if receipt.lines:
        printed = set(receipt.content.strings())
        absent = [line.id for line in receipt.lines if line.text not in printed]
        found, all_lines = len(receipt.lines) - len(absent), len(receipt.lines)
        said = f"{found} of {all_lines} lines with a source stand in the file."
        yield Check(name="lines", ok=not absent, said=said)


def _found(missing: int, moved: int, extra: int) -> str:
    if not (missing or moved or extra):
        return "Every line is there, in order, and nothing else."
    return f"{missing} missing, {moved} out of order, {extra} that nobody wrote."


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "absent"
