"""The two sides of a comparison: two days, two days of knowledge, or the graph as it is and as a scenario has it.

Every question that compares two views reads its options here, so that all of them mean the same.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dezgraph.dates import day, isoformat
from dezgraph.edtf import OPEN
from dezgraph.errors import DateError, InputError

if TYPE_CHECKING:
    from dezgraph.lens import Lens

__all__ = ["sides"]

_HOW = "give from_at and to_at, from_known, or scenario"
_PARTNERS = {"from_at": "to_at", "to_at": "from_at", "from_known": "to_known"}


def sides(
    lens: Lens,
    *,
    from_at: str | None = None,
    to_at: str | None = None,
    from_known: str | None = None,
    to_known: str | None = None,
) -> tuple[Lens, Lens]:
    """Return the lens before and the lens after.

    Whatever `lens` asks for holds on both sides. `from_at` and `to_at` are the days looked at, `from_known` and
    `to_known` the days of knowledge; without `to_known` all that is known now. Without any of them the scenario of
    `lens` is held against the graph as it is.

    Raises:
        InputError: nothing to compare, half a pair, or a day that `lens` gives already. DateError: not a day.
    """
    if from_at is None and to_at is None and from_known is None and to_known is None:
        if lens.scenario is None:
            raise InputError("from_at", "", _HOW)
        return replace(lens, scenario=None), lens
    before = after = lens
    if from_at is not None or to_at is not None:
        _refuse_own_day(lens)
        before, after = replace(before, at=_day("from_at", from_at)), replace(after, at=_day("to_at", to_at))
    if from_known is not None or to_known is not None:
        if lens.known is not None:
            raise InputError("known", _text(lens.known), "leave it out where from_known is given")
        newest = None if to_known is None else _day("to_known", to_known)
        before, after = replace(before, known=_day("from_known", from_known)), replace(after, known=newest)
    return before, after


def _day(name: str, text: str | None) -> int:
    if text is None:
        raise InputError(name, "", f"it must be given with {_PARTNERS[name]}")
    try:
        return day(text)
    except DateError as error:
        raise DateError(text, error.accepted, name) from None


def _refuse_own_day(lens: Lens) -> None:
    if lens.window is not None:
        name, value = ("at", lens.at) if lens.at is not None else ("from", lens.window[0])
        raise InputError(name, _text(value), "leave it out where from_at and to_at are given")


def _text(day: int | None) -> str:
    return OPEN if day is None else isoformat(day) or OPEN
