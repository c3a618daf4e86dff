"""Whether one of our scripts asks, and so wants a fragment or a header rather than a page."""

from django.http import HttpRequest


def is_by_script(request: HttpRequest) -> bool:
    return request.headers.get("X-Requested-With") == "XMLHttpRequest"
