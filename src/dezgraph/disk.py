"""A graph kept in a folder: an Oxigraph database, and the columns made of it.

    DIR/current.json        which generation is current, its version, the format of the folder
    DIR/generation-3/rdf    the Oxigraph database
    DIR/generation-3/graph.arrow   triples in columns: what a graph is opened from, without parsing

A load makes a new generation beside the current one and switches over when all of it is there: a file
with an error on its last line leaves no trace, and whoever serves the old generation goes on doing so.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox

from dezgraph.errors import StoreError
from dezgraph.graph import Graph
from dezgraph.rdf.cache import read_cache, write_cache
from dezgraph.rdf.files import Progress, bulk_load, read_triples, with_place
from dezgraph.rdf.triples import Triples
from dezgraph.shipped import vocabulary_file
from dezgraph.store import digest, direct_triples

__all__ = ["DiskStore"]

_FORMAT = 1
_CURRENT = "current.json"


@dataclass(frozen=True, slots=True)
class _Current:
    format: int
    generation: int
    version: str


class DiskStore:
    """The graph that is kept in a folder. Opening does not create it; the first `load` does."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: ox.Store | None = None

    @property
    def version(self) -> str:
        """The digest of all that was loaded, in order."""
        return self._current.version

    def graph(self) -> Graph:
        """Return the current graph, from its cache. Raises StoreError where nothing is stored."""
        current = self._current
        triples = read_cache(self._generation(current) / "graph.arrow")
        if triples is None:
            raise StoreError(self._folder, f"generation {current.generation} has lost its graph.arrow; load it again")
        return Graph(triples, current.version)

    def dataset(self) -> ox.Store:
        """Return the RDF dataset, read-only."""
        if self._open is None:
            self._open = ox.Store.read_only(str(self._generation(self._current) / "rdf"))
        return self._open

    def load(self, paths: Sequence[Path], progress: Progress | None = None) -> str:
        """Add files to what is stored, all or nothing, and return the new version.

        Raises:
            DataError: a file cannot be read, or the graph with it could not be served; nothing is changed.
            StoreError: the folder cannot be written, or holds something else.
        """
        before = self._current if self._exists else _Current(_FORMAT, 0, "")
        after = _Current(_FORMAT, before.generation + 1, digest(paths, before.version))
        target = self._generation(after)
        try:
            shutil.rmtree(target, ignore_errors=True)
            target.mkdir(parents=True)
            self._fill(target, before, paths, progress)
            self._switch(after)
        except BaseException as error:
            shutil.rmtree(target, ignore_errors=True)
            if isinstance(error, OSError):
                raise StoreError(self._folder, f"cannot be written: {error.strerror or error}") from error
            raise
        self._forget(before)
        return after.version

    def close(self) -> None:
        """Close the database."""
        self._open = None

    def _fill(self, target: Path, before: _Current, paths: Sequence[Path], progress: Progress | None) -> None:
        added = list(paths)
        if before.generation:
            self.close()
            ox.Store.read_only(str(self._generation(before) / "rdf")).backup(str(target / "rdf"))
            triples = self._joined(before, added, progress)
        else:
            added.insert(0, vocabulary_file())
            triples = read_triples(added, progress)
        with with_place(added):
            graph = Graph(triples, "")
        write_cache(triples, target / "graph.arrow")
        store = ox.Store(str(target / "rdf"))
        for path in added:
            bulk_load(store, path)
        store.bulk_extend(direct_triples(graph))
        store.flush()

    def _joined(self, before: _Current, paths: Sequence[Path], progress: Progress | None) -> Triples:
        stored = read_cache(self._generation(before) / "graph.arrow")
        if stored is None:
            raise StoreError(self._folder, "has lost its graph.arrow")
        return read_triples(paths, progress, onto=stored)

    @cached_property
    def _exists(self) -> bool:
        return (self._folder / _CURRENT).exists()

    @property
    def _current(self) -> _Current:
        path = self._folder / _CURRENT
        try:
            current = _Current(**json.loads(path.read_text()))
        except FileNotFoundError:
            raise StoreError(self._folder, "holds no stored graph; `dezgraph load FILE… --store DIR` makes one") from None
        except (OSError, ValueError, TypeError) as error:
            raise StoreError(self._folder, f"its {_CURRENT} cannot be read: {error}") from error
        if current.format > _FORMAT:
            reason = f"was written in format {current.format} by a newer dezgraph; this one knows {_FORMAT}"
            raise StoreError(self._folder, reason)
        return current

    def _generation(self, current: _Current) -> Path:
        return self._folder / f"generation-{current.generation}"

    def _switch(self, after: _Current) -> None:
        written = self._folder / f"{_CURRENT}.new"
        written.write_text(json.dumps(asdict(after)))
        written.replace(self._folder / _CURRENT)
        self.__dict__.pop("_exists", None)

    def _forget(self, before: _Current) -> None:
        """Remove the generation before; whoever still has it open keeps what it opened."""
        if before.generation:
            shutil.rmtree(self._generation(before), ignore_errors=True)
