import json
import re
from urllib.parse import quote

import pytest

from dezgraph_api.service import Service

KONIKO = {"q0": {"query": "Koniko field"}}


def of(queries):
    return f"/reconcile?queries={quote(json.dumps(queries))}"


def asked(client, queries):
    return client.post("/reconcile", data={"queries": json.dumps(queries)}).json()


def matched(client, *conditions, **query):
    answer = client.post("/reconcile/v1/match", json={"queries": [query | {"conditions": conditions}]})
    return answer.json()["results"][0]["candidates"]


def test_a_batch_is_answered_by_get_and_by_post(client):
    posted = client.post("/reconcile", data={"queries": json.dumps(KONIKO, indent=2)})
    assert posted.json() == client.get(of(KONIKO)).json()
    first = posted.json()["q0"]["result"][0]
    assert (first["id"], first["score"], first["match"]) == ("field", 100, True)
    assert first["type"] == [{"id": "OilField", "name": "Oil field"}]
    assert first["features"][0] | {"id": "name", "value": 100} == first["features"][0]
    assert posted.headers["cache-control"] == "no-store"


def test_the_description_tells_by_which_name_it_was_found(client):
    assert asked(client, {"q": {"query": "حقل كونيكو"}})["q"]["result"][0]["description"].endswith(
        "found by the name حقل كونيكو)"
    )


def test_names_are_in_the_language_of_the_address(client):
    answer = client.post("/reconcile?lang=ar", data={"queries": json.dumps(KONIKO)}).json()
    assert answer["q0"]["result"][0]["name"] == "حقل كونيكو"


def test_everything_that_a_manifest_names_is_there_in_its_language(client):
    manifest = client.get("/reconcile?lang=ar", headers={"Host": "graph.example:8000"}).json()
    urls = [manifest["preview"]["url"], manifest["view"]["url"], manifest["feature_view"]["url"], manifest["logo"]]
    services = [*manifest["suggest"].values(), manifest["extend"]["propose_properties"]]
    urls += [each["service_url"] + each["service_path"] for each in services]
    urls.append(manifest["suggest"]["entity"]["service_url"] + manifest["suggest"]["entity"]["flyout_service_path"])
    for url in urls:
        assert url.startswith("http://graph.example:8000/")
        asked = re.sub(r"\$?\{+id\}+", "patron", url.removeprefix("http://graph.example:8000"))
        assert client.get(asked).status_code == 200
        assert "lang=ar" in asked or url == manifest["logo"]


def test_a_manifest_is_not_kept_for_others(client):
    first = client.get("/reconcile", headers={"Host": "one.example"})
    second = client.get("/reconcile", headers={"Host": "two.example"})
    assert first.headers["cache-control"] == "private, no-cache"
    assert "http://two.example/" in second.text and "one.example" not in second.text


@pytest.mark.parametrize(
    "path", ["/reconcile", of(KONIKO), "/reconcile/suggest/entity?prefix=Kon", "/reconcile/flyout/type?id=State"]
)
def test_jsonp_calls_the_function_of_the_client(client, path):
    plain = client.get(path)
    called = client.get(path + ("&" if "?" in path else "?") + "callback=jQuery19_1&_=17")
    assert called.headers["content-type"].startswith("text/javascript")
    assert called.headers["x-content-type-options"] == "nosniff"
    assert json.loads(called.text.removeprefix("/**/jQuery19_1(").removesuffix(");")) == plain.json()


@pytest.mark.parametrize("name", ["alert(1)", "a;b", "</script>", "", "a" * 200, "1a"])
def test_a_callback_that_is_no_name_of_a_function_is_refused(client, name):
    answer = client.get("/reconcile", params={"callback": name})
    assert (answer.status_code, answer.json()["parameter"]) == (422, "callback")


def test_any_page_may_ask(client):
    for answer in (client.get("/reconcile"), client.post("/reconcile/v1/match", json={"queries": []})):
        assert answer.headers["access-control-allow-origin"] == "*"


