"""Taking everything along: behind the password, in the background, theirs alone, gone in a day."""

import io
import json
import zipfile
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils import timezone

from apps.accounts import holdings
from apps.accounts.ownership import Owner, owned_models
from apps.background.models import Work
from apps.belongings import chores
from apps.belongings.actions import takeouts
from apps.belongings.models import Takeout
from tests.factories.accounts import PasskeyFactory, UserSessionFactory
from tests.factories.belongings import TakeoutFactory
from tests.guards.cast import mark_words, one_of_everything

PAGE = "belongings:takeouts"


@pytest.fixture(autouse=True)
def storage(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)


@pytest.fixture
def pack(workers):
    """``pack(person)``: their ZIP, opened."""

    def packed(person, key="one-click"):
        with workers():
            takeout = takeouts.request(by=person, submission_key=key)
        takeout.refresh_from_db()
        return zipfile.ZipFile(io.BytesIO(takeout.file.read()))

    return packed


def everything_in(archive):
    return "".join(archive.read(name).decode(errors="replace") for name in archive.namelist())


def everything(**owner):
    """One of everything, with nothing left to work on."""
    rows = list(one_of_everything(**owner).values())
    Work.objects.open().settle(Work.Status.CANCELLED)
    return rows


def marked(**owner):
    """The same with marks in its words; the marks; secrets are in no copy."""
    rows = everything(**owner)
    marks = [mark for row in rows for mark in mark_words(row)]
    secrets = " ".join(str(getattr(row, name)) for row in rows for name in type(row).held.secret)
    return [mark for mark in marks if mark not in secrets]


def test_a_copy_holds_every_word_of_theirs_and_none_of_others(person, stranger, pack):
    hers = marked(owner=person)
    others = marked(owner=stranger) + marked(owner=None, visitor_key="a-visitor")

    said = everything_in(pack(person))

    assert len(hers) > 20
    assert [mark for mark in hers if mark not in said] == []
    assert [mark for mark in others if mark in said] == []
    assert person.email in said
    assert stranger.email not in said


def test_a_copy_holds_every_file(person, pack):
    rows = everything(owner=person)
    names = [name for row in rows if not isinstance(row, Takeout) for name in row.stored_files()]

    archive = pack(person)

    assert names
    for name in names:
        with default_storage.open(name) as stored:
            assert archive.read(f"files/{name}") == stored.read()


def test_every_table_that_holds_something_is_in_it(person, pack):
    archive = pack(person)

    tables = {
        model._meta.label_lower for model, said in holdings.held() if said.path and model is not Takeout
    }
    assert {f"data/{table}.json" for table in tables} | {"README.txt"} == set(archive.namelist())
    assert all(table in archive.read("README.txt").decode() for table in tables)


def test_a_copy_holds_no_secret(person, pack):
    passkey = PasskeyFactory(user=person)
    session = UserSessionFactory(user=person)

    said = everything_in(pack(person))

    assert person.password not in said
    assert session.session_key not in said
    assert passkey.data["credential"]["id"] not in said


def test_a_row_reads_as_json(person, pack):
    everything(owner=person)

    archive = pack(person)

    for model in owned_models():
        if model is not Takeout:
            (row,) = json.loads(archive.read(f"data/{model._meta.label_lower}.json"))[:1]
            assert row["id"]
            assert "owner" not in row


def test_asking_wants_the_password_first(signed_in):
    answer = signed_in.post(reverse(PAGE), {"submission_key": "one-click"})

    assert answer.url.startswith(reverse("account_reauthenticate"))
    assert not Takeout.objects.exists()


def test_taking_wants_the_password_first(signed_in, person):
    takeout = TakeoutFactory(owner=person, stored=True)

    answer = signed_in.get(reverse("belongings:download", args=[takeout.pk]))

    assert answer.url.startswith(reverse("account_reauthenticate"))


def test_from_the_button_to_the_file(proven, person, workers):
    page = proven.get(reverse(PAGE))
    key = page.context["form"]["submission_key"].value()
    with workers():
        packing = proven.post(reverse(PAGE), {"submission_key": key})
        assert "Packing your copy" in proven.get(packing.url).text

    ready = proven.get(packing.url)
    answer = proven.get(reverse("belongings:download", args=[Takeout.objects.get().pk]))

    assert "It is ready" in ready.text
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="fairhand-')
    assert zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content))).testzip() is None


def test_a_double_click_packs_once(proven):
    for _ in range(2):
        proven.post(reverse(PAGE), {"submission_key": "one-click"})

    assert Takeout.objects.count() == 1


def test_a_new_copy_replaces_the_last(person, pack):
    pack(person, "first")
    first = Takeout.objects.get().file.name

    pack(person, "second")

    assert Takeout.objects.get().file.name != first


def test_a_copy_that_is_packed_while_its_owner_leaves_is_not_kept(person, workers):
    from apps.accounts.actions import farewells
    from apps.belongings.work import packing

    takeout = takeouts.request(by=person, submission_key="one-click")
    work = Work.objects.claim(takeout.work_id)
    farewells.leave(person)

    with pytest.raises(Takeout.DoesNotExist):
        packing.pack(work)

    assert default_storage.listdir("")[1] == []


def test_copies_go_after_a_day(person, django_capture_on_commit_callbacks):
    old, new = TakeoutFactory(owner=person, stored=True), TakeoutFactory(owner=person, stored=True)
    Takeout.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(hours=25))

    with django_capture_on_commit_callbacks(execute=True):
        chores.forget_takeouts()

    assert Takeout.objects.get() == new
    assert default_storage.listdir("takeouts")[1] == [f"{new.pk}.zip"]


def test_a_stale_copy_cannot_be_taken_before_it_is_gone(proven, person):
    old = TakeoutFactory(owner=person, stored=True)
    Takeout.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(hours=25))

    assert proven.get(reverse("belongings:download", args=[old.pk])).status_code == 404


def test_a_copy_that_failed_says_so(proven, person):
    takeout = TakeoutFactory(owner=person)
    Work.objects.filter(pk=takeout.work_id).settle(Work.Status.FAILED, error_code="crashed")

    assert "could not be packed" in proven.get(takeout.get_absolute_url()).text


def test_a_visitor_has_no_copy(visitor_browser):
    assert visitor_browser.get(reverse(PAGE)).status_code == 302
    assert Takeout.objects.owned_by(Owner(visitor_key="a-visitors-key")).count() == 0
