"""The W3C's tests of the SPARQL 1.1 Protocol, and of service descriptions; skipped where the suite is not there."""

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.collection import Collection
from tests.api.sparql.w3c import MF, SUITE

HT = rdflib.Namespace("http://www.w3.org/2011/http#")
CNT = rdflib.Namespace("http://www.w3.org/2011/content#")
UT = rdflib.Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
DATA = "http://kasei.us/2009/09/sparql/data/data{}.rdf"
FORMATS = {
    "boolean": {"application/sparql-results+json", "application/sparql-results+xml"},
    "tabular": {"application/sparql-results+json", "application/sparql-results+xml", "text/csv"},
    "RDF": {"text/turtle", "application/n-triples", "application/rdf+xml"},
}
SERVICE = "PREFIX sd: <http://www.w3.org/ns/sparql-service-description#> "

pytestmark = pytest.mark.skipif(not SUITE.exists(), reason=f"there is no suite of the W3C at {SUITE.name}")


def manifest():
    file = SUITE / "protocol" / "manifest.ttl"
    graph = rdflib.Graph()
    return graph.parse(file) if file.exists() else graph


MANIFEST = manifest()


def listed():
    for test in sorted(MANIFEST.subjects(rdflib.RDF.type, MF.ProtocolTest)):
        name = test.rpartition("#")[2]
        writes = name.startswith("update_")
        marks = [pytest.mark.skip(reason="updates are refused: this graph is only read")] if writes else []
        yield pytest.param(test, id=name, marks=marks)


@pytest.fixture
def dataset():
    store = ox.Store()
    for number in range(4):
        name = ox.NamedNode(DATA.format(number))
        store.add_graph(name)
        if number:
            store.load(path=str(SUITE / "protocol" / f"data{number}.nt"), to_graph=name)
    return store


def sent(client, request):
    path = str(MANIFEST.value(request, HT.absolutePath)).replace("/sparql/", "/sparql", 1)
    headers = {
        str(MANIFEST.value(header, HT.fieldName)): str(MANIFEST.value(header, HT.fieldValue))
        for header in Collection(MANIFEST, MANIFEST.value(request, HT.headers) or rdflib.RDF.nil)
    }
    body = MANIFEST.value(request, HT.body)
    content = (
        str(MANIFEST.value(body, CNT.chars)).encode(str(MANIFEST.value(body, CNT.characterEncoding))) if body else b""
    )
    return client.request(str(MANIFEST.value(request, HT.methodName)), path, content=content, headers=headers)


@pytest.mark.parametrize("test", list(listed()))
def test_a_request_is_answered_as_the_protocol_says(asked_of, dataset, test):
    client = asked_of(dataset)
    for request in Collection(MANIFEST, MANIFEST.value(MANIFEST.value(test, MF.action), HT.requests)):
        answer = sent(client, request)
        expected = MANIFEST.value(request, HT.resp)
        statuses = {
            str(status).rpartition("StatusCode")[2][0] for status in MANIFEST.objects(expected, MF.expectedStatus)
        }
        assert str(answer.status_code)[0] in statuses, answer.text
        kind = MANIFEST.value(expected, MF.expectedFormat)
        if kind is not None:
            assert answer.headers["content-type"].partition(";")[0] in FORMATS[str(kind)]
        truth = MANIFEST.value(expected, MF.expectedBoolean)
        if truth is not None:
            assert answer.json()["boolean"] is truth.toPython()


@pytest.mark.parametrize(
    "pattern",
    [
        "?any ?thing ?goes",
        "?s sd:endpoint <http://testserver/sparql>",
        "?s a sd:Service ; sd:defaultDataset/a sd:Dataset",
    ],
)
def test_the_description_of_the_service_is_what_the_suite_asks_for(client, pattern):
    answer = client.get("/sparql")
    store = ox.Store()
    store.load(answer.content, format=ox.RdfFormat.from_media_type(answer.headers["content-type"]))
    assert store.query(f"{SERVICE} ASK {{ {pattern} }}")
