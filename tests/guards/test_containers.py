"""The containers run what ``manage.py up`` runs, as an ordinary user who can write nowhere."""

import re
from pathlib import Path

import pytest
import yaml

from apps.background import handlers
from apps.embedded import members
from apps.embedded.postgres import SETTINGS
from tests.guards import source
from tests.guards.test_env_example import names_explained

COMPOSE = yaml.safe_load((source.PROJECT / "docker-compose.yml").read_text())
SERVICES = COMPOSE["services"]
DOCKERFILE = (source.PROJECT / "Dockerfile").read_text()
OURS = {name: service for name, service in SERVICES.items() if service["image"] == "fairhand"}
NO_WAY_OUT = {"files", "previews", "dispatch", "migrate", "postgres", "redis"}
OF_THIS_MACHINE = {"SITE_URL", "PORT", "FAIRHAND_VAR"}


def programs():
    nowhere = Path("logs")
    return [
        members.web(host="0.0.0.0", port=8000, logs=nowhere, env={}),
        *members.workers(logs=nowhere, env={}),
    ]


def comparable(words):
    """The command, but for how many readers: that is how many processors a machine has."""
    words = [str(word) for word in words]
    return words[: words.index("prefork")] if "prefork" in words else words


@pytest.mark.parametrize("program", programs(), ids=lambda program: program.name)
def test_a_container_runs_what_up_runs(program):
    assert comparable(SERVICES[program.name]["command"]) == comparable(program.words)


def test_there_is_no_other_program():
    assert set(OURS) == {program.name for program in programs()} | {"migrate"}


def test_every_queue_has_a_worker():
    listened = {
        queue
        for service in OURS.values()
        for before, queues in zip(service["command"], service["command"][1:], strict=False)
        if before == "-Q"
        for queue in str(queues).split(",")
    }

    assert {handler.queue for handler in handlers.all_handlers()} <= listened


@pytest.mark.parametrize("name", SERVICES)
def test_a_container_can_do_little(name):
    service = SERVICES[name]

    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service.get("privileged") is None
    assert "docker.sock" not in str(service.get("volumes"))


@pytest.mark.parametrize("name", sorted(set(SERVICES) - {"postgres"}))
def test_a_container_is_an_ordinary_user(name):
    assert not str(SERVICES[name]["user"]).startswith("0")


def test_only_who_calls_out_has_a_way_out():
    assert COMPOSE["networks"]["inside"] == {"internal": True}
    assert {name for name, service in SERVICES.items() if service["networks"] == ["inside"]} == NO_WAY_OUT


def test_only_the_machine_itself_reaches_the_web():
    published = [port for service in SERVICES.values() for port in service.get("ports", [])]

    assert published == ["127.0.0.1:8000:8000"]


def test_the_database_is_as_quiet_as_ours():
    said = dict(word.split("=", 1) for word in SERVICES["postgres"]["command"] if "=" in word)
    quiet = {name: value for name, value in SETTINGS.items() if name.startswith("log_")}

    assert said == quiet


def test_the_broker_keeps_what_ours_keeps():
    command = SERVICES["redis"]["command"]

    assert command[command.index("--appendonly") + 1] == "yes"
    assert command[command.index("--maxmemory-policy") + 1] == "noeviction"


def test_every_variable_is_explained():
    given = {name.removesuffix("_FILE") for name in OURS["web"]["environment"]} - {"DJANGO_SETTINGS_MODULE"}

    assert given - names_explained() == set()


def test_no_secret_is_written_down():
    values = [str(value) for value in OURS["web"]["environment"].values()]
    bare = [value for value in values if "/run/secrets/" not in value]

    assert [value for value in bare if re.search(r"(?i)password|secret", value)] == []
    assert all(secret["file"].startswith("secrets/") for secret in COMPOSE["secrets"].values())
    assert "secrets" in (source.PROJECT / ".gitignore").read_text()


def test_the_image_is_built_from_the_lock_and_runs_as_nobody_special():
    assert "--require-hashes -r /requirements.txt" in DOCKERFILE
    assert re.search(r"^USER fairhand$", DOCKERFILE, re.MULTILINE)
    assert DOCKERFILE.index("USER fairhand") > DOCKERFILE.index("RUN FAIRHAND_VAR")
    assert not re.search(r"(?i)(password|secret_key)=", DOCKERFILE)


def test_the_image_has_the_system_packages_that_setup_installs():
    setup = (source.PROJECT / "bin" / "setup").read_text()
    wanted = set(re.findall(r"(?:missing|wanted)\+=\((lib[\w.-]+|fonts-[\w-]+)\)", setup))

    assert wanted
    assert {name for name in wanted if name not in DOCKERFILE} == set()


def test_the_image_holds_all_that_runs_and_nothing_else():
    copied = set(re.findall(r"^COPY (?!--from)(\S+(?: \S+)*?) \S+$", DOCKERFILE, re.MULTILINE))
    named = {name for line in copied for name in line.split()}
    lines = (source.PROJECT / ".dockerignore").read_text().splitlines()
    let_in = {line[1:] for line in lines if line.startswith("!")}

    assert named == let_in
    assert named >= {"manage.py", "requirements.txt", "config", "apps", "templates", "static"}
