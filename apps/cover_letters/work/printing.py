"""A version of a letter becomes a file, and is read back before anyone may have it."""

from typing import Any, cast

from django.core.files.base import ContentFile
from django.db import transaction

from apps.background import runner
from apps.background.handlers import WorkFailed
from apps.background.models import Work
from apps.cover_letters.domain import composing
from apps.cover_letters.domain.dates import in_words
from apps.cover_letters.models import LetterFile, LetterVersion
from apps.files.paper.exporting import Exported
from apps.files.paper.layout import PrintFailed, PrintRequest
from apps.files.paper.letters.exporting import LetterKind, export_letter
from apps.files.paper.letters.letter import LetterRequest


def write(work: Work) -> None:
    """Make the file of ``work``. Raises WorkFailed with a code of PrintFailed."""
    one = LetterFile.objects.for_page().get(work=work)
    try:
        made = export_letter(request_of(one.version, one.look), cast("LetterKind", one.format))
    except PrintFailed as failure:
        raise WorkFailed(failure.code) from None
    _keep(work, one, made)


def request_of(version: LetterVersion, look: dict[str, Any]) -> LetterRequest:
    """What is asked of the printer: the words of the version under the head of its resume."""
    letter = version.letter
    brief = letter.brief
    recipient = (letter.posting.employer, letter.reader, letter.posting.place)
    return LetterRequest(
        look=PrintRequest.model_validate({**look, "document": brief.document}),
        language=brief.language,
        recipient=tuple(line for line in recipient if line),
        date=in_words(version.created_at.date(), brief.language),
        subject=composing.subject(brief),
        greeting=version.greeting,
        paragraphs=version.paragraphs,
        closing=tuple(line for line in (version.sign_off, version.name) if line),
    )


@transaction.atomic
def _keep(work: Work, one: LetterFile, made: Exported) -> None:
    if not runner.settle(work):
        return
    one.file.save("", ContentFile(made.body), save=False)
    one.name = made.name[:200]
    one.proofs = [proof.model_dump(mode="json") for proof in made.proofs]
    one.save(update_fields=["file", "name", "proofs", "updated_at"])
