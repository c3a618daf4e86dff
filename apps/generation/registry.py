"""Kind -> generator: what features register from their ``generators`` modules."""

from typing import Any, TypeVar

from apps.generation.contract import Generator

AnyGenerator = Generator[Any, Any]
Made = TypeVar("Made", bound=type[AnyGenerator])

_generators: dict[str, AnyGenerator] = {}


class NoGenerator(LookupError):
    """Nobody writes this kind."""


class GeneratorTaken(Exception):
    """Two generators for one kind."""


def register(made: Made) -> Made:
    """Class decorator: one instance serves its kind. Raises GeneratorTaken."""
    if made.kind in _generators and type(_generators[made.kind]) is not made:
        raise GeneratorTaken(made.kind)
    _generators[made.kind] = made()
    return made


def get(kind: str) -> AnyGenerator:
    """The generator of a kind. Raises NoGenerator."""
    try:
        return _generators[kind]
    except KeyError:
        raise NoGenerator(kind) from None


def all_generators() -> tuple[AnyGenerator, ...]:
    return tuple(_generators.values())
