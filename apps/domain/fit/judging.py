"""One requirement against one person: met, unclear or a gap, with the person's own words."""

from functools import cache
from pathlib import Path

from apps.domain.fit.profile import Held, Profile
from apps.domain.fit.spans import years
from apps.domain.fit.tokens import stems
from apps.domain.fit.types import Basis, Mark, Proof, Row
from apps.domain.language import tables
from apps.domain.occupations import by_id
from apps.domain.postings.degrees import RANK
from apps.domain.postings.types import PostingText, Requirement
from apps.domain.skills import known
from apps.domain.skills.lexicon import by_id as term_by_id
from apps.domain.skills.nearness import NEIGHBOUR, neighbours_of

MET, UNCLEAR = 0.7, 0.3  # from these values on
TYPICAL = 0.45  # usual in the person's trade, but no line says so
_SOFT = Path(__file__).parent / "words" / "soft.txt"
_LANGUAGE_CODES = {
    "english": "en",
    "german": "de",
    "french": "fr",
    "spanish": "es",
    "italian": "it",
    "dutch": "nl",
}

Said = tuple[float | None, Basis, Proof | None]
_NOTHING: Said = (0.0, "none", None)
_UNKNOWN: Said = (None, "unknown", None)


def judge(requirement: Requirement, profile: Profile, posting: PostingText) -> Row:
    """The row of ``requirement``: what the person has for it, and how sure that is."""
    if requirement.kind == "years":
        return _years_row(requirement, profile, posting)
    if requirement.kind == "degree":
        said = _degree(requirement, profile)
    elif requirement.skills:
        said = _skills(requirement, profile)
    else:
        said = _words(requirement.words, profile)
    value, basis, proof = said
    return Row(requirement=requirement, mark=_mark(value), value=value, basis=basis, proof=proof)


def _mark(value: float | None) -> Mark:
    if value is None:
        return "unclear"
    return "met" if value >= MET else "unclear" if value >= UNCLEAR else "gap"


def _skills(requirement: Requirement, profile: Profile) -> Said:
    """The mean of what is asked for, or the best where one is enough; soft skills never count against."""
    judged = [judge_skill(term_id, profile) for term_id in requirement.skills]
    hard = [said for said in judged if said[0] is not None]
    if not hard:
        return _UNKNOWN
    best = max(hard, key=lambda said: said[0] or 0.0)
    if requirement.any_of:
        return best
    mean = sum(said[0] or 0.0 for said in hard) / len(hard)
    return mean, best[1] if mean else "none", best[2]


def judge_skill(term_id: str, profile: Profile) -> Said:
    """How far one skill is held, what that rests on, and the words that prove it."""
    held = profile.skills.get(term_id)
    if held is not None:
        return held.strength, "shown" if held.strength == 1.0 else "listed", held.proof
    if term_id in _soft():
        return _UNKNOWN
    if _LANGUAGE_CODES.get(term_id, "-") == profile.language:
        return 1.0, "language", None
    if near := _nearest(term_id, profile):
        return NEIGHBOUR * near.strength, "near", near.proof
    if typical := _typical(term_id, profile):
        return TYPICAL, "typical", typical
    return _UNKNOWN if term_id == "driving-licence-b" else _NOTHING


def _nearest(term_id: str, profile: Profile) -> Held | None:
    near = [profile.skills[other] for other in neighbours_of(term_id) if other in profile.skills]
    return max(near, key=lambda held: (held.strength, held.proof.line), default=None)


def _typical(term_id: str, profile: Profile) -> Proof | None:
    """The title of a trade in which the skill is usual; papers are never taken for granted."""
    term = term_by_id().get(term_id)
    if term is None or term.kind in ("licence", "certificate", "language"):
        return None
    for spell in profile.spells:
        if spell.occupation and term_id in by_id()[spell.occupation].skills:
            return Proof(line=f"{spell.entry}.position", span=(0, len(spell.title)), words=spell.title)
    return None


def _words(words: str, profile: Profile) -> Said:
    """A demand without a known term: the line of the person that shares most of its words."""
    wanted = stems(words)
    if not wanted:
        return _UNKNOWN
    shared: dict[int, int] = {}
    for one in wanted:
        for number in profile.lines_by_stem.get(one, ()):
            shared[number] = shared.get(number, 0) + 1
    if not shared:
        return _UNKNOWN
    number = max(shared, key=lambda n: (shared[n], -n))
    value = min(1.0, 1.25 * shared[number] / len(wanted))
    if value < UNCLEAR:
        return _UNKNOWN
    line = profile.lines[number]
    return value, "words", Proof(line=line.id, span=(0, len(line.text)), words=line.text)


def _degree(requirement: Requirement, profile: Profile) -> Said:
    if not profile.has_education:
        return _UNKNOWN
    held, wanted = RANK[profile.degree], RANK[requirement.degree]
    if held == 0:
        return _UNKNOWN
    return (1.0 if held >= wanted else 0.5 if held == wanted - 1 else 0.0), "degree", None


def _years_row(requirement: Requirement, profile: Profile, posting: PostingText) -> Row:
    """Years in work that counts for it: of the same trade, or with the skills it names."""
    wanted = requirement.years or 1.0
    has_dates = any(spell.months for spell in profile.spells)
    if not has_dates:
        return Row(requirement=requirement, mark="unclear", value=None, basis="unknown")
    full, half = _spells(requirement, profile, posting)
    have = years(full) + 0.5 * years(half)
    value = min(1.0, have / wanted)
    return Row(requirement=requirement, mark=_mark(value), value=value, basis="years", years=round(have, 1))


def _spells(
    requirement: Requirement, profile: Profile, posting: PostingText
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The months that count in full, and those of the same field, which count half."""
    hard = {term_id for term_id in requirement.skills if term_id not in _soft()}
    full, half = [], []
    for spell in profile.spells:
        if spell.months is None:
            continue
        names_it = bool(hard & spell.skills)
        same = bool(posting.occupation) and spell.occupation == posting.occupation
        if names_it or (same and not hard) or (not posting.occupation and not hard):
            full.append(spell.months)
        elif same or (posting.group and spell.group == posting.group):
            half.append(spell.months)
    return full, half


@cache
def _soft() -> frozenset[str]:
    terms = (known(name) for name in tables.lines(_SOFT))
    return frozenset(term.id for term in terms if term is not None)
