"""Paths between two entities: which relationships chain them, whether on a common day, and what sign comes of it.

A path passes no entity twice. Each of its hops carries all parallel relationships that have a part in it. Unless
`allow_anachronism` lifts it, the **date rule** holds: a path chains relationships that may have held on one common day,
within the days that the lens asks for; with `certainty=certain` that day must be certain. `net_sign` wants the signs of
the hops to multiply to + (ally of ally, enemy of enemy) or -; then only friendly and hostile relationships take part.

The **grade** of a path is that of its weakest hop, where each hop counts its best relationship: the best grade
that a chain with a common day (and the wanted sign) can keep. Its **weight** is the sum of the costs of its hops: A1
costs 1, each step down of letter or digit 1 more, and a half that cannot be judged (F, 6) counts as nine steps.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Unpack

from dezgraph.analysis.paths.best import Best
from dezgraph.analysis.paths.dating import dated
from dezgraph.analysis.paths.ground import COSTS, Ground
from dezgraph.analysis.paths.model import Direction, Extent, Hop, Path, Paths, Stream
from dezgraph.analysis.paths.query import BY, MAX_PATHS, MAX_SECONDS, PATIENCE, Options, Query, query_of, whole
from dezgraph.analysis.paths.search import Clock, OutOfTimeError, Route, Search
from dezgraph.analysis.paths.telling import note
from dezgraph.analysis.ties import gathered
from dezgraph.errors import InputError
from dezgraph.grades import GRADES

if TYPE_CHECKING:
    from dezgraph.columns import Numbers
    from dezgraph.view import View

__all__ = ["all_paths", "paths"]


def paths(
    view: View,
    source_entity: str,
    target_entity: str,
    *,
    k: int = 5,
    by: str = "hops",
    time_limit: float = PATIENCE,
    **options: Unpack[Options],
) -> Paths:
    """Return the `k` best paths from one entity to another, 100 at most; what they must be like is told by `Options`.

    `by`: `hops` (fewest first, equals by grade), `grade` (best first, equals by hops) or `weight` (least first,
    equals by hops); what is equal in both by ids. After `time_limit` seconds, 30 at most, the best so far are
    returned, and `extent` says so. The cost is that of following the ties around both ends, the busier end last.

    Raises:
        NotFoundError: there is no such entity.
        InputError: a value out of range, an unknown type, or options that contradict each other.
    """
    query = query_of(view, source_entity, target_entity, **options)
    whole("k", k, MAX_PATHS)
    if by not in BY:
        raise InputError("by", by, f"use {', '.join(BY[:-1])} or {BY[-1]}")
    clock = _clock(time_limit)
    ground = Ground(view, query, adds=by == "weight")
    best = Best(Search(ground, clock), k, hops_first=by == "hops")
    try:
        best.find()
        extent = Extent(best.seen_hops)
    except OutOfTimeError:
        extent = Extent(best.seen_hops, "time_limit")
    found = tuple(_path(ground, route) for route in best.routes)
    anachronistic = not found and extent.complete and _exists_undated(view, query, clock)
    return Paths(found, extent, note(extent, query.max_hops, found=len(found), wanted=k, anachronistic=anachronistic))


def all_paths(
    view: View,
    source_entity: str,
    target_entity: str,
    *,
    limit: int | None = None,
    time_limit: float = MAX_SECONDS,
    **options: Unpack[Options],
) -> Stream:
    """Return all paths from one entity to another, those of fewest hops first, equals by ids; `Options` as for `paths`.

    They are searched for as they are asked for. The search ends after `limit` paths, or `time_limit` seconds of
    searching; the time that the caller takes between two paths does not count. `extent` says how far it came.

    Raises:
        NotFoundError: there is no such entity.
        InputError: a value out of range, an unknown type, or options that contradict each other.
    """
    query = query_of(view, source_entity, target_entity, **options)
    if limit is not None and limit < 1:
        raise InputError("limit", str(limit), "use 1 or more")
    clock = _clock(time_limit)
    clock.pause()
    return Stream(_every(view, query, limit, clock), clock.end)


def _every(view: View, query: Query, limit: int | None, clock: Clock) -> Generator[Path, None, Extent]:
    ground = Ground(view, query, adds=False)
    given = seen = 0
    try:
        clock.go_on()
        for hops, batches in Search(ground, clock).lengths(in_order=True):
            for batch in batches:
                for place in range(len(batch)):
                    if given == limit:
                        return Extent(seen, "limit")
                    clock.check()
                    path = _path(ground, batch.route(place))
                    clock.pause()
                    yield path
                    clock.go_on()
                    given += 1
            seen = hops
    except OutOfTimeError:
        return Extent(seen, "time_limit")
    return Extent(query.max_hops)


def _clock(seconds: float) -> Clock:
    if not 0 < seconds <= MAX_SECONDS:
        raise InputError("time_limit", str(seconds), f"use more than 0 and at most {MAX_SECONDS} seconds")
    return Clock(seconds)


def _exists_undated(view: View, query: Query, clock: Clock) -> bool:
    """Tell whether there is a path if its relationships need not have held on a common day; False if time is over."""
    if query.any_day or view.lens.at is not None:
        return False
    best = Best(Search(Ground(view, replace(query, any_day=True), adds=False), clock), 1, hops_first=True)
    try:
        best.find()
    except OutOfTimeError:
        return False
    return bool(best.routes)


def _path(ground: Ground, route: Route) -> Path:
    """Return the path along a route, with all that is known of it."""
    query = ground.query
    pairs = list(pairwise(route))
    bundles = [ground.bundle(start, end) for start, end in pairs]
    dating = dated(bundles, ground.days, COSTS, odd=query.odd, any_day=query.any_day, surely=ground.surely)
    return Path(
        hops=tuple(
            _hop(ground, start, bundle.rows[fits])
            for (start, _), bundle, fits in zip(pairs, bundles, dating.fits, strict=True)
        ),
        grade=str(GRADES[dating.rank]) if dating.rank < len(GRADES) else None,
        weight=dating.cost,
        net_signs=dating.signs,
        possible=dating.possible,
        certain=dating.certain,
    )


def _hop(ground: Ground, start: int, rows: Numbers) -> Hop:
    [tie] = gathered(ground.view, start, rows)
    return Hop(ground.view.content.entity_ids[start], start, tie, _direction(ground, start, rows))


def _direction(ground: Ground, start: int, rows: Numbers) -> Direction:
    begins, ends = ground.readable(start, rows)
    if begins and ends:
        return "both"
    return "forward" if begins else "backward"
