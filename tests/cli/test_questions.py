"""What the commands answer, as tables and as JSON."""

from __future__ import annotations

import json

import pytest

from dezgraph.analysis import circles

QUESTIONS = (
    ("stats",),
    ("search", "North"),
    ("show", "militia"),
    ("backers", "south"),
    ("backs", "south"),
    ("backing",),
    ("shared", "south", "militia", "--depth", "all"),
    ("claimants", "field"),
    ("timeline",),
)


def table(result):
    return [line.split("  ") for line in result.stdout.splitlines()]


def test_a_backer_is_shown_with_what_since_until_grade_and_why(ask):
    result = ask("backers", "south")
    assert [cell.strip() for cell in table(result)[1] if cell] == [
        "North", "north", "Training and expertise, Weapons", "2015-09-30", "2019-12-31", "B2", "gazette"
    ]  # fmt: skip


def test_certainty_is_shown_where_a_date_is_asked_for(ask):
    assert "CERTAINTY" not in ask("backers", "militia").stdout
    assert "possible" in ask("backers", "militia", "--at", "2017-01-01").stdout


def test_a_hedge_stands_beside_what_it_hedges(ask):
    assert "backs (covert)" in ask("backers", "militia").stdout


def test_backers_of_backers_come_with_the_chain(ask):
    assert "north → south → (covert) → militia" in ask("backers", "militia", "--depth", "2").stdout


def test_an_arrow_leads_from_the_one_who_backs(ask):
    assert "north → south → (covert) → militia" in ask("backs", "north", "--depth", "2").stdout


def test_backing_can_be_followed_to_its_end(ask):
    assert ask("backers", "militia", "--depth", "all").stdout == ask("backers", "militia", "--depth", "2").stdout
    ultimate = ask("backers", "militia", "--ultimate").stdout
    assert "north → south → (covert) → militia" in ultimate
    assert "South" not in [line.split("  ")[0] for line in ultimate.splitlines()]
    refused = ask("backers", "militia", "--depth", "deep")
    assert refused.exit_code == 2 and "all" in refused.stderr


def test_two_actors_share_backers(ask):
    shared = ask("shared", "south", "militia", "--depth", "all")
    assert "north → south → (covert) → militia" in shared.stdout and "north → south" in shared.stdout
    nobody = ask("shared", "north", "militia", "--side", "clients")
    assert nobody.exit_code == 1 and "nobody whom the two share" in nobody.stderr


def test_no_circle_of_backing_is_said_to_be_none(ask):
    result = ask("cycles")
    assert result.exit_code == 1 and "circle" in result.stderr
    assert json.loads(ask("cycles", "--json").stdout)["complete"] is True


def test_where_the_search_for_circles_was_ended_it_is_said(ask, monkeypatch):
    monkeypatch.setattr(circles, "cycles", lambda view: circles.Cycles(view, (), "steps"))
    result = ask("cycles")
    assert result.exit_code == 1 and "too many steps" in result.stderr
    assert "knows of no circle" not in result.stderr
    told = json.loads(ask("cycles", "--json").stdout)
    assert told["complete"] is False and "too many steps" in told["note"]


def test_whom_an_entity_backs_is_shown_by_backs(ask):
    assert "Militia of the valley" in ask("backs", "south").stdout


def test_the_whole_table_says_who_backs_whom(ask):
    assert [line[0] for line in table(ask("backing"))] == ["WHO", "South", "North"]


def test_claimants_say_how_and_who_disputes_it(ask):
    shown = ask("claimants", "field").stdout
    assert "controls" in shown
    assert "contests" in shown
    assert "gazette; disputes: rumour" in shown


def test_what_is_disputed_is_said_to_be_so_beside_its_certainty(ask):
    at = ("claimants", "field", "--at", "2017-06-01")
    assert "possible, disputed" in ask(*at).stdout
    assert "محتمل، محل خلاف" in ask(*at, "--lang", "ar").stdout
    assert "disputed" not in ask(*at, "--known", "2018-01-01").stdout
    assert "disputed" not in ask(*at, "--not-source", "rumour").stdout


@pytest.mark.parametrize("words", ["holders field", "show militia", "show militia-controls-field"])
def test_every_table_says_what_is_disputed(ask, words):
    assert "possible, disputed" in ask(*words.split(), "--at", "2017-06-01").stdout


@pytest.mark.parametrize(
    "words",
    ["backers south", "backs north", "backing", "show north", "show north-backs-south", "paths north south",
     "timeline north"],
)  # fmt: skip
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_an_end_not_known_yet_is_in_no_table(ask, words, lang):
    known = ask(*words.split(), "--lang", lang, "--known", "2019-12-31").stdout
    before = ask(*words.split(), "--lang", lang, "--known", "2018-01-01").stdout
    assert "2015-09-30" in before and "2015-09-30" in known
    assert "2019-12-31" in known
    assert "2019-12-31" not in before
    assert "?" in before or words == "timeline north"


def test_bounds_of_dates_are_shown_with_signs(ask):
    shown = ask("claimants", "field").stdout
    assert "≤2018-01-01" in shown
    assert "…" in shown
    assert "?" in shown


