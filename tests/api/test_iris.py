"""What an answer names can be followed: entities have their IRI wherever they stand, terms in the vocabulary."""

import json

import pytest

NEEDED = {
    "/v1/backing/shared": [("entity", "iran"), ("entity", "russia")],
    "/v1/diff": [("from_at", "2017-01-01"), ("to_at", "2018-01-01")],
    "/v1/handovers": [("from_at", "2017-01-01"), ("to_at", "2018-01-01")],
    "/v1/centrality/changes": [("from_at", "2017-01-01"), ("to_at", "2018-01-01")],
    "/v1/sensitivity": [("drop_source", "article-deir-ez-zor")],
    "/v1/scenarios/effects": [("scenario", "scenario-continued-conflict")],
}
"""What a question asks for beyond what its parameters require."""


@pytest.fixture(scope="module")
def interface(shipped):
    return shipped.get("/openapi.json").json()


@pytest.fixture(scope="module")
def ids(shipped):
    """Return the ids of everything that is an entity."""
    nodes = shipped.get("/v1/graph?format=node-link").json()["nodes"]
    return {node["id"] for node in nodes}


def objects(content):
    """Yield every object within some JSON."""
    if isinstance(content, dict):
        yield content
    for part in content.values() if isinstance(content, dict) else content if isinstance(content, list) else ():
        yield from objects(part)


def example(path, operation):
    """Return the path and the query of an example of a question."""
    parameters = [each for each in operation["parameters"] if "$ref" not in each]
    for each in parameters:
        if each["in"] == "path":
            path = path.replace(f"{{{each['name']}}}", each["example"])
    required = [
        (each["name"], each["example"]) for each in parameters if each["in"] == "query" and each.get("required")
    ]
    return path, NEEDED.get(path, required)


def test_every_entity_that_an_answer_names_has_its_iri(shipped, interface, ids):
    named = 0
    for path, operations in interface["paths"].items():
        if "get" not in operations or not path.startswith("/v1/") or path.startswith("/v1/graph"):
            continue
        address, query = example(path, operations["get"])
        answer = shipped.get(address, params=query)
        assert answer.status_code == 200, (address, answer.text)
        if not answer.headers["content-type"].startswith("application/json"):
            continue
        for each in objects(answer.json()):
            if "label" in each and isinstance(each.get("id"), str) and each["id"] in ids:
                assert each.get("iri", "").startswith("http"), (address, each["id"])
                named += 1
    assert named > 1000


def test_every_example_of_an_entity_has_its_iri(interface, ids):
    examples = [
        content["example"]
        for operations in interface["paths"].values()
        for operation in operations.values()
        for response in operation["responses"].values()
        for media_type, content in response.get("content", {}).items()
        if media_type == "application/json"
    ]
    found = [each for each in objects(examples) if "label" in each and json.dumps(each.get("id")).strip('"') in ids]
    assert found
    assert [each for each in found if "iri" not in each] == []


def test_every_term_of_the_vocabulary_has_its_iri(shipped):
    vocabulary = shipped.get("/v1/vocabulary").json()
    terms = [each for each in objects(vocabulary) if "label" in each]
    assert len(terms) > 100
    assert all(each["iri"].startswith("http") for each in terms)
