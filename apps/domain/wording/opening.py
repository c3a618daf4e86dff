"""Takes weak openings away: "Responsible for managing" -> "Managed", "I led" -> "Led"."""

import re
from functools import cache

from apps.domain.language import verbs
from apps.domain.wording import nominal
from apps.domain.wording.case import capitalised, lowered
from apps.domain.wording.inflecting import Form, Unsure, core, form_of, inflected
from apps.domain.wording.lexicon import table, word_set
from apps.domain.wording.types import Setting

_LEAD_IN = (
    r"(?:(?:i|we)\s+)?(?:(?:was|am|is|were|been|have been|has been)\s+)?"
    r"(?:(?:my|the|main|key|daily|primary|core|general|other|job|work|day-to-day|specific)\s+)*"
    r"(?:(?:also|mainly|primarily|directly|fully|personally|further|additionally)\s+)?"
)
_FIRST_PERSON = re.compile(
    r"^I(?:['’]ve|\s+have|\s+had|['’]m|\s+am|\s+was|\s+also)*\s+(?:(?:also|then|successfully|personally)\s+)?(?=[a-z]+)",
    re.IGNORECASE,
)
_I_AGAIN = re.compile(r"(,?\s+and|,|;)\s+I\s+(?:also\s+)?(?=(\w+))")
_AUXILIARY = re.compile(
    r"^(?:Was|Were|Have been|Has been|Had been|Have|Has|Had)\s+(?:also\s+)?(?=(\w+))", re.IGNORECASE
)
_PAST_OPENING = re.compile(r"^(?:i\s+)?(?:\w+ly\s+)?(?:was|were|\w+ed)\b", re.IGNORECASE)
_FRONTED = re.compile(r"^(\w+ing)\s[^,]{1,60},\s+(\w+)\s")
_STATES = frozenset({"is", "has", "does", "was", "be", "have", "do"})
_DUTY_AGAIN = re.compile(
    r"\s+and\s+(?:(?:was|am|were|is)\s+)?(?:also\s+)?responsible\s+for\s+(\w+ing)\b", re.IGNORECASE
)


def impersonal(text: str, setting: Setting) -> str:
    """Without "I", where a verb follows it: "I managed …, and I trained …" -> "Managed … and trained …"."""
    found = _FIRST_PERSON.match(text)
    if found and verbs.is_verb_form(core(text[found.end() :].split(" ", 1)[0])):
        text = capitalised(text[found.end() :])
    return _I_AGAIN.sub(
        lambda again: again[0] if not verbs.is_verb_form(again[2]) else again[1].lstrip(",") + " ", text
    )


def direct(text: str, setting: Setting) -> str:
    """Without "Responsible for", "Duties included", "Assisted with": the verb itself, in the entry's tense.

    The part in the work never grows: who assisted, helped; who was involved, took part.
    """
    text = _second_duty(text, setting)
    found = _pattern().match(text)
    if not found:
        return _without_auxiliary(text, setting)
    kind = table("openings")[" ".join(found[1].lower().split())][0]
    rest = text[found.end() :].strip()
    if _PAST_OPENING.match(text):  # what is over stays over, also while the entry runs
        setting = setting._replace(present=False)
    try:
        return capitalised(_REBUILD[kind](rest, setting)) or text
    except Unsure:
        return text


def in_tense(text: str, setting: Setting) -> str:
    """A line that opens with "Managing", "Manages" or, in a past entry, "Manage", in its entry's tense."""
    opening = text.split(" ", 1)[0]
    if opening.endswith(":"):  # "Awards: …" is a label
        return text
    first = core(opening)
    sources: tuple[Form, ...] = ("gerund", "third") if setting.present else ("gerund", "third", "base")
    if _is_fronted(text):
        return text
    for source in sources:
        base = form_of(first, source) if first.lower() not in _STATES else None
        if base and not (
            source == "base"
            and base in {"cost", "let", "set", "put", "read", "cut", "hit", "cast", "split", "shut"}
        ):
            try:
                return inflected(text, source, target(setting), setting)
            except Unsure:
                return text
    return text


def _is_fronted(text: str) -> bool:
    """Whether the line opens with a means, not with its verb: "Using Excel, built the budget"."""
    found = _FRONTED.match(text)
    if not found or form_of(found[1], "gerund") is None:
        return False
    return bool(form_of(found[2], "past") or (found[1] == "Using" and form_of(found[2], "base")))


