"""Who holds a resource or a place through time, or is another claimant of it, and what changes hands.

To hold is to control: the relationship type `controls` and all narrower ones. In which other role somebody may be asked
for, and which types make it, is the table `ROLES`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from dezgraph.analysis.claimants import claimant_types
from dezgraph.analysis.ties import Tie, gathered
from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST, Bounds
from dezgraph.errors import InputError
from dezgraph.names import nearest
from dezgraph.sieve import Sieve

if TYPE_CHECKING:
    from dezgraph.columns import Mask, Numbers
    from dezgraph.graph import Graph
    from dezgraph.view import View

__all__ = ["ROLES", "Handover", "Lane", "Span", "Stretch", "handovers", "in_order", "lanes", "laying", "playing",
           "stretches"]  # fmt: skip

_HOLDS: Final = "controls"
_PARTIAL: Final = "partial"
"""The hedge of what is true of parts only."""
ROLES: Final[dict[str, tuple[str, ...]]] = {
    _HOLDS: ("controls",),
    "contests": ("contests", "competes-over"),
    "seeks": ("seeks-control-of",),
    "protects": ("guards", "defends"),
    "finances-from": ("finances-from",),
    "all": (),
}
"""What each role is made of, with all narrower types. `all`: these, and whatever else makes a claimant."""
_HELD_KINDS = ("Resource", "Place")


@dataclass(frozen=True, slots=True)
class Span:
    """One time in a role: the days on which it may have begun, and those on which it may have ended. `row` says so."""

    row: int
    start: Bounds
    end: Bounds


@dataclass(frozen=True, slots=True)
class Lane:
    """All times of one holder, or of one in another role, in order."""

    tie: Tie
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time, `first` to `last` day, through which the same held: `certain` and `possible` are entity numbers.

    `partial` are those of them who held parts only: every relationship that says so has the hedge `partial`.
    """

    first: int
    last: int
    certain: tuple[int, ...]
    possible: tuple[int, ...]
    partial: tuple[int, ...] = ()

    @property
    def state(self) -> str:
        """`open`: nobody known. `doubtful`: somebody may have. `shared`: several certainly did.

        `held`: one certainly did. `partly-held`: one did, but not all of it; the graph does not say who held the rest.
        In another role than that of control the words are the same.
        """
        if not self.certain:
            return "doubtful" if self.possible else "open"
        if len(self.certain) > 1:
            return "shared"
        return "partly-held" if self.certain[0] in self.partial else "held"

    @property
    def holding(self) -> tuple[tuple[int, ...], ...]:
        """Who held, and how: what one stretch has otherwise than the next."""
        return self.certain, self.possible, self.partial


@dataclass(frozen=True, slots=True)
class Handover:
    """Something that is held by others than before. Holders are strongest first."""

    entity: str
    number: int
    before: tuple[Tie, ...]
    after: tuple[Tie, ...]

    @property
    def lost(self) -> tuple[Tie, ...]:
        """Those who hold it no longer, as they held it."""
        still = {tie.number for tie in self.after}
        return tuple(tie for tie in self.before if tie.number not in still)

    @property
    def gained(self) -> tuple[Tie, ...]:
        """Those who did not hold it before."""
        already = {tie.number for tie in self.before}
        return tuple(tie for tie in self.after if tie.number not in already)


def lanes(network: View, id: str, role: str = _HOLDS) -> list[Lane]:
    """Return each holder of an entity, or who has another role of `ROLES` in it, with the times of that.

    By the earliest day of the first time, then the latest, equals by id. O(relationships of the entity).

    Raises:
        NotFoundError: there is no such entity. InputError: there is no such role.
    """
    number = network.content.entity_number(id)
    rows = laying(network, playing(network.content, role), number)
    spans = {span.row: span for span in _spans(network, rows)}
    found = [
        Lane(tie, tuple(sorted((spans[row] for row in tie.rows), key=_when)))
        for tie in gathered(network, number, rows)
    ]  # fmt: skip
    return sorted(found, key=lambda lane: (*_when(lane.spans[0])[:4], lane.tie.number))


def in_order(lanes: Iterable[Lane]) -> list[Lane]:
    """Return lanes of one time each, in order of time: one that was held twice, by others between, comes twice."""
    times = (replace(lane, spans=(span,)) for lane in lanes for span in lane.spans)
    return sorted(times, key=lambda lane: (*_when(lane.spans[0])[:4], lane.tie.number))


