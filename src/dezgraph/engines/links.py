"""Links: ties between numbered nodes, as arrays. All that an engine is told of a graph."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    import scipy.sparse

__all__ = ["Links", "Numbers", "Scores"]

Numbers: TypeAlias = npt.NDArray[np.int32]
Scores: TypeAlias = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Links:
    """`sources[i]` is linked to `targets[i]`, nodes being the numbers below `count`.

    `weights` are None where all are 1. Links may be parallel, and may be loops; each undirected one is
    listed once, in either direction.
    """

    count: int
    sources: Numbers
    targets: Numbers
    weights: Scores | None = None
    directed: bool = True

    def __len__(self) -> int:
        """Return how many links there are."""
        return len(self.sources)

    @property
    def reversed(self) -> Links:
        """The same links from target to source."""
        return replace(self, sources=self.targets, targets=self.sources)

    @cached_property
    def pattern(self) -> scipy.sparse.csr_array[Any, Any]:
        """Who is linked to whom: 1.0 for each linked pair, loops left out, undirected links in both directions."""
        from scipy import sparse

        apart = self.sources != self.targets
        sources, targets = self.sources[apart], self.targets[apart]
        if not self.directed:
            sources, targets = np.append(sources, targets), np.append(targets, sources)
        pattern = sparse.csr_array((np.ones(len(sources)), (sources, targets)), shape=(self.count, self.count))
        pattern.data[:] = 1  # parallel links were summed
        return pattern

    @cached_property
    def matrix(self) -> scipy.sparse.csr_array[Any, Any]:
        """The adjacency matrix, float64: weights of parallel links summed, undirected links in both directions."""
        from scipy import sparse

        weights = np.ones(len(self)) if self.weights is None else self.weights
        sources, targets = self.sources, self.targets
        if not self.directed:
            apart = sources != targets
            sources, targets = np.append(sources, targets[apart]), np.append(targets, self.sources[apart])
            weights = np.append(weights, weights[apart])
        return sparse.csr_array((weights, (sources, targets)), shape=(self.count, self.count))
