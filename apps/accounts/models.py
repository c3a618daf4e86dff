"""A person who signed up, what a visitor's key became, and files that are still to be destroyed."""

from typing import ClassVar

from django.conf import settings
from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models


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
    wants to be called."""

    username = None  # type: ignore[assignment]
    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    email = models.EmailField(unique=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[UserManager] = UserManager()  # type: ignore[assignment]

    def __str__(self) -> str:
        return f"Person {self.pk}"


class Claim(models.Model):
    """A visitor's key that became a person's. Kept a day: what a slow worker writes under it follows."""

    visitor_key = models.CharField(max_length=64, unique=True)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    claimed_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"Claim {self.pk} by {self.person_id}"


class DoomedFile(models.Model):
    """A file whose row is gone. Written in the transaction that deletes it, so a crash forgets no file."""

    name = models.CharField(max_length=255, unique=True)
    doomed_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"File {self.pk} to destroy"
