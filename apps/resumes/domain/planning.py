"""The plan of a rewrite: which entries and lines, for which aim, with which evidence."""

from collections.abc import Iterable, Sequence

from apps.domain.postings.reading import read_posting
from apps.domain.resume import ResumeDocument
from apps.resumes.domain.brief import REWRITTEN, EntryBrief, ToldFact, rewritable

MOST_WANTED = 40  # terms of an advert; a long one names about 25


def briefs(
    document: ResumeDocument, *, target: str = "", posting: str = "", facts: Iterable[ToldFact] = ()
) -> tuple[EntryBrief, ...]:
    """One brief for each entry that has lines to rewrite, in the order of the document."""
    told = tuple(facts)
    wanted = terms(posting)
    return tuple(
        EntryBrief(
            document=document,
            entry_id=entry.id,
            facts=told,
            target=target,
            wanted=wanted,
            posting=posting,
        )
        for section, entry in document.entries()
        if section in REWRITTEN and rewritable(entry)
    )


def terms(posting: str) -> tuple[str, ...]:
    """What an advert asks for, in its own words, each once."""
    if not posting.strip():
        return ()
    asked: Sequence[str] = [requirement.words for requirement in read_posting(posting).requirements]
    return tuple(dict.fromkeys(asked))[:MOST_WANTED]
