"""What changed from one view of a graph to another, and why: the world did, or what is known of it.

A relationship has *begun* where only the second view has it, *ended* where only the first has, and *changed* where both
have it and its type, dates, certainty, grade or claims in view are not the same.

**Why.** Two views differ in up to four respects: the day or window (`world`), the day of knowledge (`learned`), the
scenario (`scenario`), anything else that a lens has (`lens`). A respect is a cause of a change if exchanging it alone,
in the first view or in the second, changes what is seen of the relationship. Where days neither bring nor take away
what may hold, and only make it more or less certain, nothing is known to have happened: the cause is then `certainty`,
not `world`. To this come two rules about the event itself, which is the beginning of what more knowledge shows, and the
end of what it no longer shows or whose end it tells:

1. Where neither view asks for a date, and the event may lie after the earlier day of knowledge and not after the later,
   the world changed. Two views of the same day or window look at one world: what differs there is learned, and no more.
2. What certainly had not happened by the earlier day of knowledge could not be known then: where the world changed, it
   is not learned as well.

Where the dates leave it open, both causes are given. Swapping the views swaps `begun` and `ended` and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, overload

import numpy as np

from dezgraph.analysis.causes import CAUSES, causes_of
from dezgraph.analysis.seen import ASPECTS, Aligned, aligned, seen
from dezgraph.errors import InputError
from dezgraph.grades import TEXTS

if TYPE_CHECKING:
    from dezgraph.analysis.seen import Mask, Seen
    from dezgraph.view import View

__all__ = ["ASPECTS", "CAUSES", "Affected", "Diff", "Difference", "Standing", "diff"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How one view shows a relationship: `row` is that of its graph, `claims` are the ids of the claims in view.

    `disputed` tells whether any of these disputes or denies it.
    `valid_until` is None where the end was not known by the day `known`, as where nobody states one.
    """

    row: int
    type: str
    valid_from: str | None
    valid_until: str | None
    certainty: str | None
    grade: str | None
    disputed: bool
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What became of one relationship: `begun`, `ended` or `changed`.

    `before` is None for what has begun, `after` for what has ended; `aspects` say what changed, of `ASPECTS`, and are
    empty for those; `causes` are of `CAUSES`, one at least. `hedges` are those under which a scenario ends it,
    `potential` among them; what it adds or amends has its own.
    """

    id: str
    what: str
    aspects: tuple[str, ...]
    causes: tuple[str, ...]
    before: Standing | None
    after: Standing | None
    hedges: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Affected:
    """An entity with changed relationships, `count` of them.

    It `entered` where it had no relationship before, `left` where it has none after, was `touched` otherwise.
    """

    entity: str
    number: int
    what: str
    count: int


@dataclass(frozen=True, eq=False)
class Diff(Sequence[Difference]):
    """All differences between two views, in the order of relationship ids; they are made when they are looked at."""

    before: View
    after: View
    rows: Aligned
    presence: tuple[Mask, Mask]
    aspects: Mask
    causes: Mask

    def __len__(self) -> int:
        """Return how many relationships differ."""
        return len(self.rows.before)

    @overload
    def __getitem__(self, place: int) -> Difference: ...
    @overload
    def __getitem__(self, place: slice) -> list[Difference]: ...
    def __getitem__(self, place: int | slice) -> Difference | list[Difference]:
        """Return one difference, or a list of some."""
        if isinstance(place, slice):
            return [self._difference(each) for each in range(len(self))[place]]
        return self._difference(range(len(self))[place])

    def caused_by(self, cause: str) -> Diff:
        """Return the differences that have this cause.

        Raises:
            InputError: it is not one of `CAUSES`.
        """
        if cause not in CAUSES:
            raise InputError("cause", cause, f"use one of {', '.join(CAUSES)}")
        return self._only(self.causes[:, CAUSES.index(cause)])

    @property
    def counts(self) -> dict[str, dict[str, int]]:
        """How many differences there are of each sort, and of each cause; those of two causes count for both."""
        had, has = self.presence
        what = {"begun": ~had, "ended": ~has, "changed": had & has}
        return {
            "what": {name: int(mask.sum()) for name, mask in what.items()},
            "causes": dict(zip(CAUSES, self.causes.sum(axis=0).tolist(), strict=True)),
        }

    @property
    def affected(self) -> list[Affected]:
        """The entities at the ends of what differs: most differences first, equals by id. O(relationships in view)."""
        ends = self.rows.ends(self.before.content, self.after.content)
        size = self.before.content.columns.entity_count
        counts = np.bincount(ends.ravel(), minlength=size)
        had, has = (_is_tied(view) for view in (self.before, self.after))
        numbers = np.flatnonzero(counts)
        order = numbers[np.lexsort((numbers, -counts[numbers]))].tolist()
        ids = self.before.content.entity_ids
        what = np.where(had, np.where(has, "touched", "left"), "entered")
        return [Affected(ids[number], number, str(what[number]), int(counts[number])) for number in order]

    def _only(self, kept: Mask) -> Diff:
        had, has = self.presence
        presence = had[kept], has[kept]
        return replace(
            self, rows=self.rows[kept], presence=presence, aspects=self.aspects[kept], causes=self.causes[kept]
        )

    def _difference(self, place: int) -> Difference:
        row_before, row_after = int(self.rows.before[place]), int(self.rows.after[place])
        had, has = (bool(each[place]) for each in self.presence)
        id = self.before.content.relationship_id(row_before) if had else self.after.content.relationship_id(row_after)
        return Difference(
            id=id,
            what="changed" if had and has else "ended" if had else "begun",
            aspects=_named(ASPECTS, self.aspects[place]),
            causes=_named(CAUSES, self.causes[place]),
            before=_standing(self.before, row_before) if had else None,
            after=_standing(self.after, row_after) if has else None,
            hedges=self._endings.get(id, ()),
        )

    @cached_property
    def _endings(self) -> dict[str, tuple[str, ...]]:
        """The hedges under which a scenario of either view ends a relationship, by its id."""
        changes = (*self.before.content.changes, *self.after.content.changes)
        return {change.relationship or "": change.assumed_hedges for change in changes if change.change == "ending"}


def diff(before: View, after: View) -> Diff:
    """Return what differs between two views of one graph. O(n) for n relationships in either view.

    Raises:
        InputError: the views are of different graphs.
    """
    version = before.source_graph.version
    if version != after.source_graph.version:
        raise InputError("other", after.source_graph.version, f"use a view of the graph of version {version}")
    rows = aligned(before, after)
    one, other = seen(before, rows.before), seen(after, rows.after)
    differs = one.differs(other)
    rows, one, other = rows[differs], one[differs], other[differs]
    if before.content is not after.content:
        order = np.array(_by_id(before, after, rows, one), dtype=np.intp)
        rows, one, other = rows[order], one[order], other[order]
    return Diff(
        before=before,
        after=after,
        rows=rows,
        presence=(one.present, other.present),
        aspects=one.aspects(other),
        causes=causes_of(before, after, rows, (one, other)),
    )


def _by_id(before: View, after: View, rows: Aligned, one: Seen) -> Sequence[int]:
    """Return the places of rows of two graphs in the order of their ids."""
    ids = [
        before.content.relationship_id(row) if row >= 0 else after.content.relationship_id(other)
        for row, other in zip(rows.before.tolist(), rows.after.tolist(), strict=True)
    ]
    return sorted(range(len(one.present)), key=ids.__getitem__)


def _standing(view: View, row: int) -> Standing:
    record, seen = view.shown(row), view.claims_in_view(row)
    codes, certain = view.standing(np.array([row], dtype=np.int32))
    return Standing(
        row=row,
        type=record.type,
        valid_from=record.valid_from,
        valid_until=record.valid_until,
        certainty=None if certain is None else "certain" if certain[0] else "possible",
        grade=TEXTS[int(codes[0])],
        disputed=record.is_disputed(seen),
        claims=tuple(claim.id for claim, is_seen in zip(record.claims, seen, strict=True) if is_seen),
    )


def _is_tied(view: View) -> Mask:
    columns = view.content.columns
    mask = np.zeros(columns.entity_count, dtype=bool)
    mask[columns.source[view.rows]] = mask[columns.target[view.rows]] = True
    return mask


def _named(names: Sequence[str], mask: Mask) -> tuple[str, ...]:
    return tuple(name for name, is_so in zip(names, mask.tolist(), strict=True) if is_so)
