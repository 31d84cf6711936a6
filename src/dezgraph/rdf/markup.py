"""XML looked at before a parser that expands, recurses or keeps too much: what would overwhelm it is refused.

Oxigraph puts entities into entities when they are declared, takes longer for each level of nesting, and keeps a text
whole. Expat reads the same bytes first, a piece at a time, and fetches nothing.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import IO, Final
from xml.parsers import expat

from dezgraph.errors import SyntaxDataError

__all__ = ["LookedAt"]

_LONGEST_ENTITY: Final = 300
_DEEPEST: Final = 1000
_LONGEST_TEXT: Final = 1 << 24
_MOST_ATTRIBUTES: Final = 1000
_LONGEST_TAG: Final = 1 << 20
_PIECE: Final = 1 << 16


class LookedAt(io.RawIOBase):
    """The bytes of an XML file, each looked at before it is given out. O(n), and constant memory.

    Raises:
        SyntaxDataError: at a read: it is not well-formed, declares an entity that is no short text of its own or more
            than 1,000 attributes, nests deeper than 1,000 elements, has a tag, a comment or the like of more than 1 MB,
            or more than 16 MB without an element; with line and column, of what is too long those of its start.
    """

    def __init__(self, stream: IO[bytes], path: Path) -> None:
        self._stream, self._path = stream, path
        self._depth = self._bytes = self._at = self._attributes = 0
        self._parser = parser = expat.ParserCreate()
        parser.StartElementHandler = lambda *_: self._step(1)
        parser.EndElementHandler = lambda *_: self._step(-1)
        parser.EntityDeclHandler = self._look_at_entity
        parser.AttlistDeclHandler = lambda *_: self._count_attribute()

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes, looked at."""
        piece = self._stream.read(min(size, _PIECE) if size >= 0 else size)
        try:
            self._parser.Parse(piece, not piece)
        except expat.ExpatError as error:
            reason = expat.ErrorString(error.code)
            raise SyntaxDataError(reason, path=self._path, line=error.lineno, column=error.offset + 1) from None
        self._bytes += len(piece)
        if self._bytes - self._parser.CurrentByteIndex > _LONGEST_TAG:  # read from its start again with each piece
            self._refuse(f"a tag, an attribute, a comment or the like is longer than {_LONGEST_TAG >> 20} MB")
        if self._bytes - self._at > _LONGEST_TEXT:
            self._refuse(f"more than {_LONGEST_TEXT >> 20} MB without an element")
        return piece

    def _step(self, by: int) -> None:
        self._depth += by
        self._at = self._parser.CurrentByteIndex
        if self._depth > _DEEPEST:
            self._refuse(f"it nests deeper than {_DEEPEST:,} elements")

    def _count_attribute(self) -> None:
        self._attributes += 1
        if self._attributes > _MOST_ATTRIBUTES:  # expat compares each with all before it
            self._refuse(f"more than {_MOST_ATTRIBUTES:,} attributes are declared")

    def _look_at_entity(self, name: str, _: bool, value: str | None, *__: str | None) -> None:
        if value is None:
            self._refuse(f"the entity {name} stands elsewhere, and nothing is fetched from there")
        elif "&" in value or "%" in value or len(value) > _LONGEST_ENTITY:
            self._refuse(
                f"the entity {name} is longer than {_LONGEST_ENTITY} characters, or made of others: write it out"
            )

    def _refuse(self, reason: str) -> None:
        place = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1
        raise SyntaxDataError(reason, path=self._path, line=place[0], column=place[1])
