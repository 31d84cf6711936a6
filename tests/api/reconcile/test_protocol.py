"""Every answer held against the schemas of the W3C Community Group, in both versions, about the shipped graph."""

import json
from pathlib import Path

import jsonschema_rs
import pytest
from starlette.testclient import TestClient

from dezgraph.errors import InputError
from dezgraph_api import Settings, create_app
from dezgraph_api.reconcile.documents import document_of
from dezgraph_api.reconcile.queries import queries_of_draft, queries_of_second

SPECS = Path(__file__).parents[4] / "shared/external/testsuites/reconciliation-specs"
READ = {"0.2": queries_of_second, "1.0-draft": queries_of_draft}

pytestmark = pytest.mark.skipif(not SPECS.is_dir(), reason="the specifications are not beside this checkout")


@pytest.fixture(scope="module")
def shipped():
    return TestClient(create_app(Settings()))


def schema(version, name):
    """Return what validates by a schema; those that it refers to are in the same folder."""
    folder = SPECS / version / "schemas"

    def known(uri):
        file = "openapi.json" if "swagger" in uri else uri.rpartition("/")[2]
        document = json.loads((folder / file).read_text())
        return {key: value for key, value in document.items() if key not in {"$schema", "id"}}

    return jsonschema_rs.Draft7Validator(known(f"/{name}.json"), retriever=known, validate_formats=True)


def holds(version, name, answer):
    assert answer.status_code == 200
    schema(version, name).validate(answer.json())
    return answer.json()


QUERIES = {
    "q0": {"query": "Koniko", "type": "Resource", "type_strict": "should", "limit": 3},
    "q1": {"query": "العكيدات", "type": ["Actor"], "properties": [{"pid": "part-of", "v": [{"id": "iran"}, "x", 1]}]},
    "q2": {"properties": [{"pid": "wikidata", "v": "Q794"}, {"pid": "latitude", "v": 35.3}]},
    "q3": {"query": "qqqqqq"},
}
CONDITIONS = [
    {"matchType": "name", "propertyValue": "Koniko"},
    {"matchType": "name", "propertyValue": ["العكيدات", "Egaidat"], "matchQualifier": "exact"},
    {"matchType": "id", "propertyValue": "iran", "required": True},
    {"matchType": "property", "propertyId": "^backs", "propertyValue": {"id": "iran"}, "matchQuantifier": "all"},
]
DRAFTED = {"queries": [{"type": "Entity", "limit": 4, "lang": "ar", "conditions": [each]} for each in CONDITIONS]}
WANTED = ["label-en", "label-ar", "alias", "wikidata", "kind", "coordinates", "latitude", "date", "backs", "^backs"]
EXTEND = {
    "ids": ["iran", "conoco-gas-field", "ev-battle-of-khasham", "nobody"],
    "properties": [{"id": each, "settings": {"limit": "3", "at": "2017-11-03"}} for each in WANTED],
}


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_manifests_are_valid(shipped, lang):
    holds("0.2", "manifest", shipped.get(f"/reconcile?lang={lang}"))
    holds("1.0-draft", "manifest", shipped.get(f"/reconcile/v1?lang={lang}"))


def test_batches_are_answered_validly(shipped):
    schema("0.2", "reconciliation-query-batch").validate(QUERIES)
    answer = holds(
        "0.2", "reconciliation-result-batch", shipped.post("/reconcile", data={"queries": json.dumps(QUERIES)})
    )
    firsts = {key: each["result"][0]["id"] for key, each in answer.items() if each["result"]}
    assert firsts == {"q0": "conoco-gas-field", "q1": "uqaydat", "q2": firsts["q2"]}
    assert firsts["q2"] in {"iran", "iran-country"}
    schema("1.0-draft", "reconciliation-query-batch").validate(DRAFTED)
    drafted = holds("1.0-draft", "reconciliation-result-batch", shipped.post("/reconcile/v1/match", json=DRAFTED))
    assert [each["candidates"][0]["id"] for each in drafted["results"]][:3] == ["conoco-gas-field", "uqaydat", "iran"]


@pytest.mark.parametrize("what", ["entity", "type", "property"])
@pytest.mark.parametrize("prefix", ["", "con", "حقل", "ba", "zzzz"])
def test_suggestions_are_valid(shipped, what, prefix):
    name = {"entity": "suggest-entities", "type": "suggest-types", "property": "suggest-properties"}[what]
    for version, root in (("0.2", "/reconcile"), ("1.0-draft", "/reconcile/v1")):
        holds(
            version, f"{name}-response", shipped.get(f"{root}/suggest/{what}", params={"prefix": prefix, "cursor": 1})
        )


def test_extensions_are_valid(shipped):
    for version in ("0.2", "1.0-draft"):
        schema(version, "data-extension-query").validate(EXTEND)
    second = holds("0.2", "data-extension-response", shipped.post("/reconcile", data={"extend": json.dumps(EXTEND)}))
    drafted = holds("1.0-draft", "data-extension-response", shipped.post("/reconcile/v1/extend", json=EXTEND))
    assert list(second["rows"]) == [row["id"] for row in drafted["rows"]] == EXTEND["ids"]


@pytest.mark.parametrize("type", ["", "State", "OilField", "Event", "Entity"])
def test_proposals_are_valid(shipped, type):
    for version, root in (("0.2", "/reconcile"), ("1.0-draft", "/reconcile/v1")):
        answer = shipped.get(f"{root}/extend/propose", params={"type": type, "limit": 5})
        assert len(holds(version, "data-extension-property-proposal", answer)["properties"]) == 5


@pytest.mark.parametrize("version", READ)
def test_examples_of_batches_are_read_or_refused_as_the_schema_has_it(version):
    folder = SPECS / version / "examples/reconciliation-query-batch"
    for path in (folder / "valid").glob("*.json"):
        text = path.read_text().replace("WildcardMatch", "exact").replace("ExactMatch", "exact")
        READ[version](document_of("queries", text))
    for path in (folder / "invalid").glob("*.json"):
        with pytest.raises(InputError):
            READ[version](document_of("queries", path.read_text()))


def test_a_full_batch_may_have_ten_details_a_query(client):
    properties = [{"pid": "alias", "v": f"detail {number}"} for number in range(10)]
    queries = {str(number): {"query": f"name {number}", "properties": properties} for number in range(100)}
    answer = client.post("/reconcile", data={"queries": json.dumps(queries)})
    assert answer.status_code == 200
    assert len(answer.json()) == 100
