"""Keep triples in an Arrow file, from which they are mapped into memory instead of being parsed.

A stored graph has its cache beside it. Files that are opened again and again, such as the shipped graph,
have theirs in the user's cache folder, by the digest of their content: `DEZGRAPH_CACHE` names another
folder, or nothing (`DEZGRAPH_CACHE=`) for none. It holds the last few graphs, small ones only, and may be
deleted at any time.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

import numpy as np
import pyarrow as pa

from dezgraph.rdf.triples import Codes, Triples

__all__ = ["is_kept_valid", "keep_triples", "keep_valid", "kept_triples", "read_cache", "write_cache"]

_FORMAT = b"dezgraph triples 2"
_FILE = "graph.arrow"
_GRAPHS_KEPT = 8
_LARGEST_KEPT = 2_000_000


def write_cache(triples: Triples, path: Path) -> None:
    """Write triples so that `read_cache` gives the same ones. O(n)."""
    columns = pa.table({name: getattr(triples, name) for name in ("subjects", "predicates", "objects")})
    terms = pa.table({"terms": triples.terms})
    about = {b"format": _FORMAT, b"checksum": triples.checksum()}
    for table, file in ((columns, path), (terms, _terms_file(path))):
        with pa.OSFile(str(file), "wb") as sink:
            schema = table.schema.with_metadata(about)
            with pa.ipc.new_file(sink, schema) as writer:
                writer.write_table(table.cast(schema))


def read_cache(path: Path) -> Triples | None:
    """Return the triples of a cache, None where there is none, none of this format, or a damaged one.

    They are mapped into memory, and read once for their checksum.
    """
    try:
        columns, terms = _mapped(path), _mapped(_terms_file(path))
    except (OSError, pa.ArrowInvalid):
        return None
    about = columns.schema.metadata or {}
    if about.get(b"format") != _FORMAT or about != terms.schema.metadata:
        return None
    s, p, o = (_numbers(_whole(columns.column(name))) for name in ("subjects", "predicates", "objects"))
    triples = Triples(_whole(terms.column("terms")), s, p, o)
    return triples if triples.checksum() == about[b"checksum"] else None


def kept_triples(version: str) -> Triples | None:
    """Return the triples that were kept of files with this digest, None where there are none."""
    folder = _folder()
    return None if folder is None else read_cache(folder / version / _FILE)


def keep_triples(triples: Triples, version: str) -> None:
    """Keep the triples of files with this digest, if they are few enough; what cannot be written is not kept."""
    folder = _folder()
    if folder is None or len(triples) > _LARGEST_KEPT:
        return
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        new = Path(tempfile.mkdtemp(prefix="new-", dir=folder))
        try:
            write_cache(triples, new / _FILE)
            new.rename(folder / version)
        finally:
            shutil.rmtree(new, ignore_errors=True)
        for old in sorted(folder.iterdir(), key=lambda kept: kept.stat().st_mtime)[:-_GRAPHS_KEPT]:
            shutil.rmtree(old, ignore_errors=True)


def is_kept_valid(version: str, rules: str) -> bool:
    """Tell whether files with this digest were found valid by rules with that one."""
    folder = _folder()
    return folder is not None and (folder / version / _valid(rules)).exists()


def keep_valid(version: str, rules: str) -> None:
    """Keep that files with this digest are valid by rules with that one, beside their triples and as long as these."""
    folder = _folder()
    if folder is not None:
        with suppress(OSError):
            (folder / version / _valid(rules)).touch()


def _valid(rules: str) -> str:
    return f"valid-by-{rules}"


def _folder() -> Path | None:
    """Return the folder of what is kept, None where nothing is to be kept."""
    named = os.environ.get("DEZGRAPH_CACHE")
    if named is not None:
        return Path(named) if named else None
    try:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    except RuntimeError:  # a user without a home
        return None
    return Path(base) / "dezgraph"


def _terms_file(path: Path) -> Path:
    return path.with_name(f"terms-of-{path.name}")


def _whole(column: pa.ChunkedArray) -> pa.Array:
    # `combine_chunks` copies even a single chunk, which is the rule, out of the mapped file.
    return column.chunk(0) if column.num_chunks == 1 else column.combine_chunks()


def _numbers(column: pa.Array) -> Codes:
    """Return codes as they lie in memory. `np.asarray` would have Arrow import pandas first, where it is installed."""
    _, codes = column.buffers()
    return np.frombuffer(codes, dtype=np.int32)[column.offset : column.offset + len(column)]


def _mapped(path: Path) -> pa.Table:
    return pa.ipc.open_file(pa.memory_map(str(path))).read_all()
