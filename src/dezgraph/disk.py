"""A graph kept in a folder: an Oxigraph database, and its triples in columns.

    DIR/current.json        which generation is current, its version, the format of the folder
    DIR/generation-3/rdf    the Oxigraph database
    DIR/generation-3/graph.arrow   triples in columns: what a graph is opened from, without parsing;
                            their terms beside it, in terms-of-graph.arrow
    DIR/lock                held by whoever loads

A load makes a new generation beside the current one and switches over when all of it is there: a file
with an error on its last line leaves no trace. The generation before stays until the next load, for
those who have it open.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import pyoxigraph as ox

from dezgraph.errors import StoreError
from dezgraph.graph import Graph
from dezgraph.rdf.cache import read_cache, write_cache
from dezgraph.rdf.files import Progress, blocks_of, bulk_load, read_triples
from dezgraph.rdf.triples import Triples
from dezgraph.shipped import vocabulary_file
from dezgraph.store import Accept, answered, anything, content_digest, digest, direct_triples, graph_of, refuse_empty
from dezgraph.terms import DIRECT_GRAPH

__all__ = ["DiskStore"]

_FORMAT = 1
_CURRENT = "current.json"
_LOCK = "lock"
_GENERATION = "generation-"


@dataclass(frozen=True, slots=True)
class _Current:
    format: int
    generation: int
    version: str
    loaded: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is loaded yet, or nothing of it is to stay."""
        return not self.version


