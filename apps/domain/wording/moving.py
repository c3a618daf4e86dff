"""The same facts in another order: the result, the time or the wanted tool first."""

import re
from collections.abc import Callable, Iterator

from apps.domain.language import verbs
from apps.domain.wording.case import capitalised, lowered
from apps.domain.wording.inflecting import Form, Unsure, core, form_of, inflected
from apps.domain.wording.lexicon import word_set
from apps.domain.wording.types import Setting

_RESULT = frozenset(form for base in word_set("results") for form in (verbs.gerund(base), verbs.past(base)))
_FRONTED = re.compile(
    r"^((?:Using|Through|In|During|Within|For|To|By|From|After|Over)\s[^,;:]{2,60}),\s+(?=([A-Za-z][a-z-]+)\s)"
)
_MEANS = re.compile(r"^([^,;]+?)\s+((?:using|with|through)\s+[^,;]+)$", re.IGNORECASE)
_TIME = re.compile(
    r"^([^,;]+?)\s+((?:in|during|from)\s+(?:(?:Q[1-4]\s+)?(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?))$"
)
_WHICH = re.compile(r"^(.+?),\s+(?:which|thereby|thus)\s+(\w+)\s+(.+)$")
_TAIL = re.compile(r"^(.+?),?\s+(?:and\s+)?(?:thereby\s+|thus\s+)?(\w+ing)\s+(.+)$")
_NOUN_RESULT = re.compile(
    r"^(.+?),?\s+(?:resulting in|leading to|which resulted in|which led to|achieving|delivering|for|with)"
    r"\s+an?\s+(\d[\d.,]*\s?%)\s+"
    r"(reduction|decrease|increase|improvement|rise|drop|growth)\s+in\s+([^,;]+)$"
)
_OF_NOUN = {"reduction": "reduce", "decrease": "decrease", "increase": "increase", "improvement": "improve"}
_BY_DOING = re.compile(
    r"^(.+?\s+by\s+(?:about\s+|over\s+)?[$£€]?\d[\d.,]*\s?(?:%|percent|k|K|x)?)\s+by\s+(\w+ing)\s+(.+)$"
)
_LIST = re.compile(
    r"(?:(?<=\bin )|(?<=\bon )|(?<=\bof )|(?<=\bwith )|(?<=\bsuch as )|(?<=\blike )|(?<=\busing ))"
    r"([\w.+#/-]+(?:, [\w.+#/-]+)+,? (?:and|or) [\w.+#/-]+)"
)


def orders(text: str, setting: Setting) -> Iterator[str]:
    """Other orders of ``text`` in which nothing is said that it does not say; often none."""
    stop = "." if text.endswith(".") else ""
    bare = text.removesuffix(".")
    if re.search(r"[.!?:;]\s", bare):
        return
    for move in _MOVES:
        moved = move(bare, setting)
        if moved and moved != bare:
            yield capitalised(moved) + stop


def _result_first(text: str, setting: Setting) -> str:
    """ "Rebuilt the queue, cutting waits by 30%" -> "Cut waits by 30% by rebuilding the queue"."""
    for pattern in (_WHICH, _TAIL):
        found = pattern.match(text)
        if found and found[2].lower() in _RESULT and _is_result(found[3]) and text[found.end(1)] == ",":
            base = verbs.lemma(found[2])
            done = _as_means(found[1], setting)
            if base and done and " by " not in found[1]:
                return f"{getattr(verbs.forms(base), _tense_of(text, setting))} {found[3]} by {done}"
    return ""


def _noun_result_first(text: str, setting: Setting) -> str:
    """ "…, resulting in a 30% reduction in waste" -> "Reduced waste by 30% by …"."""
    found = _NOUN_RESULT.match(text)
    if not found or found[3] not in _OF_NOUN:
        return ""
    done = _as_means(found[1], setting)
    verb = getattr(verbs.forms(_OF_NOUN[found[3]]), _tense_of(text, setting))
    return f"{verb} {found[4]} by {found[2]} by {done}" if done and " by " not in found[1] else ""


