"""Contraction: a signed graph made small, without changing what its best split costs.

A link that is at least as heavy as all others at one of its ends together is kept in some best split: were it
frustrated, turning that end around would cost no more. So that end can be merged into the other, its links turned
around where the heavy link is negative. This one rule takes away whatever hangs on by one link, and every node of two.
Links that come to be parallel are added up; where their signs differ, the lighter weight is paid by every split.

A link that is heavier than all others at an end together is kept in every best split, so that contraction by such links
only loses none of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from dezgraph.engines.links import Links, Numbers

__all__ = ["Contraction", "Sides", "contracted"]

Sides: TypeAlias = npt.NDArray[np.int8]
"""The side of each node: 1 or -1."""


@dataclass(frozen=True, eq=False)
class Contraction:
    """What is left: `kernel`, whose node i is `nodes[i]`: no loops, no parallel links, three links or more at a node.

    A split of the kernel, expanded, costs what it costs there and `paid`.
    """

    kernel: Links
    nodes: Numbers
    paid: int
    merged: tuple[tuple[int, int, int], ...]
    count: int

    def expanded(self, sides: Sides) -> Sides:
        """Return the split of all nodes that a split of the kernel stands for."""
        whole = np.ones(self.count, dtype=np.int8)
        whole[self.nodes] = sides
        for node, into, sign in reversed(self.merged):
            whole[node] = sign * whole[into]
        return whole

    @property
    def roots(self) -> Numbers:
        """The node that each node was merged into in the end, itself for one that was not."""
        roots = np.arange(self.count, dtype=np.int32)
        for node, into, _ in reversed(self.merged):
            roots[node] = roots[into]
        return roots

    def restricted(self, sides: Sides) -> Sides:
        """Return a split of the kernel that is like a split of all nodes."""
        return sides[self.nodes]


def contracted(links: Links, *, keeps_all: bool = False) -> Contraction:
    """Contract undirected links, whose weights are whole numbers other than 0, by sign. O(links x most at a node).

    `keeps_all` loses no best split, and leaves more: nodes of two links, too.
    """
    graph = _Mutable(links)
    merged = []
    waiting = list(range(links.count))
    while waiting:
        node = waiting.pop()
        around = graph.around[node]
        if not around:
            continue
        into, heaviest = max(around.items(), key=_weight)
        if 2 * abs(heaviest) >= sum(map(abs, around.values())) + keeps_all:
            merged.append((node, into, 1 if heaviest > 0 else -1))
            waiting += graph.merge(node, into)
    nodes = np.array([node for node in range(links.count) if graph.around[node]], dtype=np.int32)
    return Contraction(graph.kernel(nodes), nodes, graph.paid, tuple(merged), links.count)


def _weight(link: tuple[int, int]) -> int:
    return abs(link[1])


class _Mutable:
    """Links by node, as weights by neighbour, that can be merged."""

    def __init__(self, links: Links) -> None:
        self.around: list[dict[int, int]] = [{} for _ in range(links.count)]
        self.paid = 0
        weights = np.ones(len(links)) if links.weights is None else links.weights
        for one, other, weight in zip(links.sources.tolist(), links.targets.tolist(), weights.tolist(), strict=True):
            if one == other:
                self.paid += max(-int(weight), 0)
            else:
                self._add(one, other, int(weight))

    def merge(self, node: int, into: int) -> list[int]:
        """Merge a node into a neighbour, on its side if the link is positive; return whose links changed."""
        gone = self.around[node]
        sign = 1 if gone.pop(into) > 0 else -1
        self.around[node] = {}
        del self.around[into][node]
        for other, weight in gone.items():
            del self.around[other][node]
            self._add(into, other, sign * weight)
        return [*gone, into]

    def kernel(self, nodes: Numbers) -> Links:
        """Return what is left, with the nodes numbered anew."""
        place = {node: place for place, node in enumerate(nodes.tolist())}
        found = [
            (place[one], place[other], weight)
            for one in place
            for other, weight in self.around[one].items()
            if one < other
        ]
        sources, targets, weights = np.array(found, dtype=np.int32).reshape(-1, 3).T
        return Links(len(nodes), sources, targets, weights.astype(np.float64), directed=False)

    def _add(self, one: int, other: int, weight: int) -> None:
        before = self.around[one].get(other, 0)
        if before * weight < 0:
            self.paid += min(abs(before), abs(weight))
        if before + weight:
            self.around[one][other] = self.around[other][one] = before + weight
        else:
            self.around[one].pop(other, None)
            self.around[other].pop(one, None)
