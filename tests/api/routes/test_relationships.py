import pytest


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
    assert relationship["descriptions"]["ar"] == "سلّح الراعي الوكيل."
    assert relationship["ended_by"]["id"] == "ev-fall"


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
