"""Leaving for good: behind the password and a typed confirmation."""

from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.actions import farewells, receipts
from apps.accounts.forms import LeaveForm
from apps.accounts.fresh import freshly_proven
from apps.accounts.http import PersonRequest


@require_http_methods(["GET", "POST"])
@freshly_proven
def leave(request: PersonRequest) -> HttpResponse:
    form = LeaveForm(request.POST or None, person=request.user)
    if request.method == "POST" and form.is_valid():
        receipt = farewells.leave(request.user)
        receipts.mail(receipt, to=request.user.email)
        logout(request)
        return redirect("accounts:left", receipts.sign(receipt))
    status = 422 if form.is_bound else 200
    return render(request, "accounts/leave.html", {"form": form}, status=status)


@login_not_required
@require_GET
def left(request: HttpRequest, token: str) -> HttpResponse:
    """The receipt. Whoever has its address may show it to the site's owner, who sees that it is genuine."""
    try:
        receipt = receipts.read(token)
    except receipts.NoReceipt:
        raise Http404 from None
    response = render(request, "accounts/left.html", {"receipt": receipt})
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response
