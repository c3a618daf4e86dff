"""Letters by rules: a layout, filled with the person's own lines and the advert's names, and nothing else."""

from collections.abc import Iterator, Sequence

from apps.cover_letters.domain import deeds, layouts
from apps.cover_letters.domain.brief import CLOSING, OPENING, LetterBrief, LetterDraft, ParagraphDraft, Point
from apps.cover_letters.domain.layouts import Layout, fill, shared
from apps.domain.language.detect import language_of
from apps.domain.language.verbs import is_verb_form
from apps.domain.resume import Entry

LONGEST_NEED = 8  # words
MOST_LINES = 3  # of one entry in one paragraph; more is a resume again


def letter(brief: LetterBrief, k: int) -> LetterDraft:
    """Up to ``k`` wordings of every paragraph, each by a layout of its own. The same each time."""
    chosen = layouts.for_tone(brief.language, brief.tone)[:k]
    slots = {
        OPENING: [_opening(brief, layout) for layout in chosen],
        **{
            slot: [_evidence(brief, points, layout) for layout in chosen]
            for slot, points in brief.paragraphs.items()
        },
        CLOSING: [layout.parts["closing"] for layout in chosen],
    }
    if brief.skills:
        slots[CLOSING] = [f"{_skills(brief)} {text}" for text in slots[CLOSING]]
    return LetterDraft(
        paragraphs=[
            ParagraphDraft(slot=slot, wordings=list(dict.fromkeys(filter(None, texts))))
            for slot, texts in slots.items()
        ]
    )


def greeting(brief: LetterBrief, reader: str) -> str:
    """ "Dear Ms Okafor," — or to the house, when nobody is named."""
    key = "named" if reader.strip() else "unnamed"
    return fill(shared(brief.language, key)[0], reader=reader, employer=brief.employer)


def sign_off(brief: LetterBrief) -> str:
    """The words above the name."""
    return shared(brief.language, f"end {brief.tone}")[0]


def subject(brief: LetterBrief) -> str:
    return fill(shared(brief.language, "subject")[0], title=brief.title)


def _opening(brief: LetterBrief, layout: Layout) -> str:
    return fill(layout.parts["opening"], title=brief.title, employer=brief.employer)


def _skills(brief: LetterBrief) -> str:
    return fill(shared(brief.language, "skills")[0], skills=", ".join(brief.skills))


def _evidence(brief: LetterBrief, points: Sequence[Point], layout: Layout) -> str:
    """Every other layout begins with what the advert asks for, where its words can stand in a sentence."""
    entry = brief.document.entry(points[0].entry) or Entry()
    sentences = list(_sentences(brief, points[:MOST_LINES], layout, entry))
    asks = _need(brief, points) if layout.name.endswith(("2", "4")) else ""
    return " ".join(filter(None, [asks, *sentences]))


def _need(brief: LetterBrief, points: Sequence[Point]) -> str:
    need = next((point.need for point in points if point.need), "")
    first = need.partition(" ")[0].lower().strip(",:")
    if (
        not 1 < len(need.split()) <= LONGEST_NEED
        or "," in need
        or language_of(need) not in ("", brief.language)
    ):
        return ""
    if first in shared(brief.language, "not needs")[0].split() or (
        brief.language == "en" and is_verb_form(first)
    ):
        return ""
    return fill(shared(brief.language, "need")[0], need=deeds.small(need) if brief.language != "de" else need)


def _sentences(brief: LetterBrief, points: Sequence[Point], layout: Layout, entry: Entry) -> Iterator[str]:
    """What was done first, then what the work included."""
    names = (getattr(entry, name, "") for name in ("organization", "name"))
    about = {"place": next(filter(None, names), ""), "position": getattr(entry, "position", "")}
    present = bool(getattr(entry, "start_date", "")) and not getattr(entry, "end_date", "")
    found = [deeds.deed_of(point.text, brief.language, present=present) for point in points]
    for number, deed in enumerate(sorted(found, key=lambda deed: deed.kind != "verb")):
        yield fill(_frame(brief, layout, deed.kind, number, about), deed=deed.text, **about)


def _frame(brief: LetterBrief, layout: Layout, kind: str, number: int, about: dict[str, str]) -> str:
    """A layout whose frame needs a title gives way to the plainest, where the entry has none."""
    if kind == "verb":
        if number:
            return layout.parts["more"] if number == 1 else shared(brief.language, "more")[0]
        first = layout.parts["first"]
        plain = layouts.layouts(brief.language)[0].parts["first"]
        return first if about["position"] or "{position}" not in first else plain
    frames = shared(brief.language, kind) or shared(brief.language, "noun")
    return frames[min(number, len(frames) - 1)]
