"""`--json` is what HTTP answers to the same question, but for its pages."""

from __future__ import annotations

import json

import pytest
from starlette.testclient import TestClient

from dezgraph_api.app import create_app
from dezgraph_api.settings import Settings

PAGES = {"limit", "next_cursor"}


@pytest.fixture
def service(graph):
    return TestClient(create_app(Settings(files=(graph,))))


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("backers militia --depth 2", "/v1/actors/militia/backers?depth=2"),
        ("backs north --at 2016-01-01", "/v1/actors/north/backs?at=2016-01-01"),
        ("backing --min-grade C3", "/v1/backing?min_grade=C3"),
        ("claimants field --not-source rumour", "/v1/resources/field/claimants?not_source=rumour"),
        ("contests --among all", "/v1/contests?among=all"),
        ("contest field --lang ar", "/v1/resources/field/contest?lang=ar"),
        ("holders field --known 2018-01-01", "/v1/resources/field/holders?known=2018-01-01"),
        ("holders field --role all", "/v1/resources/field/holders?role=all"),
        ("holders field --role contests --lang ar", "/v1/resources/field/holders?role=contests&lang=ar"),
        ("contest field --series year", "/v1/resources/field/contest/series?step=year"),
        ("dependents field", "/v1/resources/field/dependents"),
        ("dependencies north", "/v1/actors/north/dependencies"),
        ("conditions --lang ar", "/v1/conditions?lang=ar"),
        ("objectives --actor north --at 2016-01-01", "/v1/objectives?actor=north&at=2016-01-01"),
        ("instruments --actor north,south", "/v1/instruments?actor=north&actor=south"),
        ("diff --from-at 2016-06-01 --to-at 2020-06-01", "/v1/diff?from_at=2016-06-01&to_at=2020-06-01"),
        ("diff --from-known 2018-01-01 --cause learned", "/v1/diff?from_known=2018-01-01&cause=learned"),
        ("handovers --from-at 2016-06-01 --to-at 2018-06-01", "/v1/handovers?from_at=2016-06-01&to_at=2018-06-01"),
        ("sensitivity --drop-source rumour", "/v1/sensitivity?drop_source=rumour"),
        (
            "sensitivity --drop-source rumour --question path --entity north --entity field",
            "/v1/sensitivity?drop_source=rumour&question=path&entity=north&entity=field",
        ),
        ("alone --lang ar", "/v1/sensitivity/single-source?lang=ar"),
        ("centrality pn_index --at 2016-01-01", "/v1/centrality?measure=pn_index&at=2016-01-01"),
        ("centrality --weight grade --over all", "/v1/centrality?weight=grade&over=all"),
        (
            "moves degree --from-at 2014-01-01 --to-at 2018-01-01",
            "/v1/centrality/changes?measure=degree&from_at=2014-01-01&to_at=2018-01-01",
        ),
        ("communities louvain --seed 3 --lang ar", "/v1/communities?method=louvain&seed=3&lang=ar"),
        ("communities balance", "/v1/communities?method=balance"),
        ("timeline north --lang ar", "/v1/timeline?entity=north&lang=ar"),
        ("timeline north --from 2015 --until 2019", "/v1/timeline?entity=north&from=2015&until=2019"),
        ("stats --known 2018-01-01", "/v1/stats?known=2018-01-01"),
        ("search valley", "/v1/search?q=valley"),
        ("show north-backs-south", "/v1/relationships/north-backs-south"),
        ("show north-backs-south --known 2018-01-01", "/v1/relationships/north-backs-south?known=2018-01-01"),
    ],
)
def test_json_is_what_http_answers(ask, service, words, path):
    theirs = service.get(path).json()
    assert json.loads(ask(*words.split(), "--json").stdout) == {
        name: value for name, value in theirs.items() if name not in PAGES
    }


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("objectives --actor iran", "/v1/objectives?actor=iran&limit=1000"),
        ("instruments --actor iran", "/v1/instruments?actor=iran&limit=1000"),
        ("conditions lasting stability", "/v1/conditions?q=lasting%20stability&limit=1000"),
        ("timeline russia --lang ar", "/v1/timeline?entity=russia&lang=ar&limit=1000"),
        ("holders deir-ez-zor-governorate", "/v1/resources/deir-ez-zor-governorate/holders?limit=1000"),
    ],
)
def test_of_the_shipped_graph_it_is_what_http_answers_too(run, words, path):
    theirs = TestClient(create_app(Settings())).get(path).json()
    assert theirs["total"]
    ours = json.loads(run(*words.split(), "--json").stdout)
    assert ours == {name: value for name, value in theirs.items() if name not in PAGES}


def test_an_entity_is_shown_with_its_relationships_too(ask, service):
    ours = json.loads(ask("show", "militia", "--json").stdout)
    assert ours["entity"] == service.get("/v1/entities/militia").json()["entity"]
    assert ours["relationships"] == service.get("/v1/relationships?entity=militia").json()["items"]


def test_a_source_is_shown_with_the_relationships_that_rest_on_it(ask, service):
    ours = json.loads(ask("show", "rumour", "--json").stdout)
    assert ours["source"] == service.get("/v1/sources/rumour").json()["source"]
    assert [each["id"] for each in ours["relationships"]] == ["militia-controls-field", "south-backs-militia"]
