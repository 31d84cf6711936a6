"""An excerpt as two tables, edges and nodes: what every flat format is made of, one batch of rows at a time.

`EDGES` and `NODES` name and explain the columns. What has several values is a list; formats without lists join them
by a semicolon. Dates are there as they were written (EDTF), as the first and the last day that they allow, and by how
precise they are. They are those that the lens knows of: what ended unseen by the day `known` has no end, and no
description, which may tell of the end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from dezgraph.columns import ASSERTS
from dezgraph.formats.claims import GRADES, Claims
from dezgraph.rdf.ntriples import as_arrow
from dezgraph.rdf.triples import spread
from dezgraph.rdf.values import Values, listed
from dezgraph.terms import DCT, DZ, GEO, SKOS

if TYPE_CHECKING:
    from dezgraph.columns import Days, Numbers
    from dezgraph.formats.form import Excerpt
    from dezgraph.vocabulary import Term

__all__ = ["EDGES", "NODES", "Tables", "days_of"]

_ROWS: Final = 50_000
_FIRST_DAY: Final = -719_162  # 0001-01-01 and 9999-12-31: what readers of tables take for a date
_LAST_DAY: Final = 2_932_896
_TEXT: Final = pa.string()
_TEXTS: Final = pa.list_(pa.string())
_DAY: Final = pa.date32()

EDGES: Final = pa.schema([
    ("id", _TEXT), ("source", _TEXT), ("target", _TEXT), ("type", _TEXT), ("family", _TEXT), ("sign", pa.int8()),
    ("symmetric", pa.bool_()), ("valid_from", _TEXT), ("valid_until", _TEXT),
    ("start_earliest", _DAY), ("start_latest", _DAY), ("end_earliest", _DAY), ("end_latest", _DAY),
    ("start_precision", _TEXT), ("end_precision", _TEXT), ("grade", _TEXT), ("certainty", _TEXT),
    ("support", _TEXTS), ("hedges", _TEXTS), ("sources", _TEXTS), ("contradicted_by", _TEXTS),
    ("claims", _TEXTS),
    ("source_label_en", _TEXT), ("source_label_ar", _TEXT), ("target_label_en", _TEXT), ("target_label_ar", _TEXT),
    ("type_label_en", _TEXT), ("type_label_ar", _TEXT), ("description_en", _TEXT), ("description_ar", _TEXT),
])  # fmt: skip
"""One row a relationship. `sources` assert it, `contradicted_by` dispute or deny it: documents with a claim in view.

