"""The bytes of a request, before the service sees it: what people type is read, what is no HTTP is a problem.

`curl` sends an address as it was typed, so an Arabic name in it arrives in plain UTF-8, which HTTP does not
allow and uvicorn refuses. Here such bytes are escaped first, as a browser would have done.
"""

from __future__ import annotations

import re
from asyncio import TimerHandle, Transport
from typing import Final

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from dezgraph_api.errors import HTTP_PROBLEMS, problem

__all__ = ["PATIENCE_SECONDS", "Protocol"]

PATIENCE_SECONDS = 30.0

_NOT_ASCII: Final = re.compile(rb"[\x80-\xff]")
_WHOLE_ADDRESS: Final = re.compile(rb"([A-Z]+ )https?://[^/ ?]+/?", re.IGNORECASE)
"""How a request for a proxy begins, which a server must understand too (RFC 9112, 3.2.2)."""
_UNREADABLE: Final = "this is no HTTP/1.1, or its head is longer than 64 KiB"


class Protocol(H11Protocol):
    """One connection. Where the head of a request is not there within 30 seconds it is given up.

    That is from the first byte of the request, and for the first one from the connection.
    """

    _patience: TimerHandle | None = None

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Take bytes from the client; those of an address that are not ASCII are percent-encoded."""
        if self.conn.their_state is h11.IDLE:
            if not data.isascii():
                line, end, rest = data.partition(b"\n")
                data = _NOT_ASCII.sub(_escaped, line) + end + rest
            data = _WHOLE_ADDRESS.sub(rb"\1/", data, count=1) if _WHOLE_ADDRESS.match(data) else data
        super().data_received(data)
        if self.conn.their_state is not h11.IDLE:
            self._stop_waiting()
        else:
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget a connection that is gone."""
        self._stop_waiting()
        super().connection_lost(exc)

    def _wait(self) -> None:
        if self._patience is None and not self.transport.is_closing():
            self._patience = self.loop.call_later(PATIENCE_SECONDS, self.transport.close)

    def _stop_waiting(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - what uvicorn says is the same for every fault
        """Answer what cannot be parsed, and hang up."""
        answer = problem(HTTP_PROBLEMS[400], _UNREADABLE, "")
        headers = [*answer.raw_headers, (b"connection", b"close")]
        head = h11.Response(status_code=400, reason=b"Bad Request", headers=headers)
        for event in (head, h11.Data(data=bytes(answer.body)), h11.EndOfMessage()):
            self.transport.write(self.conn.send(event) or b"")
        self.transport.close()


def _escaped(sign: re.Match[bytes]) -> bytes:
    return b"%%%02X" % sign[0][0]
