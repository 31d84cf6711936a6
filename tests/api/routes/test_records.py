"""Scenarios, sources, vocabulary, statistics, timeline, the table of backing."""


def test_scenarios_say_how_likely_they_are_and_how_much_they_change(get):
    [war] = get("/v1/scenarios")["items"]
    assert war["likelihood"]["id"] == "possible"
    assert war["change_counts"] == {"addition": 1, "ending": 1, "amendment": 0}


def test_one_scenario_has_its_changes_and_claims(get):
    war = get("/v1/scenarios/scenario-war")["scenario"]
    assert [change["change"] for change in war["changes"]] == ["addition", "ending"]
    assert war["changes"][0]["type"]["id"] == "backs"
    assert war["changes"][1]["relationship"] == "patron-backs-proxy"
    assert war["drivers"][0]["id"] == "patron"
    assert war["claims"][0]["source"]["id"] == "paper"


def test_an_actor_is_no_scenario(refused):
    refused("/v1/scenarios/patron", 404)


def test_sources_say_how_much_they_claim(get):
    assert {item["id"]: item["claim_count"] for item in get("/v1/sources")["items"]} == {"blog": 3, "paper": 6}


def test_one_source_has_its_claims_with_their_relationships(get):
    answer = get("/v1/sources/blog?limit=2")
    assert answer["source"]["title"] == "The Blog"
    assert answer["total"] == 3
    assert [claim["relationship"]["id"] for claim in answer["items"]] == ["cell-contests-field", "patron-backs-proxy"]


def test_a_place_in_a_source_leads_to_what_is_claimed_there(get):
    answer = get("/v1/sources/paper?place=p3")
    assert [claim["relationship"]["id"] for claim in answer["items"]] == ["patron-backs-proxy"]
    assert (answer["total"], answer["source"]["claim_count"]) == (1, 6)
    assert get("/v1/sources/paper?place=P33")["items"] == []


def test_an_unknown_source_is_not_found(refused):
    assert refused("/v1/sources/blogg", 404)["nearest"] == ["blog"]


def test_the_vocabulary_has_every_list_with_labels_in_both_languages(get):
    vocabulary = get("/v1/vocabulary?lang=ar")["vocabulary"]
    backs = next(term for term in vocabulary["types"] if term["id"] == "backs")
    assert backs["sign"] == 1
    assert backs["labels"]["en"] == "backs"
    assert backs["label"] == backs["labels"]["ar"]


def test_statistics_count_what_is_in_view(get):
    assert get("/v1/stats")["relationships"]["total"] == 8
    narrowed = get("/v1/stats?family=control")
    assert narrowed["relationships"]["by_type"] == {"contests": 1, "controls": 1}
    assert narrowed["claims"]["total"] == 2


def test_the_timeline_is_in_the_order_of_time(get):
    moments = get("/v1/timeline?entity=patron")["items"]
    assert [(moment["what"], moment["date"]) for moment in moments] == [
        ("begins", "2015-01-01"),
        ("ends", "2018-03-01"),
        ("event", "2018-03"),
    ]


def test_the_timeline_of_two_is_what_concerns_both(get):
    answer = get("/v1/timeline?entity=patron&entity=proxy")
    assert {moment["relationship"]["id"] for moment in answer["items"]} == {"patron-backs-proxy"}
    assert [entity["id"] for entity in answer["entities"]] == ["patron", "proxy"]


def test_a_relationship_that_is_told_in_brief_is_told_with_its_hedges(get):
    [moment] = get("/v1/timeline?entity=field&type=controls")["items"]
    [difference] = get("/v1/diff?from_at=2017-01-01&to_at=2018-06-01&type=controls")["items"]
    [hanging] = get("/v1/sensitivity/single-source?type=controls")["items"]
    claims = get("/v1/sources/paper")["items"]
    [claim] = [one for one in claims if one["relationship"]["id"] == "proxy-controls-field"]
    [handed] = get("/v1/handovers?from_at=2017-01-01&to_at=2018-06-01")["items"]
    for told in (moment, difference, hanging, claim):
        assert told["relationship"]["hedges"] == [{"id": "partial", "label": "Partial"}]
    [gained] = handed["gained"]
    assert gained["hedges"] == [{"id": "partial", "label": "Partial", "relationship": "proxy-controls-field"}]


def test_the_timeline_of_a_window_begins_with_what_surely_fell_into_it(get):
    answer = get("/v1/timeline?from=2016&until=2018-03-01")
    told = [(moment["date"], moment["certainty"]) for moment in answer["items"]]
    assert told == [("2016", "certain"), ("2017-09-23", "certain"), ("2018-03-01", "certain"), ("2018-03", "possible")]
    assert answer["certain_total"] == 3


def test_the_timeline_without_a_window_tells_of_no_certainty(get):
    answer = get("/v1/timeline")
    assert {moment["certainty"] for moment in answer["items"]} == {None}
    assert answer["certain_total"] is None


def test_a_timeline_of_a_window_that_nothing_fell_into_has_none_certain(get):
    answer = get("/v1/timeline?from=1990&until=1991")
    assert (answer["items"], answer["certain_total"]) == ([], 0)


def test_the_pages_of_a_timeline_are_the_timeline(shipped):
    path = "/v1/timeline?from=2017-11&until=2017-11"
    whole = shipped.get(f"{path}&limit=1000").json()
    pages, cursor = [], ""
    while cursor is not None:
        page = shipped.get(f"{path}&limit=5{cursor and f'&cursor={cursor}'}").json()
        assert page["certain_total"] == whole["certain_total"]
        pages += page["items"]
        cursor = page["next_cursor"] if len(pages) < 30 else None
    assert pages == whole["items"][: len(pages)]
    surely = [moment["certainty"] == "certain" for moment in whole["items"]]
    assert surely == sorted(surely, reverse=True)
    assert 0 < sum(surely) == whole["certain_total"] < len(pages)
    days = [moment["earliest"] for moment in whole["items"][: whole["certain_total"]]]
    assert days == sorted(days)


def test_an_end_not_known_yet_is_no_moment(get):
    def ends(known):
        return [moment["date"] for moment in get(f"/v1/timeline?entity=proxy&known={known}")["items"]]

    assert ends("2018-06-01") == ["2015-01-01", "2017-09-23"]
    assert ends("2019-01-01") == ["2015-01-01", "2016", "2017-09-23", "2018-03-01"]


def test_the_table_of_backing_has_every_pair(get):
    pairs = [(item["backer"]["id"], item["backed"]["id"]) for item in get("/v1/backing")["items"]]
    assert pairs == [("proxy", "cell"), ("patron", "proxy")]
