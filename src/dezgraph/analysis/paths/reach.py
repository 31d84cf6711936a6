"""How far it is at least: hops between the ends of a path and every other entity, whatever the days.

What cannot arrive in the hops that are left is not followed. With a sign wanted, distances are those in the
double cover, where an entity and the parity of the signs that led there make one node.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from dezgraph.analysis.paths.query import MAX_HOPS
from dezgraph.engines.walks import Walks, ranges

if TYPE_CHECKING:
    from dezgraph.analysis.paths.ground import Ground
    from dezgraph.columns import Mask
    from dezgraph.engines.walks import Steps

__all__ = ["Reach"]

_FAR: Final = 100
Hops = npt.NDArray[np.int16]


class Reach:
    """The distances of one search. `with_arrows` and `against` are the steps of all entities, each way."""

    def __init__(self, ground: Ground) -> None:
        query = ground.query
        everywhere = np.arange(ground.columns.entity_count, dtype=np.int32)
        self.with_arrows = ground.steps(everywhere, ahead=True, within=query.nodes)
        self.against = self.with_arrows
        if query.directed:
            self.against = ground.steps(everywhere, ahead=False, within=query.nodes)
        self._odd = query.odd
        self._from_source = _distances(self.with_arrows, query.source)
        self._to_target = _distances(self.against, query.target)
        self._via = [(node, self._from(node), self._to(node)) for node in query.via]

    def _from(self, node: int) -> Hops:
        return np.asarray(_distances(self.with_arrows, node).min(axis=0))

    def _to(self, node: int) -> Hops:
        return np.asarray(_distances(self.against, node).min(axis=0))

    def hopeful(self, walks: Walks, hops: int, *, ahead: bool) -> Mask:
        """Return which walks can still become a path of `hops` hops or fewer, from what is known of distances alone."""
        left = hops - walks.hops
        rest = self._to_target if ahead else self._from_source
        ends = walks.ends
        if self._odd is None:
            good = rest.min(axis=0)[ends] <= left
        else:
            good = rest[(walks.odd ^ self._odd).astype(np.int8), ends] <= left
        for bit, (node, from_it, to_it) in enumerate(self._via):
            # From where the walk stands to the wanted entity, and on from there.
            detour = (to_it if ahead else from_it)[ends] + rest[:, node].min()
            good &= (walks.passed >> np.uint16(bit) & 1 != 0) | (detour <= left)
        return np.asarray(good)


def _distances(steps: Steps, origin: int) -> Hops:
    """Return the hops from an entity to each, one row for an even and one for an odd number of hostile ones.

    100 stands for what is farther than any path goes. Breadth first; O(steps).
    """
    count = len(steps.nodes)
    hops = np.full(2 * count, _FAR, dtype=np.int16)
    hops[origin] = 0
    front = np.array([origin])
    depth = 0
    while len(front) and depth < MAX_HOPS:
        depth += 1
        nodes, odd = front % count, front // count
        taken, starts = ranges(steps.starts[nodes], steps.starts[nodes + 1])
        parity = np.repeat(odd, np.diff(starts)) ^ steps.odd[taken]
        reached = steps.others[taken] + parity * count
        front = np.unique(reached[hops[reached] == _FAR])
        hops[front] = depth
    return hops.reshape(2, count)
