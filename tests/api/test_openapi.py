import re
from pathlib import Path

import pytest

from dezgraph.lens import OPTIONS
from dezgraph_api.routes import QUESTIONS
from dezgraph_api.schemas import ANSWERS, example_of
from dezgraph_api.schemas.posted import Posted

API_PAGE = Path(__file__).parents[2] / "docs" / "api.md"
SHIPPED = {
    "backers": "/v1/actors/syrian-regime/backers?depth=3&at=2017-11-03",
    "backs": "/v1/actors/iran/backs?lang=ar",
    "allies": "/v1/actors/russia/allies",
    "rivals": "/v1/actors/russia/rivals?min_grade=C3",
    "claimants": "/v1/resources/conoco-gas-plant/claimants",
    "relationships": "/v1/relationships?limit=1000",
    "relationship": "/v1/relationships/iran-backs-syrian-regime?known=2018-01-01",
    "search": "/v1/search?q=Iran",
    "actors": "/v1/actors?at=2020-01-01",
    "resources": "/v1/resources",
    "places": "/v1/places?q=deir",
    "events": "/v1/events?from=2017",
    "entity": "/v1/entities/iran",
    "actor": "/v1/actors/iran",
    "resource": "/v1/resources/conoco-gas-field",
    "place": "/v1/places/khasham",
    "event": "/v1/events/ev-army-leaves-deir-ez-zor",
    "backing": "/v1/backing?limit=1000",
    "ultimate_backers": "/v1/actors/syrian-regime/ultimate-backers",
    "shared_backing": "/v1/backing/shared?entity=syrian-regime&entity=kataib-hezbollah",
    "backing_cycles": "/v1/backing/cycles",
    "contest": "/v1/resources/oil-and-gas-deir-ez-zor/contest?at=2018-06-01",
    "contest_series": "/v1/resources/oil-and-gas-deir-ez-zor/contest/series?step=year",
    "contests": "/v1/contests?among=all",
    "holders": "/v1/resources/al-omar-oil-field/holders",
    "dependents": "/v1/resources/oil-and-gas-deir-ez-zor/dependents",
    "dependencies": "/v1/actors/russia/dependencies?lang=ar",
    "diff": "/v1/diff?from_at=2017-01-01&to_at=2018-01-01&limit=1000",
    "handovers": "/v1/handovers?from_at=2017-09-01&to_at=2017-12-01",
    "sensitivity": "/v1/sensitivity?drop_source=article-deir-ez-zor",
    "single_source": "/v1/sensitivity/single-source",
    "centrality": "/v1/centrality?measure=betweenness&weight=none&limit=1000",
    "centrality_changes": "/v1/centrality/changes?from_at=2016-01-01&to_at=2026-01-01",
    "communities": "/v1/communities?method=balance&at=2018-01-01",
    "balance": "/v1/balance?at=2018-01-01",
    "balance_series": "/v1/balance/series?from=2012&until=2018&step=year",
    "timeline": "/v1/timeline?entity=iran",
    "conditions": "/v1/conditions",
    "objectives": "/v1/objectives",
    "instruments": "/v1/instruments",
    "scenarios": "/v1/scenarios",
    "scenario": "/v1/scenarios/scenario-continued-conflict",
    "effects": "/v1/scenarios/effects?scenario=scenario-russia-iran-escalation",
    "scenario_effects": "/v1/scenarios/scenario-continued-conflict/effects?lang=ar",
    "sources": "/v1/sources",
    "source": "/v1/sources/article-deir-ez-zor",
    "paths": "/v1/paths?source_entity=iran&target_entity=turkey&at=2018-06-01&lang=ar",
    "vocabulary": "/v1/vocabulary",
    "stats": "/v1/stats?scenario=scenario-continued-conflict",
    "healthz": "/healthz",
    "readyz": "/readyz",
    "index": "/",
}


@pytest.fixture(scope="module")
def document(shipped):
    return shipped.get("/openapi.json").json()


@pytest.mark.parametrize("name", ANSWERS)
def test_a_real_answer_is_exactly_what_is_documented(shipped, name):
    answer = shipped.get(SHIPPED[name])
    assert answer.status_code == 200
    ANSWERS[name].model_validate(answer.json(), extra="forbid")


@pytest.mark.parametrize("name", ANSWERS)
def test_an_example_is_a_valid_answer(name):
    model = ANSWERS[name]
    model.model_validate(example_of(model), extra="forbid", by_name=True, by_alias=True)


def test_every_route_of_the_application_is_in_the_document(shipped, document):
    (routes,) = shipped.app.routes
    assert {route.path for route in routes.routes} == set(document["paths"])


@pytest.mark.parametrize(
    ("question", "method"),
    [(question, method) for question in QUESTIONS for method in question.methods],
    ids=lambda each: getattr(each, "name", each),
)
def test_every_operation_is_explained_with_examples(document, question, method):
    operation = document["paths"][question.path][method.lower()]
    assert operation["summary"]
    assert operation["description"]
    assert operation["tags"]
    for response in operation["responses"].values():
        for content in response.get("content", {}).values():
            assert "example" in content
    assert "404" in operation["responses"] or "{id}" not in question.path


def test_the_example_of_a_posted_scenario_is_one(shipped, document):
    example = document["paths"]["/v1/backing"]["post"]["requestBody"]["content"]["application/json"]["example"]
    assert shipped.post("/v1/backing", json=example).status_code == 200
    Posted.model_validate(example)


def test_operations_have_names_of_their_own(document):
    names = [each["operationId"] for operations in document["paths"].values() for each in operations.values()]
    assert len(names) == len(set(names))


def test_the_lens_is_documented_from_its_one_table(document):
    backers = document["paths"]["/v1/actors/{id}/backers"]["get"]
    references = {parameter["$ref"].rpartition("/")[2] for parameter in backers["parameters"] if "$ref" in parameter}
    assert references == {option.name for option in OPTIONS}
    assert "backs" in document["components"]["parameters"]["type"]["schema"]["items"]["enum"]


def test_every_reference_of_the_document_leads_somewhere(document, shipped):
    for reference in set(re.findall(r'"\$ref":"#/([^"]+)"', shipped.get("/openapi.json").text)):
        node = document
        for part in reference.split("/"):
            node = node[part]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_every_route_is_in_the_page_about_the_interface(question):
    assert f"`{question.path}`" in API_PAGE.read_text()


def test_every_option_of_the_lens_is_in_the_page_about_the_interface():
    page = API_PAGE.read_text()
    assert [option.name for option in OPTIONS if f"`{option.name}`" not in page] == []