def _result_last(text: str, setting: Setting) -> str:
    """ "Cut waits by 30% by rebuilding the queue" -> "Rebuilt the queue, cutting waits by 30%"."""
    found = _BY_DOING.match(text)
    first, source = core(text.split(" ", 1)[0]), _tense_of(text, setting)
    base = form_of(first, source)
    if not found or base is None or base in word_set("small_parts") or form_of(found[2], "gerund") is None:
        return ""
    try:
        done = inflected(f"{found[2]} {found[3]}", "gerund", source, setting)
        return f"{done}, {inflected(lowered(found[1]), source, 'gerund', setting)}"
    except Unsure:
        return ""


def _front_to_back(text: str, setting: Setting) -> str:
    """ "Using Excel, built the budget" -> "Built the budget using Excel"."""
    found = _FRONTED.match(text)
    if not found or not _is_head(found[2]):
        return ""
    main = text[found.end() :]
    return f"{main} {lowered(found[1])}" if _is_plain_clause(main) else ""


def _means_to_front(text: str, setting: Setting) -> str:
    """ "Built the budget using Excel" -> "Using Excel, built the budget", when Excel is wanted."""
    found = _MEANS.match(text)
    if not found or not _is_head(core(text.split(" ", 1)[0])) or not _is_plain_clause(found[1]):
        return ""
    means = found[2]
    names_wanted = any(word in means.lower() for word in setting.wanted)
    if not names_wanted or not means.lower().startswith("using") or len(means.split()) > 6:
        return ""
    return f"{capitalised(means)}, {lowered(found[1])}"


def _time_to_front(text: str, setting: Setting) -> str:
    """ "Opened the second shop in 2021" -> "In 2021, opened the second shop"."""
    found = _TIME.match(text)
    if not found or not _is_head(core(text.split(" ", 1)[0])) or not _is_plain_clause(found[1]):
        return ""
    return f"{capitalised(found[2])}, {lowered(found[1])}"


def wanted_first(text: str, setting: Setting) -> str:
    """Lists of single words, the wanted ones first: "in Go, Java and Python" -> "in Python, Go and Java"."""

    def sorted_list(found: re.Match[str]) -> str:
        joint = re.search(r",? (and|or) ", found[0])
        items = re.split(r",? (?:and|or) |, ", found[0])
        ranked = sorted(items, key=lambda item: item.lower() not in setting.wanted)
        named = all(item[:1].isupper() or not item[:1].isalpha() for item in items)
        if joint is None or not named or ranked == items:
            return found[0]
        return f"{', '.join(ranked[:-1])}{joint[0]}{ranked[-1]}"

    return _LIST.sub(sorted_list, text) if setting.wanted else text


_MOVES: tuple[Callable[[str, Setting], str], ...] = (
    _result_first, _noun_result_first, _result_last, _front_to_back, _means_to_front, _time_to_front,
)  # fmt: skip


def _tense_of(clause: str, setting: Setting) -> Form:
    """The form of the verb at its head: what is over stays over, also while the entry runs."""
    return "base" if setting.present and form_of(core(clause.split(" ", 1)[0]), "base") else "past"


def _as_means(clause: str, setting: Setting) -> str:
    """ "Rebuilt the queue" -> "rebuilding the queue"; "" when too long, too tangled, or a small part."""
    first, source = core(clause.split(" ", 1)[0]), _tense_of(clause, setting)
    base = form_of(first, source)
    if (
        base is None
        or base in word_set("small_parts")
        or not _is_plain_clause(clause)
        or len(clause.split()) > 16
    ):
        return ""
    try:
        return inflected(lowered(clause), source, "gerund", setting)
    except Unsure:
        return ""


def _is_result(tail: str) -> bool:
    """What follows is measured and simple: "waits by 30%", "$40,000 a year"."""
    return bool(re.search(r"\d", tail)) and not re.search(
        r"[,;]| and (?:\w+ing|\w+ed)\b|\bwhich\b|\bthat\b|\bby \w+ing\b", tail
    )


def _is_head(word: str) -> bool:
    return form_of(word, "past") is not None or form_of(word, "base") is not None


def _is_plain_clause(clause: str) -> bool:
    """No second clause that a phrase moved to the end could be read with."""
    words = {core(word).lower() for word in clause.split()}
    return (
        len(clause.split()) <= 16
        and not words & {"that", "which", "who", "where", "while", "when", "because", "by"}
        and "," not in clause
    )
