"""``.env.example`` names every variable that is read, and no other."""

import re
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
READS = re.compile(r"""(?:\benv(?:\.\w+)?|demanded_secret|environ\.get)\(\s*"([A-Z][A-Z0-9_]+)\"""")
READERS = [*(PROJECT / "config").rglob("*.py"), PROJECT / "apps" / "embedded" / "paths.py"]


def names_read():
    return {name for file in READERS for name in READS.findall(file.read_text())}


def names_explained():
    lines = (PROJECT / ".env.example").read_text().splitlines()
    return {match[1] for line in lines if (match := re.match(r"#?([A-Z][A-Z0-9_]+)=", line))}


def test_every_variable_that_is_read_is_explained():
    assert names_read() - names_explained() == set()


def test_every_variable_that_is_explained_is_read():
    assert names_explained() - names_read() == set()


def test_the_reader_of_names_finds_them():
    assert {"SITE_URL", "SECRET_KEY", "DATABASE_URL", "PORT", "FAIRHAND_VAR"} <= names_read()
