"""Every table says what it holds of people, or that it holds nothing; what it says is kept."""

import pytest
from django.apps import apps
from django.db.models import ForeignKey

from apps.accounts import holdings
from apps.accounts.actions import farewells
from apps.accounts.holdings import Held, Shared
from apps.accounts.models import User
from apps.accounts.ownership import owned_models
from tests.factories import FACTORIES


def said_of(model):
    try:
        return holdings.of(model)
    except holdings.Undeclared:
        return None


MODELS = apps.get_models()
HELD = [(model, said) for model in MODELS if isinstance(said := said_of(model), Held) and said.path]
SHARED = [model for model in MODELS if isinstance(said_of(model), Shared)]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_a_table_says_what_it_holds(model):
    said = said_of(model)

    assert said, "give it held = Held(...) or Shared(...), see apps/accounts/holdings.py"
    assert (said.what and said.of and said.kept) if isinstance(said, Held) else said.why


def test_what_is_said_elsewhere_is_said_of_a_table_there_is():
    assert set(holdings.ELSEWHERE) <= {model._meta.label for model in MODELS}


@pytest.mark.parametrize("model", owned_models(), ids=lambda model: model._meta.label)
def test_what_is_owned_is_held(model):
    assert isinstance(said_of(model), Held)


@pytest.mark.parametrize("model", SHARED, ids=lambda model: model._meta.label)
def test_what_is_shared_points_at_nobody(model):
    people = [
        column.name
        for column in model._meta.concrete_fields
        if isinstance(column, ForeignKey) and issubclass(column.related_model, User)
    ]

    assert people == []


@pytest.mark.parametrize(("model", "said"), HELD, ids=[model._meta.label for model, _ in HELD])
def test_the_path_leads_to_the_person(model, said, db):
    row = FACTORIES[model]()
    person = User.objects.get(pk=model.objects.values_list(said.path, flat=True).get(pk=row.pk))

    farewells.leave(person)

    assert not model.objects.filter(pk=row.pk).exists()


@pytest.mark.parametrize(("model", "said"), HELD, ids=[model._meta.label for model, _ in HELD])
def test_what_is_secret_is_a_column(model, said):
    assert set(said.secret) <= {column.name for column in model._meta.concrete_fields}
