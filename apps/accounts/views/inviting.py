"""Following an invitation."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from apps.accounts.actions import invitations


@login_not_required
@require_GET
def accept(request: HttpRequest, token: str) -> HttpResponse:
    """On to the sign-up, which is then open."""
    try:
        invitations.carry(request, token)
    except invitations.InvitationSpent:
        raise Http404 from None
    return redirect("account_signup")
