"""Mechanical inventions: the gate flags them, and blocks the kinds that are never a question."""

import random

import pytest

from apps.domain.truth.check import check
from bench.gate import percent
from bench.inventions import LOCKED, RULES, inventions
from tests.domain.truth.reading_lines import wordings

FAITHFUL = [wording for wording in wordings("tune") if not wording.kind]


@pytest.fixture(scope="module")
def judged():
    rng = random.Random(1)
    return [
        (one.kind, one.text, check(one.text, wording.evidence).level)
        for wording in FAITHFUL
        for one in inventions(wording.text, rng, moved="48 pallets")
    ]


def test_every_kind_is_made(judged):
    assert {kind for kind, _, _ in judged} == {*RULES, "number_moved"}


def test_locked_kinds_are_always_blocked(judged):
    assert [(kind, text) for kind, text, level in judged if kind in LOCKED and level != "unsupported"] == []


def test_hardly_any_is_let_pass(judged):
    passed = [(kind, text) for kind, text, level in judged if level == "supported"]

    assert len(passed) <= 0.01 * len(judged), passed


def test_an_interval_holds_its_share():
    assert percent(1, 40) == "  2.5 %  (1 of 40; 0.4 to 12.9)"
