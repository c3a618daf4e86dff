"""Saving while someone types: the change is a version, and its preview is on its way at once."""

from typing import NamedTuple

from apps.resumes.actions import corrections, prints
from apps.resumes.actions.corrections import Change
from apps.resumes.models import Print, Resume, Version


class Saved(NamedTuple):
    version: Version
    preview: Print


def save(resume: Resume, *, seen: int, by: Change) -> Saved:
    """Raises as ``corrections.change``."""
    version = corrections.change(resume, seen=seen, by=by)
    return Saved(version, prints.preview(version))