def test_what_clients_add_of_their_own_is_ignored(client):
    openrefine = "prefix=Kon&spell=always&exact=false&scoring=schema&prefixed=true&type=/type/object&lang=fr"
    assert client.get(f"/reconcile/suggest/entity?{openrefine}").json()["result"][0]["id"] == "field"


def test_suggestions_go_on_where_they_ended(client):
    def page(cursor):
        return [each["id"] for each in client.get(f"/reconcile/suggest/type?cursor={cursor}&limit=2").json()["result"]]

    assert page(0) != page(2) and len(page(0)) == 2
    assert page(1)[0] == page(0)[1]


def test_flyouts_and_previews_are_harmless_html(client):
    shown = client.get("/reconcile/flyout/entity?id=patron").json()
    assert shown == {"id": "patron", "html": "<h3>Patron</h3><p>A state.</p>"}
    page = client.get("/reconcile/preview?id=patron&lang=ar")
    assert page.headers["content-security-policy"].startswith("default-src 'none'")
    assert "الراعي" in page.text and "Q1" in page.text and 'dir="rtl"' in page.text
    assert "<script" not in page.text


@pytest.mark.parametrize("path", ["/reconcile/preview", "/reconcile/flyout/entity", "/reconcile/v1/preview"])
def test_an_entity_that_there_is_not_is_not_found(client, path):
    assert client.get(f"{path}?id=patrn").json()["nearest"] == ["patron"]
    assert client.get(f"{path}?id=patrn").status_code == 404
    assert client.get(path).status_code == 422


def test_every_feature_of_a_candidate_is_explained(client):
    query = {"query": "Proxy", "type": "Actor", "properties": [{"pid": "^backs", "v": "Patron"}]}
    page = client.get("/reconcile/features").text
    features = asked(client, {"q": query})["q"]["result"][0]["features"]
    assert [each["id"] for each in features] == ["name", "type", "^backs"]
    assert all(f'<dt id="{each["id"]}">' in page for each in features)


def test_columns_are_extended_through_the_lens(client):
    settings = [
        {"at": "2016-01-01"},
        {"at": "2020-01-01"},
        {"known": "2015-01-01"},
        {"min_grade": "B1"},
        {"lang": "ar"},
    ]
    found = []
    for each in settings:
        extend = {"ids": ["patron", "nobody"], "properties": [{"id": "backs", "settings": each}]}
        answer = client.post("/reconcile", data={"extend": json.dumps(extend)}).json()
        assert answer["meta"][0]["type"]["id"] == "Entity"
        assert answer["rows"]["nobody"] == {"backs": []}
        found.append([one["name"] for one in answer["rows"]["patron"]["backs"]])
    assert found == [["Proxy"], [], [], ["Proxy"], ["الوكيل"]]


def test_former_ids_are_extended(client):
    answer = client.post("/reconcile/v1/extend", json={"ids": ["old-patron"], "properties": [{"id": "id"}]}).json()
    assert answer["rows"] == [{"id": "old-patron", "properties": [{"id": "id", "values": [{"str": "patron"}]}]}]


def test_the_draft_tells_the_language_of_names(client):
    first = matched(client, {"matchType": "name", "propertyValue": "Koniko field"}, lang="ar-SY")[0]
    assert (first["name"], first["lang"], first["dir"]) == ("حقل كونيكو", "ar", "rtl")


def test_the_draft_heeds_what_is_required_and_how_values_are_meant(client):
    name = {"matchType": "name", "propertyValue": "Proxy"}
    backed = {"matchType": "property", "propertyId": "^backs", "propertyValue": {"id": "patron"}}
    assert [each["id"] for each in matched(client, name, backed | {"required": True})] == ["proxy"]
    assert matched(client, name, backed | {"required": True, "matchQuantifier": "none"}) == []
    assert matched(client, {"matchType": "name", "propertyValue": "Proxxy"})
    assert matched(client, {"matchType": "name", "propertyValue": "Proxxy", "matchQualifier": "exact"}) == []
    assert matched(client, {"matchType": "id", "propertyValue": "proxy"})[0]["match"]


