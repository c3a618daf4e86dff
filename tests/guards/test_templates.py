"""Templates: each is reached, none carries a style, a script or unescaped words, every form its token."""

import fnmatch
import re
from pathlib import Path

import allauth
import django
import pytest

from tests.guards import source

FOUND = source.files(".html", ".txt", ".xml", below="templates")
PAGES = source.files(".html", below="templates")
NAMES = {str(file.relative_to(source.TEMPLATES)): file for file in FOUND}
CODE = [*source.python("apps"), *source.python("config")]
CALLED = re.compile(r"""\{%-?\s*(?:include|extends)\s+["']([^"']+)["']""")
ICON = re.compile(r"""(?:\bicon\s+|\bicon=|name=)["']([\w-]+)["']""")
#: What Django and allauth ask for by name.
FOREIGN = [Path(django.__file__).parent, Path(allauth.__file__).parent / "templates"]
PRINT_STYLES = source.files(".css", below="static/css/print")

#: Where words are let through as they are, and why.
UNESCAPED = {
    "templates/django/forms/field.html": "the help texts of forms are ours",
}
MARKERS = re.compile(r"\|\s*safe\b|\|\s*safeseq\b|autoescape\s+off|\bmark_safe\b|\bSafeString\(")


def asked_for():
    said = {text for file in CODE for text in source.strings(file)}
    said |= {name for file in FOUND for name in CALLED.findall(source.text(file))}
    return said


def is_asked_for_elsewhere(name):
    """An override: the same name among Django's and allauth's own templates, or one they build."""
    if name.startswith(("account/", "mfa/", "usersessions/", "socialaccount/", "allauth/")):
        return True
    known = (
        folder / below / name
        for folder in FOREIGN
        for below in ("", "forms/templates", "contrib/auth/templates")
    )
    return any(file.exists() for file in known) or re.fullmatch(r"\d{3}(_csrf)?\.html", name)


def test_every_template_is_reached():
    said = asked_for()
    patterns = [text for text in said if "*" in text and text.endswith((".html", ".txt", ".xml"))]
    lost = [
        name
        for name in NAMES
        if name not in said
        and not any(fnmatch.fnmatch(name, pattern) for pattern in patterns)
        and not is_asked_for_elsewhere(name)
    ]

    assert lost == []


def test_every_template_that_is_asked_for_exists():
    own = {name.split("/")[0] for name in NAMES if "/" in name}
    named = {text for text in asked_for() if re.fullmatch(r"[\w/-]+\.(html|txt|xml)", text)}
    missing = [name for name in named if name.split("/")[0] in own and name not in NAMES]

    assert [name for name in missing if not is_asked_for_elsewhere(name)] == []


def test_every_icon_is_used():
    drawn = {file.stem for file in source.files(".html", below="templates/components/icon")}
    places = [source.text(file) for file in FOUND] + [source.text(file) for file in CODE]
    used = {name for place in places for name in ICON.findall(place)}
    said = {text for file in CODE for text in source.strings(file)}

    assert drawn - used - said == set()


@pytest.mark.parametrize("file", PAGES, ids=source.name_of)
def test_a_template_carries_no_style_and_no_script(file):
    text = source.text(file)

    assert not re.search(r"\sstyle\s*=", text)
    assert not re.search(r"<style\b", text) or "/print/" in str(file)
    assert not re.search(r"\son\w+\s*=\s*[\"']", text)
    assert not re.search(r"javascript:", text, re.IGNORECASE)
    for opening in re.findall(r"<script\b[^>]*>", text):
        assert "src=" in opening or 'type="application/json"' in opening or 'type="importmap"' in opening


def test_words_are_escaped_wherever_they_are_not_ours():
    found = {
        source.name_of(file)
        for file in (*PAGES, *CODE)
        if MARKERS.search(source.text(file)) and not source.name_of(file).endswith("ui.py")
    }

    assert found == set(UNESCAPED)


@pytest.mark.parametrize("file", PAGES, ids=source.name_of)
def test_a_form_that_posts_carries_its_own_token(file):
    for form in re.findall(r"<form\b.*?</form>", source.text(file), re.DOTALL):
        if re.search(r"""method=["']post""", form, re.IGNORECASE):
            assert "{% csrf_token %}" in form or 'name="csrfmiddlewaretoken"' in form


@pytest.mark.parametrize("file", PAGES, ids=source.name_of)
def test_a_template_names_no_other_site(file):
    outside = re.findall(r"""(?:src|href|action)=["'](?:https?:)?//[^"']+""", source.text(file))

    assert [link for link in outside if "schema.org" not in link] == []


@pytest.mark.parametrize("file", PRINT_STYLES, ids=source.name_of)
def test_paper_flows_without_floats_and_positions(file):
    """What is taken out of the flow comes back from a PDF in another order."""
    assert not re.search(r"(?<![\w-])(position|float)\s*:", source.text(file))
