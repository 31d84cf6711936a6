import networkx as nx
import pyoxigraph as ox


def test_turtle_can_be_read_again(client):
    answer = client.get("/v1/graph?format=turtle&center=field&radius=1")
    assert answer.headers["content-type"].startswith("text/turtle")
    subjects = {
        quad.subject.value.rpartition("/")[2]
        for quad in ox.parse(answer.content, format=ox.RdfFormat.TURTLE)
        if hasattr(quad.subject, "value")
    }
    assert "proxy-controls-field" in subjects
    assert "money-serves-peace" not in subjects


def test_node_link_is_what_networkx_reads(get):
    graph = nx.node_link_graph(get("/v1/graph?format=node-link"), edges="edges")
    assert graph.has_edge("patron", "proxy")


def test_a_lens_narrows_the_file(get):
    assert len(get("/v1/graph?format=node-link&type=backs")["edges"]) == 2


def test_a_format_that_there_is_not_is_refused(refused):
    assert "use turtle or node-link" in refused("/v1/graph?format=gexf", 422)["accepted"]


def test_a_radius_that_is_too_large_is_refused(refused):
    refused("/v1/graph?center=field&radius=6", 422)
