"""A private link to one printed resume: off until made, never indexed, gone when the person says so."""

import secrets

from django.contrib.auth.hashers import check_password
from django.db import models
from django.urls import reverse
from django.utils import timezone

from apps.accounts.holdings import Held
from apps.accounts.ownership import OwnedModel, OwnedQuerySet
from apps.resumes.models.prints import Print


def new_token() -> str:
    """128 bits: nobody guesses it."""
    return secrets.token_urlsafe(16)


class ShareQuerySet(OwnedQuerySet):
    def open(self) -> "ShareQuerySet":
        """Those whose time has not run out, of resumes that are not in the bin."""
        lasting = models.Q(expires_at__isnull=True) | models.Q(expires_at__gt=timezone.now())
        return self.filter(lasting, print__version__resume__deleted_at__isnull=True)


class Share(OwnedModel):
    """``views`` counts openings, not people; ``password`` is hashed, empty when none is asked."""

    held = Held("Private links", "which print, until when, how often opened", secret=("password",))

    print = models.ForeignKey(Print, on_delete=models.CASCADE, related_name="shares")
    token = models.CharField(max_length=40, unique=True, default=new_token)
    password = models.CharField(max_length=200, blank=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    views = models.PositiveIntegerField(default=0)

    objects = ShareQuerySet.as_manager()

    class Meta:
        constraints = (*OwnedModel.Meta.constraints,)

    def __str__(self) -> str:
        return f"Share {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("resumes:shared", args=[self.token])

    def opens_with(self, password: str) -> bool:
        return not self.password or check_password(password, self.password)
