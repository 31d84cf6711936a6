"""To networkx, a network is a MultiDiGraph like any other; only that it cannot be changed."""

from __future__ import annotations

import copy
import io
import itertools
import pickle
from collections.abc import Callable
from typing import Any

import networkx as nx
import pytest

from dezgraph.errors import LensError, NotFoundError
from dezgraph.graph import Graph
from dezgraph.network import Network

Tie = Callable[..., str]


@pytest.fixture
def network(network_of: Callable[[str], Network], tie: Tie) -> Network:
    return network_of(
        'id:a a dz:State ; skos:prefLabel "A"@en , "أ"@ar .\n'
        "id:b a dz:ArmedGroup . id:c a dz:ArmedGroup . id:d a dz:OilField .\n"
        "id:alone a dz:Town . id:x a dz:Town . id:y a dz:Town .\n"
        + tie(
            "a backs b",
            validFrom='"2014"',
            validUntil='"2016"',
            support="dz:weapons",
            claims="id:gazette 2,id:rumour 1",
        )
        + tie("a backs b again", validFrom='"2018"')
        + tie("a opposes b", hedge="dz:covert")
        + tie("b backs c", validFrom='"2015/2017"', validUntil='"2019"')
        + tie("c opposes a")
        + tie("c controls d")
        + tie("c opposes c")
        + tie("x near y")
    )


@pytest.fixture(params=["a tiny network", "the shipped one"])
def any_network(request: pytest.FixtureRequest, network: Network, shipped: Graph) -> Network:
    return (
        network
        if request.param == "a tiny network"
        else Network(shipped).view(at="2017-11-03", type=["backs", "opposes"])
    )


def simple(graph: nx.Graph) -> nx.Graph:
    plain = nx.Graph(graph)
    plain.remove_edges_from(list(nx.selfloop_edges(plain)))
    return plain


ALGORITHMS: dict[str, Callable[[Any], Any]] = {
    "betweenness": nx.betweenness_centrality,
    "closeness": nx.closeness_centrality,
    "degree centrality": nx.degree_centrality,
    "pagerank": nx.pagerank,
    "shortest paths": lambda graph: dict(nx.all_pairs_shortest_path_length(graph)),
    "weak components": lambda graph: sorted(map(sorted, nx.weakly_connected_components(graph))),
    "strong components": lambda graph: sorted(map(sorted, nx.strongly_connected_components(graph))),
    "k-core": lambda graph: nx.core_number(simple(graph)),
    "is weakly connected": nx.is_weakly_connected,
    "density": nx.density,
    "self-loops": lambda graph: sorted(nx.selfloop_edges(graph, keys=True)),
    "adjacency": lambda graph: {
        node: {to: dict(keys) for to, keys in found.items()} for node, found in graph.adjacency()
    },
    "node-link": nx.node_link_data,
    "in-degrees": lambda graph: dict(graph.in_degree()),
    "out-degrees": lambda graph: dict(graph.out_degree()),
    "degrees": lambda graph: dict(graph.degree()),
    "weighted degrees": lambda graph: dict(graph.degree(weight="sign")),
    "predecessors": lambda graph: {node: sorted(graph.predecessors(node)) for node in graph},
    "successors": lambda graph: {node: sorted(graph.successors(node)) for node in graph},
    "nodes": lambda graph: dict(graph.nodes(data=True)),
    "edges": lambda graph: sorted(graph.edges(keys=True, data="type")),
    "in-edges": lambda graph: sorted(graph.in_edges(keys=True, data="type")),
    "size": lambda graph: (graph.size(), graph.number_of_nodes(), graph.order(), len(graph)),
    "matrix": lambda graph: nx.to_numpy_array(graph, weight="sign").tolist(),
    "descendants": lambda graph: {node: sorted(nx.descendants(graph, node)) for node in graph},
    "topology": nx.is_directed_acyclic_graph,
    "edge list": lambda graph: sorted(nx.generate_edgelist(graph, data=False)),
    "ego": lambda graph: sorted(nx.ego_graph(graph, min(graph)).edges(keys=True)),
    "cycle": lambda graph: sorted(map(sorted, itertools.islice(nx.simple_cycles(nx.DiGraph(graph), 3), 50))),
}


