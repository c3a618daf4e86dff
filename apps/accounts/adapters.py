"""allauth's hooks."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from apps.accounts import sealing, visitors
from apps.accounts.actions import invitations
from apps.accounts.models import User


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Logging in, by whatever means, gives a person what they brought as a visitor.

    Not signing up: before an address is verified nothing may tell a new one from one we know.
    """

    def post_login(self, request: HttpRequest, user: User, **rest: Any) -> HttpResponse:
        visitors.spend_key(request, user)
        answer: HttpResponse = super().post_login(request, user, **rest)
        return answer

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return invitations.may_sign_up(request)

    @transaction.atomic
    def save_user(self, request: HttpRequest, user: User, form: Any, commit: bool = True) -> User:
        """Where an invitation is asked for, it is spent on this account or there is none."""
        try:
            invitations.use(request)
        except invitations.InvitationSpent:
            raise ImmediateHttpResponse(redirect("account_signup")) from None
        saved: User = super().save_user(request, user, form, commit)
        return saved

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("accounts:settings")

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Without a mail server nothing is sent: a log is no place for a link that opens an account."""
        if settings.HAS_MAIL:
            super().send_mail(template_prefix, email, context)


class SocialAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """The rule of who may make an account holds for those who come from elsewhere as well."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return invitations.may_sign_up(request)

    @transaction.atomic
    def save_user(self, request: HttpRequest, sociallogin: SocialLogin, form: Any = None) -> User:
        try:
            invitations.use(request)
        except invitations.InvitationSpent:
            raise ImmediateHttpResponse(redirect("account_signup")) from None
        saved: User = super().save_user(request, sociallogin, form)
        return saved


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """allauth stores secrets as they are unless told otherwise."""

    def encrypt(self, text: str) -> str:
        return sealing.seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        return sealing.unseal(encrypted_text)
