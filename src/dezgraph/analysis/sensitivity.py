"""What hangs on which source: which answers change when claims are left out, and what only one source says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, overload

import numpy as np

from dezgraph.analysis.comparison import Comparison, compared
from dezgraph.columns import ASSERTS
from dezgraph.errors import GradeError, InputError, LensError
from dezgraph.grades import TEXTS, Grade
from dezgraph.lens import lens_of

if TYPE_CHECKING:
    from dezgraph.columns import Numbers
    from dezgraph.lens import Lens
    from dezgraph.view import View

__all__ = ["Hanging", "Reliance", "Sensitivity", "SingleSource", "sensitivity", "single_source"]


@dataclass(frozen=True, eq=False)
class Sensitivity:
    """What becomes of the answers: `without` is the view that is left; `lost` are the rows that it lacks, ascending."""

    without: View
    lost: Numbers
    comparisons: tuple[Comparison, ...]

    @property
    def is_stable(self) -> bool:
        """Whether every answer is the same."""
        return not any(count for comparison in self.comparisons for count in comparison.counts.values())


@dataclass(frozen=True, slots=True)
class Hanging:
    """A relationship that only one source asserts in this view; `grade` is that of its best claim."""

    row: int
    document: str
    grade: str | None


@dataclass(frozen=True, slots=True)
class Reliance:
    """How many relationships in view a source asserts, and how many of these nobody else does."""

    document: str
    alone: int
    total: int


@dataclass(frozen=True, eq=False)
class SingleSource(Sequence[Hanging]):
    """The relationships in view that hang on one source, in the order of ids, and the sources by how many do on each.

    `sources` are those who assert anything in view: most alone first, then most in all, equals by id.
    """

    view: View
    rows: Numbers
    documents: Numbers
    sources: tuple[Reliance, ...]

    def __len__(self) -> int:
        """Return how many relationships hang on one source."""
        return len(self.rows)

    @overload
    def __getitem__(self, place: int) -> Hanging: ...
    @overload
    def __getitem__(self, place: slice) -> list[Hanging]: ...
    def __getitem__(self, place: int | slice) -> Hanging | list[Hanging]:
        """Return one relationship, or a list of some."""
        if not isinstance(place, slice):
            number = range(len(self))[place]
            return self[number : number + 1][0]
        rows, ids = self.rows[place], self.view.content.document_ids
        codes, _ = self.view.standing(rows)
        found = zip(rows.tolist(), self.documents[place].tolist(), codes.tolist(), strict=True)
        return [Hanging(row, ids[document], TEXTS[code]) for row, document, code in found]


def sensitivity(
    network: View,
    *,
    drop_source: Sequence[str] | str = (),
    drop_below: str | None = None,
    question: str | None = None,
    entity: Sequence[str] | str | None = None,
) -> Sensitivity:
    """Return which answers change when all claims of some sources, or all below a grade, are left out.

    Asked are the standard questions (`dezgraph.analysis.standard`), or the one that is named, about `entity`.
    O(n log n) for n relationships in view, and what a question that is asked only by name costs.

    Raises:
        InputError: nothing to leave out, no such source, grade or question. NotFoundError: there is no such entity.
    """
    without = type(network)(network.source_graph, _less(network, drop_source, drop_below))
    return Sensitivity(
        without=without,
        lost=np.setdiff1d(network.rows, without.rows, assume_unique=True),
        comparisons=tuple(compared(network, without, question=question, entity=entity)),
    )


def single_source(network: View) -> SingleSource:
    """Return which relationships in view only one source asserts. O(claims in view)."""
    columns, rows = network.content.columns, network.rows
    starts, claims, mask = network.sieve.claims_of(rows)
    asserting = mask & (columns.claim_stance[claims] == ASSERTS)
    of_row = np.repeat(np.arange(len(rows)), np.diff(starts))[asserting]
    pairs = np.unique(np.stack((of_row, columns.claim_document[claims[asserting]])), axis=1)
    alone = pairs[:, np.bincount(pairs[0], minlength=len(rows))[pairs[0]] == 1]
    ids = network.content.document_ids
    totals, singles = (np.bincount(each[1], minlength=len(ids)) for each in (pairs, alone))
    order = np.lexsort((np.arange(len(ids)), -totals, -singles))
    sources = [Reliance(ids[n], int(singles[n]), int(totals[n])) for n in order.tolist() if totals[n]]
    return SingleSource(network, rows[alone[0]], alone[1].astype(np.int32), tuple(sources))


def _less(network: View, drop_source: Sequence[str] | str, drop_below: str | None) -> Lens:
    """Return the lens that lets through what the view does, without the claims that are to be left out."""
    if not drop_source and drop_below is None:
        raise InputError("drop_source", "", "give drop_source or drop_below")
    lens = network.lens
    if drop_source:
        try:
            dropped = lens_of(network.content, {"not_source": drop_source}).not_source
        except LensError as error:
            accepted = error.accepted.replace("not_source", "source")
            raise LensError("drop_source", error.value, accepted, error.nearest) from None
        lens = replace(lens, not_source=tuple(sorted({*lens.not_source, *dropped})))
    if drop_below is not None:
        try:
            lens = replace(lens, min_grade=_stricter(Grade.parse(drop_below), lens.min_grade))
        except GradeError as error:
            raise GradeError(drop_below, error.accepted, "drop_below") from None
    return lens


def _stricter(grade: Grade, other: Grade | None) -> Grade:
    """Return the grade that asks for what both ask for."""
    if other is None:
        return grade
    return Grade(min(grade.reliability, other.reliability), min(grade.credibility, other.credibility))
