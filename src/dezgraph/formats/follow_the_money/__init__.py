"""FollowTheMoney, for Aleph, OpenSanctions and what else reads its entities: one in JSON a line.

Kinds and relationship types have the schemata that the vocabulary maps them to. What no schema has a property for
(the type, the dates as written, grades, claims, kinds) is kept in lines `dezgraph:fact=value`, among the keywords of a
thing and in the description of a link, and read back by `dezgraph.imports.follow_the_money`. Written by hand: the
library builds an object a value, and needs ICU.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import orjson

from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST, bounds
from dezgraph.formats.follow_the_money.links import Links
from dezgraph.formats.follow_the_money.schemata import THING, entity_of, facts_of, is_a, lineage, marked
from dezgraph.formats.follow_the_money.values import (
    address,
    day_prefix,
    language,
    listed,
    name,
    number,
    reference,
    text,
)
from dezgraph.formats.tables import Tables

if TYPE_CHECKING:
    import pyarrow as pa

    from dezgraph.columns import Numbers
    from dezgraph.formats.form import Excerpt
    from dezgraph.graph import Graph

__all__ = ["write"]

_ROWS: Final = 50_000
_PIECE: Final = 10_000
_DOCUMENT: Final = "Document"
_CONCRETE: Final = {THING: "Note"}
"""What stands for a schema of which there are no entities."""
_LEVELS: Final = {"Country": "country", "Governorate": "adm1"}
_ITEM: Final = re.compile(r"wikidata:(Q[1-9]\d*)")
_CODE: Final = re.compile(r"iso3166:([A-Z]{2}(?:-[A-Z0-9]{1,3})?)")
_EPOCH: Final = date(1970, 1, 1)
_LONGEST_STRING: Final = 1024
_LONGEST_PLACE: Final = 250


def write(excerpt: Excerpt) -> Iterator[bytes]:
    """Yield entities, one a line: source documents, things, links; what a link names is there before it."""
    graph, tables = excerpt.view.content, Tables(excerpt)
    schemata = _schemata(graph)
    yield _lines(_document(graph, number) for number in _documents(excerpt).tolist())
    start = 0
    for batch in tables.nodes():
        for rows in _pieces(batch):
            entities = excerpt.entities[start : start + len(rows)].tolist()
            start += len(rows)
            told = zip(entities, rows, strict=True)
            yield _lines(_thing(excerpt, schemata, place, row) for place, row in told)
    links = Links(excerpt, schemata)
    for numbers, batch in tables.edges_by_row():
        for place, rows in enumerate(_pieces(batch)):
            yield _lines(links.of(numbers[place * _PIECE :][: len(rows)], rows))


def _pieces(batch: pa.RecordBatch) -> Iterator[list[dict[str, Any]]]:
    for start in range(0, len(batch), _PIECE):
        yield batch.slice(start, _PIECE).to_pylist()


def _lines(entities: Iterable[dict[str, Any]]) -> bytes:
    return b"".join(orjson.dumps(entity) + b"\n" for entity in entities)


def _schemata(graph: Graph) -> list[str]:
    """Return the schema of each entity of a graph: of several kinds, that of the narrowest."""
    kinds = [_schema_of(graph, kind) for kind in graph.vocabulary.kinds]
    ranked = sorted({*kinds, THING}, key=lambda schema: (-len(lineage(schema)), schema))
    ranks = np.array([ranked.index(schema) for schema in kinds], dtype=np.int32)
    columns = graph.columns
    best = np.full(columns.entity_count, ranked.index(THING), dtype=np.int32)
    np.minimum.at(best, columns.kind_entity, ranks[columns.kind_kind])
    return [_CONCRETE.get(ranked[rank], ranked[rank]) for rank in best.tolist()]


def _schema_of(graph: Graph, kind: str) -> str:
    """Return the schema of a kind, or of the nearest wider kind that has one."""
    waiting = [kind]
    for each in waiting:
        term = graph.vocabulary.kinds.get(each)
        for schema in term.mappings.get("ftm", ()) if term else ():
            if lineage(schema):
                return schema
        waiting += [wider for wider in (term.broader if term else ()) if wider not in waiting]
    return THING


def _documents(excerpt: Excerpt) -> Numbers:
    """Return the numbers of the source documents whose claims are in view, ascending."""
    graph = excerpt.view.content
    found = np.zeros(len(graph.document_ids), dtype=bool)
    for start in range(0, len(excerpt.rows), _ROWS):
        _, claims, seen = excerpt.view.sieve.claims_of(excerpt.rows[start : start + _ROWS])
        found[graph.columns.claim_document[claims[seen]]] = True
    return np.flatnonzero(found).astype(np.int32)


def _document(graph: Graph, place: int) -> dict[str, Any]:
    document = graph.documents[graph.document_ids[place]]
    titles = listed(text(title, _LONGEST_STRING) for title in document.title.values())
    facts = {"reliability": document.reliability, "date": document.date, "document_kind": document.kind}
    properties = {
        "title": titles,
        "fileName": titles[:1] or [reference(document.id)],  # must be there, and is what is shown
        "publisher": listed([text(document.publisher, _LONGEST_STRING)]),
        "sourceUrl": listed([address(document.address)]),
        "publishedAt": listed([_date(document.date)]),
        "language": listed([language(document.language)]),
        "notes": listed(map(text, document.note.values())),
        "keywords": [*_own_id(document.id), *facts_of(facts)],
    }
    return entity_of(document.id, _DOCUMENT, properties)


def _thing(excerpt: Excerpt, schemata: list[str], place: int, row: dict[str, Any]) -> dict[str, Any]:
    schema = schemata[place]
    names = listed((name(row["label_en"]), name(row["label_ar"]))) or [reference(row["id"])]
    identifiers = row["identifiers"]
    properties = {
        "name": names,
        "alias": [alias for alias in listed(map(name, row["aliases"])) if alias not in names],
        "summary": listed(text(row[f"definition_{each}"]) for each in ("en", "ar")),
        "wikidataId": [found[1] for each in identifiers if (found := _ITEM.fullmatch(each))],
        "keywords": [
            *_own_id(row["id"]),
            *(marked("kind", kind) for kind in row["kinds"]),
            *(marked("identifier", each) for each in identifiers),
        ],
    }
    if row["latitude"] is not None:
        degrees = [number(row[axis]) for axis in ("latitude", "longitude")]
        properties["keywords"].append(marked("coordinates", " ".join(degrees)))
        if schema == "Address":
            properties |= {"latitude": degrees[:1], "longitude": degrees[1:]}
    if schema == "Address":
        properties["full"] = listed(name(each, _LONGEST_PLACE) for each in names)
    elif schema == "Territory":
        properties["level"] = listed(_LEVELS.get(kind) for kind in row["kinds"])
        properties["territoryCode"] = [found[1].lower() for each in identifiers if (found := _CODE.fullmatch(each))]
    elif schema == "Event":
        _tell_event(excerpt, schemata, place, properties)
    elif schema == "Note":
        properties["description"] = properties["summary"] or names  # a note is shown by its description
    return entity_of(row["id"], schema, properties)


def _tell_event(excerpt: Excerpt, schemata: list[str], place: int, properties: dict[str, list[str]]) -> None:
    graph = excerpt.view.content
    event = graph.entity(place)
    involved = [graph.entity_number(id) for id in event.participants]
    locations = [graph.labels(graph.entity_number(id)) for id in event.locations]
    properties["date"] = listed([_date(event.date)])
    properties["keywords"] += facts_of({"date": event.date})
    properties["involved"] = [
        reference(graph.entity_ids[each])
        for each in involved
        if is_a(schemata[each], "LegalEntity") and _is_among(excerpt.entities, each)
    ]
    properties["location"] = listed(name(label, _LONGEST_PLACE) for each in locations for label in each.values())


def _is_among(numbers: Numbers, wanted: int) -> bool:
    at = int(np.searchsorted(numbers, wanted))
    return at < len(numbers) and int(numbers[at]) == wanted


def _own_id(id: str) -> list[str]:
    """Return the id as a fact, where it had to be written otherwise."""
    return [] if reference(id) == id else listed([text(marked("id", id), _LONGEST_STRING)])


def _date(written: str | None) -> str | None:
    """Return an EDTF date as far as it can be told."""
    if written is None:
        return None
    span = bounds(written)
    if span.earliest == UNBOUNDED_PAST or span.latest == UNBOUNDED_FUTURE:
        return None
    try:
        return day_prefix(*(_EPOCH + timedelta(days=day) for day in (span.earliest, span.latest)))
    except OverflowError:
        return None
