"""The navigation, built from what the features say of themselves, and what every page's frame needs."""

from django.http import HttpRequest
from django.urls import reverse

from apps.shell.feature import NavItem, features


def frame(request: HttpRequest) -> dict[str, object]:
    """``navigation``: items with label, url and is_current; ``theme``: light, dark or empty."""
    person = getattr(request, "user", None)
    signed_in = bool(person and person.is_authenticated)
    theme = request.COOKIES.get("theme", "")
    return {
        "navigation": [_item(item, request.path) for item in _items() if signed_in or item.for_visitors],
        "theme": theme if theme in {"light", "dark"} else "",
    }


def _items() -> list[NavItem]:
    return sorted((item for feature in features() for item in feature.nav), key=lambda item: item.order)


def _item(item: NavItem, path: str) -> dict[str, object]:
    url = reverse(item.url_name)
    return {"label": item.label, "url": url, "is_current": path.startswith(url)}
