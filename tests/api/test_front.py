import gzip
from concurrent.futures import ThreadPoolExecutor
from time import sleep

import pytest
from starlette.testclient import TestClient

from dezgraph_api import Settings, create_app, service
from dezgraph_api.cache import COMPRESSED_FROM
from dezgraph_api.routes import graph

BACKERS = "/v1/actors/proxy/backers"


def outcomes(client):
    lines = client.get("/metrics").text.splitlines()
    return {line.split('"')[1]: int(line.split()[1]) for line in lines if line.startswith("dezgraph_cache_total")}


def test_a_second_answer_comes_from_the_cache_and_is_the_same(fresh):
    first, second = fresh.get(BACKERS), fresh.get(BACKERS)
    assert first.content == second.content
    assert first.headers == second.headers
    assert outcomes(fresh)["hit"] == 1


def test_another_query_is_another_answer(fresh):
    assert fresh.get(BACKERS).json() != fresh.get(f"{BACKERS}?lang=ar").json()
    assert outcomes(fresh)["hit"] == 0


@pytest.mark.parametrize("path", ["/v1/actors/nobody/backers", f"{BACKERS}?depth=0", "/nowhere", "/healthz"])
def test_errors_and_probes_are_not_kept(fresh, path):
    fresh.get(path)
    fresh.get(path)
    assert outcomes(fresh)["hit"] == 0


def test_a_service_may_keep_nothing(graph_file):
    client = TestClient(create_app(Settings(files=(graph_file,), cache_bytes=0)))
    assert client.get(BACKERS).content == client.get(BACKERS).content
    assert outcomes(client)["hit"] == 0


@pytest.mark.parametrize("asked_before", [True, False])
@pytest.mark.parametrize("tags", ["{}", '"other", {}', "*"])
def test_who_holds_the_answer_is_told_so(fresh, tags, asked_before):
    tag = fresh.get(BACKERS).headers["etag"]
    other = fresh if asked_before else TestClient(fresh.app)
    answer = other.get(BACKERS, headers={"If-None-Match": tags.format(tag)})
    assert (answer.status_code, answer.content) == (304, b"")
    assert answer.headers["etag"] == tag


def test_who_holds_another_answer_is_sent_this_one(client):
    answer = client.get(BACKERS, headers={"If-None-Match": 'W/"stale"'})
    assert answer.status_code == 200


def test_a_tag_does_not_hide_an_error(client):
    assert client.get("/nowhere", headers={"If-None-Match": "*"}).status_code == 404


def test_the_tag_is_that_of_the_version(client):
    answer = client.get(BACKERS)
    assert answer.json()["version"] in answer.headers["etag"]


def test_answers_may_be_kept_but_are_asked_for_again(client):
    headers = client.get(BACKERS).headers
    assert headers["cache-control"] == "public, no-cache"
    assert headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize("_again", [1, 2])
def test_what_is_big_is_compressed_for_who_takes_it(client, _again):
    with client.stream("GET", "/v1/vocabulary", headers={"Accept-Encoding": "gzip"}) as answer:
        raw = b"".join(answer.iter_raw())
    assert answer.headers["content-encoding"] == "gzip"
    assert gzip.decompress(raw) == client.get("/v1/vocabulary", headers={"Accept-Encoding": "identity"}).content
    assert int(answer.headers["content-length"]) == len(raw)


@pytest.mark.parametrize("wish", ["identity", "br", "gzip;q=0", "gzip; q=0"])
def test_who_does_not_take_gzip_gets_none(client, wish):
    assert "content-encoding" not in client.get("/v1/vocabulary", headers={"Accept-Encoding": wish}).headers


def test_what_is_small_is_not_compressed(client):
    assert "content-encoding" not in client.get("/", headers={"Accept-Encoding": "gzip"}).headers


@pytest.mark.parametrize("name", ["both-csv.zip", "edges.parquet", "graph.xlsx", "graph.png"])
def test_what_its_format_compresses_is_not_compressed_again(shipped, name):
    answer = shipped.get(f"/v1/graph/{name}?center=iran", headers={"Accept-Encoding": "gzip"})
    assert (answer.status_code, len(answer.content) > COMPRESSED_FROM) == (200, True)
    assert "content-encoding" not in answer.headers


def test_a_script_of_the_documentation_is_compressed_on_its_way(client):
    answer = client.get("/docs/assets/swagger-ui-bundle.js", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert len(answer.content) > 1_000_000


@pytest.mark.parametrize("path", [BACKERS, "/nowhere", "/healthz"])
def test_any_page_in_a_browser_may_read_an_answer(client, path):
    assert client.get(path).headers["access-control-allow-origin"] == "*"


def test_a_browser_that_asks_before_is_told_what_is_allowed(client):
    answer = client.options(BACKERS, headers={"Origin": "https://a.org", "Access-Control-Request-Method": "GET"})
    assert answer.status_code == 204
    assert "GET" in answer.headers["access-control-allow-methods"]


@pytest.mark.parametrize("path", [BACKERS, "/v1/stats", "/docs", "/docs/assets/favicon.png"])
def test_head_is_get_without_the_body(client, path):
    head, get = client.head(path), client.get(path)
    assert head.status_code == 200
    assert head.content == b""
    assert head.headers["content-length"] == get.headers["content-length"]


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_nothing_can_be_written(client, method):
    answer = client.request(method, BACKERS)
    assert answer.status_code == 405
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD", "POST"}
    assert answer.json()["type"].endswith("/method-not-allowed")


def test_what_goes_wrong_inside_is_answered_without_details(fresh, monkeypatch, caplog):
    monkeypatch.setattr("dezgraph.view.View.backers", lambda *_, **__: 1 / 0)
    answer = fresh.get(BACKERS)
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert "division" not in answer.text
    assert "ZeroDivisionError" in caplog.text
    assert 'status="500"} 1' in fresh.get("/metrics").text


def test_what_many_ask_for_at_one_time_is_made_by_a_few_and_sent_to_all(fresh, monkeypatch):
    made = []
    write = graph._file

    def slow(*words):
        made.append(words)
        sleep(0.05)
        return write(*words)

    monkeypatch.setattr(graph, "_file", slow)
    with fresh, ThreadPoolExecutor(24) as threads:  # all in one loop, as in a service
        answers = list(threads.map(lambda _: fresh.get("/v1/graph?format=turtle"), range(24)))
    assert {(answer.status_code, answer.content) for answer in answers} == {(200, answers[0].content)}
    assert len({answer.headers["etag"] for answer in answers}) == 1
    assert len(made) <= 2 * service._TURNS
