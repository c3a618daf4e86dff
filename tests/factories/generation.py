"""Requests for text."""

import factory

from apps.generation.models import Generation
from tests.factories.background import WorkFactory
from tests.factories.owned import OwnedFactory, of_the_same


class GenerationFactory(OwnedFactory):
    class Meta:
        model = Generation

    work = of_the_same(WorkFactory, kind="generation")
    kind = "tests.lines"
    given = factory.Dict({})
