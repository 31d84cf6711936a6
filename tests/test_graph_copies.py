"""Graphs of other libraries have every relationship and all that the tables tell of it."""

from __future__ import annotations

import sys
from datetime import date

import networkx as nx
import pytest

from dezgraph.errors import MissingExtraError
from dezgraph.network import EDGE_DATA, Network


@pytest.fixture(scope="module")
def view(shipped):
    return Network(shipped).view(at="2018-01-01", min_grade="C3")


@pytest.fixture
def small(network_of, tie):
    return network_of(
        'id:a a dz:State ; skos:prefLabel "A"@en . id:b a dz:ArmedGroup . id:c a dz:ArmedGroup .'
        + tie("a backs b", validFrom='"2014-03-05"', support="dz:weapons", claims="id:gazette 2,id:rumour 4")
        + tie("a backs b again")
        + tie("b opposes b")
    )


def test_igraph_has_each_relationship_once_and_in_its_direction(view):
    graph = view.to_igraph()
    assert graph.is_directed()
    assert graph.ecount() == len(view.rows)
    names = graph.vs["name"]
    ends = sorted((names[edge.source], names[edge.target], edge["id"]) for edge in graph.es)
    assert ends == sorted(view.edges(keys=True))


def test_attributes_are_the_columns_of_the_tables(view):
    edges, nodes = view.to_arrow().to_pylist(), view.to_arrow("nodes").to_pylist()
    graph, plain = view.to_igraph(), view.to_networkx()
    assert graph.es["grade"] == [row["grade"] for row in edges]
    assert graph.es["end_latest"] == [row["end_latest"] for row in edges]
    assert graph.es["sources"] == [tuple(row["sources"]) for row in edges]
    assert graph.vs["label_ar"] == [row["label_ar"] for row in nodes]
    assert graph.vs["latitude"] == [row["latitude"] for row in nodes]
    for row in edges:
        told = plain.edges[row["source"], row["target"], row["id"]]
        assert set(told) == set(graph.es.attributes()) - {"id"}
        assert all(told[name] == (tuple(row[name]) if isinstance(row[name], list) else row[name]) for name in told)
    assert set(plain) == set(graph.vs["name"])


def test_values_are_plain(small):
    edge = small.to_igraph().es.find(id="a-backs-b")
    assert edge["start_earliest"] == date(2014, 3, 5)
    assert edge["end_latest"] is None
    assert edge["support"] == ("weapons",)
    assert edge["sources"] == ("gazette", "rumour")
    assert edge["sign"] == 1
    assert edge["symmetric"] is False


def test_parallel_relationships_and_those_of_one_entity_with_itself_stay(small):
    graph = small.to_igraph()
    assert (graph.vcount(), graph.ecount()) == (3, 3)
    assert graph.count_multiple() == [2, 2, 1]
    assert small.to_networkx().number_of_edges("a", "b") == 2
    assert small.to_networkx().has_edge("b", "b")


def test_the_plain_networkx_graph_says_all_that_the_network_says(view):
    plain = view.to_networkx()
    assert type(plain) is nx.MultiDiGraph
    assert set(plain.edges(keys=True)) == set(view.edges(keys=True))
    for source, target, key, told in view.edges(keys=True, data=True):
        assert set(told) == EDGE_DATA
        assert {name: plain.edges[source, target, key][name] for name in told} == told
    assert all(plain.nodes[node][name] == value for node in view for name, value in view.nodes[node].items())


def test_a_plain_graph_may_be_changed_and_the_view_stays(small):
    plain = small.to_networkx()
    plain.remove_node("a")
    assert set(small.to_networkx()) == {"a", "b", "c"}
    assert set(small) == {"a", "b"}


def test_a_part_can_be_asked_for(view):
    center = view.to_igraph(center="kataib-hezbollah")
    assert 1 < center.ecount() < len(view.rows)
    assert set(center.vs["name"]) == {"kataib-hezbollah", *nx.all_neighbors(view, "kataib-hezbollah")}
    assert set(small_part := view.to_networkx(ids=["russia", "iran"])) == {"russia", "iran"}
    assert small_part.graph["lens"] == "at=2018-01-01, min_grade=C3"


def test_an_empty_view_is_an_empty_graph(small):
    empty = small.view(type="harms")
    assert empty.to_igraph().vcount() == len(empty.to_networkx()) == 0


def test_igraph_that_is_missing_is_named_with_its_extra(small, monkeypatch):
    monkeypatch.setitem(sys.modules, "igraph", None)
    with pytest.raises(MissingExtraError, match=r"dezgraph\[igraph\]"):
        small.to_igraph()
