"""A verb may not claim a larger part, or an act of another class, than the person's own words."""

from collections.abc import Callable, Iterable, Iterator

from apps.domain.truth.acts import LEAD, Act, acts
from apps.domain.truth.claimed import Claimed
from apps.domain.truth.dealings import Dealing, GivenAct
from apps.domain.truth.own_titles import ranks
from apps.domain.truth.pile import EvidenceLine
from apps.domain.truth.thesaurus import glue, narrower, near, root, roots
from apps.domain.truth.types import Doubt, Kind, Severity

# Classes that say something of their own: they must be shown, not only be of the same level.
_OUTCOMES = frozenset({"better", "cut", "raise", "win"})
_PARTS = frozenset({"people", "decide", "bargain", "lead", "found"})
_MAKERS = frozenset({"make", "create", "write"})
# Classes within which a verb may stand for another.
_PLAIN = frozenset({"do", "use", "manage", "lead", "help", "join", "clean"})
_OF_HANDS = frozenset({"make", "repair", "clean", "move", "keep", "run", "use", "prepare", "care"})
_OF_WORDS = frozenset(
    {
        "talk",
        "write",
        "record",
        "give",
        "sell",
        "serve",
        "deal",
        "study",
        "check",
        "plan",
        "manage",
        "ensure",
        "do",
    }
)
_RUNNING = frozenset({"run", "teach", "prepare", "serve", "give", "perform"})
_SMALL = frozenset({"help", "join"})
# A verb of these says so whatever else it may say: approving is never a kind of checking.
_DOMINANT = frozenset({"decide", "bargain", "people", "found"})
_CREATING = frozenset({"create", "found"})
# What was only arranged was not carried out by that.
_PLANNING = frozenset(
    {"schedule", "book", "arrange", "plan", "order", "request", "propose", "recommend", "suggest"}
)
_CARRYING_OUT = frozenset({"conduct", "perform", "run", "hold", "complete", "execute", "deliver", "lead"})
_HOLDING = frozenset({"lead", "chair", "host", "hold", "conduct", "perform"})
_OVERSEEING = frozenset({"coordinate", "manage", "organise", "organize", "administer"})
_SUPERVISING = frozenset({"supervise", "oversee", "direct", "lead", "head"})
_TEACHING = frozenset({"train", "mentor", "coach", "tutor", "onboard", "upskill"})
_DESIGNING = frozenset({"design", "invent", "conceive", "architect", "engineer"})
# From what design may be told: as another word for it, or as a question.
_DESIGNED = frozenset(
    {"design", "create", "develop", "draw", "draft", "plan", "write", "devise", "model", "compose"}
)
_BUILT = frozenset({"build", "make", "implement", "code", "program", "set"})
_DOING = 3
_LEADING = 3  # height of a title that makes leading believable


def doubts(claimed: Claimed) -> Iterator[Doubt]:
    own = acts(claimed.reading.text)
    claimed.be_strict(act.at for act in own)
    cited = _given(claimed.pile.cited)
    rest = _given(line for line in claimed.pile.rest if line.rank == "entry" and not _is_title(line))
    for act in own:
        yield from _judged(Dealing(claimed, act, cited, rest))


def _given(lines: Iterable[EvidenceLine]) -> list[GivenAct]:
    return [GivenAct(line, act) for line in lines for act in acts(line.reading.text)]


def _is_title(line: EvidenceLine) -> bool:
    """Whether every word has a capital: "School Counsellor", "Harbour Cafe"."""
    return all(token.is_capital for token in line.reading.tokens if token.is_word and token.low not in glue())


def _judged(dealing: Dealing) -> Iterator[Doubt]:
    """The first rule with something to say of the act decides; a carried act is not looked at again."""
    act, claimed = dealing.act, dealing.claimed
    for rule in _RULES:
        if doubt := rule(dealing):
            claimed.take(act.at, act.last)
            yield doubt
            return
        if act.at in claimed.taken:
            return


def _of_things_beside(dealing: Dealing) -> Doubt | None:
    act = dealing.act
    if act.level < _DOING:
        return None
    over_people = act.base in _OVERSEEING | _SUPERVISING and _is_over_people(dealing)
    is_loose = (act.is_noun or act.base in _OVERSEEING) and not over_people
    if not (_creates(act) or is_loose or over_people or act.base in _HOLDING) or not dealing.beside:
        return None
    return _doubt(dealing, "agency", "check" if is_loose else "unsupported", dealing.beside)


