"""Who backs whom, with what, directly or through others.

Backing is every relationship of the type `backs` or a narrower one. Beyond depth 1 each backer comes
with one shortest chain; nobody is his own backer through a cycle.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dezgraph.analysis.ties import Tie, gathered, order_of
from dezgraph.errors import InputError

if TYPE_CHECKING:
    from dezgraph.columns import Numbers
    from dezgraph.view import View

__all__ = ["MAX_DEPTH", "Backing", "Pair", "backers", "backs", "table"]

MAX_DEPTH = 10
_TYPE = "backs"


@dataclass(frozen=True, slots=True)
class Backing:
    """One backer (or one who is backed), `depth` steps away.

    `chain` are the steps between, from the entity that was asked about outwards: each a `Tie` whose
    entity is one step further. The last is this entity's own.
    """

    entity: str
    number: int
    depth: int
    chain: tuple[Tie, ...]

    @property
    def tie(self) -> Tie:
        """The tie of this entity to the one before it in the chain."""
        return self.chain[-1]


@dataclass(frozen=True, slots=True)
class Pair:
    """One row of the table: who backs whom. `tie` is seen from the one who is backed."""

    backer: str
    backer_number: int
    backed: str
    backed_number: int
    tie: Tie


def backers(network: View, id: str, *, depth: int = 1) -> list[Backing]:
    """Return who backs an entity, and up to `depth` steps who backs these.

    Nearest first; within a depth certain before possible, then by grade, equals by id.
    O(relationships of all who are reached).

    Raises:
        NotFoundError: there is no such entity.
        InputError: `depth` is not from 1 to 10.
    """
    return _reached(network, id, depth, network.rows_to)


def backs(network: View, id: str, *, depth: int = 1) -> list[Backing]:
    """Return whom an entity backs, and up to `depth` steps whom these back; as `backers`.

    Raises:
        NotFoundError: there is no such entity.
        InputError: `depth` is not from 1 to 10.
    """
    return _reached(network, id, depth, network.rows_from)


def table(network: View) -> Iterator[Pair]:
    """Yield who backs whom, all pairs in view, by the id of who is backed, then strongest backer first."""
    content = network.content
    rows = network.rows[content.of_types(_TYPE)[content.columns.type[network.rows]]]
    rows = rows[np.argsort(content.columns.target[rows], kind="stable")]
    backed, starts = np.unique(content.columns.target[rows], return_index=True)
    for number, of_it in zip(backed.tolist(), np.split(rows, starts[1:]), strict=False):
        for tie in gathered(network, number, of_it):
            yield Pair(tie.entity, tie.number, content.entity_ids[number], number, tie)


def _reached(network: View, id: str, depth: int, rows_of: Callable[[int], Numbers]) -> list[Backing]:
    if not 1 <= depth <= MAX_DEPTH:
        raise InputError("depth", str(depth), f"use a whole number from 1 to {MAX_DEPTH}")
    content = network.content
    start = content.entity_number(id)
    is_backing = content.of_types(_TYPE)
    found: dict[int, Backing] = {}
    front: list[tuple[int, tuple[Tie, ...]]] = [(start, ())]
    for step in range(1, depth + 1):
        reached: dict[int, Backing] = {}
        for number, chain in front:
            rows = rows_of(number)
            for tie in gathered(network, number, rows[is_backing[content.columns.type[rows]]]):
                if tie.number != start and tie.number not in found and tie.number not in reached:
                    reached[tie.number] = Backing(tie.entity, tie.number, step, (*chain, tie))
        nearest = list(reached.values())
        if len(front) > 1:  # what one entity's ties are gathered in is this order already
            nearest.sort(key=lambda backing: order_of(backing.tie))
        found |= {backing.number: backing for backing in nearest}
        front = [(backing.number, backing.chain) for backing in nearest]
    return list(found.values())
