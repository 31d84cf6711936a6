"""Turtle in our own vocabulary: relationships with the claims in view, their entities and source documents.

Without a lens and a centre it is everything that there is. Otherwise it is what is in view and what that speaks of
(the events that began or ended it, the sources of its entities), so that it can always be read back and gives the
same view. Terms that are not of the shipped vocabulary are written too. Left out are claims that the lens leaves out,
and what a scenario would change of relationships that are left out.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
import pyoxigraph as ox

from dezgraph.formats.form import entities_of, rows_of
from dezgraph.lens import Lens
from dezgraph.rdf.files import read_triples
from dezgraph.shipped import vocabulary_file
from dezgraph.terms import DCT, DZ, GEO, ID, SKOS
from dezgraph.vocabulary import Vocabulary

if TYPE_CHECKING:
    from dezgraph.columns import Numbers
    from dezgraph.graph import Graph
    from dezgraph.view import View

__all__ = ["write"]

_PREFIXES = {"dz": DZ.base, "id": ID.base, "skos": SKOS.base, "dct": DCT.base, "geo": GEO.base}
_SUBJECTS_A_PIECE = 20_000


def write(network: View, *, center: str | None = None, radius: int = 1) -> Iterator[bytes]:
    """Yield Turtle of a view, in pieces that each begin with the prefixes: entities, relationships, documents."""
    rows = rows_of(network, center, radius)
    numbering = network.content.numbering
    if center is None and network.lens == Lens():
        entities, documents = numbering.entities, numbering.documents
    else:
        entities, documents = numbering.entities[entities_of(network, rows, center)], numbering.documents[:0]
    subjects = (_own_terms(network.content), entities, numbering.relationships[rows], documents)
    return _written(_Part(network, rows), chain.from_iterable(codes.tolist() for codes in subjects))


def _written(part: _Part, subjects: Iterable[int]) -> Iterator[bytes]:
    while waiting := list(subjects):
        part.written.update(waiting)
        for piece in _pieces(waiting):
            lines = chain.from_iterable(part.lines(code) for code in piece)
            text = "".join(lines).encode()
            triples = ox.parse(io.BytesIO(text), format=ox.RdfFormat.N_TRIPLES)
            written = io.BytesIO()
            ox.serialize(triples, written, format=ox.RdfFormat.TURTLE, prefixes=_PREFIXES)
            yield written.getvalue()
        subjects = part.left()


class _Part:
    """The part of a graph that is written: what is in it, what was written of it, and what that speaks of."""

    def __init__(self, network: View, rows: Numbers) -> None:
        self._graph = network.content
        self._triples = self._graph.triples
        numbering = self._graph.numbering
        self._claims = set(numbering.claims[_claims(network, rows)].tolist())
        self._relationships = set(numbering.relationships[rows].tolist())
        self._claim, self._change, self._amended = (
            self._triples.code(f"<{iri}>") for iri in (DZ.claim, DZ.change, DZ.relationship)
        )
        self._mentioned: set[int] = set()
        self.written: set[int] = set()

    def left(self) -> list[int]:
        """Return the entities and documents that are mentioned and not written yet, ascending."""
        mentioned = np.array(sorted(self._mentioned - self.written), dtype=np.int32)
        self._mentioned.clear()
        numbering = self._graph.numbering
        known = np.isin(mentioned, numbering.entities) | np.isin(mentioned, numbering.documents)
        return [int(code) for code in mentioned[known]]

    def lines(self, subject: int) -> Iterator[str]:
        """Yield the triples of a subject and of the nodes below it."""
        for predicate, value in self._triples.of(subject):
            if self._is_left_out(subject, predicate, value):
                continue
            term = self._triples.term(value)
            yield f"{self._triples.term(subject)} {self._triples.term(predicate)} {term} .\n"
            if predicate == self._claim or term.startswith("_:"):
                yield from self.lines(value)
            elif term.startswith("<"):
                self._mentioned.add(value)

    def _is_left_out(self, subject: int, predicate: int, value: int) -> bool:
        if predicate == self._claim:
            return self._graph.is_relationship(subject) and value not in self._claims
        return predicate == self._change and any(
            amended not in self._relationships for named, amended in self._triples.of(value) if named == self._amended
        )


def _own_terms(graph: Graph) -> Numbers:
    """Return the codes of the terms that the files of the graph declare, beside those that are shipped."""
    own = sorted(_iris(graph.vocabulary) - _shipped_terms())
    return np.array([graph.triples.code(f"<{iri}>") for iri in own], dtype=np.int32)


@cache
def _shipped_terms() -> frozenset[str]:
    return _iris(Vocabulary(read_triples([vocabulary_file()])))


def _iris(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(term.iri for terms in vocabulary.lists.values() for term in terms.values())


def _claims(network: View, rows: Numbers) -> Numbers:
    """Return the claims in view of some rows, each once and ascending."""
    columns = network.content.columns
    found = [
        np.arange(columns.claim_starts[row], columns.claim_starts[row + 1], dtype=np.int32)[network.sieve.claims(row)]
        for row in rows.tolist()
    ]
    return np.concatenate(found) if found else np.empty(0, dtype=np.int32)


def _pieces(subjects: Iterable[int]) -> Iterator[list[int]]:
    waiting: list[int] = []
    for subject in subjects:
        waiting.append(subject)
        if len(waiting) == _SUBJECTS_A_PIECE:
            yield waiting
            waiting = []
    if waiting:
        yield waiting
