"""A view as a graph of igraph or networkx: a copy, free to change, with every column of the exported tables.

A network is a networkx graph as it is, without a copy; the copy tells more of each relationship and entity, the days
that bound its dates and who says so (`dezgraph.formats.attributes`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

import numpy as np
import pyarrow as pa

from dezgraph.errors import MissingExtraError
from dezgraph.formats.attributes import EDGE_DATA, NODE_DATA, about
from dezgraph.formats.form import Asked, Excerpt, excerpt
from dezgraph.formats.tables import EDGES, NODES, Tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    import igraph
    import networkx as nx

    from dezgraph.view import View

__all__ = ["to_igraph", "to_networkx"]


def to_igraph(view: View, **asked: Unpack[Asked]) -> igraph.Graph:
    """Return a view as a directed igraph graph: one edge a relationship, parallel ones too, in the order of ids.

    Vertices have their id as `name`, edges as `id`. Days are `datetime.date`, what has several values is a tuple, and
    None is what is not known. `center` and `radius`, or `ids`, ask for a part of the view.
    O(relationships); a million take about 15 seconds.

    Raises:
        InputError: a value that cannot be used. NotFoundError: there is no such entity.
        MissingExtraError: igraph is not installed.
    """
    try:
        import igraph
    except ImportError as error:
        raise MissingExtraError("igraph graphs", "igraph") from error
    chosen = excerpt(view, **asked)
    nodes, edges = _tables(chosen)
    columns = chosen.view.content.columns
    ends = [np.searchsorted(chosen.entities, end[chosen.rows]) for end in (columns.source, columns.target)]
    return igraph.Graph(
        n=len(chosen.entities),
        edges=np.stack(ends, axis=1),
        directed=True,
        graph_attrs=about(chosen),
        vertex_attrs={"name": _values(nodes["id"]), **_attributes(nodes, NODE_DATA)},
        edge_attrs={"id": _values(edges["id"]), **_attributes(edges, EDGE_DATA)},
    )


def to_networkx(view: View, **asked: Unpack[Asked]) -> nx.MultiDiGraph[str]:
    """Return a view as a plain networkx graph: nodes and edge keys are ids, and data is as in `to_igraph`.

    Raises:
        InputError: a value that cannot be used. NotFoundError: there is no such entity.
    """
    import networkx as nx

    chosen = excerpt(view, **asked)
    nodes, edges = _tables(chosen)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.graph.update(about(chosen))
    graph.add_nodes_from(zip(_values(nodes["id"]), _records(nodes, NODE_DATA), strict=True))
    ends = (_values(edges[name]) for name in ("source", "target", "id"))
    graph.add_edges_from(zip(*ends, _records(edges, EDGE_DATA), strict=True))
    return graph


def _tables(chosen: Excerpt) -> tuple[pa.Table, pa.Table]:
    tables = Tables(chosen)
    nodes = pa.Table.from_batches(tables.nodes(), schema=NODES)
    return nodes, pa.Table.from_batches(tables.edges(), schema=EDGES)


def _attributes(table: pa.Table, data: pa.Schema) -> dict[str, list[Any]]:
    return {name: _values(table[name]) for name in data.names}


def _records(table: pa.Table, data: pa.Schema) -> Iterator[dict[str, Any]]:
    names = data.names
    rows = zip(*(_values(table[name]) for name in names), strict=True)
    return (dict(zip(names, row, strict=True)) for row in rows)


def _values(column: pa.ChunkedArray) -> list[Any]:
    """Return a column as plain values, None for nothing; equal texts are one and the same in memory."""
    if pa.types.is_list(column.type):
        return [tuple(each) for each in column.to_pylist()]
    if pa.types.is_floating(column.type):
        return list(column.to_pylist())
    return list(column.to_numpy(zero_copy_only=False).tolist())
