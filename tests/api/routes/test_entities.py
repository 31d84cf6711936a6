import pytest


def ids(answer):
    return [item["id"] for item in answer["items"]]


def test_a_misspelt_name_is_found_with_its_score(get):
    best = get("/v1/search?q=Conoco")["items"][0]
    assert best["id"] == "field"
    assert 0 < best["score"] <= 1
    assert best["matched"]


def test_arabic_finds_as_well(get):
    assert ids(get("/v1/search?q=كونيكو"))[0] == "field"


def test_a_search_can_be_kept_to_kinds(get):
    assert "field" not in ids(get("/v1/search?q=Koniko&kind=Actor"))


def test_an_identifier_is_found_first_and_its_404_names_who_has_it(get, refused):
    [found] = get("/v1/search?q=q1")["items"]
    assert (found["id"], found["score"], found["matched"]) == ("patron", 1.0, "q1")
    assert refused("/v1/entities/Q1", 404)["nearest"] == ["patron"]
    assert get("/v1/search?q=Q1&kind=Place")["items"] == []


def test_names_that_are_only_the_nearest_are_said_to_be(shipped):
    answer = shipped.get("/v1/search?q=لواء القدس").json()
    assert answer["note"].startswith("No entity has a name like this")
    assert shipped.get("/v1/search?q=who backs the SDF").json()["note"] is None


def test_a_search_without_text_is_refused(refused):
    assert refused("/v1/search", 422)["parameter"] == "q"


def test_actors_are_listed_by_id(get):
    assert ids(get("/v1/actors")) == ["cell", "patron", "proxy"]


def test_a_kind_narrows_a_list(get):
    assert ids(get("/v1/actors?kind=ArmedGroup")) == ["cell", "proxy"]
    assert ids(get("/v1/actors?kind=OilField")) == []


def test_a_name_narrows_a_list_best_first(get):
    answer = get("/v1/actors?q=patron")
    assert ids(answer)[0] == "patron"
    assert answer["items"][0]["matched"] == "Patron"


def test_under_a_lens_actors_are_those_with_a_relationship_in_view(get):
    assert ids(get("/v1/actors?type=commands")) == ["cell", "proxy"]


def test_resources_have_coordinates(get):
    [field] = get("/v1/resources")["items"]
    assert field["coordinates"] == {"latitude": 35.3, "longitude": 40.3}


@pytest.mark.parametrize(("window", "found"), [("at=2018-03-05", 1), ("until=2017", 0), ("from=2018&until=2018", 1)])
def test_events_are_kept_by_the_days_on_which_they_may_have_happened(get, window, found):
    assert get(f"/v1/events?{window}")["total"] == found


def test_events_take_no_grade(refused):
    assert refused("/v1/events?min_grade=C3", 422)["type"].endswith("/unknown-parameter")


def test_the_full_record_has_both_languages_and_ids(get):
    entity = get("/v1/entities/patron?lang=ar")["entity"]
    assert entity["label"] == "الراعي"
    assert entity["labels"] == {"en": "Patron", "ar": "الراعي"}
    assert entity["former_ids"] == ["old-patron"]
    assert entity["identifiers"][0]["address"] == "https://www.wikidata.org/wiki/Q1"
    assert entity["relationship_count"] == 2


def test_an_entity_counts_only_relationships_in_view(get):
    assert get("/v1/entities/patron?at=2020-01-01&certainty=certain")["entity"]["relationship_count"] == 0


def test_an_event_counts_what_it_brought_about_as_far_as_was_known(get):
    event = get("/v1/events/ev-fall")["entity"]
    assert (event["relationship_count"], event["started_count"], event["ended_count"]) == (0, 0, 1)
    assert get("/v1/entities/ev-fall?known=2018-06-01")["entity"]["ended_count"] == 0


def test_a_former_id_resolves_in_place(get):
    assert get("/v1/entities/old-patron")["entity"]["id"] == "patron"