DEEP = "[" * 5000


@pytest.mark.parametrize(
    "queries",
    [
        "",
        "x",
        "[]",
        "null",
        "3",
        DEEP,
        '{"q":' * 900 + "1" + "}" * 900,
        '{"q": []}',
        '{"q": {}}',
        '{"q": {"query": 3}}',
        '{"q": {"query": "x", "limit": 0}}',
        '{"q": {"query": "x", "limit": 1e9}}',
        '{"q": {"query": "x", "limit": 1.5}}',
        '{"q": {"query": "x", "limit": true}}',
        '{"q": {"query": "x", "type": {"id": 3}}}',
        '{"q": {"query": "x", "type": [[]]}}',
        '{"q": {"query": "x", "type_strict": "most"}}',
        '{"q": {"qery": "x"}}',
        '{"q": {"properties": []}}',
        '{"q": {"properties": {}}}',
        '{"q": {"properties": [{"pid": "backs"}]}}',
        '{"q": {"properties": [{"pid": "nothing", "v": "x"}]}}',
        '{"q": {"properties": [{"pid": "backs", "v": [[]]}]}}',
        '{"q": {"properties": [{"pid": "backs", "v": {"name": "x"}}]}}',
        '{"q": {"query": "\\ud800"}}',
        json.dumps({"q": {"properties": [{"pid": "backs", "v": ["x"] * 11}]}}),
        json.dumps({"q": {"properties": [{"pid": "backs", "v": "x"}] * 11}}),
        json.dumps({str(n): {"query": "x", "properties": [{"pid": "backs", "v": ["x"] * 10}] * 2} for n in range(60)}),
    ],
    ids=range(28),
)
def test_a_hostile_batch_is_a_client_error(client, queries):
    answer = client.post("/reconcile", data={"queries": queries})
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert len(answer.content) < 4000 and "\u202e" not in answer.text


@pytest.mark.parametrize(
    ("type", "strictness", "found"),
    [
        ("Actr", "any", False),
        ("\u202e", "any", False),
        (["Actr", "Actor"], "any", True),
        (["Actr", "Actor"], "all", False),
        ("/people/person", "should", True),
    ],
)
def test_a_type_that_there_is_not_leaves_the_other_queries_answered(client, type, strictness, found):
    queries = {"q0": {"query": "Proxy", "type": type, "type_strict": strictness}, "q1": {"query": "Proxy"}}
    answer = client.post("/reconcile", data={"queries": json.dumps(queries)})
    assert answer.status_code == 200
    assert [each["id"] for each in answer.json()["q0"]["result"]][:1] == (["proxy"] if found else [])
    assert answer.json()["q1"]["result"][0]["id"] == "proxy"


def test_a_type_that_there_is_not_leaves_the_others_answered_in_the_draft_too(client):
    condition = {"matchType": "name", "propertyValue": "Proxy"}
    queries = [{"type": "Actr", "conditions": [condition]}, {"type": "Actor", "conditions": [condition]}]
    first, second = client.post("/reconcile/v1/match", json={"queries": queries}).json()["results"]
    assert first["candidates"] == []
    assert second["candidates"][0]["id"] == "proxy"


@pytest.mark.parametrize(
    "document",
    [
        {},
        [],
        {"queries": {}},
        {"queries": [{}]},
        {"queries": [{"conditions": []}]},
        {"queries": [{"conditions": [{}]}]},
        {"queries": [{"conditions": [{"matchType": "name"}]}]},
        {"queries": [{"conditions": [{"matchType": "nam", "propertyValue": "x"}]}]},
        {"queries": [{"conditions": [{"matchType": "property", "propertyValue": "x"}]}]},
        {"queries": [{"conditions": [{"matchType": "name", "propertyValue": "x", "required": "yes"}]}]},
        {"queries": [{"conditions": [{"matchType": "name", "propertyValue": "x", "matchQuantifier": "most"}]}]},
        {"queries": [{"conditions": [{"matchType": "name", "propertyValue": "x", "matchQualifier": "like"}]}]},
        {"queries": [{"query": "x"}]},
        {"queries": [{"lang": 3, "conditions": [{"matchType": "name", "propertyValue": "x"}]}]},
    ],
    ids=range(14),
)
def test_a_hostile_document_is_a_client_error(client, document):
    assert client.post("/reconcile/v1/match", json=document).status_code == 422


