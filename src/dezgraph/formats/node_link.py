"""Node-link JSON, as networkx and d3 read it: `nx.node_link_graph(json.load(file), edges="edges")`.

Keeps both scripts, signs, parallel relationships, dates as they were written, grades, certainty and the ids of the
documents that assert a relationship, or dispute or deny it; leaves out what claims say beyond that. Edges run from
source to target.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

import orjson

from dezgraph.formats.tables import Tables
from dezgraph.imprint import imprint_of

if TYPE_CHECKING:
    from dezgraph.formats.form import Excerpt

__all__ = ["write"]

_NODE: Final = ["id", "label_en", "label_ar", "kinds"]
_EDGE: Final = [
    "source", "target", "id", "type", "family", "sign", "valid_from", "valid_until", "support", "hedges", "grade",
    "certainty", "description_en", "description_ar", "sources", "contradicted_by",
]  # fmt: skip


def write(excerpt: Excerpt) -> Iterator[bytes]:
    """Yield node-link JSON: one object with `directed`, `multigraph`, `graph`, `nodes`, `edges`."""
    view, tables = excerpt.view, Tables(excerpt)
    told = {"name": "dezgraph", "version": view.version, "lens": view.lens.as_options()}
    licenses = ", ".join(imprint_of(view.content).licenses)
    cut = {"excerpt": excerpt.cut, "license": licenses}
    about = orjson.dumps(told | {name: value for name, value in cut.items() if value})
    yield b'{"directed":true,"multigraph":true,"graph":' + about + b',"nodes":['
    yield from _joined(batch.select(_NODE).to_pylist() for batch in tables.nodes())
    yield b'],"edges":['
    yield from _joined(map(_keyed, batch.select(_EDGE).to_pylist()) for batch in tables.edges())
    yield b"]}"


def _joined(batches: Iterable[Iterable[dict[str, Any]]]) -> Iterator[bytes]:
    separator = b""
    for batch in batches:
        yield separator + orjson.dumps(list(batch))[1:-1]
        separator = b","


def _keyed(edge: dict[str, Any]) -> dict[str, Any]:
    """Return an edge with its id under the name that networkx has for it."""
    return {"source": edge.pop("source"), "target": edge.pop("target"), "key": edge.pop("id"), **edge}