def test_a_timeline_tells_what_began_and_ended(ask):
    shown = ask("timeline", "north", "south").stdout
    assert [line.split()[:2] for line in shown.splitlines()[1:]] == [["2015-09-30", "begins"], ["2019-12-31", "ends"]]


def test_a_timeline_of_a_window_says_how_much_surely_fell_into_it(ask):
    told = ask("timeline", "--from", "2015", "--until", "2017-06")
    assert [line.split()[:3] for line in told.stdout.splitlines()[1:]] == [
        ["2015-09-30", "begins", "certain"],
        ["2016–2018", "begins", "possible"],
        ["2017", "begins", "possible"],
    ]
    assert told.stderr == "dezgraph: 1 in this time, 2 that may be\n"
    assert ask("timeline").stderr == ""
    assert (
        "1 في هذه المدة، و2 ربما فيها" in ask("timeline", "--from", "2015", "--until", "2017-06", "--lang", "ar").stderr
    )


def test_a_name_is_found_in_either_script(ask):
    for text in ("Northlnd", "الشمال"):
        assert "north" in ask("search", text).stdout.splitlines()[1]


def test_a_name_of_several_words_needs_no_quotes(ask):
    assert "militia" in ask("search", "Militia", "of", "the", "valley").stdout


def test_the_kind_of_what_is_searched_can_be_named(ask):
    found = json.loads(ask("search", "field", "--kind", "Actor", "--json").stdout)
    assert "field" not in [item["id"] for item in found["items"]]


def test_an_entity_is_shown_with_its_relationships(ask):
    shown = ask("show", "militia").stdout
    assert "An armed group." in shown
    assert "RELATIONSHIPS: 2" in shown


def test_an_event_is_shown_with_what_it_began_and_ended(run):
    shown = run("show", "ev-battle-of-khasham").stdout
    assert "STARTED: " in shown
    told = json.loads(run("show", "ev-fall-of-assad", "--json").stdout)
    assert {each["ended_by"]["id"] for each in told["ended"]} == {"ev-fall-of-assad"}
    assert told["entity"]["ended_count"] == len(told["ended"])


def test_a_source_is_shown_at_one_place(run):
    told = json.loads(run("show", "article-deir-ez-zor", "--place", "p61", "--json").stdout)
    assert 0 < len(told["relationships"]) < told["source"]["claim_count"]
    assert all(any("P61" in claim["places"] for claim in each["claims"]) for each in told["relationships"])


def test_names_that_are_only_the_nearest_are_said_to_be(run):
    result = run("search", "لواء", "القدس")
    assert "quds-force" in result.stdout
    assert "these are the nearest" in result.stderr
    assert result.exit_code == 0


def test_a_relationship_is_shown_with_every_claim(ask):
    shown = ask("show", "militia-controls-field").stdout
    assert "CLAIMS: 2" in shown
    assert "disputes" in shown


def test_a_relationship_that_the_lens_keeps_back_is_shown_and_said_to_be_kept_back(ask):
    shown = ask("show", "north-backs-south", "--at", "2022-01-01").stdout
    assert "does not let it through" in shown
    assert "absent" in shown
    assert "possible" not in shown


def test_a_relationship_kept_back_for_its_grade_is_still_said_to_hold(ask):
    shown = ask("show", "north-backs-south", "--at", "2016-01-01", "--min-grade", "A1").stdout
    assert "does not let it through" in shown
    assert "certain" in shown


def test_a_source_is_shown_with_what_rests_on_it(ask):
    shown = ask("show", "rumour").stdout
    assert "E (Unreliable)" in shown
    assert "RELATIONSHIPS: 2" in shown


def test_stats_count_under_the_lens(ask):
    assert json.loads(ask("stats", "--json").stdout)["relationships"]["total"] == 4
    assert json.loads(ask("stats", "--json", "--type", "backs").stdout)["relationships"]["by_type"] == {"backs": 2}


@pytest.mark.parametrize("words", QUESTIONS, ids=" ".join)
def test_json_is_one_document_with_version_lens_and_language(ask, words):
    document = json.loads(ask(*words, "--json").stdout)
    assert {"version", "lens", "lang"} <= document.keys()


@pytest.mark.parametrize("words", QUESTIONS, ids=" ".join)
def test_arabic_labels_are_shown_with_arabic_headings(ask, words):
    shown = ask(*words, "--lang", "ar").stdout
    assert any("\u0600" <= character <= "\u06ff" for character in shown.splitlines()[0])


def test_a_limit_is_kept_and_said(ask):
    result = ask("backing", "--limit", "1")
    assert len(result.stdout.splitlines()) == 2
    assert "1 of 2 shown" in result.stderr


def test_json_under_a_limit_still_says_the_total(ask):
    document = json.loads(ask("backing", "--limit", "1", "--json").stdout)
    assert (document["total"], len(document["items"])) == (2, 1)


def test_every_table_has_one_line_a_row_without_trailing_blanks(ask):
    lines = ask("backing").stdout.splitlines()
    assert lines == [line.rstrip() for line in lines]
    assert "\t" not in "".join(lines)
