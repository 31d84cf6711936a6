"""From a view to links: over which relationships, which way, and how strong. What centrality and communities stand on.

Relationships `over` which is counted:

    backing    of the type `backs` or a narrower one
    friendly   of sign +1, between actors
    hostile    of sign -1, between actors
    signed     of either sign, between actors
    all        whatever is in view

A tie is all that stands between two entities; its strength follows from its relationships (`STRENGTHS`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from dezgraph.analysis.backing import backing_rows
from dezgraph.analysis.projection import Projection, project
from dezgraph.engines.links import Links
from dezgraph.errors import InputError
from dezgraph.grades import DIGITS, LETTERS, Grade
from dezgraph.names import nearest

if TYPE_CHECKING:
    from dezgraph.columns import Mask, Numbers
    from dezgraph.engines.links import Scores
    from dezgraph.view import View

__all__ = ["DIRECTIONS", "GRADE_STRENGTHS", "OVER", "STRENGTHS", "Linked", "chosen", "linked"]

Strength: TypeAlias = Callable[[Projection, "Mask"], "Scores"]


@dataclass(frozen=True, eq=False)
class Linked:
    """Ties of a view, ready for an engine. `unweighed` is how many relationships have no strength, and are left out."""

    projection: Projection
    weight: str
    direction: str
    unweighed: int

    @cached_property
    def links(self) -> Links:
        """All ties as links, weighted by strength; without weights where each has strength 1."""
        return self._links(None if self.weight == "none" else self._strengths(self._every))

    @cached_property
    def lengths(self) -> Links:
        """All ties as links, weighted by one over strength: what is strong is near."""
        return self._links(None if self.weight == "none" else 1 / self._strengths(self._every))

    def of_sign(self, sign: int, among: Mask | None = None) -> Links:
        """Return the ties (of some, for a mask) that have a relationship of a sign, as strong as those make them."""
        strengths = self._strengths(self.projection.row_signs == sign)
        kept = strengths > 0 if among is None else (strengths > 0) & among
        return self._links(strengths[kept], kept)

    @property
    def _every(self) -> Mask:
        return np.ones(len(self.projection.rows), dtype=bool)

    def _strengths(self, mask: Mask) -> Scores:
        return STRENGTHS[self.weight](self.projection, mask)

    def _links(self, weights: Scores | None, kept: Mask | slice = slice(None)) -> Links:
        tied = self.projection
        links = Links(len(tied.nodes), tied.sources[kept], tied.targets[kept], weights, directed=tied.directed)
        return links.reversed if self.direction == "reverse" else links


def linked(view: View, over: str, *, direction: str = "both", weight: str = "none") -> Linked:
    """Return the ties of a view over some relationships. O(n log n) for n relationships in view.

    `direction` is which way rank flows: `forward` from source to target, `reverse` from target to source, `both`.
    Relationships of symmetric types run both ways.

    Raises:
        InputError: there is no such choice of relationships, direction or weight.
    """
    rows = OVER[chosen("over", over, OVER)](view)
    chosen("direction", direction, DIRECTIONS)
    total = len(rows)
    if chosen("weight", weight, STRENGTHS) == "grade":
        rows = rows[GRADE_STRENGTHS[view.standing(rows)[0]] > 0]
    tied = project(view, rows, directed=direction != "both")
    return Linked(tied, weight, direction, total - len(rows))


def chosen(parameter: str, value: str, accepted: Iterable[str]) -> str:
    """Return a word that is accepted.

    Raises:
        InputError: it is not; the nearest one that is, is named.
    """
    words = list(accepted)
    if value not in words:
        near = nearest(value, words)
        hint = f"did you mean {', '.join(near)}; " if near else ""
        raise InputError(parameter, value, f"{hint}use one of {', '.join(words)}", near)
    return value


def _between_actors(*signs: int) -> Callable[[View], Numbers]:
    def rows_of(view: View) -> Numbers:
        content, columns, rows = view.content, view.content.columns, view.rows
        is_signed = np.array([term.sign in signs for term in content.vocabulary.types.values()], dtype=bool)
        rows = rows[is_signed[columns.type[rows]]]
        apart = content.actors[columns.source[rows]] & content.actors[columns.target[rows]]
        return np.asarray(rows[apart])

    return rows_of


def _one_each(tied: Projection, mask: Mask) -> Scores:
    return tied.any_of(mask).astype(np.float64)


def _count(tied: Projection, mask: Mask) -> Scores:
    return _of_each(np.add, tied, mask.astype(np.float64))


def _best_grade(tied: Projection, mask: Mask) -> Scores:
    codes, _ = tied.view.standing(tied.rows)
    return _of_each(np.maximum, tied, np.where(mask, GRADE_STRENGTHS[codes], 0.0))


def _of_each(function: np.ufunc, tied: Projection, values: Scores) -> Scores:
    return np.asarray(function.reduceat(values, tied.starts[:-1])) if len(tied) else np.zeros(0)


def _grade_strengths() -> npt.NDArray[np.float64]:
    table = np.zeros(256)
    for place, letter in enumerate(LETTERS[:-1]):
        for digit in DIGITS[:-1]:
            table[Grade(letter, digit).code] = 1 - (place + digit) / 10
    table.setflags(write=False)
    return table


OVER: Final[dict[str, Callable[[View], Numbers]]] = {
    "backing": lambda view: backing_rows(view, view.rows),
    "friendly": _between_actors(1),
    "hostile": _between_actors(-1),
    "signed": _between_actors(1, -1),
    "all": lambda view: view.rows,
}
DIRECTIONS: Final = ("forward", "reverse", "both")
STRENGTHS: Final[dict[str, Strength]] = {"none": _one_each, "grade": _best_grade, "count": _count}
"""How strong a tie is: 1; by the best grade of its relationships (`GRADE_STRENGTHS`); how many relationships it has."""
GRADE_STRENGTHS: Final = _grade_strengths()
"""From grade code to strength: 0.9 for A1, a tenth less for each step of letter or digit, 0.1 for E5.

0 where a half cannot be judged (F, 6): what is not known is not the middle, so it cannot be weighed.
"""
