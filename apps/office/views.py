"""The owner's page, and what can be done there."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from apps.accounts import choices
from apps.accounts.actions import invitations
from apps.accounts.fresh import for_the_owner
from apps.accounts.http import PersonRequest
from apps.accounts.models import Invitation
from apps.office import state
from apps.office.actions import mail
from apps.office.forms import ChoiceForm


@require_GET
@for_the_owner
def show(request: PersonRequest) -> HttpResponse:
    return _page(request)


@require_POST
@for_the_owner
def choose(request: PersonRequest, name: str) -> HttpResponse:
    choice = next((choice for choice in choices.ALL if choice.name == name), None)
    if choice is None:
        raise Http404
    form = ChoiceForm(request.POST, choice=choice)
    if not form.is_valid():
        return _page(request, status=422)
    choice.choose(form.cleaned_data["value"])
    messages.success(request, "Saved.")
    return redirect("office:show")


@require_POST
@for_the_owner
def invite(request: PersonRequest) -> HttpResponse:
    """The link is shown now and never again, so this answers with the page itself."""
    token = invitations.invite(by=request.user)
    return _page(request, link=settings.SITE_URL + reverse("accounts:accept_invitation", args=[token]))


@require_POST
@for_the_owner
def try_mail(request: PersonRequest) -> HttpResponse:
    try:
        mail.try_it(by=request.user)
    except mail.NotSent as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, "The mail server took it. Look for it in your mail.")
    return redirect("office:show")


def _page(request: PersonRequest, *, link: str = "", status: int = 200) -> HttpResponse:
    shown = {
        "figures": state.figures(),
        "failures": state.failures(),
        "forms": [ChoiceForm(choice=choice) for choice in choices.ALL],
        "link": link,
        "invitations": Invitation.objects.filter(used_at=None).count(),
        "limits": state.limits_in_words(),
        "has_mail": settings.HAS_MAIL,
    }
    return render(request, "office/show.html", shown, status=status)
