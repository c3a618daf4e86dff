"""What a visitor brought becomes a person's when they log in: all of it, and only once."""

import uuid
from datetime import timedelta

from django.db import IntegrityError, models, transaction
from django.db.models import F, Value
from django.db.models.functions import Concat, Left
from django.utils import timezone

from apps.accounts.models import Claim, User
from apps.accounts.ownership import OwnedModel, owned_models

FOLLOWED_FOR = timedelta(hours=25)  # longer than anything a visitor brought is kept


def claim(*, by: User, visitor_key: str) -> int:
    """Give ``by`` every row of this visitor; says how many. None when another person was first."""
    if not visitor_key:
        return 0
    with transaction.atomic():
        held, _ = Claim.objects.get_or_create(visitor_key=visitor_key, defaults={"person": by})
        return _hand_over_all(held) if held.person_id == by.pk else 0


def follow_up() -> int:
    """Hand over what workers wrote under keys that were claimed meanwhile; forget claims past use."""
    Claim.objects.filter(claimed_at__lt=timezone.now() - FOLLOWED_FOR).delete()
    late = {
        key
        for model in owned_models()
        for key in model._default_manager.filter(
            owner=None, visitor_key__in=Claim.objects.values("visitor_key")
        )
        .values_list("visitor_key", flat=True)
        .distinct()
    }  # almost always none: a question for each table, however many claims there are
    return sum(_hand_over_all(held) for held in Claim.objects.filter(visitor_key__in=late))


def _hand_over_all(held: Claim) -> int:
    return sum(
        _hand_over(model._default_manager.filter(owner=None, visitor_key=held.visitor_key), held.person)
        for model in owned_models()
    )


def _hand_over(rows: "models.QuerySet[OwnedModel]", person: User) -> int:
    try:
        with transaction.atomic():
            return rows.update(owner=person, visitor_key="")
    except IntegrityError:  # the person has one just like it: then row by row
        return sum(_hand_over_one(row, person) for row in rows)


def _hand_over_one(row: OwnedModel, person: User) -> int:
    this = type(row)._default_manager.filter(pk=row.pk)
    for changes in ({}, _made_different(row)):
        try:
            with transaction.atomic():
                return this.update(owner=person, visitor_key="", **changes)
        except IntegrityError:
            continue
    return 0


def _made_different(row: OwnedModel) -> dict[str, models.Expression]:
    if not row.unique_by:
        return {}
    mark = f":{uuid.uuid4().hex[:12]}"
    longest: int = getattr(row._meta.get_field(row.unique_by), "max_length", None) or 200
    room = longest - len(mark)
    return {row.unique_by: Concat(Left(F(row.unique_by), room), Value(mark))}
