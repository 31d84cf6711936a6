import json
import re
import threading
import time
from urllib.parse import urlencode

import pyoxigraph as ox
import pytest
from tests.api.test_workers import is_there, serving, until

from dezgraph_api.sparql.page import examples

DZ = "PREFIX dz: <https://w3id.org/dezgraph/vocabulary/>"
BACKED = DZ + " SELECT ?x ?y { GRAPH <https://w3id.org/dezgraph/graph/direct> { ?x dz:backs ?y } }"
CROSS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
SORTED = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?f ?c ?i"
DEEP = "SELECT (COUNT(*) AS ?n) { ?a (!<x:a>|^!<x:b>)* ?b . ?b (!<x:a>|^!<x:b>)* ?c . ?c (!<x:a>)* ?d }"
DIRECT = {"Content-Type": "application/sparql-query"}


def of(query, **more):
    return f"/sparql?{urlencode({'query': query} | more)}"


@pytest.mark.parametrize("how", ["get", "form", "direct"])
def test_a_query_is_answered_however_it_is_sent(client, how):
    if how == "get":
        answer = client.get(of(BACKED))
    elif how == "form":
        answer = client.post("/sparql", data={"query": BACKED})
    else:
        answer = client.post("/sparql", content=BACKED, headers=DIRECT)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/sparql-results+json")
    rows = [{name: term["value"].rpartition("/")[2] for name, term in row.items()}
            for row in answer.json()["results"]["bindings"]]  # fmt: skip
    assert rows == [{"x": "patron", "y": "proxy"}]
    assert answer.headers["cache-control"] == ("public, no-cache" if how == "get" else "no-store")


@pytest.mark.parametrize(
    ("accept", "select", "construct"),
    [
        ("*/*", "application/sparql-results+json", "text/turtle"),
        ("text/csv", "text/csv", "text/turtle"),
        ("text/csv;q=0.3, text/tab-separated-values;q=0.5", "text/tab-separated-values", "text/turtle"),
        ("application/sparql-results+xml, application/rdf+xml", "application/sparql-results+xml",
         "application/rdf+xml"),
        ("application/n-triples, application/json;q=0.9", "application/sparql-results+json", "application/n-triples"),
        ("application/json", "application/sparql-results+json", "application/ld+json"),
        ("image/png", "application/sparql-results+json", "text/turtle"),
    ],
)  # fmt: skip
def test_the_answer_is_in_what_the_client_likes_best(client, accept, select, construct):
    for query, media_type in ((BACKED, select), ("CONSTRUCT WHERE { ?s ?p ?o } LIMIT 3", construct)):
        answer = client.get(of(query), headers={"Accept": accept})
        assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (200, media_type)
        assert "Accept" in answer.headers["vary"]


def test_format_wins_over_accept(client):
    answer = client.get(of(BACKED, format="csv"), headers={"Accept": "application/json"})
    assert answer.text.startswith("x,y\r\n")


@pytest.mark.parametrize(
    ("word", "select", "construct"),
    [
        ("xml", "application/sparql-results+xml", "application/rdf+xml"),
        ("json", "application/sparql-results+json", "application/ld+json"),
        ("rdf+xml", "application/sparql-results+xml", "application/rdf+xml"),
        ("n3", None, "text/turtle"),
        ("text/turtle", None, "text/turtle"),
    ],
)
def test_words_of_other_clients_are_understood(client, word, select, construct):
    sent = {"format": word, "output": word, "results": word, "infer": "false", "queryLn": "SPARQL"}
    for query, media_type in ((BACKED, select), ("CONSTRUCT WHERE { ?s ?p ?o } LIMIT 3", construct)):
        answer = client.get(of(query, **sent))
        assert answer.headers["content-type"].partition(";")[0] == (media_type or "application/problem+json")


