"""What search engines may read: the first page and what is said about privacy, nothing of anyone's."""

from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.urls import reverse

pytestmark = pytest.mark.django_db
NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def test_robots_stay_out_of_what_people_bring(client):
    rules = RobotFileParser()
    rules.parse(client.get("/robots.txt").text.splitlines())

    assert rules.can_fetch("*", "/privacy")
    assert not rules.can_fetch("*", reverse("resumes:list"))


def test_the_map_lists_pages_that_anyone_can_open(client):
    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)
    addresses = [place.text for place in tree.iter(NAMESPACE)]

    assert f"{settings.SITE_URL}/" in addresses
    for address in addresses:
        assert client.get(address.removeprefix(settings.SITE_URL)).status_code == 200


def test_what_is_kept_and_where_it_goes_depends_on_the_model(client, settings):
    without = client.get(reverse("pages:privacy")).text
    settings.OPENAI_BASE_URL, settings.OPENAI_MODEL = "http://localhost:1/v1", "small-1"
    with_model = client.get(reverse("pages:privacy")).text

    assert "Nothing. No language model" in without
    assert "A language model at localhost, on this server" in with_model