def stretches(network: View, id: str, role: str = _HOLDS) -> list[Stretch]:
    """Cut the time from the first day on which an entity may have been held to the last by who held it, or as `role`.

    In order of time, without gaps between: a gap in holding is a stretch that is `open`, an overlap one that is
    `shared`. On the day on which one takes over from another both hold. Within the window of the lens.
    O(s²) for s times of holding.

    Raises:
        NotFoundError: there is no such entity. InputError: there is no such role.
    """
    rows = laying(network, playing(network.content, role), network.content.entity_number(id))
    if not len(rows):
        return []
    bounds = [days.astype(np.int64) for days in network.sieve.spans(rows)]
    first, last = network.lens.window or (UNBOUNDED_PAST, UNBOUNDED_FUTURE)
    begins, settled, ends_first, ends_last = (np.clip(days, first, last) for days in bounds)
    is_certain = (bounds[1] <= last) & (bounds[2] >= first) & (bounds[1] <= bounds[2])
    cuts = np.unique(np.concatenate([begins, ends_last + 1, settled[is_certain], ends_first[is_certain] + 1]))
    sources, is_partial = network.content.columns.source[rows], _partial(network, rows)
    found: list[Stretch] = []
    for begin, end in zip(cuts[:-1].tolist(), (cuts[1:] - 1).tolist(), strict=True):
        possible = (begins <= begin) & (ends_last >= end)
        certain = is_certain & (settled <= begin) & (ends_first >= end)
        surely, perhaps = _numbers(sources, certain), _numbers(sources, possible)
        # Who certainly holds a part may hold all of it: what is only possible takes no hedge from what is certain.
        wholly = {*_numbers(sources, certain & ~is_partial)}
        wholly |= {*_numbers(sources, possible & ~is_partial)} - {*surely}
        stretch = Stretch(begin, end, surely, perhaps, tuple(each for each in perhaps if each not in wholly))
        if found and found[-1].holding == stretch.holding:
            found[-1] = replace(found[-1], last=end)
        else:
            found.append(stretch)
    return found


def handovers(before: View, after: View) -> list[Handover]:
    """Return the resources and places that others hold in one view than in the other, by id.

    How surely somebody holds, and since when, makes no difference here. O(n) for n relationships in view.
    """
    changed = np.setxor1d(_holdings(before), _holdings(after)) // max(before.content.columns.entity_count, 1)
    is_held = before.content.of_kinds(_HELD_KINDS)
    numbers = np.unique(changed)
    return [
        Handover(before.content.entity_ids[number], number, _holders(before, number), _holders(after, number))
        for number in numbers[is_held[numbers]].tolist()
    ]


def laying(network: View, types: Mask, number: int | None = None) -> Numbers:
    """Return the rows in view of some types (a mask by their numbers) to one entity, to any for None; ascending.

    What they lead to is what is asked about: `kind` speaks of the claimants. Nothing is a claimant of itself.
    """
    columns = network.content.columns
    if number is not None:
        rows = network.rows_to(number)
    elif network.lens.kind:
        passing = Sieve(network.content, replace(network.lens, kind=())).passing()
        passing &= network.content.of_kinds(network.lens.kind)[columns.source]
        rows = np.flatnonzero(passing).astype(np.int32)
    else:
        rows = network.rows
    return np.asarray(rows[types[columns.type[rows]] & (columns.source[rows] != columns.target[rows])])


def playing(content: Graph, role: str) -> Mask:
    """Return a mask of the relationship types, by number, that make a role of `ROLES`. Raises InputError."""
    if role not in ROLES:
        raise InputError("role", role, f"use {' or '.join(ROLES)}", nearest(role, ROLES))
    if role != "all":
        return content.of_types(*ROLES[role])
    named = content.of_types(*(token for tokens in ROLES.values() for token in tokens))
    return named | claimant_types(content)


def _held(network: View, number: int | None = None) -> Numbers:
    return laying(network, network.content.of_types(_HOLDS), number)


def _holdings(network: View) -> Numbers:
    """Return who holds what, each pair as one number: that of what is held counts first."""
    columns, rows = network.content.columns, _held(network)
    return np.unique(columns.target[rows].astype(np.int64) * columns.entity_count + columns.source[rows])


def _holders(network: View, number: int) -> tuple[Tie, ...]:
    return tuple(gathered(network, number, _held(network, number)))


def _spans(network: View, rows: Numbers) -> list[Span]:
    bounds = zip(rows.tolist(), *(days.tolist() for days in network.sieve.spans(rows)), strict=True)
    return [Span(row, Bounds(begin, settled), Bounds(least, most)) for row, begin, settled, least, most in bounds]


def _partial(network: View, rows: Numbers) -> Mask:
    """Return which relationships have the hedge `partial`."""
    hedges = list(network.content.vocabulary.hedges)
    bit = 1 << hedges.index(_PARTIAL) if _PARTIAL in hedges else 0
    return np.asarray(network.content.columns.hedges[rows] & bit != 0)


def _when(span: Span) -> tuple[int, int, int, int, int]:
    return span.start.earliest, span.start.latest, span.end.earliest, span.end.latest, span.row


def _numbers(sources: Numbers, mask: Mask) -> tuple[int, ...]:
    return tuple(np.unique(sources[mask]).tolist())
