"""Who backs whom, with what, directly or through others.

Backing is every relationship of the type `backs` or a narrower one. Beyond depth 1 each backer comes
with one shortest chain; nobody is his own backer through a cycle.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dezgraph.analysis.ties import Tie, gathered
from dezgraph.errors import InputError

if TYPE_CHECKING:
    from dezgraph.columns import Mask, Numbers
    from dezgraph.network import Network

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


def backers(network: Network, id: str, *, depth: int = 1) -> list[Backing]:
    """Return who backs an entity, and up to `depth` steps who backs these.

    Nearest first; within a depth certain before possible, then by grade, equals by id.
    O(relationships of all who are reached).

    Raises:
        NotFoundError: there is no such entity.
        InputError: `depth` is not from 1 to 10.
    """
    return _reached(network, id, depth, network.rows_to)


def backs(network: Network, id: str, *, depth: int = 1) -> list[Backing]:
    """Return whom an entity backs, and up to `depth` steps whom these back; as `backers`.

    Raises:
        NotFoundError: there is no such entity.
        InputError: `depth` is not from 1 to 10.
    """
    return _reached(network, id, depth, network.rows_from)


def table(network: Network) -> Iterator[Pair]:
    """Yield who backs whom, all pairs in view, by the id of who is backed, then strongest backer first."""
    content = network.content
    rows = network.rows[backing_types(network)[content.columns.type[network.rows]]]
    targets = content.columns.target[rows]
    for number in np.unique(targets).tolist():
        for tie in gathered(network, number, rows[targets == number]):
            yield Pair(tie.entity, tie.number, content.entity_ids[number], number, tie)


def backing_types(network: Network) -> Mask:
    """Return which relationship types are backing, by number."""
    vocabulary = network.content.vocabulary
    narrower = vocabulary.narrower_types(_TYPE)
    return np.array([token in narrower for token in vocabulary.types], dtype=bool)


def _reached(network: Network, id: str, depth: int, rows_of: Callable[[int], Numbers]) -> list[Backing]:
    if not 1 <= depth <= MAX_DEPTH:
        raise InputError("depth", str(depth), f"use a whole number from 1 to {MAX_DEPTH}")
    content = network.content
    start = content.entity_number(id)
    is_backing = backing_types(network)
    found: dict[int, Backing] = {}
    front: list[tuple[int, tuple[Tie, ...]]] = [(start, ())]
    for step in range(1, depth + 1):
        reached: dict[int, Backing] = {}
        for number, chain in front:
            rows = rows_of(number)
            for tie in gathered(network, number, rows[is_backing[content.columns.type[rows]]]):
                if tie.number != start and tie.number not in found and tie.number not in reached:
                    reached[tie.number] = Backing(tie.entity, tie.number, step, (*chain, tie))
        found |= reached
        front = [(number, backing.chain) for number, backing in reached.items()]
    return list(found.values())
