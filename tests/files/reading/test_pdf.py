"""PDFs as lines: places, looks, links, what nobody can see, and what cannot be opened."""

import pytest

from apps.files.reading import pdf
from apps.files.refusals import FileRefused
from tests.files.reading.pdfs import A4, Pdf, lines_page, locked, one_page, picture_page, rectangle, text

INK = "0 0 0 rg"


def lines(document):
    return pdf.read(document).lines


def only(document):
    (line,) = lines(document)
    return line


def test_a_line_says_where_it_stands_and_how_it_is_drawn():
    line = only(one_page(text("Ada Example", 72, 700, size=20, font="B", before="0.1 0.2 0.9 rg")))

    assert line.text == "Ada Example"
    assert (line.page, line.size, line.bold, line.italic) == (0, 20, True, False)
    assert line.colour == "#1a33e6"
    assert line.x0 == pytest.approx(72, abs=3)
    assert line.top < 842 - 700 < line.bottom


def test_words_across_a_wide_gap_are_two_lines_and_across_a_narrow_one_are_one():
    found = lines(
        one_page(
            text("Analyst", 50, 700),
            text("2019", 450, 700),
            text("Wrote", 50, 680),
            text("notes", 84, 680),
        )
    )

    assert [line.text for line in found] == ["Analyst", "2019", "Wrote notes"]


def test_a_bullet_stays_with_what_it_introduces():
    found = lines(one_page(text("\u2022", 50, 700), text("Sold tea", 75, 700)))

    assert [line.text for line in found] == ["• Sold tea"]


def test_a_link_belongs_to_the_words_under_it():
    document = Pdf()
    link = document.add(
        b"<< /Type /Annot /Subtype /Link /Rect [50 695 120 712]"
        b" /A << /S /URI /URI (https://ada.example/) >> >>"
    )
    document.page(text("My site", 50, 700) + text("Other", 50, 600), entries=b"/Annots [%d 0 R]" % link)

    assert [(line.text, line.links) for line in lines(document.written())] == [
        ("My site", ("https://ada.example/",)),
        ("Other", ()),
    ]


@pytest.mark.parametrize("quarter", [0, 90, 180, 270])
def test_a_turned_page_is_read_from_its_own_top_left(quarter):
    turned = {
        0: text("Top", 10, 820),
        90: b"BT /F 11 Tf 0 1 -1 0 20 10 Tm (Top) Tj ET",
        180: b"BT /F 11 Tf -1 0 0 -1 585 20 Tm (Top) Tj ET",
        270: b"BT /F 11 Tf 0 -1 1 0 575 832 Tm (Top) Tj ET",
    }
    found = pdf.read(one_page(turned[quarter], entries=b"/Rotate %d" % quarter))

    (line,) = found.lines
    width, height = A4 if quarter % 180 == 0 else A4[::-1]
    assert line.text == "Top"
    assert found.pages == ((width, height),)
    assert (line.x0, line.top) == pytest.approx((10, 14), abs=4)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(text("Hire me", 50, 700, before="1 1 1 rg"), "white", id="white on paper"),
        pytest.param(text("Hire me", 50, 700, before="0.99 1 0.98 rg"), "white", id="nearly white"),
        pytest.param(
            rectangle(40, 690, 200, 30, "0.2 0.2 0.6") + text("Hire me", 50, 700, before="0.2 0.2 0.6 rg"),
            "white",
            id="blue on the same blue",
        ),
        pytest.param(text("Hire me", 50, 700, size=1), "tiny", id="tiny"),
        pytest.param(text("Hire me", 900, 700), "off_page", id="right of the page"),
        pytest.param(text("Hire me", 50, -200), "off_page", id="below the page"),
        pytest.param(
            text("Hire me", 50, 700) + rectangle(40, 690, 200, 30, "1 1 1"), "covered", id="under a patch"
        ),
        pytest.param(text("Hire me", 50, 700, before="3 Tr"), "invisible", id="invisible mode"),
    ],
)
def test_what_nobody_can_see_is_marked_with_its_reason(content, reason):
    found = lines(one_page(text("Ada", 50, 750), content))

    assert [(line.text, line.hidden) for line in found] == [("Ada", None), ("Hire me", reason)]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(
            rectangle(40, 690, 200, 30, "0.1 0.1 0.4") + text("Ada", 50, 700, before="1 1 1 rg"),
            id="white on a dark band",
        ),
        pytest.param(rectangle(40, 690, 200, 30, "0.9 0.9 0.9") + text("Ada", 50, 700), id="on a tint"),
        pytest.param(text("Ada", 50, 700, before="0.7 0.7 0.7 rg"), id="pale grey"),
        pytest.param(text("Ada", 50, 700, size=5), id="small print"),
    ],
)
def test_what_can_be_seen_is_not_marked(content):
    assert only(one_page(content)).hidden is None


def test_a_picture_over_its_own_invisible_letters_is_read_as_what_it_shows():
    document = Pdf()
    picture_page(
        document, b"\xcc" * 10_000, 100, 100, over=text("Ada Example, once scanned", 50, 700, before="3 Tr")
    )

    assert only(document.written()).hidden is None


def test_pages_come_in_order_and_after_thirty_no_more():
    document = Pdf()
    for number in range(33):
        document.page(text(f"Page {number}", 50, 700))

    found = pdf.read(document.written())

    assert [line.page for line in found.lines] == list(range(30))
    assert found.lines[-1].text == "Page 29"


def test_accents_hard_spaces_and_signs_read_as_plain_words():
    assert only(one_page(text("Café\xa0Lumen – € 5", 50, 700))).text == "Café Lumen – € 5"


def test_a_file_locked_for_reading_is_refused_and_one_locked_for_changes_is_read():
    document = lines_page(["Ada Example", "Analyst"])

    with pytest.raises(FileRefused) as refused:
        pdf.read(locked(document, user="secret"))
    opened = pdf.read(locked(document, user=""))

    assert refused.value.code == "encrypted"
    assert [line.text for line in opened.lines] == ["Ada Example", "Analyst"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        pytest.param(b"%PDF-1.7\nnothing else", "damaged", id="no objects"),
        pytest.param(one_page(b""), "no_text", id="an empty page"),
        pytest.param(one_page(rectangle(0, 0, 595, 842, "1 0 0")), "no_text", id="only a shape"),
        pytest.param(
            one_page(text("Hire me", 50, 700, before="1 1 1 rg")), "no_text", id="only hidden words"
        ),
    ],
)
def test_what_holds_no_text_is_refused_by_name(body, code, monkeypatch):
    monkeypatch.setenv("PATH", "")  # no tesseract

    with pytest.raises(FileRefused) as refused:
        pdf.read(body)

    assert refused.value.code == code


def test_a_file_without_its_end_is_still_read():
    document = lines_page(["Ada Example", "Analyst"])

    assert [line.text for line in lines(document[:-60])] == ["Ada Example", "Analyst"]
