import pytest

from dezgraph.grades import GRADES, Grade


def ids(answer):
    return [item["id"] for item in answer["items"]]


def test_relationships_are_listed_by_id(get):
    listed = ids(get("/v1/relationships"))
    assert listed == sorted(listed)
    assert len(listed) == 8


def test_an_end_can_be_asked_for(get):
    assert ids(get("/v1/relationships?source_entity=patron")) == ["patron-backs-proxy", "patron-pursues-peace"]
    assert ids(get("/v1/relationships?target_entity=field")) == ["cell-contests-field", "proxy-controls-field"]
    assert ids(get("/v1/relationships?entity=hunger")) == ["proxy-causes-hunger"]
    assert ids(get("/v1/relationships?source_entity=cell&target_entity=proxy")) == ["cell-rival-of-proxy"]
    assert ids(get("/v1/relationships?entity=cell&source_entity=proxy")) == ["proxy-commands-cell"]


def test_the_important_are_first_where_that_order_is_asked_for(shipped):
    def items(lens, **more):
        query = "&".join(f"{name}={value}" for name, value in {**lens, **more}.items())
        return shipped.get(f"/v1/relationships?limit=1000&{query}").json()["items"]

    lens = {"entity": "syrian-democratic-forces", "at": "2018-06-01", "min_grade": "C3"}
    listed = items(lens, order="importance")
    assert sorted(item["id"] for item in listed) == [item["id"] for item in items(lens)]
    standing = [(item["certainty"] == "possible", GRADES.index(Grade.parse(item["grade"]))) for item in listed]
    assert standing == sorted(standing)
    firsts = [item for item, stands in zip(listed, standing, strict=True) if stands == standing[0]]
    types = [item["type"]["id"] for item in firsts]
    assert len(set(types[: len(set(types))])) == len(set(types))
    signs = [item["type"]["sign"] != 0 for item in firsts[: len(set(types))]]
    assert signs == sorted(signs, reverse=True)


def test_an_order_is_kept_from_page_to_page(shipped):
    asked = "/v1/relationships?entity=iran&order=importance"
    first = shipped.get(f"{asked}&limit=2").json()
    second = shipped.get(f"{asked}&limit=2&cursor={first['next_cursor']}").json()
    assert ids(first) + ids(second) == ids(shipped.get(f"{asked}&limit=4").json())
    assert shipped.get("/v1/relationships?order=best").status_code == 422


def test_what_an_event_brought_about_can_be_asked_for(get):
    assert ids(get("/v1/relationships?ended_by=ev-fall")) == ["patron-backs-proxy"]
    assert ids(get("/v1/relationships?started_by=ev-fall")) == []
    assert ids(get("/v1/relationships?ended_by=ev-fall&source_entity=patron")) == ["patron-backs-proxy"]
    assert ids(get("/v1/relationships?ended_by=ev-fall&entity=cell")) == []
    assert ids(get("/v1/relationships?ended_by=ev-fall&known=2018-06-01")) == []


def test_only_an_event_brings_anything_about(refused):
    assert refused("/v1/relationships?ended_by=patron", 404)["detail"] == "patron is an actor, not an event"


def test_an_event_that_ended_much_ended_all_that_says_so(shipped):
    answer = shipped.get("/v1/relationships?ended_by=ev-fall-of-assad&limit=1000").json()
    assert {item["ended_by"]["id"] for item in answer["items"]} == {"ev-fall-of-assad"}
    everything = shipped.get("/v1/relationships?limit=1000").json()["items"]
    ended = [item["id"] for item in everything if (item["ended_by"] or {}).get("id") == "ev-fall-of-assad"]
    assert set(ended) <= set(ids(answer))
    entity = shipped.get("/v1/events/ev-fall-of-assad").json()["entity"]
    assert entity["ended_count"] == answer["total"] > 50


def test_a_lens_keeps_what_it_lets_through(get):
    assert ids(get("/v1/relationships?support=weapons")) == ["patron-backs-proxy"]
    assert ids(get("/v1/relationships?sign=-")) == ["cell-rival-of-proxy"]
    assert ids(get("/v1/relationships?min_grade=B1")) == ["patron-backs-proxy", "proxy-controls-field"]
    assert ids(get("/v1/relationships?not_source=paper")) == ["cell-contests-field", "proxy-commands-cell"]


def test_one_relationship_shows_all_claims_and_which_of_them_pass(get):
    relationship = get("/v1/relationships/patron-backs-proxy?known=2017-01-01")["relationship"]
    assert [(claim["stance"], claim["in_view"]) for claim in relationship["claims"]] == [
        ("asserts", True),
        ("denies", False),
    ]
    assert relationship["in_view"]


def test_one_relationship_has_its_texts_in_both_languages_and_the_event_that_ended_it(get):
    relationship = get("/v1/relationships/patron-backs-proxy")["relationship"]
    assert relationship["descriptions"]["ar"] == "سلّح الراعي الوكيل."
    assert relationship["ended_by"]["id"] == "ev-fall"


