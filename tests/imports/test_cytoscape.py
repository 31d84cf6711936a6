"""Cytoscape JSON in its three forms: of the program, of the library, of networkx."""

import json

import networkx as nx
import pytest
from tests.imports.graph_files import ends, entities, ties

from dezgraph.errors import DataError

DESKTOP = {
    "format_version": "1.0",
    "generated_by": "cytoscape-3.10.1",
    "data": {"name": "Ties", "SUID": 52},
    "elements": {
        "nodes": [
            {"data": {"id": "62", "SUID": 62, "shared_name": "Iran", "name": "Iran", "selected": False}},
            {"data": {"id": "63", "SUID": 63, "name": "Liwa Fatemiyoun"}, "position": {"x": 1.0, "y": 2.0}},
        ],
        "edges": [
            {
                "data": {
                    "id": "65",
                    "source": "62",
                    "target": "63",
                    "interaction": "backs",
                    "name": "Iran (backs) Liwa Fatemiyoun",
                },
                "selected": False,
            }
        ],
    },
}
NODES = [{"data": {"id": "north", "label": "North"}}, {"data": {"id": "south"}, "group": "nodes"}]
EDGES = [{"data": {"id": "e0", "source": "north", "target": "south", "type": "fights"}, "group": "edges"}]


@pytest.fixture
def cytoscape(file):
    return lambda content: file(json.dumps(content, indent=1), "some.cyjs")


def test_the_interaction_of_the_program_is_the_type(read, cytoscape):
    found = read("cytoscape", cytoscape(DESKTOP))
    assert ends(found) == [("iran", "backs", "liwa-fatemiyoun")]
    assert ties(found)[0].places == ("edge 65, from 62 to 63",)
    assert entities(found)["liwa-fatemiyoun"].labels == {"en": "Liwa Fatemiyoun"}


@pytest.mark.parametrize(
    "content",
    [
        {"elements": [*NODES, *EDGES], "style": [{"selector": "node", "style": {"width": 1}}], "zoom": 1.5},
        {"elements": {"nodes": NODES, "edges": EDGES}},
        {"edges": EDGES, "nodes": NODES},
        [*EDGES, *NODES],
    ],
)
def test_the_library_has_elements_of_several_forms(read, cytoscape, content):
    assert ends(read("cytoscape", cytoscape(content))) == [("north", "fights", "south")]


def test_what_networkx_writes_is_read(read, cytoscape):
    graph = nx.MultiDiGraph()
    graph.add_edge("north", "south", type="backs", valid_until="2017-11")
    (tie,) = ties(read("cytoscape", cytoscape(nx.cytoscape_data(graph))))
    assert (tie.source, tie.type, tie.target, tie.valid_until) == ("north", "backs", "south", "2017-11")


def test_a_bad_element_is_named_by_its_line(read, cytoscape):
    with pytest.raises(DataError, match=r"some\.cyjs:2: edge e0: target: 'south' is not accepted"):
        read("cytoscape", cytoscape([*EDGES, NODES[0]]))
    with pytest.raises(DataError, match=r"some\.cyjs:2: is an element without data: this is no Cytoscape JSON"):
        read("cytoscape", cytoscape(["north"]))
