"""Our fonts and no others: fontconfig is pointed at them before anything that draws text is imported."""

import os
from pathlib import Path

from apps.embedded import paths

FOLDER = Path(__file__).parents[3] / "static" / "fonts" / "print"

# Family names as they stand in a PDF, where a subset tag such as ABCDEF+ comes before.
EMBEDDED_NAMES = (
    "Source-Sans-3", "Charis-SIL", "Inter", "Source-Serif-4", "IBM-Plex", "Figtree", "EB-Garamond",
    "Fraunces", "Libre-Franklin", "Noto-Serif", "Noto-Sans",
)  # fmt: skip


def choose() -> None:
    """Make this process draw with our fonts only. Must run before WeasyPrint is imported."""
    os.environ["FONTCONFIG_FILE"] = str(FOLDER / "fonts.conf")
    os.environ.pop("FONTCONFIG_PATH", None)
    os.environ.setdefault(
        "XDG_CACHE_HOME", str(paths.VAR / "cache")
    )  # where fontconfig remembers what it read
