"""Circles of backing: who backs whom, and in the end himself.

They are searched for by growing length, so that the short ones, which say most, are there whatever ends the search.
Each path carries the days that its steps share, and is left as soon as there are none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, overload

import numpy as np

from dezgraph.analysis.backing import backing_rows
from dezgraph.analysis.projection import Projection, project
from dezgraph.analysis.spans import possible_spans
from dezgraph.analysis.ties import Tie, gathered
from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST
from dezgraph.engines.components import components

if TYPE_CHECKING:
    from dezgraph.columns import Numbers
    from dezgraph.view import View

__all__ = ["LONGEST", "MOST_CYCLES", "MOST_STEPS", "Cycle", "Cycles", "circular", "cycles"]

LONGEST: Final = 10
MOST_CYCLES: Final = 1000
MOST_STEPS: Final = 1_000_000
"""How many steps a search takes at most: about a second."""

Spans: TypeAlias = list[tuple[int, int]]
"""Days: first and last of each stretch, none of which touches another, in the order of time."""


@dataclass(frozen=True, slots=True)
class Cycle:
    """Entities each of which backs the next, and the last the first, by number; the smallest number is first.

    `ties[i]` is how `numbers[i]` backs the one after it, seen from the one who is backed.
    """

    numbers: tuple[int, ...]
    ties: tuple[Tie, ...]


@dataclass(frozen=True, eq=False)
class Cycles(Sequence[Cycle]):
    """The circles that were found, shortest first, then by ids. `ended_by` is the bound that ended the search, if any.

    Then there may be more, none of them before the last that is told: `cycles`, so many are told; `steps`, the
    search took too many steps.
    """

    view: View
    found: tuple[tuple[int, ...], ...]
    ended_by: Literal["cycles", "steps"] | None = None

    @property
    def complete(self) -> bool:
        """Whether these are all."""
        return self.ended_by is None

    def __len__(self) -> int:
        """Return how many were found."""
        return len(self.found)

    @overload
    def __getitem__(self, place: int) -> Cycle: ...
    @overload
    def __getitem__(self, place: slice) -> list[Cycle]: ...
    def __getitem__(self, place: int | slice) -> Cycle | list[Cycle]:
        """Return one circle, or a list of some, with their ties."""
        if isinstance(place, slice):
            return [_cycle(self.view, numbers) for numbers in self.found[place]]
        return _cycle(self.view, self.found[place])


def cycles(network: View, *, limit: int = MOST_CYCLES) -> Cycles:
    """Return the circles of backing of at most ten entities, shortest first, then by ids; at most `limit`.

    In each there is a day on which all of it may have held. They are looked for in each group whose members reach each
    other, which is where all of them are. After a million steps the search ends: one is a tie that is looked at, or a
    pair of stretches of days that are compared. O(n log n) for n relationships where nobody backs in a circle.
    """
    found: list[tuple[int, ...]] = []
    graph = circular(network)
    search = _Search(graph)
    try:
        for length in range(2, min(LONGEST, len(graph.nodes)) + 1):
            for circle in search.circles(length):
                if len(found) == limit:
                    return Cycles(network, tuple(found), "cycles")
                found.append(tuple(graph.nodes[circle].tolist()))
    except _EnoughError:
        return Cycles(network, tuple(found), "steps")
    return Cycles(network, tuple(found))


def circular(network: View) -> Projection:
    """Return the backing within groups whose members all reach each other: no circle has any other. O(n log n)."""
    rows = backing_rows(network, network.rows)
    graph = project(network, rows, directed=True)
    groups = components(graph.links(), strong=True)
    inside = groups[graph.sources] == groups[graph.targets]
    return project(network, np.unique(graph.rows[np.repeat(inside, np.diff(graph.starts))]), directed=True)


class _EnoughError(Exception):
    """The search took as many steps as it may."""


class _Search:
    """The search for circles, of which each is found once: from its smallest entity, in the order of ids."""

    def __init__(self, graph: Projection) -> None:
        self._left = MOST_STEPS
        self._firsts, self._lasts = (days.tolist() for days in possible_spans(graph.view, graph.rows))
        self._starts = graph.starts.tolist()
        self._spans: dict[int, Spans] = {}
        self._after: list[list[tuple[int, int]]] = [[] for _ in graph.nodes]
        self._before: list[list[int]] = [[] for _ in graph.nodes]
        for edge, (source, target) in enumerate(zip(graph.sources.tolist(), graph.targets.tolist(), strict=True)):
            self._after[source].append((target, edge))
            self._before[target].append(source)

    def circles(self, length: int) -> Iterator[list[int]]:
        """Yield all circles of one length, by ids.

        Raises:
            _EnoughError: the search took as many steps as it may.
        """
        for start in range(len(self._after)):
            near = self._near(start, length - 1)
            if near:
                yield from self._through([start], [(UNBOUNDED_PAST, UNBOUNDED_FUTURE)], length, near)

    def _through(self, path: list[int], days: Spans, length: int, near: dict[int, int]) -> Iterator[list[int]]:
        """Yield the circles of one length that begin with a path, whose steps share some days."""
        left = length - len(path)
        after = self._after[path[-1]]
        begin = bisect_right(after, (path[0], -1))
        if not left:
            target, edge = after[begin]  # who is one step from the start
            if self._shared(days, edge):
                yield path
            return
        self._take(len(after) - begin)
        for target, edge in after[begin:]:
            if near.get(target, length) <= left and target not in path and (shared := self._shared(days, edge)):
                yield from self._through([*path, target], shared, length, near)

    def _near(self, start: int, most: int) -> dict[int, int]:
        """Return who leads to `start` in at most so many steps, by larger ones only, and in how many."""
        near: dict[int, int] = {}
        reached = [start]
        for steps in range(1, most + 1):
            self._take(sum(len(self._before[node]) for node in reached))
            before = {one for node in reached for one in self._before[node] if one > start and one not in near}
            near |= dict.fromkeys(before, steps)
            reached = list(before)
        return near

    def _shared(self, days: Spans, edge: int) -> Spans:
        """Return those of some days on which a tie may have held."""
        held = self._spans.get(edge)
        if held is None:
            rows = slice(self._starts[edge], self._starts[edge + 1])
            held = self._spans[edge] = _joined(zip(self._firsts[rows], self._lasts[rows], strict=True))
        self._take(len(days) * len(held))
        both = ((max(a, c), min(b, d)) for a, b in days for c, d in held)
        return [(first, last) for first, last in both if first <= last]

    def _take(self, steps: int) -> None:
        self._left -= steps
        if self._left < 0:
            raise _EnoughError


def _joined(stretches: Iterator[tuple[int, int]]) -> Spans:
    """Return stretches of days as such that do not overlap; those that end before they begin are none."""
    joined: Spans = []
    for first, last in sorted(stretches):
        if joined and first <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], last)
        elif first <= last:
            joined.append((first, last))
    return joined


def _cycle(network: View, numbers: tuple[int, ...]) -> Cycle:
    steps = zip(numbers, (*numbers[1:], numbers[0]), strict=True)
    return Cycle(numbers, tuple(_step(network, source, target) for source, target in steps))


def _step(network: View, source: int, target: int) -> Tie:
    rows: Numbers = backing_rows(network, network.rows_to(target))
    return gathered(network, target, rows[network.content.columns.source[rows] == source])[0]
