"""Divisions: actors in camps with as few ties against it as can be, and what all of the best have in common.

There may be many best divisions, and one of them is told. What is settled is the same in each: a tie that `always`
stands in the way, and who is with whom. Two actors are settled to each other where they are together in every best
division, or apart in every one. In each part the largest set of actors that are settled to one another stands firm
(of equals that with the least id); whoever is not settled to it is on its other side in a division as good.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from dezgraph.engines.components import components

if TYPE_CHECKING:
    from dezgraph.analysis.balance.ground import Ground
    from dezgraph.analysis.ties import Tie
    from dezgraph.columns import Mask
    from dezgraph.engines.settled import Settled

__all__ = ["Division", "Faction", "Tension", "divisions"]

Labels: TypeAlias = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Tension:
    """A tie that is against a division: friendly between two camps, or hostile within one.

    It is of sign `sign`, between `entity` and the entity of `tie`, whose id comes later. `always` says whether it is
    against every one of the best divisions; None where that was not asked, or not found in time.
    """

    entity: str
    number: int
    sign: int
    tie: Tie
    always: bool | None


@dataclass(frozen=True, slots=True)
class Faction:
    """Who stands together, by id. Only factions of one `part` were divided from one another: parts are not tied.

    Parts are numbered from 1, the largest first; within a part the larger faction comes first, equals by id.
    `settled` says of each whether every best division has him as here towards what stands firm in the part; None where
    that was not asked, or not found in time.
    """

    part: int
    numbers: tuple[int, ...]
    settled: tuple[bool | None, ...]


@dataclass(frozen=True)
class Division:
    """A division with as few ties against it as were found: `index` of them. None has fewer than `bound`.

    There may be other divisions as good. `normalised` is 1 - 2 index / ties: 1 where balanced, and never below 0.
    `tension` is ordered by the ids of both ends.
    """

    index: int
    bound: int
    normalised: float
    factions: tuple[Faction, ...]
    tension: tuple[Tension, ...]

    @property
    def optimal(self) -> bool:
        """Whether no division has fewer ties against it."""
        return self.index == self.bound

    @property
    def is_known(self) -> bool:
        """Whether it is known of every actor and every tie how it is in other divisions as good."""
        found = [each for faction in self.factions for each in faction.settled] + [tie.always for tie in self.tension]
        return None not in found

    @cached_property
    def camps(self) -> dict[int, tuple[int, int]]:
        """The part of each actor, and the place of its faction, by number."""
        return {
            number: (faction.part, place) for place, faction in enumerate(self.factions) for number in faction.numbers
        }


def divisions(found: Ground, end: float, *, always: bool) -> tuple[Division, Division]:
    """Return the best strict and the best weak division that are found by `end` (of `time.monotonic`).

    `always` also finds what all best strict ones have in common. There is a tie.
    """
    from dezgraph.engines.frustration import frustration
    from dezgraph.engines.settled import settled
    from dezgraph.engines.weak import weak_division

    split = frustration(found.links, seconds=_left(end) / 2)
    always = always and split.optimal
    best = weak_division(found.of(1), found.of(-1), seconds=_left(end) / (2 if always else 1))
    common = settled(found.links, split.sides, seconds=_left(end)) if always else None
    return (
        _division(found, split.sides.astype(np.int64), split.bound, common),
        _division(found, best.labels.astype(np.int64), best.bound, None),
    )


def _left(end: float) -> float:
    return max(end - time.monotonic(), 0)


def _division(found: Ground, labels: Labels, bound: int, common: Settled | None) -> Division:
    tension = tuple(_tension(found, labels, common))
    return Division(
        index=len(tension),
        bound=bound,
        normalised=1 - 2 * len(tension) / len(found.edges),
        factions=tuple(_factions(found, labels, common)),
        tension=tension,
    )


def _tension(found: Ground, labels: Labels, common: Settled | None) -> Iterator[Tension]:
    links, ids = found.links, found.projection.view.content.entity_ids
    places = np.flatnonzero(_against(found, labels))
    for place in places[np.lexsort((-found.signs[places], found.edges[places]))].tolist():
        edge, sign = int(found.edges[place]), int(found.signs[place])
        number = found.entity(edge)
        always = None if common is None else common.are(links.sources[place], links.targets[place])
        yield Tension(ids[number], number, sign, found.tie(edge, sign), always)


def _against(found: Ground, labels: Labels) -> Mask:
    links = found.links
    return np.asarray((labels[links.sources] == labels[links.targets]) != (found.signs > 0))


def _factions(found: Ground, labels: Labels, common: Settled | None) -> Iterator[Faction]:
    parts = components(found.links)
    groups: dict[int, dict[int, list[int]]] = {}
    for node, (part, label) in enumerate(zip(parts.tolist(), labels.tolist(), strict=True)):
        groups.setdefault(part, {}).setdefault(label, []).append(node)
    ordered = sorted(groups.values(), key=lambda part: (-sum(map(len, part.values())), min(map(min, part.values()))))
    for place, part in enumerate(ordered, start=1):
        firm = _firm(common, sorted(chain.from_iterable(part.values()))) if common else 0
        for nodes in sorted(part.values(), key=lambda nodes: (-len(nodes), nodes[0])):
            settled = (common.are(firm, node) if common else None for node in nodes)
            yield Faction(place, tuple(found.projection.nodes[nodes].tolist()), tuple(settled))


def _firm(common: Settled, nodes: list[int]) -> int:
    """Return the first node of the largest set of nodes that are settled to one another."""
    _, firsts, counts = np.unique(common.proven[nodes], return_index=True, return_counts=True)
    return nodes[int(firsts[np.lexsort((firsts, -counts))[0]])]
