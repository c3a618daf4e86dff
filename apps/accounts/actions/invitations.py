"""Letting somebody in: a link for one account, and the rule of who may make one at all."""

import hashlib
import secrets
from datetime import timedelta

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from apps.accounts import choices
from apps.accounts.actions import owners
from apps.accounts.models import Invitation, User

VALID_FOR = timedelta(days=30)
CARRIED = "invitation"  # the key in the session of who followed the link


class InvitationSpent(Exception):
    """It was used, has lapsed, or never existed."""


def invite(*, by: User) -> str:
    """A new invitation; its token is told now and never again."""
    token = secrets.token_urlsafe(24)
    Invitation.objects.create(digest=_digest(token), made_by=by)
    return token


def carry(request: HttpRequest, token: str) -> None:
    """Remember the invitation for the sign-up that follows. Raises InvitationSpent."""
    if not _is_good(token):
        raise InvitationSpent
    request.session[CARRIED] = token


def may_sign_up(request: HttpRequest) -> bool:
    """By the owner's rule; somebody with the owner's own link always may."""
    if owners.carries_link(request):
        return True
    rule = choices.SIGN_UP.value
    return rule == choices.OPEN or (rule == choices.INVITED and _is_good(request.session.get(CARRIED, "")))


def use(request: HttpRequest) -> None:
    """Spend what the session carries. Raises InvitationSpent; of two at once one is too late."""
    token = request.session.get(CARRIED, "")
    if choices.SIGN_UP.value != choices.INVITED or owners.carries_link(request):
        return
    if not _good().filter(digest=_digest(token)).update(used_at=timezone.now()):
        raise InvitationSpent
    del request.session[CARRIED]


def forget_old() -> int:
    return Invitation.objects.filter(made_at__lt=timezone.now() - VALID_FOR).delete()[0]


def _is_good(token: str) -> bool:
    return bool(token) and _good().filter(digest=_digest(token)).exists()


def _good() -> "QuerySet[Invitation]":
    return Invitation.objects.filter(used_at=None, made_at__gte=timezone.now() - VALID_FOR)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
