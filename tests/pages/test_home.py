"""The first page: the promise, and a form that works without an account or JavaScript."""

import re

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_the_promise_stands_first(client):
    page = client.get("/").text

    assert "<h1>A better resume that is still true</h1>" in page


def test_the_form_sends_a_file_or_text_to_where_resumes_begin(client):
    page = client.get("/").text

    form = page.split("data-upload")[0].rsplit("<form", 1)[1]
    assert f'action="{reverse("resumes:create")}"' in form
    assert 'enctype="multipart/form-data"' in form
    for name in ("file", "text", "submission_key", "csrfmiddlewaretoken"):
        assert f'name="{name}"' in page


def test_each_visit_has_a_key_of_its_own(client):
    keys = {re.search(r'name="submission_key" value="([^"]+)"', client.get("/").text)[1] for _ in range(2)}

    assert len(keys) == 2


def test_the_first_page_gives_nobody_a_cookie_that_follows_them(client):
    answer = client.get("/")

    assert set(answer.cookies) <= {"csrf"}
