"""What was asked of paths, checked: where from, where to, and what a path must be like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias, TypedDict

import numpy as np

from dezgraph.errors import InputError
from dezgraph.names import nearest

if TYPE_CHECKING:
    from dezgraph.columns import Mask
    from dezgraph.view import View

__all__ = ["BY", "HOPS", "MAX_HOPS", "MAX_PATHS", "MAX_SECONDS", "NET_SIGNS", "PATIENCE", "Asked", "AskedForAll",
           "Options", "Query", "query_of", "whole"]  # fmt: skip

HOPS: Final = 6
MAX_HOPS: Final = 10
MAX_PATHS: Final = 100
PATIENCE: Final = 5
"""How many seconds are spent on the best paths, unless more or less is asked for."""
MAX_SECONDS: Final = 30
BY: Final = ("hops", "grade", "weight")
NET_SIGNS: Final = {"+": 1, "-": -1}


Ids: TypeAlias = str | Sequence[str]


class Options(TypedDict, total=False):
    """What a path must be like: the options that every question for paths takes, all of them by name.

    `max_hops`: 1 to 10, 6 by default. `avoid` are entities, and `avoid_type` relationship types (with all narrower
    ones), that no path may use; `via` are entities that must lie on it, in any order. `directed`: arrows are followed,
    and only symmetric types can be walked both ways; else all can. `net_sign`: `+` or `-`, see
    `dezgraph.analysis.paths`. `allow_anachronism`: relationships need not have held on a common day.
    """

    max_hops: int
    avoid: Ids
    avoid_type: Ids
    via: Ids
    directed: bool
    net_sign: str | None
    allow_anachronism: bool


class Asked(Options, total=False):
    """What a question for the best paths takes: see `dezgraph.analysis.paths.paths`."""

    k: int
    by: str
    time_limit: float


class AskedForAll(Options, total=False):
    """What a question for all paths takes: see `dezgraph.analysis.paths.all_paths`."""

    limit: int | None
    time_limit: float


@dataclass(frozen=True, slots=True, eq=False)
class Query:
    """What was asked, in numbers. `odd` is whether the signs must multiply to -1, None where that does not matter.

    `nodes` are the entities that a path may pass, `types` the relationship types it may use; both by number.
    """

    source: int
    target: int
    via: tuple[int, ...]
    max_hops: int
    directed: bool
    odd: bool | None
    any_day: bool
    nodes: Mask
    types: Mask


def query_of(
    view: View,
    source_entity: str,
    target_entity: str,
    *,
    max_hops: int = HOPS,
    avoid: Ids = (),
    avoid_type: Ids = (),
    via: Ids = (),
    directed: bool = False,
    net_sign: str | None = None,
    allow_anachronism: bool = False,
) -> Query:
    """Return the options of a question for paths, checked.

    Raises:
        NotFoundError: there is no such entity.
        InputError: a value out of range, an unknown type, or options that contradict each other.
    """
    content = view.content
    start, end = content.entity_number(source_entity), content.entity_number(target_entity)
    passed, avoided = _numbers(view, via), _numbers(view, avoid)
    whole("max_hops", max_hops, MAX_HOPS)
    if start == end:
        raise InputError("target_entity", target_entity, "use another entity than the source")
    for id, number in passed.items():
        if number in (start, end):
            raise InputError("via", id, "use entities between the source and the target")
        if number in avoided.values():
            raise InputError("via", id, "leave it out of via or out of avoid")
    for id, number in avoided.items():
        if number in (start, end):
            raise InputError("avoid", id, "use other entities than the source and the target")
    if max_hops <= len(passed):
        raise InputError("max_hops", str(max_hops), f"use at least {len(passed) + 1}, one more than there are in via")
    if net_sign is not None and net_sign not in NET_SIGNS:
        raise InputError("net_sign", net_sign, "use + or -")
    return Query(
        source=start,
        target=end,
        via=tuple(passed.values()),
        max_hops=max_hops,
        directed=directed,
        odd=None if net_sign is None else NET_SIGNS[net_sign] < 0,
        any_day=allow_anachronism,
        nodes=_passable(view, (start, end, *passed.values()), tuple(avoided.values())),
        types=_usable(view, avoid_type, signed=net_sign is not None),
    )


def whole(name: str, value: int, highest: int) -> None:
    """Refuse what is not a whole number from 1 to `highest`. Raises InputError."""
    if not 1 <= value <= highest:
        raise InputError(name, str(value), f"use a whole number from 1 to {highest}")


def _listed(given: Ids) -> Sequence[str]:
    return [given] if isinstance(given, str) else given


def _numbers(view: View, ids: Ids) -> dict[str, int]:
    """Return the numbers of some entities by id, each entity once."""
    numbers = {view.content.entity_number(id): id for id in _listed(ids)}
    return {id: number for number, id in numbers.items()}


def _passable(view: View, named: tuple[int, ...], avoided: tuple[int, ...]) -> Mask:
    """Return which entities may be passed: of the kinds that the lens asks for, or named in the question."""
    content, kinds = view.content, view.lens.kind
    nodes = content.of_kinds(kinds) if kinds else np.ones(content.columns.entity_count, dtype=bool)
    nodes[list(named)] = True
    nodes[list(avoided)] = False
    return nodes


def _usable(view: View, avoided: Ids, *, signed: bool) -> Mask:
    """Return which relationship types may be used: not the avoided ones, nor narrower ones; only signed ones."""
    vocabulary = view.content.vocabulary
    for token in _listed(avoided):
        if token not in vocabulary.types:
            near = nearest(token, vocabulary.types)
            hint = f"; did you mean {', '.join(near)}" if near else ""
            raise InputError("avoid_type", token, f"there is no such type here{hint}", near)
    gone = {narrower for token in _listed(avoided) for narrower in vocabulary.narrower_types(token)}
    return np.array(
        [t.token not in gone and (t.sign != 0 or not signed) for t in vocabulary.types.values()], dtype=bool
    )
