"""A letter in the person's hands: taken, typed in, weighed again, brought back."""

from django.urls import reverse

from apps.background.models import Work
from apps.cover_letters.actions import letters
from apps.cover_letters.models import CoverLetter, LetterVersion
from apps.generation.models import Generation
from apps.resumes.models import Fact

SCRIPT = {"X-Requested-With": "XMLHttpRequest"}


def typed(version, **words):
    now = {name: getattr(version, name) for name in ("greeting", "text", "sign_off", "name")}
    return {"seen": version.number, **now, **words}


def newest(letter):
    return LetterVersion.objects.filter(letter=letter).latest("number")


def test_a_draft_becomes_the_letter_with_greeting_and_name(taken):
    letter = taken(reader="Ms Okafor")

    version = newest(letter)
    assert version.greeting == "Dear Ms Okafor,"
    assert version.name == "Ines Calder"
    assert version.text == letter.offered[0].text
    assert [claim.verdict.level for claim in version.weighed] == ["supported"] * len(version.weighed)


def test_every_sentence_shows_the_entry_it_rests_on(taken, signed_in):
    page = signed_in.get(taken().get_absolute_url()).content.decode()

    assert "Shift supervisor, Aldgate Logistics" in page


def test_what_is_typed_is_saved_and_weighed_again(taken, act):
    letter = taken()

    answer = act(
        letter, "edit", headers=SCRIPT, **typed(newest(letter), text="At Aldgate Logistics I led 90 people.")
    )

    assert answer.status_code == 204
    assert answer.headers["ETag"] == '"2"'
    assert {claim.verdict.level for claim in newest(letter).weighed} == {"unsupported"}


def test_a_fact_the_person_adds_carries_the_sentence(taken, act):
    letter = taken()
    act(letter, "edit", **typed(newest(letter), text="I hold a forklift licence."))

    act(letter, "add_fact", fact="I hold a forklift licence")

    assert Fact.objects.get().text == "I hold a forklift licence"
    assert [claim.verdict.level for claim in newest(letter).weighed] == ["supported"]


def test_two_tabs_lose_nothing(taken, act):
    letter = taken()
    first = newest(letter)
    act(letter, "edit", **typed(first, text="From the one tab."))

    answer = act(letter, "edit", headers=SCRIPT, **typed(first, text="From the other tab."))

    assert answer.status_code == 409
    assert "From the one tab." in answer.content.decode()
    assert newest(letter).text == "From the one tab."


def test_an_earlier_version_comes_back_as_a_new_one(taken, act):
    letter = taken()
    first = newest(letter)
    act(letter, "edit", **typed(first, text="Something else."))

    act(first, "restore")

    assert (newest(letter).number, newest(letter).text) == (3, first.text)


def test_the_list_says_where_each_letter_stands(taken, act, signed_in):
    letter = taken()
    before = signed_in.get(reverse("cover_letters:list")).content.decode()

    act(letter, "mark_sent", sent="yes")

    assert "Warehouse team lead, Northfield Foods" in before
    assert "Yours, version 1" in before
    assert "Sent " in signed_in.get(reverse("cover_letters:list")).content.decode()


def test_a_letter_goes_with_all_that_made_it(taken, act):
    letter = taken()

    act(letter, "delete")

    assert not CoverLetter.objects.exists()
    assert not Generation.objects.exists()
    assert not Work.objects.exists()


def test_what_a_vanished_resume_leaves_behind_is_let_go(taken, resume):
    taken()
    resume.delete()

    assert letters.let_go_of_requests() == 1

    assert not Generation.objects.exists()


def test_a_draft_that_is_not_there_is_not_taken(ask, act):
    letter = ask()

    act(letter, "take", draft=7)

    assert not LetterVersion.objects.exists()
