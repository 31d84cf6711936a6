"""How a ranking moves from one view to another: two days, two days of knowledge, the graph and a scenario."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, overload

import numpy as np
import numpy.typing as npt

from dezgraph.analysis.centrality import Centrality, centrality

if TYPE_CHECKING:
    from dezgraph.analysis.centrality import Ranks
    from dezgraph.columns import Numbers
    from dezgraph.view import View

__all__ = ["WHAT", "Move", "Moves", "Place", "moves"]

WHAT: Final = ("rose", "fell", "stayed", "entered", "left")
"""What an entity can have done: gained or lost ranks, kept its rank, or be ranked in one view only."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entity stands in a ranking."""

    rank: int
    score: float


@dataclass(frozen=True, slots=True)
class Move:
    """An entity in two rankings: `what` is one of `WHAT`; `before` or `after` is None where it is not ranked.

    `ranks` is by how many it rose, negative where it fell. Who is not ranked is taken to stand behind all who are.
    """

    entity: str
    number: int
    what: str
    ranks: int
    before: Place | None
    after: Place | None


@dataclass(frozen=True, eq=False)
class Moves(Sequence[Move]):
    """Every entity of two rankings: the farthest moved first, equals by how much the score changed, then by id.

    `places` are its places in each, -1 for none. Rows are made when they are looked at.
    """

    before: Centrality
    after: Centrality
    numbers: Numbers
    places: tuple[Ranks, Ranks]
    ranks: Ranks

    def __len__(self) -> int:
        """Return how many entities are ranked in either view."""
        return len(self.numbers)

    @overload
    def __getitem__(self, place: int) -> Move: ...
    @overload
    def __getitem__(self, place: slice) -> list[Move]: ...
    def __getitem__(self, place: int | slice) -> Move | list[Move]:
        """Return one row, or a list of some."""
        if isinstance(place, slice):
            return [self._move(each) for each in range(len(self))[place]]
        return self._move(range(len(self))[place])

    @property
    def moved(self) -> int:
        """How many entities do not have the rank that they had."""
        one, other = (_at(found.ranks, at, 0) for found, at in self._sides)
        return int(np.count_nonzero(one != other))

    @property
    def _sides(self) -> tuple[tuple[Centrality, Ranks], tuple[Centrality, Ranks]]:
        return (self.before, self.places[0]), (self.after, self.places[1])

    def _move(self, at: int) -> Move:
        before, after = (_place(found, int(places[at])) for found, places in self._sides)
        number, ranks = int(self.numbers[at]), int(self.ranks[at])
        if before is None or after is None:
            what = "entered" if before is None else "left"
        else:
            what = "rose" if ranks > 0 else "fell" if ranks < 0 else "stayed"
        return Move(self.before.view.content.entity_ids[number], number, what, ranks, before, after)


def moves(before: View, after: View, measure: str = "pagerank", **options: Any) -> Moves:
    """Return how the ranking by a measure moves between two views of one graph; options as for `centrality`.

    Raises:
        InputError: as `centrality` does.
    """
    one, other = (centrality(view, measure, **options) for view in (before, after))
    numbers = np.union1d(one.numbers, other.numbers).astype(np.int32)
    places = _places(one, numbers), _places(other, numbers)
    sides = tuple(zip((one, other), places, strict=True))
    was, now = (_at(found.ranks, at, len(found) + 1) for found, at in sides)
    had, has = (_at(found.scores, at, 0) for found, at in sides)
    order = np.lexsort((numbers, -np.abs(had - has).round(9), -np.abs(was - now)))
    return Moves(one, other, numbers[order], (places[0][order], places[1][order]), (was - now)[order])


def _places(found: Centrality, numbers: Numbers) -> Ranks:
    """Return where in a ranking each entity stands, -1 for nowhere. All that are ranked are among `numbers`."""
    places = np.full(len(numbers), -1, dtype=np.int64)
    places[np.searchsorted(numbers, found.numbers)] = np.arange(len(found))
    return places


def _at(values: npt.NDArray[Any], places: Ranks, absent: float) -> npt.NDArray[Any]:
    return np.append(values, np.array([absent], dtype=values.dtype))[places]  # place -1 is the last


def _place(found: Centrality, place: int) -> Place | None:
    return None if place < 0 else Place(int(found.ranks[place]), float(found.scores[place]))
