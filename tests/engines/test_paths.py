import networkx as nx
import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.engines.links_strategy import graph_of, some_links

from dezgraph.engines.links import Links
from dezgraph.engines.paths import NOWHERE, lengths_from, path_to, tree_from


@given(some_links(), st.sampled_from([1, 2, np.inf]))
def test_lengths_are_those_of_networkx(links, cutoff):
    graph, weight = graph_of(links), None if links.weights is None else "weight"
    found = lengths_from(links, np.arange(links.count, dtype=np.int32), cutoff=cutoff)
    for source in graph:
        limit = None if np.isinf(cutoff) else cutoff
        expected = nx.single_source_dijkstra_path_length(graph, source, cutoff=limit, weight=weight or "none")
        reached = {node: length for node, length in enumerate(found[source].tolist()) if np.isfinite(length)}
        assert reached == expected


@given(some_links())
def test_a_tree_holds_a_shortest_path_to_whatever_is_reached(links):
    assume(links.count)
    graph, weight = graph_of(links), None if links.weights is None else "weight"
    lengths, before = tree_from(links, 0)
    for target in range(links.count):
        if np.isinf(lengths[target]):
            assert before[target] == NOWHERE
            continue
        path = path_to(before, target)
        assert path[0] == 0 and path[-1] == target and nx.is_path(graph, path)
        steps = [min(data["weight"] for data in graph[a][b].values()) for a, b in nx.utils.pairwise(path)]
        assert lengths[target] == (sum(steps) if weight else len(steps))


def test_of_parallel_links_the_shortest_counts_even_if_it_has_no_length():
    ends = np.array([0, 0, 1], dtype=np.int32), np.array([1, 1, 2], dtype=np.int32)
    links = Links(3, *ends, np.array([5.0, 0.0, 2.0]), directed=False)
    assert lengths_from(links, np.array([2], dtype=np.int32)).tolist() == [[2, 2, 0]]
