"""What reading says of itself: places, confidence, coverage, what was not placed, what was hidden."""

from apps.domain.resume_reading.lines import LaidOutText, TextLine
from apps.domain.resume_reading.reading import read_resume
from tests.domain.resume_reading.pages import column, laid_out, read_page

PAGE = """
! Ada Quist
ada@example.com
# Experience
* Cook at Red Kettle Inn >> 2019 – 2021
- Planned the menu
# Education
* University of Leeds >> 2012 – 2015
BSc Physics
"""


def test_every_field_says_where_it_was_read():
    read = read_page(PAGE)

    line = next(line for line in column(PAGE) if "Planned" in line.text)
    [place] = read.places["work-1-1"]
    assert (place.page, place.x0, place.top) == (0, line.x0, line.top)
    for path in ("basics.name", "basics.email", "work-1.position", "work-1.name", "work-1.startDate"):
        assert read.places[path]
        assert 0 < read.confidence[path] <= 1
    assert "education-1.institution" in read.places


def test_a_field_on_two_pages_has_a_place_on_each():
    first = column(
        "# Experience\n* Cook at Red Kettle Inn >> 2019\n- Planned a menu that followed the seasons and the",
        width=515,
    )
    second = column("  markets", page=1, x=40)

    read = read_resume(laid_out(first, second))

    assert [place.page for place in read.places["work-1-1"]] == [0, 1]


def test_all_that_was_understood_counts_as_placed():
    read = read_page(PAGE)

    assert read.coverage == 1.0
    assert read.unplaced == ()


def test_what_found_no_place_is_told():
    read = read_page(
        f"{PAGE}# Zyzzyva\nA long sentence about a thing that no section of a resume has a place for at all."
    )

    assert any("A long sentence" in line for line in read.unplaced)
    assert read.coverage < 1.0


def test_hidden_text_is_told_and_never_read():
    lines = (
        *column(PAGE),
        TextLine(text="Rocket Surgeon at Moonbase", hidden="white", top=700, bottom=710, x1=100),
    )

    read = read_resume(LaidOutText(source="pdf", lines=lines, pages=((595, 842),)))

    assert read.hidden == ("Rocket Surgeon at Moonbase",)
    assert "Moonbase" not in read.document.model_dump_json()


def test_an_empty_file_is_an_empty_resume():
    read = read_resume(LaidOutText(source="txt"))

    assert read.document.is_empty
    assert (read.coverage, read.unplaced) == (0.0, ())
