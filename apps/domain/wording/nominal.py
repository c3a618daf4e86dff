"""Nouns of doing back into verbs: "maintenance of lifts" -> "maintained lifts"."""

import re
from functools import cache

from apps.domain.language import verbs
from apps.domain.wording.case import capitalised, lowered
from apps.domain.wording.inflecting import Form, Unsure, core, form_of
from apps.domain.wording.lexicon import table
from apps.domain.wording.types import Setting

_NOUN = r"([A-Za-z-]+)"
_STATES = (
    "understanding",
    "knowing",
    "having",
    "being",
    "wanting",
    "needing",
    "lacking",
)  # not done, but had
_LIGHT = ("perform", "conduct", "do", "undertake", "provide", "make", "give", "complete", "execute")


def verbal(text: str, form: Form, setting: Setting) -> str:
    """``text`` with its opening nouns of doing as verbs in ``form``, or "" when it does not open with one.

    "the preparation and filing of tax returns" -> "prepared and filed tax returns".
    """
    found = re.match(
        rf"(?:the\s+)?(?:(overall|day-to-day|daily)\s+)?{_NOUN}(?:(,\s+{_NOUN})?,?\s+(?:and|&)\s+{_NOUN})?\s+(of|to|for|in|into|on|with)\s+(?=\S)",
        text,
        re.IGNORECASE,
    )
    if not found:
        return ""
    nouns = [noun for noun in (found[2], found[4], found[5]) if noun]
    done = [_verb_of(noun, found[6].lower(), form, setting) for noun in nouns]
    rest = text[found.end() :]
    if not all(done) or (found[1] or "").lower() in {"day-to-day", "daily"} or _is_gerund(rest):
        return ""
    _refuse_more_nouns(rest)
    return f"{_listed(done)} {rest}"


def opened(text: str, setting: Setting) -> str:
    """A line that opens with a noun of doing: "Maintenance of 12 lifts" -> "Maintained 12 lifts"."""
    try:
        done = verbal(lowered(text), "base" if setting.present else "past", setting)
    except Unsure:
        return text
    return capitalised(done) or text


def light(text: str, setting: Setting) -> str:
    """An empty verb before a noun of doing: "Performed maintenance of lifts" -> "Maintained lifts"."""
    found = _light_pattern().match(text)
    if not found:
        return text
    base = verbs.lemma(found[1].split()[0]) or ""
    form: Form = "base" if base == found[1].split()[0].lower() else "past"
    noun = found[2].lower()
    if noun not in table("nominal") and noun.endswith("s"):
        noun = noun[:-1]
    if noun not in table("nominal") or found[3].lower() not in table("nominal")[noun][1].split(","):
        return text
    return capitalised(f"{_verb_of(noun, found[3].lower(), form, setting)} {text[found.end() :]}")


@cache
def _light_pattern() -> re.Pattern[str]:
    either = {form for base in _LIGHT for form in (base, verbs.past(base))}
    words = "|".join([*sorted(either), r"carried\s+out", r"carry\s+out"])
    return re.compile(
        rf"^({words})\s+(?:the\s+|an?\s+)?([A-Za-z-]+)\s+(of|to|for|in|into|on|with)\s+(?=\S)", re.IGNORECASE
    )


def _verb_of(noun: str, preposition: str, form: Form, setting: Setting) -> str:
    noun = noun.lower()
    if noun in table("nominal"):
        verb, prepositions = table("nominal")[noun]
        if preposition not in prepositions.split(","):
            return ""
        first, _, particle = _spelled(verb, setting).partition(" ")
        return f"{getattr(verbs.forms(first, british=setting.british), form)} {particle}".strip()
    base = form_of(noun, "gerund") if noun not in _STATES else None
    return getattr(verbs.forms(base, british=setting.british), form) if base and preposition == "of" else ""


def _spelled(verb: str, setting: Setting) -> str:
    return "analyse" if verb == "analyze" and setting.british else verb


def _listed(done: list[str]) -> str:
    return done[0] if len(done) == 1 else f"{', '.join(done[:-1])} and {done[-1]}"


def _is_gerund(rest: str) -> bool:
    return form_of(core(rest.split(" ", 1)[0]), "gerund") is not None


def _refuse_more_nouns(rest: str) -> None:
    """ "maintenance of lifts and repair of doors": the second noun of doing would hang in the air."""
    if re.search(r"(?:\band|,|;|&)\s+(?:the\s+)?[A-Za-z-]+\s+of\s", rest):
        raise Unsure(rest)
