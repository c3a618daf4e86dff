"""Two strengths and one next step, in words, from the scores."""

from collections.abc import Sequence

from apps.interviews.domain.questions import asks_for_a_story
from apps.interviews.domain.story import named_parts
from apps.interviews.domain.types import Criterion, Marked, Offer, Part, Score

GOOD = 3
MOST_STRENGTHS = 2
PRACTICE = "This is practice. It says nothing about whether you will be hired."
STRENGTHS: dict[Criterion, str] = {
    "own_part": "It is clear what you did yourself.",
    "specificity": "You give figures and names that can be pictured.",
    "structure": "It has a beginning, a middle and an end.",
    "relevance": "You answer what was asked.",
    "hedging": "You say things straight.",
    "pace": "Your pace is easy to follow.",
    "fillers": "You use few filler words.",
    "length": "It is neither too short nor too long.",
    "tone": "You are fair to the people in it.",
}
STEPS: dict[Criterion, str] = {
    "relevance": "Answer the question in your first sentence, then tell the rest.",
    "structure": "Tell it in four parts: where you were, what you had to do, what you did, what came of it.",
    "own_part": "Say “I” where you did it yourself, with a verb: what did you do first?",
    "specificity": "Add one figure and one name: how many, how long, with which tool?",
    "length": "Aim for one to three minutes, or 100 to 300 words.",
    "hedging": "Say one sentence again without “I think” and “kind of”.",
    "tone": "Say what happened without judging the people, then what you did about it.",
    "fillers": "Pause in silence where you would say a filler word.",
    "pace": "Take a breath at each full stop; aim for 110 to 180 words a minute.",
}
PART_STEPS: dict[Part, str] = {
    "result": "End with what came of it: a figure, a reaction, or what you learned.",
    "action": "Say what you did, step by step, each with “I” and a verb.",
    "task": "Say in one sentence what you had to achieve.",
    "situation": "Open with where and when it was, in one sentence.",
}


def strengths(scores: Sequence[Score]) -> tuple[str, ...]:
    """The two best things, in a fixed order among equals."""
    order = list(STRENGTHS)
    good = [score for score in scores if score.value is not None and score.value >= GOOD]
    ranked = sorted(good, key=lambda score: (-(score.value or 0), order.index(score.criterion)))
    return tuple(STRENGTHS[score.criterion] for score in ranked[:MOST_STRENGTHS])


def next_step(question: str, scores: Sequence[Score], parts: tuple[Marked, ...], unused: Offer | None) -> str:
    """The one thing that would help most: the weakest criterion, by weight of what listeners miss."""
    order = list(STEPS)
    known = [score for score in scores if score.value is not None]
    weakest = min(known, key=lambda score: (score.value or 0, order.index(score.criterion)))
    if (weakest.value or 0) > GOOD:
        return _offered(unused) or "Tell it again to somebody, without looking at it."
    if weakest.criterion == "structure" and asks_for_a_story(question):
        there = named_parts(parts)
        return next((step for part, step in PART_STEPS.items() if part not in there), STEPS["structure"])
    return " ".join(said for said in (STEPS[weakest.criterion], _offered_for(weakest, unused)) if said)


def _offered(unused: Offer | None) -> str:
    return f"Bring in this line of your resume: “{unused.words}”." if unused else ""


def _offered_for(weakest: Score, unused: Offer | None) -> str:
    return _offered(unused) if weakest.criterion in ("relevance", "specificity") else ""
