"""People, how they are let in, what a visitor's key became, and what is still to go after somebody left."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.contrib.postgres.functions import RandomUUID
from django.db import models
from django.db.models import Q

from apps.accounts.holdings import UNTIL_LEAVING, Held, Shared


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **extra: object) -> "User":
        user = self.model(email=self.normalize_email(email).lower(), **extra)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **extra: object) -> "User":
        return self.create_user(email, password, **{"is_staff": True, "is_superuser": True, **extra})


class User(AbstractUser):
    """The e-mail address is the login. No user name, no first and last name: a resume says how a person
    wants to be called. ``mark`` is drawn by lot and never used again: it alone outlives a person who leaves.
    """

    held = Held("Your account", "your e-mail address, and when you came first and last", UNTIL_LEAVING, "pk",
                ("password",))  # fmt: skip

    username = None  # type: ignore[assignment]
    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    email = models.EmailField(unique=True)
    mark = models.UUIDField(default=uuid.uuid4, db_default=RandomUUID(), unique=True, editable=False)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[UserManager] = UserManager()  # type: ignore[assignment]

    def __str__(self) -> str:
        return f"Person {self.pk}"


class Claim(models.Model):
    """A visitor's key that became a person's. Kept a day: what a slow worker writes under it follows."""

    held = Held(
        "Your time as a visitor", "the key that became your account", "a day", "person", ("visitor_key",)
    )

    visitor_key = models.CharField(max_length=64, unique=True)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    claimed_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"Claim {self.pk} by {self.person_id}"


class DoomedFile(models.Model):
    """A file whose row is gone. Written in the transaction that deletes it, so a crash forgets no file."""

    held = Shared("names of files, drawn by lot, for the seconds until they are destroyed")

    name = models.CharField(max_length=255, unique=True)
    doomed_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"File {self.pk} to destroy"


class Tombstone(models.Model):
    """Somebody has left. Replayed after a restore, so that who left stays gone; it does not say who."""

    held = Shared("numbers drawn by lot, so that who left stays gone when a backup is restored")

    mark = models.UUIDField(primary_key=True)
    left_at = models.DateTimeField()
    is_kept_outside = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"Tombstone {self.mark}"


class Invitation(models.Model):
    """One account may be made with it. Only a digest of its link is kept."""

    held = Held("Invitations you gave", "when, and whether used", "thirty days", "made_by", ("digest",))

    digest = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"Invitation {self.pk}"


class OwnersChoice(models.Model):
    """What the owner of the site chose on a page, by name of setting; the environment wins over it."""

    held = Shared("how the owner has set the site up")

    name = models.CharField(max_length=60, primary_key=True)
    value = models.CharField(max_length=200)

    class Meta:
        constraints = (models.CheckConstraint(name="owners_choice_says_something", condition=~Q(value="")),)

    def __str__(self) -> str:
        return f"{self.name} = {self.value}"
