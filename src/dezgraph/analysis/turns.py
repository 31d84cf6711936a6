"""The points of a series: the first day of a span, and the first day of each month or year after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from dezgraph.analysis.linking import chosen
from dezgraph.analysis.spans import possible_spans
from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST, isoformat
from dezgraph.errors import InputError

if TYPE_CHECKING:
    from dezgraph.columns import Numbers
    from dezgraph.view import View

__all__ = ["MOST_POINTS", "STEPS", "turns"]

STEPS: Final = ("month", "year")
MOST_POINTS: Final = 1200
_UNITS: Final = {"month": "M", "year": "Y"}


def turns(view: View, rows: Numbers, step: str) -> list[int]:
    """Return the first day of the window of a lens and of every month, or year, after it, as days since 1970-01-01.

    Without `from` or `until` the window reaches from the first to the last day that the dates of some relationships
    name; without any, there are no days. O(n) for n of them.

    Raises:
        InputError: no such step, a lens with `at`, or more than 1200 points.
    """
    unit = _UNITS[chosen("step", step, STEPS)]
    if view.lens.at is not None:
        raise InputError("at", isoformat(view.lens.at) or "", "use from and until: a series goes through time")
    first, last = _window(view, rows)
    if first > last:
        return []
    begin, end = (np.datetime64(day, "D") for day in (first, last))
    starts = np.arange(begin.astype(f"M8[{unit}]") + 1, end.astype(f"M8[{unit}]") + 1).astype("M8[D]")
    if len(starts) >= MOST_POINTS:
        raise InputError("from", isoformat(first) or "..", f"use a span of at most {MOST_POINTS} points")
    return [first, *starts.astype(np.int64).tolist()]


def _window(view: View, rows: Numbers) -> tuple[int, int]:
    """Return the first and the last day to look at; the last is before the first where there is none."""
    columns = view.content.columns
    firsts, lasts = possible_spans(view, rows)
    named = np.concatenate([firsts, lasts, columns.start_latest[rows], columns.end_earliest[rows]])
    named = named[(named > UNBOUNDED_PAST) & (named < UNBOUNDED_FUTURE)]
    first, last = view.lens.first, view.lens.last
    if (first is None or last is None) and not len(named):
        return 1, 0
    return int(named.min()) if first is None else first, int(named.max()) if last is None else last
