"""Changing what a resume says: every change is a new version, made on the version the person saw."""

from collections.abc import Callable

from django.db import transaction

from apps.domain.resume import ResumeDocument
from apps.resumes.domain import editing, shaping
from apps.resumes.models import Resume, Upload, Version

Change = Callable[[ResumeDocument], ResumeDocument]


def change(resume: Resume, *, seen: int, by: Change) -> Version:
    """Apply a pure change. Raises VersionConflict, NoSuchPlace or shaping.TooMany."""
    document = by(Version.objects.newest_of(resume).document)
    return Version.objects.append(resume, document, Version.Cause.EDIT, seen=seen)


def correct(resume: Resume, *, values: dict[str, str], seen: int) -> Version:
    """Put texts at paths. Raises as ``change``."""
    return change(resume, seen=seen, by=lambda document: editing.with_values(document, values))


@transaction.atomic
def place(upload: Upload, *, resume: Resume, line: str, entry_id: str, seen: int) -> Version:
    """Give a line of the file that no field holds to an entry, or to the summary. Raises as ``change``."""

    def with_it(document: ResumeDocument) -> ResumeDocument:
        if entry_id == "summary":
            summary = " ".join(filter(None, (document.basics.summary, line)))
            return editing.with_value(document, "basics.summary", summary)
        return shaping.with_line(document, entry_id, line)

    version = change(resume, seen=seen, by=with_it)
    leave_out(upload, line=line)
    return version


@transaction.atomic
def leave_out(upload: Upload, *, line: str) -> None:
    """Put a line away for good: the person says it is nothing."""
    locked = Upload.objects.select_for_update().get(pk=upload.pk)
    left = list(locked.unplaced)
    if line in left:
        left.remove(line)
    locked.unplaced = left
    locked.save(update_fields=["unplaced", "updated_at"])
