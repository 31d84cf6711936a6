"""Named measures of a view: what is told to have moved from one view to another.

`MEASURES` are numbers of a whole view, `SCORES` numbers of each entity. A measure of another module is one line in the
table; its module is imported when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from dezgraph.view import View

__all__ = ["MEASURES", "SCORES", "Movement", "Mover", "movements", "movers"]

_SAME: Final = 1e-9
_SECONDS: Final = 1.0
"""How long to look for a frustration index: it is one measure of many."""

Scores: TypeAlias = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Movement:
    """A measure of a whole view, before and after; None where it has no value."""

    measure: str
    before: float | None
    after: float | None


@dataclass(frozen=True, slots=True)
class Mover:
    """An entity whose score is not what it was."""

    entity: str
    number: int
    before: float
    after: float


def movements(before: View, after: View) -> list[Movement]:
    """Return every measure in both views, moved or not, in the order of the table. O(n) each."""
    return [Movement(name, measure(before), measure(after)) for name, measure in MEASURES.items()]


def movers(before: View, after: View, score: str, *, limit: int = 10) -> list[Mover]:
    """Return the entities whose score moved: farthest first, equals by id. `score` is one of `SCORES`."""
    one, other = SCORES[score](before), SCORES[score](after)
    moved = np.flatnonzero(~np.isclose(one, other, rtol=_SAME, atol=_SAME))  # engines sum in no fixed order
    order = moved[np.lexsort((moved, -np.abs(other - one)[moved]))][:limit]
    ids = before.content.entity_ids
    return [Mover(ids[number], number, float(one[number]), float(other[number])) for number in order.tolist()]


def _relationships(view: View) -> float:
    return len(view.rows)


def _entities(view: View) -> float:
    return int(np.count_nonzero(_degree(view)))


def _pairs(view: View, sign: int) -> float:
    """Return how many pairs of actors have a tie of a sign."""
    columns, actors = view.content.columns, view.content.actors
    rows = view.rows[_signs(view)[columns.type[view.rows]] == sign]
    rows = rows[actors[columns.source[rows]] & actors[columns.target[rows]]]
    ends = np.sort(np.stack((columns.source[rows], columns.target[rows])), axis=0).astype(np.int64)
    return len(np.unique(ends[0] * columns.entity_count + ends[1]))


def _backing_pairs(view: View) -> float:
    columns = view.content.columns
    rows = view.rows[view.content.of_types("backs")[columns.type[view.rows]]]
    return len(np.unique(columns.source[rows].astype(np.int64) * columns.entity_count + columns.target[rows]))


def _contested(view: View) -> float:
    from dezgraph.analysis.contest import contests

    return int(np.count_nonzero(contests(view).indices))


def _frustration(view: View) -> float | None:
    """Return the frustration index, None where it is not proven in time."""
    from dezgraph.analysis.balance.ground import ground
    from dezgraph.engines.frustration import frustration

    found = ground(view, "both")
    if not len(found.edges):
        return 0.0
    split = frustration(found.links, seconds=_SECONDS)
    return float(split.frustrated) if split.optimal else None


def _triangle_balance(view: View) -> float | None:
    """Return the share of triangles that is balanced, None where there are none."""
    from dezgraph.analysis.balance.ground import ground
    from dezgraph.engines.triads import triads

    found = ground(view, "both")
    return triads(found.of(1), found.of(-1)).strict


def _degree(view: View) -> Scores:
    columns = view.content.columns
    ends = np.concatenate((columns.source[view.rows], columns.target[view.rows]))
    return np.bincount(ends, minlength=columns.entity_count).astype(np.float64)


def _influence(view: View) -> Scores:
    from dezgraph.analysis.centrality import centrality

    return centrality(view).by_entity


def _signs(view: View) -> npt.NDArray[np.int8]:
    return np.array([term.sign for term in view.content.vocabulary.types.values()], dtype=np.int8)


MEASURES: Final[Mapping[str, Callable[[View], float | None]]] = {
    "relationships": _relationships,
    "entities": _entities,
    "friendly_pairs": lambda view: _pairs(view, 1),
    "hostile_pairs": lambda view: _pairs(view, -1),
    "backing_pairs": _backing_pairs,
    "contested_resources": _contested,
    "frustration": _frustration,
    "triangle_balance": _triangle_balance,
}
"""Numbers of a whole view: relationships, entities tied by any, pairs tied by a sign, pairs of backer and backed,
resources of a contest index above 0, the frustration index (None where a second does not prove it) and the share of
triangles that is balanced (None without triangles); both as in `dezgraph.analysis.balance`."""
SCORES: Final[Mapping[str, Callable[[View], Scores]]] = {"degree": _degree, "influence": _influence}
"""Numbers of each entity, by entity number, 0 for one without relationships: how many relationships end there, and
PageRank over backing, from who is backed to who backs (`dezgraph.analysis.centrality`)."""
