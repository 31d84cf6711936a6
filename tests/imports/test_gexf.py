"""GEXF of Gephi and networkx: spells as dates, types that change over time, lists, kinds and directions."""

import networkx as nx
import pytest
from tests.imports.graph_files import GEXF, ends, entities, ties

from dezgraph.imports import Report

NODES = '<nodes><node id="a" label="Alpha"/><node id="b" label="Beta"/></nodes>'


@pytest.fixture
def gexf(file):
    def write(edges, attributes="", of="defaultedgetype='directed' timeformat='date' mode='dynamic'"):
        return file(GEXF.format(f"<graph {of}>{attributes}{NODES}<edges>{edges}</edges></graph>"), "some.gexf")

    return write


def dates(records):
    return [(each.valid_from, each.valid_until) for each in ties(records)]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ('start="2017-11-03" end="2018-02"', ("2017-11-03", "2018-02")),
        ('start="2017-11-03T10:30:00.000+03:00"', ("2017-11-03", None)),
        ('start="2017.0" end="2018"', ("2017", "2018")),
        ('start="-Infinity" end="Infinity"', (None, None)),
        ('startopen="2017-12-31" endopen="2018-03-01"', ("2018-01-01", "2018-02-28")),
        ('timestamp="2017-11-03"', ("../2017-11-03", "2017-11-03/..")),
    ],
)
def test_a_spell_is_as_precise_as_it_is_written(read, gexf, told, expected):
    path = gexf(f'<edge id="0" source="a" target="b" kind="backs" {told}/>')
    assert dates(read("gexf", path)) == [expected]


def test_a_time_that_is_no_date_is_told_and_not_read(read, gexf):
    report = Report()
    found = read("gexf", gexf('<edge source="a" target="b" kind="backs" start="3.5"/>'), report)
    assert dates(found) == [(None, None)]
    assert report.remarks[-1].endswith("were not read: start that is no date")


def test_each_spell_is_a_relationship(read, gexf):
    spells = '<spells><spell start="2012" end="2013"/><spell start="2016-05"/></spells>'
    found = read("gexf", gexf(f'<edge id="a-b" source="a" target="b" kind="backs">{spells}</edge>'))
    assert dates(found) == [("2012", "2013"), ("2016-05", None)]
    assert len({each.id for each in ties(found)}) == 2


def test_a_type_that_changes_over_time_is_a_relationship_each(read, gexf):
    declared = '<attributes class="edge" mode="dynamic"><attribute id="0" title="tie" type="string"/></attributes>'
    values = (
        '<attvalue for="0" value="allied-with" start="2012" end="2014"/><attvalue for="0" value="fights" start="2015"/>'
    )
    path = gexf(f'<edge source="a" target="b"><attvalues>{values}</attvalues></edge>', declared)
    found = read("gexf", path, columns={"tie": "type"})
    assert [(each.type, each.valid_from, each.valid_until) for each in ties(found)] == [
        ("allied-with", "2012", "2014"),
        ("fights", "2015", None),
    ]


def test_of_another_attribute_that_changes_the_last_value_is_read(read, gexf):
    report = Report()
    declared = '<attributes class="edge"><attribute id="0" title="grade" type="string"/></attributes>'
    values = '<attvalue for="0" value="C3" start="2012"/><attvalue for="0" value="B2" start="2015"/>'
    edge = f'<edge source="a" target="b" kind="backs"><attvalues>{values}</attvalues></edge>'
    (tie,) = ties(read("gexf", gexf(edge, declared), report))
    assert tie.credibility == 2
    assert report.remarks[-1].endswith("were not read: earlier values of grade")


def test_lists_and_defaults_are_read(read, gexf):
    declared = (
        '<attributes class="edge"><attribute id="0" title="support" type="liststring"/>'
        '<attribute id="1" title="type" type="string"><default>backs</default></attribute></attributes>'
    )
    edge = '<edge source="a" target="b"><attvalues><attvalue for="0" value="[weapons, training]"/></attvalues></edge>'
    (tie,) = ties(read("gexf", gexf(edge, declared)))
    assert (tie.type, tie.support) == ("backs", ("weapons", "training"))


def test_an_edge_both_ways_is_two_relationships_of_a_type_with_a_direction(read, gexf):
    path = gexf('<edge source="a" target="b" type="mutual"/>')
    assert ends(read("gexf", path, constants={"type": "backs"})) == [("a", "backs", "b"), ("b", "backs", "a")]
    assert ends(read("gexf", path, constants={"type": "allied-with"})) == [("a", "allied-with", "b")]


def test_what_networkx_writes_is_read(read, tmp_path):
    graph = nx.MultiDiGraph()
    graph.add_node(1, label="North", kinds="State")
    graph.add_node(2, label="South")
    graph.add_edge(1, 2, type_of_tie="backs", start="2015-09-30", end="2016-01-01")
    graph.add_edge(1, 2, type_of_tie="arms", spells=[("2017-01-01", None)])
    nx.write_gexf(graph, tmp_path / "some.gexf")
    found = read("gexf", tmp_path / "some.gexf", columns={"type_of_tie": "type"}, types={"arms": "backs"})
    assert ends(found) == [("north", "backs", "south")] * 2
    assert dates(found) == [("2015-09-30", "2016-01-01"), ("2017-01-01", None)]
    assert entities(found)["north"].kind == "State"


def test_a_type_that_networkx_writes_in_the_place_of_a_direction_is_the_type(read, tmp_path):
    graph = nx.MultiDiGraph()
    graph.add_edge("north", "south", type="backs")
    graph.add_edge("south", "north", type="fights")
    nx.write_gexf(graph, tmp_path / "some.gexf")
    assert ends(read("gexf", tmp_path / "some.gexf")) == [("north", "backs", "south"), ("south", "fights", "north")]
