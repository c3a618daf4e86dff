"""People, and what is kept about their coming and going."""

import hashlib
import secrets
import uuid

import factory
from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialToken
from allauth.usersessions.models import UserSession
from cryptography.hazmat.primitives.asymmetric import ec
from django.utils import timezone
from factory.django import DjangoModelFactory
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

from apps.accounts import sealing
from apps.accounts.models import Claim, DoomedFile, Invitation, OwnersChoice, Tombstone, User

PASSWORD = "correct horse battery"


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda number: f"person{number}@example.org")
    password = factory.django.Password(PASSWORD)
    address = factory.RelatedFactory("tests.factories.accounts.EmailAddressFactory", "user")


class EmailAddressFactory(DjangoModelFactory):
    class Meta:
        model = EmailAddress

    user = factory.SubFactory(UserFactory, address=None)
    email = factory.SelfAttribute("user.email")
    verified = primary = True


class ClaimFactory(DjangoModelFactory):
    class Meta:
        model = Claim

    visitor_key = factory.Sequence(lambda number: f"claimed-{number}")
    person = factory.SubFactory(UserFactory)


class DoomedFileFactory(DjangoModelFactory):
    class Meta:
        model = DoomedFile

    name = factory.Sequence(lambda number: f"gone/{number}.pdf")


class EmailConfirmationFactory(DjangoModelFactory):
    class Meta:
        model = EmailConfirmation

    email_address = factory.SubFactory(EmailAddressFactory, user__address=None)
    key = factory.Sequence(lambda number: f"code-{number}")


class UserSessionFactory(DjangoModelFactory):
    class Meta:
        model = UserSession

    user = factory.SubFactory(UserFactory)
    ip = "203.0.113.7"
    session_key = factory.Sequence(lambda number: f"session-{number}")
    user_agent = "Firefox"


class TombstoneFactory(DjangoModelFactory):
    class Meta:
        model = Tombstone

    mark = factory.LazyFunction(uuid.uuid4)
    left_at = factory.LazyFunction(timezone.now)


class InvitationFactory(DjangoModelFactory):
    class Meta:
        model = Invitation

    digest = factory.Sequence(lambda number: f"digest-{number}")
    made_by = factory.SubFactory(UserFactory, is_staff=True)


class OwnersChoiceFactory(DjangoModelFactory):
    class Meta:
        model = OwnersChoice

    name = "SIGN_UP"
    value = "open"


class PasskeyFactory(DjangoModelFactory):
    """As a browser would have registered it; nobody holds its private key."""

    class Meta:
        model = Authenticator

    user = factory.SubFactory(UserFactory)
    type = Authenticator.Type.WEBAUTHN
    data = factory.LazyFunction(lambda: {"name": "Key of the office", "credential": registration()})


def registration():
    """The JSON of a new public key, in which the authenticator vouches for nothing."""
    number = secrets.token_bytes(16)
    public = ES256.from_cryptography_key(ec.generate_private_key(ec.SECP256R1()).public_key())
    credential = AttestedCredentialData.create(Aaguid.NONE, number, public)
    host = hashlib.sha256(b"localhost").digest()
    flags = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV | AuthenticatorData.FLAG.AT
    known = AuthenticatorData.create(host, flags, 1, credential)
    said = CollectedClientData.create("webauthn.create", secrets.token_bytes(32), "http://localhost:8000")
    return {
        "id": websafe_encode(number),
        "rawId": websafe_encode(number),
        "type": "public-key",
        "response": {
            "clientDataJSON": websafe_encode(said),
            "attestationObject": websafe_encode(AttestationObject.create("none", known, {})),
        },
        "clientExtensionResults": {"credProps": {"rk": True}},
    }


class SocialAccountFactory(DjangoModelFactory):
    class Meta:
        model = SocialAccount

    user = factory.SubFactory(UserFactory)
    provider = "github"
    uid = factory.Sequence(str)
    extra_data = factory.Dict({"login": "somebody"})


class SocialTokenFactory(DjangoModelFactory):
    class Meta:
        model = SocialToken

    account = factory.SubFactory(SocialAccountFactory)
    token = "a-token"


class TotpFactory(DjangoModelFactory):
    """An app on a phone; its secret is sealed as the site would."""

    class Meta:
        model = Authenticator

    user = factory.SubFactory(UserFactory)
    type = Authenticator.Type.TOTP
    data = factory.LazyFunction(lambda: {"secret": sealing.seal("JBSWY3DPEHPK3PXP")})
