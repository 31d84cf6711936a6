"""Paths over HTTP: the best of them, and all of them as a stream."""

from __future__ import annotations

import asyncio

import orjson
import pytest
from starlette.testclient import TestClient

from dezgraph.analysis.paths import search as paths_search
from dezgraph_api import Settings, create_app

ASKED = "/v1/paths?source_entity=iran&target_entity=united-states"
STREAMED = "/v1/paths/all?source_entity=iran&target_entity=united-states"


def lines(answer):
    return [orjson.loads(line) for line in answer.text.splitlines()]


def test_a_path_is_told_hop_by_hop(shipped):
    answer = shipped.get(f"{ASKED}&at=2018-06-01&max_hops=2").json()
    assert (answer["source"]["id"], answer["target"]["id"]) == ("iran", "united-states")
    assert (answer["complete"], answer["limit_reached"], answer["note"]) == (True, None, None)
    assert answer["total"] == len(answer["items"]) == 5
    for path in answer["items"]:
        assert path["length"] == len(path["hops"]) == len(path["entities"]) - 1
        assert [hop["start"] for hop in path["hops"]] == path["entities"][:-1]
        assert [hop["entity"] for hop in path["hops"]] == path["entities"][1:]
        assert path["possible"] == [{"first": "2018-06-01", "last": "2018-06-01"}]
        assert path["sentence"] == path["sentences"]["en"]
        for hop in path["hops"]:
            ends = {hop["start"]["id"], hop["entity"]["id"]}
            assert hop["relationships"]
            assert all({one["source"]["id"], one["target"]["id"]} == ends for one in hop["relationships"])
            assert all(one["claims"] and one["certainty"] for one in hop["relationships"])


def test_the_sentence_is_in_the_language_asked_for(shipped):
    [path] = shipped.get(f"{ASKED}&k=1&lang=ar").json()["items"]
    assert path["sentence"] == path["sentences"]["ar"] != path["sentences"]["en"]


@pytest.mark.parametrize("sign", ["+", "%2B", "positive"])
def test_a_plus_may_stand_as_it_is(shipped, sign):
    answer = shipped.get(f"{ASKED}&net_sign={sign}").json()
    assert {path["net_sign"] for path in answer["items"]} == {"+"}


def test_options_reach_the_search(shipped):
    options = "via=turkey&avoid=russia&avoid_type=negotiates-with,located-in&by=grade&k=3"
    answer = shipped.get(f"{ASKED}&{options}").json()
    assert answer["total"] == 3
    for path in answer["items"]:
        ids = [entity["id"] for entity in path["entities"]]
        assert "turkey" in ids and "russia" not in ids
        types = {one["type"]["id"] for hop in path["hops"] for one in hop["relationships"]}
        assert not types & {"negotiates-with", "located-in"}


def test_arrows_are_followed_if_asked(shipped):
    ways = {
        directed: {hop["direction"] for path in shipped.get(f"{ASKED}&k=20&directed={directed}").json()["items"]
                   for hop in path["hops"]}
        for directed in ("true", "false")
    }  # fmt: skip
    assert "backward" in ways["false"] and "backward" not in ways["true"]


def test_former_ids_are_understood(client):
    answer = client.get("/v1/paths?source_entity=old-patron&target_entity=cell").json()
    assert answer["source"]["id"] == answer["items"][0]["entities"][0]["id"] == "patron"


def test_no_path_is_an_answer(shipped):
    answer = shipped.get(f"{ASKED}&type=backs&max_hops=1")
    assert answer.status_code == 200
    assert (answer.json()["items"], answer.json()["complete"]) == ([], True)
    assert "no such path" in answer.json()["note"]


