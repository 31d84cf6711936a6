"""The body of a request that was answered without it: read on, or the answer never arrives.

A client that still sends when the connection is closed is told that it was reset, and not what was wrong.
"""

from __future__ import annotations

import asyncio
from typing import Final

from starlette.types import Message, Receive

__all__ = ["MOST_BYTES", "Unread"]

MOST_BYTES: Final = 64 * 1024 * 1024
"""What is read of a body that nobody wants; who sends more is cut off."""
_PATIENCE_SECONDS: Final = 10


class Unread:
    """The `receive` of a request, which knows whether there is more to come."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._is_more = True

    async def __call__(self) -> Message:
        """Return the next piece."""
        message = await self._receive()
        self._is_more = message["type"] == "http.request" and message.get("more_body", False)
        return message

    async def drain(self) -> None:
        """Read what is still to come and forget it: at most `MOST_BYTES`, for at most ten seconds."""
        read = 0
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                while self._is_more and read <= MOST_BYTES:
                    read += len((await self()).get("body", b""))
        except TimeoutError:
            pass
