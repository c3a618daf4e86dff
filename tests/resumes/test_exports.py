"""Every form of a resume, its receipt, the gallery, and private links."""

import io
import json
import zipfile
from datetime import timedelta

import docx
import pytest
from django.urls import reverse
from django.utils import timezone

from apps.files.receipt import Receipt, verify
from apps.resumes.models import Line, Print, Share, Thumbnail, Version
from tests.factories.resumes import COUNT


@pytest.fixture
def printed(signed_in, resume, workers):
    """``printed(format=...)``: a finished print of the newest version."""

    def ask(**form):
        version = Version.objects.newest_of(resume)
        with workers():
            signed_in.post(
                reverse("resumes:print_version", args=[version.pk]),
                {"template": "meridian", "paper": "a4", **form},
            )
        return Print.objects.order_by("created_at").last()

    return ask


@pytest.fixture
def body_of(signed_in):
    return lambda one: b"".join(signed_in.get(reverse("resumes:download", args=[one.pk])).streaming_content)


def test_a_docx_is_proven_and_downloaded(printed, body_of):
    one = printed(format="docx")

    assert one.may_be_downloaded
    assert COUNT in [paragraph.text for paragraph in docx.Document(io.BytesIO(body_of(one))).paragraphs]


def test_the_portal_copy_holds_a_pdf_a_docx_and_a_text(printed, body_of):
    one = printed(format="portal")

    with zipfile.ZipFile(io.BytesIO(body_of(one))) as package:
        assert sorted(name.rpartition(".")[2] for name in package.namelist()) == ["docx", "pdf", "txt"]
    assert len(one.proven) == 2


@pytest.mark.parametrize("kind", ["txt", "md", "json"])
def test_light_forms_are_made_at_once(signed_in, resume, kind):
    version = Version.objects.newest_of(resume)

    answer = signed_in.get(reverse("resumes:as_text", args=[version.pk, kind]))

    assert COUNT in answer.content.decode()
    assert answer.headers["Content-Disposition"].startswith("attachment;")


def test_json_resume_comes_back_as_it_was(signed_in, resume):
    version = Version.objects.newest_of(resume)

    answer = signed_in.get(reverse("resumes:as_text", args=[version.pk, "json"]))

    assert json.loads(answer.content)["work"] == version.document.to_json_resume()["work"]


def test_a_receipt_checks_the_very_file_and_names_the_source_of_each_line(
    line, act, signed_in, printed, body_of
):
    act(line, decision="accept", text=line.choices[0].text)
    signed_in.post(reverse("resumes:finish", args=[line.rewrite.pk]))
    one = printed()

    answer = signed_in.get(reverse("resumes:receipt", args=[one.pk]))
    receipt = Receipt.model_validate_json(answer.content)

    assert verify(receipt, body_of(one)).ok
    assert not verify(receipt, body_of(one) + b"\n").ok
    assert [(source.text, source.sources) for source in receipt.lines] == [
        (Line.objects.get(pk=line.pk).text, (line.before,))
    ]


def test_the_knobs_are_remembered_for_the_next_print(printed, resume):
    printed(template="ledger", accent="plum", first="skills", hidden=["languages"], one_page="on")

    resume.refresh_from_db()
    assert resume.look["template"] == "ledger"
    assert resume.look["order"] == ["skills"]
    assert resume.look["hidden"] == ["languages"]
    assert resume.look["one_page"] is True


def test_a_gallery_shows_every_template_with_the_persons_own_words(signed_in, resume, workers):
    version = Version.objects.newest_of(resume)

    with workers():
        signed_in.post(reverse("resumes:draw_gallery", args=[version.pk]))
    page = signed_in.get(reverse("resumes:gallery", args=[version.pk])).content.decode()

    assert Thumbnail.objects.count() == 8
    assert page.count("Your first page in") == 8


def test_a_private_link_opens_for_anyone_is_counted_and_ends(printed, signed_in, client):
    one = printed()
    signed_in.post(reverse("resumes:share", args=[one.pk]), {"days": "30"})
    share = Share.objects.get()

    page = client.get(share.get_absolute_url())
    file = client.get(reverse("resumes:shared_file", args=[share.token]))
    share.refresh_from_db()
    signed_in.post(reverse("resumes:end_share", args=[share.pk]))

    assert page.headers["X-Robots-Tag"].startswith("noindex")
    assert b"".join(file.streaming_content).startswith(b"%PDF")
    assert share.views == 1
    assert client.get(share.get_absolute_url()).status_code == 404


def test_a_link_with_a_password_stays_shut_without_it(printed, signed_in, client):
    one = printed()
    signed_in.post(reverse("resumes:share", args=[one.pk]), {"days": "7", "password": "only for you"})
    share = Share.objects.get()
    file = reverse("resumes:shared_file", args=[share.token])

    before = client.get(file).status_code
    wrong = client.post(share.get_absolute_url(), {"password": "guess"}).status_code
    right = client.post(share.get_absolute_url(), {"password": "only for you"}).status_code

    assert "only for you" not in share.password
    assert (before, wrong, right) == (302, 422, 200)
    assert client.get(file).status_code == 200


def test_a_link_runs_out(printed, signed_in, client):
    one = printed()
    signed_in.post(reverse("resumes:share", args=[one.pk]), {"days": "7"})
    Share.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    assert client.get(Share.objects.get().get_absolute_url()).status_code == 404
