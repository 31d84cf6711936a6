"""Splits of a signed graph in two, made good by hand: what they cost, and how to find cheap ones."""

from __future__ import annotations

import time
from typing import Final

import numpy as np

from dezgraph.engines.contraction import Sides
from dezgraph.engines.links import Links, Scores

__all__ = ["frustrated", "improved", "rounded"]

_PATIENCE: Final = 6
"""How far a round of turning nodes may fall behind its best before it is given up, in weight."""
_NO_ZERO: Final = 1e-6
"""A sparse matrix takes a length of 0 for no link."""
_HALF: Final = 0.5


def frustrated(links: Links, sides: Sides) -> Scores:
    """Return the weight of each link that a split frustrates: negative on one side, positive between them; else 0."""
    assert links.weights is not None
    against = sides[links.sources] * sides[links.targets] * np.sign(links.weights) < 0
    return np.where(against, np.abs(links.weights), 0)


def improved(links: Links, sides: Sides, end: float) -> Sides:
    """Return a split that no round of turning nodes around makes cheaper; what there is by `end` (`time.monotonic`).

    A round turns every node once, the one that saves most first, and keeps what was best on the way. No link may be a
    loop. O(nodes^2) a round.

    Source: Kernighan and Lin 1970, "An Efficient Heuristic Procedure for Partitioning Graphs", Bell System Technical
    Journal 49.
    """
    matrix = links.matrix
    sides = sides.astype(np.float64)
    while time.monotonic() < end:
        saved = -sides * (matrix @ sides)
        turned, sum_, most, kept = sides.copy(), 0.0, 0.0, 0
        order = []
        for _ in range(links.count):
            node = int(saved.argmax())
            sum_ += float(saved[node])
            if sum_ < most - _PATIENCE:
                break
            order.append(node)
            if sum_ > most:
                most, kept = sum_, len(order)
            around = slice(matrix.indptr[node], matrix.indptr[node + 1])
            neighbours = matrix.indices[around]
            turned[node] *= -1
            saved[neighbours] -= 2 * turned[neighbours] * matrix.data[around] * turned[node]
            saved[node] = -np.inf
        if not kept:
            break
        sides[order[:kept]] *= -1
    return sides.astype(np.int8)


def rounded(links: Links, values: Scores) -> Sides:
    """Return the split that fractional values suggest, 1 being frustrated: the surest links decide, along a forest."""
    from scipy import sparse
    from scipy.sparse import csgraph

    assert links.weights is not None
    doubt = np.minimum(values, 1 - values) + _NO_ZERO
    shape = (links.count, links.count)
    tree = csgraph.minimum_spanning_tree(sparse.csr_array((doubt, (links.sources, links.targets)), shape=shape)).tocoo()
    keys = links.sources.astype(np.int64) * links.count + links.targets
    order = np.argsort(keys)
    kept = order[np.searchsorted(keys[order], tree.row.astype(np.int64) * links.count + tree.col)]
    signs = np.sign(links.weights[kept]) * np.where(values[kept] < _HALF, 1, -1)
    around: list[list[tuple[int, int]]] = [[] for _ in range(links.count)]
    for one, other, sign in zip(tree.row.tolist(), tree.col.tolist(), signs.astype(int).tolist(), strict=True):
        around[one].append((other, sign))
        around[other].append((one, sign))
    sides = [0] * links.count
    for root in range(links.count):
        if not sides[root]:
            sides[root] = 1
            waiting = [root]
            while waiting:
                node = waiting.pop()
                for other, sign in around[node]:
                    if not sides[other]:
                        sides[other] = sides[node] * sign
                        waiting.append(other)
    return np.array(sides, dtype=np.int8)
