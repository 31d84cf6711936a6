"""Patrons and clients: who stands behind all others, whom two actors share, and who backs whom in a circle."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from dezgraph.analysis.backing import Backing, backers, backing_rows, backs
from dezgraph.analysis.projection import Projection, project
from dezgraph.analysis.spans import possible_spans
from dezgraph.analysis.ties import Tie, gathered
from dezgraph.engines.components import components
from dezgraph.engines.links import Links

if TYPE_CHECKING:
    from dezgraph.columns import Numbers
    from dezgraph.view import View

__all__ = ["MOST_CYCLES", "Cycle", "Shared", "cycles", "shared_backers", "shared_clients", "ultimate_backers"]

MOST_CYCLES = 1000
_LONGEST_CYCLE = 10


@dataclass(frozen=True, slots=True)
class Shared:
    """One who backs two entities, or is backed by both: how he stands to the first and to the second."""

    entity: str
    number: int
    first: Backing
    second: Backing


@dataclass(frozen=True, slots=True)
class Cycle:
    """Entities each of which backs the next, and the last the first, by number; the smallest number is first.

    `ties[i]` is how `numbers[i]` backs the one after it, seen from the one who is backed.
    """

    numbers: tuple[int, ...]
    ties: tuple[Tie, ...]


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


def cycles(network: View, *, limit: int = MOST_CYCLES) -> list[Cycle]:
    """Return the circles of backing of at most ten entities, shortest first, then by id; at most `limit`.

    In each there is a day on which all of it may have held. They are looked for in each group whose members reach each
    other, which is where all of them are; ten times `limit` are looked at.
    """
    import networkx as nx

    graph = project(network, backing_rows(network, network.rows), directed=True)
    if not len(graph):
        return []
    groups = components(graph.links(), strong=True)
    inside = groups[graph.sources] == groups[graph.targets]
    circular: nx.DiGraph[int] = nx.DiGraph()
    circular.add_edges_from(zip(graph.sources[inside].tolist(), graph.targets[inside].tolist(), strict=True))
    bound = min(_LONGEST_CYCLE, len(circular))
    circles = islice(nx.simple_cycles(circular, length_bound=bound), 10 * limit) if bound else iter(())
    found = islice((circle for circle in circles if _is_of_a_day(graph, circle)), limit)
    listed = [tuple(graph.nodes[_from_smallest(cycle)].tolist()) for cycle in found]
    return [_cycle(network, numbers) for numbers in sorted(listed, key=lambda each: (len(each), each))]


def _is_of_a_day(graph: Projection, circle: list[int]) -> bool:
    """Tell whether there is a day on which each step of a circle may have held: it is one on which some step begins."""
    held = []
    for source, target in zip(circle, (*circle[1:], circle[0]), strict=True):
        begin = int(np.searchsorted(graph.sources, source))
        end = int(np.searchsorted(graph.sources, source, side="right"))
        edge = begin + int(np.searchsorted(graph.targets[begin:end], target))
        held.append(possible_spans(graph.view, graph.rows_of(edge)))
    days = np.concatenate([firsts for firsts, _ in held])
    shared = np.ones(len(days), dtype=bool)
    for firsts, lasts in held:
        shared &= ((firsts[:, None] <= days) & (days <= lasts[:, None])).any(axis=0)
    return bool(shared.any())


def _from_smallest(cycle: list[int]) -> list[int]:
    place = cycle.index(min(cycle))
    return [*cycle[place:], *cycle[:place]]


def _cycle(network: View, numbers: tuple[int, ...]) -> Cycle:
    steps = zip(numbers, (*numbers[1:], numbers[0]), strict=True)
    return Cycle(numbers, tuple(_step(network, source, target) for source, target in steps))


def _step(network: View, source: int, target: int) -> Tie:
    rows: Numbers = backing_rows(network, network.rows_to(target))
    return gathered(network, target, rows[network.content.columns.source[rows] == source])[0]
