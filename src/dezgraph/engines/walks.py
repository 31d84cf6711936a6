"""Walks that never pass a node twice, as columns: grown step by step from both ends, and joined where they meet.

A step carries the days on which it can be taken, whether it turns the sign around, and a score. A walk keeps
what is left of all its steps: the days common to them, whether an odd number of them turned the sign around (so that
its end is a node of the double cover: node and parity), and the sum or the worst of their scores.

Source: F. Harary, "On the notion of balance of a signed graph", 1953, for signs that multiply along a path.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from dezgraph.engines.links import Numbers

__all__ = ["Meetings", "Places", "Steps", "Walks", "extended", "joined", "ranges"]

Mask = npt.NDArray[np.bool_]
Places = npt.NDArray[np.int64]


def ranges(begins: Numbers | Places, ends: Numbers | Places) -> tuple[Places, Places]:
    """Return the whole numbers of some ranges, one range after the other, and where those of each begin."""
    counts = (ends - begins).astype(np.int64)
    starts = np.zeros(len(counts) + 1, dtype=np.int64)
    np.cumsum(counts, out=starts[1:])
    return np.arange(starts[-1]) + np.repeat(begins - starts[:-1], counts), starts


@dataclass(frozen=True, eq=False)
class Steps:
    """Where one can go from some nodes. From `nodes[i]` steps `starts[i]` to `starts[i + 1]` lead to `others`.

    `nodes` are ascending, and so are the `others` of each. A step can be taken from day `first` to day `last`.
    """

    nodes: Numbers
    starts: Places
    others: Numbers
    first: Numbers
    last: Numbers
    odd: Mask
    score: Numbers

    def where(self, mask: Mask) -> Steps:
        """Return some of the steps."""
        before = np.zeros(len(mask) + 1, dtype=np.int64)
        np.cumsum(mask, out=before[1:])
        return Steps(
            self.nodes,
            before[self.starts],
            self.others[mask],
            self.first[mask],
            self.last[mask],
            self.odd[mask],
            self.score[mask],
        )

    def of(self, nodes: Numbers) -> tuple[Places, Places]:
        """Return where the steps of some nodes begin and end; all of them must be among `nodes`."""
        places = np.searchsorted(self.nodes, nodes)
        return self.starts[places], self.starts[places + 1]


@dataclass(frozen=True, eq=False)
class Walks:
    """Walks of equal length. Walk w passes `nodes[0, w]`, `nodes[1, w]` …; `passed` has a bit for each wanted node."""

    nodes: Numbers
    first: Numbers
    last: Numbers
    odd: Mask
    score: Numbers
    passed: npt.NDArray[np.uint16]

    @classmethod
    def at(cls, node: int, days: tuple[int, int]) -> Walks:
        """Return the one walk that has not left its node yet."""
        first, last = (np.array([day], dtype=np.int32) for day in days)
        zero = np.zeros(1, dtype=np.int32)
        return cls(np.array([[node]], dtype=np.int32), first, last, zero != 0, zero, zero.astype(np.uint16))

    def __len__(self) -> int:
        """Return how many walks there are."""
        return int(self.nodes.shape[1])

    @property
    def hops(self) -> int:
        """How many steps each has taken."""
        return int(self.nodes.shape[0]) - 1

    @property
    def ends(self) -> Numbers:
        """Where each has arrived."""
        return np.asarray(self.nodes[-1])

    @cached_property
    def groups(self) -> Places:
        """The number of each walk's sequence of nodes, from 0 on: neighbours with equal nodes share it."""
        changes = (self.nodes[:, 1:] != self.nodes[:, :-1]).any(axis=0)
        return np.concatenate((np.zeros(min(len(self), 1), dtype=np.int64), np.cumsum(changes)))

    @property
    def has_parallel(self) -> bool:
        """Whether any two walks pass the same nodes, by other relationships."""
        return len(self) > 0 and int(self.groups[-1]) + 1 < len(self)

    def where(self, mask: Mask | Places | slice) -> Walks:
        """Return some of the walks."""
        return Walks(
            self.nodes[:, mask],
            self.first[mask],
            self.last[mask],
            self.odd[mask],
            self.score[mask],
            self.passed[mask],
        )

    def backwards(self) -> Walks:
        """Return the walks by where they arrived, then by the way back."""
        return self.where(np.lexsort(self.nodes))

    def parts(self, weights: Places, most: int) -> Iterator[Walks]:
        """Yield the walks in order, in parts that weigh at most `most`; those of equal nodes stay together."""
        if not len(self) or int(weights.sum()) <= most:
            yield self
            return
        opens = np.flatnonzero(np.diff(self.groups, prepend=-1))
        heights = np.concatenate(([0], np.cumsum(weights)))[np.append(opens, len(self))]
        at = 0
        while at < len(opens):
            after = max(at + 1, int(np.searchsorted(heights, heights[at] + most, side="right")) - 1)
            yield self.where(slice(int(opens[at]), int(opens[after]) if after < len(opens) else len(self)))
            at = after


