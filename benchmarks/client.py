"""A client over bare sockets that are kept alive: one question after the other, or as many as a server takes.

It does as little as possible for a request, so that what is measured is the server.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from time import perf_counter

__all__ = ["answer", "requests_a_second"]

_CONNECTIONS = 16
_PATIENCE = 60
_LENGTH = b"content-length: "


class _Connection(asyncio.Protocol):
    """One connection that asks for path after path until it is told to stop: it then waits for its last answer."""

    def __init__(self, paths: Iterator[str]) -> None:
        self.paths = paths
        self.answered = 0
        self.is_stopping = False
        self.done = asyncio.get_running_loop().create_future()
        self._text = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self._ask()

    def data_received(self, data: bytes) -> None:
        self._text += data
        head = self._text.find(b"\r\n\r\n")
        if head < 0:
            return
        at = self._text.lower().find(_LENGTH, 0, head) + len(_LENGTH)
        if len(self._text) < head + 4 + int(self._text[at : self._text.find(b"\r", at)]):
            return
        if not self._text.startswith(b"HTTP/1.1 200"):
            self.done.set_exception(RuntimeError(self._text[:500].decode(errors="replace")))
            return
        self.answered += 1
        self._text = b""
        if self.is_stopping:
            self.done.set_result(None)
        else:
            self._ask()

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.done.done():
            self.done.set_exception(exc or ConnectionError("the server closed the connection"))

    def _ask(self) -> None:
        self.transport.write(f"GET {next(self.paths)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())


def requests_a_second(port: int, paths: Iterator[str], seconds: float, *, connections: int = _CONNECTIONS) -> float:
    """Ask for paths, which must not end, for some seconds. Raises RuntimeError on any answer but 200."""
    return asyncio.run(_asked(port, paths, seconds, connections))


def answer(connection: socket.socket, path: str) -> bytes:
    """Ask for one path, and read the answer to its end. Raises RuntimeError on any but 200."""
    connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
    text = b""
    while b"\r\n\r\n" not in text:
        text += connection.recv(1 << 16)
    head, _, body = text.partition(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1.1 200"):
        raise RuntimeError(text[:500].decode(errors="replace"))
    length = int(head.lower().partition(_LENGTH)[2].split(b"\r\n")[0])
    while len(body) < length:
        body += connection.recv(1 << 16)
    return body


async def _asked(port: int, paths: Iterator[str], seconds: float, most: int) -> float:
    loop = asyncio.get_running_loop()
    made = [await loop.create_connection(lambda: _Connection(paths), "127.0.0.1", port) for _ in range(most)]
    connections = [connection for _, connection in made]
    await asyncio.sleep(0.2)
    before, started = sum(one.answered for one in connections), perf_counter()
    failed, _ = await asyncio.wait([one.done for one in connections], timeout=seconds)
    rate = (sum(one.answered for one in connections) - before) / (perf_counter() - started)
    for one in connections:
        one.is_stopping = True  # who hangs up before the answer stops the process that works on it
    answered, unanswered = await asyncio.wait([one.done for one in connections], timeout=_PATIENCE)
    for one in connections:
        one.transport.close()
    for each in (*failed, *answered):
        each.result()
    if unanswered:
        raise RuntimeError(f"no answer within {_PATIENCE} seconds")
    return rate
