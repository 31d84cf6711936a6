"""Cytoscape JSON (`.cyjs`), for Cytoscape, cytoscape.js and networkx (`nx.cytoscape_graph(json.load(file))`).

Keeps what GraphML keeps, with lists as lists; what is not known is left out. Written by hand: networkx makes the whole
document in memory, of a graph with other attributes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import orjson

from dezgraph.formats.attributes import EDGE_DATA, NODE_DATA, about, edge_label, node_label
from dezgraph.formats.tables import Tables

if TYPE_CHECKING:
    import pyarrow as pa

    from dezgraph.formats.form import Excerpt

__all__ = ["write"]


def write(excerpt: Excerpt) -> Iterator[bytes]:
    """Yield Cytoscape JSON, 50,000 entities or relationships a piece."""
    tables, lang = Tables(excerpt), excerpt.lang
    facts = orjson.dumps([list(fact) for fact in about(excerpt).items()])
    yield b'{"data":' + facts + b',"directed":true,"multigraph":true,"elements":{"nodes":['
    yield from _joined(_nodes(batch, lang) for batch in tables.nodes())
    yield b'],"edges":['
    yield from _joined(_edges(batch, lang) for batch in tables.edges())
    yield b"]}}"


def _joined(batches: Iterable[list[dict[str, Any]]]) -> Iterator[bytes]:
    separator = b""
    for batch in batches:
        yield separator + orjson.dumps(batch)[1:-1]
        separator = b","


def _nodes(batch: pa.RecordBatch, lang: str) -> list[dict[str, Any]]:
    named = zip(batch["id"].to_pylist(), node_label(batch, lang).to_pylist(), _known(batch, NODE_DATA), strict=True)
    return [{"data": {"id": id, "value": id, "name": label, **data}} for id, label, data in named]


def _edges(batch: pa.RecordBatch, lang: str) -> list[dict[str, Any]]:
    ends = zip(*(batch[name].to_pylist() for name in ("id", "source", "target")), strict=True)
    labels = edge_label(batch, lang).to_pylist()
    return [
        {
            "data": {
                "id": id,
                "key": id,
                "source": source,
                "target": target,
                "name": label,
                "interaction": data["type"],
                **data,
            }
        }
        for (id, source, target), label, data in zip(ends, labels, _known(batch, EDGE_DATA), strict=True)
    ]


def _known(batch: pa.RecordBatch, schema: pa.Schema) -> Iterator[dict[str, Any]]:
    for row in batch.select(schema.names).to_pylist():
        yield {name: value for name, value in row.items() if value is not None}
