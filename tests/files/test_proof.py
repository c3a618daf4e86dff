"""A finished PDF is read back and compared: what is missing, moved or added is named, and blocks it."""

import io

import pypdf
import pytest

from apps.files.paper.composing import content_of
from apps.files.paper.content import Content, Header
from apps.files.paper.layout import TEMPLATES
from apps.files.proof import prove_pdf
from apps.files.proving.matching import compare
from tests.files.people import ENGINEER, OTHER_SCRIPTS, STUDENT, printed, request


@pytest.fixture(scope="module")
def page():
    return printed(request(ENGINEER)).pdf


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("resume", [ENGINEER, *OTHER_SCRIPTS.values()], ids=["latin", *OTHER_SCRIPTS])
def test_what_we_print_is_proved_by_two_libraries(resume, template):
    asked = request(resume, template=template)

    proof = prove_pdf(printed(asked).pdf, content_of(asked))

    assert proof.ok, proof
    assert [one.name for one in proof.extractors] == ["pypdf", "pdfminer"]
    assert all(one.version for one in proof.extractors)


def test_a_line_that_is_not_in_the_file_is_named(page):
    more = {**ENGINEER, "awards": [*ENGINEER["awards"], {"title": "A medal never won"}]}

    proof = prove_pdf(page, content_of(request(more)))

    assert not proof.ok
    assert [one.missing for one in proof.extractors] == [("A medal never won",)] * 2


def test_text_that_nobody_wrote_is_named(page):
    less = {**ENGINEER, "interests": []}

    proof = prove_pdf(page, content_of(request(less)))

    assert not proof.ok
    assert all("adana" in " ".join(one.extra) for one in proof.extractors)


def test_entries_that_changed_places_are_named(page):
    turned = {**ENGINEER, "work": ENGINEER["work"][::-1]}

    proof = prove_pdf(page, content_of(request(turned)))

    assert not proof.ok
    assert all(one.out_of_order and not one.missing for one in proof.extractors)


def test_one_changed_figure_fails_the_proof(page):
    first = ENGINEER["work"][0]
    lines = [line.replace("840 ms", "940 ms") for line in first["highlights"]]
    other = {**ENGINEER, "work": [{**first, "highlights": lines}, *ENGINEER["work"][1:]]}

    proof = prove_pdf(page, content_of(request(other)))

    assert not proof.ok
    assert proof.extractors[0].missing == (lines[1],)


@pytest.mark.parametrize(
    "broken", [b"", b"%PDF-1.7\nnothing", b"PK\x03\x04 no pdf at all"], ids=["empty", "cut", "another kind"]
)
def test_what_is_no_pdf_fails_the_proof_and_raises_nothing(broken):
    proof = prove_pdf(broken, content_of(request(STUDENT)))

    assert not proof.ok
    assert all(one.problem for one in proof.extractors)


def test_a_file_without_tags_or_language_is_at_fault(page):
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(page))
    for key in ("/MarkInfo", "/Lang"):
        del writer.root_object[key]
    stripped = io.BytesIO()
    writer.write(stripped)

    proof = prove_pdf(stripped.getvalue(), content_of(request(ENGINEER)))

    assert not proof.ok
    assert proof.faults == ("untagged", "no_language")
    assert all(one.ok for one in proof.extractors)


def test_nothing_proves_nothing(page):
    assert not prove_pdf(page, Content(header=Header(), sections=())).ok


def test_the_proof_names_the_very_file(page):
    proof = prove_pdf(page, content_of(request(ENGINEER)))

    changed = prove_pdf(page + b"\n", content_of(request(ENGINEER)))

    assert changed.sha256 != proof.sha256
    assert proof.pages == len(pypdf.PdfReader(io.BytesIO(page)).pages)


@pytest.mark.parametrize(
    ("strings", "text"),
    [
        pytest.param(("office efficient",), "oﬃce eﬃcient", id="ligatures"),
        pytest.param(("Experience",), "EXPERIENCE", id="capitals"),
        pytest.param(("well-known fact",), "well-\nknown\nfact", id="a line break after a hyphen"),
        pytest.param(("linked.example/in/me",), "linked.example/\nin/me", id="an address over two lines"),
        pytest.param(("Data", "2019"), "Data · 2019", id="furniture between"),
        pytest.param(("日本語の履歴書",), "日本語の\n履歴書", id="no spaces between characters"),
        pytest.param(("coöperate",), "coo\u0308perate", id="marks apart"),
    ],
)
def test_the_same_words_in_another_form_are_the_same(strings, text):
    assert compare([strings], [text]).is_whole


@pytest.mark.parametrize(
    ("strings", "text"),
    [
        pytest.param(("Led 5",), "Led 55", id="more digits"),
        pytest.param(("Java",), "JavaScript", id="part of a word"),
        pytest.param(("one two",), "onetwo", id="a space lost"),
        pytest.param(("one", "two"), "two one", id="turned round"),
        pytest.param(("one",), "one one", id="said twice"),
    ],
)
def test_other_words_are_not_the_same(strings, text):
    assert not compare([strings], [text]).is_whole


def test_letters_of_one_arabic_line_may_come_in_any_order_but_lines_may_not():
    blocks = [("خفّضت الزمن",), ("قادت فريقًا",)]

    assert compare(blocks, ["الزمن خفّضت\nقادت فريقًا"]).is_whole
    assert compare(blocks, ["قادت فريقًا\nخفّضت الزمن"]).out_of_order == ("خفّضت الزمن",)


def test_only_the_running_head_of_later_pages_is_overlooked():
    blocks = [("Ada",), ("One",), ("Two",)]

    assert compare(blocks, ["Ada\nOne", "Two\nAda · 2"], running_name="Ada").is_whole
    assert compare(blocks, ["Ada\nOne\nAda · 1", "Two"], running_name="Ada").extra == ("ada · 1",)
