"""What happened around some entities: events, and relationships that began or ended, in order of time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST, Bounds, end_bounds, start_bounds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dezgraph.columns import Numbers
    from dezgraph.view import View

__all__ = ["Moment", "timeline"]


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened on some day between `earliest` and `latest` (days; `date` is as written).

    `what` is `event`, `begins` or `ends`; `id` is that of the event, or of the relationship that begins or
    ends; `number` is that of the event as an entity, or the row of the relationship. `certainty` tells of a window
    whether it happened in it: `certain`, `possible` where it may have; None without a window.
    """

    what: str
    date: str
    earliest: int
    latest: int
    id: str
    number: int
    certainty: str | None = None


def timeline(network: View, ids: Sequence[str]) -> list[Moment]:
    """Return the dated moments that concern all of the entities given; of all entities for none.

    For one entity: its events and relationships; for an event also the relationships that it began or ended. For two or
    more: events that all of them took part in or that happened there, and relationships between them; for an event and
    others those of the others that it began or ended. A window of the lens (`from`, `until`, or
    `at`) keeps what fell into it, first, and then what only may have; `known` keeps what was known by then.
    Of these by earliest day, then latest, then kind and number.

    Raises:
        NotFoundError: there is no such entity.
    """
    numbers = {network.content.entity_number(id) for id in ids}
    moments = [*_events(network, numbers), *_turns(network, numbers)]
    if network.lens.window is not None:
        moments = _within(moments, *network.lens.window)
    return sorted(moments, key=_order)


def _within(moments: Sequence[Moment], first: int, last: int) -> list[Moment]:
    """Return the moments that fell into a window, or may have, each with how surely."""
    return [
        replace(moment, certainty="certain" if first <= moment.earliest and moment.latest <= last else "possible")
        for moment in moments
        if moment.earliest <= last and moment.latest >= first
    ]


def _order(moment: Moment) -> tuple[bool, int, int, str, int]:
    return moment.certainty == "possible", moment.earliest, moment.latest, moment.what, moment.number


def _events(network: View, numbers: set[int]) -> Iterator[Moment]:
    content = network.content
    wanted = {content.entity_ids[number] for number in numbers}
    for number in np.flatnonzero(content.of_kinds(["Event"])).tolist():
        event = content.entity(number)
        concerned = {event.id, *event.participants, *event.locations}
        if event.date and wanted <= concerned and network.sieve.is_asserted(event.claims):
            bounds = start_bounds(event.date)
            yield Moment("event", event.date, bounds.earliest, bounds.latest, event.id, number)


def _turns(network: View, numbers: set[int]) -> Iterator[Moment]:
    """Yield the begin and the end of each relationship among the entities, and what an event of them brought about."""
    rows = _rows(network, numbers)
    for row in np.union1d(rows, _brought(network, numbers, network.rows_started_by)).tolist():
        valid_from, _ = network.dates_of(row)
        if valid_from and _is_dated(start := start_bounds(valid_from)):
            id = network.content.relationship_id(row)
            yield Moment("begins", valid_from, start.earliest, start.latest, id, row)
    for row in np.union1d(rows, _brought(network, numbers, network.rows_ended_by)).tolist():
        _, valid_until = network.dates_of(row)
        if valid_until and _is_dated(end := end_bounds(valid_until)):
            id = network.content.relationship_id(row)
            yield Moment("ends", valid_until, end.earliest, end.latest, id, row)


def _rows(network: View, numbers: set[int]) -> Numbers:
    if not numbers:
        return network.rows
    at = {number: network.rows_at(number) for number in numbers}
    rows = _among(network, np.unique(np.concatenate(list(at.values()))), numbers)
    events = network.content.of_kinds(["Event"])
    for number in numbers:
        if events[number]:  # what is between the others is not about the event
            rows = rows[np.isin(rows, at[number])]
    return rows


def _brought(network: View, numbers: set[int], rows_by: Callable[[int], Numbers]) -> Numbers:
    """Return the rows that any of the entities, as an event, brought about among the others."""
    found = [_among(network, rows_by(number), numbers - {number}) for number in numbers]
    return np.concatenate([np.empty(0, dtype=np.int32), *found])


def _among(network: View, rows: Numbers, numbers: set[int]) -> Numbers:
    """Keep the rows that concern some entities: one is at an end of them, of several two are; none asks for nothing."""
    if not numbers:
        return rows
    columns, listed = network.content.columns, np.array(sorted(numbers))
    source, target = np.isin(columns.source[rows], listed), np.isin(columns.target[rows], listed)
    return rows[source | target] if len(numbers) == 1 else rows[source & target]


def _is_dated(bounds: Bounds) -> bool:
    """Tell whether a bound is a date: `..` and `../2014` do not say when something began."""
    return bounds.earliest != UNBOUNDED_PAST and bounds.latest != UNBOUNDED_FUTURE
