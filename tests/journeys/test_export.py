"""Taking everything along: from the settings to an opened ZIP, with a password on the way."""

import json
import zipfile

import pytest
from playwright.sync_api import expect

from tests.journeys.files import as_docx
from tests.journeys.test_second_factor import prove


@pytest.mark.journey
def test_a_person_takes_everything_along(visitor, tmp_path):
    visitor.brings(as_docx(tmp_path))
    email = visitor.signs_up()
    visitor.goes_to("/settings/")
    visitor.page.get_by_role("link", name="Take everything along").click()
    prove(visitor)

    visitor.page.get_by_role("button", name="Pack a copy").click()
    download = visitor.page.get_by_role("link", name="Download the copy")
    expect(download).to_be_visible(timeout=30_000)
    with visitor.page.expect_download() as waiting:
        download.click()
    waiting.value.save_as(tmp_path / "mine.zip")

    with zipfile.ZipFile(tmp_path / "mine.zip") as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist()).decode(errors="replace")
        (account,) = json.loads(archive.read("data/accounts.user.json"))
        stored = [name for name in archive.namelist() if name.startswith("files/")]
    assert account["email"] == email
    assert "Cut stock count errors from 4% to 1%" in everything
    assert stored
