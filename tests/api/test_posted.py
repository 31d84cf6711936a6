"""A scenario of one's own, posted with a question: answered under it, never stored."""

import asyncio
import gzip

import orjson
import pytest
from starlette.exceptions import HTTPException
from starlette.requests import Request

from dezgraph_api.posted import MOST_BYTES, body_of
from dezgraph_api.routes import QUESTIONS

BACKERS = "/v1/actors/cell/backers"
ADDED = {"change": "addition", "source": "patron", "type": "backs", "target": "cell", "support": ["weapons"]}
ENDED = {"change": "ending", "relationship": "patron-backs-proxy"}
TURNED = {"change": "amendment", "relationship": "cell-rival-of-proxy", "type": "allied-with"}
JSON = {"Content-Type": "application/json"}


def body(*changes, **more):
    return {"scenario": {"changes": list(changes), **more}}


@pytest.fixture
def post(client):
    """Post to the small graph, and get what it answers."""

    def post(path, document):
        answer = client.post(path, json=document)
        assert answer.status_code == 200, answer.text
        return answer

    return post


@pytest.fixture
def problem(client):
    """Post what must be refused, and get the problem."""

    def problem(status, *, path=BACKERS, **request):
        answer = client.post(path, **request)
        assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
        return answer.json()

    return problem


def test_a_question_is_answered_under_the_scenario(post, get):
    answer = post(BACKERS, body(ADDED, label={"en": "What if"})).json()
    backers = {item["entity"]["id"]: item for item in answer["items"]}
    assert set(backers) == {"patron"} | {item["entity"]["id"] for item in get(BACKERS)["items"]}
    [relationship] = backers["patron"]["relationships"]
    assert [hedge["id"] for hedge in relationship["hedges"]] == ["potential"]
    assert [(claim["source"]["id"], claim["source"]["title"]) for claim in relationship["claims"]] == [
        ("own-scenario", "What if")
    ]


def test_relationships_end_and_turn(post):
    answer = post("/v1/relationships", body(ENDED, TURNED)).json()
    types = {item["id"]: item["type"]["id"] for item in answer["items"]}
    assert "patron-backs-proxy" not in types
    assert types["cell-rival-of-proxy"] == "allied-with"


def test_what_turns_is_told_by_the_asker_alone(post):
    """Nobody who reported the rivalry reported the alliance that it is assumed to be."""
    told = {"description": {"en": "They make up."}}
    answer = post("/v1/relationships/cell-rival-of-proxy", body({**TURNED, **told})).json()["relationship"]
    assert (answer["type"]["id"], answer["description"], answer["grade"]) == ("allied-with", "They make up.", "F6")
    assert (answer["support"], [hedge["id"] for hedge in answer["hedges"]]) == ([], ["potential"])
    assert [claim["source"]["id"] for claim in answer["claims"]] == ["own-scenario"]


@pytest.mark.parametrize(("query", "what"), [("", "changed"), ("min_grade=E5", "ended"), ("known=2026-01-01", "ended")])
def test_what_turns_has_changed_but_where_the_assumption_is_not_good_enough(post, query, what):
    for path in ("/v1/diff", "/v1/scenarios/effects"):
        answer = post(f"{path}?at=2018-01-01&{query}", body(TURNED)).json()
        [one] = answer["items"] if path == "/v1/diff" else answer["relationships"]["items"]
        assert (one["what"], one["causes"]) == (what, ["scenario"])


def test_what_is_added_is_seen_by_its_source_and_can_be_left_out(post, problem):
    both = body(ADDED, ENDED)
    of_it = post("/v1/relationships?source=own-scenario", both).json()
    assert [item["id"] for item in of_it["items"]] == ["patron-backs-cell-in-own-scenario"]
    assert of_it["lens"] == {"source": ["own-scenario"], "scenario": "own-scenario"}
    others = post("/v1/relationships?not_source=own-scenario", both).json()
    alike = post("/v1/relationships?source=paper,blog", both).json()
    assert [item["id"] for item in others["items"]] == [item["id"] for item in alike["items"]]
    assert others["total"] > 0
    said = problem(422, path="/v1/relationships?source=own-scenari", json=both)
    assert said["parameter"] == "source"


def test_the_source_of_what_is_added_is_compared_with_the_graph_without_it(post):
    answer = post("/v1/scenarios/effects?source=own-scenario", body(ADDED)).json()
    assert answer["lens"]["source"] == ["own-scenario"]
    begun = [(one["what"], one["relationship"]["id"]) for one in answer["relationships"]["items"]]
    assert begun == [("begun", "patron-backs-cell-in-own-scenario")]


@pytest.mark.parametrize("query", ["source=own-scenario", "not_source=own-scenario"])
def test_without_a_scenario_of_ones_own_there_is_no_such_source(client, query):
    for more in ("", "&scenario=scenario-war"):
        answer = client.get(f"/v1/relationships?{query}{more}")
        assert answer.status_code == 422
        assert answer.json()["parameter"] == query.partition("=")[0]


def test_what_a_picked_scenario_adds_is_seen_by_the_source_of_its_claims(get):
    def seen(query):
        return {item["id"] for item in get(f"/v1/relationships?scenario=scenario-war&{query}")["items"]}

    added = "patron-backs-cell-in-scenario-war"
    assert added in seen("source=paper") & seen("not_source=blog")
    assert added not in seen("source=blog") | seen("not_source=paper")


def test_the_answer_names_graph_and_scenario_and_keeps_the_lens(post, get):
    plain = get(f"{BACKERS}?at=2019-01-01")
    answer = post(f"{BACKERS}?at=2019-01-01", body(ADDED)).json()
    assert answer["version"].startswith(f"{plain['version']}+")
    assert answer["lens"] == {"at": "2019-01-01", "scenario": "own-scenario"}


