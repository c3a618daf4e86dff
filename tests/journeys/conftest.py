"""Journeys: the whole site as people run it, and a person at a real browser, wide or on a phone."""

import json

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.people import Traveller
from tests.running import RunningSite

WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """Open for the whole run, without a model: the rules write."""
    running = RunningSite(tmp_path_factory.mktemp("site"), WORK_SWEEP_SECONDS="1").start().wait()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def site_with_model(tmp_path_factory):
    """The same, with a server that speaks like OpenAI's on loopback, through the real client."""
    from apps.llm.fake_server import FakeServer

    with FakeServer(script="ok") as model:
        running = RunningSite(
            tmp_path_factory.mktemp("site-with-model"),
            OPENAI_BASE_URL=model.base_url,
            OPENAI_MODEL="ok",
            WORK_SWEEP_SECONDS="1",
        )
        yield running.start().wait()
        running.stop()


@pytest.fixture
def traveller(browser: Browser, site):
    """``traveller(phone=True, scheme="dark")``: someone new at a browser; ends with an empty console."""
    opened = []

    def open_browser(*, phone=False, scheme="light", at=site, **options):
        context = browser.new_context(
            base_url=at.address,
            viewport=PHONE if phone else WIDE,
            is_mobile=phone,
            has_touch=phone,
            color_scheme=scheme,
            accept_downloads=True,
            **options,
        )
        opened.append((context, someone := Traveller(context.new_page(), at)))
        return someone

    yield open_browser
    for context, someone in opened:
        complaints = someone.complaints
        context.close()
        assert not complaints, json.dumps(complaints, indent=1)


@pytest.fixture
def visitor(traveller) -> "Traveller":
    """Someone without an account."""
    return traveller()


@pytest.fixture
def page(visitor) -> Page:
    return visitor.page
