"""Tell: stories are played, made, opened and saved; and what the shipped one says is in the graph."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "web" / "src" / "views" / "story" / "shipped" / "deir-ez-zor.json"
STEPS = json.loads(SHIPPED.read_text())["steps"]
SAID = ".telling-sentence"


def said(page, number, lang):
    page.wait_for_function(
        "([selector, text]) => document.querySelector(selector)?.textContent === text",
        arg=[SAID, STEPS[number - 1]["sentence"][lang]],
    )


@pytest.mark.parametrize(("lang", "on"), [("en", "ArrowRight"), ("ar", "ArrowLeft")])
def test_the_shipped_story_is_played_by_keyboard(explorer, lang, on):
    page = explorer.open(f"?story=deir-ez-zor&lang={lang}", shows=SAID)
    said(page, 1, lang)
    page.keyboard.press(on)
    said(page, 2, lang)
    assert "step=2" in page.url
    assert "at=2013-12-01" in page.url
    page.keyboard.press("End")
    said(page, len(STEPS), lang)
    assert page.locator(".telling-steps [aria-current]").count() == 1
    assert not page.locator(".head").is_visible()
    page.go_back()
    said(page, 2, lang)
    page.keyboard.press("Escape")
    page.wait_for_selector(".story-steps li")
    assert page.locator(".head").is_visible()
    assert page.locator(".story-steps li").count() == len(STEPS)


def test_a_reader_may_look_around_in_a_step_and_come_back(explorer):
    page = explorer.open("?story=deir-ez-zor&step=7", shows=SAID)
    page.wait_for_selector("#panel h2")
    page.locator("#panel").get_by_role("button", name="Close").click()
    page.get_by_role("link", name="Back to the view of this step").click()
    page.wait_for_selector("#panel h2")
    said(page, 7, "en")


def test_a_story_is_made_saved_and_opened_again(explorer, tmp_path):
    page = explorer.open("?view=story&kind=Actor", shows=".story-view")
    page.get_by_role("button", name="Begin a story").click()
    page.get_by_label("Title · English").fill("Two days")
    page.get_by_label("Title · English").blur()
    page.get_by_role("heading", name="Two days").wait_for()
    page.get_by_role("link", name="Add views").click()
    for number, sentence in enumerate(("<b>First</b>.", "Second."), 1):
        page.get_by_label("A sentence for this view").fill(sentence)
        page.get_by_role("button", name="Add this view").click()
        page.get_by_text(f"Steps: {number}").wait_for()
        page.get_by_role("link", name="Table").click()
    page.get_by_role("link", name="Its steps").click()
    page.get_by_role("button", name="Move step 2 earlier").click()
    page.wait_for_function("() => document.querySelector('.story-steps textarea').value === 'Second.'")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    path = tmp_path / "story.json"
    download.value.save_as(path)
    story = json.loads(path.read_text())
    assert [step["sentence"]["en"] for step in story["steps"]] == ["Second.", "<b>First</b>."]
    assert "view=table" in story["steps"][0]["view"]

    address = page.url
    assert "#told=" in address
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_selector(".story-steps li:nth-child(2)")

    path.write_text(json.dumps({**story, "steps": [{**story["steps"][0], "view": "view=hologram"}]}))
    page.locator("input[type=file]").set_input_files(path)
    page.wait_for_function("() => document.querySelectorAll('.story-steps > li').length === 1")
    page.get_by_role("link", name="Play", exact=True).last.click()
    page.locator(".telling").get_by_text("there is no such view").wait_for()


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_what_of_the_view_of_a_step_cannot_be_read_is_told(explorer, tmp_path, lang):
    page = explorer.open(f"?view=story&lang={lang}", shows=".story-view")
    path = tmp_path / "story.json"
    view = "view=map&at=nonsense&kind=Foo"
    path.write_text(json.dumps({"title": {lang: "x"}, "steps": [{"view": view, "sentence": {lang: "x"}}]}))
    page.locator("input[type=file]").set_input_files(path)
    page.locator(".story-steps .story-number").click()
    page.wait_for_selector(".telling .story-unread")
    assert page.locator(".telling .story-unread code").all_inner_texts() == ["at=nonsense", "kind=Foo"]


def test_the_address_of_a_story_plays_it_and_is_copied_where_there_is_no_clipboard(explorer):
    page = explorer.open("?view=story&story=deir-ez-zor", shows=".story-steps")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.evaluate("document.addEventListener('copy', () => (window.copied = document.activeElement.value))")
    page.get_by_role("button", name="Copy its address").click()
    page.get_by_text("Copied.").wait_for()
    page.goto(page.evaluate("window.copied"))
    page.wait_for_selector(SAID)
    said(page, 1, "en")


def test_a_story_has_a_view_however_small_the_page_and_full_screen_says_so(open_watched, service):
    page = open_watched(service, width=320, height=256).open("?story=deir-ez-zor&step=3", shows=SAID)
    assert page.locator("#view").bounding_box()["height"] > 150
    page.get_by_role("button", name="Full screen").click()
    page.get_by_role("button", name="Leave full screen").click()
    page.get_by_role("button", name="Full screen", exact=True).wait_for()
    page.get_by_role("button", name="Next step").click()
    said(page, 4, "en")


@pytest.mark.parametrize(
    ("lang", "content", "told"),
    [
        ("en", '{"title": {"en": "x"}, "steps": [{"view": ""}]}', "Step 1 has no sentence"),
        ("ar", "{", "هذا ليس JSON"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(explorer, tmp_path, lang, content, told):
    page = explorer.open(f"?view=story&lang={lang}", shows=".story-view")
    path = tmp_path / "story.json"
    path.write_text(content)
    page.locator("input[type=file]").set_input_files(path)
    assert told in page.locator(".refused").inner_text()


@pytest.mark.parametrize(("lang", "title"), [("en", "Deir ez-Zor, 2011 to 2026"), ("ar", "دير الزور من 2011 إلى 2026")])
def test_a_story_that_is_not_there_is_said_not_to_be_and_the_shipped_one_offered(explorer, lang, title):
    page = explorer.open(f"?story=atlantis&step=2&lang={lang}", shows=".story-view .refused")
    assert "atlantis" in page.locator(".refused").inner_text()
    assert page.locator(".canvas").count() == 0
    page.locator(".refused").get_by_role("link", name=title).click()
    said(page, 1, lang)


# What the shipped story says.


def of(step, name):
    """Return what the view of a step has in a field, or nothing."""
    found = re.search(rf"(?:^|&){name}=([^&]*)", step["view"])
    return found[1] if found else None


@pytest.mark.parametrize("step", [step for step in STEPS if of(step, "open")], ids=lambda step: of(step, "open"))
def test_a_step_shows_an_event_that_had_happened_and_sources_assert(http, step):
    event = http.get(f"/v1/entities/{of(step, 'open')}").json()["entity"]
    year = int(re.search(r"\d{4}", event["date"])[0])
    day = date.fromisoformat(of(step, "at"))
    assert str(year) in step["sentence"]["en"]
    assert str(year) in step["sentence"]["ar"]
    assert year == day.year
    assert any(claim["stance"] == "asserts" for claim in event["claims"])


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step["view"])
def test_each_step_has_something_to_show(http, step):
    if of(step, "grow"):
        answers = [
            http.get("/v1/relationships", params={"entity": entity, "at": of(step, "at")}).json()
            for entity in of(step, "grow").split(",")
        ]
        assert all(answer["total"] for answer in answers)
    else:
        names = ("at", "kind", "sign", "type", "certainty")
        lens = {name: of(step, name) for name in names if of(step, name)}
        assert http.get("/v1/stats", params=lens).json()["relationships"]["total"]


HELD = [
    ("2014-08-01", "islamic-state", "conoco-gas-field"),
    ("2014-08-01", "islamic-state", "al-omar-oil-field"),
    ("2017-11-20", "syrian-democratic-forces", "conoco-gas-field"),
    ("2017-11-20", "syrian-democratic-forces", "al-omar-oil-field"),
    ("2017-11-20", "syrian-arab-army", "deir-ez-zor-city"),
    ("2017-11-20", "syrian-arab-army", "al-bukamal"),
    ("2017-11-20", "islamic-revolutionary-guard-corps", "al-bukamal"),
    ("2024-12-11", "military-operations-command", "deir-ez-zor-city"),
    ("2024-12-11", "military-operations-command", "deir-ez-zor-airport"),
]
BACKED = [
    ("russia", "syrian-regime"),
    ("iran", "syrian-regime"),
    ("kataib-hezbollah", "syrian-regime"),
    ("united-states", "syrian-democratic-forces"),
    ("global-coalition-against-isis", "syrian-democratic-forces"),
    ("turkey", "syrian-national-army"),
]


def certainty(http, day, source, type, target):
    query = {"at": day, "type": type, "entity": source, "limit": 200}
    items = http.get("/v1/relationships", params=query).json()["items"]
    found = {item["certainty"] for item in items if item["target"]["id"] == target and item["source"]["id"] == source}
    return max(found, key=("possible", "certain").index) if found else None


@pytest.mark.parametrize(("day", "holder", "held"), HELD)
def test_who_is_said_to_hold_something_certainly_did(http, day, holder, held):
    assert certainty(http, day, holder, "controls", held) == "certain"


@pytest.mark.parametrize(("backer", "backed"), BACKED)
def test_who_is_said_to_back_someone_certainly_did(http, backer, backed):
    assert certainty(http, "2020-06-01", backer, "backs", backed) == "certain"


def test_what_is_said_to_be_only_possible_is(http):
    for field in ("al-omar-oil-field", "conoco-gas-field", "al-jafra-oil-field", "al-tanak-oil-field"):
        assert certainty(http, "2026-01-20", "syrian-army-post-2024", "controls", field) == "possible"
    lens = {"at": "2011-08-01", "kind": "Actor", "sign": "+,-"}
    total, certain = (
        http.get("/v1/stats", params={**lens, **more}).json()["relationships"]["total"]
        for more in ({}, {"certainty": "certain"})
    )
    assert certain < total / 10


def test_nobody_is_labelled():
    for step in STEPS:
        assert not re.search(r"terroris|extremis|إرهاب|متطرف", " ".join(step["sentence"].values()), re.IGNORECASE)


def test_playing_a_story_from_the_list_begins_with_the_view_of_its_first_step(explorer):
    page = explorer.open("?view=story", shows=".story-card")
    page.get_by_role("link", name="Play", exact=True).first.click()
    page.wait_for_function("() => location.search.includes('at=2011-08-01')")
    explorer.settle()
    assert page.get_by_text("Back to the view of this step").count() == 0


def test_on_a_narrow_page_the_view_that_is_open_is_among_those_that_are_seen(open_watched, service):
    for search, selector in (("?view=story", ".story-card"), ("?view=story&lang=ar", ".story-card")):
        page = open_watched(service, width=360).open(search, shows=selector)
        box = page.locator(".views [aria-current]").bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