ENDED = ("2018-03-01", "ev-fall", "Patron armed Proxy.")


@pytest.mark.parametrize(
    "path",
    [
        "/v1/relationships/patron-backs-proxy?",
        "/v1/relationships?type=backs&",
        "/v1/actors/proxy/backers?",
        "/v1/actors/patron/backs?",
        "/v1/actors/proxy/allies?",
        "/v1/actors/proxy/ultimate-backers?",
        "/v1/backing?",
        "/v1/paths?source_entity=patron&target_entity=proxy&max_hops=1&",
    ],
)
def test_an_end_not_known_yet_is_told_nowhere(client, path):
    shown, hidden = (client.get(f"{path}known={day}").text for day in ("2019-01-01", "2018-06-01"))
    assert [text in shown for text in ENDED] == [True, True, True]
    assert [text in hidden for text in ENDED] == [False, False, False]
    assert all(f'"{field}":null' in hidden for field in ("valid_until", "ended_by", "description", "note"))


def test_what_states_no_end_keeps_its_texts_whatever_was_known(shipped):
    answer = shipped.get("/v1/relationships?known=2025-01-01&limit=1000").json()
    endless = [item for item in answer["items"] if item["valid_until"] is None and item["description"]]
    assert endless


def test_the_same_relationship_is_shown_as_each_lens_has_it(get):
    ends = [
        get(f"/v1/actors/proxy/backers?at=2016-01-01{known}")["items"][0]["relationships"][0]["valid_until"]
        for known in ("", "&known=2018-06-01", "", "&known=2019-01-01")
    ]
    assert ends == ["2018-03-01", None, "2018-03-01", "2018-03-01"]


@pytest.mark.parametrize(
    ("query", "disputed"),
    [
        ("", True),
        ("known=2018-06-01", False),
        ("known=2019-01-01", True),
        ("not_source=blog", False),
        ("min_grade=C3", True),  # only claims that assert must meet a grade
    ],
)
def test_what_a_claim_in_view_denies_is_disputed(get, query, disputed):
    [listed] = get(f"/v1/relationships?type=backs&target_entity=proxy&{query}")["items"]
    assert listed["disputed"] is disputed
    assert get(f"/v1/relationships/patron-backs-proxy?{query}")["relationship"]["disputed"] is disputed
    assert get(f"/v1/actors/proxy/backers?{query}")["items"][0]["relationships"][0]["disputed"] is disputed


def test_what_nobody_disputes_is_not_disputed(get):
    assert {item["id"] for item in get("/v1/relationships")["items"] if item["disputed"]} == {"patron-backs-proxy"}


def test_two_holders_on_the_same_days_are_certain_and_disputed(shipped):
    path = "/v1/resources/al-omar-oil-field"
    items = shipped.get(f"{path}/claimants?at=2014-01-01&type=controls").json()["items"]
    told = [(item["certainty"], [each["disputed"] for each in item["relationships"]]) for item in items]
    assert told == [("certain", [True]), ("certain", [True])]
    lanes = shipped.get(f"{path}/holders?at=2014-01-01").json()["items"]
    assert [span["disputed"] for lane in lanes for span in lane["spans"]] == [True, True]


def test_a_difference_tells_on_which_side_it_is_disputed(get):
    items = get("/v1/diff?from_known=2018-06-01&to_known=2019-01-01")["items"]
    [item] = [item for item in items if item["relationship"]["id"] == "patron-backs-proxy"]
    assert (item["before"]["disputed"], item["after"]["disputed"]) == (False, True)


@pytest.mark.parametrize(
    ("query", "certainty", "in_view"),
    [
        ("at=2020-01-01", "absent", False),
        ("at=2016-01-01", "certain", True),
        ("at=2016-01-01&not_source=paper", "certain", False),
        ("", None, True),
    ],
)
def test_one_relationship_is_shown_even_out_of_view_and_how_it_stands(get, query, certainty, in_view):
    relationship = get(f"/v1/relationships/patron-backs-proxy?{query}")["relationship"]
    assert (relationship["certainty"], relationship["in_view"]) == (certainty, in_view)


def test_an_asserting_claim_below_the_grade_does_not_pass(get):
    relationship = get("/v1/relationships/proxy-commands-cell?min_grade=B2")["relationship"]
    assert [claim["in_view"] for claim in relationship["claims"]] == [False]
    assert relationship["grade"] is None


def test_an_unknown_relationship_is_not_found(refused):
    assert refused("/v1/relationships/patron-backs-prox", 404)["nearest"][0] == "patron-backs-proxy"


def test_an_unknown_end_is_not_found(refused):
    assert refused("/v1/relationships?entity=nobody-at-all", 404)["type"].endswith("/not-found")
