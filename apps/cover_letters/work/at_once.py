"""From a file and an advert to the printed letter, without rows: what the shell command does."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from django.conf import settings

from apps.cover_letters.domain import checks, composing, drafts, planning
from apps.cover_letters.domain.brief import LetterBrief
from apps.cover_letters.domain.checks import Written
from apps.cover_letters.domain.dates import in_words
from apps.cover_letters.domain.planning import Wishes
from apps.cover_letters.domain.showing import place
from apps.cover_letters.generators import WriteLetter
from apps.domain.postings import read_posting
from apps.files.paper.layout import PrintRequest
from apps.files.paper.letters.exporting import export_letter
from apps.files.paper.letters.letter import LetterRequest
from apps.files.reading import door
from apps.generation import writing
from apps.llm import client as llm


class Done(NamedTuple):
    """``pdf`` is None when a check keeps the letter back or its proof failed. ``report`` is plain JSON."""

    pdf: bytes | None
    report: dict[str, Any]


def letter(
    body: bytes, name: str, *, posting: str, wishes: Wishes, reader: str, look: Mapping[str, str], today: date
) -> Done:
    """Raises FileRefused and PrintFailed."""
    document = door.read(body, name).document
    advert = read_posting(posting)
    brief, offer = planning.plan(document, advert, wishes, today=today)
    written = writing.write(WriteLetter(), brief, client=llm.get_client(), k=settings.WRITING_VARIANTS)
    best = drafts.drafts(brief, written.slots)[0]
    whole = Written(
        composing.greeting(brief, reader), best.text, composing.sign_off(brief), document.basics.name
    )
    found = checks.findings(whole, brief, length=brief.length)
    report: dict[str, Any] = {
        "language": brief.language,
        "title": brief.title,
        "employer": brief.employer,
        "letter": whole.whole,
        "sentences": [_sentence(claim, brief) for claim in best.claims],
        "leaves_out": list(offer.missing),
        "findings": [{"code": one.code, "words": one.words, "blocks": one.blocks} for one in found],
        "engine": written.engine,
    }
    if not checks.may_leave(found):
        return Done(None, report)
    request = LetterRequest(
        look=PrintRequest.model_validate({**look, "document": document}),
        language=brief.language,
        recipient=tuple(filter(None, (brief.employer, reader, advert.place))),
        date=in_words(today, brief.language),
        subject=composing.subject(brief),
        greeting=whole.greeting,
        paragraphs=tuple(whole.text.split("\n\n")),
        closing=tuple(filter(None, (whole.sign_off, whole.name))),
    )
    exported = export_letter(request, "pdf")
    report["proof"] = exported.proofs[0].model_dump(mode="json")
    return Done(exported.body if exported.ok else None, report)


def _sentence(claim: Any, brief: LetterBrief) -> dict[str, Any]:
    return {
        "words": claim.words,
        "verdict": claim.verdict.level,
        "entry": place(brief.document, claim.entry),
        "evidence": [support.words for support in claim.verdict.support],
    }
