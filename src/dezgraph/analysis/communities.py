"""Groups of actors: who stands together, by friendly ties alone or by friendly and hostile ones.

leiden, louvain   more friendly ties inside groups than chance would have it (modularity)
balance           friendly ties inside groups, hostile ones between, with the fewest ties against that (Davis)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, overload

import numpy as np

from dezgraph.analysis.balance.ground import RULES
from dezgraph.analysis.linking import STRENGTHS, Linked, chosen, linked
from dezgraph.engines.communities import Communities as Found
from dezgraph.engines.communities import leiden, louvain
from dezgraph.engines.links import Links
from dezgraph.engines.weak import weak_division
from dezgraph.errors import InputError

if TYPE_CHECKING:
    from dezgraph.columns import Mask, Numbers
    from dezgraph.view import View

__all__ = ["METHODS", "MOST_RESOLUTION", "MOST_SEED", "NOT_PROVEN", "NO_FRIENDLY_TIES", "NO_SIGNED_TIES", "Communities",
           "Community", "Frustration", "communities"]  # fmt: skip

METHODS: Final = ("leiden", "louvain", "balance")
MOST_RESOLUTION: Final = 100.0
MOST_SEED: Final = 999_999
NO_FRIENDLY_TIES: Final = "no friendly ties"
NO_SIGNED_TIES: Final = "no signed ties"
NOT_PROVEN: Final = "time limit"


@dataclass(frozen=True, slots=True)
class Community:
    """A group: `community` counts from 1 by size, the largest first, equals by the smallest id.

    `numbers` are its members, in the order of ids. `friendly` and `hostile` are the pairs within it that have such a
    tie, by the rule for ambivalent pairs.
    """

    community: int
    numbers: tuple[int, ...]
    friendly: int
    hostile: int


@dataclass(frozen=True, slots=True)
class Frustration:
    """Ties against a division: friendly between groups, or hostile within one. No division has fewer than `bound`."""

    ties: int
    bound: int

    @property
    def optimal(self) -> bool:
        """Whether no division has fewer."""
        return self.ties == self.bound


@dataclass(frozen=True, eq=False)
class Communities(Sequence[Community]):
    """A division of actors into groups, which are made when they are looked at.

    `modularity` is of `leiden` and `louvain`, -1/2 to 1, at resolution 1 about 0 where chance would do as well;
    `frustration` is of `balance`; None for the others. `friendly`, `hostile` and `ambivalent` pairs are those in view,
    `isolated` the actors in view without a tie that the method goes by. `unweighed` relationships were left out.
    `note` tells why there are no groups, `NO_FRIENDLY_TIES` or `NO_SIGNED_TIES`, or that `frustration` is `NOT_PROVEN`
    to be the least; None otherwise. `rule` is that for ambivalent pairs (`dezgraph.analysis.balance.ground`).
    """

    view: View
    method: str
    rule: str
    members: tuple[Numbers, ...]
    inside: tuple[tuple[int, int], ...]
    isolated: Numbers
    friendly: int
    hostile: int
    ambivalent: int
    unweighed: int
    modularity: float | None = None
    frustration: Frustration | None = None
    note: str | None = None

    def __len__(self) -> int:
        """Return how many groups there are."""
        return len(self.members)

    @overload
    def __getitem__(self, place: int) -> Community: ...
    @overload
    def __getitem__(self, place: slice) -> list[Community]: ...
    def __getitem__(self, place: int | slice) -> Community | list[Community]:
        """Return one group, or a list of some."""
        if isinstance(place, slice):
            return [self[each] for each in range(len(self))[place]]
        at = range(len(self))[place]
        return Community(at + 1, tuple(self.members[at].tolist()), *self.inside[at])


def communities(
    view: View,
    method: str = "leiden",
    *,
    weight: str = "none",
    resolution: float | None = None,
    seed: int | None = None,
    ambivalent: str = "both",
) -> Communities:
    """Return actors in groups.

    For `leiden` and `louvain` friendly ties count, one a pair, as strong as `weight` has it (`linking.STRENGTHS`); a
    higher `resolution`, 1 by default, gives more and smaller groups; the same `seed`, 0 by default, the same ones. An
    ambivalent pair has a friendly tie where the rule is `both` or `positive`. For `balance` see
    `dezgraph.engines.weak`; groups are as fine as they can be: two that no tie joins or parts are told apart.

    Near O(n) for n relationships in view; balance at most about two seconds up to 2000 ties.

    Raises:
        InputError: no such method, weight or rule, a number out of range, or one that the method does not regard.
    """
    chosen("method", method, METHODS)
    chosen("ambivalent", ambivalent, RULES)
    _check(method, weight, resolution, seed)
    ties = linked(view, "signed", weight=weight)
    friendly, hostile = _signed(ties, ambivalent)
    if method == "balance":
        division = weak_division(friendly, hostile)
        labels, frustration, modularity = division.labels, Frustration(division.frustrated, division.bound), None
        tied = _tied(friendly) | _tied(hostile)
    else:
        found = _ENGINES[method](friendly, resolution=1.0 if resolution is None else resolution, seed=seed or 0)
        labels, frustration, modularity = found.labels, None, found.quality
        tied = _tied(friendly)
    if not tied.any():
        frustration = modularity = None
    nodes, members = ties.projection.nodes, _members(labels, tied)
    return Communities(
        view=view,
        method=method,
        rule=ambivalent,
        members=tuple(nodes[places] for places in members),
        inside=_inside(labels, members, friendly, hostile),
        isolated=np.setdiff1d(_actors(view), nodes[tied]).astype(np.int32),
        friendly=int(ties.projection.positive.sum()),
        hostile=int(ties.projection.negative.sum()),
        ambivalent=int((ties.projection.positive & ties.projection.negative).sum()),
        unweighed=ties.unweighed,
        modularity=modularity,
        frustration=frustration,
        note=_note(method, frustration, is_empty=not members),
    )


def _note(method: str, frustration: Frustration | None, *, is_empty: bool) -> str | None:
    if is_empty:
        return NO_SIGNED_TIES if method == "balance" else NO_FRIENDLY_TIES
    return None if frustration is None or frustration.optimal else NOT_PROVEN


def _check(method: str, weight: str, resolution: float | None, seed: int | None) -> None:
    chosen("weight", weight, STRENGTHS)
    given = {"weight": None if weight == "none" else weight, "resolution": resolution, "seed": seed}
    for name, value in given.items():
        if method == "balance" and value is not None:
            raise InputError(name, str(value), f"leave it out: balance has no {name}")
    if resolution is not None and not 0 < resolution <= MOST_RESOLUTION:
        raise InputError("resolution", str(resolution), f"use a number above 0, at most {MOST_RESOLUTION:g}")
    if seed is not None and not 0 <= seed <= MOST_SEED:
        raise InputError("seed", str(seed), f"use a whole number from 0 to {MOST_SEED}")


def _signed(ties: Linked, rule: str) -> tuple[Links, Links]:
    """Return friendly and hostile ties, ambivalent pairs among them by a rule."""
    tied = ties.projection
    both = tied.positive & tied.negative
    friendly = tied.positive & ~(both & (rule in {"negative", "drop"}))
    hostile = tied.negative & ~(both & (rule in {"positive", "drop"}))
    return ties.of_sign(1, friendly), ties.of_sign(-1, hostile)


def _tied(links: Links) -> Mask:
    tied = np.zeros(links.count, dtype=bool)
    tied[links.sources] = tied[links.targets] = True
    return tied


def _members(labels: Numbers, tied: Mask) -> list[Numbers]:
    """Return the nodes of each group of tied ones, ascending: the largest group first, equals by their first node."""
    places = np.flatnonzero(tied)
    order = places[np.argsort(labels[places], kind="stable")]
    firsts = np.flatnonzero(np.diff(labels[order], prepend=-1))
    groups = np.split(order.astype(np.int32), firsts[1:]) if len(order) else []
    return sorted(groups, key=lambda group: (-len(group), int(group[0])))


def _inside(
    labels: Numbers, members: Sequence[Numbers], friendly: Links, hostile: Links
) -> tuple[tuple[int, int], ...]:
    """Return how many friendly and hostile ties each group has within it."""
    size = int(labels.max(initial=-1)) + 1
    counts = []
    for links in (friendly, hostile):
        groups = labels[links.sources]
        counts.append(np.bincount(groups[groups == labels[links.targets]], minlength=size))
    found = np.stack(counts, axis=1)
    return tuple((int(found[labels[group[0]], 0]), int(found[labels[group[0]], 1])) for group in members)


def _actors(view: View) -> Numbers:
    """Return the actors that have a relationship in view."""
    columns = view.content.columns
    seen = np.zeros(columns.entity_count, dtype=bool)
    seen[columns.source[view.rows]] = seen[columns.target[view.rows]] = True
    return np.flatnonzero(seen & view.content.actors).astype(np.int32)


_ENGINES: Final[dict[str, Callable[..., Found]]] = {"leiden": leiden, "louvain": louvain}
