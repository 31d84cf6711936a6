"""What graph formats tell of nodes and edges: the columns of the tables that are attributes, labels, the graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyarrow as pa
import pyarrow.compute as pc

from dezgraph.formats.tables import EDGES, NODES
from dezgraph.imprint import imprint_of

if TYPE_CHECKING:
    from dezgraph.formats.form import Excerpt

__all__ = ["EDGE_DATA", "NODE_DATA", "about", "edge_label", "node_label"]

_PLACED_ELSEWHERE: Final = {"id", "source", "target"}
NODE_DATA: Final = pa.schema([field for field in NODES if field.name not in _PLACED_ELSEWHERE])
"""The attributes of a node: all of an entity's columns but its id."""
EDGE_DATA: Final = pa.schema(
    [
        field
        for field in EDGES
        if field.name not in _PLACED_ELSEWHERE and not field.name.startswith(("source_", "target_"))
    ]
)
"""The attributes of an edge: a relationship's columns but its id, its ends and their labels, which the nodes have."""


def node_label(batch: pa.RecordBatch, lang: str) -> pa.Array:
    """Return the label of each entity in a language; in the other where it has none."""
    return _label(batch, "label", lang)


def edge_label(batch: pa.RecordBatch, lang: str) -> pa.Array:
    """Return the label of each relationship's type in a language; in the other where it has none."""
    return _label(batch, "type_label", lang)


def about(excerpt: Excerpt) -> dict[str, str]:
    """Return what a file says of itself: the version of the graph, the lens, what was cut out of the view, the licence.

    `lens` and `excerpt` are there where something was asked for: `center=iran, radius=1`; `license` where the graph
    has one (`dezgraph.imprint`), several with a comma.
    """
    lens = ", ".join(f"{name}={value}" for name, value in excerpt.view.lens.as_options().items())
    cut = ", ".join(
        f"{name}={', '.join(value) if isinstance(value, list) else value}" for name, value in excerpt.cut.items()
    )
    license = ", ".join(imprint_of(excerpt.view.content).licenses)
    told = {"name": "dezgraph", "version": excerpt.view.version, "lens": lens, "excerpt": cut, "license": license}
    return {name: value for name, value in told.items() if value}


def _label(batch: pa.RecordBatch, what: str, lang: str) -> pa.Array:
    other = "en" if lang == "ar" else "ar"
    return pc.coalesce(batch[f"{what}_{lang}"], batch[f"{what}_{other}"])