@pytest.mark.parametrize("name", ALGORITHMS)
def test_an_algorithm_finds_the_same_on_a_network_and_on_its_copy(any_network: Network, name: str) -> None:
    found = ALGORITHMS[name](any_network)
    expected = ALGORITHMS[name](any_network.copy())
    if isinstance(found, dict) and all(isinstance(value, float) for value in found.values()):
        assert found == pytest.approx(expected)
    else:
        assert found == expected


DERIVED: dict[str, Callable[[Any], nx.Graph]] = {
    "a copy": lambda graph: graph.copy(),
    "a copy as a view": lambda graph: graph.copy(as_view=True),
    "a deep copy": copy.deepcopy,
    "a shallow copy": copy.copy,
    "a pickle": lambda graph: pickle.loads(pickle.dumps(graph)),
    "a plain graph": nx.MultiDiGraph,
    "a simple graph": nx.Graph,
    "a directed simple graph": nx.DiGraph,
    "an undirected graph": lambda graph: graph.to_undirected(),
    "an undirected view": lambda graph: graph.to_undirected(as_view=True),
    "a directed graph": lambda graph: graph.to_directed(),
    "a directed view": lambda graph: graph.to_directed(as_view=True),
    "a reverse": lambda graph: graph.reverse(),
    "a reverse view": lambda graph: graph.reverse(copy=False),
    "a subgraph": lambda graph: graph.subgraph(sorted(graph)[:3]),
    "a copy of a subgraph": lambda graph: graph.subgraph(sorted(graph)[:3]).copy(),
    "an edge subgraph": lambda graph: graph.edge_subgraph(sorted(graph.edges(keys=True))[:3]),
    "a filtered view": lambda graph: nx.subgraph_view(graph, filter_edge=lambda u, v, _: u < v),
    "a composition": lambda graph: nx.compose(graph, graph.copy()),
    "a composition the other way": lambda graph: nx.compose(nx.MultiDiGraph([("p", "q")]), graph),
    "a disjoint union": lambda graph: nx.disjoint_union(graph, graph),
    "a relabelled graph": lambda graph: nx.relabel_nodes(graph, {node: node.upper() for node in graph}),
    "a condensation": nx.condensation,
    "an empty copy": nx.create_empty_copy,
    "from node-link data": lambda graph: nx.node_link_graph(nx.node_link_data(graph)),
    "an ego graph": lambda graph: nx.ego_graph(graph, min(graph), undirected=True),
}


def content(graph: nx.Graph) -> tuple[Any, ...]:
    edges = graph.edges(keys=True, data=True) if graph.is_multigraph() else graph.edges(data=True)
    return (
        graph.is_directed(),
        graph.is_multigraph(),
        dict(graph.nodes(data=True)),
        sorted(edges, key=lambda edge: str(edge[:3])),
    )


@pytest.mark.parametrize("name", DERIVED)
def test_what_networkx_makes_of_a_network_is_what_it_makes_of_its_copy(network: Network, name: str) -> None:
    made, expected = DERIVED[name](network), DERIVED[name](network.copy())
    assert content(made) == content(expected)
    assert not isinstance(made, Network)


def test_a_copy_is_plain_and_can_be_changed(network: Network) -> None:
    plain = network.copy()
    plain.remove_node("a")
    plain.nodes["b"]["label_en"] = "changed"
    assert type(plain) is nx.MultiDiGraph
    assert "a" in network and network.nodes["b"]["label_en"] == "b"


def test_a_network_can_be_written_as_graphml(network: Network) -> None:
    plain = network.copy()
    for data in itertools.chain((d for _, d in plain.nodes(data=True)), (d for *_, d in plain.edges(data=True))):
        for name, value in list(data.items()):
            data[name] = ",".join(value) if isinstance(value, tuple) else "" if value is None else value
    file = io.BytesIO()
    nx.write_graphml(plain, file)
    file.seek(0)
    assert sorted(nx.read_graphml(file, force_multigraph=True).edges(keys=True)) == sorted(network.edges(keys=True))


