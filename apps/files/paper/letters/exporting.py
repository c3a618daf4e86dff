"""A letter in every form a person may send; PDF and DOCX with the proof that they read back whole."""

from typing import Literal

from apps.files.child import ChildProblem, ChildTooMuch, ChildTooSlow
from apps.files.paper.exporting import MEDIA_TYPES, Exported
from apps.files.paper.layout import Printed, PrintFailed
from apps.files.paper.letters.docx import docx_of_letter
from apps.files.paper.letters.letter import LetterRequest, content_of_letter, refuse_unprintable
from apps.files.paper.naming import clean
from apps.files.paper.printing import LIMITS, PRESS
from apps.files.proof import Proof, prove_docx, prove_pdf

LetterKind = Literal["pdf", "docx", "txt"]
LETTER_KINDS: tuple[LetterKind, ...] = ("pdf", "docx", "txt")


def export_letter(letter: LetterRequest, kind: LetterKind) -> Exported:
    """Make one file. Raises PrintFailed; call it in a worker, since a PDF takes a child process."""
    refuse_unprintable(letter)
    body, proofs = {"pdf": _pdf, "docx": _docx, "txt": _txt}[kind](letter)
    name = file_name(letter, kind)
    return Exported(kind=kind, name=name, media_type=MEDIA_TYPES[kind], body=body, proofs=proofs)


def file_name(letter: LetterRequest, suffix: str) -> str:
    """``Élodie Grünwald - Application.pdf``."""
    stem = " - ".join(filter(None, (content_of_letter(letter).header.name, letter.subject)))
    return f"{clean(stem) or 'Letter'}.{suffix}"


def print_letter(letter: LetterRequest) -> Printed:
    """Print in a limited child. Raises PrintFailed with a code that is safe to show."""
    try:
        printed: Printed = PRESS.call(
            "apps.files.paper.letters.pdf:print_letter_json", letter.model_dump_json(), limits=LIMITS
        )
    except ChildTooSlow:
        raise PrintFailed("too_slow") from None
    except ChildTooMuch:
        raise PrintFailed("too_much") from None
    except ChildProblem:
        raise PrintFailed("failed") from None
    return printed


def letter_text(letter: LetterRequest) -> str:
    """Plain text, one paragraph a line: the sender, whom it goes to, the letter."""
    content = content_of_letter(letter)
    header = content.header
    head = [header.name, header.label, " | ".join(contact.text for contact in header.contacts)]
    return "\n".join([*filter(None, head), "", *_lines(letter, with_recipient=True)]).strip() + "\n"


def email_body(letter: LetterRequest) -> str:
    """What is typed into a mail: no address block, the name and ways to answer below."""
    contacts = [contact.text for contact in content_of_letter(letter).header.contacts]
    return "\n".join([*_lines(letter, with_recipient=False), *contacts]).strip() + "\n"


def _lines(letter: LetterRequest, *, with_recipient: bool) -> list[str]:
    head = [*filter(None, letter.recipient), letter.date, "", letter.subject, ""] if with_recipient else []
    text = [part for part in (letter.greeting, *letter.paragraphs) if part.strip()]
    spaced = [line for part in text for line in (part, "")]
    return [*head, *spaced, *filter(None, letter.closing)]


def _pdf(letter: LetterRequest) -> tuple[bytes, tuple[Proof, ...]]:
    printed = print_letter(letter)
    return printed.pdf, (prove_pdf(printed.pdf, content_of_letter(letter)),)


def _docx(letter: LetterRequest) -> tuple[bytes, tuple[Proof, ...]]:
    content = content_of_letter(letter)
    body = docx_of_letter(letter, content)
    return body, (prove_docx(body, content),)


def _txt(letter: LetterRequest) -> tuple[bytes, tuple[Proof, ...]]:
    return letter_text(letter).encode(), ()
