"""Links of a person: a page of their own, and names on networks, written out or behind other words."""

import re
from collections.abc import Iterator, Sequence

from apps.domain.resume_reading.cells import Cell, Piece
from apps.domain.resume_reading.contacts import Link, link_of, links, network_names
from apps.domain.resume_reading.folding import folded
from apps.domain.resume_reading.found import LIKELY, SURE, Found

_HANDLE = re.compile(r"@?[\w.\-]{2,40}")
_NAMED = re.compile(r"^(.{2,24}?)\s*[:：]\s*(@?[\w.\-]{2,40})$|^(@?[\w.\-]{2,40})\s*\((.{2,24})\)$")

_KIND = re.compile(r"\((?:portfolio|personal|company|blog|other|website|linkedin|rss)\)$", re.IGNORECASE)


def put_links(found: Found, profiles: list[Found], cells: Sequence[Cell]) -> None:
    """Profiles of known networks, each once; the first other address is the person's page."""
    seen: set[tuple[str, str]] = set()
    for place, cell in enumerate(cells):
        linked = list(_links(cell))
        for link in linked:
            if link.network and link.username:
                _add(profiles, seen, link, cell.piece)
            elif not link.network:
                text = link.text if link.text and link.text in cell.text else cell.text
                found.put("url", cell.piece.cut(text), LIKELY, link.url)
        if not linked:
            _put_named(profiles, seen, cell, cells[place + 1] if place + 1 < len(cells) else None)
        elif network_of(cell.text) or _is_name_of(profiles, cell.text):
            found.understood.append(cell.piece)
        if network_of(cell.text) or (linked and _KIND.search(cell.text)):
            found.understood.append(cell.piece)


def _links(cell: Cell) -> Iterator[Link]:
    """Addresses behind the words first, then those written that are not the same."""
    behind = [link_of(cell.text if len(cell.links) == 1 else "", url) for url in cell.links if _is_web(url)]
    written = links(cell.text)
    yield from (link for link in behind if link.network or len(behind) == 1 or not written)
    for link in written:
        bare = _bare(link.url)
        if not any(bare in _bare(other.url) or _bare(other.url) in bare for other in behind):
            yield link


def _is_web(url: str) -> bool:
    return url.startswith("http")


def _bare(url: str) -> str:
    return re.sub(r"^https?://(?:www\.)?", "", url).rstrip("/").lower()


def _add(profiles: list[Found], seen: set[tuple[str, str]], link: Link, piece: Piece) -> None:
    name = (link.network, link.username.lower())
    if name in seen:
        return
    seen.add(name)
    profile = Found()
    if link.url:
        profile.put("url", piece, SURE, link.url)
    profile.put("network", piece, SURE, link.network)
    profile.put("username", piece, SURE, link.username)
    profiles.append(profile)


def _put_named(profiles: list[Found], seen: set[tuple[str, str]], cell: Cell, after: Cell | None) -> None:
    """A name on a network without an address: "GitHub: ada", "ada (GitHub)", or the one below the other."""
    match = _NAMED.match(cell.text)
    if match:
        network = network_of(match[1] or match[4])
        if network:
            _add(profiles, seen, Link("", "", network, (match[2] or match[3]).lstrip("@")), cell.piece)
        return
    network = network_of(cell.text)
    if not network or after is None or after.links or any(network == known for known, _ in seen):
        return
    if _HANDLE.fullmatch(after.text) and not network_of(after.text):
        piece = Piece(f"{cell.text} {after.text}", (*cell.piece.sources, *after.piece.sources))
        _add(profiles, seen, Link("", "", network, after.text.lstrip("@")), piece)


def network_of(text: str) -> str:
    """The network a text names, if it names one and nothing else."""
    return network_names().get(folded(text.strip(" :()")).replace(" ", "").replace("-", ""), "")


def _is_name_of(profiles: Sequence[Found], text: str) -> bool:
    return any(profile.values.get("username", "").lower() in text.lower() for profile in profiles)
