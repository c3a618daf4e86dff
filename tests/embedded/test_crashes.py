"""What a crash leaves behind does no harm, and takes no data along."""

import os
import signal

import psycopg
import pytest
import redis

from apps.embedded import as_root
from apps.embedded.postgres import Postgres
from apps.embedded.valkey import Valkey
from tests.running import wait_until


@pytest.fixture
def postgres(tmp_path):
    server = Postgres(tmp_path, tmp_path / "run")
    yield server
    server.stop()


@pytest.fixture
def valkey(tmp_path):
    server = Valkey(tmp_path, tmp_path / "run")
    yield server
    server.stop()


def connect(server):
    return psycopg.connect(host=str(server.sockets), user="postgres", dbname="fairhand", autocommit=True)


def test_what_was_written_survives_a_killed_postgres(postgres):
    postgres.start()
    with connect(postgres) as connection:
        connection.execute("CREATE TABLE kept AS SELECT generate_series(1, 1000) AS number")
    os.kill(postgres.server.pid, signal.SIGKILL)
    postgres.server.wait()

    postgres.start()

    with connect(postgres) as connection:
        assert connection.execute("SELECT count(*) FROM kept").fetchone() == (1000,)


def test_a_lock_whose_number_is_another_program_s_by_now_is_forgotten(postgres):
    postgres.start()
    lock = postgres.folder / "postmaster.pid"
    left_behind = lock.read_text().splitlines()
    postgres.stop()
    lock.write_text("\n".join([str(os.getpid()), *left_behind[1:]]) + "\n")

    postgres.start()

    assert lock.read_text().splitlines()[0] == str(postgres.server.pid)


def test_an_interrupted_first_start_leaves_no_half_made_cluster(postgres):
    half = postgres.var / "pg18.new"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("18\n")

    postgres.start()

    assert not half.exists()
    assert (postgres.folder / "PG_VERSION").read_text() == "18\n"


def test_data_made_in_one_disguise_opens_in_another(tmp_path):
    choices = [as_root.disguise(), as_root.other_account()] if os.geteuid() == 0 else [as_root.as_we_are()]
    for disguise in (*choices, choices[0]):
        server = Postgres(tmp_path, tmp_path / "run", disguise=disguise)
        server.start()
        with connect(server) as connection:
            connection.execute("CREATE TABLE IF NOT EXISTS kept (number int)")
            connection.execute("INSERT INTO kept VALUES (1)")
            count = connection.execute("SELECT count(*) FROM kept").fetchone()[0]
        server.stop()

    assert count == len(choices) + 1


def test_nobody_else_can_open_the_folder_or_its_socket(postgres):
    postgres.start()

    assert postgres.folder.stat().st_mode & 0o077 == 0
    assert postgres.sockets.stat().st_mode & 0o077 == 0
    assert (postgres.sockets / ".s.PGSQL.5432").stat().st_mode & 0o077 == 0


def test_what_was_written_a_second_ago_survives_a_killed_valkey(valkey):
    valkey.start()
    with redis.Redis(unix_socket_path=str(valkey.socket)) as client:
        client.set("kept", "yes")
        wait_until(lambda: "yes" in log_of(valkey), "the log reaches the disk")
    os.kill(valkey.server.pid, signal.SIGKILL)
    valkey.server.wait()

    valkey.start()

    with redis.Redis(unix_socket_path=str(valkey.socket)) as client:
        assert client.get("kept") == b"yes"


def log_of(valkey):
    return "".join(file.read_text() for file in (valkey.var / "valkey").rglob("*.incr.aof"))
