"""Asking for a letter, from the advert to two drafts."""

import pytest
from django.urls import reverse

from apps.cover_letters.domain.brief import LetterDraft, ParagraphDraft
from apps.cover_letters.models import CoverLetter
from apps.llm.errors import LLMError
from apps.postings.models import Posting
from tests.factories.cover_letters import ADVERT
from tests.factories.postings import PostingFactory
from tests.factories.resumes import ResumeFactory

HONEST = "At Aldgate Logistics I cut stock count errors from 4% to 1% by relabelling the bays."
BOASTFUL = "At Aldgate Logistics I cut stock count errors by 90% across the whole company."


def said(text):
    return LetterDraft(paragraphs=[ParagraphDraft(slot="evidence-1", wordings=[text])])


def test_a_pasted_advert_is_kept_and_its_evidence_offered(signed_in, resume):
    form = {"resume": resume.pk, "advert": f"Warehouse team lead\nNorthfield Foods Ltd\n\n{ADVERT}"}

    answer = signed_in.post(reverse("cover_letters:create"), form, follow=True)

    assert Posting.objects.get().employer == "Northfield Foods Ltd"
    assert "Cut stock count errors" in answer.content.decode()


def test_without_an_advert_nothing_is_asked(signed_in, resume):
    answer = signed_in.post(reverse("cover_letters:create"), {"resume": resume.pk})

    assert answer.status_code == 422
    assert "advert" in answer.context["form"].errors


def test_two_drafts_that_differ_arrive_without_a_model(ask):
    letter = ask()

    first, second = letter.offered
    assert first.text != second.text
    assert {draft.engine for draft in letter.offered} == {"rules"}
    assert "Northfield Foods" in first.text
    assert {claim.verdict.level for draft in letter.offered for claim in draft.claims} == {"supported"}


def test_only_what_was_ticked_is_said(ask):
    letter = ask(stress=["work-2-1"])

    assert "120 orders" in letter.offered[0].text
    assert "stock count errors" not in letter.offered[0].text


def test_the_wording_with_support_is_delivered_and_the_other_is_not(ask, fake_llm):
    fake_llm.will_say(
        LetterDraft(paragraphs=[ParagraphDraft(slot="evidence-1", wordings=[BOASTFUL, HONEST])]), said(HONEST)
    )

    letter = ask(stress=["work-1-2"])

    texts = "\n".join(draft.text for draft in letter.offered)
    assert HONEST in texts
    assert "90%" not in texts
    assert any(one.text == BOASTFUL for one in letter.generation.chosen()["evidence-1"].discards)


def test_the_model_is_sent_no_name_and_no_address_of_the_person(ask, fake_llm):
    fake_llm.will_say(said(HONEST))

    ask()

    sent = fake_llm.prompts[0].system + fake_llm.prompts[0].user
    assert "Aldgate Logistics" in sent
    assert "ines@example.org" not in sent


def test_an_outage_leaves_the_letter_of_the_rules(ask, fake_llm):
    fake_llm.will_say(LLMError("auth"))

    letter = ask()

    assert len(letter.offered) == 2
    assert letter.generation.reason == "auth"


def test_a_double_click_makes_one_letter(ask):
    assert ask().pk == ask().pk

    assert CoverLetter.objects.count() == 1


def test_someone_elses_resume_and_posting_cannot_be_used(signed_in, resume, posting):
    theirs = {"resume": ResumeFactory().pk, "posting": PostingFactory().pk}

    form = signed_in.post(reverse("cover_letters:create"), theirs).context["form"]
    by_address = signed_in.get(reverse("cover_letters:plan", args=[theirs["resume"], posting.pk]))

    assert set(form.errors) >= {"resume", "posting"}
    assert by_address.status_code == 404


def test_a_visitor_writes_a_letter_as_well(visitor_browser, visitor_key, workers):
    from tests.factories.resumes import VersionFactory

    made = ResumeFactory(owner=None, visitor_key=visitor_key)
    VersionFactory(resume=made, owner=None, visitor_key=visitor_key)
    form = {"resume": made.pk, "advert": ADVERT}

    address = visitor_browser.post(reverse("cover_letters:create"), form).url
    with workers():
        answer = visitor_browser.post(address, {"tone": "plain", "length": "short", "submission_key": "a"})

    assert "Draft 1" in visitor_browser.get(answer.url).content.decode()


@pytest.mark.parametrize("name", ["list", "create"])
def test_the_pages_open_for_someone_who_has_nothing(client, db, name):
    assert client.get(reverse(f"cover_letters:{name}")).status_code == 200
