"""Roles that a person can prove without having named them."""

from datetime import date

from apps.domain.fit import profile_of
from apps.domain.fit.opportunities import opportunities
from apps.domain.resume import ResumeDocument

TODAY = date(2025, 1, 15)
SHOPKEEPER = ResumeDocument.from_json_resume(
    {
        "basics": {"label": "Shop assistant"},
        "work": [
            {
                "position": "Sales Assistant",
                "startDate": "2019-01",
                "highlights": [
                    "Answered calls and e-mails about orders, and settled complaints",
                    "Cash handling and upselling at the till, table service in the cafe",
                    "Order processing in Zendesk and a CRM",
                ],
            }
        ],
    }
)


def test_a_role_is_offered_with_the_words_that_prove_it():
    found = opportunities(profile_of(SHOPKEEPER, TODAY))
    first = next(one for one in found if one.occupation == "customer-service")
    assert {"call handling", "order processing", "CRM management"} <= {proven.name for proven in first.proven}
    texts = {line.id: line.text for role in SHOPKEEPER.work for line in role.highlights}
    assert all(texts[p.proof.line][slice(*p.proof.span)] == p.proof.words for p in first.proven)


def test_what_the_person_already_is_is_not_offered():
    assert "retail-assistant" not in {one.occupation for one in opportunities(profile_of(SHOPKEEPER, TODAY))}


def test_without_proof_nothing_is_offered():
    assert opportunities(profile_of(ResumeDocument(), TODAY)) == ()
