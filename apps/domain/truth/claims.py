"""A text of many claims (summary, letter, answer): each is checked against the entry it rests on."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from apps.domain.resume import Entry, Project, ResumeDocument, Role, Volunteering
from apps.domain.truth import addressing
from apps.domain.truth.check import check, level_of
from apps.domain.truth.evidence import computed, for_entry, personal, years_in
from apps.domain.truth.reading import squeezed
from apps.domain.truth.types import Claim, Doubt, Evidence, WholeVerdict

_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?]*")
_PART = re.compile(r"(?:,?\s+(?:and|where|while)\s+|;\s*|,\s+)")
_SHORTEST_PART = 3  # words


class Scope(NamedTuple):
    """An entry's id, the names by which a sentence may speak of it, and what may rest on it."""

    entry: str
    names: tuple[str, ...]
    evidence: Evidence


class Piece(NamedTuple):
    """Words of the text and where they begin."""

    start: int
    words: str


def check_whole(
    text: str, document: ResumeDocument, facts: Sequence[str] = (), posting: str = "", year: int | None = None
) -> WholeVerdict:
    """Every sentence of ``text``, or its parts, with the entry it rests on and the verdict.

    A sentence that names an employer rests on that entry alone. Figures and names of different entries may
    stand in one sentence only where its parts say them apart. ``year`` is the present one: entries that still
    run count to it when years of experience are worked out.
    """
    return weigh(text, scopes_of(document, facts, posting, year), posting)


def weigh(text: str, scopes: Sequence[Scope], posting: str = "") -> WholeVerdict:
    """As ``check_whole``, for evidence that is no document."""
    claims = tuple(claim for sentence in sentences(text) for claim in _claims(sentence, scopes, posting))
    doubts = tuple(doubt for claim in claims for doubt in claim.verdict.doubts)
    return WholeVerdict(level=level_of(doubts), claims=claims)


def sentences(text: str) -> Iterator[Piece]:
    """The sentences and lines of a text, with where they begin."""
    for found in _SENTENCE.finditer(text):
        words = found[0].strip()
        if words:
            yield Piece(found.start() + len(found[0]) - len(found[0].lstrip()), words)


def scopes_of(
    document: ResumeDocument, facts: Sequence[str] = (), posting: str = "", year: int | None = None
) -> tuple[Scope, ...]:
    """The person as a whole first, then every entry that has a place: work, projects, education and so on."""
    said = tuple(text for text in (document.basics.label, document.basics.summary) if text)
    worked_out, name = computed(document, year), tuple(filter(None, (document.basics.name,)))
    whole = Evidence(
        entry=(*said, *_titles(document), *personal(document), *facts),
        person=name,
        elsewhere=tuple(line.text for _, entry in document.entries() for line in entry.lines),
        posting=posting,
        computed=worked_out,
    )
    placed = [entry for section, entry in document.entries() if section in _PLACED]
    scoped = [(entry, for_entry(document, entry.id, facts, posting)) for entry in placed]
    return (
        Scope("", (), whole),
        *(
            Scope(entry.id, _names(entry), _computed(entry, evidence, worked_out, year))
            for entry, evidence in scoped
        ),
    )


_PLACED = frozenset({"work", "volunteer", "projects", "education", "publications", "awards"})


def _computed(entry: Entry, evidence: Evidence, worked_out: tuple[str, ...], year: int | None) -> Evidence:
    own = years_in(entry, year) if isinstance(entry, Role) else ()
    return evidence.model_copy(update={"computed": (*worked_out, *own)})


def _titles(document: ResumeDocument) -> Iterator[str]:
    for role in document.work:
        yield from (text for text in (role.position, role.name) if text)
    for deed in document.volunteer:
        yield from (text for text in (deed.position, deed.organization) if text)


def _names(entry: Entry) -> tuple[str, ...]:
    """The names that bind what is said beside them to an entry: of a place of work, not of a school."""
    if isinstance(entry, Role | Project):
        return (entry.name,) if entry.name else ()
    return (entry.organization,) if isinstance(entry, Volunteering) and entry.organization else ()


def _claims(sentence: Piece, scopes: Sequence[Scope], posting: str) -> list[Claim]:
    """The sentence as one claim, or as its parts where they have fewer doubts."""
    named = [scope for scope in scopes if any(_is_named(name, sentence.words) for name in scope.names)]
    allowed = named or list(scopes)
    whole = _best(sentence, allowed, posting)
    if whole.verdict.level == "supported":
        return [whole]
    parts = _parts(sentence)
    if len(parts) < 2:
        return [whole]
    apart = [_best(part, allowed, posting) for part in parts]
    return apart if _weight(apart) < _weight([whole]) else [whole]


def _is_named(name: str, words: str) -> bool:
    return len(squeezed(name)) > 2 and squeezed(name) in squeezed(words)


def _parts(sentence: Piece) -> list[Piece]:
    """The sentence cut at "and", commas and semicolons; a short part stays with the one before it."""
    found: list[Piece] = []
    start = 0
    for cut in [*_PART.finditer(sentence.words), None]:
        end = cut.start() if cut else len(sentence.words)
        words = sentence.words[start:end]
        if len(words.split()) >= _SHORTEST_PART:
            found.append(Piece(sentence.start + start, words))
        elif found:
            found[-1] = Piece(found[-1].start, sentence.words[found[-1].start - sentence.start : end])
        else:
            continue
        start = cut.end() if cut else end
    if not found or start == 0:
        return [sentence]
    return found


def _best(piece: Piece, scopes: Sequence[Scope], posting: str) -> Claim:
    claims = [_claim(piece, scope, posting) for scope in scopes]
    return min(claims, key=lambda claim: (*_weight([claim]), -len(claim.verdict.support)))


def _claim(piece: Piece, scope: Scope, posting: str) -> Claim:
    verdict = check(piece.words, scope.evidence)
    doubts = tuple(
        _moved(doubt, piece.start)
        for doubt in verdict.doubts
        if not addressing.is_of_the_advert(doubt, piece.words, posting)
    )
    changed = verdict.model_copy(update={"doubts": doubts, "level": level_of(doubts)})
    end = piece.start + len(piece.words)
    return Claim(span=(piece.start, end), words=piece.words, entry=scope.entry, verdict=changed)


def _moved(doubt: Doubt, by: int) -> Doubt:
    return doubt.model_copy(update={"span": (doubt.span[0] + by, doubt.span[1] + by)})


def _weight(claims: Sequence[Claim]) -> tuple[int, int]:
    """Unsupported doubts and doubts of all claims together."""
    doubts = [doubt for claim in claims for doubt in claim.verdict.doubts]
    return sum(doubt.severity == "unsupported" for doubt in doubts), len(doubts)
