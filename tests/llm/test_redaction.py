"""No model reads who somebody is or how to reach them; the person's own words come back in the reply."""

import json

import pytest

from apps.domain.resume import ResumeDocument
from apps.generation import registry, writing
from apps.llm.domain.veiling import Private, Veil, of_document
from apps.llm.redaction import veiled
from apps.resumes.domain import planning
from tests.llm.conftest import Wordings

CANARIES = {
    "name": "Zofia Kanarek-Ostrowska",
    "email": "zofia.k@ostrowska.example",
    "phone": "+48 601 234 567",
    "url": "https://ostrowska.example/zofia",
    "address": "17 Canary Wharf Lane",
    "postal": "00-681",
    "handle": "zkanarek",
    "referee": "Bogdan Kanarkiewicz",
}
LINES = [
    "Led the Kanarek-Ostrowska reading group of 12 pupils.",
    "Was responsible for answering letters sent to zofia.k@ostrowska.example and calls to +48 601 234 567.",
    "Zofia Kanarek-Ostrowska wrote the guide at https://ostrowska.example/zofia for teachers.",
    "Trained 4 colleagues, among them Bogdan Kanarkiewicz, in first aid.",
    "Kept the code at github.com/zkanarek/readers and answered (212) 555-0188.",
]
LEFT_ALONE = [
    "Cut costs by 40% in 2019-2021, from 1,200,000 to 720,000 a year.",
    "Moved 3 services from ASP.NET/C# to Node.js/Express on 10.0.0.1 and v2.10.3.",
    "Sold 250-300 loaves a day; phoned 120 cafes.",
    "Ran CI/CD for 14 teams (2018 - 2020), ISO 9001:2015, order 4711-0815.",
]


@pytest.fixture
def document():
    said = {
        "basics": {
            "name": CANARIES["name"],
            "email": CANARIES["email"],
            "phone": CANARIES["phone"],
            "url": CANARIES["url"],
            "location": {"address": CANARIES["address"], "postalCode": CANARIES["postal"], "city": "Warsaw"},
            "profiles": [
                {"network": "GitHub", "username": CANARIES["handle"], "url": "https://github.com/zkanarek"}
            ],
        },
        "work": [{"name": "School 12", "position": "Teacher", "startDate": "2015", "highlights": LINES}],
        "references": [{"name": CANARIES["referee"], "reference": "She is the best."}],
    }
    return ResumeDocument.from_json_resume(said)


def sent_to(fake_model, since):
    return json.dumps(fake_model.requests[since:], ensure_ascii=False)


@pytest.mark.parametrize("model", ["ok", "no-json", "only-lines", "wrong-schema-once", "invent-quantity"])
def test_no_canary_leaves_this_server(model, document, client_of, fake_model):
    generator = registry.get("resume.entry")
    since = len(fake_model.requests)
    for brief in planning.briefs(document, target="Head teacher"):
        writing.write(generator, brief, client=client_of(model), k=3)

    sent = sent_to(fake_model, since)

    assert "reading group of 12 pupils" in sent
    assert [word for word in CANARIES.values() if word.casefold() in sent.casefold()] == []
    assert [word for word in ("Zofia", "Kanarek", "601 234", "555-0188", "github") if word in sent] == []


def test_the_persons_own_words_come_back(document, client_of):
    generator = registry.get("resume.entry")
    (brief,) = planning.briefs(document)

    written = writing.write(generator, brief, client=client_of("ok"), k=3)

    shown = [choice for slot in written.slots.values() for choice in slot.shown]
    everything = " ".join(choice.text for choice in shown)
    assert "model" in {choice.engine for choice in shown}
    assert "letters sent to zofia.k@ostrowska.example and calls to +48 601 234 567" in everything
    assert not any(stand_in in everything for stand_in in ("PERSON_", "EMAIL_", "PHONE_", "LINK_", "PLACE_"))


@pytest.mark.parametrize(
    "text", [*LINES, *LEFT_ALONE, "", "PERSON_9 and EMAIL_7", 'Ada "the first" \\ Lovelace']
)
def test_what_is_hidden_is_found_again(text, document):
    veil = Veil(of_document(document))

    assert veil.show(veil.hide(text)) == text


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_figures_tools_and_dates_are_not_hidden(text, document):
    veil = Veil(of_document(document))

    assert veil.hide(text) == text


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        pytest.param("Mail a.b+c@mail.example.co.uk.", "Mail EMAIL_1.", id="e-mail"),
        pytest.param("See www.example.org/me, then", "See LINK_1, then", id="www"),
        pytest.param("(https://example.org/a?b=c).", "(LINK_1).", id="address in brackets"),
        pytest.param("linkedin.com/in/ada-l", "LINK_1", id="a profile"),
        pytest.param("Call +1 (212) 555-0188 now", "Call PHONE_1 now", id="a number of another country"),
        pytest.param("212-555-0188 or 212.555.0188", "PHONE_1 or PHONE_2", id="numbers of the USA"),
    ],
)
def test_ways_to_reach_anyone_are_hidden(text, hidden):
    assert Veil().hide(text) == hidden


def test_the_same_words_have_the_same_stand_in():
    veil = Veil([Private("PERSON", "Ada Lovelace")])

    assert veil.hide("Ada  Lovelace met ADA LOVELACE.") == "PERSON_1 met PERSON_1."


def test_a_name_that_is_a_word_is_hidden_only_as_a_whole():
    document = ResumeDocument.from_json_resume({"basics": {"name": "Will Baker"}})

    hidden = Veil(of_document(document)).hide("Will Baker was a Baker and said: Will do.")

    assert hidden == "PERSON_1 was a Baker and said: Will do."


def test_a_name_within_a_word_is_no_name():
    document = ResumeDocument.from_json_resume({"basics": {"name": "Ann Lee"}})

    assert Veil(of_document(document)).hide("Annual fleet, an annex") == "Annual fleet, an annex"


def test_without_anything_private_the_prompt_is_as_it_was(prompt, client_of, fake_model):
    given = prompt()

    veiled(client_of("ok"), []).complete(given, Wordings)

    assert [message["content"] for message in fake_model.requests[-1]["messages"]] == [
        given.system,
        given.user,
    ]


def test_the_model_is_told_what_a_stand_in_is(prompt, client_of, fake_model):
    veiled(client_of("ok"), []).complete(prompt(more="a@b.example"), Wordings)

    system, user = (message["content"] for message in fake_model.requests[-1]["messages"])
    assert "Keep it exactly as it is." in system
    assert "a@b.example" not in user
    assert "EMAIL_1" in user
