"""Betweenness: the shortest paths, in hops, that pass through each node. Exact, or from a sample of sources.

rustworkx is the engine of the exact one. The sample is Brandes' recursion for many sources at once, by sparse
products; no permissively licensed engine with wheels for every platform takes the sources as an argument.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from dezgraph.engines.compiled import compiled
from dezgraph.engines.links import Links, Numbers, Scores

__all__ = ["EXACT_WORK", "Sampling", "betweenness", "exact_betweenness", "sampled_betweenness", "sampling"]

EXACT_WORK = 2_000_000_000
"""Up to this many nodes x links betweenness is exact: about half a minute on two cores."""

_SAMPLES = 1000
_CONFIDENCE = 0.95
_CELLS = 8_000_000


@dataclass(frozen=True, slots=True)
class Sampling:
    """How a sample stands for the whole: with probability `confidence`, no score is off by more than `error`."""

    samples: int
    error: float
    confidence: float


def betweenness(links: Links) -> Scores:
    """Return the share of shortest paths between others that pass through each node, from 0 to 1.

    Exact while nodes x links is at most `EXACT_WORK`; above, estimated as `sampling` says, always from the same ones.

    Source: Freeman 1977, Sociometry 40; Brandes 2001, "A Faster Algorithm for Betweenness Centrality".
    """
    sample = sampling(links)
    if sample is None:
        return exact_betweenness(links)
    drawn = np.random.default_rng(0).choice(links.count, sample.samples, replace=False)
    return sampled_betweenness(links, np.sort(drawn).astype(np.int32))


def sampling(links: Links) -> Sampling | None:
    """Return how `betweenness` samples, or None where it is exact.

    The error is Hoeffding's for a mean of samples between 0 and 1, for all nodes at once:
    sqrt(ln(2 nodes / (1 - confidence)) / (2 (samples - 1))).

    Source: Brandes and Pich 2007, "Centrality Estimation in Large Networks", section 2; Hoeffding 1963, section 6.
    """
    if links.count * len(links) <= EXACT_WORK:
        return None
    samples = min(_SAMPLES, links.count)
    error = math.sqrt(math.log(2 * links.count / (1 - _CONFIDENCE)) / (2 * (samples - 1)))
    return Sampling(samples, error, _CONFIDENCE)


def exact_betweenness(links: Links, *, normalized: bool = True, endpoints: bool = False) -> Scores:
    """Return betweenness over all pairs; as counts unless `normalized`; with the ends of paths if `endpoints`.

    O(nodes x links), on all cores.
    """
    import rustworkx

    if not links.count:
        return np.zeros(0)
    found = rustworkx.betweenness_centrality(compiled(links), normalized=False, endpoints=endpoints)
    counts = np.array([found[node] for node in range(links.count)])
    reached = links.count if endpoints else links.count - 1
    if not normalized or reached <= 1:
        return counts
    return counts / (reached * (reached - 1) / (1 if links.directed else 2))


def sampled_betweenness(links: Links, sources: Numbers, *, normalized: bool = True, endpoints: bool = False) -> Scores:
    """Return betweenness estimated from the paths that begin at `sources`, which differ from one another.

    A source's own score is taken from the other sources; it is nan if there is none. O(sources x links x
    longest distance).
    """
    totals = _dependencies(links, sources, endpoints=endpoints)
    reached = links.count if endpoints else links.count - 1
    if reached <= 1:
        return totals
    seen = np.full(links.count, len(sources), dtype=np.float64)
    if not endpoints and len(sources) < links.count:
        seen[sources] -= 1
    elif not endpoints:
        seen[:] = reached
    scale = 1 / (reached - 1) if normalized else reached / (1 if links.directed else 2)
    return np.asarray(np.divide(totals * scale, seen, out=np.full(links.count, np.nan), where=seen > 0))


def _dependencies(links: Links, sources: Numbers, *, endpoints: bool) -> Scores:
    totals = np.zeros(links.count)
    inward = links.pattern.T.tocsr()
    step = min(64, max(1, _CELLS // max(links.count, 1)))
    for first in range(0, len(sources), step):
        batch = sources[first : first + step]
        own = (batch, np.arange(len(batch)))
        counts = np.zeros((links.count, len(batch)))
        counts[own] = 1
        front, fronts = counts, [counts > 0]
        while True:
            front = np.where(counts > 0, 0, inward @ front)
            if not front.any():
                break
            counts = counts + front
            fronts.append(front > 0)
        passed = np.zeros_like(counts)
        for before, after in zip(fronts[-2::-1], fronts[:0:-1], strict=True):
            carried = np.divide(1 + passed, counts, out=np.zeros_like(counts), where=after)
            passed += np.where(before, counts, 0) * (links.pattern @ carried)
        passed[own] = 0
        if endpoints:
            reached = counts > 0
            passed += reached
            passed[own] = reached.sum(axis=0) - 1
        totals += passed.sum(axis=1)
    return totals
