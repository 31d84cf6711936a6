"""Who is central: every entity ranked by a measure, and how the ranking of one view differs from that of another.

The default asks for influence: PageRank over backing, which flows from who is backed to who backs. High is who backs
many, or backs who backs many; it is reach, not strength. Other measures are rows of `engines.measures` and of
`engines.signed`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias, overload

import numpy as np
import numpy.typing as npt

from dezgraph.analysis.linking import DIRECTIONS, STRENGTHS, Linked, chosen, linked
from dezgraph.engines.betweenness import Sampling, sampling
from dezgraph.engines.components import components
from dezgraph.engines.links import Links
from dezgraph.engines.measures import MEASURES
from dezgraph.engines.signed import SIGNED, UndefinedError
from dezgraph.engines.spectral import ConvergenceError
from dezgraph.errors import InputError

if TYPE_CHECKING:
    from dezgraph.columns import Numbers
    from dezgraph.engines.links import Scores
    from dezgraph.view import View

__all__ = ["MEASURE_NAMES", "NO_TIES", "UNDEFINED", "Centrality", "Ranked", "centrality"]

MEASURE_NAMES: Final = ("pagerank", *(name for name in (*MEASURES, *SIGNED) if name != "pagerank"))
"""Every measure, the default first."""
NO_TIES: Final = "no ties"
UNDEFINED: Final = "undefined"
_SAME: Final = 1e-9
"""Scores that differ by less than this share of the largest are equal: engines sum in no fixed order."""

Ranks: TypeAlias = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Ranked:
    """An entity in a ranking. Equal scores have equal ranks, and those after them count all: 1, 2, 2, 4."""

    rank: int
    score: float
    entity: str
    number: int


@dataclass(frozen=True, eq=False)
class Centrality(Sequence[Ranked]):
    """A ranking: highest score first, equals by id; rows are made when they are looked at.

    `ties` is how many pairs were counted. `unweighed` relationships have no strength and were left out. `sampling` says
    how far estimated scores may be off, None where they are exact. `note` tells why nothing is ranked: `NO_TIES` of the
    kind that was asked for are in view, or the measure is `UNDEFINED` on them; None otherwise.
    """

    view: View
    measure: str
    over: str
    direction: str
    weight: str
    numbers: Numbers
    ranks: Ranks
    scores: Scores
    ties: int
    unweighed: int
    sampling: Sampling | None = None
    note: str | None = None

    def __len__(self) -> int:
        """Return how many entities are ranked: those with a tie."""
        return len(self.numbers)

    @overload
    def __getitem__(self, place: int) -> Ranked: ...
    @overload
    def __getitem__(self, place: slice) -> list[Ranked]: ...
    def __getitem__(self, place: int | slice) -> Ranked | list[Ranked]:
        """Return one row, or a list of some."""
        if not isinstance(place, slice):
            return self[slice(place, place + 1 or None)][0]
        ids = self.view.content.entity_ids
        found = zip(self.ranks[place].tolist(), self.scores[place].tolist(), self.numbers[place].tolist(), strict=True)
        return [Ranked(rank, score, ids[number], number) for rank, score, number in found]

    @property
    def by_entity(self) -> Scores:
        """The score of every entity of the graph, by its number; 0 for one that is not ranked."""
        scores = np.zeros(self.view.content.columns.entity_count)
        scores[self.numbers] = self.scores
        return scores


def centrality(
    view: View,
    measure: str = "pagerank",
    *,
    over: str | None = None,
    direction: str | None = None,
    weight: str = "none",
) -> Centrality:
    """Return entities ranked by a measure.

    `over` are the relationships that count (`dezgraph.analysis.linking`): backing by default, signed ones for signed
    measures, which take no other. `direction` is which way rank flows: for backing `reverse` by default, from who is
    backed to who backs; `both` for all else. `weight` is what makes a tie strong: `none`, `grade`, `count`; where a
    measure goes by distance, strong is near. Where a pair is both friendly and hostile, signed measures count both.

    Cost is that of the measure; betweenness is sampled where it would take too long.

    Raises:
        InputError: no such measure, relationships, direction or weight, or the measure does not regard it.
    """
    chosen("measure", measure, MEASURE_NAMES)
    how = SIGNED[measure] if measure in SIGNED else MEASURES[measure]
    over = _over(measure, over)
    direction = _direction(measure, direction, over, is_directed=how.directed)
    if not how.weighted and chosen("weight", weight, STRENGTHS) != "none":
        raise InputError("weight", weight, f"leave it out: {measure} does not regard how strong ties are")
    ties = linked(view, over, direction=direction, weight=weight)
    tied = ties.projection
    asked = (view, measure, over, direction, weight)
    try:
        order, ranks, scores = _ranked(_scores(ties, measure))
    except (UndefinedError, ConvergenceError):
        order, ranks, scores = _ranked(np.zeros(0))
    sampled = sampling(ties.links) if measure == "betweenness" else None
    note = None if len(order) else UNDEFINED if len(tied) else NO_TIES
    return Centrality(*asked, tied.nodes[order], ranks, scores, len(tied), ties.unweighed, sampled, note)


def _scores(ties: Linked, measure: str) -> Scores:
    if measure in SIGNED:
        return SIGNED[measure].scores(ties.of_sign(1), ties.of_sign(-1))
    how = MEASURES[measure]
    if measure == "eigenvector" and not _has_circle(ties.links):
        raise UndefinedError("eigenvector centrality is not defined where no circle leads back")
    return how.scores(ties.lengths if how.lengths else ties.links)


def _has_circle(links: Links) -> bool:
    """Tell whether anything leads back to itself: without, no vector is its own image under the links."""
    return bool(not links.directed and len(links)) or components(links, strong=True).max(initial=-1) + 1 < links.count


def _ranked(scores: Scores) -> tuple[Ranks, Ranks, Scores]:
    """Return the places of scores from the highest on, equals in order, with ranks and scores; equal means the same."""
    tolerance = _SAME * np.abs(scores).max(initial=0)
    order = np.argsort(-scores, kind="stable")
    firsts = np.flatnonzero(np.diff(-scores[order], prepend=-np.inf) > tolerance)
    group = np.repeat(firsts, np.diff(np.append(firsts, len(order))))
    told = scores[order][group]
    return order[np.lexsort((order, group))], group + 1, np.where(np.abs(told) <= tolerance, 0.0, told)


def _over(measure: str, over: str | None) -> str:
    if measure not in SIGNED:
        return over or "backing"
    if over not in {None, "signed"}:
        raise InputError("over", str(over), f"use signed, or leave it out: {measure} is about signed ties")
    return "signed"


def _direction(measure: str, direction: str | None, over: str, *, is_directed: bool) -> str:
    if direction is None:
        return "reverse" if is_directed and over == "backing" else "both"
    if chosen("direction", direction, DIRECTIONS) != "both" and not is_directed:
        raise InputError("direction", direction, f"use both, or leave it out: {measure} does not regard direction")
    return direction
