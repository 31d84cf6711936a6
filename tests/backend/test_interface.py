import math

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engines.links_strategy import graph_of, simple, some_links

import dezgraph
from dezgraph.backend.info import CLAIMED, info
from dezgraph.backend.interface import BACKEND
from dezgraph.network import EDGE_DATA


@pytest.fixture(scope="module")
def network():
    return dezgraph.open().at("2017-11-03")


@pytest.fixture(scope="module")
def plain(network):
    return network.copy()


def close(ours, theirs):
    """Whether two answers of networkx are the same, numbers to 1e-6."""
    if isinstance(theirs, dict):
        return ours.keys() == theirs.keys() and all(close(ours[key], theirs[key]) for key in theirs)
    if isinstance(theirs, tuple):
        return len(ours) == len(theirs) and all(map(close, ours, theirs))
    if isinstance(theirs, float):
        return math.isclose(ours, theirs, rel_tol=1e-6, abs_tol=1e-6)
    return ours == theirs


def as_sets(parts):
    return {frozenset(part) for part in parts}


BOTH = {
    "degree_centrality": nx.degree_centrality,
    "pagerank": nx.pagerank,
    "betweenness_centrality": nx.betweenness_centrality,
    "closeness_centrality": nx.closeness_centrality,
    "harmonic_centrality": nx.harmonic_centrality,
    "all_pairs_shortest_path_length": lambda graph, **how: dict(nx.all_pairs_shortest_path_length(graph, 2, **how)),
    "shortest_path_length": lambda graph, **how: dict(nx.shortest_path_length(graph, **how)),
    "weighted": lambda graph, **how: dict(nx.shortest_path_length(graph, weight="weight", **how)),
    "sampled": lambda graph, **how: (
        nx.betweenness_centrality(graph, k=min(len(graph), 3), seed=1, **how) if len(graph) > 2 else {}
    ),
}
DIRECTED = {
    "in_degree_centrality": nx.in_degree_centrality,
    "out_degree_centrality": nx.out_degree_centrality,
    "weakly": lambda graph, **how: as_sets(nx.weakly_connected_components(graph, **how)),
    "strongly": lambda graph, **how: as_sets(nx.strongly_connected_components(graph, **how)),
}
UNDIRECTED = {
    "triangles": nx.triangles,
    "connected": lambda graph, **how: as_sets(nx.connected_components(graph, **how)),
    "label_propagation": lambda graph, **how: as_sets(nx.community.label_propagation_communities(graph, **how)),
}
SIMPLE = {
    "core_number": nx.core_number,
    "clustering": nx.clustering,
    "katz_centrality": nx.katz_centrality,
}


def test_what_is_claimed_is_what_there_is():
    functions = set(vars(BACKEND)) - {"can_run", "should_run", "convert_from_nx", "convert_to_nx", "on_start_tests"}
    assert functions == set(CLAIMED) == set(info()["functions"])


@settings(deadline=None)
@given(links=some_links(), data=st.data())
def test_answers_are_those_of_networkx(links, data):
    graph = graph_of(links)
    name, ask = data.draw(st.sampled_from(sorted((BOTH | (DIRECTED if links.directed else {})).items())))
    assert close(ask(graph, backend="dezgraph"), ask(graph, backend="networkx")), name


@settings(deadline=None)
@given(links=some_links(), data=st.data())
def test_answers_about_plain_graphs_are_those_of_networkx(links, data):
    links = simple(links)
    graph = graph_of(links, multigraph=False)
    name, ask = data.draw(st.sampled_from(sorted((SIMPLE | ({} if links.directed else UNDIRECTED)).items())))
    assert close(ask(graph, backend="dezgraph"), ask(graph, backend="networkx")), name


@pytest.mark.parametrize("name", sorted(BOTH | DIRECTED))
def test_answers_about_the_shipped_graph_are_those_of_networkx(network, plain, name):
    ask = (BOTH | DIRECTED)[name]
    assert close(ask(network), ask(plain, backend="networkx"))


