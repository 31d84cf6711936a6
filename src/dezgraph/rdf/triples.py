"""All triples of a graph as three sorted integer columns and one table of terms.

This is the form in which a graph is read, cached and looked up: `Triples.of(subject)` is a slice.
Triples are unique and sorted by subject, predicate, object, so equal graphs have equal columns
(blank nodes apart). Terms are in N-Triples spelling. One row is one triple; codes are int32.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from dezgraph.rdf.ntriples import Block, as_arrow

__all__ = ["Codes", "Triples", "spread"]

Codes = npt.NDArray[np.int32]
_KEY_BITS = 63


@dataclass(frozen=True)
class Triples:
    """A graph in columns. `terms[code]` is the term of a code; `terms` is sorted."""

    terms: pa.LargeStringArray
    subjects: Codes
    predicates: Codes
    objects: Codes

    @classmethod
    def from_blocks(cls, parts: Iterable[Block]) -> Triples:
        """Join blocks into one graph. O(n log n) for n triples."""
        blocks = list(parts)
        if not blocks:
            none = np.empty(0, dtype=np.int32)
            return cls(pa.array([], pa.large_string()), none, none, none)
        columns = [[getattr(block, name) for block in blocks] for name in ("subjects", "predicates", "objects")]
        joined = pa.chunked_array([chunk for column in columns for chunk in column]).unify_dictionaries()
        terms, order = _sorted_terms(joined.chunk(0).dictionary)
        codes = [order[chunk.indices.to_numpy(zero_copy_only=False)] for chunk in joined.chunks]
        count = len(blocks)
        s, p, o = (np.concatenate(codes[i * count : (i + 1) * count]) for i in range(3))
        return cls(terms, *_unique(s, p, o, len(terms)))

    def as_block(self) -> Block:
        """Return the triples as a block of input, terms and all."""
        terms = self.terms.cast(pa.string())
        columns = (self.subjects, self.predicates, self.objects)
        return Block(*(pa.DictionaryArray.from_arrays(as_arrow(column), terms) for column in columns))

    def edited(self, kept: npt.NDArray[np.bool_], added: Block) -> Triples:
        """Return the triples that are kept and those of a small block. O(n): terms are not sorted again."""
        columns = [getattr(added, name) for name in ("subjects", "predicates", "objects")]
        named = {term for column in columns for term in column.dictionary.to_pylist()}
        new = sorted(term.encode() for term in named if self.code(term) < 0)
        places = np.array([self._place(term) for term in new], dtype=np.int32)
        terms = _inserted(self.terms, places.tolist(), new)
        shift = np.searchsorted(places, np.arange(len(self.terms)), side="right").astype(np.int32)
        whole = Triples(terms, *(np.empty(0, dtype=np.int32),) * 3)
        joined = []
        for old, column in zip((self.subjects, self.predicates, self.objects), columns, strict=True):
            codes = np.array([whole.code(term) for term in column.dictionary.to_pylist()], dtype=np.int32)
            picked = old[kept]
            fresh = codes[column.indices.to_numpy(zero_copy_only=False)] if len(column) else codes
            joined.append(np.concatenate((picked + shift[picked], fresh)))
        s, p, o = joined
        return Triples(terms, *_unique(s, p, o, len(terms)))

    def __len__(self) -> int:
        """Return how many triples there are."""
        return len(self.subjects)

    def checksum(self) -> bytes:
        """Return a checksum of all of it, so that a damaged copy is known. About a second a gigabyte."""
        starts, text = self._text
        checksum = zlib.crc32(text[starts[0] : starts[-1]])
        for column in (starts, self.subjects, self.predicates, self.objects):
            checksum = zlib.crc32(column.data, checksum)
        return b"%08x" % checksum

    def code(self, term: str) -> int:
        """Return the code of a term in N-Triples spelling, -1 where the graph does not hold it."""
        starts, text = self._text
        wanted = term.encode(errors="surrogatepass")
        place = self._place(wanted)
        return place if place < len(self.terms) and text[starts[place] : starts[place + 1]] == wanted else -1

    def _place(self, wanted: bytes) -> int:
        """Return how many terms come before this one."""
        starts, text = self._text
        low, high = 0, len(self.terms)
        while low < high:
            middle = (low + high) // 2
            if bytes(text[starts[middle] : starts[middle + 1]]) < wanted:
                low = middle + 1
            else:
                high = middle
        return low

    def term(self, code: int) -> str:
        """Return the term of a code, in N-Triples spelling."""
        starts, text = self._text
        return str(text[starts[code] : starts[code + 1]], "utf-8")

    def terms_of(self, codes: Codes) -> list[str]:
        """Return the terms of some codes."""
        return [self.term(code) for code in codes.tolist()]

    def places(self, codes: Codes, other: Triples, known: Codes) -> Codes:
        """Return where the term of each code stands among the `known` codes of another graph; -1 for nowhere. O(n)."""
        if not len(codes) or not len(known):
            return np.full(len(codes), -1, dtype=np.int32)
        import pyarrow.compute as pc  # a tenth of a second that opening from a cache does without

        found = pc.index_in(self.terms.take(as_arrow(codes)), value_set=other.terms.take(as_arrow(known)))
        return np.asarray(found.fill_null(-1)).astype(np.int32)

    def predicate_iri(self, code: int) -> str:
        """Return the IRI of a predicate. A graph has few of them, so each is looked up once."""
        try:
            return self._predicate_iris[code]
        except KeyError:
            return self._predicate_iris.setdefault(code, self.term(code)[1:-1])

    def with_predicate(self, iri: str) -> tuple[Codes, Codes]:
        """Return the subjects and the objects of a predicate, sorted by subject. O(n)."""
        code = self.code(f"<{iri}>")
        rows = np.flatnonzero(self.predicates == code)
        return self.subjects[rows], self.objects[rows]

    def of(self, subject: int) -> Iterator[tuple[int, int]]:
        """Yield predicate and object of each triple of a subject, in order."""
        start, end = self._starts[subject], self._starts[subject + 1]
        yield from zip(self.predicates[start:end].tolist(), self.objects[start:end].tolist(), strict=True)

    def about(self, subjects: Codes) -> tuple[Codes, Codes, Codes]:
        """Return the triples of some subjects: whose (a place in `subjects`), predicates, objects. O(their number)."""
        whose, rows = spread(self._starts[subjects], self._starts[subjects + 1])
        return whose, self.predicates[rows], self.objects[rows]

    @cached_property
    def first_iri(self) -> int:
        """The code of the first IRI: literals come before, in the order of terms."""
        return self._place(b"<")

    @cached_property
    def first_blank(self) -> int:
        """The code of the first blank node: IRIs come before."""
        return self._place(b"_:")

    @cached_property
    def _text(self) -> tuple[npt.NDArray[np.int64], memoryview]:
        """The terms as they lie in memory: where each begins, and all their bytes in a row."""
        _, starts, text = self.terms.buffers()
        if not len(self.terms):
            return np.zeros(1, dtype=np.int64), memoryview(b"")
        first = self.terms.offset
        # Arrow's bytes are signed, and would equal no `bytes` beyond ASCII.
        text = memoryview(text).cast("B")
        return np.frombuffer(starts, dtype=np.int64)[first : first + len(self.terms) + 1], text

    @cached_property
    def _predicate_iris(self) -> dict[int, str]:
        return {}

    @cached_property
    def _starts(self) -> npt.NDArray[np.int64]:
        return np.append(0, np.cumsum(np.bincount(self.subjects, minlength=len(self.terms))))


def spread(begins: npt.NDArray[np.integer], ends: npt.NDArray[np.integer]) -> tuple[Codes, npt.NDArray[np.int64]]:
    """Return every place from `begins[i]` to `ends[i]`, for one i after the other, and before them whose i each is."""
    counts = ends - begins
    whose = np.repeat(np.arange(len(counts), dtype=np.int32), counts)
    return whose, np.arange(len(whose)) + np.repeat(begins - np.cumsum(counts) + counts, counts)


def _inserted(terms: pa.Array, places: list[int], new: list[bytes]) -> pa.Array:
    """Return sorted terms with new ones put in, each before the term at its place."""
    pieces, end = [], 0
    for place, term in zip(places, new, strict=True):
        pieces += [terms.slice(end, place - end), pa.array([term.decode()], pa.large_string())]
        end = place
    return pa.concat_arrays([*pieces, terms.slice(end)])


def _sorted_terms(terms: pa.Array) -> tuple[pa.Array, Codes]:
    """Return the terms in byte order and, for each old code, its new one."""
    import pyarrow.compute as pc  # a tenth of a second that opening from a cache does without

    order = pc.sort_indices(terms)
    rank = np.empty(len(terms), dtype=np.int32)
    rank[order.to_numpy()] = np.arange(len(terms), dtype=np.int32)
    return terms.cast(pa.large_string()).take(order), rank


def _unique(s: Codes, p: Codes, o: Codes, terms: int) -> tuple[Codes, Codes, Codes]:
    """Sort by subject, predicate, object and drop repeated triples."""
    kinds = np.flatnonzero(np.bincount(p, minlength=terms)).astype(np.int32)
    small = np.zeros(terms, dtype=np.int64)
    small[kinds] = np.arange(len(kinds))
    o_bits, p_bits = max(terms - 1, 1).bit_length(), max(len(kinds) - 1, 1).bit_length()
    if 2 * o_bits + p_bits > _KEY_BITS:
        return _unique_slowly(s, p, o)
    key = (s.astype(np.int64) << (p_bits + o_bits)) | (small[p] << o_bits) | o
    key.sort()
    key = key[_is_first(key[1:] != key[:-1], len(key))]
    return (
        (key >> (p_bits + o_bits)).astype(np.int32),
        kinds[(key >> o_bits) & ((1 << p_bits) - 1)],
        (key & ((1 << o_bits) - 1)).astype(np.int32),
    )


def _unique_slowly(s: Codes, p: Codes, o: Codes) -> tuple[Codes, Codes, Codes]:
    """Do the same where the three codes do not fit into 63 bits (beyond some half a billion terms)."""
    order = np.lexsort((o, p, s))
    rows = np.stack((s[order], p[order], o[order]), axis=1)
    rows = rows[_is_first((rows[1:] != rows[:-1]).any(axis=1), len(rows))]
    return rows[:, 0], rows[:, 1], rows[:, 2]


def _is_first(differs: npt.NDArray[np.bool_], count: int) -> npt.NDArray[np.bool_]:
    """Return which of `count` sorted rows are not a repetition, given which differ from the one before."""
    return np.append(True, differs)[:count]
