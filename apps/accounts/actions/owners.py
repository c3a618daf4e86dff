"""The owner of the site: a staff account, made by a command or by the link that the first start prints."""

from django.core import signing
from django.db import connection, transaction
from django.http import HttpRequest
from django.urls import reverse

from apps.accounts.models import User

SALT = "fairhand.owner"
LINK_DAYS = 7
CARRIED = "owners_link"  # the key in the session of who followed it
LOCK = 0x6F776E65  # any number of our own


class NoSuchPerson(LookupError):
    """Nobody has that address."""


class LinkSpent(Exception):
    """The link is forged or old, or somebody owns the site by now."""


def has_owner() -> bool:
    return User.objects.filter(is_staff=True, is_active=True).exists()


def link(address: str) -> str:
    """A link that makes whoever follows it first the owner; it means nothing once there is one."""
    return address + reverse("accounts:own", args=[signing.dumps("own", salt=SALT)])


def carry(request: HttpRequest, token: str) -> None:
    """Remember the link while an account is made: what is closed is open to its owner. Raises LinkSpent."""
    demand_valid(token)
    request.session[CARRIED] = token


def carries_link(request: HttpRequest) -> bool:
    try:
        demand_valid(request.session.get(CARRIED, ""))
    except LinkSpent:
        return False
    return True


def demand_valid(token: str) -> None:
    """Raises LinkSpent."""
    try:
        signing.loads(token, salt=SALT, max_age=LINK_DAYS * 24 * 60 * 60)
    except signing.BadSignature:
        raise LinkSpent from None
    if has_owner():
        raise LinkSpent


@transaction.atomic
def own(person: User, *, token: str) -> None:
    """Make a person the owner by the link. Raises LinkSpent; of two at once, one is too late."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    demand_valid(token)
    _appoint(person)


def appoint(email: str) -> User:
    """Make the person with this address an owner. Raises NoSuchPerson."""
    person = User.objects.filter(email=email.strip().lower()).first()
    if person is None:
        raise NoSuchPerson(email)
    _appoint(person)
    return person


def _appoint(person: User) -> None:
    person.is_staff = True
    person.save(update_fields=["is_staff"])
