"""Node-link JSON, as networkx and d3 read it: `nx.node_link_graph(json.load(file), edges="edges")`.

Keeps both scripts, signs, parallel relationships, dates as they were written, grades, certainty and the
ids of sources; leaves out what claims say beyond that. Edges run from source to target.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import orjson

from dezgraph.formats.form import entities_of, rows_of

if TYPE_CHECKING:
    from dezgraph.columns import Numbers
    from dezgraph.view import View

__all__ = ["write"]


def write(network: View, *, center: str | None = None, radius: int = 1) -> Iterator[bytes]:
    """Yield node-link JSON of a view: one object with `directed`, `multigraph`, `graph`, `nodes`, `edges`."""
    rows = rows_of(network, center, radius)
    return _written(network, rows, entities_of(network, rows, center))


def _written(network: View, rows: Numbers, entities: list[int]) -> Iterator[bytes]:
    about = orjson.dumps({"name": "dezgraph", "version": network.version, "lens": network.lens.as_options()})
    yield b'{"directed":true,"multigraph":true,"graph":' + about + b',"nodes":['
    yield from _joined(_node(network, number) for number in entities)
    yield b'],"edges":['
    yield from _joined(_edges(network, rows))
    yield b"]}"


def _joined(values: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    separator = b""
    for value in values:
        yield separator + orjson.dumps(value)
        separator = b","


def _node(network: View, number: int) -> dict[str, Any]:
    content = network.content
    labels = content.labels(number)
    return {
        "id": content.entity_ids[number],
        "label_en": labels.get("en"),
        "label_ar": labels.get("ar"),
        "kinds": content.kinds_of(number),
    }


def _edges(network: View, rows: Numbers) -> Iterator[dict[str, Any]]:
    content, ids = network.content, network.content.entity_ids
    for row, (grade, certainty) in zip(rows.tolist(), network.told(rows), strict=True):
        record = content.relationship(row)
        claims = content.columns.claims(row)
        documents = content.columns.claim_document[claims][network.sieve.claims(row)]
        yield {
            "source": ids[content.columns.source[row]],
            "target": ids[content.columns.target[row]],
            "key": record.id,
            **content.edge_data(row),
            "grade": grade,
            "certainty": certainty,
            "description_en": record.description.get("en"),
            "description_ar": record.description.get("ar"),
            "sources": sorted({content.document_ids[number] for number in documents.tolist()}),
        }