@pytest.mark.parametrize(
    ("query", "line", "media_type"),
    [
        (
            "SELECT+%2A+%7B%3Fs+%3Fp+%3Fo%7D",
            (
                "&format=tsv&format=text/tab-separated-values&output=tsv&output=text/tab-separated-values"
                "&results=tsv&results=text/tab-separated-values"
            ),
            "text/tab-separated-values",
        ),
        (
            "CONSTRUCT+WHERE+%7B%3Fs+%3Fp+%3Fo%7D",
            (
                "&format=rdf%2Bxml&format=application/rdf%2Bxml&output=rdf%2Bxml&output=application/rdf%2Bxml"
                "&results=rdf%2Bxml&results=application/rdf%2Bxml"
            ),
            "application/rdf+xml",
        ),
        (
            "CONSTRUCT+WHERE+%7B%3Fs+%3Fp+%3Fo%7D",
            (
                "&format=json-ld&format=application/ld%2Bjson%2Capplication/x-json%2Bld&output=json-ld"
                "&output=application/ld%2Bjson%2Capplication/x-json%2Bld&results=json-ld"
                "&results=application/ld%2Bjson%2Capplication/x-json%2Bld"
            ),
            "application/ld+json",
        ),
        ("SELECT+%2A+%7B%7D", "&format=application/x-json%2Bld%2Ctext/csv&output=json", "text/csv"),
        ("SELECT+%2A+%7B%7D", "&format=thrift&results=csv", "text/csv"),
    ],
    ids=["tsv", "rdf+xml", "json-ld", "list", "other-name"],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_the_lines_that_sparqlwrapper_sends_get_what_they_ask_for(client, method, query, line, media_type):
    text = f"query={query}{line}"
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = client.get(f"/sparql?{text}") if method == "GET" else client.post("/sparql", content=text, headers=form)
    assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (200, media_type)


def test_an_answer_is_kept_for_those_who_take_the_same(client):
    answers = [client.get(of(BACKED), headers={"Accept": each}) for each in ("text/csv", "application/json")]
    again = client.get(of(BACKED), headers={"Accept": "text/csv", "If-None-Match": answers[0].headers["etag"]})
    assert answers[0].headers["etag"] != answers[1].headers["etag"]
    assert again.status_code == 304


def test_the_dataset_of_the_protocol_is_heeded(client):
    query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    direct = {"default-graph-uri": "https://w3id.org/dezgraph/graph/direct"}
    found = client.get(of(query, **direct)).json()["results"]["bindings"]
    assert found[0]["n"]["value"] == "8"


@pytest.mark.parametrize(
    ("query", "status", "type", "told"),
    [
        ("SELECT * {\n ?s ?p }", 400, "bad-query", "line 2, column 9"),
        ("ASK FROM <http://example.org/> {}", 400, "bad-query", "no graph <http://example.org/> here"),
        ("ASK { SERVICE <http://example.org/> {} }", 403, "query-refused", "SERVICE"),
        ("INSERT DATA { <a:b> <a:b> 1 }", 403, "query-refused", "INSERT is an update"),
        ("ASK " + "{" * 20_000, 422, "too-costly", "nested too deeply"),
    ],
)
def test_what_is_not_answered_is_a_problem_with_its_place(client, query, status, type, told):
    answer = client.post("/sparql", content=query, headers=DIRECT)
    problem = answer.json()
    assert (answer.status_code, problem["type"].rpartition("/")[2]) == (status, type)
    assert told in problem["detail"]
    assert ("line" in problem) == ("line" in problem["detail"])


@pytest.mark.parametrize(
    ("path", "type"),
    [
        (of("ASK {}", format="jsn"), "bad-value"),
        (of("ASK {}", output="jsn"), "bad-value"),
        (of("ASK {}", format="jsn") + "&format=a,b&results=thrift", "bad-value"),
        (of("ASK {}", timeout="11"), "bad-value"),
        (of("ASK {}", timeout="0.5"), "bad-value"),
        (of("ASK {}", timeout="soon"), "bad-value"),
        (of("ASK {}", defaultgraph="a:b"), "unknown-parameter"),
    ],
)
def test_a_parameter_that_is_wrong_is_named(refused, path, type):
    assert refused(path, 422)["type"].endswith(type)


def test_updates_are_refused_by_their_form_and_media_type(client):
    text = "CLEAR ALL"
    for answer in (
        client.post("/sparql", data={"update": text}),
        client.post("/sparql", content=text, headers={"Content-Type": "application/sparql-update"}),
        client.get(f"/sparql?{urlencode({'update': text})}"),
    ):
        assert (answer.status_code, answer.json()["type"].rpartition("/")[2]) == (403, "query-refused")


def test_a_query_of_five_megabytes_is_refused(client):
    started = time.monotonic()
    answer = client.post("/sparql", content=b"#" * 5_000_000 + b"\nASK {}", headers=DIRECT)
    assert answer.status_code == 413
    assert time.monotonic() - started < 60


def test_without_a_query_the_service_tells_what_it_is(client):
    answer = client.get("/sparql", headers={"Host": "graph.example.org:8000"})
    assert answer.headers["content-type"].startswith("text/turtle")
    assert "<http://graph.example.org:8000/sparql>" in answer.text
    assert "<http://localhost/sparql>" in client.get("/sparql", headers={"Host": "a> <b"}).text


def test_a_browser_gets_a_page_that_needs_no_address_outside_and_nothing_inline(client):
    answer = client.get("/sparql", headers={"Accept": "text/html,application/xml;q=0.9,*/*;q=0.8"})
    page = re.sub(r'(?s)<select id="examples">.*?</select>|<textarea.*?</textarea>|<p>.*?</p>', "", answer.text)
    assert "://" not in page
    assert not re.search(r"<script>|<style|\son\w+=|style=", page)
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    for address in re.findall(r'(?:src|href)="([^"]+)"', page):
        assert client.get(address).status_code == 200
    script = client.get("/docs/assets/sparql.js").text
    assert not re.search(r"innerHTML|eval\(|https?://[^/\\]", script)


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.title)
def test_every_example_of_the_page_finds_something_in_the_shipped_graph(shipped, example):
    answer = shipped.post("/sparql", content=example.query, headers=DIRECT)
    assert answer.status_code == 200
    if answer.headers["content-type"].startswith("text/turtle"):
        assert list(ox.parse(answer.content, format=ox.RdfFormat.TURTLE))
    else:
        assert answer.json()["results"]["bindings"]


