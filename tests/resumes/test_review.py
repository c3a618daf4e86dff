"""Reviewing lines: what may be taken, what may not, and that every decision can be taken back."""

import pytest
from django.urls import reverse

from apps.domain.truth.types import Verdict
from apps.generation.contract import Choice, Score
from apps.resumes.domain.brief import EntryDraft, LineDraft
from apps.resumes.models import Fact, Line, Version
from tests.factories.resumes import COUNT, WEAK

HONEST = "Trained new starters on the night shift"
BOASTFUL = "Managed training of 40 new starters on the night shift"
GREEDY = "Trained 40 new starters on the night shift"


def drafted(**lines):
    """A model's reply: ``drafted(work_1_1=[...])``."""
    return EntryDraft(
        lines=[LineDraft(id=key.replace("_", "-"), wordings=texts) for key, texts in lines.items()]
    )


def test_a_rewrite_shows_every_line_at_once_and_its_wordings_when_they_come(rewrite):
    lines = Line.objects.filter(rewrite=rewrite()).order_by("position")

    assert [line.line_id for line in lines] == ["work-1-1", "work-1-2", "work-1-3", "work-2-1", "work-2-2"]
    assert all(choice.verdict.level != "unsupported" for line in lines for choice in line.choices)
    assert lines[0].before == WEAK
    assert lines[0].choices[0].text.startswith("Trained new starters")


def test_a_double_click_makes_one_rewrite(rewrite):
    assert rewrite().pk == rewrite().pk


def test_an_accepted_wording_becomes_a_version(line, act, resume, signed_in, newest):
    act(line, decision="accept", text=line.choices[0].text)
    answer = signed_in.post(reverse("resumes:finish", args=[line.rewrite.pk]))

    assert newest(resume).work[0].highlights[0].text == line.choices[0].text
    assert newest(resume).work[0].highlights[1].text == COUNT
    assert answer.url == reverse("resumes:paper", args=[Version.objects.latest("number").pk])


def test_a_decision_taken_back_after_a_version_gives_the_old_line_again(line, act, resume, signed_in, newest):
    finish = reverse("resumes:finish", args=[line.rewrite.pk])
    act(line, decision="accept", text=line.choices[0].text)
    signed_in.post(finish)

    act(line, decision="undo")
    signed_in.post(finish)

    assert newest(resume).work[0].highlights[0].text == WEAK
    assert Version.objects.filter(resume=resume).count() == 3


def test_a_line_edited_elsewhere_meanwhile_is_left_alone(line, act, resume, signed_in, newest):
    act(line, decision="accept", text=line.choices[0].text)
    signed_in.post(
        reverse("resumes:correct", args=[resume.pk]), {"seen": 1, "field:work-1-1": "I changed this myself"}
    )

    answer = signed_in.post(reverse("resumes:finish", args=[line.rewrite.pk]), follow=True)

    assert newest(resume).work[0].highlights[0].text == "I changed this myself"
    assert "You changed 1 of these lines elsewhere" in answer.content.decode()


def test_a_wording_that_is_not_shown_cannot_be_taken(line, act):
    answer = act(line, decision="accept", text=BOASTFUL)

    line.refresh_from_db()
    assert answer.status_code == 409
    assert line.decision == ""


def test_keep_edit_and_undo(line, act):
    act(line, decision="keep")
    act(line, "edit", text=HONEST)

    line.refresh_from_db()
    assert (line.decision, line.text) == ("edited", HONEST)

    act(line, decision="undo")
    line.refresh_from_db()
    assert (line.decision, line.text) == ("kept", WEAK)

    act(line, decision="undo")
    line.refresh_from_db()
    assert (line.decision, line.text) == ("", "")
    assert act(line, decision="undo").status_code == 409


