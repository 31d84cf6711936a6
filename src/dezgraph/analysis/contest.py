"""How hard a resource is contested: an index from 0 to 1, and what it is made of.

A relationship gives a claimant a *stake* in a resource, by its type: 1 to control or contest it, ½ to seek, to compete
over or to own a share of it, ¼ for any other type that makes a claimant (`dezgraph.analysis.claimants`). Two
claimants clash in so far as they have stakes at the same time and stand against each other. Of all they have,
those two relationships count, r of i and s of j, of which stakes and time together are the most:

    clash(i, j) = enmity(i, j) · max [stake(r) · stake(s) · time(r, s)]      over all r of i and s of j
    index       = 1 − Π (1 − clash(i, j))                                    over all pairs of claimants i, j

    time     1 if both certainly hold on a common day in the window of the lens, ½ if they may, 0 if not;
             where one takes over from the other, on a day or in a month, they have none
    enmity   1 if a tie of sign −1 lies between them, else ¼ if one of sign +1 or of the family `structure` does, else ½

So a strong stake of one time and a weak one of another are never taken for a strong one of both. The stake of a
claimant, which is told beside the index, is that of its strongest relationship.

It is 0 where it has fewer than two claimants, 1 where two enemies certainly hold or contest it, and never falls
when a claimant, a stake or an enmity is added. Read each clash as the chance that this pair comes to blows over the
resource, taken to be independent of the others: the index is the chance that any does (noisy-or; Source: Pearl,
Probabilistic Reasoning in Intelligent Systems, 1988, 4.3.2). The numbers are conventions, and rank; they are no
frequencies. Beside it stands the effective number of claimants, (Σ stake)² / Σ stake² (Source: Laakso and Taagepera,
"Effective" Number of Parties, 1979), which tells one strong claimant among weak ones from several equals.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, overload

import numpy as np

from dezgraph.analysis.claimants import makes_claimant
from dezgraph.analysis.clashes import Clash, Clashes, Values, clashes, places
from dezgraph.analysis.holding import laying

if TYPE_CHECKING:
    from dezgraph.columns import Numbers
    from dezgraph.view import View
    from dezgraph.vocabulary import Vocabulary

__all__ = ["MOST_CLAIMS", "Clash", "Contest", "Contests", "Stake", "claiming", "contest", "contests"]

MOST_CLAIMS: Final = 200
"""How many relationships to one resource are paired at most, strongest stakes first."""
_STAKES: Final = {"controls": 1.0, "contests": 1.0, "seeks-control-of": 0.5, "competes-over": 0.5, "owns-share-of": 0.5}
_OTHER_STAKE: Final = 0.25


@dataclass(frozen=True, slots=True)
class Stake:
    """What a claimant has in a resource. `rows` are its relationships to it, strongest first."""

    entity: str
    number: int
    stake: float
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Contest:
    """The contest over one resource. Claimants by stake, clashes by weight, greatest first, equals by id.

    `is_complete` is False where more than 200 relationships lead to it: the index is then a lower bound.
    """

    entity: str
    number: int
    index: float
    effective_claimants: float
    claimants: tuple[Stake, ...]
    clashes: tuple[Clash, ...]
    is_complete: bool


@dataclass(frozen=True, eq=False)
class Contests(Sequence[Contest]):
    """Contests over several things, hardest first, then more effective claimants, equals by id.

    What ranks them is in columns; each contest is made when it is looked at. `rows` are the relationships that lead
    to them, by target and then strongest stake; `cut` are the things of which some were left out.
    """

    network: View
    numbers: Numbers
    indices: Values
    effective_claimants: Values
    rows: Numbers
    clashes: Clashes
    cut: frozenset[int]

    def __len__(self) -> int:
        """Return how many things have a claimant."""
        return len(self.numbers)

    @overload
    def __getitem__(self, place: int) -> Contest: ...
    @overload
    def __getitem__(self, place: slice) -> list[Contest]: ...
    def __getitem__(self, place: int | slice) -> Contest | list[Contest]:
        """Return one contest, or a list of some."""
        if isinstance(place, slice):
            return [self._contest(each) for each in range(len(self))[place]]
        return self._contest(range(len(self))[place])

    @property
    def by_entity(self) -> Values:
        """The index of every entity of the graph, by its number; 0 for one that is not contested."""
        found = np.zeros(self.network.content.columns.entity_count)
        found[self.numbers] = self.indices
        return found

    def _contest(self, place: int) -> Contest:
        content, number = self.network.content, int(self.numbers[place])
        return Contest(
            entity=content.entity_ids[number],
            number=number,
            index=float(self.indices[place]),
            effective_claimants=float(self.effective_claimants[place]),
            claimants=self._claimants(number),
            clashes=self.clashes.over(number),
            is_complete=number not in self.cut,
        )

    def _claimants(self, number: int) -> tuple[Stake, ...]:
        content, columns = self.network.content, self.network.content.columns
        begin, end = np.searchsorted(columns.target[self.rows], (number, number + 1)).tolist()
        rows = self.rows[begin:end]
        held: dict[int, list[int]] = {}
        for claimant, row in zip(columns.source[rows].tolist(), rows.tolist(), strict=True):
            held.setdefault(claimant, []).append(row)
        stakes = _stakes(content.vocabulary)
        found = [
            Stake(content.entity_ids[claimant], claimant, float(stakes[columns.type[of_it[0]]]), tuple(of_it))
            for claimant, of_it in held.items()
        ]
        return tuple(sorted(found, key=lambda one: (-one.stake, one.number)))


def contest(network: View, id: str) -> Contest:
    """Return how hard an entity is contested under the lens, and by whom. O(n) for n relationships in view.

    Raises:
        NotFoundError: there is no such entity.
    """
    number = network.content.entity_number(id)
    found = _contests(network, claiming(network, number))
    if len(found):
        return found[0]
    return Contest(network.content.entity_ids[number], number, 0.0, 0.0, (), (), is_complete=True)


def contests(network: View, kinds: Sequence[str] = ("Resource",)) -> Contests:
    """Return the contest over every entity of some kinds that has a claimant.

    O(n + 200 c) for n relationships in view, c of which lead to such entities.
    """
    rows = claiming(network)
    return _contests(network, rows[network.content.of_kinds(kinds)[network.content.columns.target[rows]]])


def claiming(network: View, number: int | None = None) -> Numbers:
    """Return the rows in view that make claimants of an entity, of anything for None; ascending."""
    return laying(network, _stakes(network.content.vocabulary) > 0, number)


def _contests(network: View, rows: Numbers) -> Contests:
    columns = network.content.columns
    rows, cut = _strongest(network, rows)
    stakes = _stakes(network.content.vocabulary)[columns.type[rows]]
    clashing = clashes(network, rows, stakes)
    numbers, groups = np.unique(columns.target[rows], return_inverse=True)
    # The strongest relationship of each claimant comes first.
    _, firsts = np.unique(np.stack((groups, columns.source[rows])), axis=1, return_index=True)
    totals = np.bincount(groups[firsts], weights=stakes[firsts], minlength=len(numbers))
    squares = np.bincount(groups[firsts], weights=stakes[firsts] ** 2, minlength=len(numbers))
    spared = np.ones(len(numbers))
    np.multiply.at(spared, np.searchsorted(numbers, clashing.targets), 1 - clashing.weight)
    index, effective = 1 - spared, totals**2 / squares
    order = np.lexsort((numbers, -effective, -index))
    return Contests(network, numbers[order], index[order], effective[order], rows, clashing, cut)


def _stakes(vocabulary: Vocabulary) -> Values:
    """Return the stake that each relationship type gives, by number; one that is not listed has that of a broader."""
    found = np.zeros(len(vocabulary.types))
    for place, (token, term) in enumerate(vocabulary.types.items()):
        if makes_claimant(term):
            listed = [stake for name, stake in _STAKES.items() if token in vocabulary.narrower_types(name)]
            found[place] = max(listed, default=_OTHER_STAKE)
    return found


def _strongest(network: View, rows: Numbers) -> tuple[Numbers, frozenset[int]]:
    """Return relationships by target, strongest stake first, at most 200 of each; and the targets that have more.

    No one claims itself: what ties a thing to itself is left out.
    """
    columns = network.content.columns
    rows = rows[columns.source[rows] != columns.target[rows]]
    stakes = _stakes(network.content.vocabulary)[columns.type[rows]]
    rows = rows[np.lexsort((rows, -stakes, columns.target[rows]))]
    kept = places(columns.target[rows]) < MOST_CLAIMS
    return rows[kept], frozenset(columns.target[rows[~kept]].tolist())
