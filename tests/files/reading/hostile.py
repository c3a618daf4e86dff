"""Files made to break whoever reads them, each small to send. Tests and bench/hostile.py read them all."""

import io
import json
import random
import zipfile
from collections.abc import Callable, Iterator

from tests.files.reading.pdfs import Pdf, lines_page, locked, one_page, picture_page, text
from tests.files.reading.words import SPACES, TYPES, by_hand, with_paragraphs, zipped

HELLO = "<w:p><w:r><w:t>Ada</w:t></w:r></w:p>"
MAKERS: dict[str, Callable[[], bytes]] = {}
HEAVY: set[str] = set()


def hostile(name: str, *, is_heavy: bool = False) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    """Register a maker under the name its file has; a heavy one takes seconds to make or to refuse."""

    def keep(maker: Callable[[], bytes]) -> Callable[[], bytes]:
        MAKERS[name] = maker
        if is_heavy:
            HEAVY.add(name)
        return maker

    return keep


def files(seed: int = 0, mutated: int = 0, *, heavy: bool = True) -> Iterator[tuple[str, bytes]]:
    """Each file with its name; ``mutated`` more are good files with bytes changed, by the seed."""
    for name, maker in MAKERS.items():
        if heavy or name not in HEAVY:
            yield name, maker()
    dice = random.Random(seed)
    good = [
        ("cv.pdf", lines_page([f"Line {n}" for n in range(40)])),
        ("cv.docx", with_paragraphs("Ada", "b")),
    ]
    for number in range(mutated):
        name, body = dice.choice(good)
        yield f"mutated-{number}-{name}", _mutated(body, dice)


def _mutated(body: bytes, dice: random.Random) -> bytes:
    changed = bytearray(body)
    for _ in range(dice.randint(1, 20)):
        place = dice.randrange(len(changed))
        if dice.random() < 0.2:
            del changed[place : place + dice.randint(1, 50)]
        else:
            changed[place] = dice.randrange(256)
    return bytes(changed)


@hostile("zip-bomb.docx")
def zip_bomb() -> bytes:
    return zipped({"[Content_Types].xml": TYPES, "word/document.xml": b" " * 20_000_000})


@hostile("zip-that-lies-about-its-size.docx", is_heavy=True)
def lying_zip() -> bytes:
    body = bytearray(zipped({"word/document.xml": b"<a>" + b" " * 60_000_000}))
    real = (60_000_003).to_bytes(4, "little")
    return bytes(body.replace(real, (1000).to_bytes(4, "little")))


@hostile("endless-parts.docx")
def endless_parts() -> bytes:
    return zipped({f"word/x{n}.xml": "" for n in range(3000)} | {"word/document.xml": "<a/>"})


@hostile("deep.docx")
def deep_xml() -> bytes:
    return by_hand("<w:sdt>" * 60_000 + HELLO + "</w:sdt>" * 60_000)


@hostile("deep-tables.docx")
def deep_tables() -> bytes:
    start, end = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    return by_hand(start * 900 + HELLO + end * 900)


@hostile("wide.docx", is_heavy=True)
def wide_xml() -> bytes:
    return by_hand("<w:p/>" * 900_000 + HELLO)


@hostile("laughs.docx")
def billion_laughs() -> bytes:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    return zipped({"word/document.xml": f'<!DOCTYPE a [<!ENTITY a0 "ha">{entities}]><a {SPACES}>&a11;</a>'})


