"""A question, an answer to it, and what can be said of the answer."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from apps.interviews.actions import sessions
from apps.interviews.domain.advice import PRACTICE
from apps.interviews.domain.showing import runs
from apps.interviews.domain.types import Feedback
from apps.interviews.forms import AnswerForm
from apps.interviews.models import Answer, Asked
from apps.interviews.views import access
from apps.interviews.views.labels import LABELS


@login_not_required
@require_http_methods(["GET", "POST"])
def question(request: HttpRequest, pk: UUID) -> HttpResponse:
    asked = access.asked_of(request, pk)
    form = AnswerForm(request.POST or None) if request.method == "POST" else AnswerForm()
    if request.method == "POST" and form.is_valid():
        kept = sessions.answer(asked, text=form.cleaned_data["text"])
        following = _next(asked) if asked.session.is_mock else None
        return redirect(following or (asked.session if asked.session.is_mock else kept))
    page = {"asked": asked, "form": form, "session": asked.session, **_place(asked)}
    return render(request, "interviews/question.html", page, status=422 if form.errors else 200)


@login_not_required
@require_GET
def detail(request: HttpRequest, pk: UUID) -> HttpResponse:
    answer = access.answer_of(request, pk)
    asked = answer.asked
    feedback = answer.review
    before = asked.answers.filter(number__lt=answer.number).last()
    page = {
        "answer": answer,
        "asked": asked,
        "session": asked.session,
        "feedback": feedback,
        "runs": runs(answer.text, feedback),
        "meters": _meters(feedback, before),
        "before": before,
        "next": _next(asked),
        "practice": PRACTICE,
        **_place(asked),
    }
    return render(request, "interviews/answer.html", page)


def _meters(feedback: Feedback, before: Answer | None) -> list[dict[str, object]]:
    """Each score with its reason, and what it was at the last try."""
    past = before.review if before else None
    return [
        {
            "id": f"meter-{name}",
            "label": label,
            "value": score.value,
            "shown": f"{score.value} of 4" + _was(past.score(name).value if past else None),
            "reason": score.reason,
        }
        for name, label in LABELS.items()
        if (score := feedback.score(name)).value is not None
    ]


def _was(value: int | None) -> str:
    return "" if value is None else f" (was {value})"


def _next(asked: Asked) -> Asked | None:
    """The first question behind this one that has no answer."""
    behind = asked.session.asked.filter(position__gt=asked.position, answers__isnull=True)
    return behind.first()


def _place(asked: Asked) -> dict[str, int]:
    positions = list(asked.session.asked.values_list("position", flat=True))
    return {"place": positions.index(asked.position) + 1, "count": len(positions)}
