"""Walk balance: closed walks of all lengths, short ones counting most; balanced ones less unbalanced ones, over all.

With A the signed matrix and |A| that of the links without signs, it is trace(exp(A)) / trace(exp(|A|)): 1 where the
graph is balanced, less with every negative cycle, and least for short ones.

Source: Estrada and Benzi 2014, "Walk-based measure of balance in signed networks", Physical Review E 90.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from dezgraph.engines.links import Links, Scores

if TYPE_CHECKING:
    import scipy.sparse

__all__ = ["MOST_WHOLE", "WalkBalance", "walk_balance"]

MOST_WHOLE: Final = 1500
"""Up to this many nodes all eigenvalues are found, which takes about a second; above, the largest."""
_LARGEST: Final = 60


@dataclass(frozen=True, slots=True)
class WalkBalance:
    """The walk balance is from `lower` to `upper`: equal where it was computed whole, 0 and 1 where time was up."""

    lower: float
    upper: float

    @property
    def value(self) -> float:
        """The middle of the bounds."""
        return (self.lower + self.upper) / 2

    @property
    def is_known(self) -> bool:
        """Whether there was time to find anything."""
        return (self.lower, self.upper) != (0, 1)


class _TimeIsUpError(Exception):
    """The clock stood at the end before the eigenvalues were found."""


def walk_balance(positive: Links, negative: Links, *, end: float = math.inf) -> WalkBalance | None:
    """Return the walk balance of undirected links; None without any. A pair may have one of each sign.

    At `end`, of `time.monotonic`, the search is given up: nothing is known then but that it is between 0 and 1.

    O(nodes^3) up to `MOST_WHOLE` nodes. Above, the sixty largest eigenvalues are found, at O(links) a step of
    Lanczos, and what the others may add makes the bounds: next to nothing where a few have many links.
    """
    if not len(positive) + len(negative):
        return None
    friendly, hostile = positive.pattern, negative.pattern
    try:
        signed, plain = _eigenvalues(friendly - hostile, end), _eigenvalues(friendly + hostile, end)
    except _TimeIsUpError:
        return WalkBalance(0.0, 1.0)
    count, most = positive.count, float(plain.max())
    (least_over, most_over), (least_under, most_under) = (_trace(each, count, most) for each in (signed, plain))
    return WalkBalance(min(least_over / most_under, 1.0), min(most_over / least_under, 1.0))


def _eigenvalues(matrix: scipy.sparse.csr_array[Any, Any], end: float) -> Scores:
    from scipy.sparse.linalg import LinearOperator, eigsh

    def step(vector: Scores) -> Scores:
        if time.monotonic() >= end:
            raise _TimeIsUpError
        return np.asarray(matrix @ vector)

    count = matrix.shape[0]
    if count <= MOST_WHOLE:
        if time.monotonic() >= end:
            raise _TimeIsUpError
        return np.asarray(np.linalg.eigvalsh(matrix.toarray()))
    start = np.random.default_rng(0).random(count)  # the same eigenvalues every time
    steps = LinearOperator(matrix.shape, matvec=step, dtype=np.float64)
    return np.asarray(eigsh(steps, k=_LARGEST, which="LA", return_eigenvectors=False, v0=start))


def _trace(eigenvalues: Scores, count: int, most: float) -> tuple[float, float]:
    """Return bounds of the trace of the exponential, over exp(most): eigenvalues not given are the smaller ones."""
    known = float(np.exp(eigenvalues - most).sum())
    others = count - len(eigenvalues)
    return known, known + others * float(np.exp(eigenvalues.min() - most))
