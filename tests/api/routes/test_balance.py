"""Signed balance over HTTP: on a day, and through time."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from dezgraph_api.routes import balance as routes


def test_the_balance_of_a_day_comes_with_the_ties_in_its_way(shipped: TestClient) -> None:
    answer = shipped.get("/v1/balance?at=2018-01-01").json()
    strict = answer["strict"]
    assert strict["optimal"] and strict["index"] == strict["bound"] == strict["tension_total"] == len(strict["tension"])
    for tension in strict["tension"]:
        assert [actor["id"] for actor in tension["actors"]] == sorted(actor["id"] for actor in tension["actors"])
        assert tension["always"] in {True, False}
        for relationship in tension["relationships"]:
            assert relationship["type"]["sign"] == tension["sign"]
            assert relationship["grade"] and relationship["claims"][0]["source"]["id"]
    assert sum(faction["size"] for faction in strict["factions"]) == answer["actors"]
    triangles = answer["triangles"]
    assert triangles["strict"] == (triangles["friends"] + triangles["two_negative"]) / triangles["total"]
    assert answer["walk_balance"]["lower"] <= answer["walk_balance"]["value"] <= answer["walk_balance"]["upper"]


def test_an_actor_who_may_stand_in_either_camp_is_marked(shipped: TestClient) -> None:
    answer = shipped.get("/v1/balance?at=2018-01-01").json()
    stands = {each["id"]: each["is_settled"] for faction in answer["strict"]["factions"] for each in faction["members"]}
    assert stands["syrian-regime"] is True and stands["russia"] is False
    assert {each["is_settled"] for faction in answer["weak"]["factions"] for each in faction["members"]} == {None}


def test_the_note_says_who_is_left_out_and_who_stands_apart_from_his_whole(shipped: TestClient) -> None:
    answer = shipped.get("/v1/balance?at=2018-01-01").json()
    assert answer["left_out_total"] == len(answer["left_out"]) > 0
    assert answer["parted_total"] == len(answer["parted"]) > 0
    assert answer["left_out"][-1]["label"] in answer["note"]
    for each in answer["parted"]:
        assert f"{each['actor']['label']}, part of {each['part_of']['label']}" in answer["note"]
    note = shipped.get("/v1/balance?at=2018-01-01&lang=ar").json()["note"]
    assert "الأطراف المتحاربة في دير الزور" in note and "(جزء من " in note and "ويقف" not in note
    shorter = shipped.get("/v1/balance?at=2018-01-01&limit=1").json()
    assert len(shorter["left_out"]) == len(shorter["parted"]) == 1 and shorter["note"] == answer["note"]


def test_a_pair_that_is_both_is_listed_with_both_of_its_ties(shipped: TestClient) -> None:
    found = shipped.get("/v1/balance?at=2018-01-01&ambivalent=drop").json()["ambivalent_pairs"]
    pairs = {tuple(actor["id"] for actor in pair["actors"]): pair for pair in found}
    iran_and_russia = pairs["iran", "russia"]
    for name, sign in (("positive", 1), ("negative", -1)):
        assert {each["type"]["sign"] for each in iran_and_russia[name]["relationships"]} == {sign}


def test_the_rule_for_such_pairs_changes_what_counts(shipped: TestClient) -> None:
    counts = {rule: shipped.get(f"/v1/balance?at=2018-01-01&ambivalent={rule}").json()
              for rule in ("both", "positive", "negative", "drop")}  # fmt: skip
    pairs = counts["both"]["ambivalent_total"]
    ties = {rule: answer["positive"] + answer["negative"] for rule, answer in counts.items()}
    assert ties["both"] - pairs == ties["positive"] == ties["negative"] == ties["drop"] + pairs


def test_lists_are_as_long_as_asked_for(shipped: TestClient) -> None:
    answer = shipped.get("/v1/balance?at=2018-01-01&limit=1").json()
    for division in (answer["strict"], answer["weak"]):
        assert len(division["factions"]) == len(division["tension"]) == 1 < division["tension_total"]
        assert len(division["factions"][0]["members"]) == 1 < division["factions"][0]["size"]


def test_a_view_without_signed_ties_is_answered_with_a_note(client: TestClient) -> None:
    answer = client.get("/v1/balance?type=controls").json()
    assert answer["strict"] is answer["weak"] is answer["walk_balance"] is None
    assert answer["triangles"]["total"] == 0 and answer["triangles"]["strict"] is None
    assert "hostile" in answer["note"]
    arabic = client.get("/v1/balance?type=controls&lang=ar").json()["note"]
    assert "عداء" in arabic


def test_a_view_without_triangles_says_so(client: TestClient) -> None:
    answer = client.get("/v1/balance").json()
    assert answer["strict"]["index"] == 1, "Proxy commands the cell, and is its rival"
    assert answer["ambivalent_total"] == 1
    assert "triangle" in answer["note"]


def test_a_series_tells_each_year(shipped: TestClient) -> None:
    answer = shipped.get("/v1/balance/series?from=2012&until=2018-12&step=year").json()
    assert [point["day"] for point in answer["items"]] == [f"{year}-01-01" for year in range(2012, 2019)]
    assert answer["total"] == 7 and answer["optimal"] and answer["note"] is None
    day = shipped.get("/v1/balance?at=2018-01-01").json()
    last = answer["items"][-1]
    assert (last["index"], last["triangles"], last["walk_balance"]) == (
        day["strict"]["index"], day["triangles"], day["walk_balance"]
    )  # fmt: skip


def test_a_series_without_dates_says_so(client: TestClient) -> None:
    answer = client.get("/v1/balance/series?type=controls").json()
    assert answer["items"] == [] and "date" in answer["note"]


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("?ambivalent=maybe", "ambivalent"),
        ("?time_limit=0", "time_limit"),
        ("?time_limit=61", "time_limit"),
        ("?time_limit=1e1", "time_limit"),
        ("/series?step=week", "step"),
        ("/series?at=2018-01-01", "at"),
        ("/series?from=1500&until=2020", "from"),
    ],
)
def test_what_cannot_be_asked_is_refused(client: TestClient, query: str, parameter: str) -> None:
    answer = client.get(f"/v1/balance{query}")
    assert answer.status_code == 422
    assert answer.json()["parameter"] == parameter


def test_time_that_is_up_is_said(shipped: TestClient) -> None:
    answer = shipped.get("/v1/balance?time_limit=0.001").json()
    if not answer["strict"]["optimal"]:
        assert "bound" in answer["note"] and answer["strict"]["bound"] < answer["strict"]["index"]


def test_the_census_of_directed_triads_adds_up(shipped: TestClient) -> None:
    answer = shipped.get("/v1/balance?at=2018-01-01").json()
    census = answer["directed_census"]
    assert sum(item["count"] for item in census["items"]) == census["total"] > 0
    assert census["is_counted"] and census["note"] is None
    assert {"type": "003", "ties": ""}.items() <= census["items"][0].items()


def test_a_census_that_is_left_out_says_so(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dezgraph.engines.directed_triads.MOST_WEDGES", -1)
    census = client.get("/v1/balance?known=2031-01-01").json()["directed_census"]
    assert (census["is_counted"], census["items"]) == (False, [])
    assert "not counted" in census["note"]


@pytest.mark.parametrize("path", ["?at=2018-01-01&limit=3", "?limit=3", "/series?step=year&ambivalent=drop"])
def test_the_balance_of_the_shipped_graph_needs_no_worker(shipped: TestClient, path: str) -> None:
    before = shipped.app.state.service.metrics.heavy["answered"]  # type: ignore[attr-defined]
    assert shipped.get(f"/v1/balance{path}").status_code == 200
    assert shipped.app.state.service.metrics.heavy["answered"] == before  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", ["", "/series?step=year"])
def test_the_balance_of_many_circuits_is_answered_by_a_worker(
    path: str, fresh: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    heavy = fresh.app.state.service.metrics.heavy  # type: ignore[attr-defined]
    assert fresh.get(f"/v1/balance{path}").status_code == 200
    assert heavy["answered"] == 0
    monkeypatch.setattr(routes, "_ENTANGLED", 0)
    assert fresh.get(f"/v1/balance{path}{'&' if path else '?'}ambivalent=both").status_code == 200
    assert heavy["answered"] == 1
