"""Bringing a resume: a file or a pasted text, kept at once and read later."""

import re
import unicodedata

from django.core.files.base import ContentFile
from django.db import transaction

from apps.accounts.ownership import Owner
from apps.background import intake
from apps.files.sniffing import kind_of
from apps.resumes.models import Upload

LONGEST_NAME = 120
PASTED = "pasted resume.txt"


@transaction.atomic
def receive(*, by: Owner, body: bytes, name: str, submission_key: str) -> Upload:
    """Keep a file and have it read. Sent twice, it is one upload.

    Raises FileRefused at once for what is plainly not a resume; what only reading can tell fails the work.
    """
    kind_of(body, name)
    work = intake.submit(kind="resumes.read", owner=by, submission_key=submission_key, total_weight=10)
    upload = Upload.objects.filter(work=work).first()
    if upload is None:
        upload = Upload(**by.fields, work=work, name=shown_name(name), size=len(body))
        upload.file.save("", ContentFile(body), save=False)
        upload.save(force_insert=True)
    return upload


def shown_name(name: str) -> str:
    """A file's name as a page may show it: no path, no control or direction signs, not endless."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    kept = "".join(sign for sign in last if unicodedata.category(sign)[0] != "C")
    return kept.strip()[-LONGEST_NAME:] or "resume"
