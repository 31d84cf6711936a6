"""Signed balance: how far friends of friends are friends, and which ties stand in the way of two clean camps.

Strict balance (Cartwright & Harary) is there where the actors fall into two camps, friends inside and enemies between;
weak balance (Davis) where they fall into as many as they like. Neither is a judgement: it is a way to see what does
not fit. Measures, each None where there is nothing to measure:

    triads        triangles by signs, and the share that is balanced
    census        all threes of actors by directed ties and their signs (`census`)
    walk          closed walks of all lengths, short ones counting most (`engines.walk_balance`)
    strict, weak  the fewest ties that are against any division, and which those are in one of the best

On what ties it is measured, and what a pair is that is both friendly and hostile, says `ground`.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from dezgraph.analysis.balance.census import Census, directed_census
from dezgraph.analysis.balance.ground import Ground, ground
from dezgraph.engines.components import components
from dezgraph.engines.triads import Triads, triads
from dezgraph.engines.walk_balance import WalkBalance, walk_balance
from dezgraph.errors import InputError

if TYPE_CHECKING:
    from dezgraph.analysis.ties import Tie
    from dezgraph.columns import Mask
    from dezgraph.view import View

__all__ = ["MOST_SECONDS", "NOTES", "Ambivalent", "Balance", "Division", "Faction", "Tension", "balance", "is_always",
           "limited"]  # fmt: skip

MOST_SECONDS: Final = 600
NOTES: Final = ("no signed ties", "no triangles", "time limit", "strict unproven", "weak unproven", "always unknown",
                "walk unknown")  # fmt: skip
"""What may be said of an answer: nothing to measure, no triangle to count, a bound that is not met, and for what."""

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
    """

    part: int
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Ambivalent:
    """A pair that is friendly and hostile at once, by id: `entity`, and the entity of both ties."""

    entity: str
    number: int
    positive: Tie
    negative: Tie


@dataclass(frozen=True, slots=True)
class Balance:
    """The balance of a view, over so many actors with `positive` and `negative` ties. `notes` are of `NOTES`."""

    rule: str
    actors: int
    positive: int
    negative: int
    ambivalent: tuple[Ambivalent, ...]
    triads: Triads
    census: Census
    walk: WalkBalance | None
    strict: Division | None
    weak: Division | None
    notes: tuple[str, ...]


def balance(view: View, *, ambivalent: str = "both", time_limit: float = 5.0, always: bool = False) -> Balance:
    """Return how balanced the signed ties between the actors of a view are.

    `ambivalent` is what a pair of both signs counts as: `both`, `positive`, `negative` or `drop`. `always` also finds
    which ties are against every one of the best strict divisions: one search more for each. `time_limit` is about how
    many seconds all of it may take. The walk balance comes first; the strict division may have half of what is left,
    the weak one half of the rest where `always` is still to come. What is found by then is told, with its bounds, and
    `notes` name what is not proven.

    Some milliseconds on a graph of a hundred ties. At worst exponential; what is said of cost stands with the engines.

    Raises:
        InputError: no such rule, or a time limit that is not above 0 and at most 600.
    """
    end = time.monotonic() + limited(time_limit)
    found = ground(view, ambivalent)
    positive, negative = found.of(1), found.of(-1)
    counted = triads(positive, negative)
    is_there = bool(len(found.edges))
    walk = walk_balance(positive, negative, end=end)
    strict, weak = _divisions(found, end, always=always) if is_there else (None, None)
    open_ = (
        strict is not None and not strict.optimal,
        weak is not None and not weak.optimal,
        always and strict is not None and strict.optimal and any(tie.always is None for tie in strict.tension),
        walk is not None and not walk.is_known,
    )
    notes = (not is_there, is_there and not counted.total, any(open_), *open_)
    return Balance(
        rule=ambivalent,
        actors=len(found.projection.nodes),
        positive=len(positive),
        negative=len(negative),
        ambivalent=tuple(_pairs(view, found)),
        triads=counted,
        census=directed_census(found),
        walk=walk,
        strict=strict,
        weak=weak,
        notes=tuple(note for note, applies in zip(NOTES, notes, strict=True) if applies),
    )


