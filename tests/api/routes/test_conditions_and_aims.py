def test_a_condition_has_its_causes(get):
    [hunger] = get("/v1/conditions")["items"]
    assert [step["entity"]["id"] for step in hunger["causes"]] == ["proxy"]
    assert hunger["causes"][0]["relationships"] == ["proxy-causes-hunger"]
    assert hunger["eased_by"] == []


def test_an_objective_has_who_pursues_it_and_what_serves_it(get):
    [peace] = get("/v1/objectives")["items"]
    assert [step["entity"]["id"] for step in peace["pursued_by"]] == ["patron"]
    assert [step["entity"]["id"] for step in peace["served_by"]] == ["money"]


def test_an_instrument_has_what_it_serves(get):
    [money] = get("/v1/instruments?q=money")["items"]
    assert [step["entity"]["id"] for step in money["serves"]] == ["peace"]


def test_a_lens_hides_causes_that_it_does_not_let_through(get):
    [hunger] = get("/v1/conditions?source=blog")["items"]
    assert hunger["causes"] == []


def test_what_hinders_a_condition_and_what_it_needs_is_told(shipped):
    [stability] = shipped.get("/v1/conditions?q=lasting%20stability&limit=1").json()["items"]
    assert stability["id"] == "condition-lasting-stability"
    assert len(stability["hindered_by"]) >= 5
    assert len(stability["depends_on"]) >= 2
    [rebuilding] = shipped.get("/v1/objectives?q=reconstruction&limit=1").json()["items"]
    assert rebuilding["hindered_by"]
    assert rebuilding["depends_on"]


def test_a_cause_has_its_hedges_each_with_the_relationship_that_it_qualifies(shipped):
    [complaints] = shipped.get("/v1/conditions?q=marginalised&limit=1").json()["items"]
    [cause] = complaints["causes"]
    [id] = cause["relationships"]
    assert cause["hedges"] == [
        hedge | {"relationship": id}
        for hedge in shipped.get(f"/v1/relationships/{id}").json()["relationship"]["hedges"]
    ]
    assert {hedge["id"] for hedge in cause["hedges"]} == {"implied", "intermittent"}


def test_objectives_and_instruments_of_an_actor_are_found(get, shipped):
    answer = get("/v1/objectives?actor=patron")
    assert ([one["id"] for one in answer["actors"]], answer["total"]) == (["patron"], 1)
    assert get("/v1/objectives?actor=patron&actor=proxy")["items"] == []
    for path, type_ in (("objectives", "pursues"), ("instruments", "uses")):
        found = shipped.get(f"/v1/{path}?actor=iran").json()
        ties = shipped.get(f"/v1/relationships?source_entity=iran&type={type_}").json()["items"]
        assert {item["id"] for item in found["items"]} == {tie["target"]["id"] for tie in ties}
        assert ties


def test_an_actor_that_is_none_is_refused_with_the_nearest(refused):
    assert refused("/v1/objectives?actor=patro", 404)["nearest"] == ["patron"]
    assert refused("/v1/instruments?actor=field", 404)["detail"].startswith("field is ")
