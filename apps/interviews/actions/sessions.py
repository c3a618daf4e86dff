"""Beginning a session of practice, answering, and letting it go."""

import uuid
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max

from apps.accounts.ownership import Owner
from apps.domain.resume import ResumeDocument
from apps.interviews.domain.bank_reading import Question
from apps.interviews.domain.choosing import Wanted, choose
from apps.interviews.domain.feedback import review
from apps.interviews.models import Answer, Asked, Session
from apps.postings.models import Posting
from apps.resumes.models import Resume, Version

STEP = 2  # between main questions: a follow-up stands in between
MOST_PAST = 2_000


@transaction.atomic
def begin(*, by: Owner, submission_key: str, count: int, **about: Any) -> Session:
    """Choose the questions and write them down. Sent twice, it is one session."""
    session, is_new = Session.objects.get_or_create(
        **by.fields, submission_key=submission_key, defaults={"id": uuid.uuid4(), **about}
    )
    if is_new:
        posting: Posting | None = session.posting
        wanted = Wanted(
            seed=str(session.pk),
            count=count,
            role=session.role or (posting.title if posting else ""),
            posting=posting.text if posting else "",
            document=document_of(session.resume),
            asked=_asked_before(by),
        )
        questions = enumerate(choose(wanted))
        Asked.objects.bulk_create(_asked(session, question, n * STEP) for n, question in questions)
    return session


def answer(asked: Asked, *, text: str) -> Answer:
    """Keep an answer with its feedback; in a mock interview the first one brings a follow-up."""
    document = document_of(asked.session.resume)
    found = review(asked.text, text, None, document)
    with transaction.atomic():
        Asked.objects.select_for_update().get(pk=asked.pk)  # one answer after the other
        last = asked.answers.aggregate(last=Max("number"))["last"] or 0
        kept = Answer.objects.create(
            **asked.belongs_to.fields,
            asked=asked,
            number=last + 1,
            text=text,
            feedback=found.model_dump(mode="json"),
        )
        if asked.session.is_mock and asked.follow_up and not asked.is_follow_up:
            _follow_up(asked)
    return kept


def delete(session: Session) -> None:
    """With every question and answer of it."""
    session.delete()


def document_of(resume: Resume | None) -> ResumeDocument | None:
    """What a resume says now; None for one in the bin."""
    if resume is None or resume.deleted_at is not None:
        return None
    newest: Version = Version.objects.newest_of(resume)
    return newest.document


def _asked(session: Session, question: Question, position: int) -> Asked:
    return Asked(
        **session.belongs_to.fields,
        session=session,
        position=position,
        question=question.id[:100],
        text=question.text[:1000],
        intent=question.intent,
        good=question.good,
        follow_up=question.follow_up,
    )


def _follow_up(asked: Asked) -> None:
    try:
        with transaction.atomic():
            Asked.objects.create(
                **asked.belongs_to.fields,
                session=asked.session,
                position=asked.position + 1,
                question=asked.question,
                text=asked.follow_up,
                intent="They want to know more about what you just said.",
                good=asked.good,
                is_follow_up=True,
            )
    except IntegrityError:  # asked already
        return


def _asked_before(by: Owner) -> frozenset[str]:
    past = Asked.objects.owned_by(by).order_by("-created_at")[:MOST_PAST]
    return frozenset(past.values_list("question", flat=True))
