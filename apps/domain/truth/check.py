"""The gate: is every claim of a text carried by the person's own words? Pure, no model, the same twice."""

from apps.domain.truth import (
    agency,
    dates,
    degrees,
    frequencies,
    hygiene,
    inflation,
    names,
    novel,
    omissions,
    opposites,
    outcomes,
    parts,
    quantities,
    titles,
)
from apps.domain.truth.claimed import Claimed
from apps.domain.truth.types import Doubt, Evidence, Level, Verdict

# In this order: a token that one rule has judged is not judged again by the next.
_RULES = (
    hygiene.doubts,
    degrees.doubts,
    titles.doubts,
    names.doubts,
    dates.doubts,
    quantities.doubts,
    frequencies.doubts,
    opposites.doubts,
    agency.doubts,
    parts.doubts,
    parts.doubts,
    outcomes.doubts,
    inflation.doubts,
    novel.doubts,
)


def check(text: str, evidence: Evidence) -> Verdict:
    """What of ``text`` is not carried by ``evidence``, and where the rest stands in it. Never raises.

    A source repeated word by word is always supported.
    """
    claimed = Claimed(text, evidence)
    if _is_unchanged(text, evidence):
        return Verdict(
            level="supported", support=tuple(line.whole for line in claimed.pile.of("sources")[:1])
        )
    found = [doubt for rule in _RULES for doubt in rule(claimed)]
    doubts = tuple(sorted(_distinct(found), key=lambda doubt: (doubt.span, doubt.kind)))
    return Verdict(
        level=level_of(doubts),
        doubts=doubts,
        support=tuple(claimed.support),
        dropped=omissions.dropped(claimed),
    )


def _is_unchanged(text: str, evidence: Evidence) -> bool:
    wanted = " ".join(text.split())
    return any(" ".join(source.split()) == wanted for source in evidence.sources)


def _distinct(doubts: list[Doubt]) -> list[Doubt]:
    """One doubt of a kind at a place, the harder one."""
    ranked = sorted(doubts, key=lambda doubt: doubt.severity == "unsupported")
    return list({(doubt.span, doubt.kind): doubt for doubt in ranked}.values())


def level_of(doubts: tuple[Doubt, ...]) -> Level:
    """The worst of the doubts."""
    if any(doubt.severity == "unsupported" for doubt in doubts):
        return "unsupported"
    return "check" if doubts else "supported"
