"""A letter on paper: nothing wrong leaves, and what leaves reads back whole."""

import io

import pypdf
import pytest
from django.urls import reverse

from apps.cover_letters.models import LetterFile, LetterVersion
from tests.cover_letters.test_editing import newest, typed
from tests.factories.postings import PostingFactory


@pytest.fixture
def print_it(act, workers):
    def post(letter, **look):
        with workers():
            return act(letter, "create_file", **{"format": "pdf", **look})

    return post


def test_a_letter_is_printed_in_the_template_of_its_resume_and_reads_back(taken, print_it, signed_in, resume):
    resume.look = {"template": "ledger", "paper": "letter"}
    resume.save()
    letter = taken(reader="Ms Okafor")

    print_it(letter)

    one = LetterFile.objects.get()
    assert one.may_be_downloaded
    assert (one.look["template"], one.look["paper"]) == ("ledger", "letter")
    body = b"".join(signed_in.get(reverse("cover_letters:download", args=[one.pk])).streaming_content)
    text = " ".join(pypdf.PdfReader(io.BytesIO(body)).pages[0].extract_text().split())
    assert "Dear Ms Okafor," in text
    assert "Northfield Foods" in text
    assert text.endswith("Kind regards, Ines Calder")


def test_a_docx_reads_back_too(taken, print_it):
    print_it(taken(), format="docx")

    assert LetterFile.objects.get().may_be_downloaded


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("I am applying for the position at [Company].", id="a placeholder"),
        pytest.param("I am applying for the position at Brightwater Mills.", id="another employer"),
        pytest.param("At Aldgate Logistics I cut errors by 90%.", id="a sentence without support"),
    ],
)
def test_a_letter_that_must_not_leave_does_not(taken, act, print_it, signed_in, text):
    letter = taken()
    act(letter, "edit", **typed(newest(letter), text=text))

    print_it(letter)
    as_text = signed_in.get(reverse("cover_letters:as_text", args=[letter.pk, "txt"]))

    assert not LetterFile.objects.exists()
    assert as_text.status_code == 302
    assert "Must change" in signed_in.get(letter.get_absolute_url()).content.decode()


def test_the_employer_of_another_posting_of_theirs_is_caught(taken, act, print_it, person):
    PostingFactory(owner=person, employer="Orrery Haulage")
    letter = taken()
    act(letter, "edit", **typed(newest(letter), text="Orrery Haulage is close to my home."))

    print_it(letter)

    assert not LetterFile.objects.exists()


@pytest.mark.parametrize(("kind", "has_address"), [("txt", True), ("email", False)])
def test_text_is_there_at_once(taken, signed_in, kind, has_address):
    answer = signed_in.get(reverse("cover_letters:as_text", args=[taken().pk, kind]))

    text = answer.content.decode()
    assert "Dear hiring team at Northfield Foods," in text
    assert ("Application: Warehouse team lead" in text) is has_address
    assert "{" not in text


def test_asked_for_twice_it_is_one_file(taken, print_it):
    letter = taken()

    print_it(letter)
    print_it(letter)

    assert LetterFile.objects.count() == 1


def test_a_resume_in_the_bin_takes_its_letters_out_of_sight(taken, signed_in, resume, act):
    letter = taken()
    signed_in.post(reverse("resumes:delete", args=[resume.pk]))

    assert signed_in.get(letter.get_absolute_url()).status_code == 404
    assert LetterVersion.objects.exists()
