"""What a download is called, in any language, and how a browser is told."""

import pytest

from apps.files.paper.naming import clean, content_disposition, file_name
from tests.files.people import ENGINEER, OTHER_SCRIPTS, request


@pytest.mark.parametrize(
    ("resume", "name"),
    [
        pytest.param(ENGINEER, "Élodie Grünwald-Ødegård - Resume.pdf", id="latin"),
        pytest.param(OTHER_SCRIPTS["arabic"], "ليلى حدّاد - السيرة الذاتية.pdf", id="arabic"),
        pytest.param(
            {"basics": {"summary": "Zehn Jahre in der Buchhaltung und mit den Zahlen"}},
            "Lebenslauf.pdf",
            id="no name",
        ),
    ],
)
def test_a_file_is_called_by_its_person_and_what_it_is_in_their_language(resume, name):
    assert file_name(request(resume), "pdf") == name


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        pytest.param("../../etc/passwd", "etc passwd", id="folders"),
        pytest.param('a"b\r\nSet-Cookie: x', "a b Set-Cookie x", id="header lines"),
        pytest.param("evil\u202efdp.exe", "evilfdp.exe", id="turned text"),
        pytest.param("con", "con_", id="a device"),
        pytest.param("x" * 300, "x" * 100, id="too long"),
        pytest.param(" . ", "", id="dots"),
    ],
)
def test_a_name_is_one_that_every_file_system_takes(stem, name):
    assert clean(stem) == name


@pytest.mark.parametrize(
    ("name", "header"),
    [
        pytest.param("Ada - Resume.pdf", 'attachment; filename="Ada - Resume.pdf"', id="ascii"),
        pytest.param(
            "Łucja Ødegård.pdf",
            "attachment; filename=\"Lucja Odegard.pdf\"; filename*=UTF-8''%C5%81ucja%20%C3%98deg%C3%A5rd.pdf",
            id="letters that have no parts",
        ),
        pytest.param(
            "履歴書.docx",
            "attachment; filename=\"Resume.docx\"; filename*=UTF-8''%E5%B1%A5%E6%AD%B4%E6%9B%B8.docx",
            id="no latin letter",
        ),
    ],
)
def test_the_header_has_the_real_name_and_one_for_old_programs(name, header):
    assert content_disposition(name) == header
    assert header.isascii()
