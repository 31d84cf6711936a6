"""Patrons and clients: who stands behind all others, and whom two actors share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dezgraph.analysis.backing import Backing, backers, backing_rows, backs
from dezgraph.engines.components import components
from dezgraph.engines.links import Links

if TYPE_CHECKING:
    from dezgraph.view import View

__all__ = ["Shared", "shared_backers", "shared_clients", "ultimate_backers"]


@dataclass(frozen=True, slots=True)
class Shared:
    """One who backs two entities, or is backed by both: how he stands to the first and to the second."""

    entity: str
    number: int
    first: Backing
    second: Backing


def ultimate_backers(network: View, id: str) -> list[Backing]:
    """Return those at the far end of all backing of an entity: nobody in view backs them in turn.

    Those who back each other in a circle stand there together, unless someone outside backs one of them.
    Ordered as `backers`; the chain leads from the entity to each. O(relationships of all who are reached).

    Raises:
        NotFoundError: there is no such entity.
    """
    found = backers(network, id, depth=None)
    start = network.content.entity_number(id)
    places = {number: place for place, number in enumerate([*(backing.number for backing in found), start])}
    edges = [
        (places[int(source)], place)
        for number, place in places.items()
        for source in np.unique(network.content.columns.source[backing_rows(network, network.rows_to(number))])
        if int(source) in places
    ]
    if not edges:
        return found
    sources, targets = np.array(edges, dtype=np.int32).T
    groups = components(Links(len(places), sources, targets), strong=True)
    backed = {int(groups[place]) for source, place in edges if groups[source] != groups[place]}
    return [backing for backing in found if groups[places[backing.number]] not in backed]


def shared_backers(network: View, first: str, second: str, *, depth: int | None = 1) -> list[Shared]:
    """Return who backs both entities, each up to `depth` steps away; to any depth for None.

    By the sum of steps, then by id. O(relationships of all who are reached).

    Raises:
        NotFoundError: there is no such entity. InputError: `depth` is not from 1 to 10.
    """
    return _shared(backers(network, first, depth=depth), backers(network, second, depth=depth))


def shared_clients(network: View, first: str, second: str, *, depth: int | None = 1) -> list[Shared]:
    """Return whom both entities back; as `shared_backers`.

    Raises:
        NotFoundError: there is no such entity. InputError: `depth` is not from 1 to 10.
    """
    return _shared(backs(network, first, depth=depth), backs(network, second, depth=depth))


def _shared(of_first: list[Backing], of_second: list[Backing]) -> list[Shared]:
    others = {backing.number: backing for backing in of_second}
    shared = [Shared(one.entity, one.number, one, others[one.number]) for one in of_first if one.number in others]
    return sorted(shared, key=lambda each: (each.first.depth + each.second.depth, each.number))
