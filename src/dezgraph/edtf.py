"""EDTF strings (ISO 8601-2, level 1) and the days that they allow.

A date that is not fully known stands for *some* day between an earliest and a latest one. A day is an
int: days since 1970-01-01, in the proleptic Gregorian calendar.

Nothing here makes a date more exact than it was written: `2017` is never 1 January. What EDTF level 2
adds is refused, as is a day that its month does not have.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

from dezgraph.errors import DateError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["CYCLE_DAYS", "CYCLE_YEARS", "EPOCH", "OPEN", "UNBOUNDED_FUTURE", "UNBOUNDED_PAST", "Bounds", "bounds"]

UNBOUNDED_PAST: Final = -(2**31)
"""Before every day: the smallest int32. Also stands for a day too long ago for an int32."""
UNBOUNDED_FUTURE: Final = 2**31 - 1
"""After every day: the largest int32. Also stands for a day too far ahead for an int32."""
OPEN: Final = ".."
"""An end of an interval that is open; alone, any day at all."""
EPOCH: Final = date(1970, 1, 1).toordinal()
"""Day 0 as an ordinal of `datetime.date`."""
CYCLE_YEARS: Final = 400
"""After so many years the Gregorian calendar repeats itself, which brings any year within reach of `datetime`."""
CYCLE_DAYS: Final = 146_097
"""The days in CYCLE_YEARS."""

_Civil: TypeAlias = tuple[int, int, int]
_Padding: TypeAlias = tuple[int, int]

_MONTH_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY: Final = 2
_LONGEST_MONTH: Final = 31

_A_DATE: Final = (
    "use an EDTF level 1 date such as 2017-11-03, 2017-11, 2017, 2017~, 201X, 2014/2017-03, ../2014 or 2014/.."
)
_A_REAL_DAY: Final = "use a day that its month has"
_IN_ORDER: Final = "use an interval whose first date is not after its second"


@dataclass(frozen=True, slots=True)
class Bounds:
    """The earliest and the latest day that an uncertain date may be; the same day when it is known."""

    earliest: int
    latest: int


@lru_cache(maxsize=1 << 16)
def bounds(text: str) -> Bounds:
    """Return the earliest and the latest day that an EDTF level 1 string allows.

    `a/b` is some day from the earliest of a to the latest of b; `../b` and `/b` on or before b, `a/..`
    and `a/` on or after a; `..` alone any day at all. `~`, `?` and `%` widen a date by one of the smallest
    unit that it gives (`%` by two): `2017-09~` is August to October. Days out of the range of int32
    become UNBOUNDED_PAST or UNBOUNDED_FUTURE. A time of day is read and left out.

    Raises:
        DateError: `text` is no such date, its day does not exist, or it is an interval that runs backwards.

    Source: EDTF specification, Library of Congress, 2019, levels 0 and 1. The widening of a year or a
    season, and winter as the December of its year, are those of the Python package edtf (fuzzy bounds).
    """
    if text == OPEN:
        return Bounds(UNBOUNDED_PAST, UNBOUNDED_FUTURE)
    lower, slash, upper = text.partition("/")
    return _between(text, lower, upper) if slash else _single(_without_time(text))


def _between(text: str, lower: str, upper: str) -> Bounds:
    if {lower, upper} in ({""}, {"", OPEN}):  # says nothing at all: leaving the date out is how to say that
        raise DateError(text, _A_DATE)
    try:
        earliest = UNBOUNDED_PAST if lower in ("", OPEN) else _single(lower).earliest
        latest = UNBOUNDED_FUTURE if upper in ("", OPEN) else _single(upper).latest
    except DateError as error:
        if error.accepted != _A_DATE:
            raise
        raise DateError(text, _A_DATE) from error  # `31/12/2011` is no interval: half of it would puzzle
    if latest < earliest:
        raise DateError(text, _IN_ORDER)
    return Bounds(earliest, latest)


def _without_time(text: str) -> str:
    match = _TIMED_DAY.fullmatch(text)
    return match["day"] if match else text


def _single(text: str) -> Bounds:
    for pattern, read in _FORMS:
        match = pattern.fullmatch(text)
        if match:
            return read(match)
    raise DateError(text, _A_DATE)


def _calendar_date(match: re.Match[str]) -> Bounds:
    year, month, day = int(match["year"]), _number(match["month"]), _number(match["day"])
    first_month, last_month = (month, month) if month else (1, 12)
    length = _month_length(year, last_month)
    if day is not None and not 1 <= day <= length:
        raise DateError(match.string, _A_REAL_DAY)
    return _widened((year, first_month, day or 1), (year, last_month, day or length), _unit(match), match["mark"])


def _unit(match: re.Match[str]) -> _Padding:
    """Return the smallest unit that a date gives, in months and days: what "about" it may miss by."""
    if match["day"]:
        return (0, 1)
    return (1, 0) if match["month"] else (12, 0)


def _decade_or_century(match: re.Match[str]) -> Bounds:
    low, high = int(match["year"].replace("X", "0")), int(match["year"].replace("X", "9"))
    first, last = min(low, high), max(low, high)  # the other way round before year 0
    return _widened((first, 1, 1), (last, 12, 31), (12 * (last - first + 1), 0), match["mark"])


def _season(match: re.Match[str]) -> Bounds:
    year, number = int(match["year"]), int(match["season"])
    first_month = 3 * (number - 20)
    last_month = min(first_month + 2, 12)
    last = (year, last_month, _month_length(year, last_month))
    return _widened((year, first_month, 1), last, (12, 7 * 12), match["mark"])


def _long_year(match: re.Match[str]) -> Bounds:
    year = int(match["year"])
    return _widened((year, 1, 1), (year, 12, 31), (0, 0), "")


def _number(digits: str | None) -> int | None:
    return None if digits is None or digits == "XX" else int(digits)


def _widened(first: _Civil, last: _Civil, padding: _Padding, mark: str) -> Bounds:
    times = _WIDENINGS[mark]
    return Bounds(_shifted(first, padding, -times), _shifted(last, padding, times))


def _shifted(civil: _Civil, padding: _Padding, times: int) -> int:
    """Return the day `times` paddings (months, then days) from `civil`; the end of a month stays one."""
    year, month, day = civil
    months, days = padding
    if times and months:
        day = _LONGEST_MONTH if not days and day == _month_length(year, month) else day
        year, month = divmod(12 * year + month - 1 + times * months, 12)
        month += 1
        day = min(day, _month_length(year, month))
    cycles, inner_year = divmod(year, CYCLE_YEARS)
    ordinal = date(inner_year + CYCLE_YEARS, month, day).toordinal() + (cycles - 1) * CYCLE_DAYS
    return max(UNBOUNDED_PAST, min(UNBOUNDED_FUTURE, ordinal - EPOCH + times * days))


def _month_length(year: int, month: int) -> int:
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if is_leap and month == _FEBRUARY else _MONTH_LENGTHS[month - 1]


_WIDENINGS: Final = {"": 0, "~": 1, "?": 1, "%": 2}

_YEAR: Final = r"(?P<year>(?!-0000)-?[0-9]{4})"
_MARK: Final = r"(?P<mark>[~?%]?)"
_TIMED_DAY: Final = re.compile(
    r"(?P<day>-?[0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"T(?:[01][0-9]|2[0-3])(?::[0-5][0-9]){2}(?:Z|[+-](?:0[0-9]|1[0-4])(?::[0-5][0-9])?)?"
)
# The commonest first; the 18 digits of a long year are far out of range, and bound the work that a hostile one makes.
_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Bounds]], ...]] = (
    (
        re.compile(rf"{_YEAR}(?:-(?!XX-[0-9])(?P<month>0[1-9]|1[0-2]|XX)(?:-(?P<day>[0-9]{{2}}|XX))?)?{_MARK}"),
        _calendar_date,
    ),
    (re.compile(rf"(?P<year>-?[0-9]{{2}}[0-9X]X){_MARK}"), _decade_or_century),
    (re.compile(rf"{_YEAR}-(?P<season>2[1-4]){_MARK}"), _season),
    (re.compile(r"Y(?P<year>-?[1-9][0-9]{4,17})"), _long_year),
)
