"""Answers kept in memory, bounded in bytes; the one that was not asked for longest goes first.

An entry is complete: headers ready to send, the body as it is and, once asked for, compressed. The cache
belongs to one application, which serves one version of one graph, so nothing in it grows old.
"""

from __future__ import annotations

import re
import zlib
from collections import OrderedDict
from collections.abc import Iterable
from typing import Final, TypeAlias

__all__ = ["COMPRESSED_FROM", "Entry", "Headers", "Kept", "Key", "compressor", "is_packed"]

Headers: TypeAlias = list[tuple[bytes, bytes]]
Key: TypeAlias = tuple[str, bytes]

COMPRESSED_FROM: Final = 1024
"""Bodies of fewer bytes gain nothing from compression: they fit in one packet."""
_PACKED: Final = re.compile(
    rb"image/(?!svg)|font/woff|application/(zip|gzip|vnd\.apache\.parquet|vnd\.openxmlformats-officedocument)"
)
"""How the media types begin of what its format compresses already."""
_LEVEL: Final = 5
_GZIP: Final = 31
_OVERHEAD: Final = 1500
_LARGEST_SHARE: Final = 8


def compressor() -> zlib._Compress:
    """Return what compresses one body in gzip. About 10 ms a megabyte of JSON."""
    return zlib.compressobj(_LEVEL, zlib.DEFLATED, _GZIP)


def is_packed(headers: Iterable[tuple[bytes, bytes]]) -> bool:
    """Tell whether a body is compressed already, by its headers: a second time gains nothing."""
    return any(
        name == b"content-encoding" or (name == b"content-type" and _PACKED.match(value) is not None)
        for name, value in headers
    )


class Entry:
    """One answer, ready to send: `variant` gives headers and body, compressed or not."""

    __slots__ = ("_gzip", "_headers", "_plain", "etag", "route")

    def __init__(self, route: str, etag: bytes, headers: Iterable[tuple[bytes, bytes]], body: bytes) -> None:
        self.route = route
        self.etag = etag
        self._headers = [*headers, (b"etag", etag)]
        self._plain = ([*self._headers, (b"content-length", b"%d" % len(body))], body)
        self._gzip: tuple[Headers, bytes] | None = None

    def variant(self, *, gzip: bool) -> tuple[Headers, bytes]:
        """Return headers and body; compressed where that is accepted and pays."""
        if not gzip or len(self._plain[1]) < COMPRESSED_FROM:
            return self._plain
        if self._gzip is None:
            self._gzip = self._plain if is_packed(self._headers) else self._compressed()
        return self._gzip

    def _compressed(self) -> tuple[Headers, bytes]:
        packing = compressor()
        body = packing.compress(self._plain[1]) + packing.flush()
        length = (b"content-length", b"%d" % len(body))
        return [*self._headers, (b"content-encoding", b"gzip"), length], body

    @property
    def not_modified(self) -> Headers:
        """The headers of a 304 answer."""
        return [header for header in self._headers if header[0] != b"content-type"]

    @property
    def size(self) -> int:
        """The bytes that it takes, with room for its compressed form."""
        return _OVERHEAD + len(self._plain[1]) * 5 // 4


class Kept:
    """Entries by path and query."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._entries: OrderedDict[Key, Entry] = OrderedDict()
        self.size = 0

    def __len__(self) -> int:
        """Return how many answers are kept."""
        return len(self._entries)

    def get(self, key: Key) -> Entry | None:
        """Return the entry of a request, None where there is none."""
        entry = self._entries.get(key)
        if entry is not None:
            self._entries.move_to_end(key)
        return entry

    def put(self, key: Key, entry: Entry) -> None:
        """Keep an entry; one that would push out too much of the rest is not kept."""
        if entry.size * _LARGEST_SHARE > self._limit or key in self._entries:
            return
        self._entries[key] = entry
        self.size += entry.size
        while self.size > self._limit:
            _, gone = self._entries.popitem(last=False)
            self.size -= gone.size
