"""What is asked of a graph engine, and the relationships that each is given.

Entities go by number, days count from 1970-01-01. Every operation is answered as far as Python can use it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, Self

import numpy as np
import pyarrow as pa

from dezgraph import Network
from dezgraph.analysis.backing import backing_rows

__all__ = ["Lacking", "Peer", "Ties"]


class Lacking(Exception):  # noqa: N818 - it is no fault
    """The engine has no such operation; it says why."""


@dataclass(frozen=True)
class Ties:
    """All relationships: who to whom, between which days they may hold, and whether they are backing. One row each."""

    entities: int
    source: np.ndarray
    target: np.ndarray
    first: np.ndarray
    last: np.ndarray
    backing: np.ndarray

    @classmethod
    def of(cls, network: Network) -> Self:
        """Return the relationships that a network shows."""
        columns, rows = network.content.columns, network.rows
        numbers = (columns.source, columns.target, columns.start_earliest, columns.end_latest)
        backing = np.isin(rows, backing_rows(network, rows))
        return cls(columns.entity_count, *(column[rows].astype(np.int64) for column in numbers), backing)

    def table(self) -> pa.Table:
        """Return them as an Arrow table."""
        return pa.table({name: getattr(self, name) for name in ("source", "target", "first", "last", "backing")})


class Peer(Protocol):
    """An engine that has loaded the relationships. What it cannot do raises Lacking."""

    def __init__(self, ties: Ties, folder: Path) -> None: ...

    def pagerank(self, day: int | None) -> object:
        """Rank all entities, by the relationships of a day or by all."""

    def backers(self, entity: int, depth: int, day: int) -> set[int]:
        """Return who backs an entity on a day, at most so many steps away."""

    def hops(self, source: int, target: int, most: int, day: int | None) -> int | None:
        """Return the length of a shortest path of at most so many hops, in any direction; None where there is none."""

    def close(self) -> Any:
        """End it."""
