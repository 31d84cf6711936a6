"""Core numbers: how deep in a dense part of the graph each node lies.

Ours, because rustworkx counts a pair that is linked in both directions once, and networkx twice.
"""

from __future__ import annotations

import numpy as np

from dezgraph.engines.links import Links, Scores

__all__ = ["core_numbers"]


def core_numbers(links: Links) -> Scores:
    """Return the largest k for which each node lies in a part where every node has at least k links.

    Incoming and outgoing links count alike; parallel links and loops do not count. O(links), plus O(nodes) for
    each number that occurs.

    Source: Seidman 1983, "Network Structure and Minimum Degree", Social Networks 5; peeled as in Batagelj and
    Zaversnik 2003, "An O(m) Algorithm for Cores Decomposition of Networks".
    """
    both = (links.pattern + links.pattern.T).tocsr() if links.directed else links.pattern
    degrees = np.asarray(both.sum(axis=1))
    cores = np.zeros(links.count)
    left = np.ones(links.count, dtype=bool)
    depth = 0.0
    while left.any():
        depth = max(depth, degrees[left].min())
        peeled = np.flatnonzero(left & (degrees <= depth))
        while len(peeled):
            cores[peeled] = depth
            left[peeled] = False
            rows = both[peeled]
            np.subtract.at(degrees, rows.indices, rows.data)
            touched = np.unique(rows.indices)
            peeled = touched[left[touched] & (degrees[touched] <= depth)]
    return cores
