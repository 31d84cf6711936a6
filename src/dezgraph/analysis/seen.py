"""What views show of the same relationships, in numbers that can be compared at once.

A scenario makes another graph, in which relationships have other rows; `aligned` finds the two rows of each.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from dezgraph.columns import Mask, Numbers
from dezgraph.dates import UNBOUNDED_FUTURE

if TYPE_CHECKING:
    from dezgraph.graph import Graph
    from dezgraph.view import View

__all__ = ["ASPECTS", "Aligned", "Mask", "Seen", "aligned", "seen"]

_PLACES: Final = {"type": [0], "dates": [1, 2, 3, 4], "certainty": [5], "grade": [6], "claims": [7]}
ASPECTS: Final = tuple(_PLACES)
"""In what a relationship can change."""


@dataclass(frozen=True, eq=False)
class Aligned:
    """Relationships by their rows in two graphs; -1 where a graph has none."""

    before: Numbers
    after: Numbers

    def __getitem__(self, kept: npt.NDArray[np.generic]) -> Aligned:
        """Return some of them."""
        return Aligned(self.before[kept], self.after[kept])

    def ends(self, before: Graph, after: Graph) -> Numbers:
        """Return the entities at both ends: one row for the sources, one for the targets."""
        found = np.empty((2, len(self.before)), dtype=np.int32)
        for graph, rows in ((after, self.after), (before, self.before)):
            is_there = rows >= 0
            found[0, is_there] = graph.columns.source[rows[is_there]]
            found[1, is_there] = graph.columns.target[rows[is_there]]
        return found


@dataclass(frozen=True, eq=False)
class Seen:
    """What one view shows of some relationships: whether they are in view, and how, eight numbers each (0 for not)."""

    present: Mask
    values: npt.NDArray[np.int64]

    def __getitem__(self, kept: npt.NDArray[np.generic]) -> Seen:
        """Return what is shown of some of them."""
        return Seen(self.present[kept], self.values[kept])

    def differs(self, other: Seen) -> Mask:
        """Return of which relationships the other view does not show the same."""
        return np.asarray((self.present != other.present) | (self.values != other.values).any(axis=1))

    def aspects(self, other: Seen) -> Mask:
        """Return in which of `ASPECTS` the views differ, one row a relationship; in none for what one does not show."""
        both = self.present & other.present
        differing = (self.values != other.values) & both[:, None]
        return np.stack([differing[:, places].any(axis=1) for places in _PLACES.values()], axis=1)


def aligned(before: View, after: View) -> Aligned:
    """Return the relationships that at least one of two views shows, by their rows in both graphs. O(n)."""
    if before.content is after.content:
        rows = np.union1d(before.rows, after.rows).astype(np.int32)
        return Aligned(rows, rows)
    back = _rows_in(after.content, before.content)
    forth = np.full(len(before.content.columns), -1, dtype=np.int32)
    known = np.flatnonzero(back >= 0).astype(np.int32)
    forth[back[known]] = known
    mapped = back[after.rows]
    new = after.rows[(mapped < 0) | ~np.isin(mapped, before.rows)]
    return Aligned(np.concatenate([before.rows, back[new]]), np.concatenate([forth[before.rows], new]))


def seen(view: View, rows: Numbers) -> Seen:
    """Return what a view shows of some rows of its graph, -1 for one that it does not have. O(rows and claims)."""
    present = np.zeros(len(rows), dtype=bool)
    values = np.zeros((len(rows), 8), dtype=np.int64)
    places = np.flatnonzero(rows >= 0)
    places = places[view.sieve.passing(rows[places])]
    if not len(places):
        return Seen(present, values)
    present[places], inside, columns = True, rows[places], view.content.columns
    begins, settled, _, ends = view.sieve.spans(inside)
    is_stated = columns.end_seen[inside] != UNBOUNDED_FUTURE
    ends_first = np.where(is_stated & view.sieve.unseen(inside), UNBOUNDED_FUTURE, columns.end_earliest[inside])
    certain = view.sieve.certain(inside)
    standing = np.zeros(len(inside)) if certain is None else 2 - certain
    told = (columns.type[inside], begins, settled, ends_first, ends, standing,
            view.sieve.grades(inside), _digests(view, inside))  # fmt: skip
    values[places] = np.stack([column.astype(np.int64) for column in told], axis=1)
    return Seen(present, values)


def _digests(view: View, rows: Numbers) -> npt.NDArray[np.int64]:
    """Return a number for the set of claims in view of each row: a sum of 63 random bits a claim, by its place.

    Claims of what a scenario amends are others than those that have their places without it.
    """
    starts, _, mask = view.sieve.claims_of(rows)
    counts = np.diff(starts)
    places = np.arange(len(mask)) - np.repeat(starts[:-1], counts)
    bits = np.random.default_rng(0).integers(2**63, size=int(counts.max()))
    digests = np.add.reduceat(np.where(mask, bits[places], 0), starts[:-1])
    return np.where(np.isin(rows, _amended(view.content)), ~digests, digests)


def _amended(graph: Graph) -> Numbers:
    """Return the rows that the scenario of a graph amends."""
    ids = [change.relationship or "" for change in graph.changes if change.change == "amendment"]
    return graph.remembered("amended", lambda: np.array([graph.relationship_number(id) for id in ids], dtype=np.int32))


def _rows_in(graph: Graph, other: Graph) -> Numbers:
    """Return the row that each relationship of a graph has in another, -1 for none. Kept, once made."""
    codes, known = graph.numbering.relationships, other.numbering.relationships
    return graph.remembered(("rows in", other.version), lambda: graph.triples.places(codes, other.triples, known))
