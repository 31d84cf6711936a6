"""Projection: the relationships in view as a plain graph, one edge for each tied pair, ready for an engine.

Centrality, communities, balance and paths look at a view through one of these. Parallel relationships of a
pair make one edge that knows all of them; nothing that ties an entity to itself is kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from dezgraph.engines.links import Links

if TYPE_CHECKING:
    from dezgraph.columns import Mask, Numbers
    from dezgraph.engines.links import Scores
    from dezgraph.view import View

__all__ = ["Projection", "project"]


@dataclass(frozen=True, eq=False)
class Projection:
    """A plain graph of a view: `nodes` are entity numbers, ascending, which is the order of ids.

    Edge e ties `nodes[sources[e]]` to `nodes[targets[e]]`; the relationships that make it are
    `rows[starts[e]:starts[e + 1]]`, ascending. Edges are ordered by source, then target; of undirected ones
    the source is the smaller.
    """

    view: View
    nodes: Numbers
    sources: Numbers
    targets: Numbers
    starts: Numbers
    rows: Numbers
    directed: bool

    def __len__(self) -> int:
        """Return how many edges there are."""
        return len(self.sources)

    def rows_of(self, edge: int) -> Numbers:
        """Return the relationships of an edge."""
        return self.rows[self.starts[edge] : self.starts[edge + 1]]

    def links(self, weights: Scores | None = None) -> Links:
        """Return the edges for an engine, with a weight for each if given."""
        return Links(len(self.nodes), self.sources, self.targets, weights, directed=self.directed)

    def any_of(self, mask: Mask) -> Mask:
        """Return, for each edge, whether `mask` (one truth for each of `rows`) holds for any of its relationships."""
        if not len(self):
            return np.zeros(0, dtype=bool)
        return np.asarray(np.logical_or.reduceat(mask, self.starts[:-1]))

    @cached_property
    def row_signs(self) -> npt.NDArray[np.int8]:
        """The sign of each relationship in `rows`."""
        signs = np.array([term.sign for term in self.view.content.vocabulary.types.values()], dtype=np.int8)
        return signs[self.view.content.columns.type[self.rows]]

    @cached_property
    def positive(self) -> Mask:
        """Which edges have a relationship of sign +1."""
        return self.any_of(self.row_signs > 0)

    @cached_property
    def negative(self) -> Mask:
        """Which edges have a relationship of sign -1; one that is positive too is ambivalent."""
        return self.any_of(self.row_signs < 0)


def project(view: View, rows: Numbers | None = None, *, directed: bool) -> Projection:
    """Return the plain graph of some rows in view, of all for None; relationships of symmetric types run both ways.

    O(n log n) for n rows.
    """
    columns = view.content.columns
    rows = view.rows if rows is None else rows
    rows = rows[columns.source[rows] != columns.target[rows]]
    sources, targets = columns.source[rows], columns.target[rows]
    if directed:
        mutual = rows[_symmetric(view)[columns.type[rows]]]
        sources, targets = np.append(sources, columns.target[mutual]), np.append(targets, columns.source[mutual])
        rows = np.append(rows, mutual)
    else:
        sources, targets = np.minimum(sources, targets), np.maximum(sources, targets)
    pairs = sources.astype(np.int64) * columns.entity_count + targets
    order = np.lexsort((rows, pairs)) if directed else np.argsort(pairs, kind="stable")
    pairs = pairs[order]
    firsts = np.flatnonzero(np.diff(pairs, prepend=-1))
    ends = np.divmod(pairs[firsts], max(columns.entity_count, 1))
    nodes, places = _numbered(np.concatenate(ends), columns.entity_count)
    return Projection(
        view=view,
        nodes=nodes,
        sources=places[: len(firsts)],
        targets=places[len(firsts) :],
        starts=np.append(firsts, len(rows)).astype(np.int32),
        rows=rows[order],
        directed=directed,
    )


def _numbered(entities: npt.NDArray[np.int64], count: int) -> tuple[Numbers, Numbers]:
    """Return the entities that occur, ascending, and the place of each that is given among them."""
    occurs = np.zeros(count, dtype=bool)
    occurs[entities] = True
    places = np.cumsum(occurs, dtype=np.int32) - 1
    return np.flatnonzero(occurs).astype(np.int32), places[entities]


def _symmetric(view: View) -> Mask:
    return np.array([term.symmetric for term in view.content.vocabulary.types.values()], dtype=bool)
