"""How much a page may weigh, and how often it may ask: kilobytes after gzip, on the first visit."""

import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.urls import reverse

pytestmark = pytest.mark.django_db
STATIC = Path(__file__).parents[2] / "static"
KB = 1024
PAGES = ("pages:home", "account_signup", "account_login", "shell:styleguide", "pages:privacy")


def weight(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))


def asked_for(page: str, kind: str) -> set[Path]:
    names = re.findall(rf'(?:src|href)="{re.escape(settings.STATIC_URL)}([^"]+\.{kind})"', page)
    return {Path(finders.find(name)) for name in names}


@pytest.fixture(params=PAGES)
def drawn(request, client):
    return client.get(reverse(request.param)).text


def test_a_page_is_at_most_14_kb(drawn):
    assert len(gzip.compress(drawn.encode(), 9)) <= 14 * KB


def test_styles_are_at_most_14_kb_in_five_files(drawn):
    found = asked_for(drawn, "css")

    assert len(found) <= 5
    assert sum(map(weight, found)) <= 14 * KB


def test_scripts_are_at_most_25_kb(drawn):
    assert sum(map(weight, asked_for(drawn, "js"))) <= 25 * KB


def test_fonts_are_at_most_45_kb(drawn):
    found = asked_for(drawn, "woff2")

    assert found
    assert sum(path.stat().st_size for path in found) <= 45 * KB


def test_the_first_page_asks_at_most_ten_times(client):
    home = client.get(reverse("pages:home")).text
    lazy = set(re.findall(r'src="([^"]+)"[^>]*loading="lazy"', home))
    icon = set(re.findall(r'rel="icon" href="([^"]+)"', home))
    found = set(re.findall(rf'(?:src|href)="({re.escape(settings.STATIC_URL)}[^"]+)"', home))

    assert 1 + len(found - lazy - icon) <= 10


def test_no_page_can_outgrow_its_budget():
    """Even one that asked for everything there is."""
    styles = [STATIC / "css/base.css", *(STATIC / "css/components").glob("*.css")]
    styles += (STATIC / "css/features").glob("*.css")
    scripts = [*(STATIC / "js").glob("*.js"), *(STATIC / "vendor").glob("*.js")]

    assert sum(map(weight, styles)) <= 14 * KB
    assert sum(map(weight, scripts)) <= 45 * KB
