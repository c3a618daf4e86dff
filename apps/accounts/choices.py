"""What the owner of the site may choose. What the environment names wins, and is then no choice any more."""

from dataclasses import dataclass

from django.conf import settings

from apps.accounts.models import OwnersChoice

OPEN, INVITED, CLOSED = "open", "invited", "closed"


@dataclass(frozen=True)
class Choice:
    """``name`` is the setting's; ``options`` are (value, words for people), the first the default."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]

    @property
    def fixed(self) -> str:
        """What the environment says, or nothing."""
        said = str(getattr(settings, self.name, ""))
        return said if said in dict(self.options) else ""

    @property
    def value(self) -> str:
        kept = self.fixed or OwnersChoice.objects.filter(pk=self.name).values_list("value", flat=True).first()
        return kept if kept in dict(self.options) else self.options[0][0]

    @property
    def words(self) -> str:
        return dict(self.options)[self.value]

    def choose(self, value: str) -> None:
        """Keep the owner's choice. One that the environment has made is not theirs to make."""
        if not self.fixed:
            OwnersChoice.objects.update_or_create(name=self.name, defaults={"value": value})


SIGN_UP = Choice(
    "SIGN_UP",
    "Who may make an account",
    ((OPEN, "Everybody"), (INVITED, "Only with an invitation"), (CLOSED, "Nobody")),
)
BACKUP_DAYS = Choice(
    "BACKUP_DAYS",
    "How long backups are kept",
    (("30", "30 days"), ("7", "7 days"), ("14", "14 days"), ("90", "90 days")),
)
ALL = (SIGN_UP, BACKUP_DAYS)
