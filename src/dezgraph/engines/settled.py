"""What all best splits of a signed graph have in common: which nodes stand to each other alike in every one of them.

Two nodes are settled to each other where every best split has them together, or every best split has them apart. That
is an equivalence: a graph falls into sets of nodes within which nothing is open.

    contract     links that every best split keeps (`contraction`)
    by block     of the rest, each biconnected block by itself: best splits of blocks can be combined at will
    farthest     the best split that differs most from the one at hand, by links on which all known ones agree: every
                 link is made dear, and a little dearer where it is as it was. Where none differs, its ends are settled
    try          two nodes that stand alike in all known splits, but that no settled links join: with one link more,
                 which the known splits go against, either the best split costs one more, or one does not go against it

Each step settles links or nodes, or finds a split that tells apart nodes that none did before: a block takes fewer
steps than twice its nodes, most often two or three, each a search of `frustration`.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from dezgraph.engines.components import components
from dezgraph.engines.contraction import Contraction, Sides, contracted
from dezgraph.engines.frustration import Split, blocks, frustration
from dezgraph.engines.links import Links, Numbers
from dezgraph.engines.splits import frustrated

__all__ = ["Settled", "settled"]

Mask: TypeAlias = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Settled:
    """Nodes of the same number in `proven` are settled to each other; of different numbers in `alike` they are not.

    Of nodes that are alike but not proven it is not known: there was no time.
    """

    proven: Numbers
    alike: Numbers

    def are(self, one: int, other: int) -> bool | None:
        """Tell whether two nodes are settled to each other; None where that is not known."""
        if self.alike[one] != self.alike[other]:
            return False
        return True if self.proven[one] == self.proven[other] else None


def settled(links: Links, sides: Sides, *, seconds: float) -> Settled:
    """Return which nodes are settled to each other, as far as that is found within about `seconds`.

    `sides` is a best split of undirected links, whose weights are whole numbers other than 0. Nodes that are not
    linked, not even through others, are not settled. Repeatable where the time suffices. At worst exponential, as
    `frustration` is.
    """
    end = time.monotonic() + seconds
    small = contracted(links, keeps_all=True)
    found = _Found(small)
    near = small.restricted(sides)
    for nodes, places, block in blocks(small.kernel):
        if time.monotonic() >= end:
            break
        _settle(_Opened(found, nodes, places), block, near[nodes], end)
    roots = small.roots
    return Settled(found.proven[roots], found.alike[roots])


class _Found:
    """What is known of the nodes that are left after contraction, by their numbers before it."""

    def __init__(self, small: Contraction) -> None:
        self.kernel, self.nodes = small.kernel, small.nodes
        self.proven = np.arange(small.count, dtype=np.int32)
        self.alike = self.proven + len(self.nodes)
        self.alike[self.nodes] = components(self.kernel)


class _Opened:
    """The same for the nodes of one block, by their numbers in the block."""

    def __init__(self, found: _Found, nodes: Numbers, places: Numbers) -> None:
        kernel = found.kernel
        kept = np.delete(np.arange(len(kernel)), places)
        rest = Links(kernel.count, kernel.sources[kept], kernel.targets[kept], directed=False)
        self._found = found
        self._nodes = found.nodes[nodes]
        self._hanging = components(rest)  # what hangs on the block by one of its nodes turns with that
        self._held = self._hanging[nodes]

    def tell_apart(self, turned: Sides) -> None:
        """Tell apart what a best split turns around, -1 for a node, from what it leaves."""
        found = self._found
        sides = np.ones(found.kernel.count, dtype=np.int8)
        sides[self._held] = turned
        keys = 2 * found.alike
        keys[found.nodes] += sides[self._hanging] < 0
        found.alike = np.unique(keys, return_inverse=True)[1].astype(np.int32)

    def prove(self, ones: Numbers, others: Numbers) -> None:
        """Keep that nodes are settled, each to another."""
        found = self._found
        sources, targets = (found.proven[self._nodes[each]] for each in (ones, others))
        found.proven = components(Links(len(found.proven), sources, targets, directed=False))[found.proven]

    def open_pair(self) -> Numbers | None:
        """Return two nodes of which nothing is known; None where all is."""
        alike, proven = (each[self._nodes] for each in (self._found.alike, self._found.proven))
        order = np.lexsort((proven, alike)).astype(np.int32)
        places = np.flatnonzero((np.diff(alike[order]) == 0) & (np.diff(proven[order]) != 0))
        return order[places[0] : places[0] + 2] if len(places) else None


def _settle(found: _Opened, block: Links, sides: Sides, end: float) -> None:
    """Find which nodes of a block are settled to each other, beginning with one of its best splits."""
    against = frustrated(block, sides)
    cost = int(against.sum())
    agreed = np.ones(len(block), dtype=bool)
    is_proven = not cost
    while not is_proven and agreed.any():
        split = _farthest(block, sides, agreed, end)
        differs = agreed & (frustrated(block, split.sides) != against)
        if differs.any():
            found.tell_apart(split.sides * sides)
            agreed &= ~differs
        elif split.optimal:
            is_proven = True
        else:
            return
    found.prove(block.sources[agreed], block.targets[agreed])
    while (pair := found.open_pair()) is not None:
        split = _tried(block, sides, pair, end)
        if split.frustrated == cost:
            found.tell_apart(split.sides * sides)
        elif split.optimal:
            found.prove(pair[:1], pair[1:])
        else:
            return


def _farthest(block: Links, sides: Sides, agreed: Mask, end: float) -> Split:
    """Return the split that goes against fewest, and of those the one that differs on most of the links of a mask."""
    assert block.weights is not None
    change = np.where(frustrated(block, sides) > 0, 1, -1) * agreed
    dear = block.weights * (agreed.sum() + 1) + np.sign(block.weights) * change
    return frustration(replace(block, weights=dear), seconds=max(end - time.monotonic(), 0), start=sides)


def _tried(block: Links, sides: Sides, pair: Numbers, end: float) -> Split:
    """Return the best split with one link more, between a pair, that the split at hand goes against."""
    assert block.weights is not None
    links = replace(
        block,
        sources=np.append(block.sources, pair[:1]),
        targets=np.append(block.targets, pair[1:]),
        weights=np.append(block.weights, -sides[pair].prod(dtype=np.float64)),
    )
    cost = int(frustrated(block, sides).sum())
    return frustration(links, seconds=max(end - time.monotonic(), 0), start=sides, least=cost)
