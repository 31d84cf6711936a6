"""Turtle in our own vocabulary: relationships with the claims in view, their entities and source documents.

Keeps everything; reading it back gives the same view. Claims that the lens leaves out are left out.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
import pyoxigraph as ox

from dezgraph.formats.form import entities_of, rows_of
from dezgraph.terms import DCT, DZ, GEO, ID, SKOS

if TYPE_CHECKING:
    from dezgraph.columns import Numbers
    from dezgraph.view import View

__all__ = ["write"]

_PREFIXES = {"dz": DZ.base, "id": ID.base, "skos": SKOS.base, "dct": DCT.base, "geo": GEO.base}
_SUBJECTS_A_PIECE = 20_000


def write(network: View, *, center: str | None = None, radius: int = 1) -> Iterator[bytes]:
    """Yield Turtle of a view, in pieces that each begin with the prefixes: entities, relationships, documents."""
    rows = rows_of(network, center, radius)
    return _written(network, rows, entities_of(network, rows, center))


def _written(network: View, rows: Numbers, entities: list[int]) -> Iterator[bytes]:
    numbering = network.content.numbering
    claims, documents = _claims(network, rows)
    kept = set(numbering.claims[claims].tolist())
    subjects = chain(
        numbering.entities[entities].tolist(),
        numbering.relationships[rows].tolist(),
        numbering.documents[documents].tolist(),
    )
    for piece in _pieces(subjects):
        lines = chain.from_iterable(_lines(network, code, kept) for code in piece)
        text = "".join(lines).encode()
        triples = ox.parse(io.BytesIO(text), format=ox.RdfFormat.N_TRIPLES)
        written = io.BytesIO()
        ox.serialize(triples, written, format=ox.RdfFormat.TURTLE, prefixes=_PREFIXES)
        yield written.getvalue()


def _claims(network: View, rows: Numbers) -> tuple[Numbers, Numbers]:
    """Return the claims in view of some rows, and the documents that make them, each once and ascending."""
    columns = network.content.columns
    found = [
        np.arange(columns.claim_starts[row], columns.claim_starts[row + 1], dtype=np.int32)[network.sieve.claims(row)]
        for row in rows.tolist()
    ]
    claims = np.concatenate(found) if found else np.empty(0, dtype=np.int32)
    return claims, np.unique(columns.claim_document[claims])


def _pieces(subjects: Iterable[int]) -> Iterator[list[int]]:
    waiting: list[int] = []
    for subject in subjects:
        waiting.append(subject)
        if len(waiting) == _SUBJECTS_A_PIECE:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def _lines(network: View, subject: int, kept: set[int]) -> Iterator[str]:
    """Yield the triples of a subject and of the nodes below it; of claims, those in view."""
    triples = network.content.triples
    claim = triples.code(f"<{DZ.claim}>")
    for predicate, value in triples.of(subject):
        if predicate == claim and network.content.is_relationship(subject) and value not in kept:
            continue
        term = triples.term(value)
        yield f"{triples.term(subject)} {triples.term(predicate)} {term} .\n"
        if predicate == claim or term.startswith("_:"):
            yield from _lines(network, value, kept)
