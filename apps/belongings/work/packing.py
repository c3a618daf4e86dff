"""Everything of one person in a ZIP: a JSON file a table, the stored files, a note that says what is what.

What is packed follows from what the tables declare, so a new one is in it without a line here.
"""

import json
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from typing import IO, Any

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.template.loader import render_to_string

from apps.accounts import holdings
from apps.accounts.holdings import Held
from apps.accounts.models import User
from apps.accounts.ownership import OwnedModel
from apps.background import runner
from apps.background.handlers import WorkFailed
from apps.background.models import Work
from apps.belongings.models import Takeout

OWNERS = ("owner", "visitor_key")  # whose it is need not be said in one's own copy
IN_MEMORY = 8 * 1024 * 1024


def pack(work: Work) -> None:
    """Pack for the owner of ``work``, and settle it together with the result; a visitor has no copy."""
    takeout = Takeout.objects.get(work=work)
    if takeout.owner is None:
        raise WorkFailed("nobody")
    with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as packed:
        rows, files = write(takeout.owner, packed, partial(_report, work))
        packed.seek(0)
        _keep(work, takeout, packed, rows, files)


def write(person: User, packed: "IO[bytes]", report: Callable[[int], None]) -> tuple[int, int]:
    """Write the ZIP; says how many rows and files are in it. ``report`` is told the percentage."""
    tables = [(model, said) for model, said in holdings.held() if said.path and model is not Takeout]
    rows = files = 0
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("README.txt", render_to_string("belongings/readme.txt", {"tables": _named(tables)}))
        for number, (model, said) in enumerate(tables, start=1):
            theirs = list(model._default_manager.filter(**{said.path: person.pk}).order_by("pk"))
            archive.writestr(f"data/{_name(model)}.json", _listed(theirs, said))
            rows += len(theirs)
            files += sum(_copy(archive, row) for row in theirs)
            report(95 * number // len(tables))
    return rows, files


def _report(work: Work, percent: int) -> None:
    runner.report(work, step="packing", done=percent, of=100)


def _listed(rows: list[models.Model], said: Held) -> str:
    plain = [_plain(row, said) for row in rows]
    return json.dumps(plain, cls=DjangoJSONEncoder, indent=1, ensure_ascii=False)


def _plain(row: models.Model, said: Held) -> dict[str, Any]:
    hidden = {*said.secret, *OWNERS}
    return {
        column.name: _value(row, column) for column in row._meta.concrete_fields if column.name not in hidden
    }


def _value(row: models.Model, column: "models.Field[Any, Any]") -> Any:
    value = getattr(row, column.attname)
    return value.name if isinstance(column, models.FileField) else value


def _copy(archive: zipfile.ZipFile, row: models.Model) -> int:
    """Put the files of a row into the archive; one that is gone meanwhile is passed over."""
    copied = 0
    for name in row.stored_files() if isinstance(row, OwnedModel) else ():
        if not default_storage.exists(name):
            continue
        with default_storage.open(name) as stored, archive.open(f"files/{name}", "w") as inside:
            for chunk in stored.chunks():
                inside.write(chunk)
        copied += 1
    return copied


def _named(tables: list[tuple[type[models.Model], Held]]) -> Iterator[dict[str, str]]:
    return ({"file": f"data/{_name(model)}.json", "what": said.what, "of": said.of} for model, said in tables)


def _name(model: type[models.Model]) -> str:
    return model._meta.label_lower


@transaction.atomic
def _keep(work: Work, takeout: Takeout, packed: "IO[bytes]", rows: int, files: int) -> None:
    if not runner.settle(work):
        return
    takeout.file.save("", File(packed), save=False)
    takeout.rows, takeout.files = rows, files
    takeout.save(update_fields=["file", "rows", "files", "updated_at"])
