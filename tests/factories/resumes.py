"""Resumes and all that hangs on them; every word is about people who do not exist."""

import factory
from django.core.files.base import ContentFile

from apps.domain.resume import ResumeDocument
from apps.files.proof import Proof
from apps.resumes.domain.brief import EntryBrief
from apps.resumes.models import (
    Fact,
    Gallery,
    Line,
    PageImage,
    Print,
    Resume,
    Rewrite,
    Share,
    Thumbnail,
    Upload,
    UploadPage,
    Version,
)
from tests.factories.background import WorkFactory
from tests.factories.generation import GenerationFactory
from tests.factories.owned import OwnedFactory, of_the_same

WEAK = "Was responsible for training new starters on the night shift"
COUNT = "Cut stock count errors from 4% to 1% by relabelling the bays"
CONTENT = {
    "basics": {
        "name": "Ines Calder",
        "label": "Warehouse supervisor",
        "email": "ines@example.org",
        "phone": "+44 20 7946 0991",
        "location": {"city": "Leeds", "countryCode": "GB"},
        "summary": "Eight years in warehouses, four of them running a night shift.",
    },
    "work": [
        {
            "name": "Aldgate Logistics",
            "position": "Shift supervisor",
            "startDate": "2019-03",
            "endDate": "2023-08",
            "highlights": [WEAK, COUNT, "Helped with planning of the rota for 14 people"],
        },
        {
            "name": "Harrow Depot",
            "position": "Picker",
            "startDate": "2015-01",
            "endDate": "2019-02",
            "highlights": ["Picked and packed 120 orders a shift", "Worked with a handheld scanner"],
        },
    ],
    "education": [
        {"institution": "Leeds City College", "studyType": "BTEC", "area": "Logistics", "endDate": "2014"}
    ],
    "skills": [{"name": "Systems", "keywords": ["SAP", "Excel"]}],
}


def document(**changes):
    return ResumeDocument.from_json_resume({**CONTENT, **changes})


def content():
    return document().model_dump(mode="json", by_alias=True)


class ResumeFactory(OwnedFactory):
    class Meta:
        model = Resume

    name = "Ines Calder, Warehouse supervisor"


class VersionFactory(OwnedFactory):
    class Meta:
        model = Version

    resume = of_the_same(ResumeFactory)
    number = 1
    content = factory.LazyFunction(content)
    cause = Version.Cause.IMPORT


class UploadFactory(OwnedFactory):
    class Meta:
        model = Upload

    work = of_the_same(WorkFactory, kind="resumes.read")
    name = "ines.pdf"
    size = 3
    resume = of_the_same(ResumeFactory)
    file = factory.LazyFunction(lambda: ContentFile(b"abc", name="any"))


class UploadPageFactory(OwnedFactory):
    class Meta:
        model = UploadPage

    upload = of_the_same(UploadFactory)
    number = 0
    image = factory.LazyFunction(lambda: ContentFile(b"picture", name="any"))
    width = 1000
    height = 1414
    points = 595.0


class FactFactory(OwnedFactory):
    class Meta:
        model = Fact

    resume = of_the_same(ResumeFactory)
    entry_id = "work-1"
    text = "I trained nine people in all"


class RewriteFactory(OwnedFactory):
    class Meta:
        model = Rewrite

    version = of_the_same(VersionFactory)
    resume = factory.SelfAttribute("version.resume")
    target = "Warehouse team lead"
    submission_key = factory.Sequence(lambda number: f"rewrite-{number}")


class LineFactory(OwnedFactory):
    class Meta:
        model = Line

    rewrite = of_the_same(RewriteFactory)
    generation = of_the_same(
        GenerationFactory,
        kind="resume.entry",
        given=factory.LazyFunction(
            lambda: EntryBrief(document=document(), entry_id="work-1").model_dump(mode="json")
        ),
    )
    position = 0
    entry_id = "work-1"
    line_id = "work-1-1"
    before = WEAK


class PrintFactory(OwnedFactory):
    class Meta:
        model = Print

    class Params:
        stored = factory.Trait(
            file=factory.LazyFunction(lambda: ContentFile(b"%PDF-1.7", name="any")),
        )

    version = of_the_same(VersionFactory)
    work = of_the_same(WorkFactory, kind="resumes.print")
    look = factory.LazyFunction(lambda: {"template": "meridian", "paper": "a4"})
    key = factory.Sequence(lambda number: f"look-{number}")
    proofs = factory.LazyFunction(
        lambda: [Proof(ok=True, extractors=(), pages=1, sha256="", strings=1).model_dump(mode="json")]
    )


class PageImageFactory(OwnedFactory):
    class Meta:
        model = PageImage

    print = of_the_same(PrintFactory)
    number = 1
    image = factory.LazyFunction(lambda: ContentFile(b"picture", name="any"))
    width = 10
    height = 14


class GalleryFactory(OwnedFactory):
    class Meta:
        model = Gallery

    version = of_the_same(VersionFactory)
    work = of_the_same(WorkFactory, kind="resumes.gallery")


class ThumbnailFactory(OwnedFactory):
    class Meta:
        model = Thumbnail

    gallery = of_the_same(GalleryFactory)
    template = "meridian"
    image = factory.LazyFunction(lambda: ContentFile(b"picture", name="any"))
    width = 10
    height = 14


class ShareFactory(OwnedFactory):
    class Meta:
        model = Share

    print = of_the_same(PrintFactory)


#: What stands in addresses whose parameters name no row; whoever has the token of a share may open it.
ROUTES = {
    "resumes:as_text": lambda rows: {"pk": rows[Version].pk, "kind": "txt"},
    "resumes:shared": lambda rows: {"token": "forged"},
    "resumes:shared_page": lambda rows: {"token": "forged", "number": 1},
    "resumes:shared_file": lambda rows: {"token": "forged"},
}
