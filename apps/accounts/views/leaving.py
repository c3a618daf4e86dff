"""Leaving for good: behind the password and a typed confirmation."""

from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from apps.accounts.actions import farewells
from apps.accounts.forms import LeaveForm
from apps.accounts.fresh import freshly_proven
from apps.accounts.http import PersonRequest


@require_http_methods(["GET", "POST"])
@freshly_proven
def leave(request: PersonRequest) -> HttpResponse:
    form = LeaveForm(request.POST or None, person=request.user)
    if request.method == "POST" and form.is_valid():
        farewells.leave(request.user)
        logout(request)
        return redirect("accounts:left")
    status = 422 if form.is_bound else 200
    return render(request, "accounts/leave.html", {"form": form}, status=status)


@login_not_required
@require_GET
def left(request: HttpRequest) -> HttpResponse:
    response = render(request, "accounts/left.html")
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response
