"""The words for what became of a call: for the owner who can mend it, and for the person it was made for."""

from django import template

from apps.llm import prompts
from apps.llm.models import Call

register = template.Library()

REASONS = {
    "no_key": "The server wants a key, and none is set.",
    "auth": "The server refused the key. Check that it was copied whole and may use this model.",
    "quota": "The account at the provider has no money left, or has reached its limit there.",
    "rate_limited": "The server is busy and asked us to come back later.",
    "timeout": "The server did not answer in time. A model on a machine of your own may still be loading.",
    "unreachable": "The server could not be reached. Check the address, and that the server runs.",
    "bad_model": "The server does not know this model or address. Most addresses end in /v1.",
    "context_truncated": "The server reads less than was sent and dropped the rest. Give it a larger window: "
    "for Ollama, start it with OLLAMA_CONTEXT_LENGTH=16384.",
    "refusal": "The model refused to answer.",
    "invalid_output": "The server answered something that is no usable reply. The address may be that of a "
    "web page, or the model too small.",
    "budget": "Today's budget is used up. Raise it below, or wait until tomorrow.",
    "circuit_open": "The server refused the key or the account a moment ago, so it was not asked again.",
}
OUTCOMES = {
    "open": "Under way",
    "lost": "No answer known",
    "answered": "Answered",
    "asked_otherwise": "Asked again in another form",
    "no_key": "Refused: no key",
    "auth": "Refused: key",
    "quota": "Refused: account",
    "rate_limited": "Refused: busy",
    "timeout": "No answer in time",
    "unreachable": "Not reached",
    "bad_model": "Refused: model",
    "context_truncated": "Read in part only",
    "refusal": "Refused by the model",
    "invalid_output": "Answer not usable",
}


@register.filter
def reason_words(reason: str) -> str:
    """Why there is no reply, for whoever can mend it."""
    return REASONS.get(reason, "The model gave no usable reply.")


@register.filter
def outcome_words(call: Call) -> str:
    """What became of a call."""
    return OUTCOMES.get(call.outcome, "Failed")


@register.filter
def material_words(call: Call) -> str:
    """What kind of text was sent."""
    return prompts.sends(call.material)
