"""The project's own files, and their syntax trees, for guards to look at."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
TEMPLATES = PROJECT / "templates"
NOT_OURS = {".venv", ".git", "var", "node_modules", "__pycache__", "vendor", "fonts", "staticfiles"}


@cache
def files(*suffixes: str, below: str = "") -> tuple[Path, ...]:
    """Every file of ours with one of the suffixes; vendored ones are not ours."""
    found = (file for file in (PROJECT / below).rglob("*") if file.suffix in suffixes and file.is_file())
    return tuple(sorted(file for file in found if not _is_foreign(file)))


def _is_foreign(file: Path) -> bool:
    return any(part in NOT_OURS or part.startswith(".") for part in file.relative_to(PROJECT).parts[:-1])


def python(below: str = "apps") -> tuple[Path, ...]:
    return tuple(file for file in files(".py", below=below) if "migrations" not in file.parts)


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


@cache
def text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def name_of(file: Path) -> str:
    return str(file.relative_to(PROJECT))


def words_in(identifier: str) -> list[str]:
    """ "WorkQuerySet" and "work_query_set" alike: work, query, set."""
    return [word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", identifier)]


def defined_names(file: Path) -> Iterator[str]:
    """What a module names itself: classes, functions, their arguments, variables."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name
        elif isinstance(node, ast.arg) and not _is_content(node):
            yield node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def _is_content(argument: ast.arg) -> bool:
    """``data: bytes``, or ``str`` of a parser: what a file holds before it is known has no better name."""
    return argument.arg == "data" and getattr(argument.annotation, "id", "") in {"bytes", "str"}


def strings(file: Path) -> Iterator[str]:
    """Every string of a module; what an f-string fills in reads "*"."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.JoinedStr):
            parts = (part.value if isinstance(part, ast.Constant) else "*" for part in node.values)
            yield "".join(str(part) for part in parts)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
