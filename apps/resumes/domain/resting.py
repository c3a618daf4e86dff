"""What a wording of a line may rest on: the line, its entry, the person, and what they told us since."""

from collections.abc import Iterable

from apps.domain.truth import evidence
from apps.domain.truth.types import Evidence
from apps.resumes.domain.brief import EntryBrief, ToldFact


def rests_on(brief: EntryBrief, line_id: str, facts: Iterable[ToldFact] | None = None) -> Evidence:
    """``facts`` stand in for those of the brief.

    A fact told for this very line counts as its source, one told for the entry as part of the entry, and one
    about the person at large as theirs.
    """
    told = tuple(brief.facts if facts is None else facts)
    own = tuple(fact.text for fact in told if fact.line_id == line_id)
    entry = tuple(fact.text for fact in told if fact.entry_id == brief.entry_id and fact.line_id != line_id)
    person = tuple(fact.text for fact in told if not fact.entry_id)
    found = evidence.for_line(brief.document, brief.entry_id, line_id, facts=person, posting=brief.posting)
    return found.model_copy(update={"sources": (*found.sources, *own), "entry": (*found.entry, *entry)})
