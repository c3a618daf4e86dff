"""English verbs: any form to its lemma, and a lemma to its forms."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from apps.domain.language import spelling, tables

WORDS = Path(__file__).parent / "words"


class VerbForms(NamedTuple):
    """``base`` manage, ``third`` manages, ``past`` managed, ``participle`` managed, ``gerund`` managing."""

    base: str
    third: str
    past: str
    participle: str
    gerund: str


_ODD = {
    "be": VerbForms("be", "is", "was", "been", "being"),
    "have": VerbForms("have", "has", "had", "had", "having"),
}
# Second spellings of irregular forms, and "saw", which is of see far more often than of the tool.
_ODD_FORMS = {"saw": "see", "am": "be", "are": "be", "were": "be", "gotten": "get", "learnt": "learn",
              "burnt": "burn", "dreamt": "dream", "spelt": "spell", "spoilt": "spoil"}  # fmt: skip


def lemma(word: str) -> str | None:
    """The base form of ``word`` in any form, or None when it is no verb we know.

    The spelling is kept: "organised" gives "organise". Where a word is a form of two verbs, the everyday
    reading wins: "found" is of find, "left" of leave.
    """
    return _lemmas().get(word.lower().replace("’", "'"))


def is_verb_form(word: str) -> bool:
    """Whether ``word`` can be read as some form of a known verb."""
    return lemma(word) is not None


@cache
def forms(base: str, *, british: bool = True) -> VerbForms:
    """The forms of ``base``, known or not: an unknown verb is taken for regular.

    ``british`` chooses travelled over traveled where the two differ.
    """
    if base in _ODD:
        return _ODD[base]
    third, gerund = spelling.third_person(base), spelling.with_ing(base, british=british)
    irregular = _irregular().get(base)
    if irregular:
        return VerbForms(base, third, irregular[0], irregular[1], gerund)
    past_form = spelling.with_ed(base, british=british)
    return VerbForms(base, third, past_form, past_form, gerund)


def past(base: str, *, british: bool = True) -> str:
    """lead -> led, manage -> managed."""
    return forms(base, british=british).past


def gerund(base: str, *, british: bool = True) -> str:
    """lead -> leading, manage -> managing."""
    return forms(base, british=british).gerund


@cache
def known() -> frozenset[str]:
    """Every base form in the files, with the British spellings they imply."""
    return frozenset(_irregular()) | _regular()


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    table = tables.rows(WORDS / "irregular_verbs.tsv")
    return {base: (past_form, participle) for base, past_form, participle in table}


@cache
def _regular() -> frozenset[str]:
    written = frozenset(tables.words(WORDS / "verbs.txt"))
    british = {word[:-3] + "ise" for word in written if word.endswith("ize")}
    return written | british | {word[:-3] + "yze" for word in written if word.endswith("yse")}


@cache
def _lemmas() -> dict[str, str]:
    """Form -> base. Irregular verbs come first, so that "found" is of find before it is a verb of its own."""
    found: dict[str, str] = {}
    for bases in (sorted(_irregular()), sorted(_regular())):
        for base in bases:
            found.setdefault(base, base)
        for base in bases:
            for british in (True, False):
                for form in forms(base, british=british):
                    found.setdefault(form, base)
    return found | _ODD_FORMS
