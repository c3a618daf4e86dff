"""A pytest plugin that takes one defence of the site away: the test that proves it has to turn red.

pytest -p tests.guards.weakening tests/...    each test without the defence that it proves
"""

import pytest


def _owner_filter(patch):
    from apps.accounts.ownership import OwnedQuerySet

    patch.setattr(OwnedQuerySet, "owned_by", lambda self, owner: self.all())


def _tokens(patch):
    from django.conf import settings

    csrf = "django.middleware.csrf.CsrfViewMiddleware"
    patch.setattr(settings, "MIDDLEWARE", [name for name in settings.MIDDLEWARE if name != csrf])


def _escaping(patch):
    import django.template.base

    patch.setattr(django.template.base, "conditional_escape", str)


def _fetcher(patch):
    from apps.files.paper import pdf

    patch.setattr(pdf.OnlyPictures, "fetch", lambda self, url, headers=None: None)


def _fence(patch):
    from apps.background.models import WorkQuerySet

    patch.setattr(WorkQuerySet, "held", lambda self, work: self.filter(pk=work.pk))


def _limiter(patch):
    from apps.accounts import limits

    patch.setattr(limits, "_spend_together", lambda keys, given: 0.0)


def _erasure_of_files(patch):
    from apps.accounts.actions import destroying

    patch.setattr(destroying, "_destroy", lambda name: None)


def _sealing(patch):
    from apps.accounts import sealing

    patch.setattr(sealing, "seal", lambda text: text)
    patch.setattr(sealing, "unseal", lambda text: text)


def _quiet_logs(patch):
    import logging

    from apps.shell.quiet_logs import QuietFormatter

    patch.setattr(QuietFormatter, "format", logging.Formatter("%(message)s").format)


WALK = "tests/guards/test_walk.py::"
PAPER = "tests/files/paper/test_refusals.py::"

#: What takes a defence away, and the tests that prove it.
DEFENCES = {
    "owner filter": (
        _owner_filter,
        f"{WALK}test_nobody_else_reaches_what_is_adas",
        f"{WALK}test_nobody_else_sees_a_word_of_adas",
    ),
    "tokens": (_tokens, f"{WALK}test_nothing_unsafe_is_done_without_a_token"),
    "escaping": (_escaping, "tests/guards/test_escaping.py::test_no_field_becomes_a_part_of_a_page"),
    "fetcher": (_fetcher, f"{PAPER}test_the_press_fetches_nothing_but_pictures_in_the_page"),
    "fence": (_fence, "tests/background/test_claim.py::test_a_worker_that_lost_its_claim_can_write_nothing"),
    "limiter": (
        _limiter,
        "tests/accounts/test_limits.py::test_two_hundred_at_once_get_exactly_twenty_through",
    ),
    "erasure of files": (_erasure_of_files, "tests/accounts/test_leaving.py::test_files_go_with_their_row"),
    "sealing": (
        _sealing,
        "tests/accounts/test_second_factor.py::test_no_secret_can_be_read_in_the_database",
    ),
    "quiet logs": (
        _quiet_logs,
        "tests/shell/test_quiet_logs.py::test_an_exception_is_its_type_and_place",
    ),
}


@pytest.fixture(autouse=True)
def weakened(request, monkeypatch):
    name = request.node.nodeid.partition("[")[0]
    for take_away, *proofs in DEFENCES.values():
        if name in proofs:
            take_away(monkeypatch)
