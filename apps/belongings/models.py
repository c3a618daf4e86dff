"""A copy of everything that somebody has here, packed to take along."""

from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.urls import reverse
from django.utils import timezone

from apps.accounts.holdings import Held
from apps.accounts.ownership import OwnedModel, OwnedQuerySet
from apps.background.models import Work

KEPT_FOR = timedelta(hours=24)


def where_kept(one: "Takeout", name: str) -> str:
    return f"takeouts/{one.pk}.zip"


class TakeoutQuerySet(OwnedQuerySet):
    def for_page(self) -> Self:
        return self.select_related("work").order_by("-created_at")

    def fresh(self) -> Self:
        return self.filter(created_at__gte=timezone.now() - KEPT_FOR)

    def stale(self) -> Self:
        return self.filter(created_at__lt=timezone.now() - KEPT_FOR)


class Takeout(OwnedModel):
    """``rows`` and ``files`` count what is in it."""

    held = Held("Copies of your data", "everything else of this list, in one file", "24 hours")

    work = models.OneToOneField(Work, on_delete=models.RESTRICT, related_name="+")
    file = models.FileField(upload_to=where_kept, max_length=100, blank=True)
    rows = models.PositiveIntegerField(default=0)
    files = models.PositiveIntegerField(default=0)

    objects = TakeoutQuerySet.as_manager()

    class Meta:
        constraints = (*OwnedModel.Meta.constraints,)

    def __str__(self) -> str:
        return f"Takeout {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("belongings:takeout", args=[self.pk])

    @property
    def goes_at(self) -> datetime:
        return self.created_at + KEPT_FOR
