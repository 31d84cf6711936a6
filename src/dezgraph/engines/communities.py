"""Communities: groups of nodes that are linked more among themselves than chance would have it.

Leiden runs on graspologic-native. Louvain runs on scikit-network, which has no wheels for Python 3.14 yet; there
networkx's own does it, slower. Label propagation is the one of networkx, on arrays, coloured by rustworkx.
All are repeatable: the same links and seed give the same communities.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import numpy.typing as npt

from dezgraph.engines.compiled import compiled_undirected
from dezgraph.engines.links import Links, Numbers

if TYPE_CHECKING:
    import scipy.sparse

_Labels: TypeAlias = npt.NDArray[np.integer[Any]]

__all__ = ["Communities", "leiden", "louvain", "modularity", "propagated"]

_ITERATIONS = 10


@dataclass(frozen=True, slots=True)
class Communities:
    """The community of each node, int32, numbered from 0 by size, the largest first; and how good the division is.

    Communities of one size are in the order of their first nodes. `quality` is the modularity.
    """

    labels: Numbers
    quality: float


def leiden(links: Links, *, seed: int = 0, resolution: float = 1.0) -> Communities:
    """Return communities of high modularity, each connected; direction is not regarded. Weights are at least 0.

    A higher `resolution` gives more and smaller communities. Near O(links).

    Source: Traag, Waltman and van Eck 2019, "From Louvain to Leiden", Scientific Reports 9.
    """
    import graspologic_native

    links = _undirected(links)
    matrix = _weighing(links)
    if not matrix.nnz:
        return _communities(links, np.arange(links.count), resolution)
    _, found = graspologic_native.leiden_csr(
        matrix.indptr.astype(np.int64),
        matrix.indices.astype(np.int32),
        matrix.data.astype(np.float64),
        links.count,
        resolution=resolution,
        iterations=_ITERATIONS,
        seed=seed,
    )
    labels = np.arange(links.count) + links.count  # a node without links is alone
    labels[list(found)] = list(found.values())
    return _communities(links, labels, resolution)


def louvain(links: Links, *, seed: int = 0, resolution: float = 1.0) -> Communities:
    """Return communities of high modularity; with directions, of the directed one.

    Weights are at least 0. A higher `resolution` gives more and smaller communities. Near O(links).

    Source: Blondel et al. 2008, "Fast Unfolding of Communities in Large Networks", J. Stat. Mech.
    """
    matrix = _weighing(links)
    if not matrix.nnz:
        return _communities(links, np.arange(links.count), resolution)
    try:
        from sknetwork.clustering import Louvain
    except ImportError:
        return _communities(links, _plain_louvain(links, seed, resolution), resolution)
    from scipy.sparse import csr_matrix

    modular = "dugue" if links.directed else "newman"
    engine = Louvain(resolution=resolution, modularity=modular, random_state=seed, shuffle_nodes=True)
    return _communities(links, engine.fit_predict(csr_matrix(matrix)), resolution)


def propagated(links: Links) -> Communities:
    """Return communities by label propagation: each node takes the label that most of its neighbours have.

    Direction, weights and parallel links are not regarded. Neighbours never move at once, so that it ends, and
    nothing is random. O(links) a round, few rounds.

    Source: Cordasco and Gargano 2010, "Community Detection via Semi-Synchronous Label Propagation Algorithms".
    """
    import rustworkx

    links = _undirected(links)
    colours = rustworkx.graph_greedy_color(compiled_undirected(links))
    classes = np.array([colours[node] for node in range(links.count)], dtype=np.int32)
    turns = [np.flatnonzero(classes == colour) for colour in range(classes.max(initial=-1) + 1)]
    labels = np.arange(links.count)
    everyone = np.arange(links.count)
    while not np.array_equal(_majority(links, labels, everyone), labels):
        for nodes in turns:
            labels[nodes] = _majority(links, labels, nodes)
    return _communities(links, labels, 1.0)


def modularity(links: Links, labels: _Labels, resolution: float = 1.0) -> float:
    """Return the share of links within communities less what chance would give; 0 without links. O(links).

    Source: Newman 2004, Phys. Rev. E 69; with directions Leicht and Newman 2008, Phys. Rev. Lett. 100.
    """
    weights = np.ones(len(links)) if links.weights is None else links.weights
    whole = weights.sum()
    if not whole:
        return 0.0
    size = int(labels.max()) + 1
    leaving = np.asarray(np.bincount(labels[links.sources], weights, size), dtype=np.float64)
    entering = np.asarray(np.bincount(labels[links.targets], weights, size), dtype=np.float64)
    within = weights[labels[links.sources] == labels[links.targets]].sum()
    if not links.directed:
        leaving = entering = (leaving + entering) / 2
    return float(within / whole - resolution * (leaving @ entering) / whole**2)


def _majority(links: Links, labels: _Labels, nodes: _Labels) -> _Labels:
    """Return the most frequent label among the neighbours of each node: its own if that is one, else the highest."""
    rows = links.pattern[nodes]
    position = np.repeat(np.arange(len(nodes)), np.diff(rows.indptr))
    pairs, counts = np.unique(position * links.count + labels[rows.indices], return_counts=True)
    position, found = np.divmod(pairs, max(links.count, 1))
    preferred = found + links.count * (found == labels[nodes][position])
    order = np.lexsort((preferred, counts, position))
    chosen = labels[nodes].copy()
    chosen[position[order]] = found[order]  # the last of each position stays
    return chosen


def _plain_louvain(links: Links, seed: int, resolution: float) -> Numbers:
    import networkx as nx

    graph = nx.from_scipy_sparse_array(links.matrix, create_using=nx.DiGraph if links.directed else nx.Graph)
    parts = nx.community.louvain_communities(graph, resolution=resolution, seed=seed, backend="networkx")
    labels = np.zeros(links.count, dtype=np.int32)
    for number, part in enumerate(parts):
        labels[list(part)] = number
    return labels


def _weighing(links: Links) -> scipy.sparse.csr_array[Any, Any]:
    """Return the adjacency matrix without the links that weigh nothing."""
    matrix = links.matrix.copy()
    matrix.eliminate_zeros()
    return matrix


def _undirected(links: Links) -> Links:
    return Links(links.count, links.sources, links.targets, links.weights, directed=False)


def _communities(links: Links, found: _Labels, resolution: float) -> Communities:
    _, firsts, labels, sizes = np.unique(found, return_index=True, return_inverse=True, return_counts=True)
    order = np.lexsort((firsts, -sizes))
    rank = np.empty(len(order), dtype=np.int32)
    rank[order] = np.arange(len(order))
    numbered: Numbers = rank[labels]
    return Communities(numbered, modularity(links, numbered, resolution))
