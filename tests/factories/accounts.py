"""People, and what is kept about their coming and going."""

import factory
from factory.django import DjangoModelFactory

from apps.accounts.models import Claim, DoomedFile, User

PASSWORD = "correct horse battery"


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda number: f"person{number}@example.org")
    password = factory.django.Password(PASSWORD)


class ClaimFactory(DjangoModelFactory):
    class Meta:
        model = Claim

    visitor_key = factory.Sequence(lambda number: f"claimed-{number}")
    person = factory.SubFactory(UserFactory)


class DoomedFileFactory(DjangoModelFactory):
    class Meta:
        model = DoomedFile

    name = factory.Sequence(lambda number: f"gone/{number}.pdf")
