"""Kills workers and empties the broker while work is done, then counts: nothing lost, nothing doubled.

    .venv/bin/python -m bench.faults --works 500 --kills 20 --flushes 10 --seed 1

Everything runs for real in a temporary folder: Postgres, Valkey, two kinds of worker and the clock, with the
numbers of config/settings/work.py. A killed worker's row comes back when its lease lapses: it takes minutes.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from apps.embedded import child, throwaway

PROJECT = Path(__file__).resolve().parents[1]
FAULT_EVERY_SECONDS = 3.0
LONGEST_WAIT_SECONDS = 900.0
WORKER = (
    "-m",
    "celery",
    "--quiet",
    "-A",
    "bench.faulty_work",
    "worker",
    "--without-gossip",
    "--without-mingle",
)
PROGRAMS = {
    "files": (*WORKER, "-n", "files@%h", "-Q", "files", "-P", "prefork", "-c", "2"),
    "models": (
        *WORKER,
        "-n",
        "models@%h",
        "-Q",
        "models",
        "-P",
        "threads",
        "-c",
        "4",
        "--loglevel",
        "WARNING",
    ),
    "dispatch": ("-m", "bench.faulty_work", "dispatch"),
}


class Stage:
    """The programs under test, each in a session of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.running: dict[str, subprocess.Popen[bytes]] = {}

    def start(self, name: str) -> None:
        log = self.folder / "logs" / f"{name}.log"
        self.running[name] = child.spawn((sys.executable, *PROGRAMS[name]), log=log, env=dict(os.environ))

    def kill(self, name: str) -> None:
        child.end_group(self.running[name])
        self.start(name)

    def stop(self) -> None:
        for program in self.running.values():
            child.stop(program, by=signal.SIGTERM, patience=20)


def main() -> int:
    given = arguments()
    chance = random.Random(given.seed)
    servers = throwaway.start()
    os.environ.update(FAIRHAND_VAR=str(servers.folder), DJANGO_SETTINGS_MODULE="config.settings.local")
    os.environ.pop("DATABASE_URL", None)
    os.environ.pop("REDIS_URL", None)
    os.chdir(PROJECT)
    stage = Stage(servers.folder)
    try:
        prepare()
        for name in PROGRAMS:
            stage.start(name)
        started = time.monotonic()
        disturb(stage, given, chance)
        until_settled(given.works)
        return report(given, time.monotonic() - started)
    finally:
        stage.stop()
        servers.stop()


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name, default in {"works": 500, "kills": 20, "flushes": 10, "seed": 1}.items():
        parser.add_argument(f"--{name}", type=int, default=default)
    return parser.parse_args()


def prepare() -> None:
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection

    from bench.faulty_work import TABLES

    addresses = [str(settings.DATABASES["default"]), settings.REDIS_URL, settings.CELERY_BROKER_URL]
    if not all(str(settings.VAR_DIR) in address for address in addresses):
        raise SystemExit("These are not our own servers; nothing was touched.")
    call_command("migrate", verbosity=0)
    with connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(table)


def disturb(stage: Stage, given: argparse.Namespace, chance: random.Random) -> None:
    """Submit evenly over the time of the faults; kill and flush in a random order."""
    import redis
    from django.conf import settings

    faults = ["kill"] * given.kills + ["flush"] * given.flushes
    chance.shuffle(faults)
    length = max(20.0, len(faults) * FAULT_EVERY_SECONDS)
    moments = sorted(chance.uniform(3.0, length) for _ in faults)
    timetable = sorted(
        [(length * number / given.works, "submit") for number in range(given.works)]
        + list(zip(moments, faults, strict=True))
    )
    began = time.monotonic()
    for number, (moment, act) in enumerate(timetable):
        time.sleep(max(0.0, began + moment - time.monotonic()))
        if act == "submit":
            submit(number)
        elif act == "kill":
            stage.kill(chance.choice(["files", "models"]))
        else:
            with redis.Redis.from_url(settings.REDIS_URL) as client:
                client.flushall()


def submit(number: int) -> None:
    from apps.accounts.ownership import Owner
    from apps.background import intake

    kind = "bench.files" if number % 2 else "bench.models"
    intake.submit(kind=kind, owner=Owner(visitor_key="bench"), submission_key=str(number))


def until_settled(works: int) -> None:
    from apps.background.models import Work

    deadline = time.monotonic() + LONGEST_WAIT_SECONDS
    while Work.objects.filter(settled_at__isnull=False).count() < works and time.monotonic() < deadline:
        time.sleep(1)


def report(given: argparse.Namespace, seconds: float) -> int:
    from django.db import connection

    from apps.background.models import Work

    def count(statement: str) -> int:
        with connection.cursor() as cursor:
            cursor.execute(statement)
            (number,) = cursor.fetchone()
            return int(number or 0)

    figures = {
        "submitted": Work.objects.count(),
        "done": Work.objects.filter(status="done").count(),
        "failed after three starts": Work.objects.filter(status="failed").count(),
        "lost (no result, not failed)": count(
            "SELECT count(*) FROM background_work "
            "WHERE status <> 'failed' AND id NOT IN (SELECT work FROM bench_result)"
        ),
        "doubled (more than one result)": count(
            "SELECT count(*) FROM (SELECT work FROM bench_result GROUP BY work HAVING count(*) > 1) d"
        ),
        "starts": count("SELECT count(*) FROM bench_start"),
        "repeated starts": count("SELECT count(*) - count(DISTINCT work) FROM bench_start"),
        "published more than once": Work.objects.filter(dispatch_count__gt=1).count(),
        "seconds in all": round(seconds),
    }
    print(f"{given.kills} kills of whole workers, {given.flushes} flushes of the broker, seed {given.seed}")
    for name, figure in figures.items():
        print(f"{name:<34}{figure:>8}")
    is_whole = (
        figures["submitted"] == given.works
        and figures["done"] + figures["failed after three starts"] == given.works
    )
    missed = figures["lost (no result, not failed)"] + figures["doubled (more than one result)"]
    return 0 if is_whole and not missed else 1


if __name__ == "__main__":
    sys.exit(main())
