"""A graph as columns: one row a relationship, one row a claim, one row an entity; numbers only.

A lens is a mask over these columns (`dezgraph.lens`), so that looking at another day, grade or
source builds nothing. Rows are in the order of ids; claims stand in the order of their relationships.
Days are int32 since 1970-01-01, with the sentinels of `dezgraph.dates` for "unbounded".
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property

import numpy as np
import numpy.typing as npt

from dezgraph.grades import NO_GRADE, best_codes

__all__ = ["ASSERTS", "DENIES", "DISPUTES", "Columns", "Index"]

Days = npt.NDArray[np.int32]
Numbers = npt.NDArray[np.int32]
Mask = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.int64]

ASSERTS, DISPUTES, DENIES = 0, 1, 2


@dataclass(frozen=True)
class Index:
    """Which rows belong to a number: those of `n` are `rows[starts[n]:starts[n + 1]]`, ascending."""

    starts: Numbers
    rows: Numbers

    @classmethod
    def of(cls, numbers: Numbers, size: int) -> Index:
        """Index a column of numbers below `size`. O(n)."""
        rows = np.argsort(numbers, kind="stable").astype(np.int32)
        starts = np.zeros(size + 1, dtype=np.int32)
        np.cumsum(np.bincount(numbers, minlength=size), out=starts[1:])
        return cls(starts, rows)

    def __getitem__(self, number: int) -> Numbers:
        """Return the rows of a number."""
        return self.rows[self.starts[number] : self.starts[number + 1]]


@dataclass(frozen=True)
class Columns:
    """The numbers of a graph.

    `source` and `target` are entity numbers, `type` and `hedges`/`support` positions in the vocabulary
    (the last two as bits). `end_seen` is the day from which the end is known: the publication of the
    first claim that could know it, and never before the end itself. The claims of row r are
    `claim_starts[r]` to `claim_starts[r + 1]`; `claim_known` is the day by which a claim was
    certainly published, `claim_withdrawn` the day on which it was withdrawn.
    """

    source: Numbers
    target: Numbers
    type: npt.NDArray[np.int16]
    start_earliest: Days
    start_latest: Days
    end_earliest: Days
    end_latest: Days
    end_seen: Days
    end_stated: Mask
    support: npt.NDArray[np.uint32]
    hedges: npt.NDArray[np.uint32]
    claim_starts: Numbers
    claim_document: Numbers
    claim_grade: npt.NDArray[np.uint8]
    claim_stance: npt.NDArray[np.uint8]
    claim_known: Days
    claim_withdrawn: Days
    kind_entity: Numbers
    kind_kind: npt.NDArray[np.int16]
    entity_count: int

    def __len__(self) -> int:
        """Return how many relationships there are."""
        return len(self.source)

    @property
    def nbytes(self) -> int:
        """Return the memory of all columns and of the two indexes, in bytes."""
        own = sum(column.nbytes for column in self.arrays().values())
        return int(own + sum(index.rows.nbytes + index.starts.nbytes for index in (self.outgoing, self.incoming)))

    def arrays(self) -> dict[str, npt.NDArray[np.generic]]:
        """Return the columns by name, without the indexes that follow from them."""
        return {field.name: getattr(self, field.name) for field in fields(self) if field.name != "entity_count"}

    @cached_property
    def outgoing(self) -> Index:
        """The relationships of each entity as source."""
        return Index.of(self.source, self.entity_count)

    @cached_property
    def incoming(self) -> Index:
        """The relationships of each entity as target."""
        return Index.of(self.target, self.entity_count)

    @cached_property
    def claim_row(self) -> Numbers:
        """The relationship of each claim."""
        return np.repeat(np.arange(len(self), dtype=np.int32), np.diff(self.claim_starts))

    @cached_property
    def has_withdrawn_claims(self) -> bool:
        """Whether any claim was ever withdrawn; most graphs have none, and skip the test."""
        return bool((self.claim_withdrawn != np.iinfo(np.int32).max).any())

    @cached_property
    def all_assert(self) -> bool:
        """Whether no claim disputes or denies."""
        return not self.claim_stance.any()

    def claims(self, row: int) -> slice:
        """Return where the claims of a relationship stand."""
        return slice(int(self.claim_starts[row]), int(self.claim_starts[row + 1]))

    def best_grades(self, passing: Mask | None = None) -> npt.NDArray[np.uint8]:
        """Return the best grade code of each relationship among its asserting claims that pass. O(claims)."""
        mask = self.claim_stance == ASSERTS
        if passing is not None:
            mask &= passing
        codes = np.where(mask, self.claim_grade, np.uint8(NO_GRADE))
        return best_codes(codes, self.claim_starts[:-1].astype(np.intp))
