"""What a country expects of paper and photo, and why we say so; the person may choose otherwise."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from apps.files.paper.layout import Paper

LETTER = frozenset({"US", "CA", "MX", "PH", "CL", "CO"})
EXPECTED = frozenset({"DE", "AT", "CH", "FR", "ES", "JP", "KR"})
UNWANTED = frozenset({"US", "GB", "UK", "CA", "IE", "AU", "NZ", "NL"})


class Customs(BaseModel):
    """The paper of a country, and whether a photo is expected there, unwanted, or up to the person."""

    model_config = ConfigDict(frozen=True)

    paper: Paper
    photo: Literal["expected", "unwanted", "open"]
    paper_why: str
    photo_why: str


def customs_of(country_code: str) -> Customs:
    """The customs of an ISO 3166 country code; an unknown one gets A4 and no advice on photos."""
    code = country_code.strip().upper()
    paper: Paper = "letter" if code in LETTER else "a4"
    return Customs(
        paper=paper,
        photo="expected" if code in EXPECTED else "unwanted" if code in UNWANTED else "open",
        paper_why="Letter is the usual paper there." if paper == "letter" else "A4 is the usual paper there.",
        photo_why=_why(code),
    )


def _why(code: str) -> str:
    if code in EXPECTED:
        return "Many employers there still expect a photo. It is never required."
    if code in UNWANTED:
        return (
            "Employers there would rather not see a photo, so as to be fair; some discard resumes with one."
        )
    return "Customs differ; leave the photo out when in doubt."
