"""The workers' side of bench/faults.py: work that writes down each start and each result."""

import random
import sys
import time

import django

from config.celery import app  # noqa: F401  (celery -A bench.faulty_work)

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402

from apps.background import runner  # noqa: E402
from apps.background.handlers import handles  # noqa: E402
from apps.background.models import Work  # noqa: E402

TABLES = (
    "CREATE TABLE bench_start (work uuid, attempt int)",
    "CREATE TABLE bench_result (work uuid, attempt int)",  # no unique key: a double must show
)


@handles("bench.files", queue="files", deadline=60)
@handles("bench.models", queue="models", deadline=60)
def perform(work: Work) -> None:
    write("INSERT INTO bench_start VALUES (%s, %s)", work)
    time.sleep(random.uniform(0.05, 0.45))
    with transaction.atomic():
        if runner.settle(work):
            write("INSERT INTO bench_result VALUES (%s, %s)", work)


def write(statement: str, work: Work) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, [work.pk, work.attempt])


if __name__ == "__main__":
    call_command(*sys.argv[1:])
