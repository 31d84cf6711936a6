"""Days, and what is so on a day when start and end are not fully known.

A relationship starts on one uncertain day and ends on another, its last: four bounds. So on a given day,
or within a window of days, it holds certainly, possibly or not at all; never "probably". Every question
is answered twice here, for one `Interval` and for columns of them, by the same definition.

Days are ints since 1970-01-01. Dates that are not fully known are read by `dezgraph.edtf`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

import numpy as np

from dezgraph.edtf import CYCLE_DAYS, CYCLE_YEARS, EPOCH, OPEN, UNBOUNDED_FUTURE, UNBOUNDED_PAST, Bounds, bounds
from dezgraph.errors import DateError

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = [
    "UNBOUNDED_FUTURE",
    "UNBOUNDED_PAST",
    "Bounds",
    "Certainty",
    "Interval",
    "bounds",
    "certain_on",
    "certain_within",
    "day",
    "end_bounds",
    "interval",
    "isoformat",
    "possible_on",
    "possible_within",
    "settled",
    "start_bounds",
    "today",
]

Certainty: TypeAlias = Literal["certain", "possible", "absent"]
Days: TypeAlias = "NDArray[np.int32]"
Mask: TypeAlias = "NDArray[np.bool_]"
_FULL_DAY: Final = re.compile(r"(?!-0000)-?[0-9]{4}-(?:0[1-9]|1[0-2])-[0-9]{2}")

_A_DAY: Final = "use a full day such as 2017-11-03"
_IN_ORDER: Final = "use a first date that is not after the second"
_END_AFTER_START: Final = "use an end that is not before the start"

_UNKNOWN: Final = Bounds(UNBOUNDED_PAST, UNBOUNDED_FUTURE)
_ALWAYS_HAS: Final = Bounds(UNBOUNDED_PAST, UNBOUNDED_PAST)
_GOES_ON: Final = Bounds(UNBOUNDED_FUTURE, UNBOUNDED_FUTURE)


@dataclass(frozen=True, slots=True)
class Interval:
    """The four bounds of something that starts on one uncertain day and ends on another, its last.

    The bounds are read together: a *case* is any pair of days, start ≤ end, with the start from
    `start_earliest` to `start_latest` and the end from `end_earliest` to `end_latest`. Certain is what
    is true in every case, possible what is true in one at least, absent what is true in none.
    Make one with `interval`, which keeps each bound to what some case allows.
    """

    start_earliest: int
    start_latest: int
    end_earliest: int
    end_latest: int

    def certainty(self, day: int) -> Certainty:
        """Tell whether it held on `day`: the first and the last day count.

        Certain: start_latest ≤ day ≤ end_earliest. Possible: start_earliest ≤ day ≤ end_latest.
        """
        return self.certainty_within(day, day)

    def certainty_within(self, first: int, last: int) -> Certainty:
        """Tell whether it held on at least one day from `first` to `last`, both included.

        Certain: start_latest ≤ last and first ≤ end_earliest. Possible: start_earliest ≤ last and first ≤ end_latest.
        That is certain too where no single day is: a strike "in November" did fall within November.

        Raises:
            DateError: `first` is after `last`.
        """
        _require_order(first, last)
        if self.start_latest <= last and first <= self.end_earliest:
            return "certain"
        if self.start_earliest <= last and first <= self.end_latest:
            return "possible"
        return "absent"


def start_bounds(text: str | None) -> Bounds:
    """Return the bounds of a start: `..` has always held, None is not known."""
    return _end_point(text, _ALWAYS_HAS)


def end_bounds(text: str | None) -> Bounds:
    """Return the bounds of an end: `..` goes on for good, None is not known."""
    return _end_point(text, _GOES_ON)


def interval(valid_from: str | None, valid_until: str | None, *, last_seen: int = UNBOUNDED_PAST) -> Interval:
    """Return the four bounds between two EDTF strings, either of which may be None: not known.

    `last_seen` is a day on which a claim still shows it in place: an end that is not known is not
    before that day. Bounds that no case allows are drawn in: the start is not after the latest end,
    the end not before the earliest start.

    Raises:
        DateError: a string is not a date, or the end is before the start in every case.
    """
    start = start_bounds(valid_from)
    end = end_bounds(valid_until)
    if end.latest < start.earliest:
        raise DateError(f"{valid_from} until {valid_until}", _END_AFTER_START)
    end_earliest = last_seen if valid_until is None else end.earliest
    return Interval(
        start_earliest=start.earliest,
        start_latest=min(start.latest, end.latest),
        end_earliest=max(end_earliest, start.earliest),
        end_latest=end.latest,
    )


def day(text: str) -> int:
    """Return the day that a full calendar date such as `2017-11-03` names.

    Raises:
        DateError: `text` is less than a full day, or anything else.
    """
    if not _FULL_DAY.fullmatch(text):
        raise DateError(text, _A_DAY)
    return bounds(text).earliest


@lru_cache(maxsize=1 << 14)
def isoformat(day: int) -> str | None:
    """Return `day` as ISO 8601, and None for the two sentinels; years beyond 9999 carry a sign: `+12000-01-01`."""
    if day in (UNBOUNDED_PAST, UNBOUNDED_FUTURE):
        return None
    cycles, rest = divmod(int(day), CYCLE_DAYS)
    inner = date.fromordinal(rest + EPOCH)
    year = inner.year + cycles * CYCLE_YEARS
    sign = "-" if year < 0 else "+" if year > date.max.year else ""
    return f"{sign}{abs(year):04}-{inner:%m-%d}"


def today() -> int:
    """Return the current day, by UTC: the same on every machine that serves the graph."""
    return datetime.now(UTC).date().toordinal() - EPOCH


def certain_on(start_latest: Days, end_earliest: Days, day: int) -> Mask:
    """Return a mask of the rows whose `Interval.certainty(day)` is certain. O(n), as all four."""
    return certain_within(start_latest, end_earliest, day, day)


def possible_on(start_earliest: Days, end_latest: Days, day: int) -> Mask:
    """Return a mask of the rows whose `Interval.certainty(day)` is certain or possible."""
    return possible_within(start_earliest, end_latest, day, day)


def certain_within(start_latest: Days, end_earliest: Days, first: int, last: int) -> Mask:
    """Return a mask of the rows whose `Interval.certainty_within(first, last)` is certain."""
    return _meets(start_latest, end_earliest, first, last)


def possible_within(start_earliest: Days, end_latest: Days, first: int, last: int) -> Mask:
    """Return a mask of the rows whose `Interval.certainty_within(first, last)` is certain or possible."""
    return _meets(start_earliest, end_latest, first, last)


def settled(start_earliest: Days, start_latest: Days, end_earliest: Days, end_latest: Days) -> tuple[Days, Days]:
    """Return `start_latest` and `end_earliest` drawn in as `interval` does.

    Rows where `end_latest < start_earliest` contradict themselves, and are the caller's to refuse.
    """
    return np.minimum(start_latest, end_latest), np.maximum(end_earliest, start_earliest)


def _end_point(text: str | None, open_end: Bounds) -> Bounds:
    if text is None:
        return _UNKNOWN
    return open_end if text == OPEN else bounds(text)


def _require_order(first: int, last: int) -> None:
    if first > last:
        raise DateError(f"{isoformat(first) or OPEN}/{isoformat(last) or OPEN}", _IN_ORDER, "window")


def _meets(starts: Days, ends: Days, first: int, last: int) -> Mask:
    _require_order(first, last)
    mask = starts <= last
    mask &= ends >= first
    return mask
