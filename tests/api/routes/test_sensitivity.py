import pytest


def test_without_a_source_answers_are_lost(get):
    answer = get("/v1/sensitivity?drop_source=blog")
    assert answer["without"] == {"not_source": ["blog"]}
    assert answer["relationships"]["lost"] == 2
    [backers] = [one for one in answer["questions"] if one["question"] == "backers"]
    [lost] = backers["lost"]
    assert (lost["about"]["id"], lost["entity"]["id"], lost["type"]["id"]) == ("cell", "proxy", "commands")
    assert (lost["before"], lost["after"]) == ({"certainty": None, "grade": "D3"}, None)
    assert (answer["is_stable"], answer["note"]) == (False, None)


def test_without_weak_claims_answers_are_lost(get):
    answer = get("/v1/sensitivity?drop_below=C3&question=claimants&entity=field")
    [claimants] = answer["questions"]
    assert [lost["entity"]["id"] for lost in claimants["lost"]] == ["cell"]


@pytest.mark.parametrize(("lang", "note"), [("en", "No answer changes."), ("ar", "لا يتغير أي جواب.")])
def test_answers_that_stay_are_said_to(get, lang, note):
    answer = get(f"/v1/sensitivity?drop_below=F6&lang={lang}")
    assert (answer["is_stable"], answer["note"]) == (True, note)


def test_of_each_question_as_many_are_listed_as_asked_for_and_all_are_counted(get):
    answer = get("/v1/sensitivity?drop_source=paper&limit=1&question=claimants")
    assert answer["questions"][0]["counts"]["lost"] == len(answer["questions"][0]["lost"]) == 1
    answer = get("/v1/sensitivity?drop_source=paper,blog&limit=1&question=backers")
    assert (answer["questions"][0]["counts"]["lost"], len(answer["questions"][0]["lost"])) == (2, 1)


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("", "drop_source"),
        ("?drop_source=blag", "drop_source"),
        ("?drop_below=Z9", "drop_below"),
        ("?drop_below=C3&question=backer", "question"),
        ("?drop_below=C3&entity=cell", "entity"),
    ],
)
def test_what_cannot_be_left_out_is_refused_with_the_parameter_at_fault(refused, query, parameter):
    assert refused(f"/v1/sensitivity{query}", 422)["parameter"] == parameter


def test_an_unknown_entity_is_not_found(refused):
    assert "cell" in refused("/v1/sensitivity?drop_below=C3&question=backers&entity=cel", 404)["nearest"]


def test_what_hangs_on_one_source_is_listed_with_it(get):
    answer = get("/v1/sensitivity/single-source?type=backs")
    assert [(item["relationship"]["id"], item["source"]["id"], item["grade"]) for item in answer["items"]] == [
        ("patron-backs-proxy", "paper", "B1"),
        ("proxy-commands-cell", "blog", "D3"),
    ]
    assert [(one["source"]["id"], one["alone"], one["total"]) for one in answer["sources"]] == [
        ("blog", 1, 1),
        ("paper", 1, 1),
    ]


def test_where_nothing_is_in_view_nothing_hangs_and_the_answer_says_so(get):
    answer = get("/v1/sensitivity/single-source?known=2000-01-01")
    assert (answer["items"], answer["sources"], answer["note"]) == ([], [], "Nothing is in view under this lens.")


def test_a_question_about_two_is_asked_with_two_entities(shipped, refused):
    path = "/v1/sensitivity?drop_source=article-deir-ez-zor&question=path"
    answer = shipped.get(f"{path}&entity=iran&entity=turkey").json()
    assert [one["question"] for one in answer["questions"]] == ["path"]
    assert answer["questions"][0]["before"]
    assert (
        "two different entities" in refused("/v1/sensitivity?drop_below=C3&question=path&entity=proxy", 422)["detail"]
    )


def test_the_search_for_tension_is_made_by_a_worker_and_others_are_not(fresh):
    heavy = fresh.app.state.service.metrics.heavy
    assert fresh.get("/v1/sensitivity?drop_below=C3&question=contest&entity=field").status_code == 200
    assert heavy["answered"] == 0
    assert fresh.get("/v1/sensitivity?drop_below=C3&question=tension").status_code == 200
    assert heavy["answered"] == 1
