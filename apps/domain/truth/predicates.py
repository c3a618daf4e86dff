"""Which words of a text stand as verbs of what the person did, and what governs them."""

from functools import cache

from apps.domain.language import tables, verbs
from apps.domain.truth.reading import Reading
from apps.domain.truth.thesaurus import WORDS, glue, lemma, verb_claims, verb_of_noun

_JOINING = frozenset("and or then also that which who i we have has had while when".split())  # noqa: SIM905
_BEFORE_GERUND = frozenset(
    "by for in of with including while when from and or through before after".split()  # noqa: SIM905
)
_PREFIXES = frozenset(
    {
        "co",
        "re",
        "line",
        "cross",
        "pre",
        "over",
        "under",
        "fast",
        "hand",
        "spot",
        "double",
        "proof",
        "e",
        "self",
    }
)
_PREPOSITIONS = frozenset(
    {"on", "in", "at", "for", "of", "and", "with", "to", "from", "by", "per", "out", "or"}
)
_HELP = frozenset("help helped helping helps assist assisted assisting".split())  # noqa: SIM905
_BEFORE_NOUN_OF_ACT = frozenset({"of", "for"})
_DOING = frozenset(
    "perform conduct carry provide undertake complete handle do deliver make".split()  # noqa: SIM905
)
_OF_PERSONS = ("er", "ers", "or", "ors", "ist", "ists", "ant", "ants")
_HELP_REACH = 4  # words between "helped" and the verb: "helped the residents wash"


def verb_at(reading: Reading, index: int, first: int) -> str | None:
    """The base of the verb at a token where one stands; ``first`` is the token that opens the sentence."""
    if index != first and (noun := noun_of_act(reading, index)):
        return noun
    low = reading.low(index)
    base = lemma(low)
    if base is None or (low in glue() and not _is_deed(reading, index)):
        return None
    if reading.tokens[index].joined:
        return base if _is_prefixed(reading, index, first) else None
    return base if _stands_as_verb(reading, index, first, base) else None


def _stands_as_verb(reading: Reading, index: int, first: int, base: str) -> bool:
    low, before = reading.low(index), reading.low(index - 1)
    if index == first:
        return not _is_plural(reading, index)
    if index == first + 1 and before.endswith("ly"):
        return True
    at = index - 1 if before.endswith("ly") else index  # "and carefully checked", but "newly built homes"
    joined = reading.low(at - 1) in _JOINING or reading.parted(at - 1)
    if low.endswith("ing"):
        is_activity = before in ("from", "of", "with") and (
            reading.parted(index) or not reading.low(index + 1)
        )
        return (joined or before in _BEFORE_GERUND) and not is_activity
    is_past = verbs.forms(base).past == low or (low != base and not low.endswith("s"))
    if is_past or low.endswith("ed"):
        return joined
    return low == base and (
        before == "to" or _is_helped(reading, index) or (joined and _in_base(reading, first))
    )


def _is_deed(reading: Reading, index: int) -> bool:
    """ "did the culverts", "I did the last part": doing as a verb of its own."""
    after = reading.low(index + 1)
    return reading.low(index) in ("did", "do", "doing") and after in ("the", "a", "an", "my", "all", "some")


def _is_prefixed(reading: Reading, index: int, first: int) -> bool:
    """ "Line-managed two", "re-did the window": the second half of a verb that stands where one may."""
    before, further = reading.low(index - 1), reading.low(index - 2)
    opens = index - 1 == first or further in _JOINING or (index > 1 and reading.parted(index - 2))
    return before in _PREFIXES and opens


def _is_plural(reading: Reading, index: int) -> bool:
    """ "Volunteers on Wednesdays", "Tours for visitors": a noun in the place of a verb."""
    low, after = reading.low(index), reading.low(index + 1)
    if not low.endswith("s") or lemma(low) == low:
        return False
    return after in _PREPOSITIONS or reading.parted(index) or not after


def is_free(reading: Reading, index: int) -> bool:
    """Whether a verb is governed by nothing: a past form of its own, or the means "by" which it was done."""
    low, before = reading.low(index), reading.low(index - 1)
    if "by" in (before, reading.low(index - 2)) or before == "through":
        return True
    is_finite = not low.endswith("ing") and lemma(low) not in (None, low)
    return is_finite and before not in ("that", "which", "who")


def governs(reading: Reading, index: int) -> int | None:
    """The level of the verbs behind a word such as "helped" or "planned to"."""
    low = reading.low(index)
    return _governors().get(f"{low}_{reading.low(index + 1)}", _governors().get(low))


def _is_helped(reading: Reading, index: int) -> bool:
    """ "helped migrate", "helped residents wash and dress": a base form behind a verb of helping."""
    for at in range(index - 1, max(-1, index - 1 - _HELP_REACH), -1):
        if reading.low(at) in _HELP:
            return True
        if reading.parted(at) or (
            reading.low(at) in glue() and reading.low(at) not in ("the", "a", "and", "to", "our")
        ):
            return False
    return False


def _in_base(reading: Reading, first: int) -> bool:
    """Whether the sentence begins with a verb in its base form: "Manage the shop and train staff"."""
    return reading.low(first) == lemma(reading.low(first))


def noun_of_act(reading: Reading, index: int) -> str | None:
    """ "carried out inspections", "supervision of": a noun that says an act."""
    low = reading.low(index)
    verb = verb_of_noun().get(low) or verb_of_noun().get(low.removesuffix("s"))
    if verb is None or verb not in verb_claims() or low.endswith(_OF_PERSONS):
        return None
    if reading.low(index + 1) in _BEFORE_NOUN_OF_ACT and reading.low(index - 1) not in (
        "in",
        "at",
        "by",
        "on",
    ):
        return verb
    near = {lemma(reading.low(at)) for at in range(max(0, index - 3), index)}
    return verb if near & _DOING else None


@cache
def _governors() -> dict[str, int]:
    rows = tables.rows(WORDS / "governors.tsv")
    return {word: int(level) for level, listed in rows for word in listed.split()}
