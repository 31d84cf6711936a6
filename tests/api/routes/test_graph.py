import sys
from xml.etree import ElementTree as ET

import networkx as nx
import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

from dezgraph.formats import FORMATS
from dezgraph_api import Settings
from dezgraph_api.app import application, service_of


@pytest.fixture(scope="module")
def here(graph_file):
    """The small graph, answered in this process."""
    return TestClient(application(service_of(Settings(files=(graph_file,)))))


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
    assert "use turtle or node-link" in refused("/v1/graph?format=gefx", 422)["accepted"]


def test_a_radius_that_is_too_large_is_refused(refused):
    refused("/v1/graph?center=field&radius=6", 422)


def test_a_picture_is_svg_in_the_language_asked_for(client):
    answer = client.get("/v1/graph?format=svg&center=field&lang=ar")
    assert answer.headers["content-type"] == "image/svg+xml"
    texts = [
        "".join(each.itertext()) for each in ET.fromstring(answer.content).iter("{http://www.w3.org/2000/svg}text")
    ]
    assert {"الوكيل", "الخلية"} <= set(texts)


def test_a_picture_is_png_too(here):
    answer = here.get("/v1/graph?format=png&type=backs")
    assert (answer.headers["content-type"], answer.content[:4]) == ("image/png", b"\x89PNG")


def test_a_picture_of_nothing_is_an_answer(here):
    assert b"nothing in this view" in here.get("/v1/graph?format=svg&type=aids").content


def test_where_pictures_are_not_installed_the_problem_says_what_is_missing(here, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    answer = here.get("/v1/graph?format=svg")
    assert (answer.status_code, answer.headers["content-type"]) == (501, "application/problem+json")
    assert answer.json()["type"] == "https://w3id.org/dezgraph/problem/not-installed"
    assert "dezgraph[plot]" in answer.json()["detail"]


@pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if name not in {"svg", "png"}])
def test_every_format_has_its_media_type_and_a_file_name_and_may_be_fetched_by_any_page(client, name):
    answer = client.get(f"/v1/graph?format={name}&at=2017-11-03")
    form = FORMATS[name]
    assert answer.headers["content-type"] == form.type_of(None)
    assert f'filename="{form.file_name(None)}"' in answer.headers["content-disposition"]
    assert answer.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("application/ld+json", "application/ld+json"),
        ("text/html, application/n-quads;q=0.9, */*;q=0.1", "application/n-quads"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("application/json", "application/json"),
        ("*/*", "text/turtle; charset=utf-8"),
        ("application/gexf+xml", "application/gexf+xml"),
    ],
)
def test_without_a_format_it_is_what_is_accepted(client, accept, media_type):
    answer = client.get("/v1/graph", headers={"accept": accept})
    assert answer.headers["content-type"] == media_type
    assert "Accept" in answer.headers["vary"].split(", ")


def test_a_format_that_is_named_does_not_depend_on_what_is_accepted(client):
    assert client.get("/v1/graph?format=csv").headers["vary"] == "Accept-Encoding"


def test_one_table_can_be_asked_for(client):
    answer = client.get("/v1/graph?format=csv&part=nodes")
    assert answer.headers["content-disposition"] == 'attachment; filename="dezgraph-nodes.csv"'
    assert answer.text.startswith('"id","iri","kinds"')


def test_ids_cut_out_what_is_between_them(get):
    edges = get("/v1/graph?format=node-link&ids=patron,old-patron&ids=proxy")["edges"]
    assert [edge["key"] for edge in edges] == ["patron-backs-proxy"]


def test_ids_and_a_center_together_are_refused(refused):
    assert refused("/v1/graph?ids=patron&center=proxy", 422)["parameter"] == "ids"


def test_an_id_that_there_is_not_is_not_found(refused):
    refused("/v1/graph?ids=nobody", 404)


def test_the_name_of_a_file_says_its_format(client, refused):
    answer = client.get("/v1/graph/mine.gexf?type=backs")
    assert answer.headers["content-type"] == "application/gexf+xml"
    assert client.get("/v1/graph/edges.csv").headers["content-type"] == "text/csv; charset=utf-8"
    assert refused("/v1/graph/mine.docx", 422)["parameter"] == "file"


def test_the_context_of_json_ld_is_served_where_it_is_said_to_be(client):
    answer = client.get("/context.jsonld")
    assert answer.headers["content-type"] == "application/ld+json"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.json()["@context"] == client.get("/v1/graph?format=json-ld").json()["@context"]


def test_a_file_names_its_licence_in_a_header_where_there_is_one(client, shipped):
    licence = '<https://creativecommons.org/licenses/by/4.0/>; rel="license"'
    assert shipped.get("/v1/graph?format=csv&part=edges&center=iran").headers["link"] == licence
    assert "link" not in client.get("/v1/graph?format=csv&part=edges").headers
