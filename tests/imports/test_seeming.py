"""A file given as what it is not is refused, and what it seems to be is said."""

import json

import networkx as nx
import pytest
from tests.imports.graph_files import GEXF, GRAPHML
from tests.imports.rows import table

from dezgraph.errors import DataError
from dezgraph.imports import Report
from dezgraph.imports.acled.events import NEEDED as OF_EVENTS
from dezgraph.imports.ucdp.actor import NEEDED as OF_ACTORS
from dezgraph.imports.ucdp.support import NEEDED as OF_SUPPORT

GRAPH = nx.MultiDiGraph([("a", "b", {"type": "backs"})])
FILES = {
    "node-link": json.dumps(nx.node_link_data(GRAPH, edges="links")),
    "cytoscape": json.dumps(nx.cytoscape_data(GRAPH)),
    "graphml": GRAPHML.format("<graph/>"),
    "gexf": GEXF.format("<graph/>"),
    "ftm": '{"id": "a", "schema": "Person", "properties": {"name": ["A"]}}\n',
    "stix": '{"type": "bundle", "id": "bundle--1", "objects": [{"type": "identity", "name": "A"}]}',
    "csv": "source,type,target\na,backs,b\n",
    "acled": table(OF_EVENTS, ()),
    "ucdp-esd": table(OF_SUPPORT, ()),
    "ucdp-actor": table(OF_ACTORS, ()),
}
ARCHIVE = "PK\x03\x04 edges.csv"
ACLED_JSON = '{"status": 200, "data": [{"event_id_cnty": "IRN1", "event_date": "2023-01-31", "actor1": "A"}]}'


@pytest.mark.parametrize("found", FILES)
@pytest.mark.parametrize("name", FILES)
def test_a_file_of_another_format_is_told_by_its_name(read, file, name, found):
    if name == found:
        return
    with pytest.raises(DataError) as caught:
        read(name, file(FILES[found], f"some.{found}"))
    assert f"it seems to be for `dezgraph import {found}`" in str(caught.value)


@pytest.mark.parametrize("found", ["stix", "ftm", "node-link"])
def test_json_that_is_no_rdf_is_told_by_its_name(read, file, found):
    content = FILES[found] * 2 if found == "ftm" else FILES[found]
    with pytest.raises(DataError, match=f"it seems to be for `dezgraph import {found}`"):
        read("rdf", file(content, "some.json"))


@pytest.mark.parametrize("name", ["stix", "node-link"])
def test_entities_a_line_are_told_as_followthemoney(read, file, name):
    with pytest.raises(DataError, match="2: goes on after its end; it seems to be for `dezgraph import ftm`"):
        read(name, file(FILES["ftm"] * 2))
    with pytest.raises(DataError, match=r"goes on after its end$"):
        read("node-link", file(FILES["node-link"] * 2))


@pytest.mark.parametrize("name", ["acled", "csv"])
def test_what_no_format_is_for_is_told_with_what_to_do(read, file, name):
    with pytest.raises(DataError, match="is no text; it seems to be an archive: unpack it, and import what is in it"):
        read(name, file(ARCHIVE))
    with pytest.raises(DataError, match="is no table; it seems to be ACLED's JSON: ask its interface for CSV"):
        read(name, file(ACLED_JSON))


def test_a_workbook_is_told_where_a_table_is_wanted(read, file):
    with pytest.raises(DataError, match="is no text; it seems to be for `dezgraph import excel`"):
        read("csv", file("PK\x03\x04 xl/workbook.xml"))


@pytest.mark.parametrize("name", ["node-link", "cytoscape", "ftm"])
@pytest.mark.parametrize("content", ["{}", "[]"])
def test_json_without_anything_is_refused(read, file, name, content):
    with pytest.raises(DataError):
        read(name, file(content))


@pytest.mark.parametrize("name", ["ftm", "graphml", "gexf", "node-link", "cytoscape", "stix", "csv"])
@pytest.mark.parametrize("content", ["", "  \n"])
def test_an_empty_file_is_refused(read, file, name, content):
    with pytest.raises(DataError):
        read(name, file(content))


def test_a_file_that_seems_to_be_what_it_was_taken_for_is_not_called_so(read, file):
    for name, content in (
        ("csv", "source,kind,target\na,backs,b\n"),
        ("ftm", '{"schema": "Person", "properties": {}}'),
    ):
        with pytest.raises(DataError) as caught:
            read(name, file(content))
        assert "it seems" not in str(caught.value)


def test_elements_without_data_are_each_named(read, file):
    report = Report(keep_going=True)
    read("cytoscape", file(FILES["node-link"]), report)
    assert report.skipped == 2