`claims` are these claims one by one, as `dezgraph.formats.claims` writes them.
"""

NODES: Final = pa.schema([
    ("id", _TEXT), ("iri", _TEXT), ("kinds", _TEXTS), ("label_en", _TEXT), ("label_ar", _TEXT), ("aliases", _TEXTS),
    ("definition_en", _TEXT), ("definition_ar", _TEXT), ("date", _TEXT), ("identifiers", _TEXTS),
    ("latitude", pa.float64()), ("longitude", pa.float64()),
])  # fmt: skip
"""One row an entity. `identifiers` are `wikidata:Q794` and the like; degrees are of WGS84; events have a `date`."""


class Tables:
    """The tables of an excerpt. Memory: a batch of 50,000 rows, and ids and labels of the entities of the graph."""

    def __init__(self, excerpt: Excerpt) -> None:
        self._excerpt = excerpt
        self._content = excerpt.view.content
        numbering = self._content.numbering
        self._entities = Values(self._content.triples, numbering.entities)
        self._relationships = Values(self._content.triples, numbering.relationships)
        self._claims = Claims(self._content)

    def edges(self) -> Iterator[pa.RecordBatch]:
        """Yield the relationships, by `EDGES`, in the order of their ids."""
        return (batch for _, batch in self.edges_by_row())

    def edges_by_row(self) -> Iterator[tuple[Numbers, pa.RecordBatch]]:
        """Yield the same, each batch with the rows of the graph that it tells of."""
        for start in range(0, len(self._excerpt.rows), _ROWS):
            rows = self._excerpt.rows[start : start + _ROWS]
            yield rows, self._edges(rows)

    def nodes(self) -> Iterator[pa.RecordBatch]:
        """Yield the entities, by `NODES`, in the order of their ids."""
        numbers = self._excerpt.entities
        for start in range(0, len(numbers), _ROWS):
            yield self._nodes(numbers[start : start + _ROWS])

    def _edges(self, rows: Numbers) -> pa.RecordBatch:
        columns, said = self._content.columns, self._relationships
        starts, settled, ends, ends_last = self._excerpt.view.sieve.spans(rows)
        written = [said.text(iri, rows) for iri in (DZ.validFrom, DZ.validUntil)]
        is_hidden = pc.and_(written[1].is_valid(), pa.array(self._excerpt.view.sieve.unseen(rows)))
        written[1], *descriptions = (
            pc.if_else(is_hidden, None, column)
            for column in (written[1], *(said.text(DCT.description, rows, each) for each in ("en", "ar")))
        )
        types = columns.type[rows]
        found = {
            "id": said.ids(rows),
            **{f"{end}": self._ids.take(as_arrow(getattr(columns, end)[rows])) for end in ("source", "target")},
            **{name: column.take(as_arrow(types.astype(np.int32))) for name, column in self._types.items()},
            "valid_from": written[0],
            "valid_until": written[1],
            "start_earliest": days_of(starts),
            "start_latest": days_of(settled),
            "end_earliest": days_of(ends),
            "end_latest": days_of(ends_last),
            "start_precision": _mapped(written[0], _precision),
            "end_precision": _mapped(written[1], _precision),
            **self._standing(rows),
            "support": _of_bits(columns.support[rows], list(self._content.vocabulary.supports)),
            "hedges": _of_bits(columns.hedges[rows], list(self._content.vocabulary.hedges)),
            **self._documents(rows),
            **{
                f"{end}_label_{language}": labels.take(as_arrow(getattr(columns, end)[rows]))
                for end in ("source", "target")
                for language, labels in self._labels.items()
            },
            "description_en": descriptions[0],
            "description_ar": descriptions[1],
        }
        return pa.RecordBatch.from_arrays([found[name] for name in EDGES.names], schema=EDGES)

    def _nodes(self, numbers: Numbers) -> pa.RecordBatch:
        said, at = self._entities, as_arrow(numbers)
        latitudes, longitudes = said.points(numbers, GEO.hasGeometry, GEO.asWKT)
        found = {
            "id": self._ids.take(at),
            "iri": said.iris(numbers).cast(_TEXT),
            "kinds": self._kinds(numbers),
            **{f"label_{language}": labels.take(at) for language, labels in self._labels.items()},
            "aliases": listed(*_distinct(*said.texts(SKOS.altLabel, numbers)), len(numbers)),
            "definition_en": said.text(SKOS.definition, numbers, "en"),
            "definition_ar": said.text(SKOS.definition, numbers, "ar"),
            "date": said.text(DZ.date, numbers),
            "identifiers": self._identifiers(numbers),
            "latitude": latitudes,
            "longitude": longitudes,
        }
        return pa.RecordBatch.from_arrays([found[name] for name in NODES.names], schema=NODES)

    @cached_property
    def _everyone(self) -> Numbers:
        return np.arange(self._content.columns.entity_count, dtype=np.int32)

    @cached_property
    def _ids(self) -> pa.Array:
        return self._entities.ids(self._everyone)

    @cached_property
    def _labels(self) -> dict[str, pa.Array]:
        """The labels of all entities by language; the id for one that has none."""
        english, arabic = (self._entities.text(SKOS.prefLabel, self._everyone, each) for each in ("en", "ar"))
        nameless = pc.and_(english.is_null(), arabic.is_null())
        return {"en": pc.if_else(nameless, self._ids, english), "ar": arabic}

    @cached_property
    def _types(self) -> dict[str, pa.Array]:
        """What is the same for all relationships of a type, by its number."""
        told: dict[str, Callable[[Term], object]] = {
            "type": lambda term: term.token,
            "family": lambda term: term.family,
            "sign": lambda term: term.sign,
            "symmetric": lambda term: term.symmetric,
            "type_label_en": lambda term: term.labels.get("en", term.token),
            "type_label_ar": lambda term: term.labels.get("ar"),
        }
        terms = self._content.vocabulary.types.values()
        return {name: pa.array(map(tell, terms), EDGES.field(name).type) for name, tell in told.items()}

    def _standing(self, rows: Numbers) -> dict[str, pa.Array]:
        codes, certain = self._excerpt.view.standing(rows)
        words = [None] * len(rows) if certain is None else np.where(certain, "certain", "possible")
        return {"grade": GRADES.take(pa.array(codes)), "certainty": pa.array(words, _TEXT)}

    def _documents(self, rows: Numbers) -> dict[str, pa.Array]:
        """Return the ids of the documents whose claims are in view, those that assert apart from the others."""
        columns = self._content.columns
        starts, claims, seen = self._excerpt.view.sieve.claims_of(rows)
        whose, _ = spread(starts[:-1], starts[1:])
        asserts = columns.claim_stance[claims] == ASSERTS
        found = {"claims": self._claims.listed(whose[seen], claims[seen], len(rows))}
        for name, mask in (("sources", seen & asserts), ("contradicted_by", seen & ~asserts)):
            count = len(self._claims.ids)
            pairs = np.unique(whose[mask].astype(np.int64) * count + columns.claim_document[claims[mask]])
            documents = self._claims.ids.take(pa.array(pairs % count))
            found[name] = listed(pairs // count, documents, len(rows))
        return found

    def _kinds(self, numbers: Numbers) -> pa.ListArray:
        columns = self._content.columns
        first, last = (np.searchsorted(columns.kind_entity, numbers, side) for side in ("left", "right"))
        whose, rows = spread(first, last)
        kinds = pa.array(self._content.vocabulary.kinds, _TEXT).take(pa.array(columns.kind_kind[rows]))
        return listed(whose, kinds, len(numbers))

    def _identifiers(self, numbers: Numbers) -> pa.ListArray:
        found: list[list[str]] = [[] for _ in range(len(numbers))]
        for token, term in self._content.vocabulary.identifiers.items():
            whose, texts = self._entities.texts(term.iri, numbers)
            for place, text in zip(whose.tolist(), texts.to_pylist(), strict=True):
                found[place].append(f"{token}:{text}")
        return pa.array(found, _TEXTS)


def days_of(days: Days) -> pa.Array:
    """Return days as dates, null for what is unbounded."""
    bounded = (days >= _FIRST_DAY) & (days <= _LAST_DAY)
    return pa.array(days, mask=~bounded).cast(_DAY)


def _distinct(whose: Numbers, texts: pa.Array) -> tuple[Numbers, pa.Array]:
    """Return texts, and whose each is, without those that come again, such as in another language."""
    codes = texts.dictionary_encode().indices.to_numpy(zero_copy_only=False)
    pairs = whose.astype(np.int64) * (len(texts) + 1) + codes
    first = np.sort(np.unique(pairs, return_index=True)[1])
    return whose[first], texts.take(pa.array(first))


def _of_bits(bits: np.ndarray, tokens: list[str]) -> pa.Array:
    """Return the terms whose bits are set, for each row."""
    distinct, places = np.unique(bits, return_inverse=True)
    lists = [[token for number, token in enumerate(tokens) if each >> number & 1] for each in distinct.tolist()]
    return pa.array(lists, _TEXTS).take(as_arrow(places.astype(np.int32)))


def _mapped(texts: pa.Array, make: Callable[[str | None], str]) -> pa.Array:
    """Return what a function makes of each text, asked once for equal ones."""
    encoded = texts.dictionary_encode(null_encoding="encode")
    return pa.array(map(make, encoded.dictionary.to_pylist()), _TEXT).take(encoded.indices)


_PRECISIONS: Final = {
    "day": re.compile(r"-?\d{4}-\d\d-\d\d(T.+)?"),
    "month": re.compile(r"-?\d{4}-(0\d|1[0-2])"),
    "season": re.compile(r"-?\d{4}-2[1-4]"),
    "year": re.compile(r"-?\d{4}|Y-?\d+"),
}
_MARKS: Final = {"approximate": re.compile("[~%]"), "uncertain": re.compile("[?%]")}


@lru_cache(maxsize=1 << 14)
def _precision(date: str | None) -> str:
    """Return how precise a date is: `day` to `year`, `range`, `open` or `unknown`, and what it is marked with.

    >>> [_precision(date) for date in ("2017-11-03", "2017-11", "2017~", "../2014", "201X", "..", None)]
    ['day', 'month', 'year, approximate', 'range', 'range', 'open', 'unknown']
    """
    if date is None:
        return "unknown"
    if date == "..":
        return "open"
    plain = date.rstrip("~?%")
    known = next((word for word, pattern in _PRECISIONS.items() if pattern.fullmatch(plain)), "range")
    marks = " and ".join(word for word, pattern in _MARKS.items() if pattern.search(date))
    return f"{known}, {marks}" if marks else known
