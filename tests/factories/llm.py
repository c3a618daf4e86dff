"""What left this server, and what its owner chose."""

import datetime

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from apps.llm.models import Call, Day, ModelSetup
from tests.factories.owned import OwnedFactory


class CallFactory(OwnedFactory):
    class Meta:
        model = Call

    host = "models.example"
    model = "small-1"
    material = "resumes/rewrite_entry"
    tokens = 900
    outcome = "answered"
    settled_at = factory.LazyFunction(timezone.now)


class DayFactory(DjangoModelFactory):
    class Meta:
        model = Day

    date = factory.Sequence(lambda number: datetime.date(2020, 1, 1) + datetime.timedelta(days=number))


class ModelSetupFactory(DjangoModelFactory):
    class Meta:
        model = ModelSetup
        django_get_or_create = ("id",)

    id = ModelSetup.ONLY
