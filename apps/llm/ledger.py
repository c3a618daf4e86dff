"""Books kept in the database: budgets are reserved before a call, under one lock, and settled after it."""

import logging
from dataclasses import dataclass
from datetime import UTC, date
from decimal import Decimal

from django.conf import settings
from django.db import DatabaseError, transaction
from django.db.models import F
from django.db.models.functions import Now
from django.utils import timezone

from apps.accounts.ownership import Owner
from apps.llm.books import Entry, Outbound, Outcome
from apps.llm.errors import LLMError
from apps.llm.models import LOST, OPEN, Call, Day, ModelSetup
from apps.llm.types import Usage

log = logging.getLogger(__name__)

VISITORS_SHARE = 0.5  # of the day's budget, for all visitors together: they cost nothing to invent


@dataclass(frozen=True)
class Ledger:
    """The books of one person's or visitor's calls."""

    owner: Owner
    setup: ModelSetup

    @transaction.atomic
    def reserve(self, call: Outbound) -> Call:
        """Put aside the most this call may come to. Raises LLMError("budget")."""
        tokens = call.prompt_tokens + call.most_tokens
        cost = self.setup.price(call.prompt_tokens, call.most_tokens)
        day = _locked(timezone.now().date())
        _free_lapsed()
        day.refresh_from_db()
        if not self._can_afford(day, tokens, cost or Decimal(0)):
            raise LLMError("budget")
        Day.objects.filter(pk=day.pk).update(tokens=F("tokens") + tokens, cost=F("cost") + (cost or 0))
        return Call.objects.create(
            **self.owner.fields,
            host=call.host[:255],
            model=call.model[:200],
            material=call.material[:200],
            tokens=tokens,
            cost=cost,
        )

    def settle(self, entry: Entry, *, outcome: Outcome, usage: Usage | None = None) -> None:
        """Replace what was put aside by what it came to.

        A database that is away is no reason to lose a reply: what stays open is freed later.
        """
        if not isinstance(entry, Call):
            return
        used = usage or Usage()
        prompt_tokens = used.prompt_tokens or 0
        written = used.completion_tokens or 0
        try:
            _settle(entry, outcome, prompt_tokens + written, self.setup.price(prompt_tokens, written))
        except DatabaseError as away:
            log.warning("call %s could not be settled: %s", entry.pk, type(away).__name__)

    def _can_afford(self, day: Day, tokens: int, cost: Decimal) -> bool:
        """Within the site's budget, the person's, and for a visitor that of all visitors together."""
        setup = self.setup
        if not _within(day.tokens + tokens, setup.tokens_per_day, day.cost + cost, setup.money_per_day):
            return False
        their_tokens, their_cost = Call.objects.today().owned_by(self.owner).spent()
        if not _within(
            their_tokens + tokens, setup.tokens_per_person, their_cost + cost, setup.money_per_person
        ):
            return False
        if self.owner.person is not None:
            return True
        pool_tokens, _ = Call.objects.today().filter(owner=None).spent()
        return pool_tokens + tokens <= setup.tokens_per_day * VISITORS_SHARE


def _within(tokens: int, most_tokens: int, cost: Decimal, most_cost: Decimal | None) -> bool:
    return tokens <= most_tokens and (most_cost is None or cost <= most_cost)


def _locked(date: date) -> Day:
    """The day's row, for us alone until the end of the transaction."""
    Day.objects.bulk_create([Day(date=date)], ignore_conflicts=True)
    return Day.objects.select_for_update().get(pk=date)


def _free_lapsed() -> None:
    """Give back what was put aside by calls whose worker died."""
    longest = max(settings.MODEL_CALL_SECONDS, settings.LOCAL_MODEL_CALL_SECONDS) + 60
    for call in Call.objects.lapsed(longest):
        _settle(call, LOST, 0, Decimal(0))


@transaction.atomic
def _settle(call: Call, outcome: str, tokens: int, cost: Decimal | None) -> None:
    """Once: a call that was settled meanwhile stays as it is. The day is locked first, as in ``reserve``."""
    date = call.created_at.astimezone(UTC).date()
    Day.objects.select_for_update().filter(pk=date).first()
    was = Call.objects.select_for_update().filter(pk=call.pk, outcome=OPEN).first()
    if was is None:
        return
    Call.objects.filter(pk=call.pk).update(
        outcome=outcome, tokens=tokens, cost=cost, settled_at=Now(), updated_at=Now()
    )
    Day.objects.filter(pk=date).update(
        tokens=F("tokens") + tokens - was.tokens, cost=F("cost") + (cost or 0) - (was.cost or 0)
    )
