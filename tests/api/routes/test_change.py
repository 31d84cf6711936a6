import pytest


def test_a_difference_says_what_became_of_a_relationship_and_why(get):
    answer = get("/v1/diff?from_at=2017-01-01&to_at=2018-06-01&type=backs,controls")
    assert (answer["before"], answer["after"]) == (
        {"at": "2017-01-01", "type": ["backs", "controls"]},
        {"at": "2018-06-01", "type": ["backs", "controls"]},
    )
    assert answer["lens"] == {"type": ["backs", "controls"]}
    ended, begun = answer["items"]
    assert (ended["relationship"]["id"], ended["what"], ended["causes"]) == ("patron-backs-proxy", "ended", ["world"])
    assert ended["after"] is None
    assert ended["before"]["certainty"] == "certain"
    assert (begun["relationship"]["id"], begun["what"]) == ("proxy-controls-field", "begun")
    assert answer["counts"]["what"] == {"begun": 1, "ended": 1, "changed": 0}


def test_what_was_published_later_is_learned(get):
    answer = get("/v1/diff?from_known=2018-01-01&to_known=2020-01-01&type=commands")
    assert [(item["what"], item["causes"]) for item in answer["items"]] == [("begun", ["learned"])]
    assert get("/v1/diff?from_known=2018-01-01&type=commands&cause=world")["items"] == []


def test_a_scenario_is_held_against_the_graph_as_it_is(get):
    answer = get("/v1/diff?scenario=scenario-war")
    assert {(item["what"], *item["causes"]) for item in answer["items"]} == {
        ("begun", "scenario"),
        ("ended", "scenario"),
    }
    assert answer["before"] == {}
    affected = [(one["entity"]["id"], one["count"]) for one in answer["affected"]]
    assert affected == [("patron", 2), ("cell", 1), ("proxy", 1)]


def test_a_posted_scenario_is_held_against_the_graph_as_it_is(client):
    scenario = {"changes": [{"change": "ending", "relationship": "patron-backs-proxy"}]}
    answer = client.post("/v1/diff", json={"scenario": scenario})
    assert answer.status_code == 200, answer.text
    assert [item["relationship"]["id"] for item in answer.json()["items"]] == ["patron-backs-proxy"]


def test_entities_measures_and_movers_are_told(get):
    answer = get("/v1/diff?from_at=2017-01-01&to_at=2018-06-01&type=backs,controls")
    assert answer["affected_total"] == 3
    assert [(one["entity"]["id"], one["what"], one["count"]) for one in answer["affected"]] == [
        ("proxy", "touched", 2),
        ("field", "entered", 1),
        ("patron", "left", 1),
    ]
    assert {"measure": "backing_pairs", "before": 2, "after": 1} in answer["measures"]
    assert {one["entity"]["id"] for one in answer["movers"]["degree"]} <= {"patron", "proxy", "field", "cell"}


@pytest.mark.parametrize(("lang", "note"), [("en", "Both views show the same."), ("ar", "المشهدان متطابقان.")])
def test_two_views_that_are_alike_have_no_differences_and_the_answer_says_so(get, lang, note):
    answer = get(f"/v1/diff?from_at=2017-01-01&to_at=2017-01-01&lang={lang}")
    assert (answer["items"], answer["note"]) == ([], note)


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("", "from_at"),
        ("?from_at=2017-01-01", "to_at"),
        ("?to_known=2017-01-01", "from_known"),
        ("?from_at=2017&to_at=2018-01-01", "from_at"),
        ("?from_at=2017-01-01&to_at=2018-01-01&at=2017-01-01", "at"),
        ("?scenario=scenario-war&cause=fate", "cause"),
    ],
)
def test_what_cannot_be_compared_is_refused_with_the_parameter_at_fault(refused, query, parameter):
    assert refused(f"/v1/diff{query}", 422)["parameter"] == parameter


def test_a_list_of_differences_goes_on_at_its_cursor(get):
    whole = get("/v1/diff?from_at=2016-01-01&to_at=2018-06-01")
    first = get("/v1/diff?from_at=2016-01-01&to_at=2018-06-01&limit=1")
    rest = get(f"/v1/diff?from_at=2016-01-01&to_at=2018-06-01&cursor={first['next_cursor']}")
    assert first["items"] + rest["items"] == whole["items"]


def test_what_changed_hands_says_who_lost_and_who_gained_it(get):
    answer = get("/v1/handovers?from_at=2017-01-01&to_at=2018-06-01")
    [item] = answer["items"]
    assert item["resource"]["id"] == "field"
    assert (item["lost"], [tie["entity"]["id"] for tie in item["gained"]]) == ([], ["proxy"])
    assert get("/v1/handovers?from_at=2018-06-01&to_at=2018-06-02")["items"] == []