def test_an_answer_that_ran_out_of_time_says_so_and_is_not_kept(shipped, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(paths_search.Clock, "check", lambda _: (_ for _ in ()).throw(paths_search.OutOfTimeError))
        answer = shipped.get(f"{ASKED}&k=7")
    assert answer.headers["cache-control"] == "no-store"
    told = answer.json()
    assert (told["complete"], told["limit_reached"], told["seen_hops"], told["items"]) == (False, "time_limit", 0, [])
    assert "time limit" in told["note"]
    assert shipped.get(f"{ASKED}&k=7").json()["complete"]


@pytest.mark.parametrize(
    ("query", "status", "parameter"),
    [
        ("target_entity=iran", 422, "source_entity"),
        ("source_entity=iran", 422, "target_entity"),
        ("source_entity=iran&target_entity=iran", 422, "target_entity"),
        ("source_entity=iran&target_entity=nobody", 404, None),
        ("source_entity=iran&target_entity=russia&via=nobody", 404, None),
        ("source_entity=iran&target_entity=russia&via=turkey&avoid=turkey", 422, "via"),
        ("source_entity=iran&target_entity=russia&via=iran", 422, "via"),
        ("source_entity=iran&target_entity=russia&via=turkey&max_hops=1", 422, "max_hops"),
        ("source_entity=iran&target_entity=russia&max_hops=11", 422, "max_hops"),
        ("source_entity=iran&target_entity=russia&directed=yes", 422, "directed"),
        ("source_entity=iran&target_entity=russia&net_sign=0", 422, "net_sign"),
        ("source_entity=iran&target_entity=russia&by=luck", 422, "by"),
        ("source_entity=iran&target_entity=russia&avoid_type=nothing", 422, "avoid_type"),
        ("source_entity=iran&target_entity=russia&time_limit=31", 422, "time_limit"),
    ],
)
@pytest.mark.parametrize("path", ["/v1/paths", "/v1/paths/all"])
def test_what_cannot_be_asked_is_refused_by_name(shipped, path, query, status, parameter):
    if path.endswith("all") and "by=" in query:
        parameter, status = "by", 422  # the stream has one order
    answer = shipped.get(f"{path}?{query}")
    assert (answer.status_code, answer.json().get("parameter")) == (status, parameter)


def test_a_stream_has_a_head_paths_and_an_end(shipped):
    answer = shipped.get(f"{STREAMED}&max_hops=2&lang=ar")
    assert answer.headers["content-type"] == "application/x-ndjson"
    head, *paths, end = lines(answer)
    assert head["asked"]["lang"] == "ar" and head["asked"]["source"]["id"] == "iran"
    assert {tuple(line) for line in paths} == {("path",)}
    assert end["end"]["total"] == len(paths) and end["end"]["complete"]
    lengths = [line["path"]["length"] for line in paths]
    assert lengths == sorted(lengths)
    best = shipped.get(f"{ASKED}&max_hops=2&k=100&lang=ar").json()["items"]
    assert sorted(map(str, best)) == sorted(str(line["path"]) for line in paths)


def test_a_limit_ends_a_stream_and_is_said(shipped):
    *_, end = lines(shipped.get(f"{STREAMED}&limit=3"))
    assert end["end"] == {
        "total": 3,
        "complete": False,
        "limit_reached": "limit",
        "seen_hops": 1,
        "note": "The limit was reached: there are more paths than these.",
    }


def test_too_many_streams_at_once_are_put_off(graph_file, monkeypatch):
    monkeypatch.setattr("dezgraph_api.service._STREAMS", 0)
    full = TestClient(create_app(Settings(files=(graph_file,))))
    answer = full.get("/v1/paths/all?source_entity=patron&target_entity=cell")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")


def test_a_client_that_goes_away_ends_the_search(monkeypatch):
    monkeypatch.setattr("dezgraph_api.service._STREAMS", 1)
    app = create_app(Settings())
    sent = asyncio.run(_left_after(app, 3, f"{STREAMED}&limit=100000&max_hops=10"))
    assert 3 <= len(sent) < 1000
    answer = TestClient(app).get(f"{STREAMED}&limit=1")  # there is room again
    assert answer.status_code == 200


async def _left_after(app, count, address):
    """Ask, go away after some lines, and return what was sent until the service noticed."""
    path, _, query = address.partition("?")
    scope = {"type": "http", "asgi": {"version": "3.0", "spec_version": "2.3"}, "http_version": "1.1", "method": "GET",
             "scheme": "http", "path": path, "raw_path": path.encode(), "query_string": query.encode(),
             "root_path": "", "headers": [], "client": ("test", 1), "server": ("test", 80)}  # fmt: skip
    sent, gone = [], asyncio.Event()

    async def receive():
        await gone.wait()
        return {"type": "http.disconnect"}

    async def send(message):
        if body := message.get("body"):
            sent.append(body)
        if len(sent) >= count:
            gone.set()

    await app(scope, receive, send)
    return sent


def test_a_stream_that_is_over_makes_room_for_others(shipped):
    for _ in range(10):
        assert shipped.get(f"{STREAMED}&limit=1").status_code == 200


def test_a_scenario_of_ones_own_makes_paths(client):
    added = {"change": "addition", "source": "patron", "type": "backs", "target": "field"}
    answer = client.post(
        "/v1/paths?source_entity=patron&target_entity=field&k=1", json={"scenario": {"changes": [added]}}
    )
    assert [path["length"] for path in answer.json()["items"]] == [1]
