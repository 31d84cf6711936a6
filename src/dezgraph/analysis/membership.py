"""What belongs to what: the groups that an actor, a resource or a place is part of.

Membership is every relationship of the type `part-of` or a narrower one, such as `member-of`. It is told beside an
answer and never counted in it: who backs a part does not thereby back the whole, nor the other way round.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from dezgraph.analysis.ties import standing_alike
from dezgraph.sieve import Sieve

if TYPE_CHECKING:
    from dezgraph.columns import Numbers
    from dezgraph.graph import Graph
    from dezgraph.view import View

__all__ = ["memberships", "whole_numbers", "wholes"]

_TYPE = "part-of"


def wholes(network: View, id: str) -> list[str]:
    """Return what an entity is part of, and what that is part of in turn: nearest first, equals by id.

    The lens counts, but for its types, families, signs, supports and kinds: what is asked of backing or of claims says
    nothing of what belongs together. O(relationships of all that it ever was part of).

    Raises:
        NotFoundError: there is no such entity.
    """
    content = network.content
    return [content.entity_ids[number] for number in whole_numbers(network, content.entity_number(id))]


def whole_numbers(network: View, number: int) -> tuple[int, ...]:
    """Return the numbers of what an entity is part of, as `wholes` does; days on which all stands alike share them."""
    content = network.content
    if number not in content.remembered("members", lambda: _members(content)):
        return ()
    return standing_alike(network, ("wholes", number), lambda: _wholes(network, number))


def memberships(network: View) -> tuple[Numbers, Numbers]:
    """Return all membership in view as the numbers of parts, and of the whole that each is part of. O(relationships).

    The lens counts as for `wholes`.
    """
    columns, rows = network.content.columns, network.content.remembered("membership", lambda: _rows(network.content))
    rows = rows[_sieve(network).passing(rows)]
    return columns.source[rows], columns.target[rows]


def _rows(content: Graph) -> Numbers:
    return np.flatnonzero(content.of_types(_TYPE)[content.columns.type]).astype(np.int32)


def _members(content: Graph) -> frozenset[int]:
    """Return whatever is part of something, whenever that is and whoever says so."""
    return frozenset(np.unique(content.columns.source[_rows(content)]).tolist())


def _sieve(network: View) -> Sieve:
    """Return the sieve of a view, but for what its lens asks of types, signs and kinds."""
    lens = network.lens
    if lens.type or lens.family or lens.sign or lens.support or lens.kind:
        return Sieve(network.content, replace(lens, type=(), family=(), sign=(), support=(), kind=()))
    return network.sieve


def _wholes(network: View, number: int) -> tuple[int, ...]:
    content, columns = network.content, network.content.columns
    rows = content.remembered(("ways up", number), lambda: _ways_up(content, number))
    rows = rows[_sieve(network).passing(rows)]
    above: dict[int, list[int]] = {}
    for part, whole in zip(columns.source[rows].tolist(), columns.target[rows].tolist(), strict=True):
        above.setdefault(part, []).append(whole)
    found, step = {number: None}, [number]
    while step:
        further = sorted({whole for part in step for whole in above.get(part, ())})
        step = [whole for whole in further if whole not in found]
        found |= dict.fromkeys(step)
    return tuple(found)[1:]


def _ways_up(content: Graph, number: int) -> Numbers:
    """Return the rows of all membership that leads up from an entity, whenever that is and whoever says so."""
    columns, is_part_of = content.columns, content.of_types(_TYPE)
    found, step = {number}, [number]
    ways: list[int] = []
    while step:
        rows = np.concatenate([columns.outgoing[each] for each in step])
        rows = rows[is_part_of[columns.type[rows]]]
        ways += rows.tolist()
        step = sorted(set(columns.target[rows].tolist()) - found)
        found.update(step)
    return np.array(ways, dtype=np.int32)
