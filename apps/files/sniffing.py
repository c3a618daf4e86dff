"""What a file is, by its bytes; its name only decides which sentence a wrong one gets.

A file that is several things at once counts as what it starts as: a PDF that is also a ZIP is read as a PDF,
by a reader of PDF, in a child, and is never served back as anything else.
"""

import io
import json
import re
import zipfile
from typing import Literal

from apps.files.refusals import FileRefused

Kind = Literal["pdf", "docx", "doc", "txt", "json"]

LARGEST = 10 * 1024 * 1024  # bytes
PDF_WITHIN = 1024  # where %PDF- may start: Annex H of PDF 1.7 allows junk before it
READABLE = ("pdf", "docx", "doc", "txt", "json")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIPS = (b"PK\x03\x04", b"PK\x05\x06")
DOCX_PART = re.compile(r"word/document\d*\.xml")
MARKUP = re.compile(rb"\s*(<!doctype|<html|<\?xml|<svg|<head|<body|<script|<\?php)", re.IGNORECASE)
SECTIONS = {"basics", "work", "education", "skills", "projects", "volunteer"}
DEEPEST_JSON = 40
BOMS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")


def kind_of(data: bytes, name: str) -> Kind:
    """The kind of file that ``data`` is; ``name`` is what the person calls it.

    Raises FileRefused: empty, too_big (10 MB or more), encrypted (an Office file with a password),
    damaged (a broken ZIP named .docx), wrong_type, or mislabelled when the name promised a kind we read.
    """
    if not data:
        raise FileRefused("empty")
    if len(data) >= LARGEST:
        raise FileRefused("too_big")
    kind = _by_bytes(data, ending(name))
    if kind is None:
        ext = ending(name)
        raise FileRefused("mislabelled", ext) if ext in READABLE else FileRefused("wrong_type")
    return kind


def ending(name: str) -> str:
    """The letters and digits after the last dot of a file name, in lower case, at most eight."""
    _, dot, ext = name.rpartition(".")
    return re.sub(r"[^a-z0-9]", "", ext.lower())[:8] if dot else ""


def json_resume(data: bytes) -> dict[str, object]:
    """Parse a JSON Resume. Raises FileRefused: wrong_type if it is none, too_much if it nests deeply."""
    text = data.decode("utf-8-sig", "strict")
    if _depth(text) > DEEPEST_JSON:
        raise FileRefused("too_much")
    found = json.loads(text)
    if not isinstance(found, dict) or not SECTIONS & found.keys():
        raise FileRefused("wrong_type")
    return found


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
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError):
        if ext == "docx":
            raise FileRefused("damaged") from None
        return None
    return "docx" if any(DOCX_PART.fullmatch(name) for name in names) else None


def _ole(data: bytes) -> Kind | None:
    """Word, or another program's compound file: told apart by the names in its directory (UTF-16)."""
    if _named(data, "EncryptedPackage"):
        raise FileRefused("encrypted")
    return "doc" if _named(data, "WordDocument") else None


def _named(data: bytes, name: str) -> bool:
    return name.encode("utf-16-le") in data


def _text(data: bytes, ext: str) -> Kind | None:
    if MARKUP.match(data[:1024].lstrip(b"\xef\xbb\xbf")):
        return None
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{" and (ext == "json" or _looks_like_resume(data)):
        return "json" if _looks_like_resume(data) else None
    return "txt" if ext != "json" and _is_text(data) else None


def _looks_like_resume(data: bytes) -> bool:
    try:
        json_resume(data)
    except FileRefused as refused:
        return refused.code == "too_much"
    except (ValueError, RecursionError):
        return False
    return True


def _is_text(data: bytes) -> bool:
    if data.startswith(BOMS[:2]) or _is_wide(data):
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


def _depth(text: str) -> int:
    """How deep brackets nest, outside of strings."""
    depth = deepest = 0
    for found in re.finditer(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', text):
        if found[0] in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif found[0] in "]}":
            depth -= 1
    return deepest
