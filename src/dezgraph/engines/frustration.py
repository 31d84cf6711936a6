"""The frustration index: the split of a signed graph in two with the fewest links against it, and the proof.

A link is frustrated where it is negative on one side, or positive between the sides. Every view of two camps has
such ties; the index is the fewest that any split leaves (also: line index of balance). It is a maximum cut, NP-hard.

    contract            links that some best split keeps (`contraction`); on sparse graphs most of them
    by block            of the rest, each biconnected block by itself: a split of one says nothing of another
    a first split       by turning nodes around (`splits`), from several beginnings
    a bound             the linear relaxation over links, with odd cycles as cutting planes (`odd_cycles`)
    branch and cut      on the link that is most undecided, the most promising first, until both meet

The relaxation has a value a link and none a node, so that a split and its mirror image are one solution: the symmetry
that a formulation by nodes has to break is not there.

Source: Aref and Wilson 2018, "Measuring partial balance in signed networks", Journal of Complex Networks 6, for the
index; the sources of cutting planes and of local search stand in their modules.
"""

from __future__ import annotations

import heapq
import itertools
import math
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np

from dezgraph.engines.compiled import compiled_undirected
from dezgraph.engines.contraction import Sides, contracted
from dezgraph.engines.links import Links, Numbers, Scores
from dezgraph.engines.odd_cycles import OddCycles
from dezgraph.engines.relaxation import Relaxation, Solved, UndecidedError
from dezgraph.engines.splits import frustrated, improved, rounded

__all__ = ["MOST_BRANCHED", "Split", "blocks", "frustration"]

MOST_BRANCHED: Final = 2000
"""Up to this many links of a block, after contraction, its bounds are closed by branching; above, they stand."""
_STARTS: Final = 20
_STALLED: Final = 2
_PROGRESS: Final = 0.2
"""Cutting is over where so many rounds together raise the bound by less."""
_ROUNDED: Final = 3
"""A split is made of the relaxation in the first of so many rounds."""
_ROSE: Final = 1e-3
"""Rows are dropped only where the bound rose by this: else they would come and go for ever."""
_EXACT: Final = 1e-6

Part: TypeAlias = tuple[Scores, Scores]
"""The least and the highest value of each link: what of the problem is looked at."""


@dataclass(frozen=True, eq=False)
class Split:
    """The side of each node, 1 or -1, and the weight of what is frustrated. No split has less than `bound`."""

    sides: Sides
    frustrated: int
    bound: int

    @property
    def optimal(self) -> bool:
        """Whether no split frustrates less."""
        return self.frustrated == self.bound


def frustration(links: Links, *, seconds: float = 5.0, start: Sides | None = None, least: int = 0) -> Split:
    """Return a split that frustrates least, or the best that was found within about `seconds`, with a bound.

    Links are undirected; parallel ones and loops count; weights are whole numbers other than 0, negative for a
    negative link. `start` is a split to begin with; `least` a bound that is known, at which the search is over.
    Repeatable where the time suffices. O(links) where contraction leaves nothing, exponential at worst.
    """
    end = time.monotonic() + seconds
    small = contracted(links)
    kernel = small.kernel
    near = np.ones(kernel.count, dtype=np.int8) if start is None else small.restricted(start)
    values = frustrated(kernel, near)
    cost, bound = small.paid, small.paid
    most = small.paid + int(values.sum())
    for nodes, places, block in blocks(kernel):
        begun = int(values[places].sum())
        search = _Search(block, end, max(least - (most - begun), 0))
        search.run(near[nodes])
        values[places] = frustrated(block, search.sides) > 0
        cost, bound = cost + search.cost, bound + min(search.bound, search.cost)
        most += search.cost - begun
    return Split(small.expanded(rounded(kernel, values)), cost, max(bound, least))


def blocks(links: Links) -> Iterator[tuple[Numbers, Numbers, Links]]:
    """Yield the biconnected blocks of simple links, each with the numbers of its nodes and of its links."""
    if not len(links):
        return
    import rustworkx

    assert links.weights is not None
    found = rustworkx.biconnected_components(compiled_undirected(links))
    block_of = {(min(pair), max(pair)): block for pair, block in found.items()}
    ends = zip(links.sources.tolist(), links.targets.tolist(), strict=True)
    owners = np.array([block_of[pair] for pair in ends])
    order = np.argsort(owners, kind="stable").astype(np.int32)
    for places in np.split(order, np.flatnonzero(np.diff(owners[order])) + 1):
        nodes, numbers = np.unique(np.concatenate([links.sources[places], links.targets[places]]), return_inverse=True)
        sources, targets = numbers.astype(np.int32).reshape(2, -1)
        yield nodes, places, Links(len(nodes), sources, targets, links.weights[places], directed=False)


