"""GEXF 1.3 with dynamic spells, for Gephi and its timeline, Gephi Lite, sigma.js and networkx (`nx.read_gexf(file)`).

Keeps what GraphML keeps. An edge is there from the first to the last day on which it may have held; its attribute
`holds` says from when to when that is `possible`, and from when to when `certain`. An unbounded day is left out,
which means always. Nodes have no spells: that an entity is spoken of for some years does not say that it was not there
before. The `kind` of an edge is its type; of several of one type from one source to one target the second has
`backs 2`, and so on, because Gephi makes one edge of those of a kind. Their attribute `type` is the same. Written by
hand: networkx builds the whole tree first, and knows no spells of a date that is open.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST
from dezgraph.formats.attributes import EDGE_DATA, NODE_DATA, about, edge_label, node_label
from dezgraph.formats.markup import between, lines, xml, xml_text, xml_type
from dezgraph.formats.tables import Tables, days_of
from dezgraph.rdf.ntriples import as_arrow

if TYPE_CHECKING:
    from dezgraph.columns import Days, Mask, Numbers
    from dezgraph.formats.form import Excerpt

__all__ = ["write"]

_HEAD: Final = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta><creator>dezgraph</creator><description>{about}</description></meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
"""
_HOLDS: Final = (
    '<attributes class="edge" mode="dynamic"><attribute id="holds" title="holds" type="string"/></attributes>\n'
)


def write(excerpt: Excerpt) -> Iterator[bytes]:
    """Yield GEXF, 50,000 entities or relationships a piece."""
    facts = "; ".join(f"{name} {value}" for name, value in about(excerpt).items())
    head = _HEAD.format(about=xml_text(facts))
    yield f"{head}{_declared('node', NODE_DATA)}{_declared('edge', EDGE_DATA)}{_HOLDS}<nodes>\n".encode()
    tables, places = Tables(excerpt), _places(excerpt)
    for batch in tables.nodes():
        label = xml(node_label(batch, excerpt.lang))
        data = [_value(f"n_{name}", batch[name]) for name in NODE_DATA.names]
        yield lines('<node id="', xml(batch["id"]), '" label="', label, '"><attvalues>', *data, "</attvalues></node>\n")
    yield b"</nodes>\n<edges>\n"
    for rows, batch in tables.edges_by_row():
        holds = _holds(excerpt.view.sieve.spans(rows))
        data = [_value(f"e_{name}", batch[name]) for name in EDGE_DATA.names]
        place, places = np.split(places, [len(rows)])
        edge = _edge(batch, _kind(batch["type"], place), excerpt.lang)
        yield lines("<edge", *edge, "><attvalues>", *data, *holds, "</attvalues></edge>\n")
    yield b"</edges>\n</graph>\n</gexf>\n"


def _declared(what: str, schema: pa.Schema) -> str:
    """Return the declarations of attributes; Gephi tells those of the same title apart by their class."""
    kinds = {field.name: xml_type(field.type).replace("int", "integer") for field in schema}
    each = "".join(f'<attribute id="{what[0]}_{name}" title="{name}" type="{kind}"/>' for name, kind in kinds.items())
    return f'<attributes class="{what}" mode="static">{each}</attributes>\n'


def _edge(batch: pa.RecordBatch, kind: pa.Array, lang: str) -> list[pa.Array]:
    """Return the XML attributes of edges. Relationships of one pair stay apart in Gephi by their kind."""
    named = {name: batch[name] for name in ("id", "source", "target")}
    named |= {"kind": kind, "label": edge_label(batch, lang)}
    named |= {"start": batch["start_earliest"], "end": batch["end_latest"]}
    return [between(f' {name}="', xml(column), '"') for name, column in named.items()]


def _places(excerpt: Excerpt) -> Numbers:
    """Return for each row which it is of those of one type from one source to one target, from 1. O(n log n)."""
    columns = excerpt.view.content.columns
    keys = [named[excerpt.rows] for named in (columns.type, columns.target, columns.source)]
    order = np.lexsort(keys)
    is_first = np.ones(len(order), dtype=bool)
    is_first[1:] = np.any([key[order][1:] != key[order][:-1] for key in keys], axis=0)
    at = np.arange(len(order), dtype=np.int32)
    places = np.empty_like(at)
    places[order] = at - np.maximum.accumulate(np.where(is_first, at, 0)) + 1
    return places


def _kind(types: pa.Array, places: Numbers) -> pa.Array:
    """Return the types, each after the first of one pair with its place."""
    numbered = pc.binary_join_element_wise(types, as_arrow(places).cast(pa.string()), " ")
    return pc.if_else(pa.array(places > 1), numbered, types)


def _value(key: str, column: pa.Array) -> pa.Array:
    return between(f'<attvalue for="{key}" value="', xml(column), '"/>')


def _holds(spans: tuple[Days, Days, Days, Days]) -> Iterator[pa.Array]:
    """Yield the spells of `holds`: possible before it is certain, certain, possible after; those that there are."""
    first, settled, ends, last = spans
    is_certain = (settled <= ends) & (settled != UNBOUNDED_FUTURE) & (ends != UNBOUNDED_PAST)
    yield _spell("possible", first, last, ~is_certain)
    yield _spell("possible", first, settled - 1, is_certain & (first < settled))
    yield _spell("certain", settled, ends, is_certain)
    yield _spell("possible", ends + 1, last, is_certain & (ends < last))


def _spell(value: str, start: Days, end: Days, mask: Mask) -> pa.Array:
    ends = [between(f' {name}="', xml(days_of(days)), '"') for name, days in (("start", start), ("end", end))]
    spell = pc.binary_join_element_wise(
        f'<attvalue for="holds" value="{value}"', *(pc.fill_null(each, "") for each in ends), "/>", ""
    )
    return pc.if_else(pa.array(mask), spell, "")
