"""Copies of an advert are known again."""

from apps.domain.postings import read_posting
from apps.domain.postings.likeness import distance, fingerprint, same_advert
from tests.domain.postings import adverts


def test_a_copy_with_another_closing_line_is_the_same_advert():
    copy = adverts.ENGLISH.replace("send your CV to the depot manager", "send your CV by Friday to the depot")
    assert same_advert(read_posting(adverts.ENGLISH), read_posting(copy))


def test_the_same_work_in_another_town_is_another_advert():
    other = adverts.ENGLISH.replace("Leeds", "Hull")
    assert not same_advert(read_posting(adverts.ENGLISH), read_posting(other))


def test_another_advert_is_far_away():
    assert distance(fingerprint(adverts.ENGLISH), fingerprint(adverts.GERMAN)) > 15
    assert not same_advert(read_posting(adverts.ENGLISH), read_posting(adverts.GERMAN))


def test_a_fingerprint_stays_the_same_from_run_to_run():
    assert fingerprint("Nurse wanted in Leeds") == fingerprint("nurse  wanted in LEEDS.")
    assert fingerprint("") == fingerprint("  ")
