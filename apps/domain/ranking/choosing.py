"""Chooses the best wordings that are not the same wording twice (maximal marginal relevance)."""

from collections import Counter
from collections.abc import Sequence

from apps.domain.language.words import words

RELEVANCE = 0.7  # against likeness to what is already chosen
LEAST_DIFFERENCE = 0.25  # of the tokens, between any two that are shown


def choose(scored: Sequence[tuple[str, float]], original: str, most: int) -> list[int]:
    """Indices into ``scored``, best first, at most ``most``.

    The first is the best score. Each further one differs in a quarter of its tokens from all before it and
    from ``original``; when none does, fewer are returned.
    """
    tokens = [_tokens(text) for text, _ in scored]
    chosen: list[int] = []
    while len(chosen) < most:
        free = [n for n in range(len(scored)) if n not in chosen and _may_join(n, chosen, tokens, original)]
        if not free:
            break
        chosen.append(max(free, key=lambda n: (_worth(n, scored[n][1], chosen, tokens), scored[n][1], -n)))
    return chosen


def difference(one: str, other: str) -> float:
    """The share of tokens that two texts do not share: 0.0 for the same words, 1.0 for none in common."""
    return _difference(_tokens(one), _tokens(other))


def _may_join(n: int, chosen: list[int], tokens: list[Counter[str]], original: str) -> bool:
    if not chosen:
        return True
    others = [tokens[m] for m in chosen] + ([_tokens(original)] if original else [])
    return all(_difference(tokens[n], other) >= LEAST_DIFFERENCE for other in others)


def _worth(n: int, score: float, chosen: list[int], tokens: list[Counter[str]]) -> float:
    likeness = max((1 - _difference(tokens[n], tokens[m]) for m in chosen), default=0.0)
    return RELEVANCE * score - (1 - RELEVANCE) * likeness


def _difference(one: Counter[str], other: Counter[str]) -> float:
    longer = max(one.total(), other.total())
    return 1 - (one & other).total() / longer if longer else 0.0


def _tokens(text: str) -> Counter[str]:
    return Counter(word.casefold() for word in words(text))
