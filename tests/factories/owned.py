"""What all owned things have in common: a person, unless a visitor's key is given."""

import factory
from factory.django import DjangoModelFactory

from tests.factories.accounts import UserFactory


class OwnedFactory(DjangoModelFactory):
    """``OwnedFactory(visitor_key="k")`` is a visitor's; whatever it hangs on belongs to the same one."""

    class Meta:
        abstract = True

    owner = factory.Maybe("visitor_key", yes_declaration=None, no_declaration=factory.SubFactory(UserFactory))
    visitor_key = ""


def of_the_same(made_by, **given):
    """A sub-factory whose row has the owner of this one."""
    return factory.SubFactory(
        made_by,
        owner=factory.SelfAttribute("..owner"),
        visitor_key=factory.SelfAttribute("..visitor_key"),
        **given,
    )
