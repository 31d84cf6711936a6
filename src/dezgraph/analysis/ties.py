"""Who is tied to whom: the relationships between an entity and each of its neighbours, under a lens.

A `Tie` gathers all relationships in view between the entity asked about and one other, so that allies
who are also rivals show up in both lists and are never averaged.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from dezgraph.grades import GRADES, RANKS, TEXTS

if TYPE_CHECKING:
    from dezgraph.columns import Mask, Numbers
    from dezgraph.grades import Codes
    from dezgraph.graph import Graph
    from dezgraph.view import View

__all__ = ["Tie", "allies", "gathered", "order_of", "rivals", "signed_types", "standing_alike", "tie_of"]

T = TypeVar("T")

_FEW = 256
_SMALL = 10_000


@dataclass(frozen=True, slots=True)
class Tie:
    """What ties one entity to the one asked about.

    `rows` are relationship numbers, best first; `grade` is the best of them under the lens, and
    `certainty` is `certain` if one of them certainly holds, None where the lens asks for no date.
    `grades` and `certainties` are those of each row.
    """

    entity: str
    number: int
    rows: tuple[int, ...]
    grade: str | None
    certainty: str | None
    grades: tuple[str | None, ...]
    certainties: tuple[str | None, ...]


def allies(network: View, id: str) -> list[Tie]:
    """Return the actors that are tied to an entity by a type of sign +1, in either direction.

    Certain before possible, then by grade, equals by id. O(relationships of the entity).

    Raises:
        NotFoundError: there is no such entity.
    """
    return _signed(network, id, 1)


def rivals(network: View, id: str) -> list[Tie]:
    """Return the actors that are tied to an entity by a type of sign -1, in either direction; ordered as `allies`.

    Raises:
        NotFoundError: there is no such entity.
    """
    return _signed(network, id, -1)


def _signed(network: View, id: str, sign: int) -> list[Tie]:
    content = network.content
    number = content.entity_number(id)
    rows = network.rows_at(number)
    ties = gathered(network, number, rows[signed_types(content, sign)[content.columns.type[rows]]])
    return [tie for tie in ties if content.actors[tie.number]]


def signed_types(graph: Graph, sign: int) -> Mask:
    """Return a mask of the relationship types of a sign, by their numbers."""
    return np.array([term.sign == sign for term in graph.vocabulary.types.values()], dtype=bool)


def gathered(network: View, number: int, rows: Numbers) -> list[Tie]:
    """Gather the relationships of one entity by who stands at the other end, strongest first; not with itself."""
    codes, certain = network.standing(rows)
    if len(rows) > _FEW:
        return _gathered(network.content, number, rows, codes, certain)
    # Days differ more often than what holds on them: the same rows, standing the same, make the same ties.
    key = ("ties", number, rows.tobytes(), codes.tobytes(), certain is not None and certain.tobytes())
    return list(network.content.remembered(key, lambda: _gathered(network.content, number, rows, codes, certain)))


def standing_alike(network: View, key: tuple[Hashable, ...], make: Callable[[], T]) -> T:
    """Return what `make` gives, or gave on another day on which everything stands alike: few days differ.

    Only for what follows from `key` and from what is in view and how it stands, not from the day itself.
    """
    content = network.content
    if len(content.columns) > _SMALL:  # on a large graph something changes every day
        return make()
    return content.remembered((*key, network.alike), make)


def _gathered(content: Graph, number: int, rows: Numbers, codes: Codes, certain: Mask | None) -> list[Tie]:
    columns = content.columns
    others = np.where(columns.source[rows] == number, columns.target[rows], columns.source[rows])
    doubtful = np.zeros(len(rows), dtype=bool) if certain is None else ~certain
    order = np.lexsort((rows, RANKS[codes], doubtful))
    groups: dict[int, list[tuple[int, int, bool]]] = {}
    listed = (rows[order].tolist(), others[order].tolist(), codes[order].tolist(), doubtful[order].tolist())
    for row, other, code, is_doubtful in zip(*listed, strict=True):
        if other != number:
            groups.setdefault(other, []).append((row, code, is_doubtful))
    ties = (tie_of(content, other, group, is_dated=certain is not None) for other, group in groups.items())
    return sorted(ties, key=order_of)


def order_of(tie: Tie) -> tuple[bool, int, int]:
    """Return what ties are ordered by: certain before possible, then by grade, equals by id."""
    return tie.certainty == "possible", _PLACES[tie.grade], tie.number


def tie_of(content: Graph, other: int, group: list[tuple[int, int, bool]], *, is_dated: bool) -> Tie:
    """Return the tie to an entity that some relationships make: of each row, grade code and doubt, the best first."""
    rows, codes, doubts = zip(*group, strict=True)
    certainties = tuple(_CERTAINTIES[is_doubtful] if is_dated else None for is_doubtful in doubts)
    return Tie(
        entity=content.entity_ids[other],
        number=other,
        rows=rows,
        grade=TEXTS[min(codes, key=_RANKS.__getitem__)],
        certainty=certainties[0],
        grades=tuple(TEXTS[code] for code in codes),
        certainties=certainties,
    )


_CERTAINTIES = ("certain", "possible")
_RANKS = RANKS.tolist()
_PLACES = {None: len(GRADES)} | {str(grade): place for place, grade in enumerate(GRADES)}
