"""Measures: the one table of what can be said of every node by a number.

A centrality question names a row of `MEASURES`. Definitions are networkx's, unless the row says otherwise.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from dezgraph.engines import spectral
from dezgraph.engines.betweenness import betweenness
from dezgraph.engines.cores import core_numbers
from dezgraph.engines.distances import closeness, harmonic
from dezgraph.engines.links import Links, Scores
from dezgraph.engines.triangles import clustering, triangles

__all__ = ["MEASURES", "Measure", "degree"]

_PATIENCE = 10_000


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure: `scores` gives one float64 for each node of `Links`.

    `directed` says that direction matters, `weighted` that weights do: as strengths, or as `lengths` if that is
    said (a larger weight is farther). What does not matter is not regarded.
    """

    name: str
    definition: str
    scores: Callable[[Links], Scores]
    directed: bool = True
    weighted: bool = False
    lengths: bool = False


def degree(links: Links, *, outgoing: bool = True, incoming: bool = True) -> Scores:
    """Return the links at each node, or those of one direction, over the number of other nodes; 1 for a lone node.

    Parallel links count each, loops twice (once a direction). O(links).
    """
    if links.count <= 1:
        return np.ones(links.count)
    counts = np.zeros(links.count)
    for ends, wanted in ((links.sources, outgoing), (links.targets, incoming)):
        if wanted:
            counts += np.bincount(ends, minlength=links.count)
    return counts * (1 / (links.count - 1))


def _out_degree(links: Links) -> Scores:
    return degree(links, incoming=not links.directed)


def _in_degree(links: Links) -> Scores:
    return degree(links, outgoing=not links.directed)


def _pagerank(links: Links) -> Scores:
    return spectral.pagerank(links, tolerance=1e-6 / max(links.count, 1), iterations=_PATIENCE)


def _eigenvector(links: Links) -> Scores:
    return spectral.eigenvector(links, iterations=_PATIENCE)


def _katz(links: Links) -> Scores:
    radius = spectral.growth(links)
    return spectral.katz(links, alpha=min(0.1, 0.85 / radius) if radius else 0.1)


def _hubs(links: Links) -> Scores:
    return spectral.hits(links)[0]


def _authorities(links: Links) -> Scores:
    return spectral.hits(links)[1]


def _closeness(links: Links) -> Scores:
    return closeness(links)


def _harmonic(links: Links) -> Scores:
    return harmonic(links)


_ROWS = [
    Measure("degree", "links at the node, over the number of other nodes", degree, directed=False),
    Measure("in_degree", "links to the node, over the number of other nodes", _in_degree),
    Measure("out_degree", "links from the node, over the number of other nodes", _out_degree),
    Measure(
        "pagerank",
        "share of time that a random walk along the links spends at the node; damping 0.85, converged to 1e-6 in all",
        _pagerank,
        weighted=True,
    ),
    Measure("betweenness", "share of shortest paths between others that pass through the node", betweenness),
    Measure(
        "closeness",
        "one over the mean distance from the nodes that reach the node, times their share of all others",
        _closeness,
        weighted=True,
        lengths=True,
    ),
    Measure("harmonic", "sum of one over the distance from every other node", _harmonic, weighted=True, lengths=True),
    Measure(
        "eigenvector",
        "the node's entry in the leading eigenvector: it is central when what links to it is",
        _eigenvector,
        weighted=True,
    ),
    Measure(
        "katz",
        "walks that end at the node, those of n steps counting alpha to the n; alpha is 0.1, or 0.85 over the spectral "
        "radius where that is less",
        _katz,
        weighted=True,
    ),
    Measure("hubs", "how far the node links to good authorities (HITS)", _hubs, weighted=True),
    Measure("authorities", "how far good hubs link to the node (HITS)", _authorities, weighted=True),
    Measure("core", "largest k such that the node lies in a part where all have k links", core_numbers),
    Measure("clustering", "part of the possible triangles at the node that exist", clustering, weighted=True),
    Measure("triangles", "triangles in which the node is, whatever the direction", triangles, directed=False),
]

MEASURES: dict[str, Measure] = {measure.name: measure for measure in _ROWS}
"""Every measure by its name, in the order in which they are listed to users."""
