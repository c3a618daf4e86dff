"""What is written for people: nothing of the machine it was written on, and packages from anywhere."""

import re
from pathlib import Path

import pytest

from tests.guards import source

ORDINARY = {
    "bin", "boot", "dev", "etc", "home", "lib", "lib64", "lost+found", "media", "mnt", "opt", "proc",
    "root", "run", "sbin", "srv", "sys", "tmp", "usr", "var",
}  # fmt: skip
HERE = {folder.name for folder in Path("/").iterdir() if folder.is_dir()} - ORDINARY
WRITTEN = source.files(
    ".md", ".txt", ".html", ".py", ".css", ".js", ".toml", ".yml", ".yaml", ".json", ".tsv", ".sh", ".cfg"
)
LOCKS = [source.PROJECT / name for name in ("requirements.txt", "requirements-dev.txt")]


def test_no_file_names_a_folder_of_the_machine_it_was_written_on():
    found = {
        f"{source.name_of(file)}: {match[0]}"
        for file in WRITTEN
        for match in re.finditer(r"(?<![\w.>/}\"'-])/([a-z][\w.-]*)/[\w.-]+", source.text(file))
        if match[1] in HERE and not (source.PROJECT / match[0].lstrip("/")).exists()
    }

    assert found == set()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_names_no_address(lock):
    text = lock.read_text()

    assert "://" not in text
    assert not re.search(r"^\s*-(?!-hash)", text.replace("    --hash", ""), re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_locked_package_has_its_hashes(lock):
    packages = re.split(r"^(?=[a-z0-9])", lock.read_text(), flags=re.IGNORECASE | re.MULTILINE)[1:]

    assert packages
    assert [package.split()[0] for package in packages if "--hash=sha256:" not in package] == []
