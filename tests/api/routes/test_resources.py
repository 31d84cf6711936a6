def test_claimants_come_by_type_in_the_order_of_the_vocabulary(get):
    answer = get("/v1/resources/field/claimants")
    assert answer["resource"]["id"] == "field"
    assert sorted((item["type"]["id"], item["entity"]["id"]) for item in answer["items"]) == [
        ("contests", "cell"),
        ("controls", "proxy"),
    ]


def test_a_claimant_says_why(get):
    [item] = get("/v1/resources/field/claimants?type=controls")["items"]
    assert item["type"]["inverse_label"] == "controlled by"
    assert item["relationships"][0]["hedges"][0]["id"] == "partial"


def test_an_actor_is_no_resource(refused):
    assert "no resource or place has the id 'proxy'" in refused("/v1/resources/proxy/claimants", 404)["detail"]


def test_only_what_the_path_can_answer_for_is_named_as_near(refused):
    assert "nearest" not in refused("/v1/resources/prox/claimants", 404)
    assert refused("/v1/resources/feild/claimants", 404)["nearest"] == ["field"]
