"""Ending one session of one's own from elsewhere."""

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from apps.accounts.http import PersonRequest


@require_POST
def end(request: PersonRequest, pk: int) -> HttpResponse:
    session = get_object_or_404(UserSession, user=request.user, pk=pk)
    session.end()
    messages.success(request, "That browser is logged out.")
    return redirect("usersessions_list")
