"""Shorter words for the same facts, and empty words taken away."""

import re

from apps.domain.language import verbs
from apps.domain.wording.case import capitalised, like
from apps.domain.wording.inflecting import core
from apps.domain.wording.lexicon import phrase_pattern, table
from apps.domain.wording.types import Setting

_JOINED = re.compile(r"(?:,|\band|\bor|\bmore|\bmost|\bless|\bvery|\bbe|\bis|\bwas|-)\s*$", re.IGNORECASE)


def concise(text: str, setting: Setting) -> str:
    """The replacements of wordy.tsv: "in order to" -> "to", "on a daily basis" -> "daily"."""

    def shorter(found: re.Match[str]) -> str:
        return like(found[0], table("wordy")[" ".join(found[0].lower().split())][0])

    return _tidied(phrase_pattern("wordy").sub(shorter, text))


def plain(text: str, setting: Setting) -> str:
    """The verb at the head in a plainer word that claims no more: "Spearheaded" -> "Led"."""
    first, _, rest = text.partition(" ")
    word = core(first)
    base = verbs.lemma(word)
    for spelled, (plainer,) in table("plain_verbs").items():
        lead, _, particle = spelled.partition(" ")
        if base != lead or (particle and not rest.startswith(particle + " ")):
            continue
        form = next(
            (name for name, form in verbs.forms(base)._asdict().items() if form == word.lower()), "base"
        )
        head, _, tail = plainer.partition(" ")
        behind = rest.removeprefix(particle).strip() if particle else rest
        return " ".join(
            part for part in (like(first, getattr(verbs.forms(head), form)), tail, behind) if part
        )
    return text


def without_buzzwords(text: str, setting: Setting) -> str:
    """Without the words of buzzwords.tsv marked delete, where the sentence stands without them."""

    def gone(found: re.Match[str]) -> str:
        behind = text[found.end() :].lstrip()
        joined = _JOINED.search(text[: found.start()]) or re.match(
            r"(?:and|or|,\s*\w+(?:,|\s+and)|&)\b", behind
        )
        keeps = table("buzzwords")[" ".join(found[0].lower().split())][0] != "delete"
        hangs = " " not in found[0] and not behind and not found[0].endswith("ly")
        return found[0] if joined or keeps or hangs else ""

    return _tidied(phrase_pattern("buzzwords").sub(gone, text))


def buzzwords(text: str) -> tuple[str, ...]:
    """The words of ``text`` that say nothing."""
    return tuple(found[0] for found in phrase_pattern("buzzwords").finditer(text))


def _tidied(text: str) -> str:
    text = re.sub(r"\s+([,;.])", r"\1", " ".join(text.split()))
    return capitalised(re.sub(r",\s*([.,])", r"\1", text).strip(" ,"))
