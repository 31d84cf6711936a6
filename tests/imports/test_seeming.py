"""A file given as what it is not is refused, and what it seems to be is said."""

import json

import networkx as nx
import pytest
from tests.imports.graph_files import GEXF, GRAPHML

from dezgraph.errors import DataError
from dezgraph.imports import Report

GRAPH = nx.MultiDiGraph([("a", "b", {"type": "backs"})])
FILES = {
    "node-link": json.dumps(nx.node_link_data(GRAPH, edges="links")),
    "cytoscape": json.dumps(nx.cytoscape_data(GRAPH)),
    "graphml": GRAPHML.format("<graph/>"),
    "gexf": GEXF.format("<graph/>"),
    "ftm": '{"id": "a", "schema": "Person", "properties": {"name": ["A"]}}\n',
    "stix": '{"type": "bundle", "id": "bundle--1", "objects": [{"type": "identity", "name": "A"}]}',
    "csv": "source,type,target\na,backs,b\n",
}


@pytest.mark.parametrize("found", FILES)
@pytest.mark.parametrize("name", FILES)
def test_a_file_of_another_format_is_told_by_its_name(read, file, name, found):
    if name == found:
        return
    with pytest.raises(DataError) as caught:
        read(name, file(FILES[found], f"some.{found}"))
    assert f"it seems to be for `dezgraph import {found}`" in str(caught.value)


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
