"""Edges and nodes in a file each: one of them as it is, or both in a zip archive, piece by piece.

An archive says nothing of when it was made: equal tables give equal bytes.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import IO, TYPE_CHECKING, Any, TypeAlias
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from dezgraph.formats.attributes import about
from dezgraph.formats.form import PARTS
from dezgraph.formats.tables import EDGES, NODES, Tables

if TYPE_CHECKING:
    import pyarrow as pa

    from dezgraph.formats.form import Excerpt, Part

__all__ = ["Fill", "packed"]

Fill: TypeAlias = Callable[[IO[bytes], "pa.Schema", Iterator["pa.RecordBatch"]], Iterator[None]]
"""Writes the batches of a table to a stream, and yields after each."""


class _Pipe(io.RawIOBase):
    """What was written and not taken yet."""

    def __init__(self) -> None:
        self._written: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._written.append(bytes(data))
        return len(self._written[-1])

    def taken(self) -> bytes:
        written = b"".join(self._written)
        self._written.clear()
        return written


def packed(excerpt: Excerpt, extension: str, fill: Fill, *, compress: bool) -> Iterator[bytes]:
    """Yield the table that is asked for, or an archive of `edges.…` and `nodes.…`."""
    pipe, tables = _Pipe(), Tables(excerpt)
    if excerpt.part is not None:
        for _ in fill(pipe, *_table(excerpt, tables, excerpt.part)):  # type: ignore[arg-type] # RawIOBase is an IO[bytes] in all but name
            yield pipe.taken()
    else:
        with ZipFile(pipe, "w") as archive:
            for part in PARTS:
                entry = ZipInfo(f"{part}.{extension}")
                entry.compress_type = ZIP_DEFLATED if compress else ZIP_STORED
                with archive.open(entry, "w", force_zip64=True) as stream:
                    for _ in fill(stream, *_table(excerpt, tables, part)):
                        yield pipe.taken()
    yield pipe.taken()


def _table(excerpt: Excerpt, tables: Tables, part: Part) -> tuple[pa.Schema, Iterator[pa.RecordBatch]]:
    """Return the schema of a table, with what the file says of itself as its metadata, and the batches."""
    schema, batches = (EDGES, tables.edges()) if part == "edges" else (NODES, tables.nodes())
    return schema.with_metadata(about(excerpt)), batches
