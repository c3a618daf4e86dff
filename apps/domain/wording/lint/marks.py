"""Spaces, marks, brackets and signs: right or wrong whatever is said."""

import re
from collections.abc import Iterator

from apps.domain.wording import typography
from apps.domain.wording.lint.types import Hit, Line, Setting, changed, pointed, replaced
from apps.domain.wording.types import Setting as Writing

# Rules of any language: (rule, where, what instead).
_ANY = (
    ("double_space", re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)"), " "),
    ("space_before_mark", re.compile(r"(?<=[\w)%])\s+([,;.])(?=\s|$)"), r"\1"),
    ("space_after_mark", re.compile(r"(?<=[^\W\d_]{2}),(?=[^\W\d_]{2})"), ", "),
    ("space_after_mark", re.compile(r"(?<=[^\W\d_]{2});(?=[^\W\d_]{2})"), "; "),
    ("double_mark", re.compile(r"([,;])\s*\1+"), r"\1"),
    ("double_mark", re.compile(r"(?<![.])\.\.(?![.])"), "."),
    ("double_mark", re.compile(r",\.(?=\s|$)"), "."),
    ("typed_bullet", re.compile(r"^\s*[•●▪◦‣∙·■□➢➤►✓✔*]\s+(?=\S)"), ""),
    ("space_in_brackets", re.compile(r"([(\[])\s+(?=\S)"), r"\1"),
    ("space_in_brackets", re.compile(r"(?<=\S)\s+([)\]])"), r"\1"),
    ("invisible_sign", re.compile(r"[\u200b\u200c\u2060\ufeff\u00ad]"), ""),
    ("markdown", re.compile(r"\*\*([^*\n]{1,200})\*\*"), r"\1"),
    ("entity", re.compile(r"&amp;"), "&"),
    ("entity", re.compile(r"&(?:nbsp|#160);"), " "),
    ("entity", re.compile(r"&(?:quot|#34);"), '"'),
    ("entity", re.compile(r"&(?:#39|apos|rsquo);"), "’"),
    ("entity", re.compile(r"</?(?:b|i|u|p|br|strong|em|li|ul|span)\s?/?>", re.IGNORECASE), ""),
)
_ENGLISH = (
    ("percent_space", re.compile(r"(?<=\d)\s+%"), "%"),
    ("currency_space", re.compile(r"([$£€])\s+(?=\d)"), r"\1"),
    ("currency_after", re.compile(r"(?<![\w$£€.,])(\d[\d,.]*\d|\d)\s?([$£])(?!\w)"), r"\2\1"),
    ("plus_space", re.compile(r"(?<=\d)\s+\+(?=\s|$)"), "+"),
    ("double_hyphen", re.compile(r"(?<=\w)\s*--\s*(?=\w)"), " – "),
    ("dash", re.compile(r"(?<=[^\W\d_])\s+-\s+(?=[^\W\d_])"), " – "),
    ("range", re.compile(r"(?<![\w-])((?:19|20)\d\d)\s?-\s?((?:19|20)\d\d)(?![\w-])"), r"\1–\2"),
    ("thousands", re.compile(r"(?<![\w.,:/+#-])(\d{2,3})(\d{3})(?![\w.,:/%-])"), r"\1,\2"),
    ("ellipsis_end", re.compile(r"\s*(?:\.{3,}|…)\s*$"), ""),
    ("exclamation", re.compile(r"\s*!+\s*$"), "."),
    ("wrong_apostrophe", re.compile(r"(?<=[a-z])[`´](?=[a-z])", re.IGNORECASE), "’"),
    (
        "apostrophe_plural",
        re.compile(r"\b([A-Z]{2,5})['’]s(?=\s+(?:and|for|in|of|to|with|on|by)\b|[,.;)]|$)"),
        r"\1s",
    ),
    ("apostrophe_plural", re.compile(r"\b((?:19|20)?\d0)['’]s\b"), r"\1s"),
    ("slash_space", re.compile(r"(?<=[a-z])(?:\s+/\s*|/\s+)(?=[a-z])"), "/"),
)  # fmt: skip
_SHOUT = re.compile(r"\b[A-ZÀ-Þ]{4,}(?:\s+[A-ZÀ-Þ]{2,}){2,}\b")
_PICTURE = re.compile("[\U0001f300-\U0001faff\u2600-\u26ff\u2700-\u2712\u2715-\u27bf]")
_ENDS = re.compile(r"\s*[,;:]\s*$")
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))


def rules(line: Line, setting: Setting) -> Iterator[Hit]:
    """Findings of this module; a field, such as a name, gets those of any language."""
    for rule, pattern, fix in _ANY:
        yield from replaced(line.text, pattern, rule, fix)
    yield from _unpaired(line.text)
    yield from pointed(line.text, _PICTURE, "picture")
    if line.kind == "field":
        return
    yield from replaced(line.text, _ENDS, "trailing_mark", "")
    yield from pointed(line.text, _SHOUT, "capitals")
    if setting.english:
        for rule, pattern, fix in _ENGLISH:
            yield from replaced(line.text, pattern, rule, fix)
        yield from _beginning(line)
    yield from _full_stop(line, setting)


def _unpaired(text: str) -> Iterator[Hit]:
    for opening, closing in _PAIRS:
        if text.count(opening) != text.count(closing):
            place = text.find(opening) if text.count(opening) > text.count(closing) else text.rfind(closing)
            yield Hit(place, place + 1, "unpaired")
    if text.count('"') % 2 and not re.search(r'\d"', text):
        place = text.rfind('"')
        yield Hit(place, place + 1, "unpaired")


def _beginning(line: Line) -> Iterator[Hit]:
    """A small letter at the start, or behind a full stop."""
    found = re.match(r"[a-z][a-z]+(?=[\s,]|$)", line.text)
    if found:
        yield Hit(0, 1, "small_start", found[0][0].upper())
    for found in re.finditer(r"(?<=[a-z]{2})\.\s+([a-z])(?=[a-z]+\s)", line.text):
        yield Hit(found.end() - 1, found.end(), "small_start", found[1].upper())


def _full_stop(line: Line, setting: Setting) -> Iterator[Hit]:
    """The last mark as the other lines of the entry have it."""
    if line.kind == "line" and setting.full_stop is not None and not _ENDS.search(line.text):
        ended = typography.ended(line.text, Writing(full_stop=setting.full_stop))
        yield from changed(line.text, ended, "full_stop_mix")
