"""What cannot be printed is refused by name and in time; what would reach outside never does."""

import io
import logging
import socket

import pypdf
import pytest

from apps.files.child import Limits
from apps.files.paper import pdf
from apps.files.paper.glyphs import MissingGlyphs
from apps.files.paper.layout import PrintFailed
from apps.files.paper.printing import LIMITS, print_resume
from tests.files.people import ENGINEER, request


def _named(name="A", **rest):
    return {"basics": {"name": name}, **rest}


@pytest.mark.parametrize(
    ("resume", "code"),
    [
        pytest.param({"basics": {"email": "a@b.example"}}, "nothing_to_print", id="no name and no section"),
        pytest.param(_named(work=[{"name": "x " * 5000}] * 8), "too_much", id="too many characters"),
        pytest.param(_named(skills=[{"name": "a"}] * 2500), "too_much", id="too many strings"),
        pytest.param(_named("A" * 2500), "too_much", id="a name of a page"),
        pytest.param(
            _named(work=[{"name": "a", "highlights": ["b c"] * 1500}]), "too_much", id="too many pages"
        ),
        pytest.param(_named("Ada \U00013000"), "missing_glyphs", id="hieroglyphs"),
    ],
)
def test_what_cannot_be_printed_is_refused_by_name(resume, code):
    with pytest.raises(PrintFailed) as refused:
        print_resume(request(resume))

    assert refused.value.code == code


def test_characters_that_no_font_has_are_for_the_person_and_not_for_the_log():
    with pytest.raises(PrintFailed) as refused:
        print_resume(request(_named("Ada \U00013000")))

    assert refused.value.characters == "\U00013000"
    assert "\U00013000" not in str(refused.value)


@pytest.mark.parametrize(
    ("character", "code"),
    [
        ("王", "missing_fonts"),
        ("한", "missing_fonts"),
        ("か", "missing_fonts"),
        ("\U00013000", "missing_glyphs"),
    ],
)
def test_fonts_that_could_be_installed_are_told_from_glyphs_that_nobody_has(character, code):
    heard = MissingGlyphs()
    heard.emit(logging.LogRecord("weasyprint", 30, "", 0, ".notdef rendered for %s", (character,), None))

    with pytest.raises(PrintFailed, match=code):
        heard.refuse()


def test_a_layout_that_takes_too_long_is_ended():
    with pytest.raises(PrintFailed, match="too_slow"):
        print_resume(request(ENGINEER), limits=Limits(wall=0.01, cpu=20, memory=LIMITS.memory))


def test_the_press_prints_again_after_a_page_was_ended():
    with pytest.raises(PrintFailed):
        print_resume(request(ENGINEER), limits=Limits(wall=0.01, cpu=20, memory=LIMITS.memory))

    assert print_resume(request(ENGINEER)).pages >= 1


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "http://127.0.0.1:9/x.png",
        "https://localhost/x",
        "ftp://localhost/x",
        "data:text/html,<b>x</b>",
        "data:image/svg+xml,<svg/>",
        "//localhost/x",
        "FILE:///etc/passwd",
    ],
)
def test_the_press_fetches_nothing_but_pictures_in_the_page(address):
    with pytest.raises(ValueError, match="refused"):
        pdf.OnlyPictures(allow_redirects=False).fetch(address)


@pytest.fixture
def listener():
    """A server on loopback that remembers who came."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


def test_no_field_makes_the_press_ask_anyone(listener, tmp_path):
    (tmp_path / "canary.txt").write_text("CANARY-7c1f")
    web, file = f"http://127.0.0.1:{listener.getsockname()[1]}/x", (tmp_path / "canary.txt").as_uri()
    vectors = [
        vector.format(address)
        for address in (web, file)
        for vector in (
            '<img src="{}">',
            "<style>@import url({});</style>",
            '<link rel="attachment" href="{}">',
            '<object data="{}"></object>',
            '<a rel="attachment" href="{}">x</a>',
            '"><svg><image href="{}"/></svg>',
            "url({})",
            "[x]({})",
        )
    ]
    everywhere = {
        "basics": {"name": vectors[0], "label": vectors[1], "summary": "\n".join(vectors), "url": vectors[6]},
        "work": [{"name": one, "position": one, "url": one, "highlights": [one]} for one in vectors],
    }

    made = print_resume(request(everywhere)).pdf

    reader = pypdf.PdfReader(io.BytesIO(made))
    assert set(reader.attachments) == {"resume.json"}
    assert "CANARY-7c1f" not in "".join(page.extract_text() for page in reader.pages)
    with pytest.raises(BlockingIOError):
        listener.accept()


def test_markup_in_a_field_is_text_on_paper():
    hostile = (
        '<img src="file:///etc/passwd"><link rel=attachment href="file:///etc/passwd"><script>x</script>'
    )

    pdf_ = print_resume(request(_named("Ada", work=[{"name": hostile, "highlights": [hostile]}]))).pdf

    assert set(pypdf.PdfReader(io.BytesIO(pdf_)).attachments) == {"resume.json"}
    assert b"root:" not in pdf_