def _is_over_people(dealing: Dealing) -> bool:
    at = dealing.object
    low = dealing.claimed.reading.low(at) if at is not None else ""
    return not roots(low).isdisjoint(narrower("staff")) or low in ("team", "crew", "staff")


def _of_own_doing(dealing: Dealing) -> Doubt | None:
    """What the person did themselves is coordinated here: "coordinated the unloading"."""
    reading, act = dealing.claimed.reading, dealing.act
    at = next((i for i in range(act.last + 1, act.last + 3) if reading.low(i) not in glue()), None)
    over = _OVERSEEING | _SUPERVISING
    was_over = any(given.act.base in over or given.act.level >= LEAD for given in dealing.cited)
    if act.base not in over or at is None or was_over:
        return None
    own = roots(reading.low(at)) if reading.low(at).endswith(("ing", "ion", "ment")) else frozenset()
    done = next((given for given in dealing.cited if root(given.act.base) in own), None)
    severity: Severity = "unsupported" if act.base in _SUPERVISING else "check"
    return _doubt(dealing, "agency", severity, done) if done else None


def _of_design(dealing: Dealing) -> Doubt | None:
    """Design is more than making, and nothing that was only used, checked or explained was designed."""
    bases = {given.act.base for given in dealing.local or dealing.cited}
    said = {given.act.base for given in dealing.cited} & {dealing.act.base}
    if dealing.act.base not in _DESIGNING or dealing.act.is_noun or said or bases & _DESIGNED:
        return None
    if not dealing.local:  # "new logo for a brewery": made somehow
        return _doubt(dealing, "agency", "check", None)
    return _doubt(dealing, "agency", "check" if bases & _BUILT else "unsupported", dealing.nearest)


def _of_teaching(dealing: Dealing) -> Doubt | None:
    """Nobody was trained by a person who taught and showed nobody; who helped them may be asked."""
    act, given = dealing.act, (*dealing.cited, *dealing.rest)
    is_learning = dealing.claimed.reading.low(act.last + 1) in ("in", "as", "under", "at", "for")
    if act.base not in _TEACHING or is_learning or any("teach" in one.act.kinds for one in given):
        return None
    helped = any(one.act.kinds & (_SMALL | {"serve"}) for one in dealing.local)
    return _doubt(dealing, "agency", "check" if helped else "unsupported", dealing.nearest)


def _of_same_meaning(dealing: Dealing) -> Doubt | None:
    return _carried(dealing, dealing.same) if dealing.same else None


def _of_higher_level(dealing: Dealing) -> Doubt | None:
    bare = 3 if dealing.claimed.pile.cited else 0  # duties named without a verb: "Stock control"
    most = max((given.act.level for given in dealing.cited), default=bare)
    if dealing.act.level <= most:
        return None
    return _doubt(dealing, "agency", _severity(dealing, most), dealing.nearest)


def _of_dominant_class(dealing: Dealing) -> Doubt | None:
    kinds = dealing.act.kinds & _DOMINANT
    if not kinds or any(given.act.kinds & kinds for given in dealing.cited):
        return None
    return _doubt(dealing, "agency", "unsupported", dealing.nearest)


def _of_plans(dealing: Dealing) -> Doubt | None:
    local = dealing.local
    only_planned = bool(local) and all(given.act.base in _PLANNING for given in local)
    if dealing.act.base not in _CARRYING_OUT or not only_planned:
        return None
    return _doubt(dealing, "agency", "check", dealing.nearest)


def _of_plain_class(dealing: Dealing) -> Doubt | None:
    given = dealing.local or dealing.cited
    plain = [one for one in given if one.act.kinds & _alike(dealing.act)]
    return _carried(dealing, plain) if plain and not _creates(dealing.act) else None


def _of_smaller_part(dealing: Dealing) -> Doubt | None:
    """Helping or taking part, where the person did it: no more than was said."""
    done = [one for one in dealing.local or dealing.cited if one.act.level >= dealing.act.level]
    return _carried(dealing, done) if done and dealing.act.kinds & _SMALL else None


