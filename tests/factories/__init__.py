"""One factory per model, found by looking: FACTORIES[model] makes a row."""

import pkgutil
from importlib import import_module

from factory.django import DjangoModelFactory

for found in pkgutil.iter_modules(__path__):
    import_module(f"{__name__}.{found.name}")


def _all(of: type[DjangoModelFactory]) -> set[type[DjangoModelFactory]]:
    return {of} | {below for child in of.__subclasses__() for below in _all(child)}


FACTORIES = {made_by._meta.model: made_by for made_by in _all(DjangoModelFactory) if made_by._meta.model}
