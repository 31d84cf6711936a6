"""Holders: who holds what, a lane a field, through time."""

from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

LANE = ".lane"


def test_a_lane_has_a_bar_for_each_time_of_holding(explorer, http):
    page = explorer.open("?view=holders&lane=conoco-gas-field", shows=LANE)
    held = http.get("/v1/resources/conoco-gas-field/holders").json()
    assert page.locator(".bar").count() == sum(len(item["spans"]) for item in held["items"])
    assert page.locator(".strip .shared").count() == sum(part["state"] == "shared" for part in held["stretches"])
    assert page.locator(".bar .segment.possible").count() > 0


@pytest.mark.parametrize(("lang", "who"), [("en", "Islamic State"), ("ar", "تنظيم الدولة الإسلامية")])
def test_it_says_who_held_a_field_on_the_day(explorer, lang, who):
    page = explorer.open(f"?view=holders&lane=conoco-gas-field&at=2016-01-01&lang={lang}", shows=LANE)
    assert page.locator(".lane-name .hint").inner_text() == who
    box, now = (page.locator(each).bounding_box() for each in (".lane-time", ".lane-time .now"))
    assert box["x"] < now["x"] < box["x"] + box["width"]


@pytest.mark.parametrize(("lang", "hedge", "told"), [("en", "partial", "(in part)"), ("ar", "جزئي", "(جزئيًا)")])
def test_who_held_parts_only_is_said_in_words(explorer, http, lang, hedge, told):
    id, day = "deir-ez-zor-governorate", "2018-06-01"
    held = http.get(f"/v1/resources/{id}/holders", params={"from": day, "until": day}).json()
    [stretch] = held["stretches"]
    assert stretch["partial"]
    page = explorer.open(f"?view=holders&lane={id}&at={day}&lang={lang}", shows=LANE)
    assert page.locator(".lane-name .hint").inner_text().count(told) == len(stretch["partial"])
    assert page.locator(".bar", has_text=hedge).count() >= len(stretch["partial"])


@pytest.mark.parametrize(("lang", "key"), [("en", "low: in part only"), ("ar", "منخفض: جزئيًا فقط")])
def test_who_held_parts_only_has_a_lower_bar_which_the_key_tells(explorer, http, lang, key):
    id = "deir-ez-zor-city"
    page = explorer.open(f"?view=holders&lane={id}&lang={lang}", shows=LANE)
    items = http.get(f"/v1/resources/{id}/holders").json()["items"]
    hedges = [[hedge["id"] for hedge in span["hedges"]] for item in items for span in item["spans"]]
    height = "parts => parts.map(part => part.getBoundingClientRect().height)"
    low, whole = (page.locator(f".bar{each} .segment").evaluate_all(height) for each in (".partial", ":not(.partial)"))
    assert page.locator(".bar.partial").count() == sum("partial" in each for each in hedges) > 0
    assert max(low) < 0.5 * min(whole)
    assert page.locator(".lane-key li", has_text=key).locator(".partial").count() == 1


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_file_has_the_name_of_each_bar_whole(explorer, http, lang):
    page = explorer.open(f"?view=holders&among=all&role=all&lang={lang}", shows=LANE)
    bars = page.locator(".bar > a").all_inner_texts()
    page.locator(".take-button").click()
    with page.expect_download() as download:
        page.locator("#take button[aria-label*=SVG]").click()
    texts = [
        "".join(sign for sign in "".join(each.itertext()) if sign not in "\u2066\u2067\u2068\u2069")
        for each in ET.parse(download.value.path()).getroot().iter("{http://www.w3.org/2000/svg}text")
    ]
    assert len(bars) > 100
    assert [bar for bar in bars if bar not in texts] == []


@pytest.mark.parametrize(("lang", "role"), [("en", "seeks"), ("ar", "contests")])
def test_who_has_another_role_is_shown(explorer, http, lang, role):
    page = explorer.open(f"?view=holders&among=all&lang={lang}", shows=LANE)
    page.locator(".ask-bar select").first.select_option(role)
    page.wait_for_url(f"**role={role}**")
    found = http.get("/v1/contests", params={"among": "all", "limit": 30}).json()["items"]
    ids = [item["resource"]["id"] for item in found]
    asked = [http.get(f"/v1/resources/{id}/holders", params={"role": role}) for id in ids]
    lanes = sum(bool(answer.json()["items"]) for answer in asked)
    page.wait_for_function(f"() => document.querySelectorAll('{LANE}').length === {lanes}")


@pytest.mark.parametrize(("lang", "told"), [("en", "contest index 1"), ("ar", "مؤشر التنازع 1")])
def test_how_hard_a_place_was_contested_is_told_through_time(explorer, http, lang, told):
    page = explorer.open(f"?view=holders&lane=deir-ez-zor-city&at=2016-01-01&lang={lang}", shows=".contest li")
    series = http.get("/v1/resources/deir-ez-zor-city/contest/series").json()["items"]
    heights = [round(100 * item["index"]) for item in series]
    steps = 1 + sum(one != other for one, other in pairwise(heights))
    assert page.locator(".contest li").count() == steps
    assert page.locator(".contest-now").inner_text() == told


def test_a_bar_opens_who_says_so(explorer):
    page = explorer.open("?view=holders", shows=LANE)
    page.locator(".bar a", has_text="Syrian Democratic Forces").first.click()
    page.wait_for_selector("#panel .claims")
    assert "open=~syrian-democratic-forces-controls" in page.url


def test_lanes_can_be_chosen(explorer):
    page = explorer.open("?view=holders", shows=LANE)
    before = page.locator(LANE).count()
    page.get_by_text("Choose lanes").click()
    page.get_by_role("checkbox", name="Conoco").uncheck()
    page.wait_for_function(f"() => document.querySelectorAll('.lane').length === {before - 1}")
    assert "lane=" in page.url
    page.go_back()
    page.wait_for_function(f"() => document.querySelectorAll('.lane').length === {before}")
    page.get_by_label("Lanes for").select_option("all")
    page.wait_for_function(f"() => document.querySelectorAll('.lane').length > {before}")


@pytest.mark.parametrize(("lang", "word"), [("en", "disputed"), ("ar", "محل خلاف")])
def test_what_is_disputed_is_said_and_has_dotted_edges(explorer, http, lang, word):
    id, day = "al-omar-oil-field", "2014-03-01"
    held = http.get(f"/v1/resources/{id}/holders", params={"from": day, "until": day}).json()
    assert all(span["disputed"] for item in held["items"] for span in item["spans"])
    page = explorer.open(f"?view=holders&lane={id}&at={day}&lang={lang}", shows=LANE)
    assert page.locator(".lane-name .hint").inner_text().count(f"({word})") == len(held["items"])
    bar = page.locator(".bar.disputed", has_text=word).first
    assert bar.locator(".segment").first.evaluate("it => getComputedStyle(it).borderTopStyle") == "dotted"
    assert page.locator(".lane-key", has_text=word).count() == 1
    assert page.locator(".strip .shared", has_text=word).count() > 0
