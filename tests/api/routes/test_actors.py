import pytest


def ids(answer):
    return [item["entity"]["id"] for item in answer["items"]]


def test_backers_say_who_with_what_and_why(get):
    answer = get("/v1/actors/proxy/backers?at=2016-03-01&known=2017-01-01&min_grade=C3")
    iri = "https://w3id.org/dezgraph/id/proxy"
    assert answer["actor"] == {"id": "proxy", "iri": iri, "label": "Proxy", "kinds": ["ArmedGroup"]}
    [backer] = answer["items"]
    assert backer["entity"]["id"] == "patron"
    assert [support["id"] for support in backer["support"]] == ["training", "weapons"]
    [relationship] = backer["relationships"]
    assert (relationship["grade"], relationship["certainty"]) == ("B1", "certain")
    assert relationship["type"]["inverse_label"] == "backed by"
    [claim] = relationship["claims"]
    assert claim["source"]["title"] == "The Paper"
    assert (claim["stance"], claim["places"]) == ("asserts", ["P3"])


def test_a_claim_that_denies_is_shown_beside_those_that_assert(get):
    [backer] = get("/v1/actors/proxy/backers")["items"]
    assert [claim["stance"] for claim in backer["relationships"][0]["claims"]] == ["asserts", "denies"]


def test_a_denial_that_was_not_known_yet_is_not_shown(get):
    [backer] = get("/v1/actors/proxy/backers?known=2017-01-01")["items"]
    assert [claim["stance"] for claim in backer["relationships"][0]["claims"]] == ["asserts"]


def test_a_narrower_type_is_backing_too(get):
    assert ids(get("/v1/actors/cell/backers")) == ["proxy"]


def test_beyond_depth_one_each_backer_comes_with_the_chain_to_it(get):
    far = get("/v1/actors/cell/backers?depth=2")["items"][1]
    assert (far["entity"]["id"], far["depth"]) == ("patron", 2)
    assert [step["entity"]["id"] for step in far["chain"]] == ["proxy", "patron"]
    assert far["chain"][0]["relationships"] == ["proxy-commands-cell"]


def test_whom_an_actor_backs_is_the_other_direction(get):
    assert ids(get("/v1/actors/patron/backs?depth=2")) == ["proxy", "cell"]


def test_nobody_backs_after_the_end(get):
    assert get("/v1/actors/proxy/backers?at=2020-01-01")["items"] == []


def test_allies_and_rivals_are_asked_for_in_both_directions(get):
    assert ids(get("/v1/actors/proxy/allies")) == ["patron", "cell"]
    assert ids(get("/v1/actors/proxy/rivals")) == ["cell"]
    assert ids(get("/v1/actors/cell/rivals")) == ["proxy"]


def test_the_language_picks_labels(get):
    answer = get("/v1/actors/proxy/backers?lang=ar")
    assert answer["lang"] == "ar"
    assert answer["items"][0]["entity"]["label"] == "الراعي"
    assert answer["items"][0]["relationships"][0]["description"] == "سلّح الراعي الوكيل."


def test_a_former_id_is_understood_and_answered_with_the_id_of_today(get):
    assert get("/v1/actors/old-patron/backs")["actor"]["id"] == "patron"


def test_the_answer_repeats_its_lens_in_canonical_form(get):
    lens = get("/v1/actors/proxy/backers?type=commands,backs&from=2017&sign=+")["lens"]
    assert lens == {"type": ["backs", "commands"], "from": "2017-01-01", "sign": ["+"]}


def test_a_future_is_asked_like_the_present(get):
    answer = get("/v1/actors/cell/backers?scenario=scenario-war")
    assert "patron" in ids(answer)
    assert get("/v1/actors/proxy/backers?scenario=scenario-war")["items"] == []


@pytest.mark.parametrize("question", ["backers", "backs", "allies", "rivals"])
def test_an_unknown_actor_is_not_found_and_the_nearest_are_named(refused, question):
    problem = refused(f"/v1/actors/prox/{question}", 404)
    assert problem["type"].endswith("/not-found")
    assert problem["nearest"][0] == "proxy"


@pytest.mark.parametrize("question", ["backers", "backs", "allies", "rivals"])
def test_a_field_is_said_to_be_no_actor_and_where_to_read_of_it(client, refused, question):
    problem = refused(f"/v1/actors/field/{question}", 404)
    assert problem["detail"] == "field is a resource, not an actor"
    assert problem["type"].endswith("/not-found")
    assert client.get(problem["see"]).json()["entity"]["id"] == "field"


def test_what_does_not_exist_can_be_seen_nowhere(refused):
    assert "see" not in refused("/v1/actors/prox/backers", 404)


@pytest.mark.parametrize("depth", ["0", "11", "one", "1.5", "", "-1", "²"])
def test_a_depth_that_is_none_is_refused(refused, depth):
    problem = refused(f"/v1/actors/cell/backers?depth={depth}", 422)
    assert problem["parameter"] == "depth"
    assert "from 1 to 10" in problem["accepted"]


@pytest.mark.parametrize(
    ("path", "count"),
    [
        ("/v1/actors/proxy/backers", 1),
        ("/v1/actors/patron/backs", 1),
        ("/v1/actors/cell/rivals", 1),
        ("/v1/actors/cell/allies", 1),
        ("/v1/resources/field/claimants", 2),
    ],
)
def test_what_no_document_of_that_day_tells_is_counted(get, path, count):
    note = get(f"{path}?known=2016-01-01")["note"]
    assert f"More of this kind is known today (relationships: {count})" in note
    assert "2016-01-01" in note
    assert "known today" not in (get(f"{path}?known=2026-01-01")["note"] or "")
    assert f"(علاقات: {count})" in get(f"{path}?known=2016-01-01&lang=ar")["note"]


def test_what_a_lens_leaves_out_for_another_reason_is_not_counted(get):
    assert "known today" not in get("/v1/actors/proxy/backers?known=2016-01-01&at=2020-01-01")["note"]
    assert "known today" not in get("/v1/actors/proxy/backers?known=2016-01-01&min_grade=A1")["note"]
