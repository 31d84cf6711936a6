"""Weak balance: nodes in as many groups as it takes, friends inside and enemies between, as nearly as can be.

A link is frustrated where it is positive between groups, or negative within one. There is a division without any
unless some cycle has exactly one negative link (Davis). So the fewest frustrated links are the fewest that meet every
such cycle: a covering problem, to which a cycle is added only once a solution misses it. HiGHS, by scipy, solves it.

Source: Davis 1967, "Clustering and Structural Balance in Graphs", Human Relations 20; as a problem of optimisation,
Bansal, Blum and Chawla 2004, "Correlation Clustering", Machine Learning 56.
"""

from __future__ import annotations

import heapq
import math
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from dezgraph.engines.links import Links, Numbers, Scores

__all__ = ["MOST_EXACT", "WeakDivision", "weak_division"]

MOST_EXACT: Final = 2000
"""Up to this many links the division is sought exactly; above, by contraction alone, with a simple bound."""
_HALF: Final = 0.5
_ROUNDING: Final = 1e-6
_MISSED: Final = 1e-3

Labels: TypeAlias = npt.NDArray[np.int64]
Mask: TypeAlias = npt.NDArray[np.bool_]
Cycle: TypeAlias = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class WeakDivision:
    """The group of each node, numbered from 0 by the first node of each, and how many links are frustrated.

    No division has fewer than `bound`; `optimal` says that this one has no more.
    """

    labels: Numbers
    frustrated: int
    bound: int

    @property
    def optimal(self) -> bool:
        """Whether no division has fewer frustrated links."""
        return self.frustrated == self.bound


def weak_division(positive: Links, negative: Links, *, seconds: float = 2.0) -> WeakDivision:
    """Return groups with the fewest frustrated links, or what was found within about `seconds`.

    Links are undirected, and neither parallel nor loops; a pair may have one of each sign. Groups hold together by
    positive links; of divisions with equally many frustrated links, one that parts the fewest friends is taken.
    Repeatable where the time suffices. O(links log links) above `MOST_EXACT` links.
    """
    count = len(positive) + len(negative)
    more = 1 / (count + 1)  # a parted pair of friends costs that much more: in all, less than a link
    costs = np.append(np.full(len(positive), 1 + more), np.ones(len(negative)))
    labels = _contracted(positive, negative)
    best = costs @ _frustrated(positive, negative, labels)
    shares = np.zeros(count)
    cycles: dict[Cycle, None] = {}
    bound, whole, end = 0.0, False, time.monotonic() + seconds
    while bound < best - _ROUNDING:
        found = list(_missed_cycles(positive, negative, shares, end))
        parts = _parts(positive, shares[: len(positive)] < _HALF)
        if (cost := costs @ _frustrated(positive, negative, parts)) < best:
            labels, best = parts, cost
        if count > MOST_EXACT:
            bound = _disjoint(found)
            break
        if (whole and not found) or time.monotonic() >= end:
            break
        whole = whole or not found  # first in shares, which is quick, then in whole links
        cycles |= dict.fromkeys(found)
        solution, lower = _covered(list(cycles), costs, end - time.monotonic(), whole=whole)
        bound = max(bound, lower)
        if solution is None:
            break
        shares = solution
    frustrated = int(_frustrated(positive, negative, labels).sum())
    return WeakDivision(_numbered(labels), frustrated, math.ceil(bound / (1 + more) - _ROUNDING))


def _frustrated(positive: Links, negative: Links, labels: Labels) -> Mask:
    """Return which links are frustrated, positive ones first."""
    between = labels[positive.sources] != labels[positive.targets]
    within = labels[negative.sources] == labels[negative.targets]
    return np.append(between, within)


def _parts(positive: Links, kept: Mask) -> Labels:
    """Return the part of each node: what hangs together by the positive links that are kept."""
    from scipy.sparse import csgraph

    links = Links(positive.count, positive.sources[kept], positive.targets[kept], directed=False)
    _, labels = csgraph.connected_components(links.pattern, directed=False)
    return np.asarray(labels, dtype=np.int64)


