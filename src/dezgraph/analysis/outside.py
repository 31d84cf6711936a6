"""Who stood to an entity in some way before the time that a lens looks at, and who after it.

For an answer in which there is nobody: that the graph knows of none on a day is no fact about that day, and who is
known nearest to it often tells why.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST, Bounds
from dezgraph.sieve import Sieve

if TYPE_CHECKING:
    from dezgraph.analysis.frontier import Direction
    from dezgraph.columns import Days, Mask, Numbers
    from dezgraph.view import View

__all__ = ["NOBODY", "Outside", "Standing", "outside"]


@dataclass(frozen=True, slots=True)
class Standing:
    """Some entities by number, ascending, and the days between which all of them ceased to stand so, or began to."""

    numbers: tuple[int, ...]
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Outside:
    """Those who stood so last before the window of a lens, and those who did first after it; None for nobody."""

    last: Standing | None = None
    first: Standing | None = None


NOBODY: Final = Outside()


def outside(network: View, number: int, types: Mask, side: Direction = "to") -> Outside:
    """Return who was tied to an entity by some types (a mask by their numbers) last before a window and first after.

    `side` is `to` for those who are tied to it, `from` for those whom it is tied to.
    All of the lens counts but its dates. Only who certainly was before, or after, at dates that are not open;
    `NOBODY` where the lens names no window. O(relationships of the entity).
    """
    content, lens = network.content, network.lens
    columns = content.columns
    rows = (columns.incoming if side == "to" else columns.outgoing)[number]
    rows = rows[types[columns.type[rows]]]
    if lens.window is None or not len(rows):
        return NOBODY
    sieve = Sieve(content, replace(lens, at=None, first=None, last=None))
    rows = rows[sieve.passing(rows, focus=number)]
    others = np.where(columns.source[rows] == number, columns.target[rows], columns.source[rows])
    begins, settled, ends, ends_last = sieve.spans(rows)
    is_before = (ends_last < lens.window[0]) & (ends_last > UNBOUNDED_PAST)
    is_after = (begins > lens.window[1]) & (begins < UNBOUNDED_FUTURE)
    return Outside(
        _nearest(others[is_before], ends[is_before], ends_last[is_before], latest=True),
        _nearest(others[is_after], begins[is_after], settled[is_after], latest=False),
    )


def _nearest(others: Numbers, earliest: Days, latest_days: Days, *, latest: bool) -> Standing | None:
    """Return who has the latest of some days, or the earliest."""
    if not len(others):
        return None
    order = np.lexsort((earliest, latest_days) if latest else (latest_days, earliest))
    best = order[-1 if latest else 0]
    same = (earliest == earliest[best]) & (latest_days == latest_days[best])
    return Standing(tuple(np.unique(others[same]).tolist()), Bounds(int(earliest[best]), int(latest_days[best])))
