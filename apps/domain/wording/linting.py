"""The linter: what to mend in a resume, where exactly, why, and what to put there with one click. Pure.

Errors have one right answer. Style is a better way to say the same. Advice has no fix: only the person knows.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import cast

from apps.domain.language import tables
from apps.domain.language.detect import language_of
from apps.domain.resume import Dated, Entry, ResumeDocument
from apps.domain.wording import typography
from apps.domain.wording.lint import contents, grammar, lexicon, marks, page, spelling, style
from apps.domain.wording.lint.types import Finding, Hit, Line, LineRule, Setting, Severity
from apps.domain.wording.variety import is_british
from apps.domain.wording.writer import is_english

_ENGLISH: tuple[LineRule, ...] = (grammar.rules, spelling.rules, style.rules)
_FIELDS = {
    "work": ("position", "name", "description"),
    "volunteer": ("position", "organization"),
    "education": ("institution", "study_type", "area", "score"),
    "projects": ("name", "description"),
    "skills": ("name",),
    "certificates": ("name", "issuer"),
    "awards": ("title", "awarder"),
    "publications": ("name", "publisher"),
    "languages": ("language", "fluency"),
    "interests": ("name",),
    "references": ("name",),
}
_PROSE = ("summary", "reference")
_KEYWORDS = ("skills", "interests")


def findings(lines: Sequence[Line]) -> tuple[Finding, ...]:
    """What to mend in some lines, in their order; what an error covers is not judged for style again.

    Lines that are not English get the rules of any language only.
    """
    found: dict[str, list[Hit]] = defaultdict(list)
    for line, setting in _settings(lines):
        found[line.path] += contents.rules(line)
        found[line.path] += marks.rules(line, setting)
        if setting.english:
            for rule in _ENGLISH:
                found[line.path] += rule(line, setting)
    english = [line for line, setting in _settings(lines) if setting.english]
    for line, hit in page.rules(english):
        found[line.path].append(hit)
    return tuple(finding for line in lines for finding in _told(line, found.pop(line.path, [])))


def of_document(document: ResumeDocument, *, today: date | None = None) -> tuple[Finding, ...]:
    """What to mend in a whole resume: its texts, its dates, and what is missing."""
    fields = [_finding(path, hit) for path, _, hit in contents.document_rules(document, today)]
    return (*fields, *findings(lines_of(document)))


def fixed(text: str, found: Sequence[Finding]) -> str:
    """A text with the fixes of its findings made; of two that overlap the first is taken."""
    done = len(text) + 1
    for finding in sorted(found, key=lambda one: (one.start, one.end), reverse=True):
        if finding.fix is not None and finding.end <= done:
            text = text[: finding.start] + finding.fix + text[finding.end :]
            done = finding.start
    return text


def lines_of(document: ResumeDocument) -> tuple[Line, ...]:
    """The texts of a resume with their paths: ``basics.summary``, ``work-1.position``, ``work-1-2``."""
    basics = document.basics
    found = [Line("basics.label", basics.label, "field"), Line("basics.summary", basics.summary, "prose")]
    for section, entry in document.entries():
        found += _lines_of_entry(section, entry)
    return tuple(line for line in found if line.text.strip())


def rule_names() -> tuple[str, ...]:
    """The names of all rules."""
    return tuple(_rules())


def _lines_of_entry(section: str, entry: Entry) -> Iterator[Line]:
    running = not entry.end_date if isinstance(entry, Dated) and entry.start_date else None
    for name in _FIELDS[section]:
        yield Line(f"{entry.id}.{name}", getattr(entry, name), "field", entry.id)
    for name in _PROSE:
        if said := getattr(entry, name, ""):
            yield Line(f"{entry.id}.{name}", said, "prose", entry.id, running)
    for line in entry.lines:
        yield Line(line.id, line.text, "field" if section in _KEYWORDS else "line", entry.id, running)


def _settings(lines: Sequence[Line]) -> Iterator[tuple[Line, Setting]]:
    """Each line with what the lines beside it tell: language, spelling, and how they end."""
    entries: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        if line.kind != "field":
            entries[line.entry].append(line.text)
    every = [text for texts in entries.values() for text in texts]
    british = is_british("", every)
    language = language_of("\n".join(every))
    for line in lines:
        siblings = [text for text in entries[line.entry] if text != line.text]
        english = is_english(line.text, siblings) if line.kind != "field" else language in ("en", "")
        yield line, Setting(english, british, typography.ends_in_full_stop(siblings))


def _told(line: Line, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Hits as findings in the order of the text; errors push out the style they touch."""
    told = [_finding(line.path, hit) for hit in hits]
    kept: list[Finding] = []
    for finding in sorted(told, key=lambda one: (one.rule not in contents.RULES, *_weight(one))):
        is_whole = finding.start == 0 and finding.end == len(line.text) and finding.fix is None
        blocking = (other for other in kept if other.fix is not None or other.rule in contents.RULES)
        if is_whole or not any(_touch(finding, other) for other in blocking):
            kept.append(finding)
    yield from sorted(dict.fromkeys(kept), key=lambda one: (one.start, one.end, one.rule))


def _finding(path: str, hit: Hit) -> Finding:
    severity, sentence = _rules()[hit.rule]
    return Finding(path, hit.start, hit.end, hit.rule, severity, sentence, hit.fix)


def _weight(finding: Finding) -> tuple[bool, bool]:
    return finding.severity != "error", finding.severity == "advice"


def _touch(one: Finding, other: Finding) -> bool:
    return (one.start < other.end and other.start < one.end) or (one.start, one.end) == (
        other.start,
        other.end,
    )


@cache
def _rules() -> dict[str, tuple[Severity, str]]:
    """Rule -> severity and sentence."""
    rows = tables.rows(lexicon.WORDS.parent / "rules.tsv")
    return {rule: (cast(Severity, severity), sentence) for rule, severity, sentence in rows}
