"""How an address looks on paper, and where its link leads: only to the web, a mailbox or a phone."""

import re
from urllib.parse import urlsplit

from apps.files.paper.content import Span

BARE = re.compile(r"[\w.-]+\.[a-zA-Z]{2,}(?:[/?#:].*)?")
MAILBOX = re.compile(r"[^\s@]+@[^\s@]+")


def web(url: str) -> Span:
    """A web address without its scheme, its ``www.`` and a last slash; linked when it is one."""
    url = url.strip()
    shown = re.sub(r"^(https?://)?(www\.)?", "", url, flags=re.IGNORECASE)
    return Span(text=shown.removesuffix("/") or url, href=_link(url))


def mailbox(address: str) -> Span:
    address = address.strip()
    return Span(text=address, href=f"mailto:{address}" if MAILBOX.fullmatch(address) else "")


def phone(number: str) -> Span:
    number = number.strip()
    digits = re.sub(r"[^\d+]", "", number)
    return Span(text=number, href=f"tel:{digits}" if len(digits) >= 6 else "")


def _link(url: str) -> str:
    if BARE.fullmatch(url):
        return f"https://{url}"
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme.lower() in ("http", "https") and parts.netloc and " " not in url else ""
