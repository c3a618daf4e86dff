"""What a downloaded file is called, in any language, and how a browser is told (RFC 6266, RFC 8187)."""

import re
import unicodedata
from urllib.parse import quote

from apps.files.paper.composing import content_of
from apps.files.paper.layout import PrintRequest
from apps.files.paper.words import words_in

FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')
LONGEST = 100  # characters before the suffix; every file system takes 255 bytes
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)  # names that Windows keeps
# Letters that have no parts to take apart.
PLAIN = str.maketrans(
    {"ß": "ss", "Æ": "AE", "æ": "ae", "Ø": "O", "ø": "o", "Œ": "OE", "œ": "oe", "Ł": "L", "ł": "l", "Đ": "D",
     "đ": "d", "ı": "i", "–": "-", "—": "-", "’": "'", "þ": "th", "ð": "d"}
)  # fmt: skip


def file_name(request: PrintRequest, suffix: str, *, note: str = "") -> str:
    """``Élodie Grünwald - Resume.pdf``: the name, the word for resume in its language, perhaps a note."""
    content = content_of(request)
    word = words_in(content.language).resume
    stem = " - ".join(part for part in (content.header.name, word, note) if part)
    return f"{clean(stem) or 'Resume'}.{suffix}"


def clean(stem: str) -> str:
    """A name that every file system takes: no separators, control or invisible signs, no dots at its ends."""
    safe = FORBIDDEN.sub(" ", unicodedata.normalize("NFC", stem))
    visible = "".join(char for char in safe if unicodedata.category(char)[0] != "C")
    short = " ".join(visible.split())[:LONGEST].strip(" .")
    return f"{short}_" if RESERVED.fullmatch(short) else short


def content_disposition(name: str) -> str:
    """The header's value for a download: an ASCII name for old programs, and the real one beside it."""
    plain = _ascii(name)
    header = f'attachment; filename="{plain}"'
    return header if plain == name else f"{header}; filename*=UTF-8''{quote(name, safe='')}"


def _ascii(name: str) -> str:
    """The nearest ASCII name; ``Resume`` and the suffix where no letter has one."""
    stem, _, suffix = name.rpartition(".")
    parts = unicodedata.normalize("NFKD", stem.translate(PLAIN))
    kept = " ".join("".join(c for c in parts if " " <= c < "\x7f" and c not in '"\\').split()).strip(" -.")
    return f"{kept if re.search('[A-Za-z]', kept) else 'Resume'}.{suffix}"
