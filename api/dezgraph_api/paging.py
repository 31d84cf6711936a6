"""Cursors: where a list goes on, as a token that only the question that gave it out accepts.

A token is the next place and a digest of the question, so a cursor of another list, lens or version of
the graph is refused instead of giving the wrong part of a list.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import struct
from typing import Final

from dezgraph.errors import CursorError

__all__ = ["cursor", "place"]

_LAYOUT: Final = struct.Struct(">I8s")
_ACCEPTED: Final = "use the next_cursor of an answer to this same question, or leave it out"


def cursor(place: int, question: str) -> str:
    """Return the token for a place of the list that `question` asks for."""
    return base64.urlsafe_b64encode(_LAYOUT.pack(place, _digest(place, question))).decode()


def place(token: str, question: str) -> int:
    """Return the place that a token stands for.

    Raises:
        CursorError: this question did not give it out.
    """
    try:
        found, digest = _LAYOUT.unpack(base64.b64decode(token, altchars=b"-_", validate=True))
    except (ValueError, binascii.Error, struct.error):
        raise CursorError("cursor", token, _ACCEPTED) from None
    if digest != _digest(found, question):
        raise CursorError("cursor", token, _ACCEPTED)
    return int(found)


def _digest(place: int, question: str) -> bytes:
    return hashlib.blake2b(f"{place} {question}".encode(), digest_size=8).digest()