CHANGES: dict[str, Callable[[Any], Any]] = {
    "add_node": lambda graph: graph.add_node("z"),
    "add_nodes_from": lambda graph: graph.add_nodes_from(["z"]),
    "add_edge": lambda graph: graph.add_edge("a", "z"),
    "add_edges_from": lambda graph: graph.add_edges_from([("a", "z")]),
    "add_weighted_edges_from": lambda graph: graph.add_weighted_edges_from([("a", "z", 1)]),
    "remove_node": lambda graph: graph.remove_node("a"),
    "remove_nodes_from": lambda graph: graph.remove_nodes_from(["a"]),
    "remove_edge": lambda graph: graph.remove_edge("a", "b"),
    "remove_edges_from": lambda graph: graph.remove_edges_from([("a", "b")]),
    "update": lambda graph: graph.update(edges=[("a", "z")]),
    "clear": lambda graph: graph.clear(),
    "clear_edges": lambda graph: graph.clear_edges(),
    "add_path": lambda graph: nx.add_path(graph, "az"),
    "add_star": lambda graph: nx.add_star(graph, "az"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_network_cannot_be_changed(network: Network, name: str) -> None:
    before = content(network)
    with pytest.raises(nx.NetworkXError, match=r"cannot be changed; change its copy"):
        CHANGES[name](network)
    assert content(network) == before


def test_a_network_is_frozen_and_may_be_frozen_again(network: Network) -> None:
    assert nx.is_frozen(network)
    assert nx.freeze(network) is network


def test_nodes_are_the_ends_of_relationships_and_edges_are_relationships(network: Network) -> None:
    assert sorted(network) == ["a", "b", "c", "d", "x", "y"]
    assert "alone" not in network and "a" in network and None not in network
    assert {(u, k, v) for u, v, k in network.edges(keys=True)} == {
        ("a", "a-backs-b", "b"),
        ("a", "a-backs-b-again", "b"),
        ("a", "a-opposes-b", "b"),
        ("b", "b-backs-c", "c"),
        ("c", "c-opposes-a", "a"),
        ("c", "c-controls-d", "d"),
        ("c", "c-opposes-c", "c"),
        ("x", "x-near-y", "y"),
    }
    assert network.number_of_edges() == 8 and network.number_of_edges("a", "b") == 3


def test_parallel_relationships_stay_separate(network: Network) -> None:
    assert {key: data["type"] for key, data in network["a"]["b"].items()} == {
        "a-backs-b": "backs",
        "a-backs-b-again": "backs",
        "a-opposes-b": "opposes",
    }
    assert network["a"]["b"] == network.pred["b"]["a"]


def test_edges_and_nodes_tell_what_they_are(network: Network) -> None:
    assert network.nodes["a"] == {"kinds": ("State",), "label_en": "A", "label_ar": "أ"}
    assert network.edges["a", "b", "a-backs-b"] == {
        "type": "backs",
        "family": "alliance",
        "sign": 1,
        "valid_from": "2014",
        "valid_until": "2016",
        "support": ("weapons",),
        "hedges": (),
        "grade": "B2",
        "certainty": None,
    }


def test_grade_and_certainty_are_those_under_the_lens(network: Network) -> None:
    view = network.view(at="2016-06-01", not_source="gazette")
    assert view.edges["a", "b", "a-backs-b"]["grade"] == "E1"
    assert view.edges["a", "b", "a-backs-b"]["certainty"] == "possible"
    assert network.at("2015-06-01").edges["a", "b", "a-backs-b"]["certainty"] == "certain"


def test_a_view_has_what_holds_then(network: Network) -> None:
    assert [key for *_, key in network.view(at="2015-06-01", type="backs").edges(keys=True)] == [
        "a-backs-b",
        "b-backs-c",
    ]
    assert "c" not in network.view(at="2018-06-01", type="backs", certainty="certain", known="2017-12-31")
    assert len(network.view(type="mediates-between")) == 0
    assert nx.number_of_edges(network.view(type="mediates-between")) == 0


def test_views_are_views_of_the_same_graph(network: Network) -> None:
    view = network.at("2015-06-01").view(sign="+")
    assert (view.source_graph, view.version) == (network.source_graph, network.version)
    assert view.lens.as_options() == {"at": "2015-06-01", "sign": ["+"]}
    assert view.graph["version"] == network.version
    assert repr(view) == f"<Network of 2 relationships, at=2015-06-01, sign=['+'], version {network.version}>"


def test_a_word_that_python_keeps_is_written_with_a_line_after_it(network: Network) -> None:
    assert network.view(from_="2017", type_="backs").lens.as_options() == {"from": "2017-01-01", "type": ["backs"]}
    with pytest.raises(LensError, match="did you mean until"):
        network.view(untill="2017")


def test_nothing_is_built_until_networkx_asks_for_it(network: Network) -> None:
    view = network.at("2015-06-01")
    view.backers("b")
    list(view.backing())
    view.claimants("d")
    view.timeline("a")
    repr(view)
    assert not {"_both", "_node"} & set(vars(view))
    len(view)
    assert "_both" not in vars(view)
    view.number_of_edges()
    assert "_both" in vars(view)


def test_records_are_found_whatever_the_lens(network: Network) -> None:
    view = network.view(type="opposes")
    assert view.relationship("a-backs-b").type == "backs"
    assert view.entity("alone").kinds == ("Town",)
    with pytest.raises(NotFoundError):
        view.entity("nobody")


def test_a_network_needs_a_graph_and_is_a_plain_one_without(network: Network) -> None:
    assert type(type(network)()) is nx.MultiDiGraph
    assert type(type(network)([("p", "q")])) is nx.MultiDiGraph
    assert isinstance(network, nx.MultiDiGraph)


def test_a_network_without_relationships_is_empty(network_of: Callable[[str], Network]) -> None:
    network = network_of("id:a a dz:State .")
    assert (len(network), network.size(), nx.number_weakly_connected_components(network)) == (0, 0, 0)
    assert network.backers("a") == [] and list(network.backing()) == [] and network.timeline() == []


def test_the_claims_in_view_are_told_in_the_order_of_the_record(network_of: Callable[[str], Network], tie: Tie) -> None:
    network = network_of(
        "id:a a dz:State . id:b a dz:State .\n"
        + tie("a backs b", claims="id:rumour 1,id:gazette 3,id:gazette 2 dz:denies,id:rumour 2")
    )
    claims = network.relationship("a-backs-b").claims
    assert [f"{c.document} {c.grade} {c.stance}" for c in claims] == [
        "gazette B3 asserts",
        "gazette B2 denies",
        "rumour E1 asserts",
        "rumour E2 asserts",
    ]
    assert network.claims_in_view(0) == (True, True, True, True)
    assert network.view(source="rumour").claims_in_view(0) == (False, False, True, True)
    assert network.view(known="2018-01-01").claims_in_view(0) == (True, True, False, False)
    assert network.view(min_grade="E1").claims_in_view(0) == (False, True, True, False)


def test_an_end_that_was_not_known_yet_is_on_no_edge_and_in_no_record_that_is_shown(
    network_of: Callable[[str], Network], tie: Tie
) -> None:
    network = network_of(
        "id:a a dz:State . id:b a dz:State . id:end a dz:Event .\n"
        + tie("a backs b", validUntil='"2018-08-08" ; dct:description "They parted."@en', endedBy="id:end")
    )
    before, after = network.view(known="2018-08-07"), network.view(known="2018-08-08")
    assert [data["valid_until"] for *_, data in before.edges(data=True)] == [None]
    assert [data["valid_until"] for *_, data in after.edges(data=True)] == ["2018-08-08"]
    assert (before.dates_of(0), after.dates_of(0)) == ((None, None), (None, "2018-08-08"))
    shown = before.shown(0)
    assert (shown.valid_until, shown.ended_by, shown.description) == (None, None, {})
    assert after.shown(0) == network.shown(0) == network.relationship("a-backs-b")


def test_what_a_search_finds_can_be_asked_about(network_of: Callable[[str], Network], tie: Tie) -> None:
    network = network_of(f'id:a a dz:State ; skos:prefLabel "Patronia"@en . id:b a dz:State . {tie("a backs b")}')
    [found] = network.search("patronya")
    assert (found.entity, found.name) == ("a", "Patronia")
    assert [backing.entity for backing in network.backs(found.entity)] == ["b"]
