"""Forty marked words in every field, file, header and prompt: in the copy, in no log, nowhere after it."""

import http.client
import json
import secrets
import subprocess
import sys
import zipfile

import pytest
from playwright.sync_api import expect

from apps.llm.fake_server import FakeServer
from tests.journeys.test_second_factor import prove
from tests.journeys.traces import Traces
from tests.running import PROJECT, RunningSite, wait_until

SOON = 60.0  # seconds after leaving


class Marks:
    """Words that occur nowhere else; ``kept`` are in what Ada has, the others only pass by."""

    def __init__(self) -> None:
        self.kept: list[str] = []
        self.passing: list[str] = []

    def keep(self) -> str:
        self.kept.append(f"Zq{len(self.kept):02}{secrets.token_hex(3)}")
        return self.kept[-1]

    def let_pass(self) -> str:
        self.passing.append(f"zw{len(self.passing):02}{secrets.token_hex(3)}")
        return self.passing[-1]

    @property
    def all(self) -> list[str]:
        return self.kept + self.passing


@pytest.fixture
def marks():
    return Marks()


@pytest.fixture
def own_site(tmp_path_factory):
    """A site of this journey's own, because it is stopped and restored on the way; a model listens too."""
    with FakeServer(script="ok") as model:
        running = RunningSite(
            tmp_path_factory.mktemp("left"),
            OPENAI_BASE_URL=model.base_url,
            OPENAI_MODEL="ok",
            WORK_SWEEP_SECONDS="1",
        )
        running.environment["PORT"] = str(running.port)
        yield running.start().wait()
        if not running.has_ended():
            running.stop()


def resume(marks):
    """A JSON Resume with a mark in every kind of field."""
    mark = marks.keep

    def role(start, end):
        things = ("stock", "vans")
        lines = [f"Was responsible for {thing} at {mark()} in order to help people" for thing in things]
        return {
            "name": f"{mark()} Ltd",
            "position": f"{mark()} supervisor",
            "location": mark(),
            "startDate": start,
            "endDate": end,
            "summary": f"Led {mark()}.",
            "highlights": lines,
        }

    return {
        "basics": {
            "name": f"Ada {mark()}",
            "label": f"{mark()} supervisor",
            "email": f"{mark().lower()}@example.org",
            "summary": f"Eight years in {mark()}.",
            "location": {"city": mark()},
        },
        "work": [role("2019-03", "2023-08"), role("2015-01", "2019-02")],
        "education": [{"institution": f"{mark()} College", "area": mark(), "endDate": "2014"}],
        "skills": [{"name": mark(), "keywords": [mark(), mark()]}],
        "projects": [{"name": mark(), "description": f"Built {mark()}."}],
        "awards": [{"title": mark(), "awarder": mark(), "date": "2020-01"}],
        "volunteer": [{"organization": mark(), "position": mark(), "startDate": "2018-01"}],
    }


def break_things(site, marks):
    """Thirty wrong requests, each with a mark in path, query, header or body."""
    for number in range(30):
        word = marks.let_pass() if number < 8 else marks.passing[number % 8]
        caller = http.client.HTTPConnection("localhost", site.port, timeout=10)
        path, headers, body = (
            (f"/{word}/{number}?q={word}", {"Host": f"{word}.example"}, None),
            ("/resumes/new/", {"X-Said": word, "Referer": f"http://x/{word}"}, f"text={word}"),
            (f"/resumes/{word}/", {"Cookie": f"session={word}; visitor={word}"}, None),
            ("/accounts/login/", {"Content-Type": f"text/{word}"}, f"login={word}%00&password={word}"),
            (f"/settings/own/{word}/", {"Content-Length": "1"}, None),
        )[number % 5]
        try:
            caller.request("POST" if body else "GET", path, body=body, headers=headers)
            caller.getresponse().read()
        except (OSError, http.client.HTTPException):
            continue
        finally:
            caller.close()


def manage(site, *command):
    ended = subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=PROJECT,
        env=site.environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return ended.stdout


@pytest.mark.journey
def test_whoever_leaves_is_gone(own_site, traveller, marks, tmp_path):
    traces = Traces(own_site)
    ada = traveller(at=own_site, user_agent=f"Mozilla/5.0 Firefox/140.0 {marks.keep()}")
    file = tmp_path / f"{marks.keep()}.json"
    file.write_text(json.dumps(resume(marks)))
    ada.brings(file)
    address = ada.page.url
    email = ada.signs_up(f"{marks.keep().lower()}@example.org")
    ada.goes_to(address)
    rewrite_and_print(ada, marks, tmp_path)
    break_things(own_site, marks)

    everywhere = [*marks.all, *(word.lower() for word in marks.kept)]
    assert len(marks.all) >= 40
    assert marks.kept[0] in traces.in_database(marks.kept)
    copy = copy_of_everything(ada, tmp_path).lower()
    assert [word for word in marks.kept if word.lower() not in copy] == []
    assert traces.in_logs(everywhere) == []

    backup = manage(own_site, "backup").split(" (")[0]
    leave(ada, email)
    wait_until(lambda: not traces.anywhere(everywhere), "nothing of Ada is left", SOON)
    assert traces.in_logs(everywhere) == []

    own_site.stop()
    said = manage(own_site, "restore", backup, "--yes")
    own_site.start().wait()
    assert "have left since: 1." in said
    wait_until(lambda: not traces.anywhere(everywhere), "nothing of Ada came back", SOON)


def rewrite_and_print(someone, marks, tmp_path):
    advert = f"We want {marks.keep()}. You must have led {marks.keep()} and counted {marks.keep()} every day."
    someone.page.get_by_label("Or paste the advert").fill(advert)
    someone.asks_for(f"{marks.keep()} lead")
    someone.accepts_all()
    someone.prints()
    someone.downloads(tmp_path / "out.pdf")


def copy_of_everything(someone, tmp_path):
    someone.goes_to("/settings/copy/")
    prove(someone)
    someone.page.get_by_role("button", name="Pack a copy").click()
    download = someone.page.get_by_role("link", name="Download the copy")
    expect(download).to_be_visible(timeout=30_000)
    with someone.page.expect_download() as waiting:
        download.click()
    waiting.value.save_as(tmp_path / "mine.zip")
    with zipfile.ZipFile(tmp_path / "mine.zip") as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist()).decode(errors="replace")


def leave(someone, email):
    someone.goes_to("/settings/leave/")
    prove(someone)
    someone.page.get_by_label("Type your e-mail address").fill(email)
    someone.page.get_by_role("button", name="Delete everything").click()
    expect(someone.page.get_by_role("heading", name="Your account is deleted")).to_be_visible()
