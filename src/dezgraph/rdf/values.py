"""What a graph says of many subjects at once, as Arrow arrays: for tables, where a record each would take too long."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from dezgraph.rdf.description import text_of
from dezgraph.rdf.ntriples import as_arrow
from dezgraph.rdf.triples import Codes, Triples, spread
from dezgraph.terms import DZ, ID

__all__ = ["Values", "listed"]

Numbers = npt.NDArray[np.int32]


class Values:
    """The values of properties. A subject is known by its number: its place among sorted term codes.

    Every method costs O(subjects asked for log n), and O(n) for n triples when a property is first asked for.
    """

    def __init__(self, triples: Triples, codes: Codes) -> None:
        self._triples = triples
        self._codes = codes
        self._property = cache(triples.with_predicate)

    def ids(self, numbers: Numbers) -> pa.Array:
        """Return the id of each subject (`dezgraph.terms.local_name`)."""
        return _local_names(self._terms(self._codes[numbers]))

    def iris(self, numbers: Numbers) -> pa.Array:
        """Return the IRI of each subject."""
        return _sliced(self._terms(self._codes[numbers]), 1, -1)

    def text(self, predicate: str, numbers: Numbers, language: str | None = None) -> pa.Array:
        """Return the first literal of a property, in a language or in any, for each subject; null for none."""
        whose, texts = self.texts(predicate, numbers, language)
        first = np.full(len(numbers), -1, dtype=np.int32)
        first[whose[::-1]] = np.arange(len(whose), dtype=np.int32)[::-1]
        return texts.take(pa.array(first, mask=first < 0))

    def texts(self, predicate: str, numbers: Numbers, language: str | None = None) -> tuple[Numbers, pa.Array]:
        """Return all literals of a property, in a language or in any, and before them whose each is."""
        whose, codes = self.found(predicate, numbers)
        kept = codes < self._triples.first_iri
        whose, codes = whose[kept], codes[kept]
        if language is not None:
            spoken = pc.ends_with(self._terms(codes), f'"@{language}')
            kept = spoken.to_numpy(zero_copy_only=False)
            whose, codes = whose[kept], codes[kept]
        distinct, places = np.unique(codes, return_inverse=True)
        return whose, _texts(self._terms(distinct)).take(as_arrow(places.astype(np.int32)))

    def found(self, predicate: str, numbers: Numbers) -> tuple[Numbers, Codes]:
        """Return the term codes of all values of a property, and before them whose each is: a place in `numbers`."""
        return self._found(predicate, self._codes[numbers])

    def points(self, numbers: Numbers, geometry: str, well_known_text: str) -> tuple[pa.Array, pa.Array]:
        """Return latitude and longitude of each subject in degrees, null for none: its first point."""
        whose, shapes = self.found(geometry, numbers)
        which, codes = self._found(well_known_text, shapes)
        points = pc.extract_regex(_texts(self._terms(codes)), _POINT)
        at = np.full(len(numbers), -1, dtype=np.int32)
        is_point = np.asarray(points.is_valid())
        at[whose[which[is_point]][::-1]] = np.flatnonzero(is_point)[::-1]
        places = pa.array(at, mask=at < 0)
        latitude, longitude = (points.field(name).cast(pa.float64()).take(places) for name in ("y", "x"))
        return latitude, longitude

    def _found(self, predicate: str, codes: Codes) -> tuple[Numbers, Codes]:
        subjects, values = self._property(predicate)
        first, last = (np.searchsorted(subjects, codes, side) for side in ("left", "right"))
        whose, rows = spread(first, last)
        return whose, values[rows]

    def _terms(self, codes: Codes) -> pa.Array:
        return self._triples.terms.take(as_arrow(codes))


def listed(whose: Numbers, values: pa.Array, count: int) -> pa.ListArray:
    """Return one list for each of `count` subjects, given whose each value is, ascending."""
    starts = np.searchsorted(whose, np.arange(count + 1)).astype(np.int32)
    return pa.ListArray.from_arrays(as_arrow(starts), values.cast(pa.string()))


def _local_names(terms: pa.Array) -> pa.Array:
    if pc.all(pc.starts_with(terms, f"<{ID.base}")).as_py():
        return _sliced(terms, len(ID.base) + 1, -1)
    return pc.replace_substring_regex(terms, f"^<(?:{ID.base}|{DZ.base})?(.+)>$", r"\1").cast(pa.string())


def _texts(terms: pa.Array) -> pa.Array:
    """Return what literals in N-Triples spelling say."""
    tail = _tail(terms)
    if pc.all(pc.ends_with(terms, tail)).as_py():
        plain = _sliced(terms, 1, -len(tail))
    else:
        plain = pc.replace_substring_regex(terms, r'(?s)^"(.*)"[^"]*$', r"\1").cast(pa.string())
    is_escaped = pc.match_substring(plain, "\\")
    if not pc.any(is_escaped).as_py():
        return plain
    spelt = [text_of(term)[0] for term in terms.filter(is_escaped).to_pylist()]
    return pc.replace_with_mask(plain, is_escaped, pa.array(spelt, pa.string()))


def _tail(terms: pa.Array) -> str:
    """Return what ends the first literal: its quote and what follows. Most often all have the same."""
    first = terms[0].as_py() if len(terms) else '"'
    return str(first[first.rindex('"') :])


def _sliced(terms: pa.Array, start: int, stop: int) -> pa.Array:
    """Return terms without their first and last bytes: a hundred times quicker than a regular expression."""
    return pc.binary_slice(terms.cast(pa.large_binary()), start, stop).cast(pa.string())


_NUMBER = r"[+-]?[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?"
_POINT = rf"(?i)POINT\s*\(\s*(?P<x>{_NUMBER})\s+(?P<y>{_NUMBER})\s*\)"
