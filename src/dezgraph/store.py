"""Where a graph comes from: a few methods, and two ways to have them.

`Store` is the seam: whatever opens, versions, loads and queries a graph looks like this to everything
above it. `FileStore` reads files into memory and stores nothing; `DiskStore` (`dezgraph.disk`) keeps an
Oxigraph database and its triples in a folder. A store over the SPARQL 1.1 protocol fits the same way.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Protocol, TypeAlias

import pyoxigraph as ox

from dezgraph.errors import DataError, QueryError
from dezgraph.graph import Graph
from dezgraph.rdf.cache import keep_triples, kept_triples
from dezgraph.rdf.files import Progress, opened, parsed_quads, read_triples, with_place
from dezgraph.rdf.triples import Triples
from dezgraph.shipped import vocabulary_file
from dezgraph.terms import DIRECT_GRAPH

__all__ = [
    "Accept",
    "FileStore",
    "Store",
    "answered",
    "anything",
    "content_digest",
    "digest",
    "direct_triples",
    "graph_of",
]


Accept: TypeAlias = Callable[[Graph], None]
"""What is asked of a graph that is to be loaded. It raises DataError where that may not be."""


def anything(graph: Graph) -> None:
    """Accept any graph that could be read."""


class Store(Protocol):
    """What a graph is opened from."""

    @property
    def version(self) -> str:
        """The version of the content: equal files loaded in the same order, equal version."""

    def graph(self) -> Graph:
        """Return the graph at this version. Raises DataError if it is none that can be served."""

    def load(
        self,
        paths: Sequence[Path],
        progress: Progress | None = None,
        *,
        replace: bool = False,
        accept: Accept = anything,
    ) -> str:
        """Add files, or put them in the place of all there is, and return the new version. All or nothing.

        `accept` is given the graph that is to be before it is kept, and raises DataError where it may not be.
        Raises DataError, StoreError.
        """

    def query(self, text: str) -> bytes:
        """Answer a SPARQL 1.1 query: SELECT and ASK as SPARQL JSON results, CONSTRUCT and DESCRIBE as N-Triples.

        Statements are in the default graph, direct triples in the named graph `terms.DIRECT_GRAPH`. For
        queries of one's own: nothing limits their time, and a SERVICE in one sends a request. Raises QueryError.
        """

    def dataset(self) -> ox.Store:
        """Return what `query` asks, for `dezgraph.sparql`; nothing may be written to it. Raises StoreError."""

    def close(self) -> None:
        """Let go of everything that is open."""


class FileStore:
    """Files, and the vocabulary, in memory. The RDF dataset is made when it is first asked for."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = [vocabulary_file(), *paths]

    @cached_property
    def version(self) -> str:
        """The digest of the files' content, in order: whatever their names, compressed or not."""
        return digest(self._paths)

    def graph(self) -> Graph:
        """Return the graph of all files. Raises DataError, with file and line where they are known."""
        kept = kept_triples(self.version)
        if kept is not None:
            return Graph(kept, self.version)
        triples = read_triples(self._paths)
        graph = graph_of(triples, self.version, self._paths)
        keep_triples(triples, self.version)
        return graph

    def load(
        self,
        paths: Sequence[Path],
        progress: Progress | None = None,
        *,
        replace: bool = False,
        accept: Accept = anything,
    ) -> str:
        """Add files to what is read, or read them instead, and write nothing.

        `progress` is told of all files: they are read together.

        Raises:
            DataError: the graph with them cannot be read or served, or is not accepted; nothing is changed.
        """
        together = [vocabulary_file(), *paths] if replace else [*self._paths, *paths]
        version = digest(together)
        accept(graph_of(read_triples(together, progress), version, together))
        self._paths, self.version = together, version
        self.__dict__.pop("_dataset", None)
        return version

    def query(self, text: str) -> bytes:
        """Answer a SPARQL 1.1 query of the RDF dataset, in memory. Raises QueryError."""
        return answered(self._dataset, text)

    def dataset(self) -> ox.Store:
        """Return the RDF dataset, in memory; made when it is first asked for."""
        return self._dataset

    @cached_property
    def _dataset(self) -> ox.Store:
        store = ox.Store()
        for path in self._paths:
            store.bulk_extend(parsed_quads(path))
        store.bulk_extend(direct_triples(self.graph()))
        return store

    def close(self) -> None:
        """Do nothing: memory needs no closing."""


def answered(dataset: ox.Store, text: str) -> bytes:
    """Answer a query of an Oxigraph database, as `Store.query` promises.

    Raises:
        QueryError: it is no SPARQL 1.1 query, or cannot be answered.
    """
    try:
        found = dataset.query(text)
    except (SyntaxError, ValueError, OSError, RuntimeError) as error:
        raise QueryError(str(error)) from error
    if isinstance(found, ox.QueryTriples):
        return found.serialize(format=ox.RdfFormat.N_TRIPLES) or b""
    return found.serialize(format=ox.QueryResultsFormat.JSON) or b""


def graph_of(triples: Triples, version: str, paths: Sequence[Path]) -> Graph:
    """Return the graph of some triples, all of it checked, scenarios too.

    Raises:
        DataError: it cannot be served, with the place among `paths` where it is known.
    """
    with with_place(paths):
        graph = Graph(triples, version)
        graph.check_scenarios()
        return graph


def refuse_empty(graph: Graph, path: Path | None) -> None:
    """Refuse a graph without a single entity, read from `path`: nobody means to keep or to serve that.

    Raises:
        DataError: there is none.
    """
    if not graph.columns.entity_count:
        raise DataError("holds nothing of this vocabulary: no entity", path=path)


def digest(paths: Iterable[Path], previous: str = "") -> str:
    """Return the version of files loaded on top of a previous version, at once or one by one. Reads every byte."""
    for path in paths:
        previous = hashlib.sha256(f"{previous}{content_digest(path)}".encode()).hexdigest()[:16]
    return previous


def content_digest(path: Path) -> str:
    """Return the digest of what a file holds, whatever its name, compressed or not."""
    with opened(path) as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()  # type: ignore[arg-type]


def direct_triples(graph: Graph) -> Iterable[ox.Quad]:
    """Yield `source type target` for each relationship, in the graph of direct triples."""
    name = ox.NamedNode(DIRECT_GRAPH)
    terms = [ox.NamedNode(term.iri) for term in graph.vocabulary.types.values()]
    nodes = [ox.NamedNode(iri) for iri in graph.entity_iris]
    columns = graph.columns
    rows = zip(columns.source.tolist(), columns.type.tolist(), columns.target.tolist(), strict=True)
    return (ox.Quad(nodes[source], terms[type_], nodes[target], name) for source, type_, target in rows)
