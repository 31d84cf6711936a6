"""Graphs of any size in the vocabulary of dezgraph, as N-Triples, for measuring and for tests.

Degrees are heavy-tailed both ways: the share of the entity of rank r falls as r^-0.77, which is a power
law of exponent 2.3 over degrees. Equal arguments give equal bytes. What is drawn is numbers, and text is
joined in compiled code: a million relationships take about ten seconds.

    >>> import dezgraph, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = write_graph(Path(folder) / "small.nt", 100)
    ...     len(dezgraph.open(path).rows)
    100
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Self, TypeAlias

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from dezgraph.rdf.files import read_triples
from dezgraph.shipped import vocabulary_file
from dezgraph.terms import DCT, DZ, ID, RDF, SKOS
from dezgraph.vocabulary import Vocabulary

__all__ = ["entity_count", "write_graph"]

Numbers: TypeAlias = npt.NDArray[np.int64]
Mask: TypeAlias = npt.NDArray[np.bool_]

_SLICE = 100_000
_TAIL = 0.77
_TO_ACTORS = ("alliance", "rivalry", "influence", "diplomacy", "structure")
_TO_ASSETS = ("control", "geography")
_ACTOR_KINDS = ("ArmedGroup", "State", "Tribe", "Person", "ArmedForces", "Company", "Population")
_ASSET_KINDS = ("OilField", "Town", "GasField", "MilitaryBase", "BorderCrossing", "Village")
_DAYS = np.datetime_as_string(np.arange("2011-01-01", "2025-01-01", dtype="datetime64[D]"))
_FORMS = ("{0}", "{0:.7}", "{0:.4}", "{0:.4}~", "../{0}")
_FORM_SHARES = (0.5, 0.25, 0.15, 0.05, 0.05)
_DATES = pa.array([form.format(day) for form in _FORMS for day in _DAYS])
_LETTERS, _LETTER_SHARES = pa.array(list("ABCDEF")), (0.1, 0.3, 0.3, 0.15, 0.05, 0.1)
_DIGIT_SHARES = (0.15, 0.35, 0.25, 0.1, 0.05, 0.1)


def entity_count(relationships: int, each: int = 10) -> int:
    """Return how many entities a graph of so many relationships has, if there are `each` an entity; 20 at least."""
    return max(20, relationships // each)


def write_graph(path: Path, relationships: int, *, seed: int = 1, complete: bool = False, each: int = 10) -> Path:
    """Write a graph of so many relationships, `each` an entity, and return its path.

    About nine triples a relationship, entities and sources included. `complete` adds what the shapes ask
    for beyond what a graph needs to open: definitions, descriptions, the day on which a claim was recorded.
    """
    vocabulary = Vocabulary(read_triples([vocabulary_file()]))
    pools = _pools(entity_count(relationships, each))
    drawn = _Drawn.by(np.random.default_rng(seed), relationships, pools, vocabulary)
    with path.open("wb") as file:
        for text in _texts(drawn, pools, vocabulary, complete=complete):
            file.write(_bytes(text))
    return path


@dataclass(frozen=True)
class _Drawn:
    """What is drawn by lot for each relationship, as numbers; claims that are not there are drawn too."""

    source: Numbers
    target: Numbers
    type: Numbers
    valid_from: Numbers
    valid_until: Numbers
    supports: Numbers
    documents: Numbers
    digits: Numbers
    has_from: Mask
    has_until: Mask
    is_backing: Mask
    has_second: Mask
    disputes: Mask
    withdrawn: Mask

    @classmethod
    def by(cls, lot: np.random.Generator, count: int, pools: tuple[int, int], vocabulary: Vocabulary) -> Self:
        """Draw the relationships of a graph of so many actors and other entities."""
        actors, assets = pools
        types = _types(vocabulary)
        type_ = _skewed(lot, count, len(types), 1.0)
        to_asset = np.array([vocabulary.types[token].family in _TO_ASSETS for token in types])[type_]
        backing = np.isin(types, sorted(vocabulary.narrower_types("backs")))[type_]
        source = lot.permutation(actors)[_skewed(lot, count, actors, _TAIL)]
        ally = lot.permutation(actors)[_skewed(lot, count, actors, _TAIL)]
        asset = actors + lot.permutation(assets)[_skewed(lot, count, assets, _TAIL)]
        first, second = _skewed(lot, 2 * count, _document_count(count), 0.5).reshape(2, count)
        second = np.where(second == first, (second + 1) % _document_count(count), second)  # a source has one claim
        start = lot.integers(len(_DAYS), size=count)
        end = np.minimum(start + lot.exponential(900, count).astype(np.int64), len(_DAYS) - 1)
        return cls(
            source=source,
            target=np.where(to_asset, asset, np.where(ally == source, (ally + 1) % actors, ally)),
            type=type_,
            valid_from=start + len(_DAYS) * lot.choice(len(_FORMS), count, p=_FORM_SHARES),
            valid_until=end + len(_DAYS) * lot.choice(len(_FORMS), count, p=_FORM_SHARES),
            supports=lot.integers(len(vocabulary.supports), size=count),
            documents=np.stack((first, second), axis=1),
            digits=1 + lot.choice(6, (count, 2), p=_DIGIT_SHARES),
            has_from=lot.random(count) < 0.6,
            has_until=lot.random(count) < 0.3,
            is_backing=backing,
            has_second=lot.random(count) < 0.1,
            disputes=lot.random(count) < 0.1,
            withdrawn=lot.random(count) < 0.002,
        )

    def part(self, rows: slice) -> _Drawn:
        """Return some of the relationships."""
        return _Drawn(**{field.name: getattr(self, field.name)[rows] for field in fields(self)})


def _texts(drawn: _Drawn, pools: tuple[int, int], vocabulary: Vocabulary, *, complete: bool) -> Iterator[pa.Array]:
    count = len(drawn.source)
    actors, assets = pools
    names = pa.concat_arrays([_numbered("actor-", actors), _numbered("asset-", assets)])
    types = pa.array(_types(vocabulary))
    supports = pa.array(list(vocabulary.supports))
    lot = np.random.default_rng(count)
    yield _entities(lot, names, actors, complete=complete)
    yield _documents(lot, _document_count(count))
    for first in range(0, count, _SLICE):
        part = drawn.part(slice(first, first + _SLICE))
        yield _relationships(part, first, names, types, supports, complete=complete)


def _entities(lot: np.random.Generator, names: pa.Array, actors: int, *, complete: bool) -> pa.Array:
    kinds = pa.array([*_ACTOR_KINDS, *_ASSET_KINDS])
    is_actor = np.arange(len(names)) < actors
    own = np.where(
        is_actor,
        lot.integers(len(_ACTOR_KINDS), size=len(names)),
        len(_ACTOR_KINDS) + lot.integers(len(_ASSET_KINDS), size=len(names)),
    )
    subject = _iri(ID.base, names)
    number = pc.replace_substring_regex(names, "[a-z]+-", "")
    english = pc.replace_substring(pc.utf8_capitalize(names), "-", " ")
    arabic = pc.binary_join_element_wise(pc.if_else(is_actor, "فاعل", "موقع"), number, " ")
    lines = [
        _line(subject, RDF.type, _iri(DZ.base, kinds.take(own))),
        _line(subject, SKOS.prefLabel, _literal(english, "@en")),
        _line(subject, SKOS.prefLabel, _literal(arabic, "@ar")),
    ]
    if complete:
        lines += [
            _line(subject, SKOS.definition, _literal(english, "@en")),
            _line(subject, SKOS.definition, _literal(arabic, "@ar")),
        ]
    return _joined(*lines)


def _documents(lot: np.random.Generator, count: int) -> pa.Array:
    subject = _iri(ID.base, _numbered("document-", count))
    title = _numbered("Document ", count)
    date = _DATES.take(lot.integers(3 * len(_DAYS), size=count))
    return _joined(
        _line(subject, RDF.type, f"<{DZ.SourceDocument}>"),
        _line(subject, DCT.title, _literal(title, "@en")),
        _line(subject, DCT.date, _literal(date)),
        _line(subject, DZ.reliability, _literal(_LETTERS.take(lot.choice(6, count, p=_LETTER_SHARES)))),
    )


def _relationships(
    part: _Drawn, first: int, names: pa.Array, types: pa.Array, supports: pa.Array, *, complete: bool
) -> pa.Array:
    numbers = pc.cast(pa.array(np.arange(first, first + len(part.source))), pa.string())
    source, type_, target = names.take(part.source), types.take(part.type), names.take(part.target)
    subject = _joined(f"<{ID.base}", source, "-", type_, "-", target, "-", numbers, ">")
    description = _joined('"', source, " ", type_, " ", target)
    return _joined(
        _line(subject, RDF.type, f"<{DZ.Relationship}>"),
        _line(subject, DZ.source, _iri(ID.base, source)),
        _line(subject, DZ.type, _iri(DZ.base, type_)),
        _line(subject, DZ.target, _iri(ID.base, target)),
        _where(part.has_from, _line(subject, DZ.validFrom, _literal(_DATES.take(part.valid_from)))),
        _where(part.has_until, _line(subject, DZ.validUntil, _literal(_DATES.take(part.valid_until)))),
        _where(part.is_backing, _line(subject, DZ.support, _iri(DZ.base, supports.take(part.supports)))),
        *([_line(subject, DCT.description, _joined(description, '"@en'))] if complete else []),
        *([_line(subject, DCT.description, _joined(description, ' علاقة"@ar'))] if complete else []),
        _claim(part, 0, subject, numbers, complete=complete),
        _where(part.has_second, _claim(part, 1, subject, numbers, complete=complete)),
    )


def _claim(part: _Drawn, which: int, subject: pa.Array, numbers: pa.Array, *, complete: bool) -> pa.Array:
    """Return the lines of the first or the second claim of each relationship; only a second one may dispute."""
    claim = _joined("_:c", numbers, "ab"[which])
    document = pc.cast(pa.array(part.documents[:, which]), pa.string())
    digit = _literal(
        pc.cast(pa.array(part.digits[:, which]), pa.string()), "^^<http://www.w3.org/2001/XMLSchema#integer>"
    )
    day = "^^<http://www.w3.org/2001/XMLSchema#date>"
    disputes = part.disputes if which else np.zeros(len(part.disputes), dtype=bool)
    stance = pc.if_else(disputes, f"<{DZ.disputes}>", f"<{DZ.asserts}>")
    return _joined(
        _line(subject, DZ.claim, claim),
        _line(claim, DZ.sourceDocument, _joined(f"<{ID['document-']}", document, ">")),
        _line(claim, DZ.credibility, digit),
        _where(disputes | complete, _line(claim, DZ.stance, stance)),
        *([_line(claim, DZ.recorded, f'"2025-01-01"{day}')] if complete else []),
        _where(part.withdrawn, _line(claim, DZ.withdrawn, f'"2025-06-01"{day}')),
    )


def _pools(entities: int) -> tuple[int, int]:
    """Return how many actors, and how many resources and places."""
    return entities - entities // 5, entities // 5


def _document_count(relationships: int) -> int:
    return max(5, relationships // 1000)


def _types(vocabulary: Vocabulary) -> list[str]:
    """Return the relationship types that the ends suit, the commonest first: backing, then by name."""
    suited = [token for token, term in vocabulary.types.items() if term.family in (*_TO_ACTORS, *_TO_ASSETS)]
    backing = vocabulary.narrower_types("backs")
    return sorted(suited, key=lambda token: (token not in backing, token))


def _skewed(lot: np.random.Generator, count: int, size: int, exponent: float) -> Numbers:
    """Draw ranks below `size`, rank r with a weight of (r + 1)^-exponent."""
    weights = np.cumsum(np.arange(1, size + 1, dtype=float) ** -exponent)
    return np.searchsorted(weights, lot.random(count) * weights[-1], side="right").clip(max=size - 1)


def _numbered(prefix: str, count: int) -> pa.Array:
    return _joined(prefix, pc.cast(pa.array(np.arange(count)), pa.string()))


def _joined(*parts: Any) -> pa.Array:
    return pc.binary_join_element_wise(*parts, "")


def _iri(base: str, names: pa.Array) -> pa.Array:
    return _joined(f"<{base}", names, ">")


def _literal(texts: pa.Array, tail: str = "") -> pa.Array:
    return _joined('"', texts, f'"{tail}')


def _line(subject: pa.Array, predicate: str, value: Any) -> pa.Array:
    return _joined(subject, f" <{predicate}> ", value, " .\n")


def _where(mask: Mask, texts: pa.Array) -> pa.Array:
    return pc.if_else(mask, texts, "")


def _bytes(texts: pa.Array) -> memoryview:
    """Return the strings of an array, one after the other: they lie like that in memory."""
    _, offsets, data = texts.buffers()
    ends = np.frombuffer(offsets, dtype=np.int32)
    return memoryview(data)[ends[texts.offset] : ends[texts.offset + len(texts)]]