def extended(walks: Walks, steps: Steps, *, adds: bool, most: int, bits: npt.NDArray[np.uint16] | None = None) -> Walks:
    """Return the walks with one more step each way; those that still have a day, and a score of at most `most`.

    `adds`: scores are summed, else the worst counts. `bits` are those of the wanted nodes, by node. Walks in the
    order of their nodes stay so. O(steps that the walks can take).
    """
    begins, ends = steps.of(walks.ends)
    taken, starts = ranges(begins, ends)
    walk = np.repeat(np.arange(len(walks)), np.diff(starts))
    score = walks.score[walk] + steps.score[taken] if adds else np.maximum(walks.score[walk], steps.score[taken])
    first = np.maximum(walks.first[walk], steps.first[taken])
    last = np.minimum(walks.last[walk], steps.last[taken])
    nodes = steps.others[taken]
    good = (first <= last) & (score <= most)
    for before in walks.nodes[:-1]:  # nobody steps where he stands
        good &= before[walk] != nodes
    kept = np.flatnonzero(good)
    if walks.has_parallel:  # walks of equal nodes go on side by side, to be told as one
        kept = kept[np.lexsort((nodes[kept], walks.groups[walk[kept]]))]
    walk, nodes = walk[kept], nodes[kept]
    passed = walks.passed[walk]
    return Walks(
        np.concatenate((walks.nodes[:, walk], nodes[None])),
        first[kept],
        last[kept],
        walks.odd[walk] ^ steps.odd[taken[kept]],
        score[kept],
        passed if bits is None else passed | bits[nodes],
    )


@dataclass(frozen=True, eq=False)
class Meetings:
    """Paths, each once, in the order of their nodes: walk `ahead[i]` goes on along `behind[i]`, turned around."""

    ahead: Walks
    behind: Walks
    ahead_rows: Places
    behind_rows: Places
    score: Numbers

    def __len__(self) -> int:
        """Return how many paths there are."""
        return len(self.score)

    def route(self, place: int) -> tuple[int, ...]:
        """Return the nodes of one path, from start to end."""
        return tuple(self.nodes(np.array([place]))[0].tolist())

    def nodes(self, places: Places) -> Numbers:
        """Return the nodes of some paths, one row a path, from start to end."""
        ways = (self.ahead.nodes[:, self.ahead_rows[places]], self.behind.nodes[-2::-1, self.behind_rows[places]])
        return np.concatenate(ways).T


def joined(
    ahead: Walks, behind: Walks, *, adds: bool, most: int, odd: bool | None = None, passing: int = 0
) -> Meetings:
    """Return the paths that walks from the start make with walks from the end (`backwards`) that arrive where they do.

    `odd` is the parity wanted of the whole, None for any; `passing` the bits that must be passed. Each path has the
    best score that any of its walks give. O(pairs that meet).
    """
    begins = np.searchsorted(behind.ends, ahead.ends, side="left")
    ends = np.searchsorted(behind.ends, ahead.ends, side="right")
    back, starts = ranges(begins, ends)
    forth = np.repeat(np.arange(len(ahead)), np.diff(starts))
    good = np.maximum(ahead.first[forth], behind.first[back]) <= np.minimum(ahead.last[forth], behind.last[back])
    if odd is not None:
        good &= (ahead.odd[forth] ^ behind.odd[back]) == odd
    if passing:
        good &= (ahead.passed[forth] | behind.passed[back]) == passing
    forth, back = forth[good], back[good]
    score = ahead.score[forth] + behind.score[back] if adds else np.maximum(ahead.score[forth], behind.score[back])
    good = score <= most
    for before in ahead.nodes[:-1]:
        for after in behind.nodes[:-1]:
            good &= before[forth] != after[back]
    return _apart(ahead, behind, forth[good], back[good], score[good])


def _apart(ahead: Walks, behind: Walks, forth: Places, back: Places, score: Numbers) -> Meetings:
    """Return each sequence of nodes once, with its best score."""
    if len(score):
        keys = ahead.groups[forth] * (int(behind.groups[-1]) + 1) + behind.groups[back]
        order = np.argsort(keys, kind="stable")
        opens = np.flatnonzero(np.diff(keys[order], prepend=-1))
        score = np.minimum.reduceat(score[order], opens)
        forth, back = forth[order[opens]], back[order[opens]]
    return Meetings(ahead, behind, forth, back, score)
