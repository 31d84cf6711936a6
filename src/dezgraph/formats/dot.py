"""DOT, for Graphviz: nodes and edges with labels in the language asked for; rivalry is dashed, what is neutral dotted.

Every attribute of GraphML is there too: Graphviz passes over those that it does not know, other readers keep them.
Written by hand: what writes DOT in Python builds a graph of objects first.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import pyarrow as pa
import pyarrow.compute as pc

from dezgraph.formats.attributes import EDGE_DATA, NODE_DATA, about, edge_label, node_label
from dezgraph.formats.markup import lines, quoted
from dezgraph.formats.tables import Tables

if TYPE_CHECKING:
    from dezgraph.formats.form import Excerpt

__all__ = ["write"]

_ESCAPES: Final = (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"))
_STYLES: Final = {-1: "dashed", 0: "dotted", 1: "solid"}


def write(excerpt: Excerpt) -> Iterator[bytes]:
    """Yield DOT, 50,000 entities or relationships a piece."""
    facts = {name: str(_quoted(pa.array([value]))[0]) for name, value in about(excerpt).items()}
    yield ('digraph "dezgraph" {\n' + "".join(f"{name}={value};\n" for name, value in facts.items())).encode()
    tables = Tables(excerpt)
    for batch in tables.nodes():
        data = [_set(name, batch[name]) for name in NODE_DATA.names]
        yield lines(_quoted(batch["id"]), " [label=", _quoted(node_label(batch, excerpt.lang)), *data, "];\n")
    for batch in tables.edges():
        ends = (_quoted(batch["source"]), " -> ", _quoted(batch["target"]), " [id=", _quoted(batch["id"]))
        style = pa.array([_STYLES[sign] for sign in batch["sign"].to_pylist()])
        data = [_set(name, batch[name]) for name in EDGE_DATA.names]
        yield lines(*ends, ", label=", _quoted(edge_label(batch, excerpt.lang)), ", style=", style, *data, "];\n")
    yield b"}\n"


def _quoted(column: pa.Array) -> pa.Array:
    return quoted(column, _ESCAPES)


def _set(name: str, column: pa.Array) -> pa.Array:
    return pc.binary_join_element_wise(f", {name}=", _quoted(column), "")
