"""What is written of when relationships start and end, and by which event, without making their records."""

from __future__ import annotations

from functools import cached_property, lru_cache

import numpy as np

from dezgraph.columns import Index
from dezgraph.rdf.description import text_of
from dezgraph.rdf.triples import Codes, Triples
from dezgraph.terms import DZ

__all__ = ["ByEvent", "WrittenDates"]

_TEXTS_KEPT = 10_000


class WrittenDates:
    """The dates of relationships by row: a row is the position of a relationship among their term codes."""

    def __init__(self, triples: Triples, relationships: Codes) -> None:
        self._triples = triples
        self._relationships = relationships
        self._text = lru_cache(_TEXTS_KEPT)(self._read)

    def __getitem__(self, row: int) -> tuple[str | None, str | None]:
        """Return start and end of a relationship, None for what is not stated."""
        return self._text(int(self._starts[row])), self._text(int(self._ends[row]))

    @cached_property
    def _starts(self) -> Codes:
        return _objects(self._triples, self._relationships, DZ.validFrom)

    @cached_property
    def _ends(self) -> Codes:
        return _objects(self._triples, self._relationships, DZ.validUntil)

    def _read(self, code: int) -> str | None:
        return None if code < 0 else text_of(self._triples.term(code))[0]


class ByEvent:
    """The rows of the relationships that each event began, and of those that it ended. Events go by their number."""

    def __init__(self, triples: Triples, relationships: Codes, entities: Codes) -> None:
        self._triples = triples
        self._relationships = relationships
        self._entities = entities

    @cached_property
    def started(self) -> Index:
        """The relationships that each entity began."""
        return self._index(DZ.startedBy)

    @cached_property
    def ended(self) -> Index:
        """The relationships that each entity ended."""
        return self._index(DZ.endedBy)

    def _index(self, predicate: str) -> Index:
        events = _objects(self._triples, self._relationships, predicate)
        size = len(self._entities)
        numbers = np.minimum(np.searchsorted(self._entities, events), max(size - 1, 0))
        is_entity = (events >= 0) & (self._entities[numbers] == events) if size else np.zeros(len(events), dtype=bool)
        # What no event brought comes last, under a number that no entity has.
        return Index.of(np.where(is_entity, numbers, size).astype(np.int32), size + 1)


def _objects(triples: Triples, relationships: Codes, predicate: str) -> Codes:
    """Return the term code of a property's value for each row, -1 for none. O(n)."""
    subjects, values = triples.with_predicate(predicate)
    codes = np.full(len(relationships), -1, dtype=np.int32)
    if len(codes):
        rows = np.searchsorted(relationships, subjects)
        rows[rows == len(codes)] = 0
        is_row = relationships[rows] == subjects
        codes[rows[is_row]] = values[is_row]
    return codes
