"""Sessions: the list with its trend, a new one, one of them, and a date for the next."""

from collections import defaultdict
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from apps.accounts.ownership import Owner
from apps.accounts.visitors import ensure_owner, owner_of
from apps.interviews.actions import sessions
from apps.interviews.domain import trend
from apps.interviews.domain.calendar import appointment
from apps.interviews.forms import SessionForm, WhenForm
from apps.interviews.models import Answer, Session
from apps.interviews.views import access
from apps.interviews.views.labels import LABELS

SHOWN = 24


@login_not_required
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    owner = owner_of(request)
    chosen = request.GET.get("show", "structure")
    criterion = chosen if chosen in LABELS else "structure"
    tabs = [
        {"label": label, "url": f"?show={name}", "is_current": name == criterion, "count": None}
        for name, label in LABELS.items()
    ]
    page = {
        "sessions": Session.objects.owned_by(owner).order_by("-created_at")[:SHOWN],
        "line": trend.line(_means(owner, criterion)),
        "criterion": LABELS[criterion],
        "tabs": tabs,
        "when": WhenForm(),
    }
    return render(request, "interviews/list.html", page)


@login_not_required
@require_http_methods(["GET", "POST"])
def create(request: HttpRequest) -> HttpResponse:
    if request.method == "GET":
        return render(request, "interviews/create.html", {"form": SessionForm(owner=owner_of(request))})
    form = SessionForm(request.POST, owner=owner_of(request))
    if not form.is_valid():
        return render(request, "interviews/create.html", {"form": form}, status=422)
    return redirect(sessions.begin(by=ensure_owner(request), **form.cleaned_data))


@login_not_required
@require_GET
def detail(request: HttpRequest, pk: UUID) -> HttpResponse:
    session = access.session_of(request, pk)
    asked = list(session.asked.prefetch_related("answers"))
    rows = [(each, list(each.answers.all())) for each in asked]
    page = {
        "session": session,
        "rows": [
            {"asked": each, "answers": given, "last": given[-1] if given else None} for each, given in rows
        ],
        "next": next((each for each, given in rows if not given), None),
        "is_begun": any(given for _, given in rows),
    }
    return render(request, "interviews/detail.html", page)


@login_not_required
@require_POST
def delete(request: HttpRequest, pk: UUID) -> HttpResponse:
    sessions.delete(access.session_of(request, pk))
    return redirect("interviews:list")


@login_not_required
@require_GET
def calendar(request: HttpRequest) -> HttpResponse:
    """The next session as a file for a calendar."""
    form = WhenForm(request.GET)
    if not form.is_valid():
        return render(request, "interviews/when.html", {"form": form}, status=422)
    at = form.cleaned_data["at"].replace(tzinfo=None)
    address = request.build_absolute_uri(reverse("interviews:create"))
    text = appointment(f"{at:%Y%m%dT%H%M}@interviews", "Interview practice", address, at, timezone.now())
    return HttpResponse(
        text,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="interview-practice.ics"'},
    )


def _means(owner: Owner, criterion: str) -> list[tuple[str, float]]:
    """The mean of each of the last sessions that has answers, oldest first."""
    newest = Session.objects.owned_by(owner).order_by("-created_at")[:SHOWN]
    by_session: dict[UUID, list[int]] = defaultdict(list)
    for answer in (
        Answer.objects.owned_by(owner).filter(asked__session__in=list(newest)).select_related("asked")
    ):
        value = answer.review.score(criterion).value
        if value is not None:
            by_session[answer.asked.session_id].append(value)
    return [
        (f"{session.created_at:%-d %b}", sum(values) / len(values))
        for session in reversed(newest)
        if (values := by_session.get(session.pk))
    ]
