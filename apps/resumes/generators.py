"""What a resume asks of the model, and of the rules when there is none."""

from collections.abc import Iterable, Mapping, Sequence

from django.conf import settings

from apps.domain import ranking, wording
from apps.domain.ranking.reading import content
from apps.domain.truth.types import Evidence, Verdict
from apps.generation.contract import Generator, Score, SlotChoice, Variant
from apps.generation.models import Generation
from apps.generation.registry import register
from apps.llm import prompts
from apps.llm.domain import veiling
from apps.llm.domain.veiling import Private
from apps.llm.types import Prompt
from apps.resumes.domain.brief import EntryBrief, EntryDraft, LineDraft
from apps.resumes.domain.resting import rests_on
from apps.resumes.models import Line


@register
class RewriteEntry(Generator[EntryBrief, EntryDraft]):
    """The lines of one entry, each in several wordings that rest on that entry."""

    kind = "resume.entry"
    Input = EntryBrief
    Output = EntryDraft

    def compose(self, given: EntryBrief, k: int) -> Prompt:
        """The advert is not in it, only terms quoted from it."""
        return prompts.load(
            "resumes/rewrite_entry",
            variants=k,
            aim=given.target,
            wanted=list(given.wanted),
            title=getattr(given.entry, "position", "") or getattr(given.entry, "name", ""),
            tense="present" if given.is_present else "past",
            lines=EntryDraft(lines=[LineDraft(id=line.id, wordings=[line.text]) for line in given.lines]),
            facts=[fact.text for fact in given.facts if fact.entry_id in ("", given.entry_id)],
        )

    def private(self, given: EntryBrief) -> Iterable[Private]:
        return veiling.of_document(given.document)

    def without_model(self, given: EntryBrief, k: int) -> EntryDraft:
        return EntryDraft(lines=[self._by_rules(given, line.id, line.text, k) for line in given.lines])

    def slots(self, given: EntryBrief) -> Sequence[str]:
        return [line.id for line in given.lines]

    def variants(self, given: EntryBrief, draft: EntryDraft) -> Iterable[Variant]:
        return (Variant(slot=line.id, text=text) for line in draft.lines for text in line.wordings)

    def evidence(self, given: EntryBrief, slot: str) -> Evidence:
        return rests_on(given, slot)

    def original(self, given: EntryBrief, slot: str) -> str:
        return given.line(slot)

    def refuses(self, given: EntryBrief, variant: Variant, verdict: Verdict) -> str:
        if variant.text in given.avoid.get(variant.slot, ()):
            return "seen_before"
        if _is_something_else(variant.text, verdict):
            return "something_else"
        if _adds_to(given.line(variant.slot), variant.text):
            return "more_than_the_line"
        return ranking.refuses(variant.text, given.line(variant.slot), present=given.is_present)

    def score(self, given: EntryBrief, variant: Variant, verdict: Verdict) -> Score:
        total, parts = ranking.score_line(
            variant.text,
            given.line(variant.slot),
            evidence=self.evidence(given, variant.slot),
            verdict=verdict,
            wanted=given.wanted,
            weights={**ranking.WEIGHTS, **settings.WRITING_WEIGHTS},
        )
        return Score(total=total, parts=parts)

    def deliver(self, generation: Generation, chosen: Mapping[str, SlotChoice]) -> None:
        """Only lines that still wait for this generation are written, and none that is decided."""
        for line in Line.objects.select_for_update().filter(generation=generation, decision=""):
            choice = chosen.get(line.line_id, SlotChoice(slot=line.line_id))
            line.shown = [one.model_dump(mode="json") for one in choice.shown]
            line.discards = [one.model_dump(mode="json") for one in choice.discards]
            line.save(update_fields=["shown", "discards", "updated_at"])

    def _by_rules(self, given: EntryBrief, line_id: str, text: str, k: int) -> LineDraft:
        found = wording.variants(
            text,
            present=given.is_present,
            wanted=frozenset(word for term in given.wanted for word in term.lower().split()),
            siblings=given.siblings(line_id),
            k=k + len(given.avoid.get(line_id, ())),
        )
        return LineDraft(id=line_id, wordings=[one.text for one in found])


def _is_something_else(text: str, verdict: Verdict) -> bool:
    """Whether nothing of the text rests on the line, or half of what it says is new."""
    said = len(content(text))
    new = sum(
        len(content(doubt.words)) for doubt in verdict.doubts if doubt.kind in ("novel", "from_posting")
    )
    rests = any(support.source.startswith("sources") for support in verdict.support)
    return not rests or 2 * new >= max(1, said)


def _adds_to(line: str, text: str) -> bool:
    """Whether the text is the whole line with something hung on to it: that is not another wording."""
    whole, said = (" ".join(words.casefold().split()).rstrip(" .;") for words in (line, text))
    before, found, after = said.partition(whole)
    return bool(found) and len(content(f"{before} {after}")) > 1
