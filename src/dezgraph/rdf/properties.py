"""The values of properties as columns: looked up, numbered and read, each refused where it cannot be.

`dezgraph.rdf.reading` says which properties there are, and what they mean.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NoReturn

import numpy as np
import numpy.typing as npt

from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST, Bounds, end_bounds, start_bounds
from dezgraph.errors import DateError, SubjectError
from dezgraph.rdf.description import iri_of, text_of
from dezgraph.rdf.triples import Codes, Triples
from dezgraph.terms import DCT, DZ, local_name
from dezgraph.vocabulary import Term

__all__ = ["Properties", "literal", "word"]


class Properties:
    """The properties of one graph. Subjects and values are term codes; -1 is none."""

    def __init__(self, triples: Triples) -> None:
        self._triples = triples

    def _lookup(self, terms: dict[str, Term]) -> Codes:
        """Return, for each code, the number of the vocabulary term that it is, -1 for none."""
        table = np.full(len(self._triples.terms), -1, dtype=np.int32)
        for number, term in enumerate(terms.values()):
            if (code := self._triples.code(f"<{term.iri}>")) >= 0:
                table[code] = number
        return table

    def _values(self, subjects: Codes, predicate: str, *, required: bool = False) -> Codes:
        """Return the one value of a property for each subject, -1 where it has none."""
        found, values = self._triples.with_predicate(predicate)
        result = self._table(found, values)[subjects]
        several = found[1:][found[1:] == found[:-1]]
        if len(several):
            self._refuse_first(subjects, np.isin(subjects, several), f"has more than one {word(predicate)}")
        if required:
            self._refuse_first(subjects, result < 0, f"has no {word(predicate)}")
        return result

    def _table(self, codes: Codes, values: Codes) -> Codes:
        """Return what stands beside each code, -1 where nothing does. Looking up is much faster than searching.

        The last place is for the code -1, which is none.
        """
        table = np.full(len(self._triples.terms) + 1, -1, dtype=np.int32)
        table[codes] = values
        return table

    def _positions(self, known: Codes, values: Codes) -> Codes:
        """Return where each value stands in the ascending `known`, -1 where it does not."""
        return self._table(known, np.arange(len(known), dtype=np.int32))[values]

    def _distinct(self, values: Codes) -> tuple[Codes, Codes]:
        """Return the codes that there are, ascending, and for each value its place among them. Without sorting."""
        present = np.zeros(len(self._triples.terms) + 1, dtype=bool)
        present[values + 1] = True
        places = np.cumsum(present, dtype=np.int32) - np.int32(1)
        return np.flatnonzero(present).astype(np.int32) - np.int32(1), places[values + 1]

    def _number(self, subjects: Codes, predicate: str, known: Codes, what: str) -> Codes:
        values = self._values(subjects, predicate, required=True)
        numbers = self._positions(known, values)
        if len(bad := np.flatnonzero(numbers < 0)):
            value = iri_of(self._triples.term(int(values[bad[0]])))
            reason = f"has the {word(predicate)} {local_name(value)}, which is no {what}"
            self._refuse(subjects[bad[0]], reason)
        return numbers

    def _terms(self, subjects: Codes, predicate: str, terms: dict[str, Term]) -> Codes:
        values = self._values(subjects, predicate)
        return self._as_terms(subjects, values, predicate, terms)

    def _as_terms(self, subjects: Codes, values: Codes, predicate: str, terms: dict[str, Term]) -> Codes:
        numbers = np.where(values >= 0, self._lookup(terms)[values], -1).astype(np.int32)
        if len(bad := np.flatnonzero((numbers < 0) & (values >= 0))):
            value = local_name(iri_of(self._triples.term(int(values[bad[0]]))))
            self._refuse(subjects[bad[0]], f"has the {word(predicate)} {value}, which the vocabulary lacks")
        return numbers

    def _bits(self, rows: Codes, predicate: str, terms: dict[str, Term]) -> npt.NDArray[np.uint32]:
        subjects, values = self._triples.with_predicate(predicate)
        at = self._positions(rows, subjects)
        subjects, values, at = subjects[at >= 0], values[at >= 0], at[at >= 0]
        numbers = self._as_terms(subjects, values, predicate, terms)
        result = np.zeros(len(rows), dtype=np.uint32)
        np.bitwise_or.at(result, at, np.left_shift(np.uint32(1), numbers.astype(np.uint32)))
        return result

    def _literals(self, subjects: Codes, predicate: str, accepted: Mapping[str, int]) -> npt.NDArray[np.uint8]:
        """Return the required literal of each subject through the table of what is accepted."""
        values = self._values(subjects, predicate, required=True)
        distinct, inverse = self._distinct(values)
        read = [accepted.get(literal(self._triples.term(int(code)))) for code in distinct]
        if None in read:
            place = read.index(None)
            text = literal(self._triples.term(int(distinct[place])))
            expected = f"{min(accepted)} to {max(accepted)}"
            reason = f"has the {word(predicate)} {text}, which is not one of {expected}"
            self._refuse(subjects[np.flatnonzero(inverse == place)[0]], reason)
        return np.array(read, dtype=np.uint8)[inverse]

    def _latest(self, subjects: Codes, predicate: str) -> Codes:
        """Return the latest day of a date property, UNBOUNDED_FUTURE where there is none."""
        values = self._values(subjects, predicate)
        distinct, inverse = self._distinct(values)
        days = [self._bounds(code, subjects, values, predicate).latest for code in distinct.tolist()]
        return np.array(days, dtype=np.int32)[inverse]

    def _bounds(self, code: int, subjects: Codes, values: Codes, predicate: str) -> Bounds:
        if code < 0:
            return Bounds(UNBOUNDED_PAST, UNBOUNDED_FUTURE)
        text = literal(self._triples.term(code))
        try:
            return (end_bounds if predicate == DZ.validUntil else start_bounds)(text)
        except DateError as error:
            self._refuse(subjects[np.flatnonzero(values == code)[0]], f"has a bad {word(predicate)}: {error}")

    def _ends(self, rows: Codes, predicate: str) -> tuple[Codes, Codes, npt.NDArray[np.bool_]]:
        values = self._values(rows, predicate)
        distinct, inverse = self._distinct(values)
        bounds = [self._bounds(code, rows, values, predicate) for code in distinct.tolist()]
        table = np.array([(b.earliest, b.latest) for b in bounds], dtype=np.int32).reshape(-1, 2)
        return table[inverse, 0], table[inverse, 1], values >= 0

    def _refuse_first(self, subjects: Codes, bad: npt.NDArray[np.bool_], reason: str) -> None:
        if len(rows := np.flatnonzero(bad)):
            self._refuse(subjects[rows[0]], reason)

    def _refuse(self, subject: int, reason: str) -> NoReturn:
        raise SubjectError(self._owner(int(subject)), reason)

    def _owner(self, subject: int) -> str:
        """Return the IRI of a subject; of a blank node, that of what it belongs to."""
        term = self._triples.term(subject)
        if not term.startswith("_:"):
            return iri_of(term)
        owners = self._triples.subjects[self._triples.objects == subject]
        # A chain of blank nodes may lead back to itself: one step is all that claims and changes need.
        return next((iri_of(self._triples.term(int(owner))) for owner in owners[:1]), term)


def word(predicate: str) -> str:
    """Return the name of a property as files write it."""
    return (
        f"dct:{predicate.removeprefix(DCT.base)}" if predicate.startswith(DCT.base) else f"dz:{local_name(predicate)}"
    )


def literal(term: str) -> str:
    """Return the text of a literal; of an IRI, its last part."""
    return text_of(term)[0] if term.startswith('"') else local_name(iri_of(term))
