"""Files whose rows are gone: written down with the deletion, destroyed after it, never forgotten."""

import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import FileField
from django.db.models.signals import pre_delete

from apps.accounts.models import DoomedFile, User
from apps.accounts.ownership import OwnedModel, owned_models

AT_ONCE = 500
STRAY_AFTER = timedelta(hours=6)  # longer than any work may take between writing a file and its row


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


def count_of(person: User) -> int:
    """How many files are theirs."""
    holders = [model for model in owned_models() if holds_files(model)]
    rows = (row for model in holders for row in model._default_manager.filter(owner=person).iterator())
    return sum(1 for row in rows for _ in row.stored_files())


def destroy_doomed() -> int:
    """Destroy what a crash left behind; says how many."""
    names = list(DoomedFile.objects.order_by("pk").values_list("name", flat=True)[:AT_ONCE])
    for name in names:
        _destroy(name)
    return len(names)


def destroy_strays(*, now: datetime) -> int:
    """Destroy files that no row knows: a worker wrote them and died, or lost its row; says how many.

    Whatever is in the storage belongs to a row; only what is young may be somebody's work in progress.
    """
    kept = _kept_names()
    strays = [
        name
        for name in _files_below("")
        if name not in kept and default_storage.get_modified_time(name) < now - STRAY_AFTER
    ]
    for name in strays:
        _destroy(name)
    return len(strays)


def _kept_names() -> set[str]:
    return {name for model in owned_models() if holds_files(model) for name in _names_of(model)}


def _names_of(model: type[OwnedModel]) -> Iterator[str]:
    """Read without the rest of the rows, where their fields say it all: there may be very many."""
    if model.stored_files is not OwnedModel.stored_files:
        for row in model._default_manager.iterator():
            yield from row.stored_files()
        return
    fields = [field.name for field in model._meta.concrete_fields if isinstance(field, FileField)]
    for names in model._default_manager.values_list(*fields).iterator():
        yield from filter(None, names)


def _files_below(folder: str) -> Iterator[str]:
    try:
        folders, files = default_storage.listdir(folder)
    except FileNotFoundError:  # nothing was ever stored
        return
    yield from (os.path.join(folder, file) for file in files)
    for inner in folders:
        yield from _files_below(os.path.join(folder, inner))


def _doom(instance: OwnedModel, **_: Any) -> None:
    for name in instance.stored_files():
        DoomedFile.objects.get_or_create(name=name)
        transaction.on_commit(partial(_destroy, name), robust=True)


def _destroy(name: str) -> None:
    default_storage.delete(name)  # one that is gone already is no error
    DoomedFile.objects.filter(name=name).delete()
