"""What belongs to a person, or for a day to a visitor. ``owned_by`` is the only way a view fetches it."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.apps import apps
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
    """A row with an owner. Subclasses declare their own ``objects`` from OwnedQuerySet.

    ``unique_by`` names the text field that is made different when a visitor's row, on becoming a person's,
    meets one of theirs with the same unique values. Without it theirs stays and the visitor's is let go.
    """

    unique_by: ClassVar[str] = ""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    visitor_key = models.CharField(max_length=64, blank=True, db_index=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True
        constraints = (
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_person_xor_visitor",
                condition=Q(owner__isnull=False, visitor_key="")
                | (Q(owner__isnull=True) & ~Q(visitor_key="")),
            ),
        )

    @property
    def belongs_to(self) -> Owner:
        return Owner(person=self.owner, visitor_key=self.visitor_key)

    def stored_files(self) -> Iterator[str]:
        """The names, in the default storage, of the files that this row alone holds. They go when it goes."""
        for field in self._meta.concrete_fields:
            if isinstance(field, models.FileField) and (name := getattr(self, field.name).name):
                yield name


def owned_models() -> list[type[OwnedModel]]:
    """Every model whose rows belong to someone, found by looking: none has to be listed anywhere."""
    return [model for model in apps.get_models() if issubclass(model, OwnedModel)]
