"""The XML parts of an Office file, opened with care: sizes are measured while reading, never believed.

Figures: at most 100 MB unpacked in 2,000 members at 200 to 1; zip bombs reached 1 GiB or 10 CPU seconds in
every DOCX library that was tried without such a check. Nothing is ever written to disk.
"""

import io
import posixpath
import zipfile
import zlib
from xml.etree import ElementTree as ET

from apps.files.refusals import FileRefused

MOST_MEMBERS = 2_000
MOST_UNPACKED = 100 * 1024 * 1024
MOST_RATIO = 200
FREE_OF_RATIO = 1024 * 1024  # small files of blanks squeeze well without meaning harm
LARGEST_PART = 24 * 1024 * 1024
IS_LOCKED = 0x1
DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError)


def local(tag: str) -> str:
    """A tag or attribute name without its namespace: strict and transitional files are read alike."""
    return tag.rpartition("}")[2]


def value(element: ET.Element | None, name: str = "val") -> str | None:
    """An attribute by its local name; None if the element or the attribute is not there."""
    if element is not None:
        for key, found in element.attrib.items():
            if local(key) == name:
                return found
    return None


def child(element: ET.Element | None, name: str) -> ET.Element | None:
    """The first child with a local name."""
    if element is not None:
        for found in element:
            if local(found.tag) == name:
                return found
    return None


class Parts:
    """An opened Office file. Raises FileRefused: damaged, encrypted or too_much."""

    def __init__(self, data: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            members = self._archive.infolist()
        except BROKEN:
            raise FileRefused("damaged") from None
        unpacked, packed = sum(m.file_size for m in members), sum(m.compress_size for m in members)
        if len(members) > MOST_MEMBERS or unpacked > MOST_UNPACKED:
            raise FileRefused("too_much")
        if unpacked > max(FREE_OF_RATIO, MOST_RATIO * packed):
            raise FileRefused("too_much")
        if any(member.flag_bits & IS_LOCKED for member in members):
            raise FileRefused("encrypted")
        self._left = MOST_UNPACKED
        self._names = {member.filename.lstrip("/"): member for member in members}

    def main(self) -> str:
        """The path of the main document."""
        for kind, target in self.related("").values():
            if kind == "officeDocument":
                return target
        return "word/document.xml"

    def names(self) -> tuple[str, ...]:
        """The paths of all members."""
        return tuple(self._names)

    def member(self, path: str) -> bytes:
        """A member as it is; empty if there is none. Raises FileRefused: damaged or too_much."""
        member = self._names.get(path)
        return self._read(member) if member is not None else b""

    def xml(self, path: str) -> ET.Element | None:
        """A part as a tree; None if there is no such part. Raises FileRefused: damaged or too_much."""
        member = self._names.get(path)
        if member is None:
            return None
        raw = self._read(member)
        if any(mark in raw for mark in DOCTYPES):
            raise FileRefused("too_much")
        try:
            return ET.fromstring(raw)  # noqa: S314 - no document type, so no entities; and in a limited child
        except ET.ParseError:
            raise FileRefused("damaged") from None

    def related(self, path: str) -> dict[str, tuple[str, str]]:
        """What a part refers to: id -> (kind, path inside the file, or the address if it is outside)."""
        folder, name = posixpath.split(path)
        tree = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = {}
        for entry in tree if tree is not None else ():
            kind, target = entry.get("Type", "").rpartition("/")[2], entry.get("Target", "")
            if entry.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[entry.get("Id", "")] = (kind, target)
        return found

    def _read(self, member: zipfile.ZipInfo) -> bytes:
        try:
            with self._archive.open(member) as part:
                raw = part.read(min(LARGEST_PART, self._left) + 1)
        except BROKEN:
            raise FileRefused("damaged") from None
        if len(raw) > min(LARGEST_PART, self._left):
            raise FileRefused("too_much")
        self._left -= len(raw)
        return raw
