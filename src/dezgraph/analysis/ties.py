"""Who is tied to whom: the relationships between an entity and each of its neighbours, under a lens.

A `Tie` gathers all relationships in view between the entity asked about and one other, so that allies
who are also rivals show up in both lists and are never averaged.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dezgraph.grades import NO_GRADE, RANKS, Grade

if TYPE_CHECKING:
    from dezgraph.columns import Numbers
    from dezgraph.network import Network

__all__ = ["Tie", "allies", "gathered", "rivals"]


@dataclass(frozen=True, slots=True)
class Tie:
    """What ties one entity to the one asked about.

    `rows` are relationship numbers, best first; `grade` is the best of them under the lens, and
    `certainty` is `certain` if one of them certainly holds, None where the lens asks for no date.
    """

    entity: str
    number: int
    rows: tuple[int, ...]
    grade: str | None
    certainty: str | None


def allies(network: Network, id: str) -> list[Tie]:
    """Return who is tied to an entity by a type of sign +1, in either direction.

    Certain before possible, then by grade, equals by id. O(relationships of the entity).

    Raises:
        NotFoundError: there is no such entity.
    """
    return _signed(network, id, 1)


def rivals(network: Network, id: str) -> list[Tie]:
    """Return who is tied to an entity by a type of sign -1, in either direction; ordered as `allies`.

    Raises:
        NotFoundError: there is no such entity.
    """
    return _signed(network, id, -1)


def _signed(network: Network, id: str, sign: int) -> list[Tie]:
    content = network.content
    number = content.entity_number(id)
    outward, inward = network.rows_from(number), network.rows_to(number)
    rows = np.concatenate((outward, inward[content.columns.source[inward] != number]))
    signs = np.array([term.sign for term in content.vocabulary.types.values()], dtype=np.int8)
    return gathered(network, number, rows[signs[content.columns.type[rows]] == sign])


def gathered(network: Network, number: int, rows: Numbers) -> list[Tie]:
    """Gather the relationships of one entity by who stands at the other end, strongest first."""
    columns, sieve = network.content.columns, network.sieve
    others = np.where(columns.source[rows] == number, columns.target[rows], columns.source[rows])
    grades, certain = sieve.grades(rows), sieve.certain(rows)
    doubtful = np.zeros(len(rows), dtype=bool) if certain is None else ~certain
    groups: dict[int, list[int]] = {}
    for place in np.lexsort((rows, others, RANKS[grades], doubtful)).tolist():
        groups.setdefault(int(others[place]), []).append(place)
    ids = network.content.entity_ids
    return [
        Tie(
            entity=ids[other],
            number=other,
            rows=tuple(rows[places].tolist()),
            grade=_best(grades[places].tolist()),
            certainty=None if certain is None else "certain" if certain[places].any() else "possible",
        )
        for other, places in groups.items()
    ]


def _best(codes: list[int]) -> str | None:
    best = min(codes, key=RANKS.__getitem__)
    return None if best == NO_GRADE else str(Grade.from_code(best))
