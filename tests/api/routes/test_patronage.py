"""Ultimate backers, shared backers and clients, circles of backing, over HTTP."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient


def test_the_ultimate_backers_come_with_the_chain_to_them(shipped: TestClient) -> None:
    answer = shipped.get("/v1/actors/syrian-regime/ultimate-backers?at=2018-06-01").json()
    assert answer["actor"]["id"] == "syrian-regime"
    backers = {item["entity"]["id"]: item for item in answer["items"]}
    assert {"iran", "russia"} <= set(backers)
    assert "iran-backed-militias-east-syria" not in backers, "Iran backs them"
    assert all(len(item["chain"]) == item["depth"] for item in answer["items"])


def test_backing_goes_to_any_depth(shipped: TestClient) -> None:
    some = shipped.get("/v1/actors/syrian-regime/backers?depth=1").json()["total"]
    everyone = shipped.get("/v1/actors/syrian-regime/backers?depth=all").json()["total"]
    assert everyone > some
    problem = shipped.get("/v1/actors/syrian-regime/backers?depth=deep").json()
    assert problem["parameter"] == "depth" and "all" in problem["accepted"]


def test_two_actors_share_backers_and_clients(shipped: TestClient) -> None:
    pair = "entity=syrian-regime&entity=kataib-hezbollah"
    answer = shipped.get(f"/v1/backing/shared?{pair}").json()
    assert [entity["id"] for entity in answer["entities"]] == ["syrian-regime", "kataib-hezbollah"]
    shared = {item["entity"]["id"]: item for item in answer["items"]}
    assert shared["iran"]["first"]["depth"] == 1 and shared["iran"]["second"]["relationships"]
    clients = shipped.get("/v1/backing/shared?entity=iran&entity=russia&side=clients").json()
    assert "syrian-regime" in [item["entity"]["id"] for item in clients["items"]]


@pytest.mark.parametrize("query", ["", "?entity=iran", "?entity=iran&entity=russia&entity=israel"])
def test_what_is_shared_is_shared_by_two(shipped: TestClient, query: str) -> None:
    answer = shipped.get(f"/v1/backing/shared{query}")
    assert answer.status_code == 422 and answer.json()["parameter"] == "entity"


def test_circles_of_backing_are_listed(shipped: TestClient) -> None:
    answer = shipped.get("/v1/backing/cycles").json()
    assert answer["total"] == len(answer["items"])
    assert (answer["complete"], answer["note"]) == (True, None)
    for circle in answer["items"]:
        assert circle["length"] == len(circle["steps"]) > 1


@pytest.mark.parametrize(("lang", "word"), [("en", "1000"), ("ar", "حلقات")])
def test_where_the_search_for_circles_ended_is_said(shipped: TestClient, lang: str, word: str) -> None:
    ids = [item["id"] for item in shipped.get("/v1/actors?limit=16").json()["items"]]
    pairs = [(one, other) for one in ids for other in ids if one != other][:200]
    changes = [{"change": "addition", "source": one, "type": "backs", "target": other} for one, other in pairs]
    answer = shipped.post(f"/v1/backing/cycles?lang={lang}", json={"scenario": {"changes": changes}}).json()
    assert (answer["total"], answer["complete"]) == (1000, False)
    assert word in answer["note"]
    assert {circle["length"] for circle in answer["items"][:60]} == {2}


def test_circles_of_the_shipped_graph_need_no_worker(shipped: TestClient) -> None:
    before = shipped.app.state.service.metrics.heavy["answered"]  # type: ignore[attr-defined]
    assert shipped.get("/v1/backing/cycles?limit=7").status_code == 200
    assert shipped.app.state.service.metrics.heavy["answered"] == before  # type: ignore[attr-defined]


def test_the_table_tells_types_and_sources_of_each_pair(shipped: TestClient) -> None:
    table = shipped.get("/v1/backing?at=2018-06-01&min_grade=C3").json()["items"]
    [pair] = [row for row in table if (row["backer"]["id"], row["backed"]["id"]) == ("russia", "syrian-regime")]
    assert "backs" in [term["id"] for term in pair["types"]]
    said = {
        claim["source"]["id"]
        for tie in pair["relationships"]
        for claim in tie["claims"]
        if claim["stance"] == "asserts"
    }
    assert set(pair["sources"]) == said


def test_who_stands_at_the_end_comes_with_what_it_is_part_of(shipped: TestClient) -> None:
    answer = shipped.get("/v1/actors/liwa-zainebiyoun/ultimate-backers?at=2020-06-01").json()
    groups = {item["entity"]["id"]: [one["id"] for one in item["part_of"]] for item in answer["items"]}
    assert groups["quds-force"][:2] == ["islamic-revolutionary-guard-corps", "iran"]
    assert answer["part_of"] == [] and answer["note"] is None


def test_a_member_without_a_known_backer_is_told_where_to_ask(shipped: TestClient) -> None:
    answer = shipped.get("/v1/actors/deir-ez-zor-military-council/backers?at=2018-06-01").json()
    assert (answer["total"], answer["part_of"][0]["id"]) == (0, "syrian-democratic-forces")
    assert answer["note"].startswith("The graph knows of no backer of Deir ez-Zor Military Council in this view.")
    assert "(syrian-democratic-forces)" in answer["note"]
