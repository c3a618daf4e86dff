"""The ledger of what left this server, the day's account that holds budgets, and the owner's choices."""

from datetime import timedelta
from decimal import Decimal
from typing import Any, ClassVar, Self

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q, Sum
from django.utils import timezone

from apps.accounts.holdings import Held, Shared
from apps.accounts.ownership import OwnedModel, OwnedQuerySet

OPEN = "open"
LOST = "lost"
NOT_NEGATIVE: tuple[MinValueValidator, ...] = (MinValueValidator(0),)


def _optional_money() -> "models.DecimalField[Any, Any]":
    return models.DecimalField(
        max_digits=14, decimal_places=6, null=True, blank=True, validators=NOT_NEGATIVE
    )


class CallQuerySet(OwnedQuerySet):
    def today(self) -> Self:
        """Of this day, in UTC like the site."""
        midnight = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0)
        return self.filter(created_at__gte=midnight)

    def lapsed(self, seconds: float) -> Self:
        """Reserved so long ago that nobody can still be waiting for the answer."""
        return self.filter(outcome=OPEN, created_at__lt=timezone.now() - timedelta(seconds=seconds))

    def spent(self) -> tuple[int, Decimal]:
        """Tokens and money, reservations included."""
        sums = self.aggregate(tokens=Sum("tokens"), cost=Sum("cost"))
        return sums["tokens"] or 0, sums["cost"] or Decimal(0)


class Call(OwnedModel):
    """One request that left this server. No words of it: ``material`` is the name of its prompt.

    While it is open, ``tokens`` and ``cost`` are the most it may come to; afterwards what it came to.
    """

    held = Held("Calls to the model", "when, to whom, and how many tokens; no words")

    host = models.CharField(max_length=255)
    model = models.CharField(max_length=200)
    material = models.CharField(max_length=200)
    tokens = models.PositiveIntegerField()
    cost = models.DecimalField(max_digits=14, decimal_places=6, null=True, blank=True)
    outcome = models.CharField(max_length=20, default=OPEN)
    settled_at = models.DateTimeField(null=True, blank=True)

    objects = CallQuerySet.as_manager()

    class Meta:
        constraints = (
            *OwnedModel.Meta.constraints,
            models.CheckConstraint(
                name="llm_call_settled_has_a_time",
                condition=Q(outcome=OPEN, settled_at__isnull=True)
                | (~Q(outcome=OPEN) & Q(settled_at__isnull=False)),
            ),
        )
        indexes = (
            models.Index(name="llm_call_of_owner", fields=["owner", "created_at"]),
            models.Index(name="llm_call_open", fields=["created_at"], condition=Q(outcome=OPEN)),
        )

    def __str__(self) -> str:
        return f"Call {self.pk} to {self.host}"


class Day(models.Model):
    """What the whole site has spent on one day, reservations included; its row is the lock of all budgets."""

    held = Shared("a day's sum of tokens and money")

    date = models.DateField(primary_key=True)
    tokens = models.BigIntegerField(default=0)
    cost = models.DecimalField(max_digits=14, decimal_places=6, default=Decimal(0))

    def __str__(self) -> str:
        return f"{self.date}: {self.tokens} tokens"


class ModelSetup(models.Model):
    """What the owner of the site chose; there is one. What the environment names wins over it."""

    held = Shared("how the owner has set the model up; its key is kept encrypted")

    ONLY: ClassVar[int] = 1

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY)
    base_url = models.CharField(max_length=300, blank=True)
    sealed_key = models.TextField(blank=True)
    model = models.CharField(max_length=200, blank=True)
    temperature = models.FloatField(null=True, blank=True)
    listed = models.JSONField(default=list, blank=True)
    price_in = _optional_money()
    price_out = _optional_money()
    tokens_per_person = models.PositiveIntegerField(default=500_000)
    tokens_per_day = models.PositiveIntegerField(default=10_000_000)
    money_per_person = _optional_money()
    money_per_day = _optional_money()
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (models.CheckConstraint(name="llm_model_setup_is_one", condition=Q(id=1)),)

    def __str__(self) -> str:
        return "The site's model"

    @classmethod
    def load(cls) -> "ModelSetup":
        """The owner's choices, or what holds before there are any."""
        return cls.objects.filter(pk=cls.ONLY).first() or cls()

    def price(self, prompt_tokens: int, completion_tokens: int) -> Decimal | None:
        """What so many tokens cost; None when the owner has not said what they cost."""
        if self.price_in is None or self.price_out is None:
            return None
        read, written = Decimal(self.price_in), Decimal(self.price_out)
        return (read * prompt_tokens + written * completion_tokens) / 1_000_000
