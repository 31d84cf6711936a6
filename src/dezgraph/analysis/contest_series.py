"""The contest over one resource through time: its index on the first day of each month or year of a span."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dezgraph.analysis.contest import Contest, claiming, contest
from dezgraph.analysis.turns import turns

if TYPE_CHECKING:
    from dezgraph.view import View

__all__ = ["ContestPoint", "ContestSeries", "contest_series"]


@dataclass(frozen=True, slots=True)
class ContestPoint:
    """The contest on a day, since 1970-01-01."""

    day: int
    contest: Contest


@dataclass(frozen=True, slots=True)
class ContestSeries:
    """The contest over an entity (`number`), points in the order of time."""

    number: int
    step: str
    points: tuple[ContestPoint, ...]


def contest_series(view: View, id: str, *, step: str = "month") -> ContestSeries:
    """Return how hard an entity is contested on the first day of the window of a lens, and of each month or year after.

    Without `from` or `until` the window reaches from the first to the last day that the dates of its claimants'
    relationships name; without any, there are no points. Each point is `contest` on its day, and costs as much.

    Raises:
        NotFoundError: there is no such entity.
        InputError: no such step, a lens with `at`, or more than 1200 points.
    """
    number = view.content.entity_number(id)
    days = turns(view, claiming(view, number), step)
    lenses = (replace(view.lens, at=day, first=None, last=None) for day in days)
    found = (contest(type(view)(view.source_graph, lens), id) for lens in lenses)
    return ContestSeries(number, step, tuple(map(ContestPoint, days, found)))