def _of_near_meaning(dealing: Dealing) -> Doubt | None:
    """Of the same things, a verb that a third one joins to the person's: ticked, checked, matched."""
    close = [one for one in dealing.local if near(one.act.base, dealing.act.base)]
    return _carried(dealing, close) if close and not _creates(dealing.act) else None


def _of_replaced_verb(dealing: Dealing) -> Doubt | None:
    """A verb of the same world in the place of the person's, of the same things; theirs is not said."""
    act = dealing.act
    if _creates(act) or act.kinds & _OUTCOMES or not dealing.local or not dealing.is_replacing:
        return None
    worlds = [world for world in (_OF_HANDS, _OF_WORDS) if act.kinds & world]
    fitting = [one for one in dealing.local if any(one.act.kinds & world for world in worlds)]
    return _carried(dealing, fitting) if fitting else None


def _of_another_class(dealing: Dealing) -> Doubt | None:
    """An outcome or a part that no verb of the person's is of."""
    act, given = dealing.act, dealing.local or dealing.cited
    known: frozenset[str] = frozenset().union(*(one.act.kinds for one in given))
    if act.kinds & known or dealing.claimed.is_cited(act.at):
        return None
    sure: Severity = "check" if dealing.is_said_of_others else "unsupported"
    if act.kinds <= _OUTCOMES:
        has_outcome = any(one.act.kinds <= _OUTCOMES for one in given)
        return _doubt(dealing, "outcome", "check" if has_outcome else sure, dealing.nearest)
    if act.kinds <= _PARTS | _OUTCOMES:
        is_near = bool(act.kinds & _MAKERS and known & _MAKERS)
        return _doubt(dealing, "agency", "check" if is_near else sure, dealing.nearest)
    return _doubt(dealing, "agency", "check", dealing.nearest) if _creates(act) else None


_RULES: tuple[Callable[[Dealing], Doubt | None], ...] = (
    _of_things_beside,
    _of_own_doing,
    _of_design,
    _of_same_meaning,
    _of_higher_level,
    _of_dominant_class,
    _of_teaching,
    _of_plans,
    _of_plain_class,
    _of_smaller_part,
    _of_near_meaning,
    _of_replaced_verb,
    _of_another_class,
)


def _alike(act: Act) -> frozenset[str]:
    """The classes of the person's acts that this one may stand for: "led a class" where they taught it."""
    is_running = act.base in _HOLDING | {"run"} and act.level < LEAD
    return (act.kinds & _PLAIN) | (_RUNNING if is_running else frozenset())


def _creates(act: Act) -> bool:
    """Whether the verb says that something was created; "made visits" says nothing of the kind."""
    return bool(act.kinds & _CREATING) and act.base != "make"


def _carried(dealing: Dealing, given: list[GivenAct]) -> Doubt | None:
    """The person's act carries this one, unless it was a smaller part."""
    best, act = max(given, key=lambda one: one.act.level), dealing.act
    dealing.claimed.carried(best.support)
    dealing.claimed.take(act.at, act.last)
    if act.level <= best.act.level:
        return None
    severity = _severity(dealing, best.act.level)
    is_elsewhere = best in dealing.cited and best not in dealing.local
    if is_elsewhere and any(one.act.level >= act.level for one in dealing.cited):
        severity = "check"  # a verb of that part is the person's, of these things or of others
    return _doubt(dealing, "agency", severity, best)


def _severity(dealing: Dealing, known: int) -> Severity:
    """Taking part may have been doing, and a manager may have led: the person is asked."""
    level = dealing.act.level
    if (level, known) == (3, 2):
        return "check"
    entry = dealing.claimed.pile.of("entry")
    titled = any(ranks().get(low, 0) >= _LEADING for line in entry for low in line.reading.lows[:6])
    return "check" if level == LEAD and known == LEAD - 1 and titled else "unsupported"


def _doubt(dealing: Dealing, kind: Kind, severity: Severity, given: GivenAct | None) -> Doubt:
    span = dealing.claimed.reading.span(dealing.act.at, dealing.act.last)
    return dealing.claimed.doubt(kind, severity, span, given.support if given else None)
