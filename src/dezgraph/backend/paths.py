"""The shortest paths of networkx, on the engines. Names, parameters and errors are networkx's: see there."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import networkx as nx
import numpy as np

from dezgraph.backend.converted import Converted, Node
from dezgraph.engines.links import Links, Scores
from dezgraph.engines.paths import lengths_from, path_to, tree_from

__all__ = [
    "all_pairs_shortest_path",
    "all_pairs_shortest_path_length",
    "bidirectional_shortest_path",
    "has_path",
    "shortest_path",
    "shortest_path_length",
    "single_source_shortest_path",
    "single_source_shortest_path_length",
    "single_target_shortest_path",
    "single_target_shortest_path_length",
]

_AT_ONCE = 64

Path = list[Node]
Paths = dict[Node, Path]
Lengths = dict[Node, float]


def shortest_path(
    G: Converted,
    source: Node | None = None,
    target: Node | None = None,
    weight: str | None = None,
    method: str = "dijkstra",
) -> Path | Paths | Iterator[tuple[Node, Paths]]:
    G.refuse_negative()
    if source is not None and target is not None:
        return bidirectional_shortest_path(G, source, target)
    if source is not None:
        return single_source_shortest_path(G, source)
    if target is not None:
        return single_target_shortest_path(G, target)
    return all_pairs_shortest_path(G)


def shortest_path_length(
    G: Converted,
    source: Node | None = None,
    target: Node | None = None,
    weight: str | None = None,
    method: str = "dijkstra",
) -> float | Lengths | Iterator[tuple[Node, Lengths]]:
    G.refuse_negative()
    if source is not None and target is not None:
        lengths = _single(G.links, G.number(source, "Source"))
        found = lengths[G.number(target, "Target")]
        if not math.isfinite(found):
            raise _no_path(source, target)
        return _number(G.links, found)
    if source is not None:
        return single_source_shortest_path_length(G, source)
    if target is not None:
        return single_target_shortest_path_length(G, target)
    return all_pairs_shortest_path_length(G)


def has_path(G: Converted, source: Node, target: Node) -> bool:
    lengths = _single(G.links, G.number(source, "Source"))
    return math.isfinite(lengths[G.number(target, "Target")])


def bidirectional_shortest_path(G: Converted, source: Node, target: Node) -> Path:
    start, end = G.number(source, "Source"), G.number(target, "Target")
    lengths, before = tree_from(G.links, start)
    if not math.isfinite(lengths[end]):
        raise _no_path(source, target)
    return [G.nodes[number] for number in path_to(before, end)]


def single_source_shortest_path(G: Converted, source: Node, cutoff: float | None = None) -> Paths:
    return _paths(G, G.links, G.number(source, "Source", "not in G"), cutoff)


def single_target_shortest_path(G: Converted, target: Node, cutoff: float | None = None) -> Paths:
    found = _paths(G, G.links.reversed, G.number(target, "Target", "not in G"), cutoff)
    return {node: path[::-1] for node, path in found.items()}


def all_pairs_shortest_path(G: Converted, cutoff: float | None = None) -> Iterator[tuple[Node, Paths]]:
    return ((node, _paths(G, G.links, number, cutoff)) for number, node in enumerate(G.nodes))


def single_source_shortest_path_length(G: Converted, source: Node, cutoff: float | None = None) -> Lengths:
    return _reached(G, _single(G.links, G.number(source, "Source"), cutoff))


def single_target_shortest_path_length(G: Converted, target: Node, cutoff: float | None = None) -> Lengths:
    return _reached(G, _single(G.links.reversed, G.number(target, "Target"), cutoff))


def all_pairs_shortest_path_length(G: Converted, cutoff: float | None = None) -> Iterator[tuple[Node, Lengths]]:
    def pairs() -> Iterator[tuple[Node, Lengths]]:
        for first in range(0, len(G), _AT_ONCE):
            numbers = np.arange(first, min(first + _AT_ONCE, len(G)), dtype=np.int32)
            for number, lengths in zip(
                numbers.tolist(), lengths_from(G.links, numbers, cutoff=_limit(cutoff)), strict=True
            ):
                yield G.nodes[number], _reached(G, lengths)

    return pairs()


def _single(links: Links, number: int, cutoff: float | None = None) -> Scores:
    return np.asarray(lengths_from(links, np.array([number], dtype=np.int32), cutoff=_limit(cutoff))[0])


def _reached(graph: Converted, lengths: Scores) -> Lengths:
    numbers = np.flatnonzero(np.isfinite(lengths))
    found: Any = lengths[numbers] if graph.links.weights is not None else lengths[numbers].astype(np.int64)
    return {graph.nodes[number]: length for number, length in zip(numbers.tolist(), found.tolist(), strict=True)}


def _paths(graph: Converted, links: Links, number: int, cutoff: float | None) -> Paths:
    lengths, before = tree_from(links, number, cutoff=_limit(cutoff))
    reached = np.flatnonzero(np.isfinite(lengths)).tolist()
    return {graph.nodes[end]: [graph.nodes[step] for step in path_to(before, end)] for end in reached}


def _limit(cutoff: float | None) -> float:
    """Return the cut-off in whole hops: networkx takes one more step while it is above the hops made."""
    return math.inf if cutoff is None else max(0, math.ceil(cutoff))


def _number(links: Links, length: float) -> float:
    return float(length) if links.weights is not None else int(length)


def _no_path(source: Node, target: Node) -> nx.NetworkXNoPath:
    return nx.NetworkXNoPath(f"No path between {source} and {target}.")
