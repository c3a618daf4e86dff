"""Practice: a session, a question of it, an answer with its feedback."""

import factory

from apps.interviews.domain.feedback import review
from apps.interviews.models import Answer, Asked, Session
from tests.factories.owned import OwnedFactory, of_the_same

QUESTION = "Tell me about a time you improved how something was done."
TEXT = (
    "At Aldgate Logistics our counts were wrong on 4% of lines. My task was to bring the errors down. "
    "I relabelled the bays and I trained two pickers. As a result, errors fell from 4% to 1%."
)


class SessionFactory(OwnedFactory):
    class Meta:
        model = Session

    role = "Shift supervisor"
    submission_key = factory.Sequence(lambda number: f"session-{number}")


class AskedFactory(OwnedFactory):
    class Meta:
        model = Asked

    session = of_the_same(SessionFactory)
    position = factory.Sequence(lambda number: number)
    question = "beha-improved"
    text = QUESTION
    follow_up = "How did you measure it?"


class AnswerFactory(OwnedFactory):
    class Meta:
        model = Answer

    asked = of_the_same(AskedFactory)
    number = 1
    text = TEXT
    feedback = factory.LazyAttribute(lambda made: review(QUESTION, made.text).model_dump(mode="json"))
