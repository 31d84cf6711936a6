"""Relaxation: a linear program over values from 0 to 1 that grows by rows, kept small, and solved on from where it was.

HiGHS solves it. Its own branch and bound takes no rows while it runs, so `frustration` branches by itself.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Final

import numpy as np

from dezgraph.engines.links import Numbers, Scores

__all__ = ["Relaxation", "Rows", "Solved", "UndecidedError"]

_SLACK: Final = 0.3
"""A row that is off its bound by more than this is dropped. Those that are nearer often hold the next solution up."""
_FEW: Final = 20


class UndecidedError(Exception):
    """Time was up before the relaxation was solved."""


@dataclass(frozen=True, eq=False)
class Rows:
    """Inequalities, each a sum of values times +1 or -1 that is at least `least[i]`.

    The places of row i are `places[starts[i]:starts[i + 1]]`, `signs` their factors.
    """

    starts: Numbers
    places: Numbers
    signs: Scores
    least: Scores

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.least)


@dataclass(frozen=True, eq=False)
class Solved:
    """The least cost of a relaxation, and values that have it."""

    cost: float
    values: Scores


class Relaxation:
    """Values from 0 to 1, one a cost, of which the sum of cost times value is to be least."""

    def __init__(self, costs: Scores) -> None:
        from highspy import Highs

        count = len(costs)
        self._every = np.arange(count, dtype=np.int32)
        self._least = np.zeros(0)
        self._program = Highs()  # type: ignore[no-untyped-call]
        self._program.silent()
        self._program.addVars(count, np.zeros(count), np.ones(count))
        self._program.changeColsCost(count, self._every, costs)

    def solved(self, end: float) -> Solved | None:
        """Return the solution; None where there is none.

        Raises:
            UndecidedError: it was not found by `end` (of `time.monotonic`).
        """
        from highspy import HighsModelStatus

        left = end - time.monotonic()
        if left <= 0:
            raise UndecidedError
        self._program.setOptionValue("time_limit", self._program.getRunTime() + left)
        self._program.run()
        status = self._program.getModelStatus()
        if status == HighsModelStatus.kInfeasible:
            return None
        if status != HighsModelStatus.kOptimal:
            raise UndecidedError
        values = np.array(self._program.getSolution().col_value).clip(0, 1)
        return Solved(self._program.getObjectiveValue(), values)

    def add(self, rows: Rows) -> None:
        """Add rows."""
        self._program.addRows(
            len(rows),
            rows.least,
            np.full(len(rows), np.inf),
            len(rows.places),
            rows.starts[:-1],
            rows.places,
            rows.signs,
        )
        self._least = np.append(self._least, rows.least)

    def drop_slack(self) -> None:
        """Drop the rows that hold nothing up in the solution, if they are many."""
        values = np.array(self._program.getSolution().row_value)
        slack = values - self._least > _SLACK
        if slack.sum() >= _FEW:
            dropped = np.flatnonzero(slack).astype(np.int32)
            self._program.deleteRows(len(dropped), dropped)
            self._least = self._least[~slack]

    def fix(self, lowest: Scores, highest: Scores) -> None:
        """Keep each value between bounds from now on."""
        self._program.changeColsBounds(len(self._every), self._every, lowest, highest)
