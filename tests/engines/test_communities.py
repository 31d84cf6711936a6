import sys

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engines.links_strategy import graph_of, simple, some_links

from dezgraph.engines.communities import leiden, louvain, modularity, propagated
from dezgraph.engines.links import Links

FINDERS = [leiden, louvain, propagated]


def karate():
    graph = nx.karate_club_graph()
    ends = np.array(graph.edges, dtype=np.int32)
    return Links(len(graph), ends[:, 0], ends[:, 1], directed=False)


def parts(labels):
    return [set(np.flatnonzero(labels == number).tolist()) for number in range(labels.max(initial=-1) + 1)]


@pytest.mark.parametrize("find", FINDERS)
@given(links=some_links())
def test_communities_divide_the_nodes_the_largest_first(find, links):
    found = find(links)
    assert found.labels.dtype == np.int32 and len(found.labels) == links.count
    sizes = [len(part) for part in parts(found.labels)]
    assert sum(sizes) == links.count and sizes == sorted(sizes, reverse=True) and 0 not in sizes


@pytest.mark.parametrize("find", FINDERS)
@given(links=some_links())
def test_communities_are_found_again(find, links):
    assert np.array_equal(find(links).labels, find(links).labels)


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_the_karate_club_falls_into_four_communities(seed):
    optimum = 0.4198  # Brandes et al. 2008, "On Modularity Clustering"
    assert leiden(karate(), seed=seed).quality == pytest.approx(optimum, abs=1e-4)
    assert 0.41 < louvain(karate(), seed=seed).quality <= optimum
    assert leiden(karate(), seed=seed).labels.max() == 3


def test_louvain_without_its_engine_finds_as_good_communities(monkeypatch):
    monkeypatch.setitem(sys.modules, "sknetwork.clustering", None)
    assert 0.41 < louvain(karate(), seed=2).quality < 0.42


@given(links=some_links())
def test_every_community_of_leiden_is_connected(links):
    graph = graph_of(links).to_undirected()
    for part in parts(leiden(links).labels):
        assert nx.is_connected(graph.subgraph(part))


@given(links=some_links(directed=False))
def test_label_propagation_is_that_of_networkx(links):
    theirs = nx.community.label_propagation_communities(graph_of(simple(links), multigraph=False))
    assert {frozenset(part) for part in theirs} == {frozenset(part) for part in parts(propagated(links).labels)}


@given(links=some_links(), resolution=st.sampled_from([0.5, 1.0, 2.0]), data=st.data())
def test_modularity_is_that_of_networkx(links, resolution, data):
    labels = np.array([data.draw(st.integers(0, 2)) for _ in range(links.count)], dtype=np.int32)
    if not len(links):
        assert modularity(links, labels, resolution) == 0
        return
    expected = nx.community.modularity(graph_of(links), parts(labels), resolution=resolution)
    assert modularity(links, labels, resolution) == pytest.approx(expected, abs=1e-9)
