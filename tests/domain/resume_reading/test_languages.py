"""Resumes in thirteen languages, pasted as plain text."""

from pathlib import Path

import pytest

from apps.domain.language import tables
from tests.domain.resume_reading.pages import read_text

RESUMES = list(tables.rows(Path(__file__).parent / "languages.tsv"))


@pytest.mark.parametrize("resume", RESUMES, ids=[resume[0] for resume in RESUMES])
def test_a_resume_in(resume):
    _, work, title, employer, dates, education, degree, school, skills, languages, tongue = resume
    read = read_text(
        f"Ada Quist\nada@example.com\n{work}\n{title}\n{employer}\n{dates}\n- Python\n"
        f"{education}\n{school}\n{degree}\n2012 - 2015\n{skills}\nPython, SQL\n{languages}\n{tongue}"
    )

    [role], [study] = read.document.work, read.document.education
    assert (role.position, role.name, role.start_date, role.end_date) == (title, employer, "2019-03", "")
    assert (study.institution, study.study_type, study.end_date) == (school, degree, "2015")
    assert [skill.name for skill in read.document.skills] == ["Python", "SQL"]
    assert [spoken.language for spoken in read.document.languages] == [tongue]
