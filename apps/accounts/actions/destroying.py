"""Files whose rows are gone: written down with the deletion, destroyed after it, never forgotten."""

from functools import partial
from typing import Any

from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import FileField
from django.db.models.signals import pre_delete

from apps.accounts.models import DoomedFile
from apps.accounts.ownership import OwnedModel, owned_models

AT_ONCE = 500


def watch() -> None:
    """From now on a row that is deleted takes its files along.

    A signal, where the house has none: deletions cascade, and only Django's collector knows what they reach.
    """
    for model in owned_models():
        if holds_files(model):
            pre_delete.connect(_doom, sender=model, dispatch_uid="destroy its files")


def holds_files(model: type[OwnedModel]) -> bool:
    has_field = any(isinstance(field, FileField) for field in model._meta.concrete_fields)
    return has_field or model.stored_files is not OwnedModel.stored_files


def destroy_doomed() -> int:
    """Destroy what a crash left behind; says how many."""
    names = list(DoomedFile.objects.order_by("pk").values_list("name", flat=True)[:AT_ONCE])
    for name in names:
        _destroy(name)
    return len(names)


def _doom(instance: OwnedModel, **_: Any) -> None:
    for name in instance.stored_files():
        DoomedFile.objects.get_or_create(name=name)
        transaction.on_commit(partial(_destroy, name), robust=True)


def _destroy(name: str) -> None:
    default_storage.delete(name)  # one that is gone already is no error
    DoomedFile.objects.filter(name=name).delete()
