"""What happened around some entities: events, and relationships that began or ended, in order of time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST, Bounds, end_bounds, start_bounds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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

    For one entity: its events and relationships. For two or more: events that all of them took part in
    or that happened there, and relationships between them. A window of the lens (`from`, `until`, or
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
    """Yield the begin and the end of each relationship among the entities."""
    for row in _rows(network, numbers).tolist():
        valid_from, valid_until = network.dates_of(row)
        id = network.content.relationship_id(row)
        if valid_from and _is_dated(start := start_bounds(valid_from)):
            yield Moment("begins", valid_from, start.earliest, start.latest, id, row)
        if valid_until and _is_dated(end := end_bounds(valid_until)):
            yield Moment("ends", valid_until, end.earliest, end.latest, id, row)


def _rows(network: View, numbers: set[int]) -> Numbers:
    if not numbers:
        return network.rows
    columns = network.content.columns
    rows = np.unique(np.concatenate([network.rows_at(number) for number in numbers]))
    if len(numbers) == 1:
        return rows
    listed = np.array(sorted(numbers))
    return rows[np.isin(columns.source[rows], listed) & np.isin(columns.target[rows], listed)]


def _is_dated(bounds: Bounds) -> bool:
    """Tell whether a bound is a date: `..` and `../2014` do not say when something began."""
    return bounds.earliest != UNBOUNDED_PAST and bounds.latest != UNBOUNDED_FUTURE
