"""Hears that a character has no glyph, and keeps the library's remarks, which quote people, from all logs."""

import logging
import re
from functools import cache

from apps.files.paper.layout import PrintFailed

CJK = re.compile("[\u1100-\u11ff\u2e80-\u9fff\ua960-\ud7ff\uf900-\ufaff\uff00-\uffef]")


class MissingGlyphs(logging.Handler):
    """Collects the characters that were drawn as empty boxes."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.characters: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        if ".notdef" in str(record.msg) and isinstance(record.args, tuple):
            self.characters.add(str(record.args[0]))

    def refuse(self) -> None:
        """Raise PrintFailed if there were any: for fonts that could be installed, or a glyph nobody has."""
        if self.characters:
            characters = "".join(sorted(self.characters))
            raise PrintFailed("missing_fonts" if CJK.search(characters) else "missing_glyphs", characters)


@cache
def listener() -> MissingGlyphs:
    """Attached once, and the only place that WeasyPrint's and fontTools' remarks go."""
    found = MissingGlyphs()
    for name in ("weasyprint", "fontTools"):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [found], False
        logger.setLevel(logging.WARNING)
    return found
