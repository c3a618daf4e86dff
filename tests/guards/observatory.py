"""A page's headers, scored by the rules Mozilla publishes for its HTTP Observatory.

100 to begin with; a fault takes away, and with at least 90 what is more than asked for adds. Only rules that
headers and the page itself can answer for are here: no certificate, no list of preloaded hosts.
"""

import re
from collections.abc import Mapping
from http.cookies import SimpleCookie

GOOD_ENOUGH = 90


def score(headers: Mapping[str, str], cookies: SimpleCookie, body: str) -> tuple[int, list[str]]:
    """The score, and the names of the rules that took something away."""
    policy = directives(headers.get("Content-Security-Policy", ""))
    faults = {
        "no policy for content": 0 if policy else -25,
        "unsafe words in the policy": -20 if _is_unsafe(policy) else 0,
        "may be framed": 0 if policy.get("frame-ancestors") == ["'none'"] else -20,
        "type may be guessed": 0 if headers.get("X-Content-Type-Options") == "nosniff" else -5,
        "referrer leaves": 0 if _keeps_referrer(headers) else -5,
        "no strict transport": 0 if _transport_age(headers) >= 15_768_000 else -20,
        "loose cookies": 0 if all(map(_is_tight, cookies.values())) else -20,
        "scripts from elsewhere": -5 if re.search(r"<script[^>]+src=[\"']?(?:https?:)?//", body) else 0,
        "readable from elsewhere": -50 if headers.get("Access-Control-Allow-Origin") == "*" else 0,
    }
    total = 100 + sum(faults.values())
    if total >= GOOD_ENOUGH:
        total += _bonus(headers, policy, cookies)
    return total, [name for name, lost in faults.items() if lost]


def directives(policy: str) -> dict[str, list[str]]:
    parts = (part.split() for part in policy.split(";") if part.strip())
    return {name: sources for name, *sources in parts}


def _bonus(headers: Mapping[str, str], policy: dict[str, list[str]], cookies: SimpleCookie) -> int:
    return sum(
        (
            10 if policy.get("default-src") == ["'none'"] else 0,
            5 if policy.get("frame-ancestors") == ["'none'"] else 0,
            5 if _keeps_referrer(headers) else 0,
            5 if all(cookie["samesite"] for cookie in cookies.values()) else 0,
            10 if headers.get("Cross-Origin-Resource-Policy") == "same-origin" else 0,
            10 if headers.get("Cross-Origin-Opener-Policy") == "same-origin" else 0,
            10 if headers.get("Cross-Origin-Embedder-Policy") == "require-corp" else 0,
        )
    )


def _is_unsafe(policy: dict[str, list[str]]) -> bool:
    sources = {source for name, given in policy.items() if name.endswith("-src") for source in given}
    wide = {"*", "http:", "https:"} & sources
    return bool(wide or any(source.startswith("'unsafe-") for source in sources))


def _keeps_referrer(headers: Mapping[str, str]) -> bool:
    return headers.get("Referrer-Policy") in {"same-origin", "no-referrer", "strict-origin"}


def _transport_age(headers: Mapping[str, str]) -> int:
    found = re.search(r"max-age=(\d+)", headers.get("Strict-Transport-Security", ""))
    return int(found[1]) if found else 0


def _is_tight(cookie: object) -> bool:
    is_gone = cookie["max-age"] == 0  # type: ignore[index]
    return bool(is_gone or (cookie["secure"] and cookie["samesite"]))  # type: ignore[index]
