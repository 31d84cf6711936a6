"""When relationships start and end, as it was written, without making their records."""

from __future__ import annotations

from functools import cached_property, lru_cache

import numpy as np

from dezgraph.rdf.description import text_of
from dezgraph.rdf.triples import Codes, Triples
from dezgraph.terms import DZ

__all__ = ["WrittenDates"]

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
        return self._values(DZ.validFrom)

    @cached_property
    def _ends(self) -> Codes:
        return self._values(DZ.validUntil)

    def _values(self, predicate: str) -> Codes:
        """Return the term code of a date for each row, -1 for none. O(n)."""
        subjects, values = self._triples.with_predicate(predicate)
        codes = np.full(len(self._relationships), -1, dtype=np.int32)
        if len(codes):
            rows = np.searchsorted(self._relationships, subjects)
            rows[rows == len(codes)] = 0
            is_row = self._relationships[rows] == subjects
            codes[rows[is_row]] = values[is_row]
        return codes

    def _read(self, code: int) -> str | None:
        return None if code < 0 else text_of(self._triples.term(code))[0]
