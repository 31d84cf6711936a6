"""Balance through time: the measures of each month or year of a span, on its first day.

Few ties change from one month to the next. Where none does, what was measured is told again; else the split of the
day before is where the search for the next begins.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from dezgraph.analysis.balance.ground import Ground, ground
from dezgraph.analysis.balance.measuring import limited
from dezgraph.analysis.linking import chosen
from dezgraph.analysis.spans import possible_spans
from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST, isoformat
from dezgraph.engines.triads import Triads, triads
from dezgraph.engines.walk_balance import WalkBalance, walk_balance
from dezgraph.errors import InputError

if TYPE_CHECKING:
    from dezgraph.engines.frustration import Split
    from dezgraph.view import View

__all__ = ["MOST_POINTS", "STEPS", "Measures", "Point", "Series", "balance_series"]

STEPS: Final = ("month", "year")
MOST_POINTS: Final = 1200
_UNITS: Final = {"month": "M", "year": "Y"}

Sides: TypeAlias = npt.NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Measures:
    """What is measured on a day; `index` and `bound` are None where there are no signed ties."""

    actors: int
    positive: int
    negative: int
    ambivalent: int
    triads: Triads
    walk: WalkBalance | None
    index: int | None
    bound: int | None

    @property
    def optimal(self) -> bool:
        """Whether the index is proven."""
        return self.index == self.bound

    @property
    def normalised(self) -> float | None:
        """1 - 2 index / ties."""
        ties = self.positive + self.negative
        return None if self.index is None or not ties else 1 - 2 * self.index / ties


@dataclass(frozen=True, slots=True)
class Point:
    """The measures on a day, since 1970-01-01."""

    day: int
    measures: Measures


@dataclass(frozen=True, slots=True)
class Series:
    """Points in the order of time. `computed` is on how many of them ties were others than on any day before.

    `unmeasured` is how many points more there would be, had there been time for them.
    """

    rule: str
    step: str
    points: tuple[Point, ...]
    computed: int
    unmeasured: int = 0

    @property
    def optimal(self) -> bool:
        """Whether every point was measured, and its index is proven."""
        return not self.unmeasured and all(point.measures.optimal for point in self.points)


def balance_series(view: View, *, step: str = "month", ambivalent: str = "both", time_limit: float = 30.0) -> Series:
    """Return the strict balance of a view through the window of its lens.

    Points are the first day of the window and the first day of every month, or year, after it. Without `from` or
    `until` the window reaches from the first to the last day that the dates of signed ties name; without any, there
    are no points. `ambivalent` is as for `balance`; `time_limit` is in seconds, for the whole series: what it does not
    suffice for is left out from the end, and counted.

    Cost is that of `balance` a point, but for points whose ties stood like that before.

    Raises:
        InputError: no such step or rule, a bad time limit, a lens with `at`, or more than 1200 points.
    """
    end = time.monotonic() + limited(time_limit)
    unit = _UNITS[chosen("step", step, STEPS)]
    if view.lens.at is not None:
        raise InputError("at", isoformat(view.lens.at) or "", "use from and until: a series goes through time")
    known: dict[bytes, Measures] = {}
    sides = np.ones(view.content.columns.entity_count, dtype=np.int8)
    points: list[Point] = []
    days = list(_days(view, unit, ambivalent))
    for day in days:
        if points and time.monotonic() >= end:
            break
        lens = replace(view.lens, at=day, first=None, last=None)
        found = ground(type(view)(view.source_graph, lens), ambivalent)
        if found.key not in known:
            known[found.key] = _measured(found, sides, end)
        points.append(Point(day, replace(known[found.key], ambivalent=len(found.ambivalent))))
    return Series(ambivalent, step, tuple(points), len(known), len(days) - len(points))


def _days(view: View, unit: str, rule: str) -> Iterator[int]:
    first, last = _window(view, rule)
    if first > last:
        return
    begin, end = (np.datetime64(day, "D") for day in (first, last))
    turns = np.arange(begin.astype(f"M8[{unit}]") + 1, end.astype(f"M8[{unit}]") + 1).astype("M8[D]")
    if len(turns) >= MOST_POINTS:
        raise InputError("from", isoformat(first) or "..", f"use a span of at most {MOST_POINTS} points")
    yield first
    yield from turns.astype(np.int64).tolist()


def _window(view: View, rule: str) -> tuple[int, int]:
    """Return the first and the last day to look at; the last is before the first where there is none."""
    tied = ground(view, rule).projection
    columns = view.content.columns
    firsts, lasts = possible_spans(view, tied.rows)
    named = np.concatenate([firsts, lasts, columns.start_latest[tied.rows], columns.end_earliest[tied.rows]])
    named = named[(named > UNBOUNDED_PAST) & (named < UNBOUNDED_FUTURE)]
    first, last = view.lens.first, view.lens.last
    if (first is None or last is None) and not len(named):
        return 1, 0
    return int(named.min()) if first is None else first, int(named.max()) if last is None else last


def _measured(found: Ground, sides: Sides, end: float) -> Measures:
    """Measure, beginning with the sides of the entities by number; these are then as the split has them."""
    positive, negative = found.of(1), found.of(-1)
    split = _split(found, sides, end - time.monotonic())
    return Measures(
        actors=len(found.projection.nodes),
        positive=len(positive),
        negative=len(negative),
        ambivalent=len(found.ambivalent),
        triads=triads(positive, negative),
        walk=walk_balance(positive, negative, end=end),
        index=None if split is None else split.frustrated,
        bound=None if split is None else split.bound,
    )


def _split(found: Ground, sides: Sides, seconds: float) -> Split | None:
    from dezgraph.engines.frustration import frustration

    if not len(found.edges):
        return None
    nodes = found.projection.nodes
    split = frustration(found.links, seconds=seconds, start=sides[nodes])
    sides[nodes] = split.sides
    return split
