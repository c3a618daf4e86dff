"""What a file is, by its bytes; its name only decides which sentence a wrong one gets.

A file that is several things at once counts as what it starts as: a PDF that is also a ZIP is read as a PDF,
by a reader of PDF, in a child, and is never served back as anything else. This runs in the web process, so
nothing is parsed here: every check is one linear look at the bytes.
"""

import io
import re
import zipfile
from typing import Literal

from apps.files.refusals import FileRefused

Kind = Literal["pdf", "docx", "doc", "txt", "json", "europass", "linkedin"]

LARGEST = 10 * 1024 * 1024  # bytes
PDF_WITHIN = 1024  # where %PDF- may start: Annex H of PDF 1.7 allows junk before it
READABLE = ("pdf", "docx", "doc", "txt", "json")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIPS = (b"PK\x03\x04", b"PK\x05\x06")
ZIP_END, LONGEST_END = b"PK\x05\x06", 22 + 0xFFFF
LARGEST_DIRECTORY = 1024 * 1024  # bytes: 2,000 members with names of 470 letters
DOCX_PART = re.compile(r"word/document\d*\.xml")
LINKEDIN_PARTS = ("Profile.csv", "Positions.csv", "Education.csv", "Skills.csv")
MARKUP = re.compile(rb"\s*(<!doctype|<html|<\?xml|<svg|<head|<body|<script|<\?php)", re.IGNORECASE)
EUROPASS = re.compile(rb"<(?:\w{1,20}:)?(?:SkillsPassport|LearnerInfo|Candidate)\b")
EUROPASS_SPACES = (b"europass.cedefop.europa.eu", b"www.europass.eu/1.0")
HEAD = 16 * 1024  # where a file's outermost element stands
RESUME_KEYS = tuple(
    f'"{key}"'.encode() for key in ("basics", "work", "education", "skills", "projects", "volunteer")
)
EUROPASS_KEYS = (b'"SkillsPassport"', b'"LearnerInfo"')
BOM = b"\xef\xbb\xbf"
WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def kind_of(data: bytes, name: str) -> Kind:
    """The kind of file that ``data`` is; ``name`` is what the person calls it.

    Raises FileRefused: empty, too_big (10 MB or more), encrypted (an Office file with a password), damaged (a
    broken ZIP named .docx), too_much (a ZIP of far too many parts), wrong_type, or mislabelled when the name
    promised a kind we read.
    """
    if not data:
        raise FileRefused("empty")
    if len(data) >= LARGEST:
        raise FileRefused("too_big")
    ext = ending(name)
    kind = _by_bytes(data, ext)
    if kind is None:
        is_mislabelled = ext in READABLE and not (ext == "json" and _starts(data) in b"{[")
        raise FileRefused("mislabelled", ext) if is_mislabelled else FileRefused("wrong_type")
    return kind


def ending(name: str) -> str:
    """The letters and digits after the last dot of a file name, in lower case, at most eight."""
    _, dot, ext = name.rpartition(".")
    return re.sub(r"[^a-z0-9]", "", ext.lower())[:8] if dot else ""


def _by_bytes(data: bytes, ext: str) -> Kind | None:
    if b"%PDF-" in data[: PDF_WITHIN + 5]:
        return "pdf"
    if data.startswith(ZIPS):
        return _zip(data, ext)
    if data.startswith(OLE):
        return _ole(data)
    if data.startswith(b"{\\rtf"):
        return None
    return _text(data, ext)


def _zip(data: bytes, ext: str) -> Kind | None:
    _refuse_endless(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError):
        if ext == "docx":
            raise FileRefused("damaged") from None
        return None
    if any(DOCX_PART.fullmatch(name.lstrip("/")) for name in names):
        return "docx"
    return "linkedin" if any(name.rpartition("/")[2] in LINKEDIN_PARTS for name in names) else None


def _refuse_endless(data: bytes) -> None:
    """Refuse a directory too long to be opened here; the marks of a 64-bit ZIP are numbers as large."""
    at = data.rfind(ZIP_END, max(len(data) - LONGEST_END, 0))
    if at >= 0 and int.from_bytes(data[at + 12 : at + 16], "little") > LARGEST_DIRECTORY:
        raise FileRefused("too_much")


def _ole(data: bytes) -> Kind | None:
    """Word, or another program's compound file: told apart by the names in its directory (UTF-16)."""
    if _named(data, "EncryptedPackage"):
        raise FileRefused("encrypted")
    return "doc" if _named(data, "WordDocument") else None


def _named(data: bytes, name: str) -> bool:
    return name.encode("utf-16-le") in data


def _text(data: bytes, ext: str) -> Kind | None:
    head = data[:HEAD].removeprefix(BOM)
    if _starts(data) == b"<" and EUROPASS.search(head) and any(space in head for space in EUROPASS_SPACES):
        return "europass"
    if MARKUP.match(head):
        return None
    if _starts(data) == b"{":
        if any(key in data for key in EUROPASS_KEYS):
            return "europass"
        if any(key in data for key in RESUME_KEYS):
            return "json"
    return "txt" if ext != "json" and _is_text(data) else None


def _starts(data: bytes) -> bytes:
    return data[:HEAD].removeprefix(BOM).lstrip(b" \t\r\n")[:1]


def _is_text(data: bytes) -> bool:
    if data.startswith(WIDE_BOMS) or _is_wide(data):
        return True
    if b"\x00" in data:
        return False
    control = sum(data.count(bytes([code])) for code in range(32) if code not in (9, 10, 11, 12, 13, 27))
    return control <= len(data) // 500


def _is_wide(data: bytes) -> bool:
    """UTF-16 without a mark: every other byte of Latin text is nought."""
    head = data[:4096]
    even, odd = head[::2].count(0), head[1::2].count(0)
    return len(head) >= 8 and max(even, odd) > 0.4 * len(head) / 2 and min(even, odd) <= len(head) // 200
