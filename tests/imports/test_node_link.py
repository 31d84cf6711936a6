"""Node-link JSON of networkx and d3: both keys for edges, ends as ids, as numbers and as nodes."""

import json

import networkx as nx
import pytest
from tests.imports.graph_files import ends, entities, ties

from dezgraph.errors import DataError
from dezgraph.imports import Report


@pytest.fixture
def node_link(file):
    return lambda content: file(json.dumps(content), "some.json")


@pytest.mark.parametrize("key", ["edges", "links"])
def test_networkx_may_call_edges_links(read, node_link, key):
    graph = nx.MultiDiGraph()
    graph.add_node("north", label_ar="الشمال")
    graph.add_edge("north", "south", key="north-backs-south", type="backs", support=["weapons"], weight=float("nan"))
    graph.add_edge("north", "south", type="fights", valid_from=2015, hedges=[], grade=None)
    found = read("node-link", node_link(nx.node_link_data(graph, edges=key)))
    first, second = ties(found)
    assert (first.id, first.type, first.support) == ("north-backs-south", "backs", ("weapons",))
    assert (second.type, second.valid_from, second.credibility) == ("fights", "2015", 6)
    assert entities(found)["north"].labels == {"ar": "الشمال"}


def test_d3_counts_nodes_without_ids(read, node_link):
    nodes, links = [{"name": "North"}, {"name": "South"}], [{"source": 1, "target": 0, "value": 3}]
    found = read("node-link", node_link({"links": links, "nodes": nodes}), constants={"type": "backs"})
    assert ends(found) == [("south", "backs", "north")]
    assert ties(found)[0].places == ("edge 1, from 1 to 0",)


def test_d3_may_count_nodes_with_ids_and_put_nodes_for_ends(read, node_link):
    nodes = [{"id": "north"}, {"id": "south"}]
    links = [{"source": 1, "target": 0}, {"source": {"id": "north", "index": 0}, "target": "south"}]
    found = read("node-link", node_link({"nodes": nodes, "links": links}), constants={"type": "backs"})
    assert ends(found) == [("south", "backs", "north"), ("north", "backs", "south")]


def test_a_number_that_is_an_id_is_no_count(read, node_link):
    nodes = [{"id": 1, "label": "North"}, {"id": 0, "label": "South"}]
    found = read("node-link", node_link({"nodes": nodes, "links": [{"source": 1, "target": 0, "type": "backs"}]}))
    assert ends(found) == [("north", "backs", "south")]


def test_networkx_1_counts_nodes_whose_ids_are_numbers(read, node_link):
    nodes = [{"id": 1, "name": "North"}, {"id": 2, "name": "South"}, {"id": 3, "name": "East"}]
    links = [{"source": 0, "target": 1}, {"source": 0, "target": 2}]
    found = read("node-link", node_link({"links": links, "nodes": nodes}), constants={"type": "backs"})
    assert ends(found) == [("north", "backs", "south"), ("north", "backs", "east")]
    with pytest.raises(DataError, match="edge 1: source: '0' is not accepted; name a node of the file"):
        read(
            "node-link",
            node_link({"links": [links[1], {"source": 1, "target": 7}], "nodes": nodes}),
            constants={"type": "backs"},
        )


def test_ids_that_are_tuples_are_numbers_within_the_file(read, node_link):
    graph = nx.DiGraph()
    graph.add_node((1, 2), label="North")
    graph.add_edge((1, 2), ("south", 3), type="backs")
    path = node_link(nx.node_link_data(graph, edges="links"))
    assert ends(read("node-link", path)) == [("north", "backs", "south-3")]
    with pytest.raises(DataError, match="edge 1: target: '1::4' is not accepted; name a node of the file"):
        read(
            "node-link",
            node_link({"nodes": [{"id": [1, 2]}], "links": [{"source": [1, 2], "target": [1, 4]}]}),
            constants={"type": "backs"},
        )


def test_graphology_has_attributes_apart(read, node_link):
    nodes = [{"key": "a", "attributes": {"label": "North", "kinds": ["State"]}}, {"key": "b"}]
    edges = [
        {"key": "a-backs-b", "source": "a", "target": "b", "attributes": {"type": "backs", "valid_from": 2012.0}},
        {"source": "a", "target": "b", "undirected": True, "attributes": {"type": "backs"}},
    ]
    report = Report()
    content = {
        "attributes": {"name": "some"},
        "options": {"type": "mixed", "multi": True},
        "nodes": nodes,
        "edges": edges,
    }
    found = read("node-link", node_link(content), report)
    first, _ = ties(found)
    assert (first.id, first.valid_from) == ("a-backs-b", "2012")
    assert entities(found)["a"].labels == {"en": "North"}
    assert (list(report.counted.values()), report.remarks) == ([1], [])
    read("node-link", node_link({**content, "options": {"type": "undirected"}}), report)
    assert list(report.counted.values()) == [3]


def test_other_names_for_the_ends_can_be_mapped(read, node_link):
    path = node_link({"links": [{"from": "North", "to": "South", "kind": "backs"}]})
    mapped = {"from": "source", "to": "target", "kind": "type"}
    assert ends(read("node-link", path, columns=mapped)) == [("north", "backs", "south")]


def test_the_direction_of_all_may_be_said_last(read, node_link):
    report = Report()
    content = {"links": [{"source": "a", "target": "b", "type": "backs"}], "nodes": [], "directed": False}
    read("node-link", node_link(content), report)
    assert list(report.counted.values()) == [1]


@pytest.mark.parametrize(
    ("edge", "told"),
    [
        ("north", "edge 1: source: name a node"),
        ({"source": "north"}, "edge 1: target: name a node"),
        ({"source": "north", "target": "nobody", "key": "k-1"}, "edge k-1: target: 'nobody' is not accepted"),
        ({"source": True, "target": "south"}, "edge 1: source: name a node"),
        ({"source": "north", "target": "south", "description_en": "a\u0000"}, "edge 1: description_en"),
        ({"source": "north", "target": "south", "description_en": "\ud800"}, "edge 1: description_en"),
    ],
)
def test_a_bad_edge_is_named_by_its_number(read, node_link, edge, told):
    path = node_link({"nodes": [{"id": "north"}, {"id": "south"}], "links": [edge]})
    with pytest.raises(DataError) as caught:
        read("node-link", path, constants={"type": "backs"})
    assert told in str(caught.value)
    assert caught.value.line == 1
