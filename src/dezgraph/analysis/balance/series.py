"""Balance through time: the measures of each month or year of a span, on its first day.

Few ties change from one month to the next. Where none does, what was measured is told again; else the split of the
day before is where the search for the next begins.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from dezgraph.analysis.balance.ground import Ground, ground
from dezgraph.analysis.balance.measuring import limited
from dezgraph.analysis.turns import turns
from dezgraph.engines.triads import Triads, triads
from dezgraph.engines.walk_balance import WalkBalance, walk_balance

if TYPE_CHECKING:
    from dezgraph.engines.frustration import Split
    from dezgraph.view import View

__all__ = ["Measures", "Point", "Series", "balance_series"]

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

    @property
    def notes(self) -> tuple[str, ...]:
        """What is to be said of it: that there are no points, or that time was up, and for what."""
        walks = [point.measures.walk for point in self.points]
        notes = {
            "points left out": bool(self.unmeasured),
            "strict unproven": not all(point.measures.optimal for point in self.points),
            "walk unknown": not all(walk is None or walk.is_known for walk in walks),
        }
        said = [note for note, applies in notes.items() if applies]
        return ("no dates",) if not self.points else ("time limit", *said) if said else ()


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
    known: dict[bytes, Measures] = {}
    sides = np.ones(view.content.columns.entity_count, dtype=np.int8)
    points: list[Point] = []
    days = turns(view, ground(view, ambivalent).projection.rows, step)
    for day in days:
        if points and time.monotonic() >= end:
            break
        lens = replace(view.lens, at=day, first=None, last=None)
        found = ground(type(view)(view.source_graph, lens), ambivalent)
        if found.key not in known:
            known[found.key] = _measured(found, sides, end)
        points.append(Point(day, replace(known[found.key], ambivalent=len(found.ambivalent))))
    return Series(ambivalent, step, tuple(points), len(known), len(days) - len(points))


def _measured(found: Ground, sides: Sides, end: float) -> Measures:
    """Measure, beginning with the sides of the entities by number; these are then as the split has them."""
    positive, negative = found.of(1), found.of(-1)
    walk = walk_balance(positive, negative, end=end)
    split = _split(found, sides, max(end - time.monotonic(), 0))
    return Measures(
        actors=len(found.projection.nodes),
        positive=len(positive),
        negative=len(negative),
        ambivalent=len(found.ambivalent),
        triads=triads(positive, negative),
        walk=walk,
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
