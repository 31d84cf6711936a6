"""Triangles and clustering: how far the neighbours of a node are linked to one another.

A triangle is counted once, from its end with the fewest neighbours, by a product of sparse matrices. Parallel
links and loops do not count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from dezgraph.engines.links import Links, Scores

if TYPE_CHECKING:
    import scipy.sparse

__all__ = ["clustering", "triangles"]


def triangles(links: Links) -> Scores:
    """Return in how many triangles each node is, whatever the direction of links. O(links x sqrt(links))."""
    return _triangle_products(_undirected(links.pattern))


def clustering(links: Links) -> Scores:
    """Return which part of the triangles that each node's links could make there is, from 0 to 1.

    With directions, each of the eight ways to close a triangle counts (Fagiolo). With weights, a triangle counts
    with the geometric mean of its weights, each divided by the largest (Onnela); for weights of at least 0,
    and without parallel links. O(links x sqrt(links)).

    Source: Watts and Strogatz 1998, Nature 393; Onnela et al. 2005, Phys. Rev. E 71; Fagiolo 2007, Phys. Rev. E 76.
    """
    pattern = links.pattern
    if links.weights is None or not len(links):
        strengths = pattern
    else:
        strengths = links.matrix.copy()
        strengths.setdiag(0)
        strengths.data = np.cbrt(strengths.data / links.weights.max())
    if not links.directed:
        degrees = np.asarray(pattern.sum(axis=1))
        possible = degrees * (degrees - 1) / 2
        closed = _triangle_products(strengths)
    else:
        degrees = np.asarray(pattern.sum(axis=0) + pattern.sum(axis=1))
        mutual = np.asarray(pattern.multiply(pattern.T).sum(axis=1))
        possible = degrees * (degrees - 1) - 2 * mutual
        closed = _triangle_products((strengths + strengths.T).tocsr())
    return np.asarray(np.divide(closed, possible, out=np.zeros(links.count), where=possible > 0))


def _undirected(pattern: scipy.sparse.csr_array[Any, Any]) -> scipy.sparse.csr_array[Any, Any]:
    both = (pattern + pattern.T).tocsr()
    both.data[:] = 1
    return both


def _triangle_products(symmetric: scipy.sparse.csr_array[Any, Any]) -> Scores:
    """Return, for each node, the sum over its triangles of the product of their three values.

    Each triangle i, j, k is found at i, which comes before j and k by degree. Cost and memory are those of the
    pairs of neighbours that come later: few even for a node with many.
    """
    from scipy import sparse

    pairs = symmetric.tocoo()
    rank = np.empty(symmetric.shape[0], dtype=np.int64)
    rank[np.argsort(np.diff(symmetric.indptr), kind="stable")] = np.arange(symmetric.shape[0])
    onward = rank[pairs.row] < rank[pairs.col]
    later = sparse.csr_array((pairs.data[onward], (pairs.row[onward], pairs.col[onward])), shape=symmetric.shape)
    by_longest = later.multiply(later @ later)  # at (i, k), over all j between
    by_first = later.multiply(later @ later.T)  # at (i, j), over all k beyond
    return np.asarray(by_longest.sum(axis=1) + by_longest.sum(axis=0) + by_first.sum(axis=0))
