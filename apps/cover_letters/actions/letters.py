"""Everything that changes a letter: asked for, taken, edited, brought back, marked as sent, let go."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from apps.accounts.ownership import Owner
from apps.background.models import Work
from apps.cover_letters.domain import composing, gate, planning
from apps.cover_letters.domain.brief import LetterBrief
from apps.cover_letters.domain.planning import Wishes
from apps.cover_letters.models import CoverLetter, LetterFile, LetterVersion
from apps.domain.postings import PostingText, read_posting
from apps.generation import intake
from apps.generation.models import Generation
from apps.postings.models import Posting
from apps.resumes.models import Fact, Resume, Version

KIND = "cover_letter.letter"


class NoSuchDraft(Exception):
    """The draft is not among those offered (any more)."""


@transaction.atomic
def request(
    *, by: Owner, resume: Resume, posting: Posting, wishes: Wishes, reader: str = "", submission_key: str
) -> CoverLetter:
    """Start a letter. Its drafts arrive later, through the generator; sent twice, it is the same one."""
    version = Version.objects.newest_of(resume)
    brief, offer = planning.plan(
        version.document, read(posting), wishes, today=date.today(), facts=facts_of(resume)
    )
    generation = intake.submit(kind=KIND, owner=by, submission_key=submission_key, given=brief)
    letter: CoverLetter
    letter, _ = CoverLetter.objects.get_or_create(
        generation=generation,
        defaults={
            **by.fields,
            "resume": resume,
            "version": version,
            "posting": posting,
            "reader": reader,
            "missing": list(offer.missing),
        },
    )
    return letter


def read(posting: Posting) -> PostingText:
    """The advert, under the names the person keeps it by."""
    return read_posting(posting.text, title=posting.title, employer=posting.employer)


def facts_of(resume: Resume) -> tuple[str, ...]:
    """What the person told us besides their resume."""
    return tuple(Fact.objects.about(resume).values_list("text", flat=True))


def brief_of(letter: CoverLetter) -> LetterBrief:
    """The frozen brief with the facts of today and the posting as it is called now."""
    return letter.brief.model_copy(
        update={
            "facts": facts_of(letter.resume),
            "employer": letter.posting.employer or letter.brief.employer,
        }
    )


def take(letter: CoverLetter, *, draft: int) -> LetterVersion:
    """Make a draft the letter. Raises NoSuchDraft."""
    offered = letter.offered
    if not 0 <= draft < len(offered):
        raise NoSuchDraft
    brief = letter.brief
    return LetterVersion.objects.append(
        letter,
        LetterVersion.Cause.DRAFT,
        greeting=composing.greeting(brief, letter.reader)[:200],
        text=offered[draft].text,
        sign_off=composing.sign_off(brief),
        name=brief.document.basics.name[:200],
        claims=[claim.model_dump(mode="json") for claim in offered[draft].claims],
    )


def edit(letter: CoverLetter, *, seen: int, **words: str) -> LetterVersion:
    """Keep the person's words and weigh each sentence again. Raises LetterConflict."""
    claims = gate.weigh(brief_of(letter), words["text"]).claims
    return LetterVersion.objects.append(
        letter,
        LetterVersion.Cause.EDIT,
        seen=seen,
        claims=[claim.model_dump(mode="json") for claim in claims],
        **words,
    )


def restore(version: LetterVersion) -> LetterVersion:
    """What was said then is said again, as a new version."""
    words = {name: getattr(version, name) for name in ("greeting", "text", "sign_off", "name", "claims")}
    return LetterVersion.objects.append(version.letter, LetterVersion.Cause.RESTORE, **words)


@transaction.atomic
def add_fact(letter: CoverLetter, *, fact: str) -> LetterVersion | None:
    """Keep what the person tells us as theirs, and look again at the letter as it is."""
    Fact.objects.get_or_create(
        resume=letter.resume, entry_id="", line_id="", text=fact, defaults=letter.belongs_to.fields
    )
    newest: LetterVersion | None = letter.versions.order_by("-number").first()
    if newest is None:
        return None
    words = {name: getattr(newest, name) for name in ("greeting", "text", "sign_off", "name")}
    return edit(letter, seen=newest.number, **words)


def mark_sent(letter: CoverLetter, *, sent: bool) -> None:
    letter.sent_at = timezone.now() if sent else None
    letter.save(update_fields=["sent_at", "updated_at"])


@transaction.atomic
def delete(letter: CoverLetter) -> None:
    """The letter, its versions and files, and the work that made them."""
    works = list(LetterFile.objects.filter(version__letter=letter).values_list("work_id", flat=True))
    generation = letter.generation
    letter.delete()
    generation.delete()
    Work.objects.filter(pk__in=[*works, generation.work_id]).delete()


@transaction.atomic
def let_go_of_requests() -> int:
    """Requests whose letter went with its resume or posting; says how many."""
    kept = CoverLetter.objects.values("generation")
    gone = Generation.objects.filter(kind=KIND).exclude(pk__in=kept).select_related("work")
    orphans = [one for one in gone if not one.is_open]
    for one in orphans:
        one.delete()
        one.work.delete()
    files = Work.objects.filter(kind="cover_letters.print", settled_at__isnull=False)
    files.exclude(pk__in=LetterFile.objects.values("work")).delete()
    return len(orphans)