def test_nothing_of_it_is_kept(post, client):
    before = client.get(BACKERS).content
    answer = post(BACKERS, body(ADDED))
    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers
    assert client.get(BACKERS).content == before
    assert client.get("/v1/relationships/patron-backs-cell-in-own-scenario").status_code == 404
    assert client.get("/v1/sources/own-scenario").status_code == 404


def test_a_list_goes_on_under_the_same_scenario_only(post, problem):
    first = post("/v1/relationships?limit=2", body(ADDED)).json()
    path = f"/v1/relationships?limit=2&cursor={first['next_cursor']}"
    assert post(path, body(ADDED)).json()["items"]
    assert problem(422, path=path, json=body(ENDED))["type"].endswith("/bad-cursor")


@pytest.mark.parametrize("question", [one for one in QUESTIONS if "scenario" in one.lens], ids=lambda one: one.name)
def test_every_question_that_looks_through_the_lens_takes_a_scenario(client, question):
    ids = {"actors": "cell", "resources": "field", "relationships": "patron-backs-proxy", "entities": "cell"}
    path = question.path.replace("{id}", ids.get(question.path.split("/")[2], "cell"))
    required = "&".join(f"{each.name}={each.example}" for each in question.required)
    answer = client.post(f"{path}?{required}", json=body(ADDED))
    assert answer.status_code in {200, 404, 422}
    assert answer.status_code == 200 or answer.json()["type"].rpartition("/")[2] not in {"bad-scenario", "no-such-path"}


@pytest.mark.parametrize("path", ["/v1/search?q=x", "/v1/vocabulary", "/v1/sources", "/healthz"])
def test_what_does_not_look_through_a_scenario_takes_none(problem, path):
    problem(405, path=path, json=body(ADDED))


@pytest.mark.parametrize(
    ("document", "place", "nearest"),
    [
        (body(ADDED, {**ADDED, "type": "baks"}), "scenario.changes[1].type", "backs"),
        (body({**ADDED, "source": "patrn"}), "scenario.changes[0].source", "patron"),
        (
            body({**ENDED, "relationship": "patron-backs-prox"}),
            "scenario.changes[0].relationship",
            "patron-backs-proxy",
        ),
        (body({**ADDED, "change": "adition"}), "scenario.changes[0].change", "addition"),
        ({"scenaro": {}}, "scenaro", "scenario"),
    ],
)
def test_what_is_wrong_is_named_by_its_place_with_what_is_near(problem, document, place, nearest):
    said = problem(422, json=document)
    assert said["type"] == "https://w3id.org/dezgraph/problem/bad-scenario"
    assert (said["parameter"], said["nearest"][0]) == (place, nearest)
    assert said["accepted"]


def test_a_shipped_scenario_and_one_of_ones_own_do_not_mix(problem):
    said = problem(422, path=f"{BACKERS}?scenario=scenario-war", json=body(ADDED))
    assert (said["parameter"], said["value"]) == ("scenario", "scenario-war")


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b"[" * 60_000, b'{"scenario": NaN}', b'"\\ud800"'])
def test_what_is_no_json_is_a_problem(problem, content):
    assert problem(422, content=content, headers=JSON)["parameter"] == "body"


@pytest.mark.parametrize(
    ("content", "value", "complaint"),
    [
        (b'{"scenario": }', '{"scenario": }', "unexpected character"),
        (b" " * 50_000 + b"{'a': 1}" + b" " * 900, " " * 39 + "{'a': 1} ", "line 1 column 50002"),
        (b"\xff\xfe", "\ufffd\ufffd", "not valid UTF-8"),
    ],
)
def test_what_is_no_json_is_quoted_where_it_goes_wrong(problem, content, value, complaint):
    said = problem(422, content=content, headers=JSON)
    assert said["value"].startswith(value)
    assert len(said["value"]) <= 80
    assert complaint in said["detail"]


def test_a_large_body_is_refused(problem):
    assert problem(413, content=b" " * (MOST_BYTES + 1), headers=JSON)["detail"].endswith("65536 bytes")
    pieces = iter([b" " * MOST_BYTES, b" "])
    assert problem(413, content=pieces, headers=JSON)["type"].endswith("/too-large")


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "application/jsonx", ""])
def test_a_body_that_is_not_called_json_is_refused(problem, kind):
    said = problem(415, content=b"{}", headers={"Content-Type": kind})
    assert said["detail"] == "use Content-Type: application/json"


def test_a_compressed_body_is_refused_and_not_read_as_text(problem):
    packed = gzip.compress(orjson.dumps(body(ADDED)))
    said = problem(415, content=packed, headers={**JSON, "Content-Encoding": "gzip"})
    assert said["detail"] == "send the body as it is, without Content-Encoding"


def test_a_browser_may_post_from_any_page(client):
    asked = {"Origin": "https://x.org", "Access-Control-Request-Method": "POST"}
    answer = client.options(BACKERS, headers=asked)
    assert "POST" in answer.headers["access-control-allow-methods"]
    assert client.post(BACKERS, json=body(ADDED)).headers["access-control-allow-origin"] == "*"


def test_a_body_that_does_not_arrive_is_not_waited_for(monkeypatch):
    monkeypatch.setattr("dezgraph_api.posted._PATIENCE_SECONDS", 0.01)
    scope = {"type": "http", "method": "POST", "headers": [(b"content-type", b"application/json")]}
    with pytest.raises(HTTPException) as caught:
        asyncio.run(body_of(Request(scope, lambda: asyncio.sleep(60))))
    assert caught.value.status_code == 400
