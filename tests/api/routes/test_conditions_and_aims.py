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
