"""Correcting what was read: every change a version, two tabs safe, leftovers placed, nothing lost."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from apps.background.models import Work
from apps.generation.models import Generation
from apps.resumes.actions import bins
from apps.resumes.models import Resume, Version
from tests.factories.resumes import UploadFactory, document


@pytest.fixture
def correct(signed_in, resume):
    """``correct(seen=1, **{"field:work-1.name": "..."})``: what the sheet posts."""

    def post(seen=1, **given):
        return signed_in.post(reverse("resumes:correct", args=[resume.pk]), {"seen": seen, **given})

    return post


def test_a_corrected_field_is_a_new_version(correct, resume, newest):
    correct(**{"field:basics.name": "Inés Calder", "field:work-2.position": "Packer"})

    assert newest(resume).basics.name == "Inés Calder"
    assert newest(resume).work[1].position == "Packer"
    assert [version.cause for version in resume.versions.order_by("number")] == ["import", "edit"]


def test_saving_without_a_change_makes_no_version(correct, resume):
    correct(**{"field:basics.name": "Ines Calder"})

    assert resume.versions.count() == 1


def test_a_second_tab_is_shown_both_texts_and_overwrites_nothing(correct, resume, newest):
    correct(**{"field:basics.label": "From the first tab"})

    answer = correct(**{"field:basics.label": "From the second tab"})

    assert answer.status_code == 409
    assert "From the first tab" in answer.content.decode()
    assert "From the second tab" in answer.content.decode()
    assert newest(resume).basics.label == "From the first tab"


def test_the_shape_changes_with_the_words_in_one_step(correct, resume, newest):
    correct(act="line work-2", **{"field:work-2-1": "Packed 120 orders a shift"})

    lines = [line.text for line in newest(resume).work[1].lines]
    assert lines == ["Packed 120 orders a shift", "Worked with a handheld scanner", ""]


@pytest.mark.parametrize(
    "act", ["swap work-1", "merge work-2", "split work-1-2", "down work-1", "remove work-1", "add work"]
)
def test_every_act_is_one_version(correct, resume, newest, act):
    correct(act=act)

    assert resume.versions.count() == 2
    assert newest(resume) != document()


def test_a_place_that_is_gone_changes_nothing_and_says_so(correct, resume, signed_in):
    answer = correct(act="remove work-9")

    assert resume.versions.count() == 1
    assert "Nothing was changed" in signed_in.get(answer.url).content.decode()


def test_a_leftover_line_is_put_where_it_belongs(signed_in, person, resume, newest):
    upload = UploadFactory(owner=person, resume=resume, unplaced=["Forklift licence", "Page 1 of 2"])
    place = reverse("resumes:place", args=[upload.pk])

    signed_in.post(place, {"line": "Forklift licence", "entry": "work-2"})
    signed_in.post(place, {"line": "Page 1 of 2", "entry": ""})

    upload.refresh_from_db()
    assert newest(resume).work[1].lines[-1].text == "Forklift licence"
    assert upload.unplaced == []


def test_a_resume_rests_in_the_bin_and_comes_back(signed_in, resume):
    signed_in.post(reverse("resumes:delete", args=[resume.pk]))
    assert signed_in.get(resume.get_absolute_url()).status_code == 404

    signed_in.post(reverse("resumes:bring_back", args=[resume.pk]))

    assert signed_in.get(resume.get_absolute_url()).status_code == 200
    assert Resume.objects.get().deleted_at is None


def test_a_version_is_written_once_per_number(resume):
    Version.objects.append(resume, document(references=[{"name": "A"}]), Version.Cause.EDIT)

    assert [version.number for version in resume.versions.order_by("number")] == [1, 2]


def test_saving_while_typing_gives_the_next_number_and_brings_a_preview(signed_in, resume, workers):
    form = {"seen": 1, "field:basics.label": "Night supervisor"}

    with workers():
        answer = signed_in.post(
            reverse("resumes:correct", args=[resume.pk]), form, headers={"X-Requested-With": "XMLHttpRequest"}
        )
    preview = signed_in.get(reverse("resumes:preview", args=[resume.pk]), headers={"HX-Request": "true"})

    assert (answer.status_code, answer.headers["ETag"]) == (204, '"2"')
    assert "every 300ms" not in preview.content.decode()
    assert 'alt="Page 1 of 1"' in preview.content.decode()


def test_steps_go_back_and_forth_and_a_change_closes_the_way_forth(correct, resume, newest, signed_in):
    step = reverse("resumes:step", args=[resume.pk])
    correct(seen=1, **{"field:basics.label": "One"})
    correct(seen=2, **{"field:basics.label": "Two"})

    seen = []
    for way in ("undo", "undo", "undo", "redo"):
        signed_in.post(step, {"step": way})
        seen.append(newest(resume).basics.label)
    correct(seen=resume.versions.latest("number").number, **{"field:basics.label": "Three"})
    signed_in.post(step, {"step": "redo"})

    assert seen == ["One", "Warehouse supervisor", "Warehouse supervisor", "One"]
    assert newest(resume).basics.label == "Three"


def test_a_version_is_compared_named_and_brought_back(correct, resume, newest, signed_in):
    correct(**{"field:work-1-1": "Trained new starters", "field:basics.label": "Lead"})
    first = resume.versions.get(number=1)

    page = signed_in.get(reverse("resumes:version", args=[first.pk])).content.decode()
    signed_in.post(reverse("resumes:name_version", args=[first.pk]), {"name": "As it was read"})
    signed_in.post(reverse("resumes:restore", args=[first.pk]))

    assert "Shift supervisor, Aldgate Logistics: line 1" in page
    assert "Your title" in page
    assert newest(resume).basics.label == "Warehouse supervisor"
    assert "As it was read" in signed_in.get(reverse("resumes:versions", args=[resume.pk])).content.decode()


def test_a_copy_is_a_resume_of_its_own(correct, resume, signed_in, newest):
    version = resume.versions.get()
    answer = signed_in.post(reverse("resumes:copy", args=[version.pk]), {"name": "For the depot"})
    correct(**{"field:basics.label": "Changed in the first"})

    copied = Resume.objects.get(name="For the depot")
    assert answer.url == copied.get_absolute_url()
    assert newest(copied).basics.label == "Warehouse supervisor"


def test_what_rested_thirty_days_is_gone_for_good_with_its_work(signed_in, resume, rewrite):
    rewrite()
    signed_in.post(reverse("resumes:delete", args=[resume.pk]))

    kept = bins.empty(now=timezone.now() + timedelta(days=29))
    gone = bins.empty(now=timezone.now() + timedelta(days=31))

    assert (kept, gone) == (0, 1)
    assert not Resume.objects.exists()
    assert not Generation.objects.exists()
    assert not Work.objects.exists()
