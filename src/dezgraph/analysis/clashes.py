"""Which claimants of a resource clash over it: they have stakes at the same time, and stand against each other.

What a clash weighs, and what becomes of it, is told by `dezgraph.analysis.contest`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST
from dezgraph.sieve import Sieve

if TYPE_CHECKING:
    from dezgraph.columns import Mask, Numbers
    from dezgraph.view import View

__all__ = ["Clash", "Clashes", "Values", "clashes", "places"]

_ENMITIES: Final = {"friendly": 0.25, "neutral": 0.5, "hostile": 1.0}
_ENMITY: Final = np.array(list(_ENMITIES.values()))
_POSSIBLY: Final = 0.5
_HOLDS_TOGETHER: Final = "structure"

Places: TypeAlias = npt.NDArray[np.int64]
Values: TypeAlias = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Clash:
    """Two claimants (entity numbers, ascending) of a resource at the same time.

    `rows` are the relationship of each that makes them clash most; `enmity` is friendly, neutral or hostile;
    `certainty` is whether they certainly share a day; `weight` is the clash, above 0 and at most 1.
    """

    numbers: tuple[int, int]
    rows: tuple[int, int]
    enmity: str
    certainty: str
    weight: float


@dataclass(frozen=True, eq=False)
class Clashes:
    """All clashes over some resources, as columns: by resource, then heaviest first, equals by claimants.

    `ends` are the two claimants, `rows` their relationships; `enmity` is a place in friendly, neutral, hostile.
    """

    targets: Numbers
    ends: tuple[Numbers, Numbers]
    rows: tuple[Numbers, Numbers]
    enmity: Places
    is_certain: Mask
    weight: Values

    def over(self, number: int) -> tuple[Clash, ...]:
        """Return the clashes over one resource."""
        begin, end = np.searchsorted(self.targets, (number, number + 1)).tolist()
        return tuple(self._clash(place) for place in range(begin, end))

    def _clash(self, place: int) -> Clash:
        (one, other), (first, second) = self.ends, self.rows
        return Clash(
            numbers=(int(one[place]), int(other[place])),
            rows=(int(first[place]), int(second[place])),
            enmity=tuple(_ENMITIES)[self.enmity[place]],
            certainty="certain" if self.is_certain[place] else "possible",
            weight=float(self.weight[place]),
        )


def clashes(network: View, rows: Numbers, stakes: Values) -> Clashes:
    """Return the clashes among the claimants of the same thing.

    `rows` stand by target; `stakes`, 0 to 1, are theirs. O(n + p log p) for n relationships in view and p pairs of
    rows to one target.
    """
    columns = network.content.columns
    first, second = _pairs(columns.target[rows])
    apart = columns.source[rows[first]] != columns.source[rows[second]]
    first, second = first[apart], second[apart]
    swapped = columns.source[rows[first]] > columns.source[rows[second]]
    first, second = np.where(swapped, second, first), np.where(swapped, first, second)
    time = _common_time(network, rows, first, second)
    first, second, time = first[time > 0], second[time > 0], time[time > 0]
    one, other = columns.source[rows[first]], columns.source[rows[second]]
    enmity = _enmity(network, one, other)
    weight = stakes[first] * stakes[second] * time * _ENMITY[enmity]
    targets = columns.target[rows[first]]
    # Of the relationships of two claimants the pair that clashes most counts.
    order = np.lexsort((rows[second], rows[first], -weight, other, one, targets))
    keys = np.stack((targets, one, other))[:, order]
    best = order[np.append(True, (keys[:, 1:] != keys[:, :-1]).any(axis=0))[: len(order)]]
    best = best[np.lexsort((other[best], one[best], -weight[best], targets[best]))]
    return Clashes(
        targets=targets[best],
        ends=(one[best], other[best]),
        rows=(rows[first[best]], rows[second[best]]),
        enmity=enmity[best],
        is_certain=time[best] == 1,
        weight=weight[best],
    )


def places(groups: Numbers) -> Places:
    """Return the place of each within its group, from 0; members of a group stand together."""
    _, starts, counts = np.unique(groups, return_index=True, return_counts=True)
    return np.arange(len(groups)) - np.repeat(starts, counts)


def _pairs(groups: Numbers) -> tuple[Places, Places]:
    """Return the places of all pairs within each group; members of a group stand together."""
    _, counts = np.unique(groups, return_counts=True)
    later = np.repeat(counts, counts) - 1 - places(groups)
    first = np.repeat(np.arange(len(groups)), later)
    step = np.arange(len(first)) - np.repeat(np.cumsum(later) - later, later)
    return first, first + 1 + step


def _common_time(network: View, rows: Numbers, first: Places, second: Places) -> Values:
    """Return 1 for pairs that certainly share a day in the window, ½ for those that may, 0 for others."""
    begins, settled, ends, ends_last = (days.astype(np.int64) for days in network.sieve.spans(rows))
    window = network.lens.window or (UNBOUNDED_PAST, UNBOUNDED_FUTURE)

    def overlaps(starts: Places, ends: Places) -> Mask:
        start, end = np.maximum(starts[first], starts[second]), np.minimum(ends[first], ends[second])
        return np.asarray(np.maximum(start, window[0]) <= np.minimum(end, window[1]))

    def follows(one: Places, other: Places) -> Mask:
        """Tell where `other` takes over from `one`: on the same day, or at the same date that is not fully known.

        An end of which only the latest day is known reaches back to its own start: that is no date of a handover.
        """
        is_same = (ends[one] == begins[other]) & (ends_last[one] == settled[other]) & (ends[one] > begins[one])
        return np.asarray(is_same | (ends_last[one] <= begins[other]))

    is_possible = overlaps(begins, ends_last) & ~follows(first, second) & ~follows(second, first)
    return np.where(is_possible, np.where(overlaps(settled, ends), 1.0, _POSSIBLY), 0.0)


def _enmity(network: View, one: Numbers, other: Numbers) -> Places:
    """Return how pairs of actors stand to each other, as places in `_ENMITIES`. O(relationships in view).

    The lens counts, but for what would hide ties of another type or kind than the claims have.
    """
    content, columns = network.content, network.content.columns
    if not len(one):
        return np.empty(0, dtype=np.int64)
    lens = replace(network.lens, type=(), family=(), sign=(), support=(), kind=())
    rows = np.flatnonzero(Sieve(content, lens).passing())
    terms = content.vocabulary.types.values()
    standing = np.array([-1 if t.sign < 0 else int(t.sign > 0 or t.family == _HOLDS_TOGETHER) for t in terms])
    signs = standing[columns.type[rows]]
    wanted = _pair(one, other, columns.entity_count)
    pairs = _pair(columns.source[rows], columns.target[rows], columns.entity_count)
    is_hostile, is_friendly = np.isin(wanted, pairs[signs < 0]), np.isin(wanted, pairs[signs > 0])
    friendly, neutral, hostile = range(len(_ENMITIES))
    return np.where(is_hostile, hostile, np.where(is_friendly, friendly, neutral))


def _pair(one: Numbers, other: Numbers, count: int) -> Places:
    return np.minimum(one, other).astype(np.int64) * count + np.maximum(one, other)
