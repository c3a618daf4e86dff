"""Apps introduce themselves, each with an address of its own; every owned thing can be made, and leaves."""

from importlib import import_module

import pytest
from django.apps import apps
from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils.module_loading import import_string

from apps.accounts.ownership import OwnedModel, owned_models
from apps.shell.feature import FeatureConfig, features
from tests.factories import FACTORIES

OURS = [config for config in apps.get_app_configs() if config.name.startswith("apps.")]
MODELS = [model for config in OURS for model in config.get_models()]


@pytest.mark.parametrize("name", settings.FEATURES)
def test_a_feature_has_the_config_it_wrote(name):
    """Django falls back to a plain AppConfig without a word when it finds two candidates."""
    config = next(config for config in OURS if config.name == name)

    assert isinstance(config, FeatureConfig)
    assert type(config).__module__ == f"{name}.apps"


def test_every_app_is_installed_with_a_config_of_its_own():
    plain = [config.name for config in OURS if not type(config).__module__.startswith("apps.")]

    assert plain == []


def test_no_two_features_share_an_address():
    prefixes = [feature.prefix for feature in features() if _has_urls(feature)]

    assert sorted(prefixes) == sorted(set(prefixes))
    assert [prefix for prefix in prefixes if prefix and not prefix.endswith("/")] == []


def _has_urls(feature):
    try:
        import_module(f"{feature.name}.urls")
    except ModuleNotFoundError:
        return False
    return True


def test_what_the_navigation_names_exists():
    for item in (item for feature in features() for item in feature.nav):
        try:
            reverse(item.url_name)
        except NoReverseMatch:
            pytest.fail(f"{item.label}: there is no {item.url_name}")


def test_what_the_dashboard_shows_exists():
    for card in (feature.card for feature in features() if feature.card):
        assert callable(import_string(card.context))


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_a_model_has_a_factory(model):
    assert model in FACTORIES, f"write one in tests/factories/{model._meta.app_label}.py"


@pytest.mark.parametrize("model", owned_models(), ids=lambda model: model._meta.label)
def test_an_owned_model_keeps_the_rule_of_one_owner(model):
    """A subclass with a Meta of its own loses the constraint unless it repeats it."""
    names = {constraint.name for constraint in model._meta.constraints}

    assert f"{model._meta.app_label}_{model._meta.model_name}_person_xor_visitor" in names
    assert hasattr(model.objects.all(), "owned_by")


@pytest.mark.parametrize("model", owned_models(), ids=lambda model: model._meta.label)
def test_an_owned_model_grows_nothing_on_the_person(model):
    assert issubclass(model, OwnedModel)
    assert model._meta.get_field("owner").remote_field.related_name == "+"
