"""A file of triples that remembers which subjects it holds, and on which lines.

For checking a graph and for sending a person to what is wrong with it. Loading a graph, which must be
fast and remembers nothing, is the store's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.term import Node

from dezgraph.errors import DataError
from dezgraph.rdf.files import format_of, opened, parsable
from dezgraph.rdf.lines import subject_lines
from dezgraph.rdf.syntax import located

__all__ = ["LocatedFile"]

_LINED = (ox.RdfFormat.TURTLE, ox.RdfFormat.TRIG, ox.RdfFormat.N_TRIPLES, ox.RdfFormat.N_QUADS)


class LocatedFile:
    """The triples of one file, in whatever RDF format its ending names, compressed or not.

    Raises:
        DataError: the file cannot be read.
        FormatError: its ending is that of no RDF format.
        SyntaxDataError: it cannot be parsed.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._format = format_of(path)
        with opened(path) as stream:
            self._content = parsable(stream, path).read()
        self.triples = list(self._triples())

    @cached_property
    def graph(self) -> Graph:
        """The triples as a graph of their own, made when it is first asked for."""
        graph = Graph()
        for triple in self.triples:
            graph.add(triple)
        return graph

    def __contains__(self, subject: Node) -> bool:
        """Say whether the file says anything of `subject`."""
        return (subject, None, None) in self.graph

    def line(self, subject: Node) -> int | None:
        """Return the line that introduces `subject`, None where that cannot be told."""
        return self._lines.get(str(subject))

    def place(self, subject: Node) -> str:
        """Return the file, and the line that introduces `subject` where that can be told: `actors.ttl:12`."""
        line = self.line(subject)
        return f"{self.path}:{line}" if line else str(self.path)

    @cached_property
    def _lines(self) -> Mapping[str, int]:
        return subject_lines(self._content.decode(errors="replace")) if self._format in _LINED else {}

    def _triples(self) -> Iterator[tuple[Node, Node, Node]]:
        with located(self.path):
            for quad in ox.parse(self._content, format=self._format, rename_blank_nodes=True):
                yield self._term(quad.subject), self._term(quad.predicate), self._term(quad.object)

    def _term(self, term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Node:
        if isinstance(term, ox.NamedNode):
            return URIRef(term.value)
        if isinstance(term, ox.BlankNode):
            return BNode(term.value)
        if isinstance(term, ox.Literal):
            datatype = None if term.language else URIRef(term.datatype.value)
            # Normalised, "01"^^xsd:integer would pass for 1.
            return Literal(term.value, lang=term.language, datatype=datatype, normalize=False)
        reason = f"a triple within a triple is not supported: {term}"
        raise DataError(reason, path=self.path)
