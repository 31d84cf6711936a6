"""Who is backed by others than before, and which pairs of actors stand to or deal with each other otherwise.

Parts of `effects`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from dezgraph.analysis.backing import backing_rows
from dezgraph.analysis.linking import OVER
from dezgraph.analysis.patronage import ultimate_backers

if TYPE_CHECKING:
    from dezgraph.analysis.answers import Keys
    from dezgraph.analysis.change import Diff
    from dezgraph.columns import Numbers
    from dezgraph.view import View

__all__ = [
    "DIPLOMACY",
    "MOST_FOLLOWED",
    "STATES",
    "Patrons",
    "Realigned",
    "Rebacked",
    "dealings",
    "realigned",
    "rebacked",
]

MOST_FOLLOWED: Final = 200
"""Ultimate backers are compared where changed backing lies among so many entities at most."""
DIPLOMACY: Final = "diplomacy"
"""The family of negotiation, agreement and mediation. They have no sign: enemies who come to terms may stay enemies."""
STATES: Final = ("none", "friendly", "hostile", "both")
"""How a pair can stand: without a signed tie, or with ties of one sign or both."""


@dataclass(frozen=True, slots=True)
class Patrons:
    """An entity that has other backers than before, by number, ascending.

    `ultimate` ones are at the far end of all backing (`dezgraph.analysis.patronage`).
    """

    number: int
    lost: tuple[int, ...]
    gained: tuple[int, ...]
    ultimate_lost: tuple[int, ...]
    ultimate_gained: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Rebacked:
    """Who has other backers, by id.

    Where changed backing is tied to more than 200 entities by backing, only direct backers were compared, and
    `is_complete` is False.
    """

    found: tuple[Patrons, ...]
    is_complete: bool


@dataclass(frozen=True, slots=True)
class Realigned:
    """Two actors that other types of relationships tie than before; both ends by number, ascending.

    `before` and `after` are of `STATES`; `lost` and `gained` are types, in the order of the vocabulary.
    """

    numbers: tuple[int, int]
    before: str
    after: str
    lost: tuple[str, ...]
    gained: tuple[str, ...]

    @property
    def turned(self) -> bool:
        """Whether the pair stands otherwise than before, and is not only tied by other types."""
        return self.before != self.after


def rebacked(diff: Diff) -> Rebacked:
    """Return who has other direct or ultimate backers in the second view.

    In question are those whom changed backing leads to, through others or not. O(relationships of all in question).
    """
    views = (diff.before, diff.after)
    changed: set[int] = set()
    for view, rows in zip(views, (diff.rows.before, diff.rows.after), strict=True):
        targets = view.content.columns.target[backing_rows(view, rows[rows >= 0])]
        changed.update(targets.tolist())
    ahead = _reached(views, changed, towards="target")
    is_complete = len(_reached(views, ahead, towards="source")) <= MOST_FOLLOWED
    asked = ahead if is_complete else changed
    found = (_patrons(diff.before, diff.after, number, follow=is_complete) for number in sorted(asked))
    return Rebacked(tuple(one for one in found if one is not None), is_complete)


def realigned(before: View, after: View) -> list[Realigned]:
    """Return the pairs of actors that other types of signed relationships tie, by the ids of both. O(n log n)."""
    signed = _signed(before), _signed(after)
    return list(_differing(before, signed, signed))


def dealings(before: View, after: View) -> list[Realigned]:
    """Return the pairs of actors that other types of diplomacy tie, by the ids of both. O(n log n).

    How they stand to each other, friendly or hostile, is told by their signed relationships.
    """
    return list(_differing(before, (_diplomatic(before), _diplomatic(after)), (_signed(before), _signed(after))))


def _differing(view: View, compared: tuple[Keys, Keys], signed: tuple[Keys, Keys]) -> Iterator[Realigned]:
    """Yield the pairs that have not the same types in both; how they stand follows from those of `signed`."""
    size, types = view.content.columns.entity_count, list(view.content.vocabulary.types)
    for pair in np.unique(np.setxor1d(*compared, assume_unique=True) // len(types)).tolist():
        had, has = (_types(keys, pair, len(types)) for keys in compared)
        before, after = (_state(view, _types(keys, pair, len(types))) for keys in signed)
        yield Realigned(
            numbers=divmod(pair, size),
            before=before,
            after=after,
            lost=tuple(types[each] for each in had if each not in has),
            gained=tuple(types[each] for each in has if each not in had),
        )


def _reached(views: Sequence[View], starts: set[int], *, towards: str) -> set[int]:
    """Return whom backing leads to from some entities in any view, on whatever days; no more once they are too many."""
    found, front = set(starts), list(starts)
    while front and len(found) <= MOST_FOLLOWED:
        number = front.pop()
        for view in views:
            rows = backing_rows(view, view.rows_from(number) if towards == "target" else view.rows_to(number))
            further = set(getattr(view.content.columns, towards)[rows].tolist()) - found
            found |= further
            front += further
    return found


def _patrons(before: View, after: View, number: int, *, follow: bool) -> Patrons | None:
    id = before.content.entity_ids[number]
    direct = _moved(*(_backers(view, number) for view in (before, after)))
    ultimate: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())
    if follow:
        ultimate = _moved(*({one.number for one in ultimate_backers(view, id)} for view in (before, after)))
    return Patrons(number, *direct, *ultimate) if any((*direct, *ultimate)) else None


def _backers(view: View, number: int) -> set[int]:
    sources = view.content.columns.source[backing_rows(view, view.rows_to(number))]
    return set(sources.tolist()) - {number}


def _moved(had: set[int], has: set[int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return tuple(sorted(had - has)), tuple(sorted(has - had))


def _signed(view: View) -> Keys:
    """Return which types of signed relationships tie which pairs of actors: a number for each, ascending."""
    return _keys(view, OVER["signed"](view))


def _diplomatic(view: View) -> Keys:
    """Return which types of diplomacy tie which pairs of actors, as `_signed` does."""
    columns, rows, actors = view.content.columns, view.rows, view.content.actors
    of_family = np.array([term.family == DIPLOMACY for term in view.content.vocabulary.types.values()], dtype=bool)
    is_between = actors[columns.source[rows]] & actors[columns.target[rows]]
    return _keys(view, rows[of_family[columns.type[rows]] & is_between])


def _keys(view: View, rows: Numbers) -> Keys:
    columns = view.content.columns
    rows = rows[columns.source[rows] != columns.target[rows]]
    ends = np.sort(np.stack((columns.source[rows], columns.target[rows])), axis=0).astype(np.int64)
    pairs = ends[0] * columns.entity_count + ends[1]
    return np.unique(pairs * len(view.content.vocabulary.types) + columns.type[rows])


def _types(keys: Keys, pair: int, count: int) -> list[int]:
    first, last = np.searchsorted(keys, (pair * count, (pair + 1) * count)).tolist()
    return [key - pair * count for key in keys[first:last].tolist()]


def _state(view: View, types: Iterable[int]) -> str:
    terms = list(view.content.vocabulary.types.values())
    signs = {terms[each].sign for each in types}
    return STATES[(1 in signs) + 2 * (-1 in signs)]
