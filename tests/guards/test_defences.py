"""Each defence is proven by a test that turns red without it."""

import os
import re
import subprocess
import sys

import pytest

from tests.guards import source
from tests.guards.weakening import DEFENCES

PROOFS = {defence: set(names) for defence, (_, *names) in DEFENCES.items()}


@pytest.fixture(scope="module")
def failed():
    """The tests that failed, each without its defence, by their names without parameters."""
    names = sorted(name for proofs in PROOFS.values() for name in proofs)
    servers = ("DATABASE_URL", "REDIS_URL")  # this run starts its own: two cannot share a test database
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "tests.guards.weakening", "--tb=no", *names],
        cwd=source.PROJECT,
        env={name: value for name, value in os.environ.items() if name not in servers},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1, ended.stdout + ended.stderr
    return set(re.findall(r"^FAILED ([\w/.]+::\w+)", ended.stdout, re.MULTILINE))


@pytest.mark.parametrize("defence", DEFENCES)
def test_without_a_defence_its_test_turns_red(defence, failed):
    assert PROOFS[defence] - failed == set()
