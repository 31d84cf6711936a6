import pytest


def test_a_future_is_held_against_the_graph_as_it_is(get):
    answer = get("/v1/scenarios/scenario-war/effects")
    iri = "https://w3id.org/dezgraph/id/scenario-war"
    assert answer["scenario"] == {"id": "scenario-war", "iri": iri, "label": "War", "kinds": ["Scenario"]}
    assert (answer["at"], answer["at_by"]) == ("2016-04-30", "claims")
    assert (answer["before"], answer["after"]) == (
        {"at": "2016-04-30"},
        {"at": "2016-04-30", "scenario": "scenario-war"},
    )
    assert answer["relationships"]["counts"] == {"begun": 1, "ended": 1, "changed": 0}
    [cell, proxy] = answer["backing"]["items"]
    assert [one["id"] for one in cell["gained"]] == ["patron"]
    assert ([one["id"] for one in proxy["lost"]], proxy["ultimate_gained"]) == (["patron"], [])
    assert {pair["before"] for pair in answer["pairs"]["items"]} == {"friendly", "none"}
    assert answer["centrality"]["total"] == len(answer["centrality"]["items"])
    assert answer["note"] is None


def test_an_ending_says_that_it_is_assumed(get):
    items = get("/v1/scenarios/scenario-war/effects")["relationships"]["items"]
    assert {item["what"]: [hedge["id"] for hedge in item["hedges"]] for item in items} == {
        "begun": [],
        "ended": ["potential"],
    }


def test_its_effects_are_told_in_the_language_asked_for_and_in_both(get):
    [first, *_] = get("/v1/scenarios/scenario-war/effects?lang=ar")["summary"]
    assert (first["about"], first["text"]) == ("backing", "الخلية – داعمون جدد: الراعي.")
    assert first["texts"]["en"] == "New backers of Cell: Patron."


def test_the_lens_holds_on_both_sides_but_for_the_scenario(get, refused):
    answer = get("/v1/scenarios/scenario-war/effects?at=2019-01-01&type=backs")
    assert (answer["at"], answer["at_by"]) == ("2019-01-01", "asked")
    assert answer["before"] == {"at": "2019-01-01", "type": ["backs"]}
    assert answer["relationships"]["counts"] == {"begun": 1, "ended": 0, "changed": 0}
    problem = refused("/v1/scenarios/scenario-war/effects?scenario=scenario-war", 422)
    assert problem["parameter"] == "scenario"


@pytest.mark.parametrize(("lang", "note"), [("en", "Both views show the same."), ("ar", "المشهدان متطابقان.")])
def test_where_nothing_differs_the_answer_says_so(get, lang, note):
    answer = get(f"/v1/scenarios/scenario-war/effects?type=fights&lang={lang}")
    assert (answer["note"], answer["relationships"]["items"]) == (note, [])
    assert [one["about"] for one in answer["summary"]] == ["unmoved"]


def test_a_posted_scenario_has_effects_and_the_title_that_it_was_given(client):
    changes = [
        {"change": "addition", "source": "patron", "type": "controls", "target": "field", "valid_from": "2027"},
        {"change": "ending", "relationship": "proxy-controls-field"},
    ]
    body = {"scenario": {"label": {"en": "Patron steps in"}, "changes": changes}}
    answer = client.post("/v1/scenarios/effects?limit=1", json=body)
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert found["scenario"] == {"id": "own-scenario", "label": "Patron steps in", "kinds": []}
    assert (found["at"], found["at_by"]) == ("2027-12-31", "changes")
    assert found["summary"][0]["text"] == "Control of Koniko field passes from Proxy to Patron."
    assert (found["relationships"]["total"], len(found["relationships"]["items"])) == (2, 1)
    assert "+" in found["version"]


def test_a_future_can_be_named_in_the_lens_as_well(get):
    named = get("/v1/scenarios/effects?scenario=scenario-war")
    assert named["summary"] == get("/v1/scenarios/scenario-war/effects")["summary"]


def test_without_a_scenario_the_parameter_is_named(refused):
    assert refused("/v1/scenarios/effects", 422)["parameter"] == "scenario"


@pytest.mark.parametrize("id", ["scenario-wa", "patron"])
def test_what_is_no_scenario_is_not_found(refused, id):
    assert refused(f"/v1/scenarios/{id}/effects", 404)["type"].endswith("not-found")
