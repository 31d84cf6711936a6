"""What balance is measured on: the signed ties between the actors of a view, one positive and one negative a pair.

A pair that has relationships of both signs is ambivalent. By the rule `both`, the default, it has a tie of each sign
side by side: that is what the sources say, and takes no side. Exactly one of the two is then against any split.
The other rules take the pair's word for one: `positive`, `negative`, or neither, `drop`.

Groups whose parts are hostile to one another are left out (`groups.split_groups`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from dezgraph.analysis.balance.groups import split_groups
from dezgraph.analysis.linking import chosen, linked
from dezgraph.analysis.projection import project
from dezgraph.analysis.ties import Tie, gathered
from dezgraph.engines.components import components
from dezgraph.engines.links import Links

if TYPE_CHECKING:
    from dezgraph.analysis.projection import Projection
    from dezgraph.columns import Mask, Numbers
    from dezgraph.view import View

__all__ = ["RULES", "Ground", "ground"]

RULES: Final = ("both", "positive", "negative", "drop")
"""What an ambivalent pair counts as, the default first."""
_SIGNS: Final = {"both": (1, -1), "positive": (1,), "negative": (-1,), "drop": ()}


@dataclass(frozen=True)
class Ground:
    """The signed ties of a view under a rule. Tie i is of edge `edges[i]` of `projection`, with the sign `signs[i]`.

    Positive ties come first, each sign by its ends. `ambivalent` are the edges with both signs, whatever the rule.
    `left_out` are the entities that have signed ties in view, but stand on no one side.
    """

    projection: Projection
    edges: Numbers
    signs: Numbers
    ambivalent: Numbers
    left_out: Numbers

    def of(self, sign: int) -> Links:
        """Return the ties of one sign, as links without weights."""
        edges = self.edges[self.signs == sign]
        tied = self.projection
        return Links(len(tied.nodes), tied.sources[edges], tied.targets[edges], directed=False)

    @cached_property
    def links(self) -> Links:
        """All ties as links, weighted by their sign."""
        tied = self.projection
        ends = tied.sources[self.edges], tied.targets[self.edges]
        return Links(len(tied.nodes), *ends, self.signs.astype(np.float64), directed=False)

    @property
    def circuits(self) -> int:
        """How many independent circuits the ties make: what a search for the best division grows with."""
        return len(self.edges) - len(self.projection.nodes) + len(set(components(self.links).tolist()))

    @cached_property
    def key(self) -> bytes:
        """What every measure follows from: who is there, who is tied to whom, and how."""
        tied = self.projection
        ends = tied.nodes[tied.sources[self.edges]], tied.nodes[tied.targets[self.edges]]
        return b"".join(array.tobytes() for array in (tied.nodes, *ends, self.signs))

    def tie(self, edge: int, sign: int) -> Tie:
        """Return the relationships of one sign of an edge, seen from its source."""
        tied = self.projection
        rows = tied.rows_of(edge)
        mask = tied.row_signs[tied.starts[edge] : tied.starts[edge + 1]] == sign
        [tie] = gathered(tied.view, self.entity(edge), rows[mask])
        return tie

    def entity(self, edge: int) -> int:
        """Return the number of the entity from which an edge is seen."""
        return int(self.projection.nodes[self.projection.sources[edge]])


def ground(view: View, rule: str) -> Ground:
    """Return the signed ties between actors in view. O(n log n) for n relationships.

    Raises:
        InputError: there is no such rule.
    """
    signs = _SIGNS[chosen("ambivalent", rule, RULES)]
    tied = linked(view, "signed").projection
    left_out = split_groups(tied)
    if len(left_out):
        columns, rows = view.content.columns, tied.rows
        ends = columns.source[rows], columns.target[rows]
        tied = project(view, np.sort(rows[~np.isin(ends, left_out).any(axis=0)]), directed=False)
    both = tied.positive & tied.negative
    kept: dict[int, Mask] = {1: tied.positive, -1: tied.negative}
    edges = [np.flatnonzero(mask & (~both | (sign in signs))) for sign, mask in kept.items()]
    return Ground(
        projection=tied,
        edges=np.concatenate(edges).astype(np.int32),
        signs=np.repeat(np.array([1, -1], dtype=np.int32), list(map(len, edges))),
        ambivalent=np.flatnonzero(both).astype(np.int32),
        left_out=left_out,
    )
