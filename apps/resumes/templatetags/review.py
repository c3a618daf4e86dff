"""The sentences of the review and of paper: codes of the domain in a person's words."""

from collections.abc import Iterable, Sequence

from django import template

from apps.domain.truth.types import Doubt, Support
from apps.domain.wording.lint.types import Finding

register = template.Library()

DOUBTS = {
    "quantity": "is a figure your line does not have.",
    "unit": "measures something else than your line does.",
    "frequency": "says how often; your line does not.",
    "date": "is a date your line does not have.",
    "employer": "is not an employer of this entry.",
    "tool": "is not in your words for this entry.",
    "title": "is a title or rank this entry does not give.",
    "agency": "gives you a larger part than your line does. Was it yours?",
    "scope": "makes it larger than your line does.",
    "outcome": "is a result your line does not name.",
    "credential": "is a certificate or prize your record does not have.",
    "degree": "is a degree your record does not have.",
    "novel": "is a new word here. Is it what you mean?",
    "moved": "is true of another entry of yours, not of this one.",
    "from_posting": "is from the advert, not from your record.",
    "anachronism": "did not exist yet in those years.",
    "hygiene": "does not belong in a resume.",
}
RULES = {
    "too_short": "Too short to say much.",
    "too_long": "Too long for one line.",
    "not_one_sentence": "More than one sentence.",
    "other_language": "In another language than your line.",
    "first_person": "Speaks of “I”.",
    "no_verb_first": "Does not start with what you did.",
    "wrong_tense": "In the wrong tense for this entry.",
    "buzzword": "Uses a word that says nothing.",
    "lost_number": "Lost a figure of yours.",
    "lost_tool": "Lost a tool of yours.",
    "same_as_original": "The same as your line.",
    "duplicate": "The same as another wording.",
    "seen_before": "You have seen it.",
    "more_than_the_line": "Your line with something added.",
    "something_else": "Says something else than your line.",
}
PARTS = {
    "coverage": "Says what the advert asks for",
    "specificity": "Keeps what is specific",
    "verb": "Starts with a telling verb",
    "concision": "No word too many",
    "readability": "Easy to read",
    "keeping": "Keeps what you said",
    "grammar": "Clean grammar",
    "to_check": "Taken off for words to check",
}
REASONS = {
    "no_key": "The model was not asked: no key is set.",
    "auth": "The model's server refused our key. Rules wrote these lines.",
    "quota": "The model's account has run out. Rules wrote these lines.",
    "rate_limited": "The model is busy. Rules wrote these lines.",
    "timeout": "The model took too long. Rules wrote these lines.",
    "unreachable": "The model's server could not be reached. Rules wrote these lines.",
    "bad_model": "The server does not have the model that is set. Rules wrote these lines.",
    "context_truncated": "The model did not get to see all of the entry. Rules wrote these lines.",
    "refusal": "The model refused to answer. Rules wrote these lines.",
    "invalid_output": "The model's answer could not be used. Rules wrote these lines.",
    "budget": "Today's budget for the model is used up. Rules wrote these lines.",
    "circuit_open": "The model's server refused us a moment ago and was left alone. Rules wrote these.",
}
REFUSALS = {
    "nothing_to_print": "There is nothing on this resume yet.",
    "too_much": "There is more on this resume than fits on twelve pages. Remove some of it.",
    "too_slow": "Laying this out took too long. Shorten the longest entries and print again.",
    "missing_glyphs": "It has characters that none of our fonts has, such as pictographs. Remove them.",
    "missing_fonts": "The fonts for this language are not on this server. Ask its owner for fonts-noto-cjk.",
    "crashed": "Printing failed on our side three times. Your words are safe; try the other template.",
}
FAULTS = {
    "untagged": "It has no tags for screen readers.",
    "no_language": "It does not say which language it is in.",
    "no_title": "It has no title.",
    "strange_font": "It uses a font that is not ours.",
    "font_not_embedded": "A font is not inside the file.",
    "missing_glyphs": "Some characters have no picture in the font.",
}
TEMPLATES = {
    "meridian": "A clear sans with one accent. For everyone, reads in every portal.",
    "ledger": "Plain and black, a centred head. For law, finance, campus, public service.",
    "switchback": "Dense and even. For engineers and long histories.",
    "harbour": "A deep band on top. For leaders and consultants.",
    "fieldnote": "Headings in the margin. For product, design and technology.",
    "lumen": "Airy, with soft bars. For first roles and larger print.",
    "almanac": "Dates in a gutter, an old serif. For academia, arts, publishing.",
    "atelier": "Two columns, room for a photo. For people, not for portals.",
}
FORMATS = {"pdf": "PDF", "docx": "DOCX", "portal": "ZIP"}
STEPS = {
    "": "Waiting for its turn",
    "reading": "Reading the file",
    "keeping": "Putting it in order",
    "drawing": "Drawing the pages",
    "proving": "Reading it back",
}


@register.filter
def step_words(step: str) -> str:
    """What a worker is doing."""
    return STEPS.get(step, "Working on it")


@register.filter
def fault_words(fault: str) -> str:
    return FAULTS.get(fault, "It is not built as it should be.")


@register.filter
def template_words(name: str) -> str:
    """For whom a template is."""
    return TEMPLATES.get(name, "")


@register.filter
def format_words(name: str) -> str:
    return FORMATS.get(name, name.upper())


@register.filter
def time_left(seconds: int | None) -> str:
    """ "about 6 s left", or nothing when it cannot be told."""
    if not seconds:
        return ""
    return f"about {seconds} s left" if seconds < 90 else f"about {round(seconds / 60)} min left"


@register.filter
def doubt_words(doubt: Doubt) -> str:
    return DOUBTS[doubt.kind]


@register.filter
def rule_words(rule: str) -> str:
    """Why a wording was not shown: "unsupported:quantity" or a hard rule."""
    name, _, kind = rule.partition(":")
    if name == "unsupported":
        return f"Not supported: {DOUBTS[kind]}" if kind in DOUBTS else "Not supported by your words."
    return RULES.get(name, "Against a rule of ours.")


@register.filter
def part_words(part: str) -> str:
    return PARTS.get(part, part)


@register.filter
def as_percent(share: float) -> str:
    return f"{round(100 * share)} %"


@register.filter
def model_reason(reason: str) -> str:
    return REASONS.get(reason, REASONS["invalid_output"])


@register.filter
def print_refusal(code: str) -> str:
    return REFUSALS.get(code, "Printing failed. Your words are safe; try again in a minute.")


@register.filter
def support_words(support: Sequence[Support]) -> str:
    """ "Supported by 2 of your words" counted by the places they stand in."""
    count = len({(one.source, one.span) for one in support})
    return f"Supported by {count} of your phrases" if count > 1 else "Supported"


@register.filter
def spans_in(support: Iterable[Support], source: str) -> list[tuple[int, int]]:
    """Where the support stands in one source line."""
    return [one.span for one in support if one.source == source]


@register.filter
def doubted(doubts: Iterable[Doubt]) -> list[tuple[int, int]]:
    """Where the doubts stand in the text."""
    return [doubt.span for doubt in doubts]


@register.filter
def places(findings: Iterable[Finding]) -> list[tuple[int, int]]:
    """Where findings stand in their text."""
    return [(finding.start, finding.end) for finding in findings]
