"""The search for paths: walks from both ends, grown by turns and joined where they meet.

Paths of one hop are looked for first, then of two, and so on; of one length they come in the order of ids. Whichever
side is cheaper to follow takes the next step, so that an entity with thousands of ties is followed last. What
cannot better the best that were found is dropped on the way.

Nothing is sampled: given time, every path is found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf
from time import monotonic
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

from dezgraph.analysis.paths.reach import Reach
from dezgraph.engines.walks import Meetings, Steps, Walks, extended, joined

if TYPE_CHECKING:
    from dezgraph.analysis.paths.ground import Ground
    from dezgraph.columns import Mask

__all__ = ["Clock", "OutOfTimeError", "Route", "Search"]

Route: TypeAlias = tuple[int, ...]

_ANY: Final = 1 << 30
_PART: Final = 200_000
"""How many steps, or pairs of walks, are looked at in one go: some ten milliseconds, between two looks at the clock."""
_KEPT: Final = 1_000_000
"""How many walks of one side are kept in memory: some fifty megabytes. Beyond that they are followed part by part."""
_SMALL: Final = 20_000
"""Up to how many relationships distances are so cheap that they are always taken."""


class OutOfTimeError(Exception):
    """The time limit was reached."""


class Clock:
    """Says when the time is over; it can be paused while others work."""

    def __init__(self, seconds: float) -> None:
        self._end = monotonic() + seconds
        self._stopped = monotonic()

    def check(self) -> None:
        """Raise OutOfTimeError once the time is over."""
        if monotonic() > self._end:
            raise OutOfTimeError

    def end(self) -> None:
        """Have no time left; may be called from another thread."""
        self._end = -inf

    def pause(self) -> None:
        """Let no time count from here on."""
        self._stopped = monotonic()

    def go_on(self) -> None:
        """Let time count again."""
        self._end += monotonic() - self._stopped


class Search:
    """The search for one question. `most` is the worst score that is still of use; it may be lowered on the way."""

    def __init__(self, ground: Ground, clock: Clock) -> None:
        query = ground.query
        self.most = _ANY
        self._ground = ground
        self._clock = clock
        self._ahead = Walks.at(query.source, ground.days)
        self._behind = Walks.at(query.target, ground.days)
        self._wanted = (1 << len(query.via)) - 1
        self._bits = np.zeros(ground.columns.entity_count, dtype=np.uint16) if query.via else None
        for bit, node in enumerate(query.via):
            assert self._bits is not None
            self._bits[node] = 1 << bit
        few = len(ground.columns) <= _SMALL
        self._reach = Reach(ground) if query.via or few else None

    @property
    def max_hops(self) -> int:
        """How many hops a path has at most."""
        return self._ground.query.max_hops

    def lengths(self, *, in_order: bool) -> Iterator[tuple[int, Iterator[Meetings]]]:
        """Yield each number of hops, and the paths that have it, in batches; `in_order` of ids from batch to batch.

        The batches of one length must be taken before the next is asked for. Ends where no longer path can be.
        """
        for hops in range(1, self.max_hops + 1):
            if not len(self._ahead) or not len(self._behind):
                return
            yield hops, self._of(hops, in_order=in_order)
            self._grow(hops + 1)

    def _of(self, hops: int, *, in_order: bool) -> Iterator[Meetings]:
        self._clock.check()
        ahead, behind = self._trimmed(self._ahead, hops), self._trimmed(self._behind, hops)
        between = hops - ahead.hops - behind.hops
        if between == 1 and not in_order and self._breadth(behind) < self._breadth(ahead):
            steps = self._steps(behind, ahead=False, within=self._mask(ahead.ends))
            if self._size(behind, steps) <= _KEPT:
                yield from self._joined(ahead, self._step(behind, steps, hops, hops), hops)
                return
        for part in self._walked(ahead, self._stages(ahead, behind, between), hops):
            yield from self._joined(part, behind, hops)

    def _stages(self, ahead: Walks, behind: Walks, between: int) -> list[Steps]:
        """Return the steps to take from the start, one after the other, so as to arrive where the other walks did."""
        arrived = self._mask(behind.ends)
        if between == 1:
            return [self._steps(ahead, ahead=True, within=arrived)]
        assert self._reach is not None
        anywhere = self._reach.with_arrows
        inner = self._inner()
        return [anywhere.where(inner[anywhere.others])] * (between - 1) + [anywhere.where(arrived[anywhere.others])]

    def _walked(self, walks: Walks, stages: Sequence[Steps], hops: int) -> Iterator[Walks]:
        """Yield the walks after all of the steps, in parts, in order."""
        begins, ends = stages[0].of(walks.ends)
        for part in walks.parts(ends - begins, _PART):
            self._clock.check()
            longer = self._step(part, stages[0], hops, hops)
            if len(stages) == 1:
                yield longer
            else:
                yield from self._walked(longer, stages[1:], hops)

    def _joined(self, ahead: Walks, behind: Walks, hops: int) -> Iterator[Meetings]:
        if not len(behind):
            return
        query = self._ground.query
        behind = behind.backwards()
        meets = np.searchsorted(behind.ends, ahead.ends, "right") - np.searchsorted(behind.ends, ahead.ends, "left")
        ahead, meets = ahead.where(meets > 0), meets[meets > 0]
        for part in ahead.parts(meets, _PART):
            self._clock.check()
            useful = self._trimmed(part, hops)
            others = self._trimmed(behind, hops)
            yield joined(useful, others, adds=self._ground.adds, most=self.most, odd=query.odd, passing=self._wanted)

    def _grow(self, hops: int) -> None:
        """Take one more step on the cheaper side, and keep the walks, unless they are too many."""
        self._ahead, self._behind = self._trimmed(self._ahead, hops), self._trimmed(self._behind, hops)
        if self._ahead.hops + self._behind.hops + 1 >= hops or not len(self._ahead) or not len(self._behind):
            return
        self._clock.check()
        sides = sorted((True, False), key=lambda ahead: self._breadth(self._ahead if ahead else self._behind))
        for ahead in sides:
            walks = self._ahead if ahead else self._behind
            steps = self._steps(walks, ahead=ahead, within=self._inner())
            if self._size(walks, steps) <= _KEPT:
                walks = self._step(walks, steps, hops, self.max_hops)
                if ahead:
                    self._ahead = walks
                else:
                    self._behind = walks
                return
        if self._reach is None:
            self._reach = Reach(self._ground)

    def _step(self, walks: Walks, steps: Steps, least: int, longest: int) -> Walks:
        """Return walks one step longer, on the way to a path of `least` to `longest` hops."""
        spare = least - walks.hops - 1 if self._ground.adds else 0  # each hop that is left costs 1 at least
        longer = extended(walks, steps, adds=self._ground.adds, most=self.most - spare, bits=self._bits)
        return self._hopeful(longer, longest)

    def _hopeful(self, walks: Walks, hops: int) -> Walks:
        if self._reach is None or not len(walks):
            return walks
        ahead = int(walks.nodes[0, 0]) == self._ground.query.source
        return walks.where(self._reach.hopeful(walks, hops, ahead=ahead))

    def _trimmed(self, walks: Walks, hops: int) -> Walks:
        """Return the walks that can still become one of the best paths, of `hops` hops at least."""
        if self.most == _ANY:
            return walks
        spare = hops - walks.hops if self._ground.adds else 0
        return walks.where(walks.score <= self.most - spare)

    def _steps(self, walks: Walks, *, ahead: bool, within: Mask) -> Steps:
        return self._ground.steps(np.unique(walks.ends), ahead=ahead, within=within)

    def _inner(self) -> Mask:
        """Return which entities may stand within a path: any but its ends."""
        query = self._ground.query
        within = query.nodes.copy()
        within[[query.source, query.target]] = False
        return within

    def _mask(self, nodes: np.ndarray[tuple[int], np.dtype[np.int32]]) -> Mask:
        mask = np.zeros(self._ground.columns.entity_count, dtype=bool)
        mask[nodes] = True
        return mask

    def _breadth(self, walks: Walks) -> int:
        return self._ground.breadth(walks.ends)

    @staticmethod
    def _size(walks: Walks, steps: Steps) -> int:
        begins, ends = steps.of(walks.ends)
        return int((ends - begins).sum())
