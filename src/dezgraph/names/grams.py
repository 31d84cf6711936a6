"""Runs of two and three consonants, from which names that sound alike are fetched before they are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

from dezgraph.names.postings import Numbers, Postings, most

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["GramIndex"]

Features: TypeAlias = "NDArray[np.int32]"

_END: Final = ord("\n")
_TRIGRAMS: Final = 1 << 16


class GramIndex:
    """Fetches the rows whose skeletons share the most, and the rarest, runs of consonants with another skeleton."""

    def __init__(self, skeletons: list[str]) -> None:
        features, rows = _grams(skeletons)
        self._size = len(skeletons)
        self._postings = Postings(features, rows)
        rarity = self._rarity(features)
        total = np.bincount(rows, weights=rarity, minlength=self._size)
        self._norm = np.sqrt(np.maximum(total, 1.0))

    def nearest(self, skeleton: str, limit: int, allowed: NDArray[np.bool_] | None = None) -> Numbers:
        """Return at most `limit` rows, in no order, those that share most relative to their own length."""
        features = np.unique(_grams([skeleton])[0])
        shared = np.zeros(self._size)
        for feature, rarity in zip(features.tolist(), self._rarity(features).tolist(), strict=True):
            # A row may have a gram twice; it counts once, which fancy assignment does of itself.
            shared[self._postings.rows(feature)] += rarity
        shared /= self._norm
        if allowed is not None:
            shared *= allowed
        return most(shared, limit)

    def _rarity(self, features: Features) -> NDArray[np.float64]:
        rarity: NDArray[np.float64] = np.log1p(self._size / np.maximum(self._postings.counts(features), 1))
        return rarity


def _grams(skeletons: list[str]) -> tuple[Features, Features]:
    """Return the grams of all skeletons with the row of each; the ends of a skeleton count as sounds."""
    flat = np.frombuffer(("\n" + "\n".join(skeletons) + "\n").encode("latin-1"), dtype=np.uint8).astype(np.int32)
    row = np.cumsum(flat == _END, dtype=np.int32) - 1
    pairs = flat[:-1] << 8 | flat[1:]
    triples = (pairs[:-1] << 8 | flat[2:]) + _TRIGRAMS
    whole_pair = ~((flat[:-1] == _END) & (flat[1:] == _END))
    whole_triple = flat[1:-1] != _END
    features = np.concatenate((pairs[whole_pair], triples[whole_triple]))
    rows = np.concatenate((row[:-1][whole_pair], row[:-2][whole_triple]))
    return features, rows