def test_a_network_goes_to_the_engine_without_its_dictionaries():
    fresh = dezgraph.open().at("2017-11-03")
    assert nx.pagerank(fresh)
    assert "_both" not in vars(fresh) and "_node" not in vars(fresh)


def test_other_graphs_go_to_networkx_unless_asked(plain, monkeypatch):
    monkeypatch.setattr(BACKEND, "pagerank", lambda *_, **__: "engine")
    assert nx.pagerank(plain) != "engine"
    assert nx.pagerank(plain, backend="dezgraph") == "engine"


def test_a_network_beside_another_graph_goes_to_networkx(network, plain):
    assert set(nx.compose(network, plain)) == set(network)
    assert nx.is_directed_acyclic_graph(network) == nx.is_directed_acyclic_graph(plain)


def test_what_no_engine_takes_falls_back(network, plain):
    def hops(source, target, data):
        return 1

    assert nx.shortest_path_length(network, "iran", "syrian-regime", weight=hops) == 1
    assert close(nx.betweenness_centrality(network, weight="sign"), nx.betweenness_centrality(plain, weight="sign"))
    with pytest.raises(NotImplementedError):
        nx.betweenness_centrality(plain, weight="sign", backend="dezgraph")


def test_edge_data_that_are_no_numbers_are_no_weights(network):
    assert nx.pagerank(network, weight="strength") == nx.pagerank(network, weight=None)
    with pytest.raises(TypeError):  # networkx's own
        nx.shortest_path_length(network, "iran", weight="family")


def test_edge_data_are_known_by_name(network):
    assert {name for _, _, data in network.edges(data=True) for name in data} == EDGE_DATA


def test_no_path_and_no_node_are_networkx_errors(network):
    with pytest.raises(nx.NodeNotFound, match="nobody"):
        nx.shortest_path(network, "nobody", "iran")
    with pytest.raises(nx.NetworkXNoPath, match="No path between"):
        nx.shortest_path(nx.DiGraph([(1, 2)]), 2, 1, backend="dezgraph")


def test_a_path_follows_the_ties(network, plain):
    for target, path in nx.single_source_shortest_path(network, "iran").items():
        assert path[0] == "iran" and path[-1] == target and nx.is_path(plain, path)


@pytest.mark.parametrize("find", [nx.community.louvain_communities, nx.community.leiden_communities])
def test_communities_are_repeatable_and_better_than_chance(plain, find):
    found = find(nx.Graph(plain), seed=1, backend="dezgraph")
    assert found == find(nx.Graph(plain), seed=1, backend="dezgraph")
    assert nx.community.is_partition(plain, found) and nx.community.modularity(nx.Graph(plain), found) > 0.3


def test_a_converted_graph_comes_back(plain):
    converted = BACKEND.convert_from_nx(plain, edge_attrs={"sign": 1})
    back = BACKEND.convert_to_nx(converted)
    assert list(back) == list(plain) and sorted(back.edges()) == sorted(plain.edges())
    assert back.size("weight") == plain.size("sign")
    assert nx.degree_centrality(converted) == nx.degree_centrality(plain)


def test_weights_that_are_no_numbers_are_left_to_networkx():
    graph = nx.Graph([(1, 2, {"weight": None}), (2, 3, {"weight": 1})])
    with pytest.raises(NotImplementedError):
        nx.shortest_path_length(graph, 1, 3, weight="weight", backend="dezgraph")
    with pytest.raises(NotImplementedError):
        nx.closeness_centrality(nx.path_graph(3), distance=lambda *_: 1, backend="dezgraph")


def test_hubs_and_authorities_of_the_shipped_graph_are_those_of_networkx(network, plain):
    for ours, theirs in zip(nx.hits(network), nx.hits(plain), strict=True):
        assert np.allclose([ours[node] for node in plain], [theirs[node] for node in plain], atol=1e-6)
