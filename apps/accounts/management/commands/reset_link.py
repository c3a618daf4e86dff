"""Prints a link that sets a new password, for a site without mail or a person who cannot get theirs."""

import argparse

from django.core.management.base import BaseCommand, CommandError

from apps.accounts.actions import reset_links


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("email")

    def handle(self, *, email: str, **_: object) -> None:
        try:
            self.stdout.write(reset_links.make(email))
        except reset_links.NoSuchPerson:
            raise CommandError("Nobody has that address here.") from None
