"""Who stands in another group than before: the communities of two views, held against each other. Part of `effects`.

Groups have no names, so those of one view are matched to those of the other: the two with most members in common
first, each group once. Who is not in the group that his was matched to has moved.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dezgraph.analysis.communities import communities

if TYPE_CHECKING:
    from dezgraph.analysis.communities import Communities
    from dezgraph.columns import Numbers
    from dezgraph.view import View

__all__ = ["Regrouped", "Regrouping", "regrouped"]


@dataclass(frozen=True, slots=True)
class Regrouped:
    """An actor that `moved` to another group, `joined` one or `left` one. Groups are counted from 1, as there."""

    number: int
    what: str
    before: int | None
    after: int | None


@dataclass(frozen=True, eq=False)
class Regrouping:
    """The groups of two views by friendly ties (Leiden), and who is in another one, by id."""

    before: Communities
    after: Communities
    found: tuple[Regrouped, ...]


def regrouped(before: View, after: View) -> Regrouping:
    """Return which actors stand in another group. Near O(n) for n relationships in view."""
    one, other = communities(before), communities(after)
    size = before.content.columns.entity_count
    labels, others = _labels(one, size), _labels(other, size)
    matched = np.append(_matches(labels, others, len(one)), 0)  # who was in no group has none to be expected in
    moved = np.flatnonzero(matched[labels - 1] != others).tolist()
    found = (_regrouped(number, int(labels[number]), int(others[number])) for number in moved)
    return Regrouping(one, other, tuple(found))


def _labels(found: Communities, size: int) -> Numbers:
    """Return the group of each entity, 0 for none."""
    labels = np.zeros(size, dtype=np.int32)
    for place, members in enumerate(found.members, start=1):
        labels[members] = place
    return labels


def _matches(labels: Numbers, others: Numbers, count: int) -> Numbers:
    """Return the group that each of `count` groups was matched to, -1 for none."""
    both = (labels > 0) & (others > 0)
    pairs, common = np.unique(np.stack((labels[both], others[both])), axis=1, return_counts=True)
    matches = np.full(count, -1, dtype=np.int32)
    taken = set()
    for place in np.lexsort((pairs[1], pairs[0], -common)).tolist():
        group, other = pairs[:, place].tolist()
        if matches[group - 1] < 0 and other not in taken:
            matches[group - 1] = other
            taken.add(other)
    return matches


def _regrouped(number: int, before: int, after: int) -> Regrouped:
    what = "joined" if not before else "left" if not after else "moved"
    return Regrouped(number, what, before or None, after or None)
