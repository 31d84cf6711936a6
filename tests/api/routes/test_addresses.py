import re

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

from dezgraph_api import Settings, create_app

RDF = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
}
BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8"


def asked(client, path, accept):
    return client.get(path, headers={"Accept": accept}, follow_redirects=False)


@pytest.mark.parametrize(
    ("id", "accept", "location"),
    [
        ("patron", "application/json", "/v1/entities/patron"),
        ("patron", BROWSER, "/page/patron"),
        ("patron", "text/turtle", "/v1/graph?format=turtle&center=patron&radius=1"),
        ("patron", "application/json;q=0.5, text/turtle", "/v1/graph?format=turtle&center=patron&radius=1"),
        ("patron", "application/ld+json", "/v1/graph?format=json-ld&center=patron&radius=1"),
        ("patron-backs-proxy", "*/*", "/v1/relationships/patron-backs-proxy"),
        ("patron-backs-proxy", BROWSER, "/page/patron-backs-proxy"),
        ("paper", "", "/v1/sources/paper"),
        ("paper", BROWSER, "/page/paper"),
        ("paper", "text/turtle", "/v1/graph?format=turtle&source=paper"),
    ],
)
def test_an_address_leads_to_what_is_asked_for(client, id, accept, location):
    answer = asked(client, f"/id/{id}", accept)
    assert answer.status_code == 303
    assert answer.headers["location"] == location
    assert "Accept" in answer.headers["vary"].split(", ")
    assert client.get(location).status_code == 200


def test_a_former_id_has_moved_for_good(client):
    answer = asked(client, "/id/old-patron", "*/*")
    assert (answer.status_code, answer.headers["location"]) == (301, "/id/patron")


def test_an_address_of_nothing_is_not_found(refused):
    assert refused("/id/patro", 404)["nearest"][0] == "patron"
    assert refused("/page/patro", 404)["nearest"][0] == "patron"


@pytest.fixture(scope="module")
def withdrawing(tmp_path_factory, graph_file):
    """A service of the small graph and of an id that is withdrawn."""
    owl = "<http://www.w3.org/2002/07/owl#deprecated>"
    gone = tmp_path_factory.mktemp("withdrawn") / "gone.ttl"
    gone.write_text(f"<https://w3id.org/dezgraph/id/mistake> {owl} true .")
    return TestClient(create_app(Settings(files=(graph_file, gone))))


@pytest.mark.parametrize(
    "path",
    [
        "/id/mistake",
        "/page/mistake",
        "/v1/entities/mistake",
        "/v1/actors/mistake/backers",
        "/v1/resources/mistake/claimants",
        "/v1/relationships/mistake",
        "/v1/relationships?entity=mistake",
        "/v1/sources/mistake",
        "/v1/scenarios/mistake",
        "/v1/paths?source_entity=mistake&target_entity=patron",
        "/v1/graph?center=mistake",
        "/v1/graph?ids=patron,mistake",
        "/reconcile/preview?id=mistake",
        "/reconcile/flyout/entity?id=mistake",
    ],
)
def test_a_withdrawn_id_is_gone_wherever_it_is_asked_for(withdrawing, path):
    answer = asked(withdrawing, path, "*/*")
    assert (answer.status_code, answer.json()["type"].rpartition("/")[2]) == (410, "withdrawn")
    assert answer.json()["detail"] == "the id 'mistake' is withdrawn and stands for nothing any more"


def test_a_withdrawn_id_is_gone_by_its_iri_too(withdrawing):
    answer = asked(withdrawing, "/v1/graph?center=https://w3id.org/dezgraph/id/mistake", "*/*")
    assert answer.status_code == 410


def test_other_ids_of_a_graph_with_a_withdrawn_one_are_as_they_were(withdrawing):
    assert asked(withdrawing, "/id/patron", "*/*").status_code == 303
    assert asked(withdrawing, "/v1/entities/mistakes", "*/*").status_code == 404


def test_every_route_that_takes_an_id_documents_that_it_may_be_gone(client):
    paths = client.get("/openapi.json").json()["paths"]
    lacking = {
        path
        for path, operations in paths.items()
        for operation in operations.values()
        if "404" in operation["responses"] and "410" not in operation["responses"]
    }
    assert {path for path in lacking if path.startswith(("/v1/", "/id/", "/page/", "/reconcile/"))} == set()


def test_a_page_shows_the_record_with_links_and_nothing_from_elsewhere(client):
    answer = client.get("/page/patron")
    assert answer.headers["content-type"].startswith("text/html")
    assert "<h1>Patron</h1>" in answer.text
    assert "الراعي" in answer.text
    assert 'href="/page/patron-backs-proxy"' in answer.text
    assert "<script" not in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert '<html lang="ar" dir="rtl">' in client.get("/page/patron?lang=ar").text


def test_the_page_of_an_event_lists_what_it_ended(client):
    text = client.get("/page/ev-fall").text
    assert "<h2>ended: 1</h2>" in text
    assert 'href="/page/patron-backs-proxy"' in text


@pytest.mark.parametrize("accept", [BROWSER, *RDF])
def test_a_term_leads_to_the_vocabulary(client, accept):
    answer = asked(client, "/vocabulary/backs", accept)
    assert (answer.status_code, answer.headers["location"]) == (303, "/vocabulary#backs")
    assert "Accept" in answer.headers["vary"].split(", ")
    document = asked(client, "/vocabulary", accept)
    if accept == BROWSER:
        assert 'id="backs"' in document.text
        return
    store = ox.Store()
    store.load(document.content, format=RDF[accept])
    assert store.query("ASK { <https://w3id.org/dezgraph/vocabulary/backs> ?p ?o }")
    assert store.query("ASK { <https://w3id.org/dezgraph/vocabulary/> a <http://www.w3.org/2002/07/owl#Ontology> }")


def test_a_term_that_there_is_not_has_its_nearest(refused):
    assert refused("/vocabulary/baks", 404)["nearest"][0] == "backs"


@pytest.mark.parametrize("accept", RDF)
def test_the_graph_tells_what_it_is_by_void_and_dcat(client, accept):
    answer = asked(client, "/.well-known/void", accept)
    store = ox.Store()
    store.load(answer.content, format=RDF[accept])
    assert store.query("""PREFIX void: <http://rdfs.org/ns/void#> PREFIX dcat: <http://www.w3.org/ns/dcat#>
        ASK { ?set a void:Dataset, dcat:Dataset ; void:triples ?n ; dcat:distribution/dcat:downloadURL ?address ;
                   void:sparqlEndpoint <http://testserver/sparql> FILTER(?n > 100) }""")


def test_what_is_described_can_be_had(client):
    text = client.get("/.well-known/void").text
    addresses = sorted(set(re.findall(r"<http://testserver(/v1/graph\?format=(?:turtle|node-link|n-triples))>", text)))
    assert len(addresses) == 3
    for address in addresses:
        assert client.get(address).status_code == 200


def test_the_addresses_of_graphs_and_of_the_vocabulary_lead_to_what_they_name(shipped):
    assert asked(shipped, "/vocabulary/", "*/*").headers["location"] == "/vocabulary"
    direct = asked(shipped, "/graph/direct", "text/turtle")
    assert direct.status_code == 303
    assert "id/iran" in shipped.get(direct.headers["location"], headers={"Accept": "text/turtle"}).text
    assert asked(shipped, "/graph/deir-ez-zor", "*/*").headers["location"] == "/.well-known/void"
    assert asked(shipped, "/graph/elsewhere", "*/*").status_code == 404
