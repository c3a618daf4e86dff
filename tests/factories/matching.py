"""Matches, and plans with their tasks."""

from datetime import UTC, date, datetime

import factory

from apps.domain.fit import fit
from apps.domain.postings import read_posting
from apps.matching.models import Match, Plan, PlanTask
from apps.resumes.models import Resume
from tests.factories.owned import OwnedFactory, of_the_same
from tests.factories.postings import PostingFactory
from tests.factories.resumes import ResumeFactory, VersionFactory, document

ADVERT = """Warehouse team lead
Northfield Foods, Leeds

You will run a shift of 14 people and count stock.

Requirements
- At least three years of experience in warehouses
- Experience with SAP
- Forklift licence
- Knowledge of Power BI
"""


def scored():
    return fit(document(), read_posting(ADVERT), date(2024, 1, 1))


class MatchFactory(OwnedFactory):
    class Meta:
        model = Match

    version = of_the_same(VersionFactory)
    resume = factory.SelfAttribute("version.resume")
    posting = of_the_same(PostingFactory, text=ADVERT)
    score = factory.LazyFunction(lambda: scored().score)
    low = factory.LazyFunction(lambda: scored().low)
    high = factory.LazyFunction(lambda: scored().high)
    content = factory.LazyFunction(lambda: scored().model_dump(mode="json"))
    swapped = factory.LazyFunction(lambda: ["name", "gender", "age", "school"])
    scored_at = datetime(2024, 1, 1, tzinfo=UTC)


class PlanFactory(OwnedFactory):
    class Meta:
        model = Plan

    resume = of_the_same(ResumeFactory)
    name = "Warehouse team lead, Northfield Foods"
    starts_on = date(2024, 1, 1)


class PlanTaskFactory(OwnedFactory):
    class Meta:
        model = PlanTask

    plan = of_the_same(PlanFactory)
    position = 0
    gap = "Power BI"
    kind = "learn"
    title = "Read the official introduction to Power BI and set it up"
    outcome = "Power BI runs, and a page of notes in your own words"
    minutes = 90
    first = 1
    last = 2


#: What stands in addresses whose parameters do not name a row by the folder they stand in.
ROUTES = {
    **{f"matching:{name}": lambda rows: {"pk": rows[Resume].pk} for name in ("gaps", "table", "make_plan")},
    **{f"matching:{name}": lambda rows: {"pk": rows[PlanTask].pk} for name in ("finish", "reopen", "move")},
}
