"""The directed signed triad census: all threes of nodes, by which ties run which way with which sign.

Between two nodes each direction has no tie, a positive one, a negative one, or both at once, `±`. Threes that differ in
the names of their nodes only are of one class. A class has one of the sixteen types of Holland and Leinhardt, which
tell mutual, asymmetric and null pairs without regard to signs, and its ties with their signs.

Source: Holland and Leinhardt, A Method for Detecting Structure in Sociometric Data, 1970; the ties are counted as in
Batagelj and Mrvar, A subquadratic triad census algorithm, 2001: threes with two tied pairs are listed, the rest follow.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations
from math import comb
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from dezgraph.columns import Numbers

__all__ = ["MOST_WEDGES", "TYPES", "Triad", "directed_triads"]

MOST_WEDGES: Final = 4_000_000
"""Of how many pairs of ties that share a node the census is taken at most; listing them takes half a second."""
TYPES: Final = ("003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201", "120D", "120U",
                "120C", "210", "300")  # fmt: skip
_SIGNS: Final = ("", "+", "-", "±")
_ORDERED: Final = tuple(permutations(range(3), 2))
_STATES: Final = 16
"""In how many ways two nodes can be tied, not at all among them: four one way times four the other."""

Places: TypeAlias = npt.NDArray[np.int64]
States: TypeAlias = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Triad:
    """How many threes are of one class. `type` is of `TYPES`, `ties` such as `A-B A+C`: A's to B is negative."""

    type: str
    ties: str
    count: int


