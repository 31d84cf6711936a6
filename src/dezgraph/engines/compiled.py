"""The graph of rustworkx behind some links. Only the engines that use it know it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    import rustworkx

    from dezgraph.engines.links import Links

    Directed: TypeAlias = rustworkx.PyDiGraph[int | None, Any]
    Undirected: TypeAlias = rustworkx.PyGraph[int | None, Any]

__all__ = ["compiled", "compiled_undirected"]


def compiled(links: Links) -> Directed | Undirected:
    """Return the graph of linked pairs, nodes numbered alike; loops and parallel links are left out. O(n + m)."""
    import rustworkx

    if not links.directed:
        return compiled_undirected(links)
    graph: Directed = rustworkx.PyDiGraph()
    graph.add_nodes_from(range(links.count))
    pairs = links.pattern.tocoo()
    graph.extend_from_edge_list(list(zip(pairs.row.tolist(), pairs.col.tolist(), strict=True)))
    return graph


def compiled_undirected(links: Links) -> Undirected:
    """Return the same for undirected links, each pair once. O(n + m)."""
    import rustworkx

    graph: Undirected = rustworkx.PyGraph()
    graph.add_nodes_from(range(links.count))
    pairs = links.pattern.tocoo()
    once = pairs.row < pairs.col
    graph.extend_from_edge_list(list(zip(pairs.row[once].tolist(), pairs.col[once].tolist(), strict=True)))
    return graph