def limited(seconds: float) -> float:
    """Return a time limit that can be kept.

    Raises:
        InputError: it is not above 0 and at most 600 seconds.
    """
    if not 0 < seconds <= MOST_SECONDS:
        raise InputError("time_limit", str(seconds), f"use seconds, more than 0 and at most {MOST_SECONDS}")
    return seconds


def _divisions(found: Ground, end: float, *, always: bool) -> tuple[Division, Division]:
    """Return the best strict and the best weak division that are found by `end`."""
    from dezgraph.engines.frustration import frustration
    from dezgraph.engines.weak import weak_division

    split = frustration(found.links, seconds=_left(end) / 2)
    always = always and split.optimal
    best = weak_division(found.of(1), found.of(-1), seconds=_left(end) / (2 if always else 1))
    sides = split.sides.astype(np.int64)
    against = np.flatnonzero(_against(found, sides)).tolist() if always else []
    certain = {place: is_always(found, place, split.frustrated, end) for place in against}
    return (
        _division(found, sides, split.bound, certain),
        _division(found, best.labels.astype(np.int64), best.bound, {}),
    )


def _left(end: float) -> float:
    return max(end - time.monotonic(), 0)


def is_always(found: Ground, place: int, index: int, end: float) -> bool | None:
    """Tell whether a tie is against every best split, which has `index` against it; None where the clock is at `end`.

    If the tie weighs too much to be borne, the best split costs more. One search, as that of `balance`.
    """
    from dezgraph.engines.frustration import frustration

    left = end - time.monotonic()
    if left <= 0:
        return None
    weights = found.signs.astype(np.float64)
    weights[place] *= index + 1
    other = frustration(replace(found.links, weights=weights), seconds=left)
    return False if other.frustrated == index else True if other.bound > index else None


def _against(found: Ground, labels: Labels) -> Mask:
    links = found.links
    return np.asarray((labels[links.sources] == labels[links.targets]) != (found.signs > 0))


def _division(found: Ground, labels: Labels, bound: int, always: dict[int, bool | None]) -> Division:
    against = np.flatnonzero(_against(found, labels))
    edges, signs = found.edges[against], found.signs[against]
    ids = found.projection.view.content.entity_ids
    tension = []
    for place in np.lexsort((-signs, edges)).tolist():
        edge, sign = int(edges[place]), int(signs[place])
        number = found.entity(edge)
        certain = always.get(int(against[place]))
        tension.append(Tension(ids[number], number, sign, found.tie(edge, sign), certain))
    return Division(
        index=len(against),
        bound=bound,
        normalised=1 - 2 * len(against) / len(found.edges),
        factions=tuple(_factions(found, labels)),
        tension=tuple(tension),
    )


def _factions(found: Ground, labels: Labels) -> Iterator[Faction]:
    parts = components(found.links)
    groups: dict[int, dict[int, list[int]]] = {}
    for number, part, label in zip(found.projection.nodes.tolist(), parts.tolist(), labels.tolist(), strict=True):
        groups.setdefault(part, {}).setdefault(label, []).append(number)
    ordered = sorted(groups.values(), key=lambda part: (-sum(map(len, part.values())), min(map(min, part.values()))))
    for place, part in enumerate(ordered, start=1):
        for members in sorted(part.values(), key=lambda members: (-len(members), members[0])):
            yield Faction(place, tuple(members))


def _pairs(view: View, found: Ground) -> Iterator[Ambivalent]:
    for edge in found.ambivalent.tolist():
        number = found.entity(edge)
        id = view.content.entity_ids[number]
        yield Ambivalent(id, number, found.tie(edge, 1), found.tie(edge, -1))
