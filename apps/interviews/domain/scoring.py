"""One number from 0 to 4 for each criterion, why, and from which words. Never of voice or face."""

from collections.abc import Sequence

from apps.domain.skills import find as find_skills
from apps.domain.truth.measures import quantities
from apps.interviews.domain import cues
from apps.interviews.domain.questions import asks_for_a_story, subjects
from apps.interviews.domain.story import named_parts
from apps.interviews.domain.told import Piece, Told, stems_of
from apps.interviews.domain.types import BEST, PARTS, Criterion, Marked, Score

Spans = tuple[tuple[int, int], ...]
FEWEST_TO_JUDGE = 8  # words
ENOUGH_FOR_FILLERS = 150  # words without one filler: the transcript has dropped them
SCENE_SHARE = 0.6
NEAR = 0.5  # of a word that is near the one asked about


def relevance(question: str, told: Told) -> Score:
    """How much of what the question asks about the answer speaks of; other words for it count half."""
    asked = subjects(question)
    if not asked:
        value = _step(told.word_count, (5, 15, 30, 60))
        return _score("relevance", value, "The question leaves the subject to you.")
    met = [subject for subject in asked if subject.stems & told.stems]
    share = sum(1.0 if subject.stem in told.stems else NEAR for subject in met) / len(asked)
    value = _step(share, (0.15, 0.3, 0.5, 0.75))
    if not value and told.word_count >= FEWEST_TO_JUDGE and any(act.who == "i" for act in told.acts):
        value = 1  # a story, of something else
    spans = _pieces_with(told, frozenset().union(*(subject.stems for subject in met)))
    reason = f"You speak of {len(met)} of the {len(asked)} things the question asks about."
    return _score("relevance", value, reason, spans)


def structure(question: str, told: Told, parts: tuple[Marked, ...]) -> Score:
    """Situation, task, action and result for a story; a point, its reason and an example for a view."""
    if not asks_for_a_story(question):
        return _structure_of_a_view(told)
    there = named_parts(parts)
    missing = [part for part in PARTS if part not in there]
    value = len(there)
    scene = sum(len(mark.words) for mark in parts if mark.label in ("situation", "task"))
    reason = "All four parts are there: situation, task, action, result."
    if missing:
        reason = f"We found no {' and no '.join(missing)}."
    elif scene > SCENE_SHARE * max(1, sum(len(mark.words) for mark in parts)):
        value, reason = 3, "More than half of it sets the scene. Come to what you did sooner."
    return _score("structure", value, reason, tuple(mark.span for mark in parts))


def _structure_of_a_view(told: Told) -> Score:
    reasons, examples = list(cues.find("reason", told.text)), list(cues.find("example", told.text))
    proof = bool(examples) or len(told.acts) > 0 or bool(quantities(told.text))
    value = (told.word_count >= FEWEST_TO_JUDGE) + bool(reasons) + 2 * proof
    said = [word for word, there in (("a reason", reasons), ("an example", proof)) if not there]
    reason = f"Add {' and '.join(said)}." if said else "A point, a reason and an example."
    return _score("structure", value, reason, tuple(reasons + examples))


def specificity(told: Told) -> Score:
    """Figures, names and tools: what only somebody who was there can say."""
    spans = sorted(_specifics(told))
    allowance = max(0, told.word_count - 300) // 100  # a long answer has more room for them
    count = max(0, len(spans) - allowance)
    reason = f"{len(spans)} figures, names or tools." if len(spans) != 1 else "One figure, name or tool."
    if not spans:
        reason = "No figure, name or tool: say how many, how long, with what."
    return _score("specificity", _step(count, (1, 2, 3, 5)), reason, tuple(spans))


def own_part(told: Told) -> Score:
    """Whether the listener can tell what the person did."""
    mine = [act for act in told.acts if act.who == "i"]
    ours = [act for act in told.acts if act.who == "we"]
    value = _step(len(mine), (1, 1, 2, 3)) if mine else int(bool(ours))
    if len(ours) > 2 * len(mine) and mine:
        value = min(value, 2)
    reason = f"Things done: {len(mine)} by “I”, {len(ours)} by “we”."
    if not mine:
        reason = "It does not say what you did yourself."
    return _score("own_part", value, reason, tuple((act.start, act.end) for act in mine))


