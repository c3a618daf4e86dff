"""Turns the verbs at the head of a phrase, and those joined to them, into another form."""

import re
from typing import Literal

from apps.domain.language import verbs
from apps.domain.wording.case import like
from apps.domain.wording.lexicon import table, word_set
from apps.domain.wording.types import Setting

Form = Literal["base", "third", "past", "participle", "gerund"]
_CORE = re.compile(r"^([\"“(]*)([A-Za-z][A-Za-z'’-]*)(.*)$")
_JOINING = frozenset({"and", "or", "&", "then"})
_INNER = word_set("inner_words")
_LOOSE = frozenset(
    {"of", "for", "in", "into", "from", "with", "including", "than", "as", "on", "after", "before"}
)
_ACTIVITY_TAIL = re.compile(
    r"(?:ing|entry|service|care|duties|tasks|support|preparation|maintenance|relations)\W*$", re.IGNORECASE
)


class Unsure(Exception):
    """A word may be a verb or a noun and the line does not say which."""


def core(token: str) -> str:
    """The word of a token without the marks around it."""
    found = _CORE.match(token)
    return re.sub(r"['’-]+$", "", found[2]) if found else ""


def form_of(word: str, form: Form) -> str | None:
    """The lemma of ``word`` when it is a verb in ``form``."""
    low = word.lower()
    base = verbs.lemma(low)
    if base is None:
        return base
    either = (verbs.forms(base), verbs.forms(base, british=False))
    return base if any(getattr(forms, form) == low for forms in either) else None


def inflected(text: str, source: Form, target: Form, setting: Setting) -> str:
    """``text``, which begins with a verb in ``source``, with it and its fellows in ``target``.

    "training staff and ordering stock" -> "trained staff and ordered stock". Raises Unsure where a wrong
    guess would change what is said.
    """
    tokens = text.split()
    head = (
        1 if len(tokens) > 1 and re.search(r"[a-z]ly$", tokens[0]) and form_of(core(tokens[1]), source) else 0
    )
    if not form_of(core(tokens[head]), source) or _is_noun(tokens, head, source):
        raise Unsure(text)
    chosen = [head, *_fellows(tokens, head, source)]
    if source == "gerund":
        _refuse_loose_items(tokens, chosen)
    for at in chosen:
        tokens[at] = _turned(tokens[at], source, target, setting)
    return " ".join(tokens)


def _fellows(tokens: list[str], head: int, source: Form) -> list[int]:
    """Where verbs stand that are joined to the head by "and", or by commas before an "and"."""
    joined: list[int] = []
    listed: list[int] = []
    inner = False
    for at in range(head + 1, len(tokens)):
        word, before = core(tokens[at]), tokens[at - 1]
        if word.lower() in _INNER:
            inner = True
        elif inner and before.lower() in _JOINING and _starts_anew(tokens, at, source):
            inner = False
        if form_of(word, source) is None:
            continue
        if core(before).lower() in _JOINING or before == "&":
            found = _joined(tokens, at, source, inner, bool(listed) or at == head + 2)
            joined.extend([*listed, at] if found else [])
            listed = []
        elif before.endswith(",") and not inner and not _is_noun(tokens, at, source):
            listed.append(at)
    return joined


def _starts_anew(tokens: list[str], at: int, source: Form) -> bool:
    """Whether a verb behind "and" clearly goes on with the head, although a preposition stood between.

    "managing a team of 12 and training new staff": its own object follows, and no verb stood behind the
    preposition, as in "helping with cooking and cleaning the house".
    """
    if form_of(core(tokens[at]), source) is None or at + 1 >= len(tokens):
        return False
    last = max(place for place in range(at) if core(tokens[place]).lower() in _INNER)
    between = [core(token) for token in tokens[last + 1 : at - 1]]
    has_object = core(tokens[at + 1]).lower() in word_set("determiners") or tokens[at + 1][0].isdigit()
    is_plain = core(tokens[last]).lower() in _LOOSE and not any(form_of(word, "gerund") for word in between)
    return has_object and is_plain


def _joined(tokens: list[str], at: int, source: Form, inner: bool, in_list: bool) -> bool:
    """Whether the verb behind an "and" belongs to the head; Unsure when it might."""
    ends = at + 1 == len(tokens) or tokens[at][-1] in ",;.)"
    if inner:
        if source == "gerund" and not ends:
            raise Unsure(tokens[at])
        return False
    if ends or core(tokens[at + 1]).lower() in _JOINING:
        if not in_list or source != "gerund":
            return False
        if at != 2 and core(tokens[at]).lower() not in word_set("bare_verbs"):
            raise Unsure(tokens[at])
        return True
    if _is_noun(tokens, at, source):
        raise Unsure(tokens[at])
    return True


def _is_noun(tokens: list[str], at: int, source: Form) -> bool:
    """Whether the verb-shaped word at ``at`` is rather a noun: "marketing campaigns", "test plans"."""
    word = core(tokens[at]).lower()
    after = core(tokens[at + 1]).lower() if at + 1 < len(tokens) else ""
    if source == "base" and word in word_set("base_nouns") and at + 1 < len(tokens):
        is_word = tokens[at + 1][0].isalnum() or tokens[at + 1][0] in '"“('
        if after in {"of", "for"} or tokens[at][-1] in ":;" or not is_word:
            return True
    if source == "past" or not after or after in word_set("determiners") or after.isdigit():
        return False
    if source == "gerund":
        return word in word_set("also_nouns") and (
            after in word_set("compound_heads") or after in {"of", "for", "in"}
        )
    if source == "third":
        return (
            after in {"of", "for", "in", "and"}
            and at == 0
            and word in {"designs", "works", "orders", "sales", "accounts"}
        )
    may_be_noun = word in word_set("base_nouns") and after in word_set("compound_heads")
    return may_be_noun or word in word_set("noun_first")


def _refuse_loose_items(tokens: list[str], chosen: list[int]) -> None:
    """Duties in a list of which only some begin with a verb: "opening the store, cash handling and …"."""
    tail = " ".join(tokens[chosen[-1] + 1 :])
    inner = re.split(
        r"\b(?:by|through|including|using|which|that|such as|resulting|reducing|increasing)\b", tail
    )[0]
    for item in re.split(r",\s+(?:and\s+)?|\s+and\s+|\s*&\s*", inner)[1:]:
        last = re.split(r"\s+(?:for|to|of|in|at|on|from|with|across)\s+", item)[0].split()
        if (
            last
            and len(last) > 1
            and (_ACTIVITY_TAIL.search(last[-1]) or last[-1].lower() in table("nominal"))
        ):
            raise Unsure(item)


def _turned(token: str, source: Form, target: Form, setting: Setting) -> str:
    found = _CORE.match(token)
    base = form_of(core(token), source)
    if found is None or base is None:
        return token
    british = setting.british or _doubles_l(core(token).lower(), base)
    form: str = getattr(verbs.forms(base, british=british), target)
    rest = found[2][len(core(token)) :] + found[3]
    return found[1] + like(found[2], form) + rest


def _doubles_l(word: str, base: str) -> bool:
    """The line itself says "travelling"."""
    return base.endswith("l") and word.startswith(base + "l")
