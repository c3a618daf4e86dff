"""The limits of the house: small files, small functions, names that say something."""

import ast
import re

import pytest

from tests.guards import source

LONGEST_FILE = 400
LONGEST_FUNCTION = 40
LONGEST_SCRIPT = 100
MODULES_THAT_SAY_NOTHING = {
    "utils",
    "helpers",
    "services",
    "common",
    "misc",
    "manager",
    "managers",
    "lib",
    "core",
}
WORDS_THAT_SAY_NOTHING = {
    "util", "utils", "helper", "helpers", "common", "misc", "manager", "processor",
    "data", "info", "do", "process",
}  # fmt: skip
#: Names that Django, allauth or Python give to what we must define.
GIVEN = {
    "UserManager", "get_context_data", "do_GET", "do_POST", "handle_data", "receive_data_chunk", "raw_data",
    "DATA_UPLOAD_MAX_MEMORY_SIZE", "process_view",
}  # fmt: skip
COMMENT = r"(?:#|//|/\*|\{#|<!--)[^\n]*"
#: schema.org calls an advert so, and so does what reads its markup.
NAMED_ELSEWHERE = {"job_posting"}
OURS = [*source.python("apps"), *source.python("config"), *source.python("bench")]


@pytest.mark.parametrize("below", ["apps", "config", "bench", "tests"])
def test_no_file_is_long(below):
    lengths = {source.name_of(file): source.text(file).count("\n") for file in source.python(below)}

    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_long():
    long = {
        f"{source.name_of(file)}: {node.name}": node.end_lineno - node.lineno + 1
        for file in OURS
        for node in ast.walk(source.tree(file))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    }

    assert long == {}


def test_no_script_of_a_page_is_long():
    lengths = {
        source.name_of(file): source.text(file).count("\n") for file in source.files(".js", below="static/js")
    }

    assert {name: length for name, length in lengths.items() if length > LONGEST_SCRIPT} == {}


def test_no_module_has_a_name_that_says_nothing():
    places = [file for below in ("apps", "config", "tests", "bench") for file in source.python(below)]
    parts = {part for file in places for part in (*file.relative_to(source.PROJECT).parts[:-1], file.stem)}

    assert parts & MODULES_THAT_SAY_NOTHING == set()


def test_no_name_says_nothing():
    empty = {
        f"{source.name_of(file)}: {name}"
        for file in OURS
        for name in source.defined_names(file)
        if name not in GIVEN and WORDS_THAT_SAY_NOTHING.intersection(source.words_in(name))
    }

    assert empty == set()


def test_nothing_is_called_a_job():
    """It could mean four things here: a posting, a post, a piece of work, an application."""
    names = {
        f"{source.name_of(file)}: {name}"
        for file in OURS
        for name in (*source.defined_names(file), file.stem)
        if name not in NAMED_ELSEWHERE and {"job", "jobs"}.intersection(source.words_in(name))
    }

    assert names == set()


def test_every_module_opens_with_a_sentence():
    silent = [
        source.name_of(file)
        for file in OURS
        if source.text(file).strip() and not (ast.get_docstring(source.tree(file)) or "").strip()
    ]

    assert silent == []


@pytest.mark.parametrize(
    ("suffixes", "words"),
    [
        pytest.param((".py", ".html", ".js", ".css"), ("TO" + "DO", "FIX" + "ME"), id="in comments"),
        pytest.param((".html", ".md"), ("coming soon", "lorem ipsum", "not yet implemented"), id="on pages"),
    ],
)
def test_nothing_is_left_to_be_done(suffixes, words):
    found = {
        f"{source.name_of(file)}: {word}"
        for file in source.files(*suffixes)
        for word in words
        if re.search(rf"{COMMENT if word.isupper() else ''}\b{word}\b", source.text(file))
    }

    assert found == set()
