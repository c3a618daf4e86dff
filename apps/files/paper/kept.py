"""The resume as JSON Resume: what a JSON export holds and our PDF carries, hidden things left out. Pure."""

import json
from typing import Any

from apps.files.paper.composing import shown
from apps.files.paper.layout import PrintRequest

NAME = "resume.json"
SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
NOT_KEPT = {"document", "photo", "hidden"}


def json_resume(request: PrintRequest) -> dict[str, Any]:
    """What is printed, as JSON Resume 1.0, with the choices of its print under ``meta``."""
    choices = request.model_dump(mode="json", exclude=NOT_KEPT, exclude_defaults=True)
    document = shown(request.document, request.hidden).to_json_resume()
    return {"$schema": SCHEMA, **document, "meta": {"version": "v1.0.0", "fairhand": {"print": choices}}}


def text_of(request: PrintRequest) -> str:
    """The same as a file."""
    return json.dumps(json_resume(request), ensure_ascii=False, indent=1)
