"""The letter from the shell."""

import json

import pytest
from django.core.management import CommandError, call_command

from tests.domain.cover_letters.people import ADVERT, INES


@pytest.fixture
def files(tmp_path):
    resume, posting = tmp_path / "ines.json", tmp_path / "advert.txt"
    resume.write_text(json.dumps(INES))
    posting.write_text(ADVERT)
    return resume, posting, tmp_path / "letter.pdf"


def test_a_letter_is_written_checked_and_printed(files, capsys):
    resume, posting, out = files

    call_command("letter", str(resume), posting=posting, tone="warm", out=out, json=True)

    report = json.loads(capsys.readouterr().out)
    assert out.read_bytes().startswith(b"%PDF")
    assert report["proof"]["ok"]
    assert {one["verdict"] for one in report["sentences"]} == {"supported"}
    assert "Forklift licence" in report["leaves_out"]


def test_a_file_that_is_not_there_is_said_plainly(files):
    resume, posting, out = files

    with pytest.raises(CommandError, match="cannot be read"):
        call_command("letter", str(resume), posting=posting.with_name("none.txt"), out=out)