def test_an_unsupported_edit_waits_for_a_fact_and_is_taken_with_it(line, act):
    answer = act(line, "edit", text=GREEDY)

    line.refresh_from_db()
    assert answer.status_code == 422
    assert (line.decision, line.draft) == ("", GREEDY)
    assert "Not supported" in answer.content.decode()

    act(line, "add_fact", fact="I trained 40 new starters there on nights")
    line.refresh_from_db()
    assert (line.decision, line.text) == ("edited", GREEDY)
    assert Fact.objects.get().text == "I trained 40 new starters there on nights"


def test_accept_all_takes_supported_lines_only(line, signed_in):
    shaky = Choice(
        text="Something to check", verdict=Verdict(level="check"), score=Score(total=1), engine="rules"
    )
    Line.objects.filter(pk=line.pk).update(shown=[shaky.model_dump(mode="json")])

    signed_in.post(reverse("resumes:accept_all", args=[line.rewrite.pk]))

    lines = Line.objects.filter(rewrite=line.rewrite)
    assert lines.get(pk=line.pk).decision == ""
    for other in lines.exclude(pk=line.pk):
        supported = [choice for choice in other.choices if choice.verdict.level == "supported"]
        assert bool(supported) == (other.decision == "accepted")


def test_undo_takes_back_the_newest_decision(line, act, signed_in):
    other = Line.objects.get(rewrite=line.rewrite, line_id="work-1-2")
    act(line, decision="keep")
    act(other, decision="keep")

    signed_in.post(reverse("resumes:undo", args=[line.rewrite.pk]))

    line.refresh_from_db()
    other.refresh_from_db()
    assert (line.decision, other.decision) == ("kept", "")


def test_another_wording_is_not_one_that_was_seen(line, act, workers, fake_llm):
    seen = [choice.text for choice in line.choices]

    fake_llm.will_say(drafted(work_1_1=[*seen, "Gave new starters their training on the night shift"]))
    with workers():
        answer = act(line, decision="another")

    line.refresh_from_db()
    assert answer.status_code == 200
    assert not set(seen) & {choice.text for choice in line.choices}


def test_a_models_inventions_are_not_shown_and_can_be_looked_up(rewrite, fake_llm):
    fake_llm.will_say(drafted(work_1_1=[BOASTFUL, HONEST]), *[drafted(work_1_1=[BOASTFUL])] * 4)

    line = Line.objects.get(rewrite=rewrite(), line_id="work-1-1")

    assert HONEST in [choice.text for choice in line.choices]
    assert BOASTFUL not in [choice.text for choice in line.choices]
    assert BOASTFUL in [one.text for one in line.dropped]


def test_names_and_ways_to_reach_the_person_are_not_sent(rewrite, fake_llm):
    fake_llm.will_say(drafted(work_1_1=[HONEST]))
    rewrite()

    sent = " ".join(prompt.system + prompt.user for prompt in fake_llm.prompts)
    assert sent
    assert not any(word in sent for word in ("Calder", "ines@example.org", "7946", "Leeds", "Aldgate"))


@pytest.mark.parametrize("verb", ["nonsense", ""])
def test_a_decision_we_do_not_know_is_refused(line, act, verb):
    assert act(line, decision=verb).status_code == 422


def test_a_resume_without_lines_says_so(resume, signed_in):
    Version.objects.filter(resume=resume).update(content={"basics": {"name": "Ines"}})

    answer = signed_in.post(
        reverse("resumes:rewrite", args=[resume.pk]), {"target": "Cook", "submission_key": "k"}
    )

    assert answer.status_code == 422
    assert "no lines under its entries" in answer.content.decode()


def test_what_the_advert_asks_for_stands_beside_the_persons_own_words(rewrite, signed_in):
    advert = "Warehouse team lead\nRequirements:\n- You must know SAP\n- You must hold a forklift licence\n"

    page = signed_in.get(rewrite(target="", advert=advert).get_absolute_url()).content.decode()

    assert "What the advert asks for" in page
    assert "You have it" in page
    assert "Not on your resume" in page
