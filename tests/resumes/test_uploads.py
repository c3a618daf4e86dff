"""Bringing a resume without a browser: statuses, double clicks, what is kept and for whom."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from apps.accounts import visitors
from apps.files.paper.layout import PrintRequest
from apps.files.paper.printing import print_resume
from apps.files.refusals import REFUSALS
from apps.resumes.models import Resume, Upload, Version
from tests.factories.resumes import CONTENT, document

JSON = json.dumps(CONTENT).encode()
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 64


@pytest.fixture
def bring(client, workers):
    """``bring(body, name)``: as a visitor, read by workers; gives the answer."""

    def post(body=JSON, name="ines.json", key="one-click", **headers):
        with workers():
            return client.post(
                reverse("resumes:create"),
                {"file": SimpleUploadedFile(name, body), "submission_key": key},
                headers=headers,
            )

    return post


@pytest.mark.django_db
def test_a_file_becomes_a_resume_with_a_first_version(bring, client):
    answer = bring()

    upload = Upload.objects.get()
    assert answer.url == upload.get_absolute_url()
    assert upload.coverage == 1.0
    assert Version.objects.get().document.basics.name == "Ines Calder"
    assert client.get(upload.get_absolute_url()).url == upload.resume.get_absolute_url()


@pytest.mark.django_db
def test_a_double_click_makes_one_upload(bring):
    assert bring().url == bring().url

    assert Upload.objects.count() == Resume.objects.count() == 1


@pytest.mark.django_db
def test_a_script_is_told_where_to_go(bring):
    answer = bring(**{"X-Requested-With": "XMLHttpRequest"})

    assert answer.status_code == 201
    assert answer.headers["Location"] == Upload.objects.get().get_absolute_url()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "body", "code"),
    [
        ("photo.png", PNG, "wrong_type"),
        ("resume.docx", PNG, "mislabelled"),
        ("resume.pdf", b"", "empty"),
        ("resume.pdf", b"%PDF-1.7" + b"\0" * (10 * 1024 * 1024 + 1), "too_big"),
    ],
    ids=["wrong type", "mislabelled", "empty", "too big"],
)
def test_a_wrong_file_gets_its_sentence_and_status_and_no_row(bring, name, body, code):
    answer = bring(body, name)

    assert answer.status_code == REFUSALS[code].status
    assert REFUSALS[code].sentence.format(ext="docx").replace("'", "&#x27;") in answer.content.decode()
    assert not Upload.objects.exists()


@pytest.mark.django_db
def test_nothing_at_all_is_answered_with_what_to_do(client):
    answer = client.post(reverse("resumes:create"), {"submission_key": "k", "text": "  "})

    assert answer.status_code == 422
    assert "Choose a file, or paste your resume below." in answer.content.decode()


@pytest.mark.django_db
def test_pasted_text_is_read_like_a_file(client, workers):
    pasted = "Ines Calder\nines@example.org\n\nSKILLS\nSAP, Excel\n"

    with workers():
        client.post(reverse("resumes:create"), {"submission_key": "k", "text": pasted})

    assert Version.objects.get().document.basics.email == "ines@example.org"


@pytest.mark.django_db
def test_a_visitors_upload_is_theirs_alone(bring, client, stranger_browser):
    bring()
    upload = Upload.objects.get()

    assert upload.visitor_key
    assert client.cookies[visitors.cookie_name()]
    assert stranger_browser.get(upload.get_absolute_url()).status_code == 404


@pytest.mark.django_db
def test_a_file_that_cannot_be_read_says_why_on_its_page(bring, client):
    bring(b"%PDF-1.7\n%cut off", "resume.pdf")

    page = client.get(Upload.objects.get().get_absolute_url())

    assert REFUSALS["damaged"].sentence in page.content.decode()


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\files\\cv.pdf", "cv.pdf"),
        ("a\u202efdp.exe", "afdp.exe"),
        ("\x00\n", "resume"),
        ("é" * 300 + ".pdf", "é" * 116 + ".pdf"),
    ],
    ids=["a path", "a path of Windows", "a sign that turns text round", "only control signs", "endless"],
)
def test_a_files_name_is_safe_to_show(given, shown):
    from apps.resumes.actions.uploads import shown_name

    assert shown_name(given) == shown


@pytest.mark.django_db
def test_the_spot_where_a_line_was_read_is_marked_on_the_page(bring, client):
    printed = print_resume(PrintRequest(document=document())).pdf
    bring(printed, "ines.pdf")
    upload = Upload.objects.get()

    page = client.get(reverse("resumes:source", args=[upload.pk]), {"at": "work-1-1"}).content.decode()

    assert page.count("<image ") == 1
    assert page.count("fill-opacity") == 1
    assert "fill-opacity" not in client.get(reverse("resumes:source", args=[upload.pk])).content.decode()
