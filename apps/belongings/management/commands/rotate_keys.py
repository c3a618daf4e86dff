"""Seals every stored secret under today's SECRET_KEY; afterwards SECRET_KEY_FALLBACKS may be emptied."""

from cryptography.fernet import InvalidToken
from django.core.management.base import BaseCommand, CommandError

from apps.belongings.actions import keys


class Command(BaseCommand):
    help = __doc__

    def handle(self, **_: object) -> None:
        try:
            count = keys.rotate()
        except InvalidToken:
            raise CommandError("A secret was sealed with a key that is not known any more.") from None
        self.stdout.write(f"{count} secrets are sealed under today's key.")
