"""Europass CVs, old and new, as XML or JSON, and inside the PDFs that its editor makes."""

from xml.etree import ElementTree as ET

from apps.domain.resume_reading.result import ReadResume
from apps.files.reading.structured import europass_candidate, europass_passport
from apps.files.reading.structured.result import found, parsed
from apps.files.reading.structured.tree import Node, of_json, of_xml
from apps.files.refusals import FileRefused

DOCTYPE = b"<!DOCTYPE"
OLD_ROOTS = ("skillspassport", "learnerinfo", "europass")


def read(data: bytes) -> ReadResume:
    """The document of a Europass file. Raises FileRefused: damaged, too_much, wrong_type or no_text."""
    root = _tree(data)
    if root.name.lower() == "candidate":
        document, skipped = europass_candidate.document_of(root), europass_candidate.SKIPPED
    elif root.name.lower() in OLD_ROOTS:
        document, skipped = europass_passport.document_of(root), europass_passport.SKIPPED
    else:
        raise FileRefused("wrong_type")
    return found(document, placed=root.letters, unplaced=root.leftovers(skipped))


def _tree(data: bytes) -> Node:
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        value = parsed(data)
        return of_json("SkillsPassport", value.get("SkillsPassport", value))
    if DOCTYPE in data:
        raise FileRefused("too_much")
    try:
        return of_xml(ET.fromstring(data))  # noqa: S314 - no document type, so no entities; and in a limited child
    except ET.ParseError:
        raise FileRefused("damaged") from None
