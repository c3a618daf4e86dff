"""A version on paper: printed once per look, proven, pictured, downloaded; refused with a reason."""

import io

import pypdf
import pytest
from django.urls import reverse

from apps.resumes.models import PageImage, Print, Version
from tests.factories.resumes import COUNT


@pytest.fixture
def print_it(signed_in, resume, workers):
    """``print_it(template=...)``: asked for on the page and printed by a worker."""

    def post(**look):
        version = Version.objects.newest_of(resume)
        form = {"template": "meridian", "paper": "a4", **look}
        with workers():
            return signed_in.post(reverse("resumes:print_version", args=[version.pk]), form)

    return post


def test_a_print_is_the_pdf_its_pictures_and_its_proof(print_it, signed_in):
    answer = print_it()

    one = Print.objects.get()
    assert answer.url == one.get_absolute_url()
    assert one.may_be_downloaded
    assert {extractor.name for extractor in one.proven[0].extractors} == {"pypdf", "pdfminer"}
    assert PageImage.objects.filter(print=one).count() == one.pages == 1
    picture = signed_in.get(PageImage.objects.get().get_absolute_url())
    assert picture.headers["Content-Type"] == "image/webp"
    assert b"".join(picture.streaming_content)[8:12] == b"WEBP"


def test_the_download_holds_the_words_under_a_name_in_any_language(print_it, signed_in, resume):
    Version.objects.append(
        resume,
        Version.objects.newest_of(resume).document.model_copy(
            update={
                "basics": Version.objects.newest_of(resume).document.basics.model_copy(
                    update={"name": "Inés Čapek"}
                )
            }
        ),
        Version.Cause.EDIT,
    )
    print_it()

    answer = signed_in.get(reverse("resumes:download", args=[Print.objects.get().pk]))

    body = b"".join(answer.streaming_content)
    text = pypdf.PdfReader(io.BytesIO(body)).pages[0].extract_text()
    assert COUNT in " ".join(text.split())
    assert "filename*=UTF-8''In%C3%A9s%20%C4%8Capek" in answer.headers["Content-Disposition"]


def test_the_same_look_is_printed_once(print_it):
    assert print_it().url == print_it().url
    assert print_it(paper="letter").url != print_it().url

    assert Print.objects.count() == 2


def test_what_cannot_be_printed_says_why_and_can_be_tried_again(print_it, signed_in, resume):
    Version.objects.append(
        resume,
        Version.objects.newest_of(resume).document.model_copy(
            update={
                "basics": Version.objects.newest_of(resume).document.basics.model_copy(
                    update={"label": "Cook \U00012000"}
                )
            }
        ),
        Version.Cause.EDIT,
    )

    page = signed_in.get(print_it().url).content.decode()

    first = Print.objects.get().work
    assert "characters that none of our fonts has" in page
    assert not Print.objects.get().may_be_downloaded
    print_it()
    assert Print.objects.get().work != first


def test_nothing_is_downloaded_before_it_is_proven(signed_in, print_it):
    print_it()
    Print.objects.update(proofs=[{**Print.objects.get().proofs[0], "ok": False}])

    answer = signed_in.get(reverse("resumes:download", args=[Print.objects.get().pk]))

    assert answer.url == Print.objects.get().get_absolute_url()


def test_a_look_there_is_not_is_refused(print_it):
    assert print_it(template="nonesuch").status_code == 422
