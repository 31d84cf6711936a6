"""Why two views differ: in which of their respects the cause lies. The rules stand in `dezgraph.analysis.change`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from dezgraph.analysis.seen import Aligned, Seen, seen
from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST
from dezgraph.lens import Lens

if TYPE_CHECKING:
    from dezgraph.columns import Days, Mask, Numbers
    from dezgraph.view import View

__all__ = ["CAUSES", "causes_of"]

_RESPECTS: Final = {"world": ("at", "first", "last"), "learned": ("known",), "scenario": ("scenario",)}
_REST: Final = tuple(name.name for name in fields(Lens) if not any(name.name in each for each in _RESPECTS.values()))
_FIELDS: Final = {**_RESPECTS, "lens": _REST}
CAUSES: Final = ("world", "learned", "certainty", "scenario", "lens")
"""Why something is not the same in two views: what they differ in; `certainty` where days tell only how sure it is."""


def causes_of(before: View, after: View, rows: Aligned, shown: tuple[Seen, Seen]) -> Mask:
    """Return which of `CAUSES` made each relationship differ, one row each. O(rows) for each respect in question.

    `shown` is what the two views show of `rows`, all of which differ.
    """
    causes = np.zeros((len(rows.before), len(CAUSES)), dtype=bool)
    respects = [name for name in _FIELDS if _of(before.lens, name) != _of(after.lens, name)]
    places = [CAUSES.index(name) for name in respects]
    if not len(causes):
        return causes
    if len(respects) > 1:
        for place, name in zip(places, respects, strict=True):
            causes[:, place] = _matters(before, after, rows, shown, name)
    # What no respect alone brings about is brought about by all of them together.
    causes[:, places] |= ~causes.any(axis=1, keepdims=True)
    if "world" in respects:
        _judge_days(before, after, rows, causes)
    if "learned" in respects:
        _judge_events(before, after, rows, shown, causes)
    return causes


def _of(lens: Lens, respect: str) -> dict[str, Any]:
    return {name: getattr(lens, name) for name in _FIELDS[respect]}


def _matters(before: View, after: View, rows: Aligned, shown: tuple[Seen, Seen], respect: str) -> Mask:
    """Return of which rows another thing is seen once one respect is exchanged, in the first view or in the second."""
    moved = _under(before, replace(before.lens, **_of(after.lens, respect)))
    kept = _under(after, replace(after.lens, **_of(before.lens, respect)))
    one = seen(moved, rows.after if moved.content is after.content else rows.before)
    other = seen(kept, rows.before if kept.content is before.content else rows.after)
    return np.asarray(shown[0].differs(one) | other.differs(shown[1]))


def _under(view: View, lens: Lens) -> View:
    return type(view)(view.source_graph, lens)


def _judge_days(before: View, after: View, rows: Aligned, causes: Mask) -> None:
    """Take for `certainty` what days make more or less certain, and neither bring nor take away, in place."""
    world, certainty = CAUSES.index("world"), CAUSES.index("certainty")
    days = _of(before.lens, "world"), _of(after.lens, "world")
    event = np.zeros(len(causes), dtype=bool)
    for view, numbers in ((before, rows.before), (after, rows.after)):
        inside = np.flatnonzero(numbers >= 0)
        one, other = (_held(view, each, numbers[inside]) for each in days)
        event[inside] |= one != other
    causes[:, certainty] = causes[:, world] & ~event
    causes[:, world] &= event


def _held(view: View, days: dict[str, Any], rows: Numbers) -> Mask:
    """Return what holds on other days of the lens, certainly or possibly; all does where it has none."""
    held = _under(view, replace(view.lens, **days)).sieve.possible(rows)
    return np.ones(len(rows), dtype=bool) if held is None else held


def _judge_events(before: View, after: View, rows: Aligned, shown: tuple[Seen, Seen], causes: Mask) -> None:
    """Hold the event that made each difference against the two days of knowledge: rules 1 and 2, in place."""
    world, learned = CAUSES.index("world"), CAUSES.index("learned")
    known = [UNBOUNDED_FUTURE if view.lens.known is None else view.lens.known for view in (before, after)]
    early, late = min(known), max(known)
    sides = [(before, rows.before, shown[0]), (after, rows.after, shown[1])]
    earliest, latest = _events(sides if known[0] < known[1] else sides[::-1], early, late)
    if before.lens.window is after.lens.window is None:
        causes[:, world] |= causes[:, learned] & (latest > early) & (earliest <= late)
    causes[:, learned] &= ~(causes[:, world] & (earliest > early))


def _events(sides: Sequence[tuple[View, Numbers, Seen]], early: int, late: int) -> tuple[Days, Days]:
    """Return the earliest and the latest day of the event behind each difference; of none, days that are never after.

    `sides` are the view of less knowledge and that of more, each with its rows and what it shows of them.
    """
    (_, _, less), (_, _, more) = sides
    # Where no date is asked for, an end hides nothing: what is no longer shown was withdrawn.
    is_dated = any(view.lens.window is not None for view, _, _ in sides)
    earliest = np.full(len(less.present), UNBOUNDED_PAST, dtype=np.int32)
    latest = earliest.copy()
    for view, numbers, _ in sides:
        columns, places = view.content.columns, np.flatnonzero(numbers >= 0)
        inside = numbers[places]
        begins = more.present[places] & ~less.present[places]
        told = columns.end_seen[inside]
        is_told = (told > early) & (told <= late) & (told != UNBOUNDED_FUTURE)
        ends = less.present[places] & is_told & (more.present[places] | is_dated)
        starts_of = columns.start_earliest[inside], columns.start_latest[inside]
        ends_of = columns.end_earliest[inside], columns.end_latest[inside]
        for days, begun, ended in zip((earliest, latest), starts_of, ends_of, strict=True):
            days[places] = np.where(begins, begun, np.where(ends, ended, UNBOUNDED_PAST))
    return earliest, latest
