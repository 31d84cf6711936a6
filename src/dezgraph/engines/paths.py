"""Shortest paths in hops, or in lengths where links have weights. scipy's Dijkstra is the engine.

Of parallel links the shortest counts. Lengths are at least 0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from dezgraph.engines.links import Links, Numbers, Scores

if TYPE_CHECKING:
    import scipy.sparse

__all__ = ["NOWHERE", "lengths_from", "path_to", "tree_from"]

NOWHERE = -9999
"""Stands before a start, and before a node that is not reached."""


def lengths_from(links: Links, sources: Numbers, *, cutoff: float = np.inf) -> Scores:
    """Return the lengths from each source (rows) to every node (columns); inf beyond the cut-off, or out of reach.

    O(sources x links x log nodes).
    """
    from scipy.sparse import csgraph

    if not len(sources):
        return np.zeros((0, links.count))
    unweighted = links.weights is None
    return np.asarray(csgraph.dijkstra(_lengths(links), indices=sources, unweighted=unweighted, limit=cutoff))


def tree_from(links: Links, source: int, *, cutoff: float = np.inf) -> tuple[Scores, Numbers]:
    """Return the length from a source to every node, and the node before each on one shortest path (or `NOWHERE`).

    O(links x log nodes).
    """
    from scipy.sparse import csgraph

    unweighted = links.weights is None
    lengths, before = csgraph.dijkstra(
        _lengths(links), indices=source, unweighted=unweighted, limit=cutoff, return_predecessors=True
    )
    return lengths, before


def path_to(before: Numbers, target: int) -> list[int]:
    """Return the path to a node that was reached, from the start on, given what `tree_from` says stands before each."""
    path = [target]
    while (node := int(before[path[-1]])) != NOWHERE:
        path.append(node)
    return path[::-1]


def _lengths(links: Links) -> scipy.sparse.csr_array[Any, Any]:
    if links.weights is None:
        return links.pattern
    from scipy import sparse

    sources, targets, weights = links.sources, links.targets, links.weights
    if not links.directed:
        sources, targets = np.append(sources, targets), np.append(targets, sources)
        weights = np.append(weights, weights)
    order = np.lexsort((weights, targets, sources))
    pairs = sources[order].astype(np.int64) * links.count + targets[order]
    shortest = order[np.unique(pairs, return_index=True)[1]]
    shape = (links.count, links.count)
    return sparse.csr_array((weights[shortest], (sources[shortest], targets[shortest])), shape=shape)
