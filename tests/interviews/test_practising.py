"""A session is begun once, asks what was wanted, and every answer gets feedback that can be compared."""

import pytest
from django.urls import reverse

from apps.interviews.models import Answer, Asked, Session
from tests.factories.interviews import TEXT, AnswerFactory, AskedFactory, SessionFactory
from tests.factories.resumes import ResumeFactory, VersionFactory

FORM = {"role": "Shift supervisor", "count": 3, "prep_seconds": 30, "submission_key": "one-click"}


@pytest.fixture
def begin(signed_in):
    """``begin(is_mock="on")``: the session that the form makes."""

    def post(**changes):
        signed_in.post(reverse("interviews:create"), FORM | changes)
        return Session.objects.get()

    return post


def test_a_session_sent_twice_is_one(begin):
    first, second = begin(), begin()

    assert first == second
    assert first.asked.count() == 3


def test_a_visitor_practises_without_an_account(client, db):
    answer = client.post(reverse("interviews:create"), FORM, follow=True)

    assert answer.status_code == 200
    assert Session.objects.get().owner is None


def test_nothing_to_practise_for_is_said_at_the_field(signed_in):
    answer = signed_in.post(reverse("interviews:create"), FORM | {"role": ""})

    assert answer.status_code == 422
    assert "Say which role you practise for" in answer.text
    assert not Session.objects.exists()


def test_the_resume_of_a_stranger_cannot_be_chosen(signed_in, stranger):
    theirs = ResumeFactory(owner=stranger)

    answer = signed_in.post(reverse("interviews:create"), FORM | {"resume": theirs.pk})

    assert answer.status_code == 422
    assert not Session.objects.exists()


def test_a_question_quotes_the_persons_own_line(begin, person):
    resume = ResumeFactory(owner=person)
    VersionFactory(resume=resume, owner=person)

    session = begin(resume=resume.pk)

    assert session.asked.first().question.startswith("own_")


def test_an_answer_gets_feedback_with_its_words_marked(signed_in, person):
    asked = AskedFactory(owner=person)

    page = signed_in.post(asked.get_absolute_url(), {"text": TEXT}, follow=True)

    assert Answer.objects.get().review.score("structure").value == 4
    assert '<span class="told-result">As a result, errors fell from 4% to 1%.</span>' in page.text
    assert "This is practice." in page.text


def test_an_empty_answer_is_asked_for_again(signed_in, person):
    asked = AskedFactory(owner=person)

    page = signed_in.post(asked.get_absolute_url(), {"text": " "})

    assert page.status_code == 422
    assert "Type your answer." in page.text


def test_words_that_differ_from_the_resume_are_asked_about(signed_in, person):
    resume = ResumeFactory(owner=person)
    VersionFactory(resume=resume, owner=person)
    asked = AskedFactory(owner=person, session=SessionFactory(owner=person, resume=resume))

    page = signed_in.post(
        asked.get_absolute_url(), {"text": TEXT.replace("from 4% to 1%", "from 9% to 1%")}, follow=True
    )

    assert "Your resume says it differently" in page.text
    assert "You said 9%." in page.text


def test_a_second_try_is_compared_with_the_first(signed_in, person):
    first = AnswerFactory(owner=person, text="It went well in the end.")

    page = signed_in.post(first.asked.get_absolute_url(), {"text": TEXT}, follow=True)

    assert Answer.objects.count() == 2
    assert "Compare with try 1" in page.text
    assert "(was " in page.text


def test_a_mock_interview_asks_one_follow_up_and_keeps_feedback_for_the_end(begin, signed_in):
    session = begin(is_mock="on")
    first = session.asked.first()

    answer = signed_in.post(first.get_absolute_url(), {"text": TEXT})
    follow_up = session.asked.get(is_follow_up=True)
    signed_in.post(follow_up.get_absolute_url(), {"text": TEXT})

    assert answer.headers["Location"] == follow_up.get_absolute_url()
    assert session.asked.filter(is_follow_up=True).count() == 1


def test_hostile_words_are_shown_as_words(signed_in, person):
    asked = AskedFactory(owner=person)

    page = signed_in.post(
        asked.get_absolute_url(), {"text": "<script>alert(1)</script> I built it."}, follow=True
    )

    assert "<script>alert(1)" not in page.text


def test_the_trend_stands_in_the_chart_and_in_its_table(signed_in, person):
    for _ in range(2):
        AnswerFactory(owner=person)

    page = signed_in.get(reverse("interviews:list"), {"show": "structure"}).text

    assert page.count('class="trend-point"') == 2
    assert page.count('<td class="is-figure">4.0</td>') == 2


def test_the_next_session_is_an_appointment(signed_in):
    answer = signed_in.get(reverse("interviews:calendar"), {"at": "2030-05-01T18:30"})

    assert answer.headers["Content-Type"].startswith("text/calendar")
    assert "DTSTART:20300501T183000\r\n" in answer.text


def test_a_time_that_is_none_is_asked_for_again(signed_in):
    assert signed_in.get(reverse("interviews:calendar"), {"at": "soon"}).status_code == 422


def test_a_deleted_session_takes_its_answers_along(signed_in, person):
    answer = AnswerFactory(owner=person)

    signed_in.post(reverse("interviews:delete", args=[answer.asked.session_id]))

    assert not Session.objects.exists()
    assert not Asked.objects.exists()
    assert not Answer.objects.exists()
