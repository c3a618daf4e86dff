"""What belongs to someone: to a person, or for a day to a visitor. ``owned_by`` is the only way a view fetches it."""

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q

if TYPE_CHECKING:
    from apps.accounts.models import User


@dataclass(frozen=True)
class Owner:
    """Who asks: a person xor a visitor's key."""

    person: "User | None" = None
    visitor_key: str = ""

    @property
    def fields(self) -> dict[str, Any]:
        """What to write on a row that is theirs."""
        return {"owner": self.person, "visitor_key": "" if self.person else self.visitor_key}

    @property
    def is_nobody(self) -> bool:
        return self.person is None and not self.visitor_key


class OwnedQuerySet(models.QuerySet[Any]):
    def owned_by(self, owner: Owner) -> Self:
        """Only theirs; nothing at all for a visitor without a key."""
        if owner.person is not None:
            return self.filter(owner=owner.person)
        return self.filter(owner=None, visitor_key=owner.visitor_key) if owner.visitor_key else self.none()


class OwnedModel(models.Model):
    """A row with an owner. Subclasses declare their own ``objects`` from OwnedQuerySet."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    visitor_key = models.CharField(max_length=64, blank=True, db_index=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_person_xor_visitor",
                condition=Q(owner__isnull=False, visitor_key="")
                | (Q(owner__isnull=True) & ~Q(visitor_key="")),
            ),
        ]

    @property
    def belongs_to(self) -> Owner:
        return Owner(person=self.owner, visitor_key=self.visitor_key)
