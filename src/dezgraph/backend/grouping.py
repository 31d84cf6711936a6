"""Components, cores, clustering and communities of networkx, on the engines. See networkx's documentation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random
from typing import Any

import networkx as nx
import numpy as np

from dezgraph.backend.converted import Converted, Node
from dezgraph.engines import communities, cores
from dezgraph.engines import triangles as engine
from dezgraph.engines.components import components
from dezgraph.engines.links import Numbers, Scores

__all__ = [
    "clustering",
    "connected_components",
    "core_number",
    "is_connected",
    "is_strongly_connected",
    "is_weakly_connected",
    "label_propagation_communities",
    "leiden_communities",
    "louvain_communities",
    "node_connected_component",
    "number_connected_components",
    "number_strongly_connected_components",
    "number_weakly_connected_components",
    "strongly_connected_components",
    "triangles",
    "weakly_connected_components",
]

Part = set[Node]


def connected_components(G: Converted) -> Iterator[Part]:
    return iter(_parts(G, components(G.links)))


def strongly_connected_components(G: Converted) -> Iterator[Part]:
    return iter(_parts(G, components(G.links, strong=True)))


def number_connected_components(G: Converted) -> int:
    return int(components(G.links).max(initial=-1)) + 1


def number_strongly_connected_components(G: Converted) -> int:
    return int(components(G.links, strong=True).max(initial=-1)) + 1


def is_connected(G: Converted) -> bool:
    _not_null(G)
    return number_connected_components(G) == 1


def is_strongly_connected(G: Converted) -> bool:
    _not_null(G)
    return number_strongly_connected_components(G) == 1


weakly_connected_components = connected_components
number_weakly_connected_components = number_connected_components
is_weakly_connected = is_connected


def node_connected_component(G: Converted, n: Node) -> Part:
    labels = components(G.links)
    return {G.nodes[number] for number in np.flatnonzero(labels == labels[G.numbers[n]]).tolist()}


def core_number(G: Converted) -> dict[Node, int]:
    if (G.links.sources == G.links.targets).any():
        raise nx.NetworkXNotImplemented(
            "Input graph has self loops which is not permitted; "
            "Consider using G.remove_edges_from(nx.selfloop_edges(G))."
        )
    return G.by_node(cores.core_numbers(G.links).astype(np.int64))


def triangles(G: Converted, nodes: Node | Iterable[Node] | None = None) -> dict[Node, int] | int:
    if nodes is not None:
        _no_multigraph(G)
    counts: dict[Node, int] | int = _of(G, engine.triangles(G.links).astype(np.int64), nodes)
    return counts


def clustering(
    G: Converted, nodes: Node | Iterable[Node] | None = None, weight: str | None = None
) -> dict[Node, float] | float:
    _no_multigraph(G)
    found: dict[Node, float] | float = _of(G, engine.clustering(G.links), nodes)
    return found


def louvain_communities(
    G: Converted,
    weight: str | None = "weight",
    resolution: float = 1,
    threshold: float = 1e-7,
    max_level: None = None,
    seed: Random | None = None,
) -> list[Part]:
    G.refuse_negative()
    found = communities.louvain(G.links, seed=_seed(seed), resolution=resolution)
    return _parts(G, found.labels)


def leiden_communities(
    G: Converted,
    weight: str | None = "weight",
    resolution: float = 1,
    max_level: None = None,
    seed: Random | None = None,
) -> list[Part]:
    G.refuse_negative()
    found = communities.leiden(G.links, seed=_seed(seed), resolution=resolution)
    return _parts(G, found.labels)


def label_propagation_communities(G: Converted) -> Iterable[Part]:
    if (G.links.sources == G.links.targets).any():
        raise NotImplementedError("label propagation takes no loops here")
    return dict(enumerate(_parts(G, communities.propagated(G.links).labels))).values()


def _parts(graph: Converted, labels: Numbers) -> list[Part]:
    parts: list[Part] = [set() for _ in range(int(labels.max(initial=-1)) + 1)]
    for node, label in zip(graph.nodes, labels.tolist(), strict=True):
        parts[label].add(node)
    return parts


def _of(graph: Converted, values: Scores | Any, nodes: Node | Iterable[Node] | None) -> Any:
    if nodes in graph:
        return values[graph.bunch(nodes)[0]].item()
    wanted = graph.bunch(nodes)
    return {graph.nodes[number]: value for number, value in zip(wanted.tolist(), values[wanted].tolist(), strict=True)}


def _seed(generator: Random | None) -> int:
    assert generator is not None  # networkx turns whatever is given into a generator
    return generator.randrange(2**31)


def _not_null(graph: Converted) -> None:
    if not len(graph):
        raise nx.NetworkXPointlessConcept("Connectivity is undefined for the null graph.")


def _no_multigraph(graph: Converted) -> None:
    if graph.is_multigraph():
        raise nx.NetworkXNotImplemented("not implemented for multigraph type")
