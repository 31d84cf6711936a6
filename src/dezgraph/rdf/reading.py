"""Find the entities, relationships, claims and sources of a graph, and number them into columns.

This is where a graph that cannot be served is refused: a relationship without a source, a target
that is no entity, a type that the vocabulary does not declare, a date that is none. The error names
the subject; `dezgraph.rdf.files` adds the file and the line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from dezgraph.columns import ASSERTS, DENIES, DISPUTES, Columns
from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST, settled
from dezgraph.grades import DIGITS, LETTERS, codes_of
from dezgraph.names import nearest
from dezgraph.rdf.description import iri_of
from dezgraph.rdf.properties import Properties, word
from dezgraph.rdf.triples import Codes, Triples
from dezgraph.terms import DCT, DZ, RDF, local_name
from dezgraph.vocabulary import Vocabulary

__all__ = ["Numbering", "read_columns"]

_STANCES = {DZ.asserts: ASSERTS, DZ.disputes: DISPUTES, DZ.denies: DENIES}
_RELIABILITIES = {letter: place for place, letter in enumerate(LETTERS)}
_CREDIBILITIES = {str(digit): digit for digit in DIGITS}


@dataclass(frozen=True)
class Numbering:
    """The term codes of what is numbered, ascending: a number is a position here."""

    entities: Codes
    relationships: Codes
    documents: Codes
    claims: Codes


def read_columns(triples: Triples, vocabulary: Vocabulary) -> tuple[Columns, Numbering]:
    """Return the columns of a graph. O(n log n) for n triples.

    Raises:
        SubjectError: something in the graph that cannot be served, by its IRI.
    """
    return _Reading(triples, vocabulary).columns()


class _Reading(Properties):
    """One reading of one graph: the tables that the columns share while they are made."""

    def __init__(self, triples: Triples, vocabulary: Vocabulary) -> None:
        super().__init__(triples)
        self._vocabulary = vocabulary
        self._types = triples.with_predicate(RDF.type)
        self._kind_entity, self._kind_kind, entities = self._kinds()
        relationships = self._of_class(DZ.Relationship)
        claims, self._claim_row = self._claims(relationships)
        self.numbering = Numbering(entities, relationships, self._of_class(DZ.SourceDocument), claims)

    def columns(self) -> tuple[Columns, Numbering]:
        numbering, rows = self.numbering, self.numbering.relationships
        starts = np.zeros(len(rows) + 1, dtype=np.int32)
        np.cumsum(np.bincount(self._claim_row, minlength=len(rows)), out=starts[1:])
        self._refuse_first(rows, np.diff(starts) == 0, "has no claim: say which source document states it")
        claims = self._claim_columns(numbering.claims)
        self._check_what_has_no_column()
        self._check_properties()
        source = self._number(rows, DZ.source, numbering.entities, "entity")
        target = self._number(rows, DZ.target, numbering.entities, "entity")
        types = self._terms(rows, DZ.type, self._vocabulary.types).astype(np.int16)
        self._refuse_first(rows, types < 0, "has no dz:type")
        return (
            Columns(
                source=source,
                target=target,
                type=types,
                **self._dates(rows, starts, claims),
                support=self._bits(rows, DZ.support, self._vocabulary.supports),
                hedges=self._bits(rows, DZ.hedge, self._vocabulary.hedges),
                claim_starts=starts,
                **claims,
                kind_entity=self._kind_entity,
                kind_kind=self._kind_kind,
                entity_count=len(numbering.entities),
            ),
            numbering,
        )

    def _of_class(self, iri: str) -> Codes:
        subjects, classes = self._types
        return self._named(subjects[classes == self._triples.code(f"<{iri}>")], local_name(iri))

    def _named(self, subjects: Codes, what: str) -> Codes:
        """Refuse a blank node among subjects, which could not be asked for. Their codes are the highest of all."""
        if len(subjects) and self._triples.term(int(subjects[-1])).startswith("_:"):
            reason = f"is, or has, a blank node of the class {what}: give it an IRI"
            self._refuse(subjects[-1], reason)
        return subjects

    def _kinds(self) -> tuple[Codes, npt.NDArray[np.int16], Codes]:
        subjects, classes = self._types
        kind_of = self._lookup(self._vocabulary.kinds)
        kinds = kind_of[classes]
        subjects, kinds = subjects[kinds >= 0], kinds[kinds >= 0]
        entities = subjects[np.append(True, subjects[1:] != subjects[:-1])[: len(subjects)]]
        self._named(entities, "Entity")
        return np.searchsorted(entities, subjects).astype(np.int32), kinds.astype(np.int16), entities

    def _claims(self, relationships: Codes) -> tuple[Codes, Codes]:
        """Return the claims on relationships and the row of each, in the order of rows."""
        subjects, claims = self._triples.with_predicate(DZ.claim)
        rows = self._positions(relationships, subjects)
        return claims[rows >= 0], rows[rows >= 0]

    def _check_properties(self) -> None:
        """Refuse a property of our namespace that nothing declares: a word misspelt would lose what it says."""
        declared = self._types[0]
        for code in np.flatnonzero(np.bincount(self._triples.predicates)).tolist():
            name = self._triples.predicate_iri(code)
            if not name.startswith(DZ.base) or code in declared:
                continue
            near = nearest(local_name(name), [local_name(iri) for iri in DZ], limit=1)
            hint = f"; did you mean dz:{near[0]}" if near else ""
            subject = self._triples.subjects[np.flatnonzero(self._triples.predicates == code)[0]]
            self._refuse(subject, f"has the property {word(name)}, which the vocabulary lacks{hint}")

    def _check_what_has_no_column(self) -> None:
        """Refuse in events and scenarios what is refused in relationships: their claims, and their dates."""
        subjects, claims = self._triples.with_predicate(DZ.claim)
        self._claim_columns(claims[self._positions(self.numbering.relationships, subjects) < 0])
        self._latest(self.numbering.entities, DZ.date)

    def _claim_columns(self, claims: Codes) -> dict[str, npt.NDArray[Any]]:
        document = self._number(claims, DZ.sourceDocument, self.numbering.documents, "source document")
        written, published, is_dated = self._ends(claims, DZ.published)
        earliest, latest, _ = self._ends(self.numbering.documents, DCT.date)
        known = np.where(published != UNBOUNDED_FUTURE, published, latest[document])
        return {
            "claim_document": document,
            "claim_grade": self._grades(claims, document),
            "claim_stance": self._stances(claims),
            "claim_written": np.where(is_dated, written, earliest[document]),
            "claim_known": np.where(known != UNBOUNDED_FUTURE, known, self._latest(claims, DZ.recorded)),
            "claim_withdrawn": self._latest(claims, DZ.withdrawn),
        }

    def _grades(self, claims: Codes, document: Codes) -> npt.NDArray[np.uint8]:
        letters = self._literals(self.numbering.documents, DZ.reliability, _RELIABILITIES)
        return codes_of(letters[document], self._literals(claims, DZ.credibility, _CREDIBILITIES))

    def _stances(self, claims: Codes) -> npt.NDArray[np.uint8]:
        values = self._values(claims, DZ.stance)
        table = {self._triples.code(f"<{iri}>"): stance for iri, stance in _STANCES.items()}
        result = np.zeros(len(claims), dtype=np.uint8)
        for code in (code for code in self._distinct(values)[0].tolist() if code >= 0):
            if code not in table:
                text = local_name(iri_of(self._triples.term(code)))
                self._refuse(
                    claims[np.flatnonzero(values == code)[0]],
                    f"has the dz:stance {text}, which is none of asserts, disputes, denies",
                )
            result[values == code] = table[code]
        return result

    def _dates(self, rows: Codes, starts: Codes, claims: dict[str, npt.NDArray[Any]]) -> dict[str, npt.NDArray[Any]]:
        stands = (claims["claim_stance"] == ASSERTS) & (claims["claim_withdrawn"] == UNBOUNDED_FUTURE)
        first_seen, last_seen = _seen(starts, claims["claim_known"], claims["claim_written"], stands)
        start_earliest, start_latest, _ = self._ends(rows, DZ.validFrom)
        end_earliest, end_latest, end_stated = self._ends(rows, DZ.validUntil)
        begun = start_latest == UNBOUNDED_FUTURE
        start_latest = np.where(begun, np.maximum(first_seen, start_earliest), start_latest)
        end_earliest = np.where(end_stated, end_earliest, last_seen)
        self._refuse_first(rows, end_latest < start_earliest, "ends before it starts")
        start_latest, end_earliest = settled(start_earliest, start_latest, end_earliest, end_latest)
        return {
            "start_earliest": start_earliest,
            "start_latest": start_latest.astype(np.int32),
            "end_earliest": end_earliest.astype(np.int32),
            "end_latest": end_latest,
            "end_seen": _end_seen(starts, claims["claim_known"], end_earliest, end_stated),
        }


def _seen(starts: Codes, known: Codes, written: Codes, stands: npt.NDArray[np.bool_]) -> tuple[Codes, Codes]:
    """Return by when each relationship was first reported, and until when it was last, by claims that stand.

    A tie with no stated start had begun by the day on which a claim of it was certainly published. With
    no stated end it still stood on the earliest day on which its newest claim can have been written; a
    page without a date says nothing about that.
    """
    first = np.where(stands & (known != UNBOUNDED_FUTURE), known, np.int32(UNBOUNDED_FUTURE))
    last = np.where(stands, written, np.int32(UNBOUNDED_PAST))
    if not len(starts) - 1:
        return first, last
    return np.minimum.reduceat(first, starts[:-1]), np.maximum.reduceat(last, starts[:-1])


def _end_seen(starts: Codes, known: Codes, end: Codes, stated: npt.NDArray[np.bool_]) -> Codes:
    """Return from which day the end of each relationship is known.

    Only a claim published on or after the end can speak of it; where none was, the end's own day counts.
    That it goes on for good (`..`) is no end, and known as soon as anything is.
    """
    row_end = np.repeat(end, np.diff(starts))
    able = np.where(known >= row_end, known, UNBOUNDED_FUTURE)
    first = np.minimum.reduceat(able, starts[:-1]) if len(end) else able
    seen = np.where(first == UNBOUNDED_FUTURE, end, first)
    seen = np.where(end == UNBOUNDED_FUTURE, UNBOUNDED_PAST, seen)
    return np.where(stated, seen, UNBOUNDED_FUTURE).astype(np.int32)
