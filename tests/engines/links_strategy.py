"""Small random links for the tests of engines, and the same as a networkx graph."""

import networkx as nx
import numpy as np
from hypothesis import strategies as st

from dezgraph.engines.links import Links


@st.composite
def some_links(draw, *, directed=None, weighted=None, most=9):
    """Links among up to `most` nodes: empty, one node, disconnected, parallel, loops; weights from 1 to 9."""
    count = draw(st.integers(0, most))
    nodes = st.integers(0, max(count - 1, 0))
    pairs = draw(st.lists(st.tuples(nodes, nodes), max_size=3 * most if count else 0))
    ends = np.array(pairs, dtype=np.int32).reshape(-1, 2)
    weights = None
    if weighted or (weighted is None and draw(st.booleans())):
        weights = np.array([draw(st.integers(1, 9)) for _ in pairs], dtype=np.float64)
    return Links(count, ends[:, 0], ends[:, 1], weights, directed=draw(st.booleans()) if directed is None else directed)


def simple(links):
    """The same without parallel links and loops."""
    pairs = {}
    for at, pair in enumerate(zip(links.sources.tolist(), links.targets.tolist(), strict=True)):
        if pair[0] != pair[1]:
            pairs.setdefault(pair if links.directed else tuple(sorted(pair)), at)
    kept = np.array(sorted(pairs.values()), dtype=np.int64)
    weights = None if links.weights is None else links.weights[kept]
    return Links(links.count, links.sources[kept], links.targets[kept], weights, directed=links.directed)


def graph_of(links, *, multigraph=True):
    """The same as a networkx graph, whose nodes are numbers."""
    if multigraph:
        graph = nx.MultiDiGraph() if links.directed else nx.MultiGraph()
    else:
        graph = nx.DiGraph() if links.directed else nx.Graph()
    graph.add_nodes_from(range(links.count))
    weights = [1.0] * len(links) if links.weights is None else links.weights.tolist()
    for source, target, weight in zip(links.sources.tolist(), links.targets.tolist(), weights, strict=True):
        graph.add_edge(source, target, weight=weight)
    return graph


def in_order(scores):
    return np.array([scores[node] for node in range(len(scores))], dtype=np.float64)
