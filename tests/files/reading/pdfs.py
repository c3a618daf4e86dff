"""PDFs written by hand, so that a test says exactly what is drawn where."""

import io
import zlib
from collections.abc import Iterable

import pypdf

A4 = (595, 842)
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /%b /Encoding /WinAnsiEncoding >>"


class Pdf:
    """Objects, pages and a table of where they are; page contents are drawing operators."""

    def __init__(self) -> None:
        self._objects: list[bytes] = []
        self._pages: list[int] = []
        self.catalog, self._root = self.add(b""), self.add(b"")
        self.fonts = {
            name: self.add(
                b"<< /Type /Font /Subtype /Type1 /BaseFont /%b /Encoding /WinAnsiEncoding >>" % base
            )
            for name, base in ((b"F", b"Helvetica"), (b"B", b"Helvetica-Bold"), (b"I", b"Helvetica-Oblique"))
        }

    def add(self, body: bytes) -> int:
        """Add an object; returns its number."""
        self._objects.append(body)
        return len(self._objects)

    def set(self, number: int, body: bytes) -> None:
        self._objects[number - 1] = body

    def stream(self, body: bytes, entries: bytes = b"", *, squeeze: bool = False) -> int:
        if squeeze:
            body, entries = zlib.compress(body, 9), entries + b" /Filter /FlateDecode"
        return self.add(b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(body), entries, body))

    def page(
        self,
        content: bytes,
        *,
        size: tuple[int, int] = A4,
        entries: bytes = b"",
        resources: bytes = b"",
    ) -> int:
        fonts = b" ".join(b"/%b %d 0 R" % pair for pair in self.fonts.items())
        number = self.add(
            b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R %b"
            b" /Resources << /Font << %b >> %b >> >>"
            % (self._root, *size, self.stream(content), entries, fonts, resources)
        )
        self._pages.append(number)
        return number

    def written(self) -> bytes:
        kids = b" ".join(b"%d 0 R" % number for number in self._pages)
        self.set(self._root, b"<< /Type /Pages /Count %d /Kids [%b] >>" % (len(self._pages), kids))
        if not self._objects[self.catalog - 1]:
            self.set(self.catalog, b"<< /Type /Catalog /Pages %d 0 R >>" % self._root)
        out, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
        for number, body in enumerate(self._objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        head = b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(places) + 1, table)
        tail = b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        return bytes(out) + head + tail % (len(places) + 1, self.catalog, len(out))


def text(words: str, x: float, y: float, *, size: float = 11, font: str = "F", before: str = "") -> bytes:
    """Operators that show words, ``y`` from the bottom of the page; ``before`` comes first (colour, mode)."""
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    said = f"q {before} BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET Q\n"
    return said.encode("cp1252")


def rectangle(x: float, y: float, width: float, height: float, colour: str) -> bytes:
    return f"q {colour} rg {x} {y} {width} {height} re f Q\n".encode()


def one_page(*contents: bytes, **keywords: object) -> bytes:
    document = Pdf()
    document.page(b"".join(contents), **keywords)
    return document.written()


def lines_page(lines: Iterable[str], *, size: float = 11) -> bytes:
    """A page of plain lines from the top down."""
    return one_page(*(text(line, 50, 800 - 16 * row, size=size) for row, line in enumerate(lines)))


def locked(document: bytes, *, user: str, owner: str = "owner") -> bytes:
    """The same file behind passwords; an empty ``user`` lets everyone open it."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(document))
    writer.encrypt(user, owner, algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def picture_page(document: Pdf, picture: bytes, width: int, height: int, *, over: bytes = b"") -> None:
    """A page that a grey picture fills, with operators drawn over it."""
    image = document.stream(
        picture,
        b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8"
        % (width, height),
        squeeze=True,
    )
    document.page(b"q 595 0 0 842 0 0 cm /Im Do Q\n" + over, resources=b"/XObject << /Im %d 0 R >>" % image)
