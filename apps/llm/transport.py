"""What stands between the client and the network: no answer without end, and no address that is not meant."""

import asyncio
import ipaddress
import socket
from collections.abc import AsyncIterator

import httpx2

from apps.llm.addresses import Address, is_public

LARGEST_ANSWER = 4 * 1024 * 1024  # bytes; the longest reply we ask for has about 60,000


class AnswerTooLarge(Exception):
    """The server sent more than any answer we asked for can hold."""


class AddressRefused(Exception):
    """The name of a server leads to this machine or network, and nobody allowed that."""


class Capped(httpx2.AsyncByteStream):
    """A body that is let go of once it is too long."""

    def __init__(self, body: httpx2.AsyncByteStream) -> None:
        self.body = body

    async def __aiter__(self) -> AsyncIterator[bytes]:
        received = 0
        async for part in self.body:
            received += len(part)
            if received > LARGEST_ANSWER:
                raise AnswerTooLarge
            yield part

    async def aclose(self) -> None:
        await self.body.aclose()


async def cap(response: httpx2.Response) -> None:
    """An event hook. A body packed against our wish is refused: it may be far larger inside."""
    if response.headers.get("content-encoding", "identity") != "identity":
        raise AnswerTooLarge
    if isinstance(response.stream, httpx2.AsyncByteStream):
        response.stream = Capped(response.stream)


class PublicOnly(httpx2.AsyncHTTPTransport):
    """Looks a name up once, refuses it unless all its addresses are public, and connects to one of those."""

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        host = request.url.host
        address = await _public_address(host, request.url.port or 443)
        request.extensions = {**request.extensions, "sni_hostname": host}
        request.url = request.url.copy_with(host=str(address))
        return await super().handle_async_request(request)


async def _public_address(host: str, port: int) -> Address:
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as failure:
        raise httpx2.ConnectError("There is no such host.") from failure
    addresses = [ipaddress.ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]
    if not addresses or not all(is_public(address) for address in addresses):
        raise AddressRefused
    return addresses[0]
