"""Compare: two days, or two days of knowledge: what began, what ended, and why."""

import re

import pytest

FOUND = ".compare-text[data-shown]"
YEAR = "?view=compare&before=2017-01-01&at=2018-01-01"


@pytest.mark.parametrize(
    ("lang", "began", "world"), [("en", "Began", "The world changed"), ("ar", "بدأ", "تغيّر العالم")]
)
def test_two_days_are_compared_as_the_service_does(explorer, http, lang, began, world):
    page = explorer.open(f"{YEAR}&lang={lang}", shows=FOUND)
    query = {"from_at": "2017-01-01", "to_at": "2018-01-01"}
    counts = http.get("/v1/diff", params=query).json()["counts"]["what"]
    assert f"{began} {counts['begun']}" in page.locator(".compare-counts").inner_text()
    page.get_by_role("heading", name=world).wait_for()
    assert page.locator(".columns .begun li").count() == counts["begun"]
    assert page.locator(".columns .ended li").count() == counts["ended"]


def test_who_gained_and_lost_what_leads_to_the_evidence(explorer):
    page = explorer.open(YEAR, shows=FOUND)
    row = page.locator(".handovers li", has_text="Conoco gas field")
    assert "lost by Islamic State" in row.inner_text()
    row.get_by_role("link", name="Syrian Democratic Forces").click()
    page.wait_for_selector("#panel .claims")
    assert "open=~" in page.url


def test_the_picture_stands_above_the_lists_where_there_is_no_room_beside_them(open_watched, service):
    page = open_watched(service, width=360).open(YEAR, shows=FOUND)
    picture, lists = page.locator(".compare-picture canvas").first, page.locator(".compare-text")
    picture.wait_for()
    above, below = picture.bounding_box(), lists.bounding_box()
    assert above["width"] > 300
    assert above["y"] + above["height"] <= below["y"]
    lists.get_by_role("heading", name="In numbers").scroll_into_view_if_needed()
    edges = lists.locator(".measures td:last-child").evaluate_all(
        "cells => cells.map(c => c.getBoundingClientRect().right)"
    )
    assert len(set(edges)) == 1


def test_of_the_lens_only_what_counts_is_shown(explorer):
    page = explorer.open(f"{YEAR}&from=2016&until=2019&type=backs", shows=FOUND)
    assert page.locator(".lens .chip").count() == page.locator(".lens .chip", has_text="backs").count() == 1


def test_what_we_learned_is_told_from_what_changed(explorer):
    page = explorer.open(f"{YEAR}&before=2018-01-01&before_known=2018-01-01&known=2024-01-01", shows=FOUND)
    page.get_by_role("heading", name=re.compile("^We learned")).wait_for()
    assert "Not known before" in page.locator(".compare-text").inner_text()


def test_the_sides_can_be_swapped_and_chosen(explorer):
    page = explorer.open(YEAR, shows=FOUND)
    page.get_by_role("button", name="Swap the sides").click()
    page.wait_for_url("**at=2017-01-01**")
    assert "before=2018-01-01" in page.url
    page.go_back()
    page.wait_for_url("**at=2018-01-01**")
    page.get_by_role("group", name="Before").get_by_label("day", exact=True).fill("2018-01-01")
    page.keyboard.press("Enter")
    page.wait_for_selector(".compare .notice")
    assert "same day" in page.locator(".compare .notice").inner_text()


def test_without_days_the_last_year_of_the_graph_is_compared(explorer):
    page = explorer.open("?view=compare", shows=FOUND)
    assert "at=2026-" in page.url
    assert "before=2025-" in page.url


@pytest.mark.parametrize(
    ("lang", "after"), [("en", "(possible before, certain after)"), ("ar", "(محتمل قبل ذلك، مؤكد بعده)")]
)
def test_who_holds_it_after_is_said_where_nobody_is_new(explorer, http, lang, after):
    query = {"from_at": "2017-11-01", "to_at": "2018-06-01"}
    items = http.get("/v1/handovers", params={**query, "lang": lang}).json()["items"]
    [field] = [item for item in items if item["resource"]["id"] == "al-tanak-oil-field"]
    assert field["gained"] == []
    page = explorer.open(f"?view=compare&before=2017-11-01&at=2018-06-01&lang={lang}", shows=FOUND)
    told = page.locator(".handovers li", has_text=field["resource"]["label"]).inner_text()
    assert f"{field['after'][0]['entity']['label']} {after}" in told


@pytest.mark.parametrize(("lang", "part"), [("en", "(partial)"), ("ar", "(جزئي)")])
def test_what_was_held_in_part_is_lost_in_part(explorer, lang, part):
    page = explorer.open(f"?view=compare&before=2017-11-01&at=2018-06-01&lang={lang}", shows=FOUND)
    row = page.locator(".handovers li", has=page.locator("a[href*='open=deir-ez-zor-city']"))
    assert part in row.inner_text()


def test_what_only_may_have_happened_in_between_is_not_said_to_have(explorer):
    page = explorer.open("?view=compare&before=2017-11-01&at=2018-06-01", shows=FOUND)
    part = page.locator(".part", has=page.get_by_role("heading", name="The world may have changed"))
    assert "It may have happened" in part.inner_text()
    assert part.locator(".begun li", has_text="2018").filter(has_text="possible").count() > 0
    world = page.locator(".part", has=page.get_by_role("heading", name="The world changed", exact=False)).first
    assert world.locator("li", has_text="Evro Polis").filter(has_text="from 2018,").count() == 0


def test_a_day_is_seen_whole_where_the_page_is_enlarged_as_far_as_can_be(explorer):
    explorer.page.set_viewport_size({"width": 320, "height": 256})
    page = explorer.open("?lang=ar&view=compare&before=2017-01-01&at=2017-11-20", shows=".sides input")
    for box in page.locator(".sides .date-text").all():
        assert box.evaluate("box => box.scrollWidth <= box.clientWidth")
    explorer.page.set_viewport_size({"width": 1280, "height": 800})