def directed_triads(count: int, sources: Numbers, targets: Numbers, states: Places) -> tuple[Triad, ...] | None:
    """Return the classes that occur, by type in the order of `TYPES`, then by ties; None above 4 million wedges.

    Ties are distinct, none of a node to itself; a state is 1 for positive, 2 for negative, 3 for both. All counts add
    up to the number of threes of `count` nodes. O(w log m) for m ties and w wedges, pairs of ties that share a node.
    """
    keys, codes = _pairs(count, sources, targets, states)
    ends = np.concatenate(np.divmod(keys, max(count, 1)))
    degrees = np.bincount(ends, minlength=count)
    if int((degrees * (degrees - 1) // 2).sum()) > MOST_WEDGES:
        return None
    found = _connected(count, keys, codes, ends)
    # With one tied pair: any third node but those that make a three of two tied pairs, or three.
    single = Counter({code: pairs * (count - 2) for code, pairs in Counter(_either(codes).tolist()).items()})
    for three, threes in found.items():
        single.subtract({code: threes * times for code, times in Counter(_either(np.array(three)).tolist()).items()})
    found.update({(code, 0, 0): threes for code, threes in single.items() if code})
    found[0, 0, 0] = comb(count, 3) - found.total()
    classes: Counter[States] = Counter()
    for three, threes in found.items():
        classes[_canonical(three)] += threes
    triads = (Triad(_type(states), _ties(states), threes) for states, threes in classes.items() if threes)
    return tuple(sorted(triads, key=lambda triad: (TYPES.index(triad.type), triad.ties)))


def _pairs(count: int, sources: Numbers, targets: Numbers, states: Places) -> tuple[Places, Places]:
    """Return each tied pair as one number, ascending, and how it is tied: four times one way, plus the other."""
    low, high = np.minimum(sources, targets).astype(np.int64), np.maximum(sources, targets)
    keys, places = np.unique(low * count + high, return_inverse=True)
    weights = np.where(sources < targets, 4, 1) * states
    return keys, np.bincount(places, weights=weights, minlength=len(keys)).astype(np.int64)


def _connected(count: int, keys: Places, codes: Places, ends: Places) -> Counter[tuple[int, int, int]]:
    """Count threes with two tied pairs or three, by how a middle node is tied to two others, and these to each other.

    A code is read from the first node of its pair: middle to one, middle to other, one to other.
    """
    order = np.argsort(ends, kind="stable")
    middles, seen = ends[order], np.concatenate((codes, _turned(codes)))[order]
    others = np.concatenate((ends[len(keys) :], ends[: len(keys)]))[order]
    later = np.searchsorted(middles, middles, side="right") - np.arange(len(middles)) - 1
    first = np.repeat(np.arange(len(middles)), later)
    second = first + 1 + np.arange(len(first)) - np.repeat(np.cumsum(later) - later, later)
    one, other = others[first], others[second]
    wanted = np.minimum(one, other) * count + np.maximum(one, other)
    places = np.minimum(np.searchsorted(keys, wanted), max(len(keys) - 1, 0))
    is_closed = keys[places] == wanted
    closing = np.where(is_closed, np.where(one < other, codes[places], _turned(codes[places])), 0)
    counts = np.bincount((seen[first] * _STATES + seen[second]) * _STATES + closing)
    found: Counter[tuple[int, int, int]] = Counter()
    for three in np.flatnonzero(counts).tolist():
        (one_code, other_code), last = divmod(three // _STATES, _STATES), three % _STATES
        found[one_code, other_code, last] += int(counts[three])
    # Each triangle was seen from all three of its nodes, in one of the readings of its class.
    merged: Counter[tuple[int, int, int]] = Counter()
    for codes_of, threes in found.items():
        merged[_reading(_canonical(codes_of)) if codes_of[2] else codes_of] += threes
    return Counter({three: threes // 3 if three[2] else threes for three, threes in merged.items()})


def _turned(codes: Places) -> Places:
    """Return how pairs are tied as seen from the other node."""
    return codes % 4 * 4 + codes // 4


def _either(codes: Places) -> Places:
    """Return how pairs are tied, from whichever node."""
    return np.maximum(codes, _turned(codes))


def _canonical(three: tuple[int, int, int]) -> States:
    """Return the states of the six ordered pairs of A, B and C, named so that the greatest come first."""
    states = dict(zip(((0, 1), (1, 0), (0, 2), (2, 0), (1, 2), (2, 1)), _each(three), strict=True))
    return max(tuple(states[names[a], names[b]] for a, b in _ORDERED) for names in permutations(range(3)))


def _each(three: tuple[int, int, int]) -> Iterator[int]:
    for code in three:
        yield from divmod(code, 4)


def _reading(states: States) -> tuple[int, int, int]:
    """Return the three of a class: the inverse of `_canonical`."""
    of = dict(zip(_ORDERED, states, strict=True))
    first, second, third = (4 * of[a, b] + of[b, a] for a, b in ((0, 1), (0, 2), (1, 2)))
    return first, second, third


def _ties(states: States) -> str:
    return " ".join(f"{'ABC'[a]}{_SIGNS[state]}{'ABC'[b]}" for (a, b), state in zip(_ORDERED, states, strict=True)
                    if state)  # fmt: skip


def _type(states: States) -> str:
    arcs = {pair for pair, state in zip(_ORDERED, states, strict=True) if state}
    mutual = {arc for arc in arcs if arc[::-1] in arcs}
    single = arcs - mutual
    pairs = len(mutual) // 2, len(single), 3 - len(mutual) // 2 - len(single)
    return "".join(map(str, pairs)) + _letter(pairs[0], single, {node for arc in mutual for node in arc})


def _letter(mutual: int, single: set[tuple[int, int]], tied: set[int]) -> str:
    senders, receivers = ({arc[end] for arc in single} for end in (0, 1))
    if len(single) == 1 and mutual == 1:
        return "D" if receivers <= tied else "U"
    if len(single) == 2 and mutual < 2:  # noqa: PLR2004 – two of the three pairs
        return "D" if len(senders) == 1 else "U" if len(receivers) == 1 else "C"
    return ("C" if len(senders) == len(single) else "T") if len(single) == len(_ORDERED) // 2 else ""
