"""Parquet: a table of edges and one of nodes (`dezgraph.formats.tables`), with lists and days as such."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

import pyarrow as pa
from pyarrow.parquet import ParquetWriter

from dezgraph.formats.packed import packed

if TYPE_CHECKING:
    from dezgraph.formats.form import Excerpt

__all__ = ["write"]


def write(excerpt: Excerpt) -> Iterator[bytes]:
    """Yield the table that is asked for, or an archive of both; a row group holds up to 50,000 rows."""
    return packed(excerpt, "parquet", _fill, compress=False)


def _fill(stream: IO[bytes], schema: pa.Schema, batches: Iterator[pa.RecordBatch]) -> Iterator[None]:
    with ParquetWriter(stream, schema) as writer:
        for batch in batches:
            writer.write_batch(batch)
            yield
