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
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dezgraph.analysis.balance.census import Census, directed_census
from dezgraph.analysis.balance.division import Division, divisions
from dezgraph.analysis.balance.ground import Ground, ground
from dezgraph.analysis.balance.groups import parted
from dezgraph.engines.triads import Triads, triads
from dezgraph.engines.walk_balance import WalkBalance, walk_balance
from dezgraph.errors import InputError

if TYPE_CHECKING:
    from dezgraph.analysis.ties import Tie
    from dezgraph.view import View

__all__ = ["MOST_SECONDS", "NOTES", "Ambivalent", "Balance", "balance", "limited"]

MOST_SECONDS: Final = 600
NOTES: Final = ("no signed ties", "no triangles", "time limit", "strict unproven", "weak unproven", "settled unknown",
                "walk unknown")  # fmt: skip
"""What may be said of an answer: nothing to measure, no triangle to count, a bound that is not met, and for what."""


@dataclass(frozen=True, slots=True)
class Ambivalent:
    """A pair that is friendly and hostile at once, by id: `entity`, and the entity of both ties."""

    entity: str
    number: int
    positive: Tie
    negative: Tie


@dataclass(frozen=True, slots=True)
class Balance:
    """The balance of a view, over so many actors with `positive` and `negative` ties. `notes` are of `NOTES`.

    `left_out` are groups that do not count, for parts of them are hostile to one another. `parted` are those whom the
    strict division has in another camp than what they are part of, each with that. All are numbers of entities, in the
    order of ids.
    """

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
    left_out: tuple[int, ...]
    parted: tuple[tuple[int, int], ...]
    notes: tuple[str, ...]


def balance(view: View, *, ambivalent: str = "both", time_limit: float = 5.0, always: bool = False) -> Balance:
    """Return how balanced the signed ties between the actors of a view are.

    `ambivalent` is what a pair of both signs counts as: `both`, `positive`, `negative` or `drop`. `always` also finds
    what all of the best strict divisions have in common: which ties they are against, and who stands where (two or
    three searches more, as a rule). `time_limit` is about how many seconds all of it may take. The walk balance comes
    first; the strict division may have half of what is left, the weak one half of the rest where `always` is still to
    come. What is found by then is told, with its bounds, and `notes` name what is not proven.

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
    strict, weak = divisions(found, end, always=always) if is_there else (None, None)
    open_ = (
        strict is not None and not strict.optimal,
        weak is not None and not weak.optimal,
        always and strict is not None and strict.optimal and not strict.is_known,
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
        left_out=tuple(found.left_out.tolist()),
        parted=() if strict is None else tuple(parted(view, strict.camps)),
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


def _pairs(view: View, found: Ground) -> Iterator[Ambivalent]:
    for edge in found.ambivalent.tolist():
        number = found.entity(edge)
        id = view.content.entity_ids[number]
        yield Ambivalent(id, number, found.tie(edge, 1), found.tie(edge, -1))
