"""The one-time link by which the site gets its owner."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from apps.accounts.actions import owners
from apps.accounts.models import User


@login_not_required
@require_http_methods(["GET", "POST"])
def own(request: HttpRequest, token: str) -> HttpResponse:
    try:
        owners.carry(request, token)
        if request.method == "POST" and isinstance(request.user, User):
            owners.own(request.user, token=token)
            return redirect("accounts:settings")
    except owners.LinkSpent:
        raise Http404 from None
    return render(request, "accounts/own.html", {"here": request.path})
