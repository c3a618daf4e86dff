"""Whether two adverts are the same advert, published twice with small changes."""

import hashlib
from collections import Counter

from apps.domain.language.words import words
from apps.domain.postings.types import PostingText

BITS = 64
NEAR = 12  # bits in which the fingerprints of two copies may differ; strangers differ in about 32
_RUN = 2  # words


def fingerprint(text: str) -> int:
    """64 bits that change little when ``text`` changes little (simhash over runs of two words)."""
    found = [word.casefold() for word in words(text)]
    runs = Counter(" ".join(found[n : n + _RUN]) for n in range(max(1, len(found) - _RUN + 1)))
    sums = [0] * BITS
    for run, count in runs.items():
        value = int.from_bytes(hashlib.blake2b(run.encode(), digest_size=BITS // 8).digest(), "big")
        for bit in range(BITS):
            sums[bit] += count if value >> bit & 1 else -count
    return sum(1 << bit for bit, total in enumerate(sums) if total > 0)


def distance(one: int, other: int) -> int:
    """In how many bits two fingerprints differ."""
    return (one ^ other).bit_count()


def same_advert(one: PostingText, other: PostingText) -> bool:
    """The same title and no contrary employer or place, and nearly the same words."""
    if one.title.casefold() != other.title.casefold():
        return False
    pairs = ((one.employer, other.employer), (one.place, other.place))
    if any(a and b and a.casefold() != b.casefold() for a, b in pairs):
        return False
    return distance(fingerprint(one.text), fingerprint(other.text)) <= NEAR
