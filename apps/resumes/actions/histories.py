"""Going back and forth in what a resume said; every step is a version of its own, so none is lost."""

from django.db import transaction

from apps.resumes.models import Resume, Version


class NothingThere(Exception):
    """No step is left in that direction."""


@transaction.atomic
def undo(resume: Resume) -> Version:
    """One change back. Raises NothingThere."""
    resume = Resume.objects.select_for_update().get(pk=resume.pk)
    if not resume.past:
        raise NothingThere
    *past, target = resume.past
    return _go(resume, target, past=past, undone=[*resume.undone, _number(resume)])


@transaction.atomic
def redo(resume: Resume) -> Version:
    """One undone change forth. Raises NothingThere."""
    resume = Resume.objects.select_for_update().get(pk=resume.pk)
    if not resume.undone:
        raise NothingThere
    *undone, target = resume.undone
    return _go(resume, target, past=[*resume.past, _number(resume)], undone=undone)


def restore(version: Version) -> Version:
    """What was said then is said again, as a new version."""
    return Version.objects.append(version.resume, version.document, Version.Cause.RESTORE)


def name(version: Version, *, called: str) -> None:
    """A name is a label on the version; what it says stays as it is."""
    version.name = called
    version.save(update_fields=["name", "updated_at"])


@transaction.atomic
def copy(version: Version, *, called: str) -> Resume:
    """Another resume that begins with what this version says."""
    made: Resume = Resume.objects.create(**version.belongs_to.fields, name=called, look=version.resume.look)
    Version.objects.append(made, version.document, Version.Cause.COPY)
    return made


def _go(resume: Resume, target: int, *, past: list[int], undone: list[int]) -> Version:
    document = Version.objects.get(resume=resume, number=target).document
    version = Version.objects.append(resume, document, Version.Cause.UNDO)
    Resume.objects.filter(pk=resume.pk).update(past=past, undone=undone)
    return version


def _number(resume: Resume) -> int:
    return Version.objects.number_of(resume)
