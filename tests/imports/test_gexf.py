"""GEXF of Gephi and networkx: spells as dates, types that change over time, lists, kinds and directions."""

import networkx as nx
import pytest
from tests.imports.graph_files import GEXF, ends, entities, ties

from dezgraph.errors import DataError
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


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("intervals='&lt;[2013-01-01, 2014-01-01]; [2016.0, inf]>'", [("2013-01-01", "2014-01-01"), ("2016", None)]),
        ("intervals='&lt;(2013-01-01, 2014-01-01)>'", [("2013-01-02", "2013-12-31")]),
        ("intervals='&lt;[2013, 2014)>' start='2001' end='2002'", [("2013", "2013")]),
        ("timestamps='&lt;[2013-01-01, 2014]>'", [("../2013-01-01", "2013-01-01/.."), ("../2014", "2014/..")]),
        ("intervals='&lt;empty>' timestamps=''", [(None, None)]),
    ],
)
def test_each_interval_and_timestamp_of_an_edge_is_a_relationship(read, gexf, told, expected):
    assert dates(read("gexf", gexf(f'<edge source="a" target="b" kind="backs" {told}/>'))) == expected


def test_intervals_and_timestamps_that_are_no_dates_are_told_and_make_no_more_relationships(read, gexf):
    report = Report()
    told = "intervals='&lt;[1.5, 2.5]; [3.5, 4.5]; often>' timestamps='&lt;[1.0, 2.0]>'"
    assert dates(read("gexf", gexf(f'<edge source="a" target="b" kind="backs" {told}/>'), report)) == [(None, None)]
    for each in ("start", "end", "intervals", "timestamp"):
        assert f"{each} that is no date" in report.remarks[-1]


def test_very_many_intervals_are_refused(read, gexf):
    told = "intervals='&lt;" + "[2013, 2014];" * 10_001 + ">'"
    with pytest.raises(DataError, match="has more than 10,000 attributes, or values of one edge"):
        read("gexf", gexf(f'<edge source="a" target="b" kind="backs" {told}/>'))


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        ("mode='slice' timestamp='2014-07-01'", ("../2014-07-01", "2014-07-01/..")),
        ("mode='slice' start='2014-07-01' end='2014-08-01'", ("2014-07-01", "2014-08-01")),
        ("mode='dynamic' start='2014-07-01' end='2014-08-01'", (None, None)),
    ],
)
def test_the_time_of_a_slice_is_that_of_its_edges(read, gexf, of, expected):
    edges = '<edge source="a" target="b" kind="backs"/><edge source="a" target="b" kind="backs" start="2014-07-09"/>'
    assert dates(read("gexf", gexf(edges, of=of))) == [expected, ("2014-07-09", None)]


def test_times_of_day_and_times_of_nodes_are_told_as_not_read(read, file):
    nodes = '<node id="a" start="2011"/><node id="b"/>'
    edge = '<edge source="a" target="b" kind="backs" start="2017-11-03T10:30:00" end="2018-01-01T00:00:00+03:00"/>'
    content = f"<graph mode='dynamic'><nodes>{nodes}</nodes><edges>{edge}</edges></graph>"
    report = Report()
    read("gexf", file(GEXF.format(content), "some.gexf"), report)
    assert [remark.partition(" that were ")[2] for remark in report.remarks] == [
        "not read: start",
        "not read: time of day of start",
    ]


def test_a_year_with_a_point_is_a_year_in_an_attribute_too(read, gexf):
    declared = '<attributes class="edge"><attribute id="0" title="valid_from" type="double"/></attributes>'
    edge = '<edge source="a" target="b" kind="backs"><attvalues><attvalue for="0" value="{}"/></attvalues></edge>'
    assert dates(read("gexf", gexf(edge.format("1990.0") + edge.format("nan"), declared))) == [
        ("1990", None),
        (None, None),
    ]


def test_an_attribute_that_is_mapped_declared_and_nowhere_is_there(read, gexf):
    declared = '<attributes class="edge"><attribute id="0" title="ends" type="double"/></attributes>'
    report = Report()
    edge = '<edge source="a" target="b" kind="backs"/>'
    read("gexf", gexf(edge, declared), report, columns={"ends": "valid_until"})
    assert not any("there is no" in remark for remark in report.remarks)


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
