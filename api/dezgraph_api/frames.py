"""What the service and its workers say to each other: a head in JSON and a body of bytes, each after its length."""

from __future__ import annotations

from struct import Struct
from typing import IO, Any, Final, TypeAlias

import orjson

__all__ = ["Frame", "packed", "received", "unpacked"]

_LENGTHS: Final = Struct(">II")
Frame: TypeAlias = tuple[dict[str, Any], bytes]


def packed(head: dict[str, Any], body: bytes) -> bytes:
    """Return a head and a body as bytes to send."""
    written = orjson.dumps(head)
    return _LENGTHS.pack(len(written), len(body)) + written + body


def unpacked(read: bytes | bytearray) -> Frame | None:
    """Return the head and body that bytes are; None where some of them are still to come."""
    if len(read) < _LENGTHS.size:
        return None
    head_length, body_length = _LENGTHS.unpack_from(read)
    start = _LENGTHS.size + head_length
    if len(read) < start + body_length:
        return None
    with memoryview(read) as view:
        return orjson.loads(view[_LENGTHS.size : start]), bytes(view[start : start + body_length])


def received(stream: IO[bytes]) -> Frame:
    """Return the next head and body of a stream; waits for them.

    Raises:
        EOFError: the stream ends first.
    """
    head_length, body_length = _LENGTHS.unpack(_exactly(stream, _LENGTHS.size))
    return orjson.loads(_exactly(stream, head_length)), _exactly(stream, body_length)


def _exactly(stream: IO[bytes], length: int) -> bytes:
    read = stream.read(length)
    if len(read) < length:
        raise EOFError
    return read
