"""Makes somebody an owner of the site; an unknown address gets an account and a link to set its password."""

import argparse

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email

from apps.accounts.actions import owners, reset_links
from apps.accounts.models import User


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("email")

    def handle(self, *, email: str, **_: object) -> None:
        try:
            owners.appoint(email)
        except owners.NoSuchPerson:
            _make_account(email)
            owners.appoint(email)
            self.stdout.write(f"Set the password here: {reset_links.make(email)}")
        self.stdout.write(f"{email} is an owner of this site.")


def _make_account(email: str) -> User:
    try:
        validate_email(email)
    except ValidationError:
        raise CommandError(f"{email} is not an e-mail address.") from None
    person = User.objects.create_user(email)
    EmailAddress.objects.create(user=person, email=person.email, verified=True, primary=True)
    return person
