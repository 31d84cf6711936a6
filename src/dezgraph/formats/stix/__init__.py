"""STIX 2.1: one bundle of identities, locations and the like, and of relationships, for threat intelligence platforms.

What STIX has no property for is in an extension of our own, which its definition in the bundle explains: EDTF dates,
signs, grades, support, hedges, texts in both languages, claims with their sources.

Written by hand: the library `stix2` holds the whole bundle in memory, and checks each object in Python. What is written
here OASIS's validator checks, in tests.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import orjson

from dezgraph.formats.stix.claims import Claims
from dezgraph.formats.stix.entities import Entities
from dezgraph.formats.stix.objects import EXTENSION, HEAD, Stamps, extended, known, stix_id
from dezgraph.formats.tables import Tables
from dezgraph.grades import Grade
from dezgraph.terms import ID

if TYPE_CHECKING:
    import pyarrow as pa

    from dezgraph.columns import Numbers
    from dezgraph.formats.form import Excerpt
    from dezgraph.vocabulary import Term

__all__ = ["write"]


def write(excerpt: Excerpt) -> Iterator[bytes]:
    """Yield a bundle: who made it, the extension and the licence, entities, relationships; 50,000 objects a piece.

    Ids follow from the ids of the graph (UUIDv5), that of the bundle from what is in it.
    """
    tables, stamps = Tables(excerpt), Stamps(excerpt.view.content)
    head = _joined([*HEAD, *stamps.markings])
    yield b'{"type":"bundle","id":"' + _bundle_id(excerpt).encode() + b'","objects":[' + head
    entities = Entities(excerpt, stamps)
    done = 0
    for batch in tables.nodes():
        numbers = excerpt.entities[done : done + len(batch)]
        yield b",\n" + _joined(entities.objects(numbers, batch))
        done += len(batch)
    ties = _Ties(entities.ids, Claims(excerpt.view, stamps), excerpt.view.content.vocabulary.types, excerpt.lang)
    for rows, batch in tables.edges_by_row():
        yield b",\n" + _joined(ties.objects(rows, batch))
    yield b"]}\n"


def _bundle_id(excerpt: Excerpt) -> str:
    lens = sorted(excerpt.view.lens.as_options().items())
    content = orjson.dumps([excerpt.view.version, lens, excerpt.rows.tolist(), excerpt.entities.tolist(), excerpt.lang])
    return stix_id("bundle", content.decode())


def _joined(objects: Iterable[dict[str, Any]]) -> bytes:
    return b",\n".join(map(orjson.dumps, objects))


@dataclass(frozen=True, slots=True)
class _Ties:
    """The objects of relationships, given those of their ends."""

    entities: Mapping[str, str]
    claims: Claims
    types: Mapping[str, Term]
    lang: str

    def objects(self, rows: Numbers, batch: pa.RecordBatch) -> Iterator[dict[str, Any]]:
        """Yield an object for each relationship of a batch by `EDGES`."""
        for row, said in zip(batch.to_pylist(), self.claims.of_rows(rows), strict=True):
            texts = {each: row[f"description_{each}"] for each in ("en", "ar") if row[f"description_{each}"]}
            language = self.lang if self.lang in texts else next(iter(texts), None)
            yield known(
                type="relationship",
                id=stix_id("relationship", row["id"] if "://" in row["id"] else ID[row["id"]]),
                **said.stamps,
                relationship_type=_word(self.types[row["type"]]),
                source_ref=self.entities[row["source"]],
                target_ref=self.entities[row["target"]],
                # By STIX these are the earliest and the latest time at which it exists: the outer bounds, and no more.
                start_time=row["start_earliest"] and f"{row['start_earliest']}T00:00:00.000Z",
                stop_time=row["end_latest"] and f"{row['end_latest']}T23:59:59.999Z",
                description=language and texts[language],
                lang=language,
                confidence=Grade.parse(row["grade"]).confidence if row["grade"] else None,
                external_references=said.references,
                extensions={EXTENSION: _extension(row, texts, said.claims)},
            )


def _extension(row: dict[str, Any], texts: dict[str, str], claims: list[dict[str, Any]]) -> dict[str, Any]:
    plain = ("id", "type", "family", "sign", "symmetric", "valid_from", "valid_until", "grade", "support", "hedges")
    labels = known(en=row["type_label_en"], ar=row["type_label_ar"])
    return extended(**{name: row[name] for name in plain}, type_labels=labels, descriptions=texts, claims=claims)


def _word(type_: Term) -> str:
    """Return the relationship_type of STIX, else of MISP, else our own."""
    names = type_.mappings.get("stix") or type_.mappings.get("misp") or (type_.token,)
    return names[0]
