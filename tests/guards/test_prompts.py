"""Prompts are files, each used exactly once."""

from collections import Counter

from tests.guards import source

FILES = [file for file in source.files(".md", below="apps") if file.parent.name == "prompts"]
NAMES = {f"{file.parents[1].name}/{file.stem}" for file in FILES}


def test_every_prompt_is_used_exactly_once():
    used = Counter(text for file in source.python("apps") for text in source.strings(file) if text in NAMES)

    assert {name: used[name] for name in NAMES if used[name] != 1} == {}


def test_there_are_prompts_to_hold():
    assert NAMES
