"""CSV, UTF-8, with a header: a table of edges and one of nodes (`dezgraph.formats.tables`), by Arrow's writer.

Lists are joined by `;`, what is not known is empty, and no cell is a formula (`dezgraph.formats.cells`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

import pyarrow as pa
from pyarrow.csv import CSVWriter

from dezgraph.formats.cells import escaped, flat
from dezgraph.formats.packed import packed

if TYPE_CHECKING:
    from dezgraph.formats.form import Excerpt

__all__ = ["write"]


def write(excerpt: Excerpt) -> Iterator[bytes]:
    """Yield the table that is asked for, or an archive of both."""
    return packed(excerpt, "csv", _fill, compress=True)


def _fill(stream: IO[bytes], schema: pa.Schema, batches: Iterator[pa.RecordBatch]) -> Iterator[None]:
    kinds = {name: _kind(schema.field(name).type) for name in schema.names}
    with CSVWriter(stream, pa.schema(kinds.items())) as writer:
        for batch in batches:
            writer.write_batch(pa.RecordBatch.from_arrays([_cells(column) for column in batch.columns], schema.names))
            yield


def _kind(type: pa.DataType) -> pa.DataType:
    return pa.string() if pa.types.is_list(type) else type


def _cells(column: pa.Array) -> pa.Array:
    is_text = pa.types.is_list(column.type) or pa.types.is_string(column.type)
    return escaped(flat(column)) if is_text else column
