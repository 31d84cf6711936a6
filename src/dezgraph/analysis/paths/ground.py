"""The ground that paths are searched on: which steps a view allows, on which days, at what score."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST
from dezgraph.engines.walks import Steps, ranges
from dezgraph.grades import GRADES, LETTERS, RANKS, UNRANKED
from dezgraph.sieve import Sieve

if TYPE_CHECKING:
    from dezgraph.analysis.paths.query import Query
    from dezgraph.columns import Days, Mask, Numbers
    from dezgraph.view import View

__all__ = ["COSTS", "Bundle", "Ground"]

_ALWAYS: Final = (UNBOUNDED_PAST, UNBOUNDED_FUTURE)
_UNJUDGED_STEPS: Final = 9
_BUNDLES: Final = 4096


def _costs() -> Numbers:
    """Return what a hop costs by the rank of its grade: A1 1, a step down of either half 1 more, F or 6 nine steps."""
    costs = [
        1 + sum(_UNJUDGED_STEPS if step == 5 else step for step in (LETTERS.index(g.reliability), g.credibility - 1))  # noqa: PLR2004
        for g in GRADES
    ]
    table = np.full(UNRANKED + 1, 2 * _UNJUDGED_STEPS + 1, dtype=np.int32)
    table[: len(costs)] = costs
    return table


COSTS: Final = _costs()
"""What a hop costs, by the rank of its best grade: from 1 for A1 to 9 for E5; 10 to 19 where a half is not judged."""


@dataclass(frozen=True, eq=False)
class Bundle:
    """The relationships that make one hop: when each may hold and when it certainly does, its sign and its rank."""

    rows: Numbers
    first: Days
    last: Days
    sure_first: Days
    sure_last: Days
    sign: npt.NDArray[np.int8]
    rank: Numbers


class Ground:
    """The steps that a view allows to whoever asks a question. `adds`: their score is a cost, else a rank of grade."""

    def __init__(self, view: View, query: Query, *, adds: bool) -> None:
        self.view = view
        self.query = query
        self.adds = adds
        self.columns = view.content.columns
        self.around = self.columns.around
        # Kinds are asked of the entities that are passed, not of the two ends.
        self._sieve = Sieve(view.content, replace(view.lens, kind=()))
        types = view.content.vocabulary.types.values()
        self._signs = np.array([term.sign for term in types], dtype=np.int8)
        self.bundle = lru_cache(_BUNDLES)(self._bundle_between)
        self._symmetric = np.array([term.symmetric for term in types], dtype=bool)

    @cached_property
    def days(self) -> tuple[int, int]:
        """The first and the last day that count."""
        return self.view.lens.window or _ALWAYS

    @property
    def surely(self) -> bool:
        """Whether the common day must be certain: where the lens asks for what is certain at some time."""
        return self.view.lens.window is not None and self.view.lens.certainty == "certain"

    def breadth(self, nodes: Numbers) -> int:
        """Return how many relationships some walks could take from where they stand, whatever the lens."""
        starts = self.around.starts
        return int((starts[nodes + 1] - starts[nodes]).sum(dtype=np.int64))

    def steps(self, nodes: Numbers, *, ahead: bool, within: Mask) -> Steps:
        """Return the steps from some nodes, ascending, to others that are `within`: with the arrows, or against them.

        Of parallel relationships those are left out that another is as good as, on all their days.
        O(relationships of the nodes).
        """
        around = self.around
        places, starts = ranges(around.starts[nodes], around.starts[nodes + 1])
        others = around.others[places]
        origins = np.repeat(np.arange(len(nodes), dtype=np.int32), np.diff(starts))
        near = np.flatnonzero(within[others])
        rows, others, origins = around.rows[places[near]], others[near], origins[near]
        good = self._passing(rows, nodes[origins], others, ahead=ahead)
        rows, others, origins = rows[good], others[good], origins[good]
        bundle = self._bundle(rows)
        signed = self.query.odd is not None
        odd = bundle.sign < 0 if signed else np.zeros(len(rows), dtype=bool)
        score = COSTS[bundle.rank] if self.adds else bundle.rank
        first, last = self._counted(bundle)
        all_steps = Steps(nodes, np.searchsorted(origins, np.arange(len(nodes) + 1)), others, first, last, odd, score)
        return all_steps.where(_needed(origins, all_steps))

    def _bundle_between(self, start: int, end: int) -> Bundle:
        """Return all relationships that one can take from one entity to the other. O(relationships of the start)."""
        begin, stop = self.around.starts[start : start + 2].tolist()
        here = slice(*(begin + np.searchsorted(self.around.others[begin:stop], [end, end + 1])).tolist())
        rows, others = self.around.rows[here], self.around.others[here]
        return self._bundle(rows[self._passing(rows, np.full_like(others, start), others, ahead=True)])

    def readable(self, node: int, rows: Numbers) -> tuple[bool, bool]:
        """Tell whether any of some relationships of an entity can be read from it on, and whether any towards it."""
        both = self._symmetric[self.columns.type[rows]]
        begins, ends = self.columns.source[rows] == node, self.columns.target[rows] == node
        return bool((both | begins).any()), bool((both | ends).any())

    def _passing(self, rows: Numbers, nodes: Numbers, others: Numbers, *, ahead: bool) -> Mask:
        types = self.columns.type[rows]
        good = self.query.types[types] & (nodes != others)
        if self.query.directed:
            here = self.columns.source[rows] if ahead else self.columns.target[rows]
            good &= (here == nodes) | self._symmetric[types]
        good &= self._sieve.passing(rows)
        return np.asarray(good)

    def _bundle(self, rows: Numbers) -> Bundle:
        begins, settled, ends, ends_last = self._sieve.spans(rows)
        low, high = (np.int32(day) for day in self.days)
        sure_first, sure_last = np.maximum(settled, low), np.minimum(ends, high)
        first, last = np.maximum(begins, low), np.minimum(ends_last, high)
        signs = self._signs[self.columns.type[rows]]
        ranks = RANKS[self._sieve.grades(rows)].astype(np.int32)
        return Bundle(rows, first, last, sure_first, sure_last, signs, ranks)

    def _counted(self, bundle: Bundle) -> tuple[Days, Days]:
        """Return the days on which relationships can be chained."""
        if self.query.any_day:
            first, last = (np.full(len(bundle.rows), day, dtype=np.int32) for day in self.days)
            return first, last
        return (bundle.sure_first, bundle.sure_last) if self.surely else (bundle.first, bundle.last)


def _needed(origins: Numbers, steps: Steps) -> Mask:
    """Return which steps no parallel one makes needless: one of the same sign, no worse, on all its days."""
    count = len(origins)
    pairs = np.zeros(count, dtype=np.int64)
    if count:
        changes = (origins[1:] != origins[:-1]) | (steps.others[1:] != steps.others[:-1])
        np.cumsum(changes, out=pairs[1:])
        if changes.all():
            return np.ones(count, dtype=bool)
    keys = (2 * pairs + steps.odd) * (int(COSTS[-1]) + UNRANKED) + steps.score
    order = np.argsort(keys, kind="stable")
    groups = (2 * pairs + steps.odd)[order]
    opens = np.diff(groups, prepend=-1) != 0
    best = order[np.flatnonzero(opens)][np.cumsum(opens) - 1]
    needed = np.zeros(count, dtype=bool)
    needed[order] = opens | (steps.first[order] < steps.first[best]) | (steps.last[order] > steps.last[best])
    return needed & (steps.first <= steps.last)
