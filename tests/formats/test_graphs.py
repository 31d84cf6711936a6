"""What graph formats keep, told by the readers of others: networkx and pydot."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import networkx as nx
import pydot
import pytest

GEXF = "{http://gexf.net/1.3}"


def edges(graph):
    return {key: (source, target, data) for source, target, key, data in graph.edges(keys=True, data=True)}


@pytest.fixture(params=["graphml", "gexf", "cytoscape"])
def back(request, network, written):
    """The network as networkx reads it from a file; lists joined."""
    path = written(network, request.param)
    if request.param == "graphml":
        return nx.read_graphml(path, edge_key_type=str)
    if request.param == "gexf":
        return nx.read_gexf(path)
    return nx.cytoscape_graph(json.loads(path.read_text()))


def joined(value):
    return ";".join(value) if isinstance(value, list) else value


def test_parallel_relationships_keep_direction_and_id(back, network):
    assert set(back.edges(keys=True)) == set(network.edges(keys=True))
    assert set(back) == {"a", "b", "field", "nameless", "alone"}


def test_an_edge_keeps_sign_dates_grade_sources_and_both_scripts(back):
    source, target, data = edges(back)["a-backs-b"]
    assert (source, target, data["type"], data["sign"]) == ("a", "b", "backs", 1)
    assert (data["valid_from"], data["valid_until"]) == ("2014-03~", "2016/2017")
    assert (str(data["start_earliest"]), str(data["end_latest"])) == ("2014-02-01", "2017-12-31")
    assert (data["start_precision"], data["end_precision"]) == ("month, approximate", "range")
    assert (data["grade"], joined(data["sources"]), joined(data["contradicted_by"])) == ("B2", "gazette", "rumour")
    assert set(joined(data["support"]).split(";")) == {"weapons", "training"}
    assert (joined(data["hedges"]), data["type_label_ar"]) == ("covert", "يدعم")
    assert edges(back)["a-opposes-b"][2]["sign"] == -1


def test_a_node_keeps_labels_kinds_and_coordinates(back):
    assert back.nodes["a"]["label_en"] == 'A & <B> "quoted"'
    assert back.nodes["a"]["label_ar"] == "ألف"
    assert back.nodes["b"]["label_en"] == "@B\nsecond line"
    assert joined(back.nodes["field"]["kinds"]) == "OilField"
    assert (back.nodes["field"]["latitude"], back.nodes["field"]["longitude"]) == (35.25, 40.3)
    assert back.nodes["nameless"]["label_en"] == "nameless"


def test_node_link_keeps_what_an_edge_of_a_network_tells(network, written):
    back = nx.node_link_graph(json.loads(written(network, "node-link").read_text()), edges="edges")
    for source, target, key, data in network.edges(keys=True, data=True):
        told = back.edges[source, target, key]
        assert {
            name: tuple(told[name]) if isinstance(value, tuple) else told[name] for name, value in data.items()
        } == data
    assert back.edges["a", "b", "a-backs-b"]["contradicted_by"] == ["rumour"]
    assert {node: back.nodes[node]["label_ar"] for node in back if node != "alone"} == dict(
        network.nodes(data="label_ar")
    )


def test_a_lens_shows_in_certainty(network, written):
    back = nx.read_graphml(written(network.at("2016-06-01"), "graphml"), edge_key_type=str)
    assert edges(back)["a-backs-b"][2]["certainty"] == "possible"
    assert back.graph["lens"] == "at=2016-06-01"


def test_graphml_declares_the_type_of_every_attribute(network, written):
    space = "{http://graphml.graphdrawing.org/xmlns}"
    root = ET.parse(written(network, "graphml")).getroot()
    kinds = {key.get("id"): key.get("attr.type") for key in root.iter(f"{space}key")}
    assert (kinds["e_sign"], kinds["e_symmetric"], kinds["n_latitude"], kinds["e_grade"]) == (
        "int", "boolean", "double", "string",
    )  # fmt: skip
    assert {data.get("key") for data in root.iter(f"{space}data")} <= set(kinds)


def test_gexf_has_spells_for_what_may_hold_and_for_what_does(network, written):
    root = ET.parse(written(network, "gexf")).getroot()
    graph = root.find(f"{GEXF}graph")
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    edge = next(edge for edge in root.iter(f"{GEXF}edge") if edge.get("id") == "a-backs-b")
    assert (edge.get("start"), edge.get("end"), edge.get("kind")) == ("2014-02-01", "2017-12-31", "backs")
    spells = [
        (value.get("value"), value.get("start"), value.get("end"))
        for value in edge.iter(f"{GEXF}attvalue")
        if value.get("for") == "holds"
    ]
    assert spells == [
        ("possible", "2014-02-01", "2014-04-29"),
        ("certain", "2014-04-30", "2016-01-01"),
        ("possible", "2016-01-02", "2017-12-31"),
    ]


def test_gexf_leaves_out_a_day_that_is_not_bounded(network, written):
    root = ET.parse(written(network, "gexf")).getroot()
    edge = next(edge for edge in root.iter(f"{GEXF}edge") if edge.get("id") == "a-opposes-b")
    assert (edge.get("start"), edge.get("end")) == (None, None)
    declared = {attribute.get("id") for attribute in root.iter(f"{GEXF}attribute")}
    assert {value.get("for") for value in root.iter(f"{GEXF}attvalue")} <= declared


def test_pajek_keeps_types_and_signs(network, written):
    back = nx.read_pajek(written(network, "pajek"))
    arcs = {(source, target, data["l"], data["weight"]) for source, target, data in back.edges(data=True)}
    assert arcs == {("a", "b", "backs", 1), ("a", "b", "opposes", -1), ("b", "field", "controls", 0),
                    ("field", "nameless", "near", 0)}  # fmt: skip


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # pydot reads with what pyparsing gives up
def test_dot_is_read_with_all_attributes(network, written):
    (back,) = pydot.graph_from_dot_file(str(written(network, "dot", lang="ar")))
    told = {edge.get("id").strip('"'): edge for edge in back.get_edges()}
    assert told["a-opposes-b"].get("style") == "dashed"
    assert told["a-backs-b"].get("label") == '"يدعم"'
    assert told["a-backs-b"].get("valid_until") == '"2016/2017"'
    assert {node.get_name().strip('"') for node in back.get_nodes()} == {"a", "b", "field", "nameless", "alone"}


def test_control_characters_do_not_break_xml(network_of, tie, written):
    named = 'id:a a dz:State ; skos:prefLabel "bell\\u0007"@en . id:b a dz:State .'
    back = nx.read_graphml(written(network_of(named + tie("a backs b")), "graphml"))
    assert back.nodes["a"]["label_en"] == "bell\ufffd"


def test_ids_cut_out_what_is_between_them(network, written):
    back = nx.cytoscape_graph(json.loads(written(network, "cytoscape", ids=["a", "field", "b"]).read_text()))
    assert {key for _, _, key in back.edges(keys=True)} == {"a-backs-b", "a-opposes-b", "b-controls-field"}


def test_gexf_keeps_parallel_relationships_of_one_type_apart_for_gephi(network_of, tie, written, monkeypatch):
    ties = ["a backs b", "a backs b 2015", "a backs b 2017", "a opposes b", "b backs a", "a backs field"]
    things = "id:a a dz:State . id:b a dz:State . id:field a dz:Town ."
    network = network_of(things + "".join(map(tie, ties)))
    monkeypatch.setattr("dezgraph.formats.tables._ROWS", 2)  # however they fall on pieces
    root = ET.parse(written(network, "gexf")).getroot()
    edges = {edge.get("id"): edge for edge in root.iter(f"{GEXF}edge")}
    places = [(edge.get("source"), edge.get("target"), edge.get("kind")) for edge in edges.values()]
    assert len(places) == len(set(places)) == 6
    parallel = [edges[f"a-backs-b{more}"] for more in ("", "-2015", "-2017")]
    assert {edge.get("kind") for edge in parallel} == {"backs", "backs 2", "backs 3"}
    assert (edges["a-opposes-b"].get("kind"), edges["b-backs-a"].get("kind")) == ("opposes", "backs")
    types = [edge.find(f".//{GEXF}attvalue[@for='e_type']").get("value") for edge in parallel]
    assert types == ["backs", "backs", "backs"]


@pytest.mark.parametrize(
    ("asked", "told"),
    [({"center": "a", "radius": 2}, "center=a, radius=2"), ({"ids": ["field", "b"]}, "ids=field, b")],
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_cut_out_says_that_it_is_one(network, written, asked, told):
    assert nx.read_graphml(written(network, "graphml", **asked)).graph["excerpt"] == told
    assert told in ET.parse(written(network, "gexf", **asked)).getroot().find(f"{GEXF}meta/{GEXF}description").text
    assert ["excerpt", told] in json.loads(written(network, "cytoscape", **asked).read_text())["data"]
    assert json.loads(written(network, "node-link", **asked).read_text())["graph"]["excerpt"] == asked
    (dot,) = pydot.graph_from_dot_file(str(written(network, "dot", **asked)))
    assert dot.get("excerpt").strip('"') == told
    assert network.to_networkx(**asked).graph["excerpt"] == told
    assert "excerpt" not in nx.read_graphml(written(network, "graphml")).graph


def test_a_former_id_is_told_by_the_id_of_today(network_of, tie, written):
    former = 'id:a a dz:State ; dz:formerId "a-of-old" . id:b a dz:State .'
    network = network_of(former + tie("a backs b"))
    assert network.to_networkx(center="a-of-old").graph["excerpt"] == "center=a, radius=1"


def test_a_view_without_relationships_is_an_empty_graph(network, written):
    nothing = network.view(type="aids")
    assert len(nx.read_graphml(written(nothing, "graphml"))) == 0
    assert len(nx.read_gexf(written(nothing, "gexf"))) == 0
