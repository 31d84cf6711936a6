"""The triples of an excerpt, as every RDF format writes them: relationships with the claims in view, entities, sources.

Without a lens, a centre and ids it is everything that there is. Otherwise it is what is in view and what that speaks of
(the events that began or ended it, the sources of its entities), so that it can always be read back and gives the
same view. What the graph says of itself, and terms that are not of the shipped vocabulary, are written too. Left out
are claims that the lens leaves out, and what a scenario would change of relationships that are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyoxigraph as ox

from dezgraph.imprint import dataset_nodes
from dezgraph.rdf.files import read_triples
from dezgraph.rdf.ntriples import as_arrow
from dezgraph.shipped import vocabulary_file
from dezgraph.terms import DIRECT_GRAPH, DZ, PREFIXES
from dezgraph.vocabulary import Vocabulary

if TYPE_CHECKING:
    from dezgraph.columns import Mask, Numbers
    from dezgraph.formats.form import Excerpt
    from dezgraph.graph import Graph

__all__ = ["PREFIXES", "Statements", "direct", "lines", "rewritten", "statements", "text_of"]

_SUBJECTS_A_PIECE = 20_000


@dataclass(frozen=True, slots=True)
class Statements:
    """Some triples as term codes, those of one subject and of the nodes below it side by side."""

    subjects: Numbers
    predicates: Numbers
    objects: Numbers


def statements(excerpt: Excerpt) -> Iterator[Statements]:
    """Yield the triples of an excerpt, some subjects at a time: the graph itself, terms, entities, ties, documents."""
    numbering = excerpt.view.content.numbering
    entities, documents = numbering.entities, numbering.documents
    if not excerpt.is_whole:
        entities, documents = entities[excerpt.entities], documents[:0]
    part = _Part(excerpt)
    graph = excerpt.view.content
    ties = numbering.relationships[excerpt.rows]
    waiting = np.concatenate((dataset_nodes(graph), _own_terms(graph), entities, ties, documents))
    while len(waiting):
        part.written[waiting] = True
        for start in range(0, len(waiting), _SUBJECTS_A_PIECE):
            yield part.described(waiting[start : start + _SUBJECTS_A_PIECE])
        waiting = part.left()


def lines(graph: Graph, pieces: Iterable[Statements]) -> Iterator[bytes]:
    """Yield triples as N-Triples, canonical, piece by piece."""
    import pyarrow.compute as pc

    end, space = (pa.scalar(text, pa.large_string()) for text in (".\n", " "))
    for piece in pieces:
        columns = (piece.subjects, piece.predicates, piece.objects)
        terms = [graph.triples.terms.take(as_arrow(codes)) for codes in columns]
        yield text_of(pc.binary_join_element_wise(*terms, end, space))


def text_of(texts: pa.Array) -> bytes:
    """Return texts that were just computed, one after the other, as they lie in memory."""
    texts = texts.cast(pa.large_string())
    _, starts, data = texts.buffers()
    ends = np.frombuffer(starts, dtype=np.int64)[texts.offset : texts.offset + len(texts) + 1]
    return bytes(memoryview(data)[ends[0] : ends[-1]]) if data is not None and len(texts) else b""


def direct(excerpt: Excerpt) -> Iterator[bytes]:
    """Yield the triples `source type target` of an excerpt as N-Quads, in the named graph that a store gives them."""
    content = excerpt.view.content
    columns, entities = content.columns, content.numbering.entities
    types = np.array([content.triples.code(f"<{term.iri}>") for term in content.vocabulary.types.values()])
    graph = f"<{DIRECT_GRAPH}> ."
    for start in range(0, len(excerpt.rows), _SUBJECTS_A_PIECE):
        rows = excerpt.rows[start : start + _SUBJECTS_A_PIECE]
        ends = entities[columns.source[rows]], types[columns.type[rows]], entities[columns.target[rows]]
        triples = np.unique(np.stack(ends, axis=1), axis=0)
        for text in lines(
            content, [Statements(*(np.ascontiguousarray(column, dtype=np.int32) for column in triples.T))]
        ):
            yield text.replace(b" .\n", f" {graph}\n".encode())


def rewritten(texts: Iterable[bytes], form: ox.RdfFormat) -> Iterator[bytes]:
    """Yield N-Quads in another format, as Oxigraph writes it: each piece is a document of its own."""
    for text in texts:
        quads = ox.parse(text, format=ox.RdfFormat.N_QUADS)
        yield ox.serialize(quads, format=form, prefixes=PREFIXES) or b""


class _Part:
    """The part of a graph that is written: what is in it, what was written of it, and what that speaks of."""

    def __init__(self, excerpt: Excerpt) -> None:
        self._graph = excerpt.view.content
        self._triples = self._graph.triples
        numbering = self._graph.numbering
        self._kept = self._marked(numbering.claims[_claims(excerpt)])
        self._relationships = self._marked(numbering.relationships[excerpt.rows])
        self._known = self._marked(numbering.entities) | self._marked(numbering.documents)
        self._claim, self._change, self._amended = (
            self._triples.code(f"<{iri}>") for iri in (DZ.claim, DZ.change, DZ.relationship)
        )
        self._mentioned = self._marked()
        self.written = self._marked()

    def left(self) -> Numbers:
        """Return the entities and documents that are mentioned and not written yet, ascending."""
        found = np.flatnonzero(self._mentioned & self._known & ~self.written).astype(np.int32)
        self._mentioned[:] = False
        return found

    def described(self, subjects: Numbers) -> Statements:
        """Return the triples of some subjects and of the nodes below them, in the order of the subjects."""
        levels = []
        root = np.arange(len(subjects), dtype=np.int32)
        while len(subjects):
            whose, predicates, objects = self._triples.about(subjects)
            kept = self._is_kept(subjects[whose], predicates, objects)
            whose, predicates, objects = whose[kept], predicates[kept], objects[kept]
            levels.append((root[whose], subjects[whose], predicates, objects))
            below = (predicates == self._claim) | (objects >= self._triples.first_blank)
            self._mentioned[objects[~below & (objects >= self._triples.first_iri)]] = True
            below &= ~self.written[objects]
            self.written[objects[below]] = True
            root, subjects = root[whose][below], objects[below]
        roots, *columns = (np.concatenate(parts) for parts in zip(*levels, strict=True))
        order = np.argsort(roots, kind="stable")
        return Statements(*(column[order] for column in columns))

    def _is_kept(self, subjects: Numbers, predicates: Numbers, objects: Numbers) -> Mask:
        kept = (predicates != self._claim) | self._kept[objects] | ~self._is_relationship[subjects]
        for place in np.flatnonzero(predicates == self._change).tolist():
            changed = [value for named, value in self._triples.of(int(objects[place])) if named == self._amended]
            kept[place] = all(self._relationships[value] for value in changed)
        return np.asarray(kept)

    @cached_property
    def _is_relationship(self) -> Mask:
        return self._marked(self._graph.numbering.relationships)

    def _marked(self, codes: Numbers | None = None) -> Mask:
        """Return a mask over all terms: one byte each."""
        mask = np.zeros(len(self._triples.terms), dtype=bool)
        if codes is not None:
            mask[codes] = True
        return mask


def _claims(excerpt: Excerpt) -> Numbers:
    """Return the claims in view of the rows of an excerpt."""
    _, claims, seen = excerpt.view.sieve.claims_of(excerpt.rows)
    return claims[seen]


def _own_terms(graph: Graph) -> Numbers:
    """Return the codes of the terms that the files of the graph declare, beside those that are shipped."""
    own = sorted(_iris(graph.vocabulary) - _shipped_terms())
    return np.array([graph.triples.code(f"<{iri}>") for iri in own], dtype=np.int32)


@cache
def _shipped_terms() -> frozenset[str]:
    return _iris(Vocabulary(read_triples([vocabulary_file()])))


def _iris(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(term.iri for terms in vocabulary.lists.values() for term in terms.values())