def _missed_cycles(positive: Links, negative: Links, shares: Scores, end: float) -> Iterator[Cycle]:
    """Yield, for each negative link, the cycle of least shares through it and positive links, where it is below 1.

    A cycle is its links: positive ones numbered as they are, negative ones after them. Stops when time is up.
    """
    from scipy.sparse import csgraph

    steps = Links(
        positive.count, positive.sources, positive.targets, shares[: len(positive)] + _ROUNDING, directed=False
    )
    ends = zip(positive.sources.tolist(), positive.targets.tolist(), strict=True)
    places = {pair: place for place, (one, other) in enumerate(ends) for pair in ((one, other), (other, one))}
    for start in np.unique(negative.sources).tolist():
        if time.monotonic() >= end:
            return
        lengths, before = csgraph.dijkstra(steps.matrix, indices=start, return_predecessors=True, limit=1)
        for link in np.flatnonzero(negative.sources == start).tolist():
            node, path = int(negative.targets[link]), [len(positive) + link]
            if lengths[node] + shares[path[0]] >= 1 - _MISSED:
                continue
            while node != start:
                path.append(places[int(before[node]), node])
                node = int(before[node])
            yield tuple(sorted(path))


def _covered(cycles: list[Cycle], costs: Scores, seconds: float, *, whole: bool) -> tuple[Scores | None, float]:
    """Return the cheapest links that meet all cycles, or shares of links, and what they cost at least; None in time."""
    from scipy import sparse
    from scipy.optimize import Bounds, LinearConstraint, milp

    columns = np.concatenate([np.array(cycle) for cycle in cycles])
    starts = np.cumsum([0, *map(len, cycles)])
    matrix = sparse.csr_array((np.ones(len(columns)), columns, starts), shape=(len(cycles), len(costs)))
    result = milp(
        costs,
        integrality=np.full(len(costs), int(whole)),
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(matrix, lb=1),
        options={"time_limit": max(seconds, 0.01), "mip_rel_gap": 0},
    )
    bound = result.mip_dual_bound if whole else result.fun if result.status == 0 else None
    shares = None if result.x is None else np.clip(result.x.round() if whole else result.x, 0, 1)
    return shares, 0.0 if bound is None else float(bound)


def _disjoint(cycles: list[Cycle]) -> int:
    """Return how many cycles, taken as they come, share no link: each has a frustrated link of its own."""
    taken: set[int] = set()
    count = 0
    for cycle in cycles:
        if taken.isdisjoint(cycle):
            taken.update(cycle)
            count += 1
    return count


def _contracted(positive: Links, negative: Links) -> Labels:
    """Return groups by contraction: the two that most links are for joining are joined, until none are for it.

    Where as many are for it as against, they are joined.

    Source: Keuper et al. 2015, "Efficient Decomposition of Image and Mesh Graphs by Lifted Multicuts", section 4.
    """
    around: list[dict[int, int]] = [{} for _ in range(positive.count)]
    count = len(positive) + len(negative)
    for links, worth in ((positive, count + 1), (negative, -count)):
        for one, other in zip(links.sources.tolist(), links.targets.tolist(), strict=True):
            around[one][other] = around[other][one] = around[one].get(other, 0) + worth
    waiting = [(-sum_, one, other) for one in range(len(around)) for other, sum_ in around[one].items()
               if one < other and sum_ > 0]  # fmt: skip
    heapq.heapify(waiting)
    labels = np.arange(positive.count)
    members = [[node] for node in range(positive.count)]
    while waiting:
        sum_, one, other = heapq.heappop(waiting)
        if around[one].get(other) != -sum_:
            continue
        if len(members[one]) < len(members[other]):
            one, other = other, one
        labels[members[other]] = one
        members[one] += members[other]
        for node, more in around[other].items():
            del around[node][other]
            if node != one:
                around[one][node] = around[node][one] = joined = around[one].get(node, 0) + more
                if joined > 0:
                    heapq.heappush(waiting, (-joined, min(one, node), max(one, node)))
        around[other] = {}
    return labels


def _numbered(labels: Labels) -> Numbers:
    _, firsts, places = np.unique(labels, return_index=True, return_inverse=True)
    return np.argsort(np.argsort(firsts))[places].astype(np.int32)
