"""GraphML, for yEd, Gephi, Cytoscape, igraph and networkx (`nx.read_graphml(file, edge_key_type=str)`).

Keeps both scripts, signs, parallel relationships, dates as they were written and as bounds, grades, certainty, support,
hedges and the ids of sources, each as an attribute with a type; lists are joined by `;`. `label` is in the language
asked for. Written by hand: networkx builds the whole tree first, and refuses lists and what is not known.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import pyarrow as pa

from dezgraph.formats.attributes import EDGE_DATA, NODE_DATA, about, edge_label, node_label
from dezgraph.formats.markup import between, lines, xml, xml_text, xml_type
from dezgraph.formats.tables import Tables

if TYPE_CHECKING:
    from dezgraph.formats.form import Excerpt

__all__ = ["write"]

_HEAD: Final = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
_LABEL: Final = pa.schema([("label", pa.string())])


def write(excerpt: Excerpt) -> Iterator[bytes]:
    """Yield GraphML, 50,000 entities or relationships a piece."""
    facts = about(excerpt)
    keys = [*_keys("graph", "g", pa.schema([(name, pa.string()) for name in facts]))]
    keys += [*_keys("node", "n", _LABEL), *_keys("node", "n", NODE_DATA)]
    keys += [*_keys("edge", "e", _LABEL), *_keys("edge", "e", EDGE_DATA)]
    told = "".join(f'<data key="g_{name}">{xml_text(value)}</data>\n' for name, value in facts.items())
    yield f'{_HEAD}{"".join(keys)}<graph id="dezgraph" edgedefault="directed">\n{told}'.encode()
    tables = Tables(excerpt)
    for batch in tables.nodes():
        label = _data("n_label", node_label(batch, excerpt.lang))
        data = [_data(f"n_{name}", batch[name]) for name in NODE_DATA.names]
        yield lines('<node id="', xml(batch["id"]), '">', label, *data, "</node>\n")
    for batch in tables.edges():
        ends = ('<edge id="', xml(batch["id"]), '" source="', xml(batch["source"]), '" target="', xml(batch["target"]))
        label = _data("e_label", edge_label(batch, excerpt.lang))
        data = [_data(f"e_{name}", batch[name]) for name in EDGE_DATA.names]
        yield lines(*ends, '">', label, *data, "</edge>\n")
    yield b"</graph>\n</graphml>\n"


def _keys(what: str, mark: str, schema: pa.Schema) -> Iterator[str]:
    for field in schema:
        kind = xml_type(field.type)
        yield f'<key id="{mark}_{field.name}" for="{what}" attr.name="{field.name}" attr.type="{kind}"/>\n'


def _data(key: str, column: pa.Array) -> pa.Array:
    return between(f'<data key="{key}">', xml(column), "</data>")
