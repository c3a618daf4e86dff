"""What letters ask of the model, and of the rules when there is none."""

from collections.abc import Iterable, Mapping, Sequence

from apps.cover_letters.domain import composing, drafts, gate, scoring
from apps.cover_letters.domain.brief import LANGUAGE_NAMES, LetterBrief, LetterDraft
from apps.cover_letters.models import CoverLetter
from apps.domain.truth import evidence
from apps.domain.truth.types import Evidence, Verdict
from apps.generation.contract import Generator, Score, SlotChoice, Variant
from apps.generation.models import Generation
from apps.generation.registry import register
from apps.llm import prompts
from apps.llm.domain import veiling
from apps.llm.domain.veiling import Private
from apps.llm.types import Prompt


@register
class WriteLetter(Generator[LetterBrief, LetterDraft]):
    """A letter, paragraph by paragraph; every sentence rests on an entry or speaks to the reader."""

    kind = "cover_letter.letter"
    Input = LetterBrief
    Output = LetterDraft

    def compose(self, given: LetterBrief, k: int) -> Prompt:
        """The advert is not in it, only its names and the requirements the letter answers."""
        return prompts.load(
            "cover_letters/letter",
            variants=k,
            tone=given.tone,
            language=LANGUAGE_NAMES[given.language],
            title=given.title,
            employer=given.employer,
            asked=[point.need for point in given.points if point.need],
            facts=list(given.facts),
            paragraphs=composing.letter(given, 1),
        )

    def private(self, given: LetterBrief) -> Iterable[Private]:
        return veiling.of_document(given.document)

    def without_model(self, given: LetterBrief, k: int) -> LetterDraft:
        return composing.letter(given, k)

    def slots(self, given: LetterBrief) -> Sequence[str]:
        return given.slots

    def variants(self, given: LetterBrief, draft: LetterDraft) -> Iterable[Variant]:
        return (Variant(slot=part.slot, text=text) for part in draft.paragraphs for text in part.wordings)

    def evidence(self, given: LetterBrief, slot: str) -> Evidence:
        """All that the letter may rest on; ``judge`` holds each sentence to one entry of it."""
        return evidence.for_document(given.document, facts=given.facts, posting=given.posting)

    def judge(self, given: LetterBrief, variant: Variant) -> Verdict:
        return gate.verdict(given, variant.text)

    def refuses(self, given: LetterBrief, variant: Variant, verdict: Verdict) -> str:
        return scoring.refuses(given, variant.slot, variant.text)

    def score(self, given: LetterBrief, variant: Variant, verdict: Verdict) -> Score:
        parts = scoring.parts(given, variant.slot, variant.text, verdict)
        return Score(total=scoring.total(parts), parts=parts)

    def deliver(self, generation: Generation, chosen: Mapping[str, SlotChoice]) -> None:
        """A letter that was taken keeps its words: they are versions of their own by then."""
        for letter in CoverLetter.objects.select_for_update().filter(generation=generation):
            made = drafts.drafts(LetterBrief.model_validate(generation.given), chosen)
            letter.drafts = [draft.model_dump(mode="json") for draft in made]
            letter.save(update_fields=["drafts", "updated_at"])
