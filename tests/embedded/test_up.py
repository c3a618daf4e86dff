"""``manage.py up``, as a person meets it: opening, refusing, recovering, closing."""

import os
import signal
from contextlib import suppress
from pathlib import Path

import pytest

from apps.embedded import as_root
from tests.running import RunningSite, wait_until


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    site = RunningSite(tmp_path_factory.mktemp("site") / "var").start().wait()
    yield site
    with suppress(ProcessLookupError):
        site.stop()


def is_alive(number):
    with suppress(OSError):
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False


def test_a_second_instance_on_the_same_data_is_refused_in_one_sentence(site):
    second = RunningSite(site.var).start()

    code = second.program.wait(30)

    assert code == 1
    said = second.said()
    assert "already running" in said
    assert len(said.strip().splitlines()) == 1


def test_a_port_in_use_is_refused_in_one_sentence(site, tmp_path):
    second = RunningSite(tmp_path / "var")
    second.port = site.port

    code = second.start().program.wait(30)

    assert code == 1
    said = second.said()
    assert f"Port {site.port} cannot be used" in said
    assert len(said.strip().splitlines()) == 1


@pytest.mark.parametrize("words", ["gunicorn", "bin/postgres", "valkey-server"])
def test_what_is_killed_comes_back(site, words):
    old = site.the(words)

    os.kill(old, signal.SIGKILL)

    wait_until(
        lambda: any(words in line for number, line in site.descendants().items() if number != old), words
    )
    wait_until(site.answers, "pages open again")
    assert not is_alive(old)


def test_workers_come_up_beside_the_pages(site):
    for words in ("models@", "previews@", "files@", "manage.py dispatch"):
        wait_until(lambda words=words: any(words in line for line in site.descendants().values()), words)


def test_ctrl_c_leaves_nothing_behind(tmp_path):
    site = RunningSite(tmp_path / "var").start().wait()
    wait_until(lambda: any("dispatch" in line for line in site.descendants().values()), "workers start")
    children = site.descendants()

    code = site.stop()

    assert code == 0
    assert [line for number, line in children.items() if is_alive(number)] == []
    said = site.said()
    assert f"Fairhand is open: {site.address}" in said
    assert "rule-based writer" in said
    assert str(site.var) in said
    assert not (site.var / "run" / "valkey.sock").exists()


def test_a_killed_supervisor_takes_everything_with_it(tmp_path):
    site = RunningSite(tmp_path / "var").start().wait()
    children = site.descendants()

    site.program.kill()
    site.program.wait(10)

    wait_until(lambda: not any(is_alive(number) for number in children), "all programs are gone")


def test_it_runs_without_being_root(tmp_path):
    disguise = as_root.other_account() if os.geteuid() == 0 else as_root.as_we_are()
    os.chown(tmp_path, disguise.owner, -1)

    site = RunningSite(tmp_path / "var", before=disguise.put_on, HOME=str(tmp_path)).start().wait()
    owners = {Path(f"/proc/{number}").stat().st_uid for number in site.descendants()}
    code = site.stop()

    assert owners == {disguise.owner}
    assert code == 0
