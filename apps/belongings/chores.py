"""What leaves by itself: visitors' things after a day, files whose rows are gone, sessions that are over."""

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.utils import timezone

from apps.accounts.actions import claims, destroying, farewells, invitations, tombstones
from apps.background.chores import every
from apps.belongings.actions import backups, takeouts

A_MINUTE = 60
AN_HOUR = 60 * A_MINUTE


@every(seconds=5 * A_MINUTE)
def forget_visitors() -> None:
    farewells.forget_visitors(now=timezone.now())


@every(seconds=20)
def destroy_files() -> None:
    destroying.destroy_doomed()


@every(seconds=15)
def hand_over_late_work() -> None:
    claims.follow_up()


@every(seconds=AN_HOUR)
def clear_sessions() -> None:
    call_command("clearsessions")
    UserSession.objects.exclude(session_key__in=Session.objects.values("pk")).delete()


@every(seconds=AN_HOUR)
def forget_invitations() -> None:
    invitations.forget_old()


@every(seconds=AN_HOUR)
def forget_backups() -> None:
    backups.forget_old()


@every(seconds=10 * A_MINUTE)
def forget_takeouts() -> None:
    takeouts.forget_stale()


@every(seconds=A_MINUTE)
def keep_tombstones_outside() -> None:
    tombstones.keep_outside()


@every(seconds=6 * AN_HOUR)
def destroy_strays() -> None:
    destroying.destroy_strays(now=timezone.now())
