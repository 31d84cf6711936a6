"""GraphML of networkx, yEd and Gephi: attributes, defaults, directions, drawn labels; and hostile files."""

import networkx as nx
import pytest
from tests.imports.graph_files import GRAPHML, ends, entities, ties

from dezgraph.errors import DataError
from dezgraph.imports import Report

YED = """\
<key attr.name="description" attr.type="string" for="node" id="d5"/>
<key for="node" id="d6" yfiles.type="nodegraphics"/>
<key for="edge" id="d10" yfiles.type="edgegraphics"/>
<graph edgedefault="directed" id="G">
<node id="n0"><data key="d6"><y:ShapeNode xmlns:y="http://www.yworks.com/xml/graphml"><y:Fill color="#FFCC00"/>
<y:NodeLabel alignment="center">Russia<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>
<node id="n1" yfiles.foldertype="group"><data key="d6"><y:ProxyAutoBoundsNode xmlns:y="http://www.yworks.com/xml/graphml">
<y:Realizers><y:GroupNode><y:NodeLabel>Damascus</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>
<graph edgedefault="directed" id="n1:"><node id="n1::n0"><data key="d6"><y:ShapeNode \
xmlns:y="http://www.yworks.com/xml/graphml"><y:NodeLabel>الحكومة</y:NodeLabel></y:ShapeNode></data></node></graph></node>
<edge id="e0" source="n0" target="n1::n0"><data key="d10"><y:PolyLineEdge xmlns:y="http://www.yworks.com/xml/graphml">
<y:EdgeLabel>supports</y:EdgeLabel></y:PolyLineEdge></data></edge>
</graph>
"""
GEPHI = """\
<key attr.name="label" attr.type="string" for="node" id="label"/>
<key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
<key attr.name="weight" attr.type="double" for="edge" id="weight"/>
<key attr.name="type" attr.type="string" for="edge" id="type"><default>backs</default></key>
<graph edgedefault="directed">
<node id="1"><data key="label">Iran</data></node><node id="2"><data key="label">Hezbollah</data></node>
<edge id="7" source="1" target="2"><data key="weight">1.0</data></edge>
<edge id="8" source="2" target="1"><data key="type">allied-with</data></edge>
</graph>
"""


@pytest.fixture
def graphml(file):
    return lambda content: file(GRAPHML.format(content), "some.graphml")


def test_a_multigraph_of_networkx_keeps_its_parallel_edges(read, tmp_path):
    graph = nx.MultiDiGraph()
    graph.add_node("north", label_en="North", label_ar="الشمال", kind="State")
    graph.add_edge("north", "Rebels", type="backs", valid_from="2015", grade="B2", support="weapons;training")
    graph.add_edge("north", "Rebels", type="backs", valid_from="2019-03")
    nx.write_graphml(graph, tmp_path / "some.graphml")
    found = read("graphml", tmp_path / "some.graphml")
    assert ends(found) == [("north", "backs", "rebels")] * 2
    first, second = ties(found)
    assert (first.valid_from, first.credibility, first.support) == ("2015", 2, ("weapons", "training"))
    assert (second.valid_from, second.credibility, second.places) == ("2019-03", 6, ("edge 1",))
    assert entities(found)["north"].labels == {"en": "North", "ar": "الشمال"}
    assert entities(found)["north"].kind == "State"


def test_what_yed_draws_is_a_label(read, graphml):
    found = read("graphml", graphml(YED), columns={"label": "type"}, types={"supports": "backs"})
    (tie,) = ties(found)
    assert (tie.source, tie.type) == ("russia", "backs")
    assert entities(found)[tie.target].labels == {"ar": "الحكومة"}
    assert tie.places == ("edge e0, from n0 to n1::n0",)


DRAWN = """\
<key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d10" yfiles.type="edgegraphics"/>
<key for="node" id="a" attr.name="aliases"/><key for="edge" id="until" attr.name="ends"/>
<graph edgedefault="directed">
<node id="n0"><desc>A state</desc><data key="a">Persia</data><data key="d6"><ShapeNode><NodeLabel>Iran</NodeLabel>\
<NodeLabel>إيران</NodeLabel><NodeLabel>IRI</NodeLabel></ShapeNode></data></node>
<node id="n1"><data key="d6"><ProxyAutoBoundsNode><Realizers active="1">\
<GroupNode><NodeLabel>Axis</NodeLabel></GroupNode><GroupNode><NodeLabel>Hezbollah\n(Lebanon)</NodeLabel></GroupNode>\
</Realizers></ProxyAutoBoundsNode></data></node>
<edge source="n0" target="n1"><desc>Since the war</desc><data key="d10"><PolyLineEdge><EdgeLabel>backs</EdgeLabel>\
<EdgeLabel>since 1982</EdgeLabel></PolyLineEdge></data></edge>
</graph>
"""


def test_further_labels_that_yed_draws_are_those_of_the_other_script_and_aliases(read, graphml):
    report = Report()
    found = read("graphml", graphml(DRAWN), report, columns={"label": "type", "ends": "valid_until"})
    (tie,) = ties(found)
    assert tie.type == "backs"
    source, target = (entities(found)[end] for end in (tie.source, tie.target))
    assert source.labels == {"en": "Iran", "ar": "إيران"}
    assert source.aliases == (("en", "Persia"), ("en", "IRI"))
    assert target.labels == {"en": "Hezbollah (Lebanon)"}
    assert [remark.partition(" that were ")[2] for remark in report.remarks] == [
        "not read: desc",
        "not read: desc, label 2",
    ]


