"""Converted: a networkx graph as links between numbers, which know whose numbers they are."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import compress
from typing import Any, TypeAlias, cast

import networkx as nx
import numpy as np

from dezgraph.engines.links import Links, Numbers, Scores
from dezgraph.network import EDGE_DATA, Network

__all__ = ["Converted", "Node", "from_graph", "from_network", "to_graph"]

Node: TypeAlias = Hashable


class Converted:
    """A graph as the backend holds it: `nodes[n]` is node n of `links`. Weights are None where none were asked for."""

    __networkx_backend__ = "dezgraph"

    def __init__(self, nodes: Sequence[Node], links: Links, *, multigraph: bool) -> None:
        self.nodes = nodes
        self.links = links
        self._multigraph = multigraph

    def __len__(self) -> int:
        """Return how many nodes there are."""
        return len(self.nodes)

    def __iter__(self) -> Iterator[Node]:
        return iter(self.nodes)

    def __contains__(self, node: object) -> bool:
        try:
            return node in self.numbers
        except TypeError:  # not hashable, so it is a list of nodes at most
            return False

    def is_directed(self) -> bool:
        """Return whether direction matters."""
        return self.links.directed

    def is_multigraph(self) -> bool:
        """Return whether links may be parallel."""
        return self._multigraph

    @cached_property
    def numbers(self) -> dict[Node, int]:
        """The number of each node."""
        return {node: number for number, node in enumerate(self.nodes)}

    def number(self, node: Node, what: str, missing: str = "is not in G") -> int:
        """Return the number of a node.

        Raises:
            networkx.NodeNotFound: there is none.
        """
        if node not in self:
            raise nx.NodeNotFound(f"{what} {node} {missing}")
        return self.numbers[node]

    def bunch(self, wanted: Node | Iterable[Node] | None) -> Numbers:
        """Return the numbers of one node, of those of some that are there, or of all for None; ascending."""
        if wanted is None:
            return np.arange(len(self), dtype=np.int32)
        if wanted in self:
            return np.array([self.numbers[cast("Node", wanted)]], dtype=np.int32)
        if not isinstance(wanted, Iterable):
            raise nx.NetworkXError(f"Node {wanted} is not in the graph.")
        return np.array(sorted({self.numbers[node] for node in wanted if node in self.numbers}), dtype=np.int32)

    def refuse_negative(self) -> None:
        """Refuse weights below 0, so that networkx does what the engine does not.

        Raises:
            NotImplementedError: there is one.
        """
        weights = self.links.weights
        if weights is not None and (weights < 0).any():
            raise NotImplementedError("the engine takes weights of at least 0 here")

    def by_node(self, values: Scores) -> dict[Node, Any]:
        """Return an array as the dictionary that networkx would give."""
        return dict(zip(self.nodes, values.tolist(), strict=True))

    def vector(self, values: Mapping[Node, float]) -> Scores:
        """Return a dictionary of numbers as an array, 0 for a node that it lacks."""
        return np.array([values.get(node, 0) for node in self.nodes], dtype=np.float64)


def from_network(network: Network) -> Converted:
    """Return a network from its columns, without its dictionaries. O(n + m)."""
    columns, rows = network.content.columns, network.rows
    sources, targets = columns.source.take(rows), columns.target.take(rows)
    count = columns.entity_count
    tied = (np.bincount(sources, minlength=count) + np.bincount(targets, minlength=count)).astype(bool)
    number = np.cumsum(tied, dtype=np.int32) - np.int32(1)
    nodes = list(compress(network.content.entity_ids, tied.tobytes()))
    return Converted(nodes, Links(len(nodes), number.take(sources), number.take(targets)), multigraph=True)


def from_graph(graph: nx.Graph[Any], weight: str | None) -> Converted:
    """Return any networkx graph, with the weights of an edge attribute (1 where it is missing), or without. O(n + m).

    Raises:
        NotImplementedError: a weight is not a finite number.
    """
    if isinstance(graph, Network) and weight not in EDGE_DATA:
        return from_network(graph)
    nodes = list(graph)
    numbers = {node: number for number, node in enumerate(nodes)}
    ends = np.array([(numbers[u], numbers[v]) for u, v in graph.edges()], dtype=np.int32).reshape(-1, 2)
    weights = None if weight is None else _weights(data for _, _, data in graph.edges(data=weight, default=1))
    links = Links(len(nodes), ends[:, 0], ends[:, 1], weights, directed=graph.is_directed())
    return Converted(nodes, links, multigraph=graph.is_multigraph())


def to_graph(converted: Converted) -> nx.Graph[Any]:
    """Return the plain networkx graph of a converted one, with attribute `weight` if it has weights."""
    classes: dict[tuple[bool, bool], type[nx.Graph[Any]]] = {
        (False, False): nx.Graph,
        (False, True): nx.MultiGraph,
        (True, False): nx.DiGraph,
        (True, True): nx.MultiDiGraph,
    }
    graph = classes[converted.is_directed(), converted.is_multigraph()]()
    graph.add_nodes_from(converted.nodes)
    nodes, links = converted.nodes, converted.links
    pairs = [(nodes[s], nodes[t]) for s, t in zip(links.sources.tolist(), links.targets.tolist(), strict=True)]
    if links.weights is None:
        graph.add_edges_from(pairs)
    else:
        graph.add_weighted_edges_from((u, v, w) for (u, v), w in zip(pairs, links.weights.tolist(), strict=True))
    return graph


def _weights(values: Iterable[Any]) -> Scores:
    try:
        weights = np.array(list(values), dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise NotImplementedError("the engines take weights that are numbers") from error
    if weights.ndim != 1 or not np.isfinite(weights).all():
        raise NotImplementedError("the engines take weights that are finite numbers")
    return weights
