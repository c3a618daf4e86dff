"""The Europass document that a PDF made by the Europass editor carries inside it."""

import ctypes

import pypdfium2.raw as pdfium

MOST_ATTACHMENTS = 20
LARGEST = 5 * 1024 * 1024
MARKS = (b"SkillsPassport", b"www.europass.eu/1.0")
HEAD = 16 * 1024


def europass_in(data: bytes) -> bytes | None:
    """The XML of the first attachment that is a Europass document; None where there is none."""
    document = pdfium.FPDF_LoadMemDocument64(ctypes.c_char_p(data), len(data), None)
    if not document:
        return None
    count = min(pdfium.FPDFDoc_GetAttachmentCount(document), MOST_ATTACHMENTS)
    bodies = (_body(pdfium.FPDFDoc_GetAttachment(document, place)) for place in range(count))
    found = next((body for body in bodies if any(mark in body[:HEAD] for mark in MARKS)), None)
    pdfium.FPDF_CloseDocument(document)
    return found


def _body(attachment: pdfium.FPDF_ATTACHMENT) -> bytes:
    length = ctypes.c_ulong()
    if not attachment or not pdfium.FPDFAttachment_GetFile(attachment, None, 0, ctypes.byref(length)):
        return b""
    if not 0 < length.value <= LARGEST:
        return b""
    room = ctypes.create_string_buffer(length.value)
    pdfium.FPDFAttachment_GetFile(attachment, room, length.value, ctypes.byref(length))
    return room.raw[: length.value]
