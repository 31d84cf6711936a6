"""The body of a POST: a scenario of the asker's own, for this one question. Never stored."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Final

import orjson
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

from dezgraph.errors import ScenarioError
from dezgraph.scenario import Scenario, read

__all__ = ["MOST_BYTES", "body_of", "media_type_of", "scenario_of"]

MOST_BYTES: Final = 64 * 1024
_MEDIA_TYPE: Final = "application/json"
_PATIENCE_SECONDS: Final = 30
_AROUND: Final = 40


async def body_of(request: Request, accepted: Sequence[str] = (_MEDIA_TYPE,), *, most: int = MOST_BYTES) -> bytes:
    """Return the body of a POST; one that is too large is not read to its end.

    Raises:
        HTTPException: it is of no `accepted` type by its `Content-Type`, or is compressed (415), has more than
            `most` bytes (413), or does not arrive (400).
    """
    if media_type_of(request) not in accepted:
        wanted = " or ".join(accepted)
        raise HTTPException(415, f"use Content-Type: {wanted}", {"Accept-Post": ", ".join(accepted)})
    if request.headers.get("content-encoding", "identity").strip().lower() != "identity":
        raise HTTPException(415, "send the body as it is, without Content-Encoding", {"Accept-Encoding": "identity"})
    length = request.headers.get("content-length", "0")
    body = bytearray()
    if length.isdigit() and len(length) < len(str(most)) + 1 and int(length) <= most:
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                async for piece in request.stream():
                    body += piece
                    if len(body) > most:
                        break
        except (ClientDisconnect, TimeoutError):
            raise HTTPException(400, f"the body is not there within {_PATIENCE_SECONDS} seconds") from None
        if len(body) <= most:
            return bytes(body)
    raise HTTPException(413, f"use a body of at most {most} bytes")


def media_type_of(request: Request) -> str:
    """Return the media type of a body, without its parameters; empty where it is not told."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def scenario_of(body: bytes) -> Scenario:
    """Return the scenario that a body describes (`dezgraph.scenario.read`).

    Raises:
        ScenarioError: it is no JSON, is nested too deeply, or describes none.
    """
    try:
        document = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise ScenarioError("body", _excerpt(body, error.pos), f"use JSON: {error}") from None
    return read(document)


def _excerpt(body: bytes, place: int) -> str:
    """Return what a body holds around a place; bytes that are no UTF-8 are shown as U+FFFD."""
    text = body.decode(errors="replace")
    return text[max(0, place - _AROUND) : place + _AROUND]
