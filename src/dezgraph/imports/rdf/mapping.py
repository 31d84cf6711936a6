"""RDF of another vocabulary by SPARQL CONSTRUCT queries: asked of the given files and nothing else.

The queries are read before they are run, as those of `/sparql` are: what would send a request or write is refused.
They run in a process of their own (`constructing`): it is ended when it takes too long, and ends when it takes too
much.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import Any, Final

from dezgraph.errors import DataError, QueryError
from dezgraph.rdf.files import Progress, read_triples
from dezgraph.rdf.triples import Triples
from dezgraph.shipped import mappings_folder
from dezgraph.sparql import read

__all__ = ["constructed", "queries"]

_ENDING: Final = ".rq"
_LONGEST_QUERY: Final = 1 << 20
_MOST_SECONDS: Final = 600.0


def constructed(
    files: Sequence[Path], mapping: Path, progress: Progress | None = None, *, seconds: float = _MOST_SECONDS
) -> Triples:
    """Return what the queries of a mapping construct of files, all of it one graph.

    The default graph of the queries is all that the files hold, with named graphs or without. Relative IRIs are those
    of our entities.

    Raises:
        DataError: a file or a query cannot be read; a query is none that constructs, would send a request, constructs
            nothing, or takes more than `seconds` or 4 GiB.
    """
    asked = queries(mapping)
    with tempfile.TemporaryDirectory(prefix="dezgraph-") as folder:
        order = {
            "files": [str(file) for file in files],
            "queries": [[str(path), text] for path, text in asked],
            "folder": folder,
        }
        _run(json.dumps(order), mapping, files, progress, seconds)
        made = Path(folder) / "constructed.nt"
        if not made.stat().st_size:
            raise DataError("constructs nothing of these files", path=mapping)
        return read_triples([made])


def queries(mapping: Path) -> list[tuple[Path, str]]:
    """Return the queries of a mapping: a file, a folder of them in the order of their names, or a shipped one by name.

    Raises:
        DataError: there is none, or one is no CONSTRUCT that may be run, with line and column.
    """
    found = mapping if _is_there(mapping) else mappings_folder() / mapping.name
    if not _is_there(found):
        shipped = ", ".join(sorted(each.name for each in mappings_folder().iterdir()))
        raise DataError(
            f"there is no such file or folder, nor a shipped mapping of this name ({shipped})", path=mapping
        )
    paths = sorted(found.glob(f"*{_ENDING}")) if found.is_dir() else [found]
    if not paths:
        raise DataError(f"holds no query: no file ends in {_ENDING}", path=mapping)
    return [(path, _query(path)) for path in paths]


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a query in the place of its file is longer than a name may be
        return False


def _query(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            text = stream.read(_LONGEST_QUERY + 1).decode()
    except (OSError, UnicodeDecodeError) as error:
        reason = "is not UTF-8" if isinstance(error, UnicodeDecodeError) else f"cannot be read: {error.strerror}"
        raise DataError(reason, path=path) from error
    if len(text) > _LONGEST_QUERY:
        raise DataError("is longer than a megabyte, and no query is", path=path)
    try:
        query = read(text)
    except QueryError as error:
        raise DataError(error.reason, path=path, line=error.line, column=error.column) from error
    if query.form != "CONSTRUCT":
        raise DataError(f"{query.form} constructs nothing: use CONSTRUCT", path=path)
    if query.graphs:
        raise DataError("names graphs by FROM; the files that are given are all there is: leave it out", path=path)
    return text


def _run(order: str, mapping: Path, files: Sequence[Path], progress: Progress | None, seconds: float) -> None:
    command = [sys.executable, "-P", "-m", "dezgraph.imports.rdf.constructing"]
    with subprocess.Popen(  # noqa: S603 — ourselves
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as child:
        timer, is_done = Timer(seconds, child.kill), False
        try:
            assert child.stdin is not None
            assert child.stdout is not None
            with suppress(BrokenPipeError):  # it ended already, and is told below
                child.stdin.write(order)
                child.stdin.close()
            for line in child.stdout:
                told = json.loads(line)
                if "asking" in told:
                    timer.start()
                elif "fault" in told:
                    raise _fault(told["fault"])
                elif "read" in told and progress is not None:
                    file = files[told["read"]]
                    progress(file, file.stat().st_size)
                is_done = "done" in told
        finally:
            is_late = timer.finished.is_set()
            timer.cancel()
            child.kill()
    if not is_done:
        reason = (
            f"takes longer than {seconds:g} seconds"
            if is_late
            else "ended its process: it takes more than 4 GiB, or nests too deep"
        )
        raise DataError(reason, path=mapping)


def _fault(told: dict[str, Any]) -> DataError:
    return DataError(told["reason"], path=Path(told["path"]), line=told["line"], column=told["column"])
