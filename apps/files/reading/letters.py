"""Characters as people mean them: ligatures opened, odd spaces and hyphens made plain, icon glyphs dropped.

NFKC as a whole would harm text (it turns ² into 2 and … into three dots), so only what files do by accident
is undone: presentation forms, mathematical alphabets used as bold, full-width Latin, zero-width characters.
"""

import re
import unicodedata

BULLETS = "•·▪▫◦‣⁃●○■□◆◇❖➢➤►▸▶✓✔✦–—-*"
SYMBOL_FONTS = ("symbol", "wingding", "webding", "dingbat")
ICON_FONTS = (
    "awesome",
    "faregular",
    "fasolid",
    "fabrands",
    "fa-regular",
    "fa-solid",
    "fa-brands",
    "academicons",
    "icomoon",
    "iconmoon",
    "ionicon",
    "fontello",
    "glyphicon",
    "materialicons",
    "material-icons",
    "materialsymbols",
    "simpleicons",
    "bootstrap-icons",
    "phosphor",
    "typicons",
    "marvosym",
)
_PLAIN = str.maketrans(
    {
        "\u00a0": " ",
        "\u2000": " ",
        "\u2001": " ",
        "\u2002": " ",
        "\u2003": " ",
        "\u2004": " ",
        "\u2005": " ",
        "\u2006": " ",
        "\u2007": " ",
        "\u2008": " ",
        "\u2009": " ",
        "\u200a": " ",
        "\u202f": " ",
        "\u205f": " ",
        "\u3000": " ",
        "\u2010": "-",
        "\u2011": "-",
        "\u00ad": "-",  # a soft hyphen that is drawn is a hyphen
        "\u200b": None,
        "\u2060": None,
        "\ufeff": None,
        "\ufffe": "-",  # this and the next: PDFium's marks for a hyphen that ends a line
        "\x02": "-",
        "\u2028": " ",
        "\u2029": " ",
        "\uf0b7": "•",
        "\uf0a7": "•",
    }
)
_FORMS = re.compile("[\ufb00-\ufb4f\uff01-\uff5e\U0001d400-\U0001d7ff]")
_DROPPED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ue000-\uf8ff\ufff0-\uffff\U000f0000-\U0010ffff\ud800-\udfff]"
)


def plain(text: str) -> str:
    """Text with accidents of the file undone; control and private-use characters are gone."""
    if text.isascii() and text.isprintable():
        return text
    text = _FORMS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text.translate(_PLAIN))
    text = text.replace("\t", " ").replace("\n", " ")
    return unicodedata.normalize("NFC", _DROPPED.sub("", text))


def of_glyph(letter: str, font: str) -> str:
    """What one glyph of a font says: nothing if private, but a bullet if a symbol font draws it."""
    if is_private(letter) and any(symbols in font.lower() for symbols in SYMBOL_FONTS):
        return "•"
    return plain(letter)


def is_icon_font(font: str) -> bool:
    """Whether a font draws little pictures, whatever letters it claims they are."""
    name = font.lower()
    return any(icons in name for icons in ICON_FONTS)


def is_private(letter: str) -> bool:
    """Whether a character is in one of Unicode's private use areas."""
    return bool(letter) and unicodedata.category(letter[0]) == "Co"


def squeezed(text: str) -> str:
    """Runs of blanks as one space, none at the ends."""
    return " ".join(text.split())


def is_bullet(text: str) -> bool:
    """Whether a text is nothing but the mark before a list item."""
    return len(text) == 1 and text in BULLETS


def joined_pairs(text: str) -> str:
    """Text whose characters beyond Unicode's first plane stand in two halves, put together."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
