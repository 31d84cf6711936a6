"""The bytes of a request, before the service sees it: what people type is read, what is no HTTP is a problem.

`curl` sends an address as it was typed, so an Arabic name in it arrives in plain UTF-8, which HTTP does not
allow and uvicorn refuses. Here such bytes are escaped first, as a browser would have done.
"""

from __future__ import annotations

import re
import sys
from asyncio import TimerHandle, Transport
from typing import Final

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from dezgraph_api.errors import HTTP_PROBLEMS, problem
from dezgraph_api.unread import MOST_BYTES

__all__ = ["PATIENCE_SECONDS", "Protocol"]

PATIENCE_SECONDS = 30.0

_NOT_ASCII: Final = re.compile(rb"[\x80-\xff]")
_WHOLE_ADDRESS: Final = re.compile(rb"([A-Z]+ )https?://[^/ ?]+/?", re.IGNORECASE)
"""How a request for a proxy begins, which a server must understand too (RFC 9112, 3.2.2)."""
_UNREADABLE: Final = {
    400: "this is no HTTP/1.1",
    431: "use a request line and headers of at most 16 KiB together",
}


class Protocol(H11Protocol):
    """One connection. Where the head of a request is not there within 30 seconds it is given up.

    That is from the first byte of the request, and for the first one from the connection.
    """

    _patience: TimerHandle | None = None
    _refused = False
    _unwanted = 0

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Take bytes from the client; those of an address that are not ASCII are percent-encoded."""
        if self._refused:
            self._pass_over(data)
            return
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
        """Answer what cannot be parsed, and hang up once the client has said all: or it is reset, and never told."""
        error = sys.exception()
        status = 431 if isinstance(error, h11.RemoteProtocolError) and error.error_status_hint == 431 else 400  # noqa: PLR2004
        answer = problem(HTTP_PROBLEMS[status], _UNREADABLE[status], "")
        headers = [*answer.raw_headers, (b"connection", b"close")]
        head = h11.Response(status_code=status, headers=headers)
        for event in (head, h11.Data(data=bytes(answer.body)), h11.EndOfMessage()):
            self.transport.write(self.conn.send(event) or b"")
        self._refused = True
        self._stop_waiting()
        self._wait()
        self.transport.write_eof()

    def _pass_over(self, data: bytes) -> None:
        self._unwanted += len(data)
        if self._unwanted > MOST_BYTES:
            self.transport.close()


def _escaped(sign: re.Match[bytes]) -> bytes:
    return b"%%%02X" % sign[0][0]
