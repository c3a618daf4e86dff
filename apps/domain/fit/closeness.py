"""How near a person's work is to the advert's: title and level, the duties, and the conditions."""

import math
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from apps.domain.fit.profile import Profile
from apps.domain.fit.tokens import stems
from apps.domain.fit.types import Wishes
from apps.domain.occupations import by_id
from apps.domain.occupations.seniority import rung
from apps.domain.postings.types import Pay, PostingText

SAME_FIELD, EARLIER, HEADLINE = 0.45, 0.85, 0.9
_YEARLY = {"hour": 1_800.0, "day": 225.0, "week": 47.0, "month": 12.0, "year": 1.0}


class Ready(NamedTuple):
    """An advert with its words ready: made once for many people. ``duties`` are stems of its work."""

    posting: PostingText
    duties: frozenset[str]
    title: frozenset[str]


def ready(posting: PostingText) -> Ready:
    duties = posting.lines_of("duties", "", "must", "nice")
    return Ready(posting, stems("\n".join(duties)), stems(posting.title))


def title_value(profile: Profile, advert: Ready) -> float | None:
    """Three quarters the trade, one quarter the level; None when the person names no work at all."""
    if not profile.spells and not profile.headline[0]:
        return None
    return 0.75 * _trade(profile, advert) + 0.25 * _level(profile, advert.posting)


def _trade(profile: Profile, advert: Ready) -> float:
    posting = advert.posting
    values = [_same(profile.headline, posting) * HEADLINE]
    for number, spell in enumerate(profile.spells):
        factor = 1.0 if number == 0 else EARLIER
        values.append(_same((spell.occupation, spell.group), posting) * factor)
        if advert.title:
            shared = len(advert.title & stems(spell.title)) / len(advert.title)
            values.append(0.9 * shared * factor)
    return max(values)


def _same(held: tuple[str, str], posting: PostingText) -> float:
    occupation, group = held
    if not posting.occupation or not occupation:
        return 0.0
    if occupation == posting.occupation:
        return 1.0
    return max(
        SAME_FIELD if group == posting.group else 0.0, 0.7 * shared_skills(occupation, posting.occupation)
    )


@lru_cache(maxsize=10_000)
def shared_skills(one: str, other: str) -> float:
    """How many of the typical skills two occupations share, of the shorter list."""
    held, wanted = (set(by_id()[occupation].skills) for occupation in (one, other))
    return len(held & wanted) / min(len(held), len(wanted))


def _level(profile: Profile, posting: PostingText) -> float:
    """A rung too low costs more than a rung too high."""
    held = max((rung(spell.level) for spell in profile.spells[:3]), default=rung(""))
    step = rung(posting.seniority) - held
    return max(0.0, 1.0 - (0.3 * step if step > 0 else 0.2 * -step))


def duties_value(profile: Profile, advert: Ready, weights: Mapping[str, float] | None = None) -> float | None:
    """Weighted overlap of words (cosine); ``weights`` say how telling each stem is among the adverts."""
    if not advert.duties or not profile.stems:
        return None
    shared = advert.duties & profile.stems
    if weights is None:
        return min(1.0, 2.5 * len(shared) / math.sqrt(len(advert.duties) * len(profile.stems)))
    both = sum(weights.get(one, 1.0) ** 2 for one in shared)
    norms = math.sqrt(_norm(advert.duties, weights) * _norm(profile.stems, weights))
    return min(1.0, 2.5 * both / norms) if norms else None


def _norm(words: frozenset[str], weights: Mapping[str, float]) -> float:
    return sum(weights.get(one, 1.0) ** 2 for one in words)


def conditions_value(profile: Profile, posting: PostingText, wishes: Wishes) -> tuple[float | None, float]:
    """Place, remote work and pay: the mean of what is known, and the share of the three that is."""
    judged = [_place(profile, posting, wishes), _remote(posting, wishes), _pay(posting.pay, wishes)]
    sure = [value for value in judged if value is not None]
    return (sum(sure) / len(sure) if sure else None), len(sure) / len(judged)


def _place(profile: Profile, posting: PostingText, wishes: Wishes) -> float | None:
    wanted = wishes.places or ((profile.place,) if profile.place else ())
    if posting.remote == "remote":
        return 1.0
    if not wanted or not posting.place:
        return None
    there = _names(posting.place)
    return 1.0 if any(there & _names(place) for place in wanted) else 0.0


def _names(place: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"[^\W\d_]{3,}", place)}


def _remote(posting: PostingText, wishes: Wishes) -> float | None:
    if wishes.remote is None or not posting.remote:
        return None
    fits = {"remote": 1.0, "hybrid": 0.6, "on_site": 0.0}[posting.remote]
    return fits if wishes.remote else 1.0


def _pay(pay: Pay | None, wishes: Wishes) -> float | None:
    """Compared in one currency only, by the year."""
    if pay is None or not wishes.least_pay or not wishes.period or not pay.period:
        return None
    if wishes.currency and pay.currency and wishes.currency != pay.currency:
        return None
    offered = pay.high * _YEARLY[pay.period]
    return min(1.0, offered / (wishes.least_pay * _YEARLY[wishes.period]))
