"""Prompts are Markdown files; what is put into them is fenced, for it was written by others."""

import json
import secrets
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from string import Template

from pydantic import BaseModel

from apps.llm.types import Prompt

APPS = Path(__file__).resolve().parents[1]
FENCE = APPS / "llm" / "fence.md"
SENDS = "Sends: "
DIVIDER = "\n--- user ---\n"
Value = str | int | BaseModel | Sequence[str]


class PromptMismatch(Exception):
    """A prompt's file and the values given for it do not fit each other."""


def load(name: str, /, **values: Value) -> Prompt:
    """The prompt "app/name" from apps/<app>/prompts/<name>.md, its ``$names`` filled.

    Texts, lists of texts and models become JSON inside a marker made for this prompt alone; whole numbers are
    ours and stand bare. Raises PromptMismatch on a missing or spare value, or a file without its divider.
    """
    return _filled(name, secrets.token_hex(6), values)


def sends(name: str) -> str:
    """What kind of material a prompt sends, in a person's words; of several prompts in one, the first's.

    The file says it in a first line "Sends: ...".
    """
    try:
        first = _read(name.partition("+")[0]).partition("\n")[0]
    except PromptMismatch:  # of an earlier release
        return "Text of yours"
    said = first.removeprefix(SENDS) if first.startswith(SENDS) else "text of yours"
    return said[:1].upper() + said[1:]


def follow(prompt: Prompt, name: str, /, **values: Value) -> Prompt:
    """``prompt`` with the parts of another file after its own, same marker. Raises PromptMismatch."""
    more = _filled(name, prompt.nonce, values, is_first=False)
    return replace(
        prompt,
        name=f"{prompt.name}+{name}",
        system=f"{prompt.system}\n\n{more.system}",
        user=f"{prompt.user}\n\n{more.user}",
    )


def _filled(name: str, marker: str, values: dict[str, Value], *, is_first: bool = True) -> Prompt:
    system, user = _parts(name)
    template = Template(user)
    if not template.is_valid() or set(template.get_identifiers()) != set(values):
        raise PromptMismatch(
            f"{name}: the file names {sorted(template.get_identifiers())}, given {sorted(values)}"
        )
    fenced = {key: _fenced(value, marker) for key, value in values.items()}
    rule = Template(FENCE.read_text(encoding="utf-8")).substitute(marker=marker)
    return Prompt(
        name=name,
        system=f"{system}\n\n{rule.strip()}" if is_first else system,
        user=template.substitute(fenced),
        nonce=marker,
    )


def _fenced(value: Value, marker: str) -> str:
    if isinstance(value, int):
        return str(value)
    if isinstance(value, BaseModel):
        written = value.model_dump_json()
    else:
        written = json.dumps(value if isinstance(value, str) else list(value), ensure_ascii=False)
    return f"<{marker}>{written}</{marker}>"


def _parts(name: str) -> tuple[str, str]:
    system, divider, user = _read(name).partition(DIVIDER)
    if not divider:
        raise PromptMismatch(f"{name}: there is no line '{DIVIDER.strip()}'")
    if system.startswith(SENDS):
        system = system.partition("\n")[2]
    return system.strip(), user.strip()


@cache
def _read(name: str) -> str:
    app, _, file = name.partition("/")
    try:
        return (APPS / app / "prompts" / f"{file}.md").read_text(encoding="utf-8")
    except FileNotFoundError:
        raise PromptMismatch(f"{name}: there is no such file") from None
