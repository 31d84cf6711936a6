"""Measures that are a vector of the adjacency matrix: PageRank, eigenvector, Katz, hubs and authorities.

scipy's sparse product is the engine. Definitions, starting points and tolerances are networkx's: an iteration
has converged when the sum of changes is below `tolerance` times the number of nodes.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from dezgraph.engines.links import Links, Scores

__all__ = ["ConvergenceError", "eigenvector", "growth", "hits", "katz", "pagerank"]


class ConvergenceError(ArithmeticError):
    """An iteration did not converge within `iterations`."""

    def __init__(self, iterations: int) -> None:
        self.iterations = iterations
        super().__init__(f"no convergence within {iterations} iterations")


def pagerank(
    links: Links,
    *,
    damping: float = 0.85,
    restart: Scores | None = None,
    start: Scores | None = None,
    dangling: Scores | None = None,
    tolerance: float = 1e-6,
    iterations: int = 100,
) -> Scores:
    """Return the share of time that a random walk spends at each node; sums to 1.

    `restart` says where a walk starts anew (evenly for None), `dangling` where it goes from a node without
    outgoing links (as `restart` for None); both sum to 1. O(iterations x links).

    Raises:
        ConvergenceError: it did not converge.

    Source: Page, Brin, Motwani and Winograd 1999, "The PageRank Citation Ranking".
    """
    if not links.count:
        return np.zeros(0)
    even = np.full(links.count, 1 / links.count)
    restart = even if restart is None else restart
    dangling = restart if dangling is None else dangling
    outgoing = np.asarray(links.matrix.sum(axis=1))
    share = np.divide(1, outgoing, out=np.zeros(links.count), where=outgoing != 0)
    ends = np.flatnonzero(outgoing == 0)
    inward = links.matrix.T

    def step(scores: Scores) -> Scores:
        walked = inward @ (scores * share) + scores[ends].sum() * dangling
        return np.asarray(damping * walked + (1 - damping) * restart)

    return _fixed_point(step, even if start is None else start, tolerance, iterations)


def eigenvector(links: Links, *, start: Scores | None = None, tolerance: float = 1e-6, iterations: int = 100) -> Scores:
    """Return how central each node is by its predecessors' centrality: the leading left eigenvector, of length 1.

    Found by iterating with A + I. O(iterations x links).

    Raises:
        ConvergenceError: it did not converge.

    Source: Bonacich 1987, "Power and Centrality: A Family of Measures", Am. J. Sociology 92.
    """
    if not links.count:
        return np.zeros(0)
    inward = links.matrix.T
    start = np.full(links.count, 1 / links.count) if start is None else start
    return _fixed_point(lambda scores: _unit(scores + inward @ scores), start, tolerance, iterations)


def growth(links: Links) -> float:
    """Return about how much longer a step along the links makes the eigenvector: the spectral radius, roughly.

    Exact to a percent where walks go on for ever; where none does (no cycles), something small instead of 0.
    """
    if not links.count:
        return 0.0
    scores, inward = _unit(np.ones(links.count)), links.matrix.T
    for _ in range(100):
        scores = _unit(scores + inward @ scores)
    return float(np.linalg.norm(inward @ scores))


def katz(
    links: Links,
    *,
    alpha: float = 0.1,
    base: Scores | float = 1.0,
    start: Scores | None = None,
    normalized: bool = True,
    tolerance: float = 1e-6,
    iterations: int = 1000,
) -> Scores:
    """Return the walks that end at each node, those of n steps counting alpha to the n; scaled to length 1.

    `base` is what each node has of its own. Converges for an alpha below 1 / spectral radius.
    O(iterations x links).

    Raises:
        ConvergenceError: it did not converge.

    Source: Katz 1953, "A New Status Index Derived from Sociometric Analysis", Psychometrika 18.
    """
    if not links.count:
        return np.zeros(0)
    inward = links.matrix.T
    start = np.zeros(links.count) if start is None else start
    scores = _fixed_point(lambda scores: alpha * (inward @ scores) + base, start, tolerance, iterations)
    return _unit(scores) if normalized else scores


def hits(
    links: Links, *, start: Scores | None = None, tolerance: float = 1e-12, iterations: int = 1000
) -> tuple[Scores, Scores]:
    """Return hubs and authorities: hubs link to authorities, authorities are linked to by hubs; each sums to 1.

    They are the first pair of singular vectors of the adjacency matrix; all 0 without links. Where that pair is not
    unique, as in a graph of equal parts, it is the one nearest to `start`, which is even scores for None: power
    iteration finds that one. Where two pairs are nearly as large it is slow, and Lanczos' method goes on.
    O(iterations x links).

    Raises:
        ConvergenceError: it did not converge.

    Source: Kleinberg 1999, "Authoritative Sources in a Hyperlinked Environment", J. ACM 46.
    """
    outward, inward = links.matrix, links.matrix.T
    if not outward.nnz:
        return np.zeros(links.count), np.zeros(links.count)
    start = _unit(np.ones(links.count) if start is None else start)
    try:
        authorities = _fixed_point(lambda scores: _unit(inward @ (outward @ scores)), start, tolerance, iterations)
    except ConvergenceError:
        authorities = _leading(links, start, iterations)
    hubs = outward @ authorities
    return hubs / hubs.sum(), authorities / authorities.sum()


def _leading(links: Links, start: Scores, iterations: int) -> Scores:
    from scipy.sparse.linalg import ArpackNoConvergence, svds

    try:
        _, _, right = svds(links.matrix, k=1, v0=start, maxiter=max(1, iterations // 10))  # each is dear
    except ArpackNoConvergence as error:
        raise ConvergenceError(iterations) from error
    return np.asarray(np.abs(right[0]))  # of a matrix of positive numbers it has one sign


def _fixed_point(step: Callable[[Scores], Scores], start: Scores, tolerance: float, iterations: int) -> Scores:
    scores = start
    with np.errstate(over="ignore", invalid="ignore"):  # what diverges does not converge, and is told so
        for _ in range(iterations):
            last, scores = scores, step(scores)
            if np.abs(scores - last).sum() < len(start) * tolerance:
                return scores
    raise ConvergenceError(iterations)


def _unit(scores: Scores) -> Scores:
    return np.asarray(scores / (np.linalg.norm(scores) or 1))
