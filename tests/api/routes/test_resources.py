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
    assert refused("/v1/resources/proxy/claimants", 404)["detail"] == "proxy is an actor, not a resource or place"


def test_only_what_the_path_can_answer_for_is_named_as_near(refused):
    assert "nearest" not in refused("/v1/resources/prox/claimants", 404)
    assert refused("/v1/resources/feild/claimants", 404)["nearest"] == ["field"]


def test_a_contest_tells_what_its_index_is_made_of(get):
    answer = get("/v1/resources/field/contest")
    assert (answer["index"], answer["clash_total"], answer["hostile_total"]) == (0.5, 1, 1)
    assert [(one["entity"]["id"], one["stake"]) for one in answer["claimants"]] == [("cell", 1), ("proxy", 1)]
    [clash] = answer["clashes"]
    assert (clash["weight"], clash["enmity"], clash["certainty"]) == (0.5, "hostile", "possible")
    assert clash["relationships"] == ["cell-contests-field", "proxy-controls-field"]
    partial = [{"id": "partial", "label": "Partial", "relationship": "proxy-controls-field"}]
    assert clash["hedges"] == answer["claimants"][1]["hedges"] == partial
    assert answer["claimants"][0]["hedges"] == []
    assert answer["note"] is None


def test_what_nobody_contests_is_said_to_be_so(get):
    assert get("/v1/resources/field/contest?type=controls")["note"].startswith("The graph knows of no contest")
    assert get("/v1/resources/field/contest?type=backs")["note"] == "The graph knows of no claimant in this view."
    assert get("/v1/resources/field/contest?type=backs")["index"] == 0


def test_contests_are_ranked(get):
    [item] = get("/v1/contests")["items"]
    assert (item["resource"]["id"], item["index"]) == ("field", 0.5)
    assert [one["id"] for one in item["strongest_clash"]["claimants"]] == ["cell", "proxy"]
    assert get("/v1/contests?among=places")["items"] == []


def test_holders_come_with_their_spans_and_the_stretches_between(get):
    answer = get("/v1/resources/field/holders")
    [lane] = answer["items"]
    assert lane["holder"]["id"] == "proxy"
    assert lane["spans"][0]["start"] == {"earliest": "2017-09-23", "latest": "2017-09-23"}
    assert [stretch["state"] for stretch in answer["stretches"]] == ["partly-held", "doubtful"]
    assert [stretch["partial"] for stretch in answer["stretches"]] == [["proxy"], ["proxy"]]
    assert [hedge["id"] for hedge in lane["spans"][0]["hedges"]] == ["partial"]
    assert answer["note"] is None
    empty = get("/v1/resources/field/holders?type=contests&lang=ar")
    assert (empty["items"], empty["stretches"]) == ([], [])
    assert empty["note"] == "لا يعرف الرسم البياني من يسيطر على حقل كونيكو في هذا المشهد."


def test_who_depends_on_a_resource_is_told_from_both_sides(shipped):
    for path, other in (
        ("/v1/resources/oil-and-gas-deir-ez-zor/dependents", "syrian-regime"),
        ("/v1/actors/syrian-regime/dependencies", "oil-and-gas-deir-ez-zor"),
    ):
        items = shipped.get(path).json()["items"]
        assert ("depends-on", other) in [(item["type"]["id"], item["entity"]["id"]) for item in items]


def test_nobody_depends_on_what_nobody_uses(get):
    assert get("/v1/resources/field/dependents")["items"] == get("/v1/actors/cell/dependencies")["items"] == []


def test_who_seeks_the_whole_stands_beside_who_holds_the_part(shipped):
    answer = shipped.get("/v1/resources/al-omar-oil-field/claimants?at=2023-06-01").json()
    assert "russia" not in [item["entity"]["id"] for item in answer["items"]]
    fields = answer["part_of"][0]
    assert fields["resource"]["id"] == "oil-fields-deir-ez-zor"
    assert ("seeks-control-of", "russia") in [(one["type"]["id"], one["entity"]["id"]) for one in fields["claimants"]]


def test_who_contests_a_field_comes_with_spans_as_who_holds_it(get, refused):
    answer = get("/v1/resources/field/holders?role=contests")
    assert (answer["role"], [lane["holder"]["id"] for lane in answer["items"]]) == ("contests", ["cell"])
    assert {span["type"]["id"] for lane in answer["items"] for span in lane["spans"]} == {"contests"}
    every = get("/v1/resources/field/holders?role=all")
    assert {lane["holder"]["id"] for lane in every["items"]} == {"cell", "proxy"}
    told = "The graph knows of nobody in this role towards Koniko field in this view."
    assert get("/v1/resources/field/holders?role=protects")["note"] == told
    assert "finances-from" in refused("/v1/resources/field/holders?role=owns", 422)["detail"]


def test_a_contest_is_told_for_each_year(shipped, refused):
    path = "/v1/resources/deir-ez-zor-governorate/contest"
    answer = shipped.get(f"{path}/series?from=2014&until=2018&step=year").json()
    assert [item["day"] for item in answer["items"]] == [f"{year}-01-01" for year in range(2014, 2019)]
    day = shipped.get(f"{path}?at=2018-01-01").json()
    assert answer["items"][-1] == {"day": "2018-01-01"} | {name: day[name] for name in answer["items"][-1].keys() & day}
    assert "from and until" in refused("/v1/resources/field/contest/series?at=2018-01-01", 422)["detail"]


def test_a_contest_without_dates_has_no_points_and_says_so(get):
    answer = get("/v1/resources/field/contest/series?type=backs")
    assert (answer["total"], answer["items"]) == (0, [])
    assert answer["note"].startswith("The graph knows of no claimant at a known time")


def test_an_empty_list_of_claimants_says_who_is_known_before_or_later(get):
    early = get("/v1/resources/field/claimants?at=2010-01-01&type=controls")
    assert (early["total"], early["note"]) == (
        0,
        "The graph knows of no claimant of Koniko field in this view. First known later: Proxy, since 2017-09-23.",
    )
    assert (
        "أول من عُرف لاحقًا: الوكيل" in get("/v1/resources/field/claimants?at=2010-01-01&type=controls&lang=ar")["note"]
    )
    assert get("/v1/resources/field/claimants")["note"] is None


def test_the_last_known_holder_is_told_with_the_days_between_which_it_ceased(shipped):
    note = shipped.get("/v1/resources/t2-pumping-station/holders?at=2020-01-01").json()["note"]
    assert note.endswith("Last known: Islamic State, until between 2018-03-18 and 2019-03-23.")


def test_a_contest_over_the_group_that_a_field_belongs_to_is_told_but_not_counted(shipped):
    answer = shipped.get("/v1/resources/conoco-gas-field/contest?at=2018-06-01").json()
    groups = {one["resource"]["id"]: one["index"] for one in answer["part_of"]}
    alone = shipped.get("/v1/resources/oil-fields-deir-ez-zor/contest?at=2018-06-01").json()
    assert groups["oil-fields-deir-ez-zor"] == alone["index"] > answer["index"] == 0
    assert f"({alone['index']:.3f})" in answer["note"]