class _Search:
    """The search for the best split of one block. `sides` cost `cost`; no split costs less than `bound`."""

    def __init__(self, links: Links, end: float, least: int) -> None:
        assert links.weights is not None
        self._links = links
        self._end = end
        self._importance = np.sqrt(np.prod(np.bincount(_ends(links).ravel())[_ends(links)], axis=0))
        self.sides = np.ones(links.count, dtype=np.int8)
        self.cost = int(frustrated(links, self.sides).sum())
        self.bound = least

    def run(self, start: Sides) -> None:
        """Search until the best split is proven, or time is up."""
        self._begin(start)
        if self.cost > self.bound:
            assert self._links.weights is not None
            self._cycles = OddCycles(self._links)
            self._relaxation = Relaxation(np.abs(self._links.weights))
            with suppress(UndecidedError):
                self._branch()

    def _begin(self, start: Sides) -> None:
        """Begin with the split that is given, and with random ones."""
        lot = np.random.default_rng(0)
        self._try(start)
        for _ in range(min(self._links.count // 10, _STARTS)):
            if self.cost <= self.bound or time.monotonic() >= self._end:
                break
            self._try(2 * lot.integers(0, 2, self._links.count, dtype=np.int8) - 1)

    def _try(self, sides: Sides) -> None:
        """Improve a split, and keep it if it is the cheapest yet."""
        better = improved(self._links, sides, self._end)
        cost = int(frustrated(self._links, better).sum())
        if cost < self.cost:
            self.sides, self.cost = better, cost

    def _branch(self) -> None:
        """Split the problem by undecided links, the part of the least bound first.

        Raises:
            UndecidedError: time was up before the bound met the cost.
        """
        count = len(self._links)
        numbers = itertools.count()
        waiting: list[tuple[int, int, Part, Scores]] = [(0, 0, (np.zeros(count), np.ones(count)), np.zeros(0))]
        while waiting:
            least, _, part, values = waiting[0]
            self.bound = min(max(self.bound, least), self.cost)
            if self.bound == self.cost or (len(values) and count > MOST_BRANCHED):
                return
            parts = _halves(part, self._undecided(values)) if len(values) else [part]
            solved = [(each, self._tightened(each, is_whole=not len(values))) for each in parts]
            heapq.heappop(waiting)
            for opened, found in solved:
                if found is not None:
                    heapq.heappush(waiting, (_whole(found.cost), -next(numbers), opened, found.values))
        self.bound = self.cost

    def _undecided(self, values: Scores) -> int:
        """Return the link that is nearest to one half, and that much hangs on."""
        return int((np.minimum(values, 1 - values) * self._importance).argmax())

    def _tightened(self, part: Part, *, is_whole: bool) -> Solved | None:
        """Return the relaxation of a part with the cuts that help; None where nothing cheaper can be in it.

        What bounds the whole is kept at once, for time may be up.

        Raises:
            UndecidedError: time was up.
        """
        self._relaxation.fix(*part)
        costs: list[float] = []
        while (found := self._relaxation.solved(self._end)) is not None and _whole(found.cost) < self.cost:
            if is_whole:
                self.bound = max(self.bound, _whole(found.cost))
            costs.append(found.cost)
            stalled = len(costs) > _STALLED and costs[-1] - costs[-1 - _STALLED] < _PROGRESS
            rows = None if stalled else self._cycles.violated(found.values, self._end)
            if rows is None or len(costs) % _ROUNDED == 1:
                self._try(rounded(self._links, found.values))
            if rows is None:
                return found if _whole(found.cost) < self.cost else None
            if len(costs) == 1 or costs[-1] > costs[-2] + _ROSE:
                self._relaxation.drop_slack()
            self._relaxation.add(rows)
        return None


def _ends(links: Links) -> Numbers:
    return np.stack([links.sources, links.targets])


def _whole(cost: float) -> int:
    """Return the least cost of a split, which is a whole number, by that of a relaxation."""
    return math.ceil(cost - _EXACT)


def _halves(part: Part, link: int) -> list[Part]:
    """Return the part in which a link is kept, and that in which it is frustrated."""
    lowest, highest = part
    kept, against = highest.copy(), lowest.copy()
    kept[link], against[link] = 0, 1
    return [(lowest, kept), (against, highest)]
