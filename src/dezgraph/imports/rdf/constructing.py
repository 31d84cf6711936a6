"""The process that runs a mapping: an order in JSON on stdin, lines of JSON on stdout, the triples in a file.

    in   {"files": […], "queries": [[path, text], …], "folder": "…"}
    out  {"read": 0}  a file, by its number   {"asking": true}   {"done": 1234} triples   {"fault": {…}}

It knows nothing of records, and starts in a tenth of a second.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Final, cast

import pyoxigraph as ox

from dezgraph.errors import DataError
from dezgraph.rdf.files import parsed_quads
from dezgraph.sparql.results import syntax_error
from dezgraph.terms import ID

_MOST_BYTES: Final = 1 << 32
_MOST_TRIPLES: Final = 20_000_000
_IN_MEMORY: Final = 1 << 23
"""Files of more bytes in all are put on disk, as they lie there: compressed ones hold more."""


def main() -> None:
    """Carry out one order."""
    _bound_memory()
    order = json.load(sys.stdin)
    try:
        dataset = _dataset([Path(file) for file in order["files"]], Path(order["folder"]))
        _tell(asking=True)
        with (Path(order["folder"]) / "constructed.nt").open("wb") as target:
            _tell(done=sum(_written(dataset, Path(path), text, target) for path, text in order["queries"]))
    except DataError as error:
        place = {"path": str(error.path or ""), "line": error.line, "column": error.column}
        _tell(fault={"reason": error.reason, **place})


def _dataset(files: list[Path], folder: Path) -> ox.Store:
    is_small = sum(file.stat().st_size for file in files if file.is_file()) <= _IN_MEMORY
    dataset = ox.Store() if is_small else ox.Store(str(folder / "dataset"))
    for number, file in enumerate(files):
        dataset.bulk_extend(parsed_quads(file))
        _tell(read=number)
    return dataset


def _written(dataset: ox.Store, path: Path, text: str, target: IO[bytes]) -> int:
    """Write what a query constructs, and return how many triples."""
    count = 0
    for count, triple in enumerate(_constructed(dataset, path, text), start=1):
        if count > _MOST_TRIPLES:
            raise DataError(f"constructs more than {_MOST_TRIPLES:,} triples", path=path)
        target.write(f"{triple} .\n".encode())
    return count


def _constructed(dataset: ox.Store, path: Path, text: str) -> Iterator[ox.Triple]:
    try:
        found = dataset.query(text, base_iri=ID.base, use_default_graph_as_union=True)
        yield from cast("ox.QueryTriples", found)
    except SyntaxError as error:
        told = syntax_error(str(error))
        raise DataError(told.reason, path=path, line=told.line, column=told.column) from error
    except (ValueError, OSError, RuntimeError) as error:
        raise DataError(f"cannot be answered: {error}", path=path) from error


def _bound_memory() -> None:
    with suppress(ImportError, OSError, ValueError):
        import resource  # not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_BYTES, _MOST_BYTES))


def _tell(**what: Any) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
