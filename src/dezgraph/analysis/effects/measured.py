"""What balance and contests are in two views, and what tells them apart: parts of `effects`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from dezgraph.analysis.balance.measuring import balance
from dezgraph.analysis.contest import Contest, contests

if TYPE_CHECKING:
    from dezgraph.analysis.balance.division import Tension
    from dezgraph.analysis.balance.measuring import Balance
    from dezgraph.analysis.contest import Contests
    from dezgraph.view import View

__all__ = ["Contested", "Rebalanced", "Restake", "contested", "rebalanced"]

_KINDS: Final = ("Resource", "Place")
_SAME: Final = 1e-9
_SECONDS: Final = 5.0


@dataclass(frozen=True, slots=True)
class Rebalanced:
    """The balance of two views. `entered` are ties that stand in the way of it after, `left` those that do no longer.

    Where several divisions are equally good, which ties are against the one that was found may differ without
    reason: only a tie that is `always` against it stands in the way of each.
    """

    before: Balance
    after: Balance
    entered: tuple[Tension, ...]
    left: tuple[Tension, ...]


@dataclass(frozen=True, slots=True)
class Restake:
    """A claimant that has another stake than before; None where it lays no hand on the thing."""

    number: int
    before: float | None
    after: float | None


@dataclass(frozen=True, slots=True)
class Contested:
    """A resource or place that is contested otherwise than before."""

    number: int
    before: Contest
    after: Contest

    @property
    def restaked(self) -> tuple[Restake, ...]:
        """The claimants that have another stake, by id."""
        had, has = ({one.number: one.stake for one in side.claimants} for side in (self.before, self.after))
        found = (Restake(number, had.get(number), has.get(number)) for number in sorted(had | has))
        return tuple(one for one in found if one.before != one.after)


def rebalanced(before: View, after: View) -> Rebalanced:
    """Return the strict balance of both views, and which ties stand in its way in one only, by the ids of both ends.

    A pair that is friendly and hostile at once keeps both ties. Cost as of `dezgraph.analysis.balance`.
    """
    one, other = (balance(view, time_limit=_SECONDS, always=True) for view in (before, after))
    had, has = _tensions(one), _tensions(other)
    return Rebalanced(
        before=one,
        after=other,
        entered=tuple(tension for key, tension in has.items() if key not in had),
        left=tuple(tension for key, tension in had.items() if key not in has),
    )


def contested(before: View, after: View) -> list[Contested]:
    """Return the resources and places whose contest differs: by how much the index does, most first, then by id.

    O(n + 200 c) for n relationships in view, c of which make a claimant.
    """
    one, other = contests(before, _KINDS), contests(after, _KINDS)
    was, now = one.by_entity, other.by_entity
    differs = ~np.isclose(was, now, rtol=0, atol=_SAME)
    differs |= ~np.isclose(_effective(one), _effective(other), rtol=0, atol=_SAME)
    numbers = np.flatnonzero(differs)
    order = numbers[np.lexsort((numbers, -np.abs(was - now)[numbers].round(9)))].tolist()
    return [Contested(number, _contest(one, number), _contest(other, number)) for number in order]


def _tensions(found: Balance) -> dict[tuple[int, int, int], Tension]:
    tension = found.strict.tension if found.strict is not None else ()
    return {(one.number, one.tie.number, one.sign): one for one in tension}


def _effective(found: Contests) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    effective = np.zeros(found.network.content.columns.entity_count)
    effective[found.numbers] = found.effective_claimants
    return effective


def _contest(found: Contests, number: int) -> Contest:
    places = np.flatnonzero(found.numbers == number).tolist()
    if places:
        return found[places[0]]
    return Contest(found.network.content.entity_ids[number], number, 0.0, 0.0, (), (), is_complete=True)
