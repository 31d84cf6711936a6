"""What a path is worth once it is found: the days its hops share, its net sign, its grade, and what carries it.

Time is cut at every day on which a relationship of the path begins or ends. Between two cuts nothing changes, so it is
enough to ask, for each piece of time and each sign, which is the best relationship of each hop.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST

if TYPE_CHECKING:
    from dezgraph.analysis.paths.ground import Bundle
    from dezgraph.columns import Days, Mask, Numbers

__all__ = ["Dating", "Span", "dated"]

_NONE: Final = 1 << 20
Pieces: TypeAlias = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Span:
    """The days from `first` to `last`, both included; ints since 1970-01-01, None for unbounded."""

    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True, eq=False)
class Dating:
    """What the hops of a path have in common.

    `possible` are the spans in which all of it may have held on one day, `certain` those in which all of it
    certainly did; in the order of time. `signs` are the products that the signs of the hops may have; none where a hop
    has no sign. `rank` is the place of the grade (256 or more for none), `cost` the sum of the costs of the hops;
    `fits` says of each relationship of each hop whether it has a part in this.
    """

    possible: tuple[Span, ...]
    certain: tuple[Span, ...]
    signs: tuple[int, ...]
    rank: int
    cost: int
    fits: tuple[Mask, ...]


def dated(
    bundles: Sequence[Bundle],
    days: tuple[int, int],
    costs: Numbers,
    *,
    odd: bool | None,
    any_day: bool,
    surely: bool,
) -> Dating:
    """Return what the relationships of a path have in common within some days.

    `odd` is whether the signs must multiply to -1, None where that does not matter. They must have held on a common
    day, with `surely` for certain; with `any_day` they need not. O(relationships squared).
    """
    when = [(bundle.first, bundle.last) for bundle in bundles]
    sure = [(bundle.sure_first, bundle.sure_last) for bundle in bundles]
    cuts = _cuts([*when, *sure], days)
    maybe, covers = ([_covers(*span, cuts) for span in spans] for spans in (when, sure))
    possible, certain = (_arrived(_chained(bundles, each, odd=odd), odd=odd) for each in (maybe, covers))
    if any_day:
        covers = [np.ones((len(bundle.rows), 1), dtype=bool) for bundle in bundles]
    elif not surely:
        covers = maybe
    forth = _chained(bundles, covers, odd=odd)
    back = _chained(bundles[::-1], covers[::-1], odd=odd)[::-1]
    return Dating(
        possible=_spans(possible, cuts, days[1]),
        certain=_spans(certain, cuts, days[1]),
        signs=_signs(forth[-1] if odd is not None else _chained(bundles, covers, odd=False)[-1], odd=odd),
        rank=_scored(bundles, covers, odd=odd, costs=None),
        cost=_scored(bundles, covers, odd=odd, costs=costs),
        fits=tuple(
            _fitting(bundle, cover, forth[place], back[place + 1], odd=odd)
            for place, (bundle, cover) in enumerate(zip(bundles, covers, strict=True))
        ),
    )


def _cuts(spans: Sequence[tuple[Days, Days]], days: tuple[int, int]) -> Pieces:
    """Return the first day of each piece of time."""
    begins = [np.asarray(first, dtype=np.int64) for first, _ in spans]
    after = [np.asarray(last, dtype=np.int64) + 1 for _, last in spans]
    cuts = np.unique(np.concatenate([np.array([days[0]], dtype=np.int64), *begins, *after]))
    return np.asarray(cuts[(cuts >= days[0]) & (cuts <= days[1])])


def _covers(first: Days, last: Days, cuts: Pieces) -> Mask:
    """Return, one row a relationship, in which pieces of time it holds."""
    return np.asarray((first[:, None] <= cuts) & (last[:, None] >= cuts))


def _parities(bundle: Bundle, *, odd: bool | None) -> tuple[Mask, Mask]:
    """Return which relationships leave the sign as it is, and which turn it around; all leave it if none is wanted."""
    if odd is None:
        everything = np.ones(len(bundle.rows), dtype=bool)
        return everything, ~everything
    return np.asarray(bundle.sign > 0), np.asarray(bundle.sign < 0)


def _chained(bundles: Sequence[Bundle], covers: Sequence[Mask], *, odd: bool | None) -> list[tuple[Mask, Mask]]:
    """Return, before the first hop and after each, in which pieces of time an even and an odd chain leads there."""
    pieces = covers[0].shape[1]
    even, uneven = np.ones(pieces, dtype=bool), np.zeros(pieces, dtype=bool)
    found = [(even, uneven)]
    for bundle, cover in zip(bundles, covers, strict=True):
        keeps, turns = (cover[mask].any(axis=0) for mask in _parities(bundle, odd=odd))
        even, uneven = (even & keeps) | (uneven & turns), (even & turns) | (uneven & keeps)
        found.append((even, uneven))
    return found


def _arrived(chained: Sequence[tuple[Mask, Mask]], *, odd: bool | None) -> Mask:
    """Return in which pieces of time a chain of the wanted sign goes all the way."""
    return chained[-1][int(bool(odd))]


def _signs(arrived: tuple[Mask, Mask], *, odd: bool | None) -> tuple[int, ...]:
    """Return the signs that chains can have, the wanted one if there is one."""
    found = [sign for sign, mask in zip((1, -1), arrived, strict=True) if mask.any()]
    return tuple(sign for sign in found if odd is None or odd == (sign < 0))


def _scored(bundles: Sequence[Bundle], covers: Sequence[Mask], *, odd: bool | None, costs: Numbers | None) -> int:
    """Return the best sum of costs, or without `costs` the best of the worst ranks, that any chain has."""
    pieces = covers[0].shape[1]
    even, uneven = np.zeros(pieces, dtype=np.int64), np.full(pieces, _NONE)
    for bundle, cover in zip(bundles, covers, strict=True):
        scores = bundle.rank if costs is None else costs[bundle.rank]
        keeps, turns = (
            np.where(cover[mask], scores[mask, None], _NONE).min(axis=0, initial=_NONE)
            for mask in _parities(bundle, odd=odd)
        )
        put = np.maximum if costs is None else np.add
        even, uneven = (
            np.minimum(put(even, keeps), put(uneven, turns)),
            np.minimum(put(even, turns), put(uneven, keeps)),
        )
    return int((uneven if odd else even).min())


def _fitting(
    bundle: Bundle, cover: Mask, before: tuple[Mask, Mask], after: tuple[Mask, Mask], *, odd: bool | None
) -> Mask:
    """Return which relationships of a hop are part of a chain, given the chains before and after it."""
    keeps, turns = _parities(bundle, odd=odd)
    wanted = bool(odd)
    straight = (before[0] & after[int(wanted)]) | (before[1] & after[int(not wanted)])
    turned = (before[0] & after[int(not wanted)]) | (before[1] & after[int(wanted)])
    return np.asarray((keeps & (cover & straight).any(axis=1)) | (turns & (cover & turned).any(axis=1)))


def _spans(mask: Mask, cuts: Pieces, end: int) -> tuple[Span, ...]:
    """Return the pieces of time that a mask names, neighbours put together."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], mask.astype(np.int8), [0]))))
    afters = np.append(cuts[1:] - 1, end)
    return tuple(
        Span(_bounded(int(cuts[first])), _bounded(int(afters[beyond - 1])))
        for first, beyond in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
    )


def _bounded(day: int) -> int | None:
    return None if day in (UNBOUNDED_PAST, UNBOUNDED_FUTURE) else day
