"""A new secret key: what was sealed under the old one is opened, sealed anew, and opened without it."""

import pytest
from cryptography.fernet import InvalidToken
from django.core.management import CommandError, call_command

from apps.accounts import sealing
from apps.belongings.actions import keys
from apps.llm.models import ModelSetup
from tests.factories.accounts import PasskeyFactory, TotpFactory

OLD, NEW = "an old key " * 6, "a new key " * 6
SECRET = "JBSWY3DPEHPK3PXP"


@pytest.fixture
def sealed_long_ago(db, settings):
    settings.SECRET_KEY = OLD
    device = TotpFactory(data={"secret": sealing.seal(SECRET)})
    ModelSetup.objects.create(sealed_key=sealing.seal("a model's key"))
    settings.SECRET_KEY = NEW
    return device


def test_nobody_reads_a_sealed_secret(sealed_long_ago):
    assert SECRET not in sealed_long_ago.data["secret"]


def test_a_former_key_opens_what_it_sealed(sealed_long_ago, settings):
    settings.SECRET_KEY_FALLBACKS = [OLD]

    assert sealing.unseal(sealed_long_ago.data["secret"]) == SECRET


def test_after_rotating_the_former_key_may_be_forgotten(sealed_long_ago, settings):
    settings.SECRET_KEY_FALLBACKS = [OLD]

    assert keys.rotate() == 2

    settings.SECRET_KEY_FALLBACKS = []
    sealed_long_ago.refresh_from_db()
    assert sealing.unseal(sealed_long_ago.data["secret"]) == SECRET
    assert sealing.unseal(ModelSetup.load().sealed_key) == "a model's key"


def test_what_holds_no_secret_is_left_alone(db):
    passkey = PasskeyFactory()

    assert keys.rotate() == 0

    assert passkey.data == type(passkey).objects.get().data


def test_a_key_that_is_forgotten_too_soon_changes_nothing(sealed_long_ago):
    before = sealed_long_ago.data

    with pytest.raises(CommandError, match="not known any more"):
        call_command("rotate_keys")

    sealed_long_ago.refresh_from_db()
    assert sealed_long_ago.data == before
    with pytest.raises(InvalidToken):
        sealing.unseal(before["secret"])
