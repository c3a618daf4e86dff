"""Copies to take along."""

import factory
from django.core.files.base import ContentFile

from apps.belongings.models import Takeout
from tests.factories.background import WorkFactory
from tests.factories.owned import OwnedFactory, of_the_same


class TakeoutFactory(OwnedFactory):
    class Meta:
        model = Takeout

    class Params:
        stored = factory.Trait(file=factory.LazyFunction(lambda: ContentFile(b"PK", name="any")))

    work = of_the_same(WorkFactory, kind="belongings.pack")