def test_descriptions_and_further_labels_can_be_mapped(read, graphml):
    mapped = {"label": "type", "label 2": "description_en", "source_desc": "source_definition_en"}
    found = read("graphml", graphml(DRAWN), columns=mapped)
    (tie,) = ties(found)
    assert tie.descriptions == {"en": "since 1982"}
    assert entities(found)[tie.source].definitions == {"en": "A state"}


def test_a_year_with_a_point_is_a_year_and_nan_is_nothing(read, graphml):
    keys = '<key id="f" for="edge" attr.name="valid_from"/><key id="u" for="edge" attr.name="valid_until"/>'
    edge = '<edge source="a" target="b"><data key="f">1990.0</data><data key="u">nan</data></edge>'
    path = graphml(f'{keys}<graph edgedefault="directed"><node id="a"/><node id="b"/>{edge}</graph>')
    (tie,) = ties(read("graphml", path, constants={"type": "backs"}))
    assert (tie.valid_from, tie.valid_until) == ("1990", None)


def test_gephi_numbers_nodes_and_has_defaults(read, graphml):
    report = Report()
    found = read("graphml", graphml(GEPHI), report)
    assert ends(found) == [("iran", "backs", "hezbollah"), ("hezbollah", "allied-with", "iran")]
    assert any(text.endswith("were not read: weight") for text in report.remarks)


def test_edges_without_a_type_need_one_for_all(read, graphml):
    path = graphml('<graph edgedefault="directed"><node id="a"/><node id="b"/>\n<edge source="a" target="b"/></graph>')
    with pytest.raises(DataError, match=r"some\.graphml:4: has no attribute of edges for type \(they have none\)"):
        read("graphml", path)
    assert ends(read("graphml", path, constants={"type": "backs"})) == [("a", "backs", "b")]


def test_an_edge_without_a_direction_is_counted_where_its_type_has_one(read, graphml):
    nodes = '<graph edgedefault="undirected"><node id="a"/><node id="b"/>'
    path = graphml(f'{nodes}<edge source="a" target="b"/><edge source="b" target="a" directed="true"/></graph>')
    for type_, count in (("backs", 1), ("allied-with", 0)):
        report = Report()
        assert len(ties(read("graphml", path, report, constants={"type": type_}))) == 2
        assert sum(report.counted.values()) == count


def test_ports_are_passed_over_and_hyperedges_are_counted(read, graphml):
    key = '<key id="t" for="edge" attr.name="type"/>'
    port = '<node id="a"><port name="p"><data key="t">no</data></port></node><node id="b"/>'
    hyper = '<hyperedge><endpoint node="a"/><endpoint node="b"/><data key="t">no</data></hyperedge>'
    edge = '<edge source="a" target="b"><data key="t">backs</data></edge>'
    report = Report()
    found = read("graphml", graphml(f"{key}<graph edgedefault='directed'>{port}{hyper * 2}{edge}</graph>"), report)
    assert ends(found) == [("a", "backs", "b")]
    assert report.left_out == {"hyperedges: relationships have two ends": 2}


@pytest.mark.parametrize(
    ("edge", "told"),
    [
        (
            '<edge source="a" target="c"/>',
            "some.graphml:4: edge 1: target: 'c' is not accepted; name a node of the file",
        ),
        ('<edge id="e9" source="a" target="a"/>', "edge e9: target: 'a' is not accepted; use two different ends"),
        ('<edge target="b"/>', "some.graphml:4: edge 1: source: name a node of the file"),
        ('<edge id="e9" source="a" target="b"><data key="f">20155</data></edge>', "edge e9: valid_from: '20155'"),
        ('<node id="a"/>', "node: id: 'a' is not accepted; give each node an id, and each its own"),
    ],
)
def test_a_bad_edge_is_named_by_its_line_and_can_be_left_out(read, graphml, edge, told):
    head = '<key id="f" for="edge" attr.name="valid_from"/><graph edgedefault="directed"><node id="a"/><node id="b"/>'
    path = graphml(f'{head}\n{edge}\n<edge source="a" target="b"/></graph>')
    with pytest.raises(DataError) as caught:
        read("graphml", path, constants={"type": "backs"})
    assert told in str(caught.value)
    report = Report(keep_going=True)
    assert ends(read("graphml", path, report, constants={"type": "backs"})) == [("a", "backs", "b")]
    assert report.skipped == 1


@pytest.mark.parametrize(
    ("source", "target", "expected", "count"),
    [
        ("none", "standard", [("a", "backs", "b")], 0),
        ("standard", "none", [("b", "backs", "a")], 0),
        ("none", "none", [("a", "backs", "b")], 1),
        ("standard", "delta", [("a", "backs", "b"), ("b", "backs", "a")], 0),
    ],
)
def test_the_arrows_that_yed_draws_are_the_direction(read, graphml, source, target, expected, count):
    line = f'<y:Arrows xmlns:y="http://www.yworks.com/xml/graphml" source="{source}" target="{target}"/>'
    drawn = f'<data key="d"><y:PolyLineEdge xmlns:y="http://www.yworks.com/xml/graphml">{line}</y:PolyLineEdge></data>'
    nodes = (
        '<key for="edge" id="d" yfiles.type="edgegraphics"/><graph edgedefault="directed"><node id="a"/><node id="b"/>'
    )
    report = Report()
    path = graphml(f'{nodes}<edge source="a" target="b">{drawn}</edge></graph>')
    assert ends(read("graphml", path, report, constants={"type": "backs"})) == expected
    assert sum(report.counted.values()) == count
    stated = graphml(f'{nodes}<edge source="a" target="b" directed="true">{drawn}</edge></graph>')
    assert ends(read("graphml", stated, constants={"type": "backs"})) == [("a", "backs", "b")]
