"""Pieces of work, and the clock's marks."""

import factory
from factory.django import DjangoModelFactory

from apps.background.models import Chore, Work
from tests.factories.owned import OwnedFactory


class WorkFactory(OwnedFactory):
    class Meta:
        model = Work

    kind = "tests.work"
    submission_key = factory.Sequence(lambda number: f"key-{number}")


class ChoreFactory(DjangoModelFactory):
    class Meta:
        model = Chore

    name = factory.Sequence(lambda number: f"tests.chore{number}")
