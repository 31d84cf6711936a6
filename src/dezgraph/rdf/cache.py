"""Keep triples in an Arrow file, from which they are mapped into memory instead of being parsed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow as pa

from dezgraph.rdf.triples import Triples

__all__ = ["read_cache", "write_cache"]

_FORMAT = b"dezgraph triples 1"


def write_cache(triples: Triples, path: Path) -> None:
    """Write triples so that `read_cache` gives the same ones. O(n)."""
    columns = pa.table({name: getattr(triples, name) for name in ("subjects", "predicates", "objects")})
    terms = pa.table({"terms": triples.terms})
    for table, file in ((columns, path), (terms, _terms_file(path))):
        with pa.OSFile(str(file), "wb") as sink:
            schema = table.schema.with_metadata({b"format": _FORMAT})
            with pa.ipc.new_file(sink, schema) as writer:
                writer.write_table(table.cast(schema))


def read_cache(path: Path) -> Triples | None:
    """Return the triples of a cache, None where there is none or none of this format. O(1): they are mapped."""
    try:
        columns, terms = _mapped(path), _mapped(_terms_file(path))
    except (OSError, pa.ArrowInvalid):
        return None
    if columns is None or terms is None:
        return None
    s, p, o = (np.asarray(_whole(columns.column(name))) for name in ("subjects", "predicates", "objects"))
    return Triples(_whole(terms.column("terms")), s, p, o)


def _terms_file(path: Path) -> Path:
    return path.with_name(f"terms-of-{path.name}")


def _whole(column: pa.ChunkedArray) -> pa.Array:
    # `combine_chunks` copies even a single chunk, which is the rule, out of the mapped file.
    return column.chunk(0) if column.num_chunks == 1 else column.combine_chunks()


def _mapped(path: Path) -> pa.Table | None:
    table = pa.ipc.open_file(pa.memory_map(str(path))).read_all()
    return table if (table.schema.metadata or {}).get(b"format") == _FORMAT else None