@pytest.mark.parametrize(
    "extend",
    [
        [],
        {},
        {"ids": "iran", "properties": []},
        {"ids": [3], "properties": []},
        {"ids": ["patron"], "properties": ["backs"]},
        {"ids": ["patron"], "properties": [{"id": "nothing"}]},
        {"ids": ["patron"], "properties": [{"id": 3}]},
        {"ids": ["patron"], "properties": [{"id": "backs", "settings": {"at": "soon"}}]},
        {"ids": ["patron"], "properties": [{"id": "backs", "settings": {"min_grade": "Z9"}}]},
        {"ids": ["patron"], "properties": [{"id": "backs", "settings": {"limit": -1}}]},
        {"ids": ["patron"], "properties": [{"id": "backs", "settings": {"limit": "9" * 5000}}]},
        {"ids": ["patron"], "properties": [{"id": "backs", "settings": {"lang": "xx"}}]},
        {"ids": ["patron"], "properties": [{"id": "backs", "settings": {"lmit": 3}}]},
        {"ids": ["x"] * 1001, "properties": []},
        {"ids": [], "properties": [{"id": "id"}] * 21},
        {"ids": ["x"] * 1000, "properties": [{"id": "id"}] * 6},
    ],
    ids=range(16),
)
def test_a_hostile_extension_is_a_client_error(client, extend):
    assert client.post("/reconcile/v1/extend", json=extend).status_code == 422
    assert client.post("/reconcile", data={"extend": json.dumps(extend)}).status_code == 422


def test_more_queries_than_the_manifest_says_are_too_many(client):
    most = client.get("/reconcile").json()["batchSize"]
    assert len(asked(client, {str(n): {"query": "Proxy"} for n in range(most)})) == most
    assert (
        client.post("/reconcile", data={"queries": json.dumps({str(n): {} for n in range(most + 1)})}).status_code
        == 413
    )
    assert client.post("/reconcile/v1/match", json={"queries": [{}] * (most + 1)}).status_code == 413


def test_bodies_that_are_too_large_or_of_another_type_are_refused(client):
    assert client.post("/reconcile", data={"queries": "x" * 300_000}).status_code == 413
    assert client.post("/reconcile", json=KONIKO).status_code == 415
    assert client.post("/reconcile/v1/match", data={"queries": "x"}).status_code == 415
    assert (
        client.post("/reconcile", data={}, headers={"Content-Type": "application/x-www-form-urlencoded"}).status_code
        == 422
    )
    assert (
        client.post(
            "/reconcile", content=b"queries=%FF", headers={"Content-Type": "application/x-www-form-urlencoded"}
        ).status_code
        == 422
    )


def test_names_of_control_characters_find_nobody(client):
    assert asked(client, {"q\u202e": {"query": "\u0000\u202e\n"}}) == {"q\u202e": {"result": []}}


def test_on_a_large_graph_a_batch_is_answered_by_a_worker_and_the_manifest_is_not(fresh, monkeypatch):
    monkeypatch.setattr(Service, "is_large", True)
    assert "http://testserver/" in fresh.get("/reconcile").text
    assert fresh.app.state.service.metrics.heavy["answered"] == 0
    assert asked(fresh, KONIKO)["q0"]["result"][0]["id"] == "field"
    assert matched(fresh, {"matchType": "name", "propertyValue": "Proxy"})[0]["id"] == "proxy"
    assert fresh.app.state.service.metrics.heavy["answered"] == 2
