"""Letters; every word is about people who do not exist."""

from datetime import date

import factory
from django.core.files.base import ContentFile

from apps.cover_letters.domain import planning
from apps.cover_letters.domain.planning import Wishes
from apps.cover_letters.models import CoverLetter, LetterFile, LetterVersion
from apps.domain.postings import read_posting
from apps.files.proof import Proof
from apps.postings.models import Posting
from apps.resumes.models import Resume
from tests.factories.background import WorkFactory
from tests.factories.generation import GenerationFactory
from tests.factories.owned import OwnedFactory, of_the_same
from tests.factories.postings import PostingFactory
from tests.factories.resumes import VersionFactory, document

ADVERT = "We look for a warehouse team lead. You must have experience with stock counts and rotas."


def brief():
    posting = read_posting(ADVERT, title="Warehouse team lead", employer="Northfield Foods")
    return planning.plan(document(), posting, Wishes(), today=date(2026, 11, 25))[0]


class CoverLetterFactory(OwnedFactory):
    class Meta:
        model = CoverLetter

    version = of_the_same(VersionFactory)
    resume = factory.SelfAttribute("version.resume")
    posting = of_the_same(PostingFactory)
    generation = of_the_same(
        GenerationFactory,
        kind="cover_letter.letter",
        given=factory.LazyFunction(lambda: brief().model_dump(mode="json")),
    )


class LetterVersionFactory(OwnedFactory):
    class Meta:
        model = LetterVersion

    letter = of_the_same(CoverLetterFactory)
    number = 1
    cause = LetterVersion.Cause.DRAFT
    greeting = "Dear hiring team at Northfield Foods,"
    text = "I am applying for the position of Warehouse team lead at Northfield Foods."
    sign_off = "Kind regards,"
    name = "Ines Calder"


class LetterFileFactory(OwnedFactory):
    class Meta:
        model = LetterFile

    version = of_the_same(LetterVersionFactory)
    work = of_the_same(WorkFactory, kind="cover_letters.print")
    format = "pdf"
    key = factory.Sequence(lambda number: f"look-{number}")
    name = "Ines Calder - Application.pdf"
    proofs = factory.LazyFunction(
        lambda: [Proof(ok=True, extractors=(), pages=1, sha256="", strings=1).model_dump(mode="json")]
    )
    file = factory.LazyFunction(lambda: ContentFile(b"%PDF-1.7", name="any"))


#: What stands in addresses whose parameters name no row.
ROUTES = {
    "cover_letters:restore": lambda rows: {"pk": rows[LetterVersion].pk},
    "cover_letters:as_text": lambda rows: {"pk": rows[CoverLetter].pk, "kind": "txt"},
    "cover_letters:plan": lambda rows: {"resume": rows[Resume].pk, "posting": rows[Posting].pk},
}
