"""Plain text in any encoding, as lines."""

import pytest

from apps.files.reading import txt
from apps.files.reading.encodings import decoded
from apps.files.refusals import FileRefused

SAID = [
    ("cp1252", "Müller, Geschäftsführer für Qualität in Köln. Größte Erfolge"),
    ("cp1252", "Développé une équipe à Besançon – 30 % de coûts économisés"),
    ("cp1252", "Gestión de proyectos en España: diseñé la aplicación"),
    ("cp1252", "It’s a plain English résumé – “quotes” • bullets, £40k"),
    ("cp1250", "Zarządzanie zespołem w Łodzi, usprawniłem proces księgowości"),
    ("cp1250", "Řízení týmu vývojářů v Brně, zlepšení výkonu"),
    ("cp1251", "Иван Петров. Опыт работы: инженер-программист, Москва"),
    ("koi8_r", "Иван Петров. Опыт работы: инженер-программист, Москва"),
    ("cp1253", "Υπεύθυνος πωλήσεων στην Αθήνα, ανάπτυξη ομάδας"),
    ("cp1254", "Satış müdürü, İstanbul: gelirleri artırdı, çalışanların eğitimi"),
    ("cp1255", "מנהל מכירות בתל אביב, ניסיון של עשר שנים"),
    ("cp1256", "مدير المبيعات في القاهرة، خبرة عشر سنوات"),
    ("cp1257", "Pārdošanas vadītājs Rīgā, uzņēmuma ieņēmumu pieaugums"),
    ("cp932", "営業部長として東京で働きました。売上を40%改善した。"),
    ("euc_jp", "営業部長として東京で働きました。売上を40%改善した。"),
    ("iso2022_jp", "営業部長として東京で働きました。"),
    ("cp949", "서울에서 영업 관리자로 근무, 매출을 40% 늘렸습니다"),
    ("gb18030", "张伟，软件工程师，负责公司项目管理，工作经验十年，教育背景"),
    ("big5", "張偉，軟體工程師，負責公司項目管理，工作經驗十年，教育背景"),
    ("mac_roman", "Développement d'une équipe à Besançon, réalisé des coûts économisés"),
    ("utf-8", "Zażółć 東京 😀"),
    ("utf-8-sig", "Zażółć 東京"),
    ("utf-16", "Zażółć 東京"),
    ("utf-16-le", "Hello resume of Ada"),
    ("utf-16-be", "Hello resume of Ada"),
    ("utf-32", "Zażółć 東京"),
]


@pytest.mark.parametrize(("encoding", "said"), SAID, ids=[f"{code}-{said[:6]}" for code, said in SAID])
def test_a_text_reads_the_same_whatever_it_was_saved_in(encoding, said):
    assert decoded(said.encode(encoding)) == said


@pytest.mark.parametrize("body", [b"\xff\xfe\x00", b"\xef\xbb\xbf\xff", b"\x80\x81\x8d", b"\xed\xa0\x80" * 9])
def test_bytes_that_fit_no_encoding_are_read_all_the_same(body):
    assert isinstance(decoded(body), str)


def test_lines_keep_wide_gaps_and_lose_blanks():
    found = txt.read(b"  Ada   Example \r\n\r\n\tAnalyst\t\t2019\n\x0cLeeds\n")

    assert [line.text for line in found.lines] == ["Ada Example", "Analyst \t 2019", "Leeds"]
    assert found.source == "txt"


@pytest.mark.parametrize("body", [b" \n\t\n", b"\xef\xbb\xbf", "\u200b\n".encode()])
def test_a_text_that_says_nothing_is_refused(body):
    with pytest.raises(FileRefused) as refused:
        txt.read(body)

    assert refused.value.code == "no_text"


def test_an_endless_line_is_cut():
    (line,) = txt.read(b"word " * 100_000).lines

    assert len(line.text) <= txt.LONGEST_LINE
