"""Cycles of a signed graph that a fractional split passes by: the cutting planes of the frustration index.

Let f be 1 on frustrated links and 0 on others. Around a cycle, signs and sides multiply to 1; so for every set F of its
links that has an even number where the cycle is negative, and an odd one where it is positive,

    sum of f over the links not in F + sum of 1 - f over F >= 1.

With F empty that says that a negative cycle has a frustrated link. The inequality that is violated most is a shortest
path in the double cover: each node is there twice, and a link runs either on its own lane, for f, or on the other,
for 1 - f; exactly one of the two changes the copy. From a node to its own copy, a path is a cycle with its F.

Source: Barahona and Mahjoub 1986, "On the cut polytope", Mathematical Programming 36, for the inequalities and
their separation; Charfreitag, Jünger, Mallach and Mutzel 2022, "McSparse", ALENEX, for how well they do.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from dezgraph.engines.links import Links, Scores
from dezgraph.engines.relaxation import Rows

__all__ = ["OddCycles"]

_VIOLATED: Final = 1e-4
_HOP: Final = 1e-7
"""What every link costs besides, so that of equal paths the one of fewest links is taken: triangles come first."""
_MOST_AT_ONCE: Final = 4_000_000
"""How many lengths are held at a time."""

Places: TypeAlias = npt.NDArray[np.int64]


class OddCycles:
    """The cycles of connected, simple links, by weights of either sign."""

    def __init__(self, links: Links) -> None:
        self._count = count = links.count
        negative = (links.weights < 0).astype(np.int64) if links.weights is not None else np.zeros(len(links), np.int64)
        # Four arcs a link: on its own lane (0) and on the other (1), from either copy of its source.
        link, lane, copy = (grid.ravel() for grid in np.meshgrid(np.arange(len(links)), [0, 1], [0, 1], indexing="ij"))
        self._lanes = 2 * link + lane
        self._tails = links.sources[link] + count * copy
        self._heads = links.targets[link] + count * (copy ^ negative[link] ^ lane)
        tails, heads = np.append(self._tails, self._heads), np.append(self._heads, self._tails)
        order = np.lexsort((heads, tails))
        self._keys = (tails * (2 * count) + heads)[order]
        self._lane_of_key = np.tile(self._lanes, 2)[order]
        self._neighbours = heads[order].astype(np.int32)
        self._starts = np.searchsorted(tails[order], np.arange(2 * count + 1)).astype(np.int32)
        self._twins = (np.arange(2 * count) + count) % (2 * count)

    def violated(self, values: Scores, end: float) -> Rows | None:
        """Return for each lane of a link the inequality through it that is violated most; None without any.

        Stops looking at `end` (of `time.monotonic`). O(nodes x links x log) at worst, in compiled code.
        """
        best = np.full(len(values) * 2, 1 - _VIOLATED)
        cycles: list[Places] = []
        lanes = np.concatenate([values, 1 - values]).reshape(2, -1).T.ravel() + _HOP
        for roots in self._portions():
            found, lengths, through = self._shortest(lanes, roots)
            better = lengths < best[through]
            best[through[better]] = lengths[better]
            cycles += [cycle[cycle >= 0] for cycle in found[better]]
            if time.monotonic() >= end:
                break
        return _rows(cycles) if cycles else None

    def _portions(self) -> Iterator[Places]:
        size = max(1, _MOST_AT_ONCE // max(len(self._lanes), 1))
        for first in range(0, self._count, size):
            yield np.arange(first, min(first + size, self._count))

    def _shortest(self, lanes: Scores, roots: Places) -> tuple[Places, Scores, Places]:
        """Return cycles through some roots as padded rows of lanes, with their lengths and a lane of each.

        The middle of a cycle of length 1 is at most half away both ways, so that no search goes further.
        """
        from scipy import sparse
        from scipy.sparse import csgraph

        size = 2 * self._count
        graph: Any = sparse.csr_array((lanes[self._lane_of_key], self._neighbours, self._starts), shape=(size, size))
        away, before = csgraph.dijkstra(graph, indices=roots, return_predecessors=True, limit=0.5)
        closing = away[:, self._tails] + away[:, self._twins[self._heads]] + lanes[self._lanes]
        which = closing.argmin(axis=0)
        lengths = closing[which, np.arange(len(which))]
        arcs = np.flatnonzero(lengths < 1 - _VIOLATED)
        arcs = arcs[np.lexsort((lengths[arcs], self._lanes[arcs]))]
        arcs = arcs[np.unique(self._lanes[arcs], return_index=True)[1]]
        cycles, is_simple = self._traced(arcs, which[arcs], roots, before)
        return cycles[is_simple], lengths[arcs][is_simple], self._lanes[arcs][is_simple]

    def _traced(self, arcs: Places, which: Places, roots: Places, before: Any) -> tuple[Places, npt.NDArray[np.bool_]]:
        """Follow both ends of arcs back to their roots; return the lanes, sorted, and whether no node comes twice."""
        lanes = [self._lanes[arcs]]
        nodes = [self._tails[arcs] % self._count, self._heads[arcs] % self._count]
        for ends in (self._tails[arcs], self._twins[self._heads[arcs]]):
            place = ends.astype(np.int64)
            while (going := place != roots[which]).any():
                back = np.where(going, before[which, place], place)
                key = np.searchsorted(self._keys, back[going] * (2 * self._count) + place[going])
                lanes.append(np.full(len(arcs), -1))
                lanes[-1][going] = self._lane_of_key[key]
                nodes.append(np.where(going, back % self._count, nodes[0]))
                place = back
        cycle, passed = np.sort(np.stack(lanes, axis=1), axis=1), np.sort(np.stack(nodes, axis=1), axis=1)
        different = 1 + (passed[:, 1:] != passed[:, :-1]).sum(axis=1)
        return cycle, different == (cycle >= 0).sum(axis=1)


def _rows(cycles: list[Places]) -> Rows:
    """Return the inequality of each cycle, once."""
    different = list({cycle.tobytes(): cycle for cycle in cycles}.values())
    lanes = np.concatenate(different)
    starts = np.cumsum([0, *map(len, different)]).astype(np.int32)
    signs = np.where(lanes % 2 == 0, 1.0, -1.0)
    crossed = np.add.reduceat(lanes % 2, starts[:-1])
    return Rows(starts, (lanes // 2).astype(np.int32), signs, 1.0 - crossed)
