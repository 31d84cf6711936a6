"""Centrality, its changes, and communities, over HTTP."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from dezgraph_api.routes.centrality import QUESTIONS as CENTRALITY
from dezgraph_api.routes.communities import QUESTIONS as COMMUNITIES


def test_the_default_ranks_by_influence(shipped: TestClient) -> None:
    answer = shipped.get("/v1/centrality?at=2018-06-01&limit=3").json()
    asked = {name: answer[name] for name in ("measure", "over", "direction", "weight", "sampling", "note")}
    assert asked == {"measure": "pagerank", "over": "backing", "direction": "reverse", "weight": "none",
                     "sampling": None, "note": None}  # fmt: skip
    assert (answer["items"][0]["rank"], answer["items"][0]["entity"]["id"]) == (1, "iran")
    assert answer["total"] > 3 and answer["ties"] > 3 and answer["next_cursor"]


def test_a_ranking_goes_on_at_its_cursor(shipped: TestClient) -> None:
    path = "/v1/centrality?measure=net&limit=10"
    first = shipped.get(path).json()
    second = shipped.get(f"{path}&cursor={first['next_cursor']}").json()
    whole = shipped.get("/v1/centrality?measure=net&limit=20").json()
    assert first["items"] + second["items"] == whole["items"]


def test_the_lens_counts(get) -> None:
    assert [item["entity"]["id"] for item in get("/v1/centrality?over=backing")["items"]] == ["patron", "proxy", "cell"]
    assert get("/v1/centrality?min_grade=B2")["total"] == 2
    assert get("/v1/centrality?scenario=scenario-war&measure=in_degree")["items"][0]["entity"]["id"] == "patron"


@pytest.mark.parametrize(
    ("path", "english", "arabic"),
    [
        ("/v1/centrality?type=pursues", "No relationships of this kind are in view.", "لا علاقات من هذا النوع"),
        ("/v1/centrality?measure=signed_eigenvector&type=causes", "No relationships of this kind", "لا علاقات"),
        ("/v1/communities?type=pursues", "No actors in view are tied by a friendly relationship.", "لا تربط علاقة ودّ"),
        ("/v1/communities?method=balance&type=pursues", "No actors in view are tied by a friendly or hostile", "عداء"),
        ("/v1/centrality/changes?from_at=2001-01-01&to_at=2001-02-01", "No relationships of this kind", "لا علاقات"),
        ("/v1/centrality/changes?from_at=2016-06-01&to_at=2016-06-02", "Nobody's rank changes.", "لا تتغير رتبة أحد."),
    ],
)
def test_an_empty_answer_says_why(get, path: str, english: str, arabic: str) -> None:
    assert get(path)["note"].startswith(english)
    assert arabic in get(f"{path}&lang=ar")["note"]


@pytest.mark.parametrize(
    ("path", "parameter", "nearest"),
    [
        ("/v1/centrality?measure=pagerang", "measure", "pagerank"),
        ("/v1/centrality?measure=net&over=backing", "over", None),
        ("/v1/centrality?over=hostil", "over", "hostile"),
        ("/v1/centrality?measure=triangles&direction=forward", "direction", None),
        ("/v1/centrality?measure=core&weight=count", "weight", None),
        ("/v1/centrality/changes?measure=pagerank", "from_at", None),
        ("/v1/centrality/changes?from_at=2017-01-01", "to_at", None),
        ("/v1/communities?method=louvin", "method", "louvain"),
        ("/v1/communities?resolution=0", "resolution", None),
        ("/v1/communities?resolution=high", "resolution", None),
        ("/v1/communities?seed=1.5", "seed", None),
        ("/v1/communities?seed=99999999", "seed", None),
        ("/v1/communities?method=balance&resolution=2", "resolution", None),
        ("/v1/communities?ambivalent=none", "ambivalent", None),
    ],
)
def test_what_cannot_be_asked_is_refused(refused, path: str, parameter: str, nearest: str | None) -> None:
    problem = refused(path, 422)
    assert parameter in {problem["parameter"], problem["parameter"].replace("from", "to")}
    assert problem["accepted"]
    if nearest is not None:
        assert problem["nearest"][0] == nearest


def test_ranks_move_between_two_days(get) -> None:
    answer = get("/v1/centrality/changes?from_at=2015-06-01&to_at=2020-06-01")
    assert (answer["before"], answer["after"]) == ({"at": "2015-06-01"}, {"at": "2020-06-01"})
    what = {item["entity"]["id"]: (item["what"], item["before"], item["after"]) for item in answer["items"]}
    assert what["patron"][0] == "left" and what["patron"][2] is None
    assert what["cell"][0] == "entered" and what["cell"][1] is None
    assert what["proxy"][0] == "rose"
    assert answer["moved"] == 3 and answer["counted"]["before"]["ties"] == 1


def test_ranks_move_under_a_scenario(get) -> None:
    answer = get("/v1/centrality/changes?scenario=scenario-war&measure=degree")
    assert answer["after"] == {"scenario": "scenario-war"} and answer["before"] == {}


def test_communities_tell_members_quality_and_who_stands_alone(shipped: TestClient) -> None:
    answer = shipped.get("/v1/communities?at=2018-06-01").json()
    assert answer["method"] == "leiden" and 0 < answer["modularity"] < 1 and answer["frustration"] is None
    assert [item["community"] for item in answer["items"]] == list(range(1, answer["total"] + 1))
    assert all(item["size"] == len(item["members"]) for item in answer["items"])
    assert len(answer["isolated"]) == answer["isolated_total"]


def test_balance_tells_how_many_ties_are_against_it(get) -> None:
    answer = get("/v1/communities?method=balance")
    assert answer["frustration"] == {"ties": 1, "bound": 1, "optimal": True}
    assert answer["pairs"] == {"friendly": 2, "hostile": 1, "ambivalent": 1}
    assert get("/v1/communities?method=balance&ambivalent=negative")["frustration"]["ties"] == 0


def test_what_may_take_long_on_a_large_graph_can_be_stopped() -> None:
    assert all(question.heavy for question in (*CENTRALITY, *COMMUNITIES))