@pytest.fixture(scope="module")
def served():
    with serving_shipped() as one:
        yield one


def serving_shipped():
    from dezgraph.shipped import graph_files

    sources, actors, scenarios = graph_files()
    environment = {"DEZGRAPH_FILES": ":".join(map(str, (sources, actors, scenarios)))}
    return serving(actors, environment=environment, sparql_seconds=2, sparql_bytes=256 << 20)


def timed(served, query):
    started = time.monotonic()
    status, headers, body = served.fetch(of(query))
    return status, headers, json.loads(body), time.monotonic() - started


@pytest.mark.parametrize(
    ("query", "statuses"), [(CROSS, {504}), (DEEP, {504}), (SORTED, {422, 504})], ids=["cross", "path", "sorted"]
)
def test_a_query_that_never_ends_is_ended_and_others_are_answered_meanwhile(served, query, statuses):
    assert timed(served, "ASK {}")[0] == 200
    answers = []
    asking = threading.Thread(target=lambda: answers.append(timed(served, query)))
    asking.start()
    number = 0
    while asking.is_alive():
        number += 1
        assert served.fetch(f"/v1/actors/iran/backs?limit={number % 1000 + 1}")[0] == 200
    status, _, problem, seconds = answers[0]
    assert status in statuses
    assert problem["status"] == status
    assert seconds < 30  # by itself it would not end today
    assert number > 5
    assert timed(served, "ASK { ?s ?p ?o }")[2]["boolean"] is True


def test_more_queries_than_may_run_at_once_are_told_to_come_again(served):
    answers = []
    threads = [threading.Thread(target=lambda: answers.append(served.fetch(of(CROSS)))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(status for status, _, _ in answers) == [503, 503, 504, 504]
    assert all(headers["retry-after"] for status, headers, _ in answers if status == 503)


def test_who_hangs_up_stops_the_query(served):
    until(lambda: served.figure("heavy_running") == 0)
    before = served.outcome("abandoned")
    with served.leave(of(CROSS)):
        time.sleep(0.2)
    until(lambda: served.outcome("abandoned") == before + 1)
    assert is_there(served.process.pid)
