"""What a person decides of a line: take a wording, keep theirs, write another, ask for more, undo."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apps.domain.truth.check import check
from apps.domain.truth.types import Evidence, Verdict
from apps.generation import intake
from apps.generation.models import Generation
from apps.resumes.actions import facts, rewrites
from apps.resumes.domain.brief import EntryBrief
from apps.resumes.domain.resting import rests_on
from apps.resumes.models import Line, Rewrite

MOST_UNDOS = 50


class NoSuchChoice(Exception):
    """The wording is not among those shown (any more)."""


class StillWriting(Exception):
    """Wordings for this line are on their way."""


class NothingToUndo(Exception):
    """No decision was made."""


@transaction.atomic
def accept(line: Line, *, text: str) -> Line:
    """Take a wording that is shown. Raises NoSuchChoice."""
    line = _locked(line)
    choice = next((one for one in line.choices if one.text == text), None)
    if choice is None:
        raise NoSuchChoice
    return _decide(line, Line.Decision.ACCEPTED, choice.text, choice.verdict, engine=choice.engine)


@transaction.atomic
def keep(line: Line) -> Line:
    """Leave the line as it was."""
    line = _locked(line)
    return _decide(line, Line.Decision.KEPT, line.before, None)


@transaction.atomic
def edit(line: Line, *, text: str) -> Line:
    """Take the person's own wording if their record carries it; else keep it as a draft with its doubts."""
    line = _locked(line)
    verdict = check(text, _evidence(line))
    if verdict.level == "unsupported":
        return _hold(line, text, verdict)
    return _decide(line, Line.Decision.EDITED, text, verdict)


@transaction.atomic
def add_fact(line: Line, *, fact: str) -> Line:
    """Keep what the person tells us as theirs, then look again at the draft that waited for it."""
    facts.tell(line.rewrite.resume, entry_id=line.entry_id, line_id=line.line_id, text=fact)
    line = Line.objects.select_related("generation", "rewrite__resume").get(pk=line.pk)
    return edit(line, text=line.draft) if line.draft else line


@transaction.atomic
def accept_all(rewrite: Rewrite) -> int:
    """Take the best supported wording of every undecided line; says how many. Never one to check."""
    taken = 0
    for line in Line.objects.filter(rewrite=rewrite, decision="", draft="").select_for_update():
        best = next((one for one in line.choices if one.verdict.level == "supported"), None)
        if best is not None:
            _decide(line, Line.Decision.ACCEPTED, best.text, best.verdict, engine=best.engine)
            taken += 1
    return taken


@transaction.atomic
def undo(line: Line) -> Line:
    """Back to before the last decision on this line. Raises NothingToUndo."""
    line = _locked(line)
    if not line.earlier and not line.draft:
        raise NothingToUndo
    last = line.earlier.pop() if line.earlier else {}
    line.decision = last.get("decision", "")
    line.text = last.get("text", "")
    line.verdict, line.engine, line.draft = last.get("verdict"), last.get("engine", ""), ""
    line.decided_at = _time(last.get("decided_at", "")) if line.decision else None
    return _saved(line)


def undo_last(rewrite: Rewrite) -> Line:
    """Take back the newest decision of all. Raises NothingToUndo."""
    newest = Line.objects.filter(rewrite=rewrite).exclude(decision="").order_by("-decided_at").first()
    if newest is None:
        raise NothingToUndo
    return undo(newest)


@transaction.atomic
def another(line: Line, *, submission_key: str) -> Line:
    """Ask for wordings not seen yet. The line is open again. Raises StillWriting."""
    line = _locked(line)
    if line.generation.is_open:
        raise StillWriting
    brief = EntryBrief.model_validate(line.generation.given)
    seen = (*brief.avoid.get(line.line_id, ()), *(choice.text for choice in line.choices))
    former = line.generation
    line.generation = intake.submit(
        kind=rewrites.KIND,
        owner=line.belongs_to,
        submission_key=f"{line.pk}:{submission_key}",
        given=brief.model_copy(
            update={
                "only": (line.line_id,),
                "avoid": {line.line_id: tuple(dict.fromkeys(seen))},
                "facts": rewrites.told(line.rewrite.resume),
            }
        ),
    )
    line.save(update_fields=["generation", "updated_at"])
    _let_go(former)
    return line


def _locked(line: Line) -> Line:
    rows = Line.objects.select_related("generation__work", "rewrite__resume")
    found: Line = rows.select_for_update(of=("self",)).get(pk=line.pk)
    return found


def _let_go(generation: Generation) -> None:
    """A generation that no line waits for any more goes, with its work."""
    if not Line.objects.filter(generation=generation).exists():
        generation.delete()
        generation.work.delete()


def _evidence(line: Line) -> Evidence:
    brief = EntryBrief.model_validate(line.generation.given)
    return rests_on(brief, line.line_id, rewrites.told(line.rewrite.resume))


def _decide(line: Line, decision: str, text: str, verdict: Verdict | None, *, engine: str = "") -> Line:
    line.earlier = [*line.earlier, _now(line)][-MOST_UNDOS:]
    line.decision, line.text, line.engine, line.draft = decision, text, engine, ""
    line.verdict = verdict.model_dump(mode="json") if verdict else None
    line.decided_at = timezone.now()
    return _saved(line)


def _hold(line: Line, text: str, verdict: Verdict) -> Line:
    line.draft, line.verdict = text, verdict.model_dump(mode="json")
    return _saved(line)


def _now(line: Line) -> dict[str, object]:
    return {
        "decision": line.decision,
        "text": line.text,
        "verdict": line.verdict,
        "engine": line.engine,
        "decided_at": line.decided_at.isoformat() if line.decided_at else "",
    }


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text) if text else timezone.now()


def _saved(line: Line) -> Line:
    line.save(
        update_fields=[
            "decision",
            "text",
            "verdict",
            "engine",
            "draft",
            "earlier",
            "decided_at",
            "updated_at",
        ]
    )
    return line
