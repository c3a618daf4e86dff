"""What is missing, what to do about it, and how a finished task becomes a fact."""

import csv
import io

import pytest

from apps.matching.models import Plan, PlanTask
from apps.resumes.actions.rewrites import told
from apps.resumes.models import Fact
from tests.factories.postings import PostingFactory

NOTE = "I built a stock report in Power BI for my own bay"


@pytest.fixture
def plan(resume, posting, send):
    """Made on the page, an hour a day."""
    send("make_plan", resume.pk, of=f"posting:{posting.pk}", hours="1", starts_on=_today())
    return Plan.objects.get()


def _today():
    from django.utils import timezone

    return timezone.localdate().isoformat()


@pytest.fixture
def task(plan):
    return plan.tasks.first()


def test_the_gaps_of_a_posting_are_named_with_what_would_change_most(resume, posting, page):
    said = page("gaps", resume.pk, query=f"?of=posting:{posting.pk}")

    assert "These would change most" in said
    assert "Power BI" in said


def test_an_occupation_can_be_compared_with_too(resume, page):
    said = page("gaps", resume.pk, query="?of=occupation:software-developer")

    assert "Missing" in said


def test_all_saved_postings_count_together(resume, posting, person, page):
    PostingFactory(owner=person, text=posting.text, title="Another")

    assert "Asked for in 2 of 2 postings" in page("gaps", resume.pk, query="?of=all")


@pytest.mark.parametrize("of", ["posting:x", "occupation:none", "posting:7", "all", "' OR 1=1", ""])
def test_what_is_not_there_is_compared_with_nothing(resume, page, of):
    assert "We compare it with what your resume shows" in page("gaps", resume.pk, query=f"?of={of}")


def test_the_table_holds_every_gap_and_runs_nothing(resume, person, page):
    PostingFactory(owner=person, text="Clerk\n\nRequirements\n- =HYPERLINK(1) skills\n- Power BI\n")

    rows = list(csv.reader(io.StringIO(page("table", resume.pk, query="?of=all").lstrip("\ufeff"))))

    assert rows[0][0] == "What"
    assert "Power BI" in {row[0] for row in rows}
    assert not any(cell.startswith("=") for row in rows for cell in row)


def test_a_plan_has_tasks_for_the_top_gaps_within_the_hours(plan):
    tasks = list(plan.tasks.all())

    assert "Power BI" in {task.gap for task in tasks}
    assert sum(task.minutes for task in tasks) <= 30 * 60
    assert all(1 <= task.first <= task.last <= 30 for task in tasks)


def test_a_day_far_away_is_refused(resume, posting, send):
    answer = send("make_plan", resume.pk, of=f"posting:{posting.pk}", hours="1", starts_on="1999-01-01")

    assert answer.status_code == 422
    assert "Choose a day within a year from now." in answer.content.decode()


def test_a_task_is_ticked_without_a_note_and_makes_no_fact(task, send):
    send("finish", task.pk, note="")

    assert PlanTask.objects.get(pk=task.pk).done_on
    assert not Fact.objects.exists()


def test_a_note_on_a_finished_task_becomes_a_fact_that_drafts_may_use(task, resume, send):
    send("finish", task.pk, note=NOTE)

    assert [fact.text for fact in told(resume)] == [NOTE]


def test_finished_twice_it_is_one_fact_in_the_last_words(task, send):
    send("finish", task.pk, note="I read about Power BI")
    send("finish", task.pk, note=NOTE)
    send("finish", task.pk, note=NOTE)

    assert [fact.text for fact in Fact.objects.all()] == [NOTE]


def test_not_done_after_all_takes_the_fact_back(task, send):
    send("finish", task.pk, note=NOTE)
    send("reopen", task.pk)

    task.refresh_from_db()
    assert (task.done_on, task.fact, task.note) == (None, None, NOTE)
    assert not Fact.objects.exists()


def test_a_fact_removed_elsewhere_leaves_the_task_done(task, send):
    send("finish", task.pk, note=NOTE)
    Fact.objects.all().delete()

    task.refresh_from_db()
    assert task.done_on
    assert task.fact is None


@pytest.mark.parametrize(("day", "first"), [("5", 5), ("90", 90), ("0", 1), ("91", 1), ("x", 1)])
def test_a_task_moves_only_within_a_plan(task, send, day, first):
    length = task.last - task.first
    send("move", task.pk, day=day)

    task.refresh_from_db()
    assert task.first == min(first, 90 - length)
    assert task.last - task.first == length


def test_the_calendar_has_an_event_for_each_task(plan, page):
    said = page("calendar", plan.pk)

    assert said.count("BEGIN:VEVENT") == plan.tasks.count()
    assert said.endswith("END:VCALENDAR\r\n")
    assert all(len(line.encode()) <= 75 for line in said.split("\r\n"))


def test_the_page_of_a_plan_shows_each_task_once(plan, page):
    said = page("plan", plan.pk)

    assert all(said.count(f'id="task-{task.pk}"') == 1 for task in plan.tasks.all())


def test_a_deleted_plan_leaves_its_facts(plan, task, send):
    send("finish", task.pk, note=NOTE)
    send("delete_plan", plan.pk)

    assert not Plan.objects.exists()
    assert Fact.objects.get().text == NOTE
