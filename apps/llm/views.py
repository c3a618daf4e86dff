"""The model's settings, for the owner of the site; and what left this server, for whoever it left for."""

from collections.abc import Callable
from functools import wraps

from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from apps.accounts.fresh import freshly_proven
from apps.accounts.http import PersonRequest
from apps.accounts.visitors import owner_of
from apps.llm import configuration
from apps.llm.actions import setups, trials
from apps.llm.errors import LLMError
from apps.llm.forms import BudgetForm, ConnectionForm
from apps.llm.models import Call, Day, ModelSetup
from apps.llm.templatetags.model_words import reason_words

CALLS_ON_A_PAGE = 50
DAYS_SHOWN = 7

View = Callable[[PersonRequest], HttpResponse]


def for_the_owner(view: View) -> View:
    """Only staff, who have just proven who they are; for others there is no such page.

    What is posted too late is thrown away rather than kept until the proof: it may hold a key.
    """

    @wraps(view)
    def guarded(request: PersonRequest) -> HttpResponse:
        if not request.user.is_staff:
            raise Http404
        if request.method == "POST" and not did_recently_reauthenticate(request):
            return redirect("llm:setup")
        return freshly_proven(view)(request)

    return guarded


@require_safe
@for_the_owner
def setup(request: PersonRequest) -> HttpResponse:
    return _page(request)


@require_POST
@for_the_owner
def connect(request: PersonRequest) -> HttpResponse:
    form = ConnectionForm(request.POST, setup=ModelSetup.load())
    if not form.is_valid():
        return _page(request, status=422, connection=form)
    said = form.cleaned_data
    setups.connect(
        base_url=said.get("base_url"),
        key=said.get("key", ""),
        model=said.get("model"),
        temperature=said["temperature"],
    )
    messages.success(request, "Saved. Try it, to be sure.")
    return redirect("llm:setup")


@require_POST
@for_the_owner
def budgets(request: PersonRequest) -> HttpResponse:
    form = BudgetForm(request.POST, instance=ModelSetup.load())
    if not form.is_valid():
        return _page(request, status=422, budget=form)
    form.save()
    messages.success(request, "Saved.")
    return redirect("llm:setup")


@require_POST
@for_the_owner
def list_models(request: PersonRequest) -> HttpResponse:
    try:
        found = setups.list_models()
    except LLMError as failure:
        messages.error(request, reason_words(failure.reason))
    else:
        messages.success(request, f"The server has {len(found)} models. Choose one in the field Model.")
    return redirect("llm:setup")


@require_POST
@for_the_owner
def try_it(request: PersonRequest) -> HttpResponse:
    trial = trials.try_it(by=request.user)
    if trial is None:
        messages.warning(request, "No model is set. Save an address and a model first.")
        return redirect("llm:setup")
    return _page(request, trial=trial)


@login_not_required
@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    """What left this server for whoever asks."""
    calls = Call.objects.owned_by(owner_of(request)).order_by("-created_at")
    page = Paginator(calls, CALLS_ON_A_PAGE).get_page(request.GET.get("page"))
    server = configuration.current()
    return render(request, "llm/sent.html", {"page": page, "host": server.host if server else ""})


def _page(
    request: PersonRequest,
    *,
    status: int = 200,
    connection: ConnectionForm | None = None,
    budget: BudgetForm | None = None,
    trial: trials.Trial | None = None,
) -> HttpResponse:
    kept = ModelSetup.load()
    shown = {
        "connection": connection or ConnectionForm(setup=kept),
        "budget": budget or BudgetForm(instance=kept),
        "trial": trial,
        "server": configuration.current(kept),
        "place": configuration.place(kept),
        "fixed": configuration.fixed(),
        "listed": kept.listed,
        "days": Day.objects.order_by("-date")[:DAYS_SHOWN],
    }
    return render(request, "llm/setup.html", shown, status=status)
