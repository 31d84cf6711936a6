"""The directed signed triad census of a view: its signed ties with their directions, three actors at a time.

Directed relationships run from source to target, symmetric ones both ways. A direction with relationships of both signs
is ambivalent, `±`. Where the rule keeps only one sign of an ambivalent pair, or none, so does the census.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import comb
from typing import TYPE_CHECKING

import numpy as np

from dezgraph.analysis.projection import project
from dezgraph.engines.directed_triads import Triad, directed_triads

if TYPE_CHECKING:
    from dezgraph.analysis.balance.ground import Ground
    from dezgraph.columns import Mask

__all__ = ["Census", "directed_census"]


@dataclass(frozen=True, slots=True)
class Census:
    """How many threes of actors there are, and those of each class that occurs; None where they are too many to count.

    By type of Holland and Leinhardt (`engines.directed_triads.TYPES`), then by ties.
    """

    total: int
    triads: tuple[Triad, ...] | None


def directed_census(found: Ground) -> Census:
    """Return the census of the ties that balance is measured on. O(n log n + w) for w pairs of ties with one in common.

    Above 4 million such pairs it is left out.
    """
    tied, count = found.projection, len(found.projection.nodes)
    ways = project(tied.view, tied.rows, directed=True)
    edge_keys = tied.sources.astype(np.int64) * count + tied.targets
    low, high = np.minimum(ways.sources, ways.targets), np.maximum(ways.sources, ways.targets)
    edges = np.searchsorted(edge_keys, low.astype(np.int64) * count + high)

    def kept(sign: int) -> Mask:
        return np.isin(edges, found.edges[found.signs == sign])

    states = (ways.positive & kept(1)) + 2 * (ways.negative & kept(-1)).astype(np.int64)
    there = states > 0
    triads = directed_triads(count, ways.sources[there], ways.targets[there], states[there])
    return Census(comb(count, 3), triads)
