"""Which hosts are near (this machine, this network) and which addresses are public."""

import ipaddress
from urllib.parse import urlsplit

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

LOCAL_ENDINGS = (".localhost", ".local", ".internal", ".lan", ".home.arpa")
# What ipaddress calls global and is not: translated and tunnelled forms of private addresses, cloud services.
NOT_PUBLIC = tuple(
    ipaddress.ip_network(network)
    for network in (
        "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "192.88.99.0/24", "192.0.0.0/24",
        "168.63.129.16/32",
    )
)  # fmt: skip


def host_of(url: str) -> str:
    """The host an address names, in lower case; "" when it names none."""
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""


def is_local(url: str) -> bool:
    """Whether the address is on this machine or network, as far as its name says; nothing is looked up."""
    host = host_of(url)
    address = _address(host)
    if address is not None:
        return not is_public(address)
    return host == "localhost" or host.endswith(LOCAL_ENDINGS) or "." not in host


def is_public(address: Address) -> bool:
    """Whether anyone on the internet may be reached at it, and nothing of ours."""
    mapped = getattr(address, "ipv4_mapped", None)
    if mapped is not None:
        return is_public(mapped)
    if not address.is_global or address.is_multicast:
        return False
    return not any(address in network for network in NOT_PUBLIC if network.version == address.version)


def _address(host: str) -> Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None
