"""A graph as an rdflib `Dataset` that is only read: rdflib looks the triples up where they lie, in columns.

Statements are in the default graph, `source type target` of each relationship in `terms.DIRECT_GRAPH`, as where
SPARQL is answered. SPARQL is rdflib's own here. Measured on the shipped graph of 25,000 triples: opened at once, all
quads in 0.03 s, a join in 0.01 to 0.02 s. oxrdflib over Oxigraph needs a copy of the graph (0.1 s), and 0.25 s for the
quads, but 0.001 s for the join: `open_store().query` is the way to that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Final, NoReturn

import numpy as np
import pyoxigraph as ox
import rdflib
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID, ModificationException
from rdflib.store import Store
from rdflib.term import BNode, Literal, Node, URIRef

from dezgraph.columns import Index
from dezgraph.rdf.description import text_of
from dezgraph.terms import DIRECT_GRAPH, PREFIXES

if TYPE_CHECKING:
    from dezgraph.graph import Graph
    from dezgraph.rdf.triples import Codes

__all__ = ["dataset"]

_PIECE: Final = 10_000
_TERMS_KEPT: Final = 1 << 16


def dataset(graph: Graph) -> rdflib.Dataset:
    """Return a graph as a dataset, with the prefixes of our files bound. O(relationships).

    Named graphs of files are not told apart: what they say is in the default graph. What would change the dataset
    raises rdflib's `ModificationException`.
    """
    found = rdflib.Dataset(store=_Columns(graph), default_union=False)
    for prefix, base in PREFIXES.items():
        found.bind(prefix, base)
    return found


class _ReadOnlyError(ModificationException):
    """The dataset was to be changed."""

    def __str__(self) -> str:
        return "the RDF of a view is only read; change a copy of it: rdflib.Dataset().addN(view.rdf.quads())"


@dataclass(frozen=True)
class _Part:
    """The triples of one graph of the dataset, sorted by subject, predicate, object."""

    terms: int
    subjects: Codes
    predicates: Codes
    objects: Codes

    def rows(self, subject: int | None, predicate: int | None, object: int | None) -> Codes:
        """Return where the triples with these terms are. O(log n) with a subject, else O(those of the object), O(n)."""
        if subject is not None:
            first, last = np.searchsorted(self.subjects, (subject, subject + 1))
            rows = np.arange(first, last, dtype=np.int32)
        elif object is not None:
            rows = self._by_object[object]
        else:
            rows = np.arange(len(self.subjects), dtype=np.int32)
        for wanted, column in ((predicate, self.predicates), (object, self.objects)):
            if wanted is not None:
                rows = rows[column[rows] == wanted]
        return rows

    @cached_property
    def _by_object(self) -> Index:
        return Index.of(self.objects, self.terms)


class _Columns(Store):
    """The columns of a graph, as rdflib asks a store. Terms that were read last are kept."""

    context_aware = True
    graph_aware = True

    def __init__(self, graph: Graph) -> None:
        super().__init__()
        self._triples = graph.triples
        columns = self._triples.subjects, self._triples.predicates, self._triples.objects
        size = len(self._triples.terms)
        self._parts = {
            DATASET_DEFAULT_GRAPH_ID: _Part(size, *columns),
            URIRef(DIRECT_GRAPH): _Part(size, *_direct(graph)),
        }
        self._prefixes: dict[str, URIRef] = {}
        self._term = lru_cache(_TERMS_KEPT)(self._read)

    def triples(self, triple_pattern: Any, context: Any = None) -> Iterator[Any]:
        """Yield the triples that a pattern fits, each with the graphs that it is in: of one graph, or of all."""
        codes = [None if term is None else self._code(term) for term in triple_pattern]
        if -1 in codes:
            return
        for name, part in self._asked(context):
            graph = rdflib.Graph(self, name)
            rows = part.rows(*codes)
            for start in range(0, len(rows), _PIECE):
                piece = rows[start : start + _PIECE]
                found = (column[piece].tolist() for column in (part.subjects, part.predicates, part.objects))
                for subject, predicate, object in zip(*found, strict=True):
                    yield (self._term(subject), self._term(predicate), self._term(object)), iter((graph,))

    def __len__(self, context: Any = None) -> int:
        """Return how many triples there are, in one graph or in all."""
        return sum(len(part.subjects) for _, part in self._asked(context))

    def contexts(self, triple: Any = None) -> Any:
        """Yield the graphs that there are, or that a triple is in."""
        for name in self._parts:
            graph = rdflib.Graph(self, name)
            if triple is None or any(self.triples(triple, graph)):
                yield graph

    def bind(self, prefix: str, namespace: URIRef, override: bool = True) -> None:
        """Remember a prefix: those belong to who asks, and not to the graph."""
        if override or prefix not in self._prefixes:
            self._prefixes[prefix] = URIRef(namespace)

    def prefix(self, namespace: URIRef) -> str | None:
        """Return the prefix of a namespace."""
        return next((prefix for prefix, bound in self._prefixes.items() if bound == URIRef(namespace)), None)

    def namespace(self, prefix: str) -> URIRef | None:
        """Return the namespace of a prefix."""
        return self._prefixes.get(prefix)

    def namespaces(self) -> Iterator[tuple[str, URIRef]]:
        """Yield prefixes and namespaces."""
        return iter(list(self._prefixes.items()))

    def add_graph(self, graph: rdflib.Graph) -> None:
        """Do nothing for a graph that is there, as rdflib asks for when one is looked at; refuse any other."""
        if graph.identifier not in self._parts:
            self._refused()

    def _refused(self, *_: Any, **__: Any) -> NoReturn:
        raise _ReadOnlyError

    add = addN = remove = remove_graph = update = destroy = _refused  # noqa: N815 - rdflib's names

    def _asked(self, context: Any) -> Iterable[tuple[URIRef, _Part]]:
        """Return the parts that rdflib asks for: the one of a graph, none of an unknown one, all of None."""
        if context is None:
            return self._parts.items()
        part = self._parts.get(context.identifier)
        return [] if part is None else [(context.identifier, part)]

    def _code(self, term: Node) -> int:
        """Return the code of a term, -1 for one that the graph does not hold."""
        if isinstance(term, URIRef):
            return self._triples.code(f"<{term}>")
        if isinstance(term, BNode):
            return self._triples.code(f"_:{term}")
        if not isinstance(term, Literal):
            return -1
        try:
            kind = None if term.datatype is None else ox.NamedNode(str(term.datatype))
            return self._triples.code(str(ox.Literal(str(term), language=term.language, datatype=kind)))
        except ValueError:  # no language, or no address, that there could be
            return -1

    def _read(self, code: int) -> Node:
        """Return a term as rdflib has it, a literal with the text that was written (`01` stays `01`)."""
        term = self._triples.term(code)
        if term.startswith("<"):
            return URIRef(term[1:-1])
        if term.startswith("_:"):
            return BNode(term[2:])
        text, language = text_of(term)
        kind = term[term.rindex('"') + 1 :].removeprefix("^^")
        if language or not kind:
            return Literal(text, lang=language or None)
        return Literal(text, datatype=URIRef(kind[1:-1]), normalize=False)


def _direct(graph: Graph) -> Iterator[Codes]:
    """Yield the columns of the direct triples, as those of a graph."""
    columns, entities = graph.columns, graph.numbering.entities
    terms = graph.vocabulary.types.values()
    types = np.array([graph.triples.code(f"<{term.iri}>") for term in terms], dtype=np.int32)
    ends = entities[columns.source], types[columns.type], entities[columns.target]
    return (np.ascontiguousarray(column) for column in np.unique(np.stack(ends, axis=1), axis=0).T)
