"""What happened around some entities: events, and relationships that began or ended, in order of time."""

from __future__ import annotations

from dataclasses import dataclass
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
    ends; `number` is that of the event as an entity, or the row of the relationship.
    """

    what: str
    date: str
    earliest: int
    latest: int
    id: str
    number: int


def timeline(network: View, ids: Sequence[str]) -> list[Moment]:
    """Return the dated moments that concern all of the entities given; of all entities for none.

    For one entity: its events and relationships. For two or more: events that all of them took part in
    or that happened there, and relationships between them. A window of the lens (`from`, `until`, or
    `at`) keeps what may have fallen into it, and `known` what was known by then. By earliest day, then
    latest, then kind and number.

    Raises:
        NotFoundError: there is no such entity.
    """
    numbers = {network.content.entity_number(id) for id in ids}
    first, last = network.lens.window or (UNBOUNDED_PAST, UNBOUNDED_FUTURE)
    moments = [*_events(network, numbers), *_turns(network, numbers)]
    within = (moment for moment in moments if moment.earliest <= last and moment.latest >= first)
    return sorted(within, key=lambda moment: (moment.earliest, moment.latest, moment.what, moment.number))


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
    is_end_known = network.sieve.is_end_known
    for row in _rows(network, numbers).tolist():
        valid_from, valid_until = network.content.dates_of(row)
        id = network.content.relationship_id(row)
        if valid_from and _is_dated(start := start_bounds(valid_from)):
            yield Moment("begins", valid_from, start.earliest, start.latest, id, row)
        if valid_until and is_end_known(row) and _is_dated(end := end_bounds(valid_until)):
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