@hostile("outside-entity.docx")
def outside_entity() -> bytes:
    return zipped({"word/document.xml": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'})


@hostile("absolute-names.docx")
def absolute_names() -> bytes:
    return zipped({"../../../../tmp/x": "x", "/etc/x": "x", "word/document.xml": f"<w:document {SPACES}/>"})


@hostile("locked-zip.docx")
def locked_zip() -> bytes:
    body = bytearray(with_paragraphs("Ada"))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = body.find(mark)
        while at >= 0:
            body[at + offset] |= 1
            at = body.find(mark, at + 4)
    return bytes(body)


@hostile("half.docx")
def half_docx() -> bytes:
    body = with_paragraphs("Ada")
    return body[: len(body) // 2]


@hostile("zip-in-zip.docx", is_heavy=True)
def nested_zip() -> bytes:
    body = zipped({"bomb": b" " * 10_000_000})
    for _ in range(5):
        body = zipped({"bomb.zip": body})
    return zipped({"word/document.xml": f"<w:document {SPACES}><w:body/></w:document>", "x.zip": body})


@hostile("page-bomb.pdf", is_heavy=True)
def page_bomb() -> bytes:
    document = Pdf()
    content = document.stream(b"BT /F 9 Tf 50 700 Td (hire me) Tj ET\n" * 1_500_000, squeeze=True)
    page = document.page(b"")
    document.set(page, b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
                       b" /Resources << /Font << /F 3 0 R >> >> >>" % content)  # fmt: skip
    return document.written()


@hostile("blank-bomb.pdf", is_heavy=True)
def blank_bomb() -> bytes:
    document = Pdf()
    content = document.stream(b" " * 200_000_000, squeeze=True)
    page = document.page(b"")
    document.set(page, b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R >>" % content)
    return document.written()


@hostile("nested-forms.pdf", is_heavy=True)
def nested_forms() -> bytes:
    """Each form draws the next one ten times: ten to the twelfth letters in a few kilobytes."""
    document = Pdf()
    inner = document.stream(text("x", 10, 10), _form(b"/Font << /F 3 0 R >>"))
    for _ in range(12):
        inner = document.stream(b"/X Do\n" * 10, _form(b"/XObject << /X %d 0 R >>" % inner))
    document.page(b"/X Do\n", resources=b"/XObject << /X %d 0 R >>" % inner)
    return document.written()


@hostile("form-that-draws-itself.pdf", is_heavy=True)
def cyclic_form() -> bytes:
    document = Pdf()
    form = document.add(b"")
    body = b"/X Do /X Do\n"
    document.set(form, b"<< /Length %d %b >>\nstream\n%b\nendstream"
                       % (len(body), _form(b"/XObject << /X %d 0 R >>" % form), body))  # fmt: skip
    document.page(b"/X Do\n", resources=b"/XObject << /X %d 0 R >>" % form)
    return document.written()


def _form(resources: bytes) -> bytes:
    return b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << %b >>" % resources


@hostile("pages-in-a-ring.pdf")
def cyclic_pages() -> bytes:
    document = Pdf()
    document.page(text("Ada", 50, 700))
    body = document.written()
    return body.replace(b"/Kids [6 0 R]", b"/Kids [2 0 R]").replace(b"/Kids [7 0 R]", b"/Kids [2 0 R]")


@hostile("half-a-million-pages.pdf", is_heavy=True)
def many_pages() -> bytes:
    document = Pdf()
    page = document.page(text("Ada", 50, 700))
    body = document.written()
    return body.replace(b"/Kids [%d 0 R]" % page, b"/Kids [" + b"%d 0 R " % page * 500_000 + b"]").replace(
        b"/Count 1", b"/Count 500000"
    )


@hostile("letters-on-one-spot.pdf", is_heavy=True)
def one_spot() -> bytes:
    return one_page(text("hire me " * 40_000, 50, 700))


@hostile("huge-picture.pdf", is_heavy=True)
def huge_picture() -> bytes:
    document = Pdf()
    picture_page(document, bytes(40_000_000), 20_000, 20_000)
    return document.written()


@hostile("giant-page.pdf", is_heavy=True)
def giant_page() -> bytes:
    document = Pdf()
    picture_page(document, b"\xcc" * 100, 10, 10)
    return document.written().replace(b"[0 0 595 842]", b"[0 0 14400 14400]")


@hostile("many-rectangles.pdf", is_heavy=True)
def many_rectangles() -> bytes:
    document = Pdf()
    drawn = b"1 1 1 rg 0 0 595 842 re f\n" * 120_000 + text("Ada Example", 50, 700)
    content = document.stream(drawn, squeeze=True)
    page = document.page(b"")
    document.set(page, b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
                       b" /Resources << /Font << /F 3 0 R >> >> >>" % content)  # fmt: skip
    return document.written()


@hostile("no-end.pdf")
def no_end() -> bytes:
    return lines_page(["Ada Example"])[:-80]


@hostile("half.pdf")
def half_pdf() -> bytes:
    body = lines_page(["Ada Example"] * 40)
    return body[: len(body) // 2]


@hostile("locked.pdf")
def locked_pdf() -> bytes:
    return locked(lines_page(["Ada Example"]), user="secret")


@hostile("pdf-and-html.pdf")
def polyglot_html() -> bytes:
    return b"<html><script>alert(1)</script>\n" + lines_page(["Ada Example", "Analyst"])


@hostile("pdf-and-zip.pdf")
def polyglot_zip() -> bytes:
    return lines_page(["Ada Example", "Analyst"]) + with_paragraphs("Somebody else")


@hostile("docx-and-html.docx")
def polyglot_docx() -> bytes:
    out = io.BytesIO(b"<html><script>alert(1)</script>")
    out.seek(0, io.SEEK_END)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/document.xml", f"<w:document {SPACES}><w:body>{HELLO}</w:body></w:document>")
    return out.getvalue()


@hostile("garbage.pdf")
def garbage_pdf() -> bytes:
    return b"%PDF-1.7\n" + random.Random(1).randbytes(300_000)


@hostile("garbage.doc")
def garbage_doc() -> bytes:
    body = random.Random(2).randbytes(60_000)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + body + "WordDocument".encode("utf-16-le")


@hostile("ring-of-sectors.doc")
def cyclic_doc() -> bytes:
    head = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    head[0x1A:0x22] = b"\x03\x00\xfe\xff\x09\x00\x06\x00"
    head[0x2C:0x34] = b"\x01\x00\x00\x00\x01\x00\x00\x00"
    head[0x4C:0x50] = bytes(4)
    table = b"\x01\x00\x00\x00" * 128
    names = "WordDocument".encode("utf-16-le")
    return bytes(head) + table + names + bytes(512 - len(names)) + bytes(2048)


@hostile("deep.json")
def deep_json() -> bytes:
    return b'{"work": ' + b"[" * 1_000_000


@hostile("wide.json", is_heavy=True)
def wide_json() -> bytes:
    return b'{"work": [' + b"{}," * 2_500_000 + b"{}]}"


@hostile("quotes.json", is_heavy=True)
def quotes_json() -> bytes:
    return b'{"work": "' + b'\\"' * 3_000_000


@hostile("big-number.json", is_heavy=True)
def big_number() -> bytes:
    return b'{"work": [{"position": ' + b"9" * 5_000_000 + b"}]}"


@hostile("long-lines.json")
def long_lines() -> bytes:
    return json.dumps({"work": [{"highlights": ["word " * 3900] * 400}]}).encode()


@hostile("laughs.xml")
def laughing_europass() -> bytes:
    space = 'xmlns="http://www.europass.eu/1.0"'
    return f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><Candidate {space}>&b;</Candidate>'.encode()


@hostile("deep.xml")
def deep_europass() -> bytes:
    return b'<Candidate xmlns="http://www.europass.eu/1.0">' + b"<a>" * 200_000


@hostile("bomb.zip")
def linkedin_bomb() -> bytes:
    return zipped({"Profile.csv": b"a," * 10_000_000})


@hostile("rows.zip", is_heavy=True)
def linkedin_rows() -> bytes:
    rows = "".join(f"Skill {n} {n * 7919 % 1000003}\n" for n in range(300_000))
    return zipped({"Skills.csv": "Name\n" + rows})


@hostile("one-line.txt", is_heavy=True)
def one_line() -> bytes:
    return b"a " * 4_500_000


@hostile("many-lines.txt", is_heavy=True)
def many_lines() -> bytes:
    return b"Analyst, Babbage Ltd 2019 - 2020\n" * 250_000


@hostile("dashes.txt")
def dashes() -> bytes:
    return b"\n".join(b"-" * 9_000 for _ in range(300))


@hostile("digits.txt", is_heavy=True)
def digits() -> bytes:
    return b"\n".join(b"2019 - " * 1_200 for _ in range(300))


@hostile("at-signs.txt", is_heavy=True)
def at_signs() -> bytes:
    return b"\n".join(b"a@" * 4_000 + b"a.b" * 500 for _ in range(200))


@hostile("combining.txt")
def combining() -> bytes:
    return ("e" + "\u0301" * 5_000_00).encode()


@hostile("directions.txt")
def directions() -> bytes:
    return ("\u202e\u2066Ada\u2069\u202c Example\n" * 2_000).encode()


@hostile("noughts.txt", is_heavy=True)
def noughts() -> bytes:
    return b"A\x00d\x00a\x00" * 1_000_000