def target(setting: Setting) -> Form:
    """The form that verbs of the entry take: base while it runs, past afterwards."""
    return "base" if setting.present else "past"


@cache
def _pattern() -> re.Pattern[str]:
    openings = sorted(table("openings"), key=lambda opening: (-len(opening), opening))
    either = "|".join(re.escape(opening).replace(r"\ ", r"\s+") for opening in openings)
    return re.compile(rf"^{_LEAD_IN}({either})(?:\s*[:–—-])?\s+(?:the following:?\s+)?", re.IGNORECASE)


def _lowered(rest: str) -> str:
    """Without a capital that only began the phrase: a verb's or a noun of doing's, never a name's."""
    first = core(rest.split(" ", 1)[0])
    return lowered(rest) if verbs.is_verb_form(first) or first.lower() in table("nominal") else rest


def _duty(rest: str, setting: Setting) -> str:
    rest = _lowered(rest)
    words = rest.split()
    if any(form_of(core(word), "gerund") for word in words[:1]) or re.match(r"[a-z]+ly\s+[a-z]+ing\b", rest):
        return inflected(rest, "gerund", target(setting), setting)
    done = nominal.verbal(rest, target(setting), setting)
    return done or _handled(rest, setting)


def _verb(rest: str, setting: Setting) -> str:
    return inflected(_lowered(rest), "base", target(setting), setting)


def _help(rest: str, setting: Setting) -> str:
    helped = verbs.past("help") if target(setting) == "past" else "help"
    return f"{helped} {_base_of(rest, setting)}"


def _part(rest: str, setting: Setting) -> str:
    took = "took" if target(setting) == "past" else "take"
    rest = _lowered(rest)
    if form_of(core(rest.split(" ", 1)[0]), "gerund"):
        return f"{took} part in {rest}"
    done = nominal.verbal(rest, "gerund", setting)
    return f"{took} part in {done or rest}"


def _base_of(rest: str, setting: Setting) -> str:
    """The phrase behind "helped": a base form, or Unsure."""
    rest = _lowered(rest)
    first = core(rest.split(" ", 1)[0])
    if form_of(first, "gerund"):
        return inflected(rest, "gerund", "base", setting)
    done = nominal.verbal(rest, "base", setting)
    if not done and not form_of(first, "base"):
        raise Unsure(rest)
    return done or rest


def _handled(rest: str, setting: Setting) -> str:
    """ "all incoming calls and emails" -> "handled all incoming calls and emails"; other nouns stay."""
    heads = re.split(r"\s+(?:for|from|of|to|in|at|on|across|via|by|with|per|using)\s+|[.;]", rest)[0]
    items = [item.split() for item in re.split(r",\s+(?:and\s+)?|\s+and\s+|\s*&\s*", heads) if item]
    if not items or not all(item[-1].lower().strip(",") in word_set("handled_nouns") for item in items):
        raise Unsure(rest)
    return f"{'handled' if target(setting) == 'past' else 'handle'} {rest}"


def _second_duty(text: str, setting: Setting) -> str:
    """ "Managed stock and was responsible for training staff" -> "… and trained staff"."""

    def joined(found: re.Match[str]) -> str:
        base = form_of(found[1], "gerund")
        return (
            f" and {getattr(verbs.forms(base, british=setting.british), target(setting))}"
            if base
            else found[0]
        )

    if not verbs.is_verb_form(core(text.split(" ", 1)[0])):
        return text
    return _DUTY_AGAIN.sub(joined, text)


def _without_auxiliary(text: str, setting: Setting) -> str:
    """ "Was managing" -> "Managed", "Have led" -> "Led", "Was promoted" -> "Promoted"."""
    found = _AUXILIARY.match(text)
    if not found:
        return text
    rest, word = text[found.end() :], found[1].lower()
    if form_of(word, "gerund"):
        return in_tense(capitalised(rest), setting)
    passive = found[0].lower().split()[0] in {"was", "were"} or "been" in found[0].lower()
    if passive and word not in word_set("received"):
        return text
    base = form_of(word, "participle")
    if base is None:
        return text
    return capitalised(rest if passive else verbs.past(base, british=setting.british) + rest[len(word) :])


_REBUILD = {"duty": _duty, "verb": _verb, "help": _help, "part": _part}
