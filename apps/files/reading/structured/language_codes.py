"""Names of languages for the codes that exports write."""

from functools import cache
from pathlib import Path


def language_name(code: str) -> str:
    """The English name for a code of ISO 639; anything else comes back as it is."""
    return _names().get(code.lower(), code)


@cache
def _names() -> dict[str, str]:
    lines = Path(__file__).with_name("languages.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {code: name for name, codes in pairs for code in codes.split()}
