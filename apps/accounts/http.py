"""Requests by who makes them; for types only."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from apps.accounts.models import User


class HtmxRequest(HttpRequest):
    htmx: HtmxDetails


class PersonRequest(HtmxRequest):
    user: User


class VisitorRequest(HtmxRequest):
    """A person or a visitor; ask ``visitors.owner_of`` which."""
