"""People, and what is kept about their coming and going."""

import factory
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from factory.django import DjangoModelFactory

from apps.accounts.models import Claim, DoomedFile, User

PASSWORD = "correct horse battery"


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda number: f"person{number}@example.org")
    password = factory.django.Password(PASSWORD)
    address = factory.RelatedFactory("tests.factories.accounts.EmailAddressFactory", "user")


class EmailAddressFactory(DjangoModelFactory):
    class Meta:
        model = EmailAddress

    user = factory.SubFactory(UserFactory, address=None)
    email = factory.SelfAttribute("user.email")
    verified = primary = True


class ClaimFactory(DjangoModelFactory):
    class Meta:
        model = Claim

    visitor_key = factory.Sequence(lambda number: f"claimed-{number}")
    person = factory.SubFactory(UserFactory)


class DoomedFileFactory(DjangoModelFactory):
    class Meta:
        model = DoomedFile

    name = factory.Sequence(lambda number: f"gone/{number}.pdf")


class PasskeyFactory(DjangoModelFactory):
    """One that can be listed and removed; nobody can log in with it."""

    class Meta:
        model = Authenticator

    user = factory.SubFactory(UserFactory)
    type = Authenticator.Type.WEBAUTHN
    data = factory.Dict({"name": "Key of the office", "credential": factory.Dict({})})
