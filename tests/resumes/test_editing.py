"""Changing a document by paths: what is asked for changes, and nothing else."""

import pytest

from apps.resumes.domain import editing, shaping, sheet
from apps.resumes.domain.places import NoSuchPlace
from tests.factories.resumes import document


def test_a_value_is_set_where_its_path_leads():
    changed = editing.with_values(
        document(), {"basics.location.city": "York", "work-2.position": "Packer", "work-1-2": "Counted stock"}
    )

    assert changed.basics.location.city == "York"
    assert changed.work[1].position == "Packer"
    assert changed.work[0].highlights[1].text == "Counted stock"
    assert changed.work[0].highlights[0] == document().work[0].highlights[0]


@pytest.mark.parametrize(
    "path", ["work-9.position", "work-1.id", "basics", "basics.nothing", "work-1.highlights", ""]
)
def test_a_path_that_leads_nowhere_is_refused(path):
    with pytest.raises(NoSuchPlace):
        editing.with_value(document(), path, "x")


def test_every_field_of_the_sheet_can_be_set():
    paths = [
        field.path for part in sheet.sections(document()) for item in part.items for field in item.fields
    ]
    paths += [field.path for field in sheet.basics(document())]

    for path in paths:
        assert editing.value_at(editing.with_value(document(), path, "changed"), path) == "changed"


def test_lines_and_entries_are_added_moved_and_removed():
    longer = shaping.with_line(document(), "work-2", "Drove a forklift")
    upward = shaping.moved(longer, "work-2-3", -1)
    shorter = shaping.without(upward, "work-2-1")
    swapped = shaping.moved(shorter, "work-2", -5)

    assert [line.text for line in swapped.work[0].lines] == [
        "Drove a forklift",
        "Worked with a handheld scanner",
    ]
    assert swapped.work[1] == document().work[0]


def test_an_entry_is_added_to_any_section():
    for part in sheet.sections(document()):
        more = shaping.with_entry(document(), part.key)

        assert len(getattr(more, part.key)) == len(getattr(document(), part.key)) + 1
        assert getattr(more, part.key)[-1].id


def test_title_and_employer_change_places():
    swapped = shaping.swapped(document(), "work-1")

    assert (swapped.work[0].name, swapped.work[0].position) == ("Shift supervisor", "Aldgate Logistics")


def test_an_entry_cut_in_two_and_joined_again_has_all_its_lines():
    lines = [line.text for line in document().work[0].lines]

    cut = shaping.split(document(), "work-1-2")
    joined = shaping.merged(cut, cut.work[1].id)

    assert cut.work[1].position == lines[1]
    assert [line.text for line in joined.work[0].lines] == lines
    assert joined.work[0].position == "Shift supervisor"


def test_ids_never_repeat():
    changed = shaping.with_line(shaping.split(document(), "work-1-2"), "work-1", "One more")
    ids = [line.id for _, entry in changed.entries() for line in entry.lines] + [
        e.id for _, e in changed.entries()
    ]

    assert len(ids) == len(set(ids))
