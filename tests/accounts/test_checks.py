"""The site says how it is set up wrongly, and does not start where that would harm people."""

import os
import subprocess
import sys

import pytest
from django.core.checks import run_checks

from apps.accounts import checks
from apps.accounts.visitors import cookie_name
from config import env as environment

GOOD = "k7Qd-" * 4 + "Zx9_mN2pLw0aBvCtEyRuIoPqSgHjFdKl"
PROD = {"SITE_URL": "https://fairhand.example", "SECRET_KEY": GOOD, "TRUSTED_PROXY_COUNT": "1"}
LOCAL = {"SITE_URL": "http://localhost:8000"}


def start(settings, tmp_path, *, show=(), **given):
    """Load the settings as a program of their own; what it said on the way out."""
    clean = {
        name: value for name, value in os.environ.items() if name not in {*PROD, "DJANGO_SETTINGS_MODULE"}
    }
    said = f"print(*[getattr(settings, name) for name in {show!r}])"
    ended = subprocess.run(
        [sys.executable, "-c", f"from django.conf import settings; settings.SECRET_KEY; {said}"],
        env={**clean, "FAIRHAND_VAR": str(tmp_path), "DJANGO_SETTINGS_MODULE": settings, **given},
        capture_output=True,
        text=True,
        check=False,
    )
    if ended.returncode:
        return ended.stderr.strip().splitlines()[-1]
    return ended.stdout.strip() or "started"


def test_production_starts_when_all_is_set(tmp_path):
    assert start("config.settings.prod", tmp_path, **PROD) == "started"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param({"SECRET_KEY": ""}, "Set SECRET_KEY", id="no key"),
        pytest.param({"SECRET_KEY": "short"}, "Set SECRET_KEY", id="short key"),
        pytest.param({"SECRET_KEY": "a" * 60}, "Set SECRET_KEY", id="one letter"),
        pytest.param({"SECRET_KEY": f"django-insecure-{GOOD}"}, "Set SECRET_KEY", id="the one of a template"),
        pytest.param({"SITE_URL": "http://fairhand.example"}, "Set SITE_URL", id="no tls"),
        pytest.param({"TRUSTED_PROXY_COUNT": "0"}, "Set TRUSTED_PROXY_COUNT", id="proxies not counted"),
    ],
)
def test_production_refuses_to_start(changes, said, tmp_path):
    assert said in start("config.settings.prod", tmp_path, **PROD | changes)


def test_behind_tls_cookies_are_bound_to_the_host_and_to_tls(tmp_path):
    asked = "SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "SESSION_COOKIE_SECURE", "SECURE_HSTS_SECONDS"
    names = start("config.settings.prod", tmp_path, show=asked, **PROD)

    assert names == "__Host-session __Host-csrf True 63072000"


def test_a_visitors_cookie_is_too(settings):
    settings.SESSION_COOKIE_SECURE = True

    assert cookie_name() == "__Host-visitor"


def test_at_home_a_key_is_made_and_kept(tmp_path):
    assert start("config.settings.local", tmp_path, **LOCAL) == "started"
    assert len((tmp_path / "secret_key").read_text()) >= environment.SHORTEST_KEY
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"SECRET_KEY": "short"}, id="short key"),
        pytest.param({"SITE_URL": "https://fairhand.example"}, id="an address of others without a key"),
    ],
)
def test_at_home_a_bad_key_is_refused_too(changes, tmp_path):
    assert "SECRET_KEY" in start("config.settings.local", tmp_path, **LOCAL | changes)


def test_a_secret_may_come_from_a_file(tmp_path):
    file = tmp_path / "key"
    file.write_text(f"{GOOD}\n")

    given = {**PROD, "SECRET_KEY_FILE": str(file)}
    del given["SECRET_KEY"]

    assert start("config.settings.prod", tmp_path, **given) == "started"


def test_a_proxy_that_is_not_counted_is_an_error(settings):
    settings.IS_HTTPS, settings.ALLAUTH_TRUSTED_PROXY_COUNT = True, 0

    assert "fairhand.E001" in {message.id for message in run_checks()}


def test_a_counted_proxy_is_none(settings):
    settings.IS_HTTPS, settings.ALLAUTH_TRUSTED_PROXY_COUNT = True, 1

    assert checks.proxies_are_counted() == []


def test_a_short_former_key_is_an_error(settings):
    settings.SECRET_KEY_FALLBACKS = ["old"]

    assert [message.id for message in checks.former_keys_are_keys()] == ["fairhand.E002"]


def test_our_own_database_is_quiet(db):
    assert checks.the_database_logs_no_words(databases=["default"]) == []


def test_a_loud_database_is_a_warning(db, monkeypatch):
    monkeypatch.setitem(checks.QUIET, "log_error_verbosity", {"something else"})

    (message,) = checks.the_database_logs_no_words(databases=["default"])

    assert "log_error_verbosity" in message.msg


def test_the_checks_of_django_for_production_find_nothing(settings, monkeypatch):
    settings.SECURE_HSTS_SECONDS = 63_072_000
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = settings.SECURE_HSTS_PRELOAD = True
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    settings.SECRET_KEY = GOOD
    monkeypatch.delenv("DJANGO_ALLOW_ASYNC_UNSAFE")
    on_purpose = {"security.W008"}  # the proxy sends people to https; doing it here would break health checks

    found = {message.id for message in run_checks(include_deployment_checks=True)}

    assert found - on_purpose == set()
