"""DOCX files made with python-docx, and the parts of one written by hand."""

import io
import zipfile
from typing import Any

from docx import Document

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="xml" ContentType="application/xml"/></Types>"""


def saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_paragraphs(*texts: str) -> bytes:
    document = Document()
    for said in texts:
        document.add_paragraph(said)
    return saved(document)


def with_xml(*paragraphs: str) -> bytes:
    """A document whose body holds paragraphs (or tables) written as XML."""
    return by_hand("".join(paragraphs))


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def zipped(members: dict[str, bytes | str], *, squeeze: bool = True) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED if squeeze else zipfile.ZIP_STORED) as archive:
        for name, body in members.items():
            archive.writestr(name, body)
    return out.getvalue()


def by_hand(body: str, **parts: str) -> bytes:
    """The least that is a DOCX: one part with a body, and other parts by their names under word/."""
    document = f'<?xml version="1.0"?><w:document {SPACES}><w:body>{body}</w:body></w:document>'
    others = {f"word/{name}.xml": part for name, part in parts.items()}
    return zipped({"[Content_Types].xml": TYPES, "word/document.xml": document, **others})
