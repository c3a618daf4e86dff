"""Both servers, for real, in a temporary folder."""

import psycopg
import redis
from django.conf import settings


def where():
    database = settings.DATABASES["default"]
    return {"host": database["HOST"], "user": database["USER"], "dbname": "fairhand"}


def test_the_tests_have_a_postgres_of_their_own_with_our_database_in_it():
    with psycopg.connect(**where()) as connection:
        version = connection.execute("SHOW server_version_num").fetchone()

    assert int(version[0]) >= 160000


def test_postgres_keeps_what_people_wrote_out_of_its_log():
    with psycopg.connect(**where()) as connection:
        names = connection.execute("SELECT name, setting FROM pg_settings WHERE name LIKE 'log_%'").fetchall()

    said = dict(names)
    assert said["log_error_verbosity"] == "terse"
    assert said["log_min_error_statement"] == "panic"
    assert said["log_parameter_max_length"] == said["log_parameter_max_length_on_error"] == "0"
    assert said["log_min_messages"] == "log"


def test_postgres_listens_on_no_port():
    with psycopg.connect(**where()) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)


def test_the_tests_have_a_valkey_of_their_own():
    with redis.Redis.from_url(settings.REDIS_URL) as client:
        assert client.set("greeting", "hello")
        assert client.get("greeting") == b"hello"
