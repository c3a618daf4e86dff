"""What every page shares: the theme, the navigation, the pages for errors."""

import pytest
from django.db import OperationalError
from django.template import engines
from django.test import Client, RequestFactory
from django.urls import reverse

from apps.shell import views


@pytest.mark.django_db
def test_a_theme_is_kept_in_a_cookie_and_drawn_by_the_server(client):
    answer = client.post(reverse("shell:theme"), {"theme": "dark", "next": "/privacy"})

    assert answer.url == "/privacy"
    assert 'data-theme="dark"' in client.get("/privacy").text


@pytest.mark.django_db
@pytest.mark.parametrize("theme", ["", '"><script>', "sepia"])
def test_any_other_theme_means_as_the_device(client, theme):
    client.cookies["theme"] = "dark"

    client.post(reverse("shell:theme"), {"theme": theme})

    assert "data-theme=" not in client.get("/privacy").text


@pytest.mark.django_db
@pytest.mark.parametrize("theme", ["dark' onload='x", "purple"])
def test_a_forged_cookie_is_not_drawn(client, theme):
    client.cookies["theme"] = theme

    assert "data-theme=" not in client.get("/privacy").text


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example", "javascript:alert(1)", ""])
def test_the_theme_switch_leads_nowhere_else(client, elsewhere):
    answer = client.post(reverse("shell:theme"), {"theme": "dark", "next": elsewhere})

    assert answer.url == "/"


@pytest.mark.django_db
def test_the_navigation_marks_where_the_person_is(signed_in):
    page = signed_in.get(reverse("resumes:list")).text

    assert f'href="{reverse("resumes:list")}" aria-current="page"' in page


@pytest.mark.django_db
def test_visitors_are_offered_an_account_and_people_theirs(client, signed_in, person):
    assert reverse("account_signup") in client.get("/privacy").text
    assert person.email in signed_in.get("/privacy").text


@pytest.mark.django_db
def test_a_page_that_is_not_there_is_told_in_our_look(client):
    answer = client.get("/nowhere/")

    assert answer.status_code == 404
    assert "<h1>There is no such page</h1>" in answer.text


@pytest.mark.django_db
def test_a_form_grown_old_is_told_so():
    answer = Client(enforce_csrf_checks=True).post(reverse("shell:theme"), {"theme": "dark"})

    assert answer.status_code == 403
    assert "<h1>This form has grown too old</h1>" in answer.text


def test_a_fault_of_ours_is_told_without_asking_the_database():
    answer = views.server_error(RequestFactory().get("/", headers={"cookie": "theme=dark"}))

    assert answer.status_code == 500
    assert 'data-theme="dark"' in answer.text
    assert "<h1>Something broke on our side</h1>" in answer.text


def test_a_database_that_is_away_is_told_as_a_pause():
    try:
        raise OperationalError
    except OperationalError:
        answer = views.server_error(RequestFactory().get("/"))

    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "30")


@pytest.mark.parametrize("name", ["400", "403", "404", "413", "500", "503"])
def test_an_error_page_has_one_title_and_a_way_out(name):
    drawn = engines["django"].get_template(f"{name}.html").render()

    assert drawn.count("<h1>") == 1
    assert 'class="button" href="/"' in drawn
