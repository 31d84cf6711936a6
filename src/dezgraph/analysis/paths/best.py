"""The best of what a search finds, and how it is told that nothing worse is of use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from dezgraph.analysis.paths.search import Route, Search
    from dezgraph.engines.walks import Meetings

__all__ = ["Best"]


class Best:
    """The best routes found so far: entity numbers from start to end, best first.

    Best are those of fewest hops, then of best score, or the other way around (`hops_first` False), then by ids.
    `seen_hops`: all paths of up to so many hops, as far as they can be among the best, were looked at.
    """

    def __init__(self, search: Search, count: int, *, hops_first: bool) -> None:
        self.seen_hops = 0
        self._search = search
        self._count = count
        self._hops_first = hops_first
        self._kept: list[tuple[tuple[int, int], Route]] = []

    @property
    def routes(self) -> list[Route]:
        """The routes, best first."""
        return [route for _, route in self._kept]

    def find(self) -> None:
        """Look until no better path can be. Raises OutOfTimeError; what was found until then stays."""
        for hops, batches in self._search.lengths(in_order=False):
            for batch in batches:
                self._take(hops, batch)
            self.seen_hops = hops
            if len(self._kept) == self._count:
                if self._hops_first:
                    return
                self._search.most = self._kept[-1][0][0] - 1  # a longer path must be better than the last
        self.seen_hops = self._search.max_hops

    def _take(self, hops: int, batch: Meetings) -> None:
        top = np.argsort(batch.score, kind="stable")[: self._count]
        routes = map(tuple, batch.nodes(top).tolist())
        for score, route in zip(batch.score[top].tolist(), routes, strict=True):
            self._kept.append(((hops, score) if self._hops_first else (score, hops), route))
        self._kept = sorted(self._kept)[: self._count]
        if len(self._kept) == self._count:
            self._search.most = self._kept[-1][0][1 if self._hops_first else 0]
