"""Logs say what, where and which number; never the words of a person."""

import logging
import logging.config
import subprocess
import sys
import threading

import pytest
from django.conf import settings
from django.test import RequestFactory
from django.urls import resolve

from apps.shell import quiet_logs
from apps.shell.quiet_logs import QuietFormatter

MARK = "mark-of-a-person"


def written(logger, *said, level=logging.WARNING, failure=None, **more):
    """The line that a message of this logger becomes."""
    where = ("reading.py", 41)
    info = (type(failure), failure, failure.__traceback__) if failure else None
    record = logging.LogRecord(logger, level, *where, said[0], said[1:], info)
    record.__dict__.update(more)
    return QuietFormatter().format(record)


def raised(said):
    try:
        raise ValueError(said)
    except ValueError as failure:
        return failure


def test_our_own_messages_are_let_through():
    assert written("apps.background.runner", "work %s failed: %s", 7, "crashed").endswith(
        "work 7 failed: crashed"
    )


@pytest.mark.parametrize(
    "logger",
    ["pypdf", "weasyprint", "django.security.DisallowedHost", "allauth", "root", "apps_of_others"],
)
def test_messages_of_others_become_a_place(logger):
    line = written(logger, f"could not read {MARK}", MARK)

    assert MARK not in line
    assert line.endswith("at reading.py:41")


def test_what_celery_quotes_is_left_out():
    line = written("celery.worker.consumer", "Received %s from %d workers: %r", MARK, 3, {MARK: MARK})

    assert MARK not in line
    assert "from 3 workers" in line


def test_a_message_that_fits_its_figures_badly_is_cut():
    assert MARK not in written("gunicorn.error", "Error handling %d", MARK)


@pytest.mark.parametrize("logger", ["apps.resumes", "django.request", "gunicorn.error"])
def test_an_exception_is_its_type_and_place(logger):
    line = written(logger, "it broke", failure=raised(MARK))

    assert MARK not in line
    assert "ValueError at test_quiet_logs.py:" in line


def test_a_request_is_its_route():
    request = RequestFactory().get(f"/settings/left/{MARK}/", {"q": MARK})
    request.resolver_match = resolve(request.path)

    line = written("django.request", "%s: %s", "Not Found", request.path, request=request, status_code=404)

    assert MARK not in line
    assert line.endswith("404 GET /settings/left/<str:token>/")


def test_a_request_for_nothing_says_so():
    request = RequestFactory().get(f"/{MARK}")

    line = written("django.request", "%s: %s", "Not Found", MARK, request=request, status_code=404)

    assert line.endswith("404 GET /(no such address)")


def test_a_line_break_makes_no_second_line():
    assert "\n" not in written("apps.llm", "one\ntwo")


@pytest.mark.django_db
def test_an_error_of_the_database_does_not_quote_its_row(capsys, person):
    from django.db import IntegrityError, transaction

    from apps.accounts.models import User

    logging.config.dictConfig(settings.LOGGING)
    try:
        with transaction.atomic():
            User.objects.create_user(person.email)
    except IntegrityError:
        logging.getLogger("django.request").exception("Internal Server Error: %s", MARK)

    said = capsys.readouterr().err
    assert "IntegrityError" in said
    assert person.email not in said


def test_every_handler_of_the_site_is_quiet():
    logging.config.dictConfig(settings.LOGGING)

    names = [None, *logging.root.manager.loggerDict]
    handlers = {handler for name in names for handler in logging.getLogger(name).handlers}
    ours = [handler for handler in handlers if type(handler) is logging.StreamHandler]

    assert [handler for handler in ours if not isinstance(handler.formatter, QuietFormatter)] == []
    assert ours


@pytest.mark.parametrize("in_thread", [False, True], ids=["a program", "a thread"])
def test_the_last_word_of_a_program_is_quiet_too(in_thread):
    dies = f"raise ValueError('{MARK}')"
    ended = subprocess.run(
        [
            sys.executable,
            "-c",
            "import threading; from apps.shell import quiet_logs; quiet_logs.quiet_the_last_word()\n"
            f"def die(): {dies}\n" + ("threading.Thread(target=die).start()" if in_thread else "die()"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )

    assert MARK not in ended.stderr
    assert "ended by ValueError at" in ended.stderr


def test_a_terminal_keeps_its_tracebacks(monkeypatch):
    before = sys.excepthook, threading.excepthook
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)

    quiet_logs.quiet_the_last_word()

    assert (sys.excepthook, threading.excepthook) == before


def test_gunicorn_takes_our_formatter():
    from gunicorn.config import Config

    from apps.shell.quiet_gunicorn import QuietGunicorn

    formatters = {type(handler.formatter) for handler in QuietGunicorn(Config()).error_log.handlers}

    assert formatters == {QuietFormatter}
