"""Which rows have a feature: an inverted index in two flat arrays, for features that are whole numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Numbers", "Postings", "Rows", "most"]

Numbers: TypeAlias = "NDArray[np.int64]"
Rows: TypeAlias = "NDArray[np.int32]"


class Postings:
    """The rows of each feature. Features need not be dense; rows are small ints, and may repeat."""

    def __init__(self, features: Rows, rows: Rows) -> None:
        order = np.argsort(features, kind="stable")
        self._rows = rows[order]
        self._features, counts = np.unique(features[order], return_counts=True)
        self._starts = np.concatenate(([0], np.cumsum(counts)))

    def rows(self, feature: int) -> Rows:
        """Return the rows with the feature, in order; none for one that is unknown."""
        return self.rows_between(feature, feature + 1)

    def rows_between(self, first: int, last: int) -> Rows:
        """Return the rows of all features from `first` up to, not including, `last`. O(log features)."""
        low, high = np.searchsorted(self._features, (first, last))
        return self._rows[self._starts[low] : self._starts[high]]

    def counts(self, features: Rows) -> Numbers:
        """Return how many rows each feature has, 0 for one that is unknown."""
        low = np.searchsorted(self._features, features)
        high = np.searchsorted(self._features, features, side="right")
        counted: Numbers = self._starts[high] - self._starts[low]
        return counted


def most(amounts: NDArray[np.floating], limit: int) -> Numbers:
    """Return the places of at most `limit` greatest amounts above zero, in no order."""
    # Zeros first out: argpartition takes ten times as long among as many equals.
    places = np.flatnonzero(amounts > 0)
    if len(places) > limit:
        places = places[np.argpartition(amounts[places], -limit)[-limit:]]
    found: Numbers = places.astype(np.int64)
    return found