def length(told: Told, seconds: float | None) -> Score:
    """One to three minutes, or 120 to 300 words."""
    if seconds:
        value = _band(seconds, (60, 180), (40, 210), (25, 240), (10, 300))
        said = f"{round(seconds)} seconds"
        reason = f"{said}; one to three minutes is easy to follow."
    else:
        value = _band(told.word_count, (100, 300), (70, 360), (45, 420), (20, 480))
        reason = f"{told.word_count} words; 100 to 300 is easy to follow."
    return _score("length", value, reason)


def hedging(told: Told) -> Score:
    spans = tuple(cues.find("hedge", told.text))
    if told.word_count < FEWEST_TO_JUDGE:
        return _unknown("hedging", "Too short to say.")
    rate = 100 * len(spans) / told.word_count
    taken = "One phrase takes" if len(spans) == 1 else f"{len(spans)} phrases take"
    reason = f"{taken} back what you say." if spans else "You say it straight."
    return _score("hedging", _step(-rate, (-6, -4, -2.2, -0.8)), reason, spans)


def tone(told: Told) -> Score:
    """Fair to others and to oneself: each word of blame, insult or boast costs a point."""
    if told.word_count < FEWEST_TO_JUDGE:
        return _unknown("tone", "Too short to say.")
    harsh = (*cues.find("blame", told.text), *cues.find("boast", told.text))
    value = max(0, BEST - 1 - len(harsh) + (not harsh))
    reason = (
        f"“{told.text[slice(*harsh[0])]}” may put the listener off." if harsh else "Fair to everyone in it."
    )
    return _score("tone", value, reason, tuple(sorted(harsh)))


def pace(told: Told, seconds: float | None) -> Score:
    if not seconds or told.word_count < FEWEST_TO_JUDGE:
        return _unknown("pace", "Only for recorded answers.")
    rate = 60 * told.word_count / seconds
    value = _band(rate, (110, 180), (95, 195), (80, 215), (65, 240))
    return _score("pace", value, f"{round(rate)} words a minute; 110 to 180 is easy to follow.")


def fillers(told: Told, seconds: float | None) -> Score:
    """Per minute, as transcribed: most transcripts leave some out."""
    if not seconds:
        return _unknown("fillers", "Only for recorded answers.")
    spans = tuple(cues.find("filler", told.text))
    if not spans and told.word_count > ENOUGH_FOR_FILLERS:
        return _unknown("fillers", "None in the transcript, which often leaves them out.")
    rate = 60 * len(spans) / seconds
    reason = f"{len(spans)} as transcribed; some may be missing." if spans else "None as transcribed."
    return _score("fillers", _step(-rate, (-12, -8, -5, -2)), reason, spans)


def _specifics(told: Told) -> set[tuple[int, int]]:
    spans = {found.span for found in quantities(told.text)} | set(told.names)
    spans |= {found.span for found in find_skills(told.text) if found.kind in ("tool", "system")}
    ordered = sorted(spans, key=lambda span: (span[0], -span[1]))
    kept: set[tuple[int, int]] = set()
    seen: set[str] = set()
    end = -1
    for span in ordered:
        words = told.text[slice(*span)].lower()
        if span[0] >= end and words not in seen:
            kept.add(span)
            seen.add(words)
            end = span[1]
    return kept


def _pieces_with(told: Told, stems: frozenset[str]) -> Spans:
    found: list[Piece] = [piece for piece in told.pieces if stems & stems_of(piece.words)]
    return tuple((piece.start, piece.end) for piece in found[:3])


def _step(value: float, steps: Sequence[float]) -> int:
    """How many of the rising steps are reached."""
    return sum(value >= step for step in steps)


def _band(value: float, *bands: tuple[float, float]) -> int:
    """4 inside the first band, 3 inside the second, and so on."""
    return next((BEST - n for n, (low, high) in enumerate(bands) if low <= value <= high), 0)


def _score(criterion: Criterion, value: int, reason: str, spans: Spans = ()) -> Score:
    return Score(criterion=criterion, value=max(0, min(BEST, int(value))), reason=reason, spans=spans)


def _unknown(criterion: Criterion, reason: str) -> Score:
    return Score(criterion=criterion, value=None, reason=reason)
