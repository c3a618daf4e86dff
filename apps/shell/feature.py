"""How an app introduces itself: its address, its place in the navigation, its card on the dashboard.

Import this module, not its names, in an ``apps.py``: Django takes the only AppConfig it finds there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from django.apps import AppConfig, apps


@dataclass(frozen=True)
class NavItem:
    """A place in the navigation. ``url_name`` is reversed without arguments."""

    label: str
    url_name: str
    order: int = 50
    for_visitors: bool = False


@dataclass(frozen=True)
class DashboardCard:
    """``template`` is drawn on the dashboard with what ``context`` returns, the dotted path of a function
    of the request."""

    template: str
    context: str
    order: int = 50


@dataclass(frozen=True)
class Outlet:
    """Something that leaves this server, told on the privacy page: ``to`` whom, ``what``, and ``when``."""

    to: str
    what: str
    when: str


class FeatureConfig(AppConfig):
    """``prefix`` is where the app's urls are mounted ("resumes/"); empty means it has none."""

    prefix: ClassVar[str] = ""
    nav: ClassVar[tuple[NavItem, ...]] = ()
    card: ClassVar[DashboardCard | None] = None

    def opening_lines(self, address: str) -> Iterable[str]:
        """What to print when the site opens at ``address``: a first log-in, for example."""
        return ()

    def outlets(self) -> Iterable[Outlet]:
        """What leaves this server through the app, as it is set up now; one that calls out has to say so."""
        return ()


def features() -> Iterator[FeatureConfig]:
    """The installed features, in the order of INSTALLED_APPS."""
    return (config for config in apps.get_app_configs() if isinstance(config, FeatureConfig))
