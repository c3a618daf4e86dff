"""What the review page shows: its lines by entry, how many are in which state, and how far writing is."""

from collections import Counter

from django.urls import reverse
from django.utils import timezone

from apps.domain.fit.scoring import fit
from apps.domain.fit.types import Row
from apps.domain.postings.reading import read_posting
from apps.generation.models import Generation
from apps.resumes.domain import sheet
from apps.resumes.forms import EditForm, FactForm
from apps.resumes.models import Line, Rewrite, Upload

FILTERS = ("undecided", "check", "accepted")


def page_of(rewrite: Rewrite, show: str = "") -> dict[str, object]:
    lines = list(Line.objects.filter(rewrite=rewrite).for_page())
    sources = _sources(rewrite)
    titles = {item.id: item.title for part in sheet.sections(rewrite.version.document) for item in part.items}
    shown = [line for line in lines if _matches(line, show)]
    counts = Counter(state_of(line) for line in lines)
    return {
        "rewrite": rewrite,
        "resume": rewrite.resume,
        "groups": _groups(shown, titles, sources),
        "all": len(lines),
        "counts": counts,
        "decided": sum(line.is_decided for line in lines),
        "ready": sum(state_of(line) == "supported" for line in lines),
        "show": show if show in FILTERS else "",
        "asked": asked_of(rewrite),
        **progress_of(lines),
    }


def asked_of(rewrite: Rewrite) -> tuple[Row, ...]:
    """What the advert asks for, and the line that answers it: met, unclear, or a gap. Never filled in."""
    if rewrite.posting is None:
        return ()
    return fit(rewrite.version.document, read_posting(rewrite.posting.text), timezone.localdate()).rows


def card_of(line: Line, sources: dict[str, str] | None = None) -> dict[str, object]:
    """One card. ``sources`` are addresses of the spots in the person's file, by line."""
    found = _sources(line.rewrite) if sources is None else sources
    return {
        "source_url": found.get(line.line_id, ""),
        "line": line,
        "state": state_of(line),
        "edit_form": EditForm(initial={"text": line.draft or line.text or _first(line) or line.before}),
        "fact_form": FactForm(),
    }


def state_of(line: Line) -> str:
    """decided, waiting, held (an edit that waits for a fact), supported, check, or nothing to offer."""
    if line.is_decided:
        return "decided"
    if line.draft:
        return "held"
    if line.choices:
        return line.choices[0].verdict.level
    return "waiting" if line.generation.is_open else "nothing"


def progress_of(lines: list[Line]) -> dict[str, object]:
    """How far the writing is, over all generations of the page."""
    generations: dict[object, Generation] = {line.generation_id: line.generation for line in lines}
    open_ones = [one for one in generations.values() if one.is_open]
    done = sum(one.percent if one.is_open else 100 for one in generations.values())
    left = [one.work.seconds_left for one in open_ones]
    engines = {one.engine for one in generations.values() if one.engine}
    return {
        "is_open": bool(open_ones),
        "percent": done // len(generations) if generations else 100,
        "seconds_left": max((seconds for seconds in left if seconds), default=None),
        "poll": open_ones[0].poll if open_ones else "",
        "ready_count": sum(not one.is_open for one in generations.values()),
        "entry_count": len(generations),
        "engine": "model" if engines & {"model", "mixed"} else "rules" if engines else "",
        "model": next((one.model for one in generations.values() if one.model), ""),
        "reasons": sorted({one.reason for one in generations.values() if one.reason}),
        "failed": [one for one in generations.values() if one.work.status == one.work.Status.FAILED],
    }


def _sources(rewrite: Rewrite) -> dict[str, str]:
    """Where each line stands in the file that was brought, if it has pages."""
    upload = Upload.objects.filter(resume=rewrite.resume, pages__number=0).order_by("created_at").first()
    if upload is None:
        return {}
    address = reverse("resumes:source", args=[upload.pk])
    return {path: f"{address}?at={path}#spot" for path in upload.places}


def _groups(lines: list[Line], titles: dict[str, str], sources: dict[str, str]) -> list[dict[str, object]]:
    groups: dict[str, list[dict[str, object]]] = {}
    for line in lines:
        groups.setdefault(line.entry_id, []).append(card_of(line, sources))
    return [
        {"id": entry_id, "title": titles.get(entry_id, "Entry"), "cards": cards}
        for entry_id, cards in groups.items()
    ]


def _matches(line: Line, show: str) -> bool:
    state = state_of(line)
    if show == "undecided":
        return state != "decided"
    if show == "check":
        return state in ("check", "held")
    return state == "decided" if show == "accepted" else True


def _first(line: Line) -> str:
    return line.choices[0].text if line.choices else ""