class DiskStore:
    """The graph that is kept in a folder. Opening does not create it; the first `load` does."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: tuple[_Current, ox.Store] | None = None

    @property
    def version(self) -> str:
        """The digest of all that was loaded, in order."""
        return self._current().version

    def graph(self) -> Graph:
        """Return the current graph, from its cache. Raises StoreError where nothing is stored."""
        current = self._current()
        return Graph(self._triples(current), current.version)

    def query(self, text: str) -> bytes:
        """Answer a SPARQL 1.1 query of the current RDF dataset. Raises QueryError, StoreError."""
        return answered(self.dataset(), text)

    def dataset(self) -> ox.Store:
        """Return the RDF dataset, read-only."""
        current = self._current()
        if self._open is None or self._open[0] != current:
            self._open = current, self._database(current)
        return self._open[1]

    def load(
        self,
        paths: Sequence[Path],
        progress: Progress | None = None,
        *,
        replace: bool = False,
        accept: Accept = anything,
    ) -> str:
        """Add files to what is stored, or put them in its place, all or nothing, and return the new version.

        A file whose content was loaded before is left out: loading it again changes nothing. With `replace`
        all files are loaded, and nothing else stays: so an edited file is loaded again.

        Raises:
            DataError: a file cannot be read, or the graph with it could not be served, has no entity or is not
                accepted; nothing is changed.
            StoreError: the folder cannot be written, holds something else, or is being loaded already.
        """
        try:
            self._check_folder()
            with self._made(), self._locked():
                return self._load(list(paths), progress, accept, replace=replace)
        except OSError as error:
            raise StoreError(self._folder, f"cannot be written: {error.strerror or error}") from error

    def close(self) -> None:
        """Close the database."""
        self._open = None

    def _load(self, added: list[Path], progress: Progress | None, accept: Accept, *, replace: bool) -> str:
        current = self._current() if self._exists() else _Current(_FORMAT, 0, "")
        before = _Current(_FORMAT, current.generation, "") if replace else current
        if before.is_empty:
            added.insert(0, vocabulary_file())
        contents = {path: content_digest(path) for path in added}
        added = [path for path in contents if contents[path] not in before.loaded]
        if not added:
            return before.version
        loaded = (*before.loaded, *(contents[path] for path in added))
        after = _Current(_FORMAT, before.generation + 1, digest(added, before.version), loaded)
        self._forget(current)
        target = self._generation(after)
        try:
            target.mkdir()
            graph = self._graph_with(before, after, added, progress)
            accept(graph)
            self._fill(target, before, graph, added)
            self._switch(after)
        except BaseException:
            shutil.rmtree(target, ignore_errors=True)
            raise
        return after.version

    def _graph_with(self, before: _Current, after: _Current, added: Sequence[Path], progress: Progress | None) -> Graph:
        triples = read_triples(added, progress, onto=None if before.is_empty else self._triples(before))
        graph = graph_of(triples, after.version, added)
        refuse_empty(graph, added[-1])
        return graph

    def _fill(self, target: Path, before: _Current, graph: Graph, added: Sequence[Path]) -> None:
        write_cache(graph.triples, target / "graph.arrow")
        if not before.is_empty:
            self._database(before).backup(str(target / "rdf"))
        store = ox.Store(str(target / "rdf"))
        for path in added:
            bulk_load(store, path)
        store.bulk_extend(direct_triples(graph))
        store.flush()

    def _switch(self, after: _Current) -> None:
        written = self._folder / f"{_CURRENT}.new"
        written.write_text(json.dumps(asdict(after)))
        written.replace(self._folder / _CURRENT)

    def _forget(self, current: _Current) -> None:
        """Remove every generation but the current one, such as what a load that broke off has left."""
        for folder in self._folder.glob(f"{_GENERATION}*"):
            if folder != self._generation(current):
                shutil.rmtree(folder)

    def _check_folder(self) -> None:
        """Refuse a folder with anything in it that is no store: it is someone's."""
        if not self._folder.exists() or self._exists():
            return
        ours = (_LOCK, f"{_CURRENT}.new")
        others = [file.name for file in self._folder.iterdir() if not file.name.startswith((_GENERATION, *ours))]
        if others:
            raise StoreError(self._folder, f"holds something else, such as {min(others)}, and no stored graph")

    @contextmanager
    def _made(self) -> Iterator[None]:
        """Make the folder, and take away what was made of it where what follows fails."""
        missing = [folder for folder in (self._folder, *self._folder.parents) if not folder.exists()]
        self._folder.mkdir(parents=True, exist_ok=True)
        try:
            yield
        except BaseException:
            with suppress(OSError):
                # Where there is more in it than the lock, another process is loading there.
                if missing and [file.name for file in self._folder.iterdir()] == [_LOCK]:
                    (self._folder / _LOCK).unlink()
                for folder in missing:
                    folder.rmdir()
            raise

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Keep other loads out; the lock goes with the process that holds it.

        A lock of SQLite, because it is the one in the standard library that every system has.
        """
        try:
            lock = sqlite3.connect(self._folder / _LOCK, timeout=0, isolation_level=None)
        except sqlite3.OperationalError as error:
            raise StoreError(self._folder, f"cannot be written: {error}") from error
        with closing(lock):
            try:
                lock.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError as error:
                raise StoreError(self._folder, f"cannot be loaded by two at once: {error}") from error
            yield

    def _exists(self) -> bool:
        return (self._folder / _CURRENT).exists()

    def _current(self) -> _Current:
        path = self._folder / _CURRENT
        try:
            found = json.loads(path.read_text())
            if found["format"] > _FORMAT:
                reason = f"was written in format {found['format']} by a newer dezgraph; this one knows {_FORMAT}"
                raise StoreError(self._folder, reason)
            loaded = tuple(map(str, found.get("loaded", ())))
            return _Current(_FORMAT, int(found["generation"]), str(found["version"]), loaded)
        except FileNotFoundError:
            reason = "holds no stored graph; `dezgraph load FILE… --store DIR` makes one"
            raise StoreError(self._folder, reason) from None
        except (OSError, ValueError, TypeError, LookupError) as error:
            raise StoreError(self._folder, f"its {_CURRENT} cannot be read: {error}") from error

    def _generation(self, current: _Current) -> Path:
        return self._folder / f"{_GENERATION}{current.generation}"

    def _triples(self, current: _Current) -> Triples:
        """Return the triples from the cache, which is made again from the database where it is lost."""
        cache = self._generation(current) / "graph.arrow"
        triples = read_cache(cache)
        if triples is None:
            quads = (quad for quad in self._database(current) if quad.graph_name != ox.NamedNode(DIRECT_GRAPH))
            triples = Triples.from_blocks(blocks_of(quads))
            with suppress(OSError):  # a folder that cannot be written is still read
                write_cache(triples, cache)
        return triples

    def _database(self, current: _Current) -> ox.Store:
        try:
            return ox.Store.read_only(str(self._generation(current) / "rdf"))
        except (OSError, RuntimeError) as error:  # Oxigraph tells of damage by a RuntimeError
            raise StoreError(self._folder, f"its database cannot be opened: {error}") from error
