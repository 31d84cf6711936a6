"""Look: the picture, its legend, and what can be done in it."""

import re

import pytest

ROWS = "?view=table&kind=State"
"""A page that is there at once, for what has nothing to do with the picture."""
AROUND = "?grow=conoco-gas-field&open=conoco-gas-field"


def shown(page):
    """Return how many relationships the picture has."""
    return int(page.locator(".canvas").get_attribute("data-shown"))


def test_a_first_visit_shows_who_is_for_and_against_whom(explorer, http):
    page = explorer.open()
    address = f"{explorer.service}/v1/stats"
    there = http.get(address, params={"kind": "Actor", "sign": "+,-"}).json()["relationships"]["total"]
    assert shown(page) == there
    assert "kind=Actor" in page.url


@pytest.mark.parametrize(("lang", "direction", "title"), [("en", "ltr", "who backs whom"), ("ar", "rtl", "من يدعم من")])
def test_the_whole_page_is_in_the_language_of_its_address(explorer, lang, direction, title):
    page = explorer.open(f"{ROWS}&lang={lang}", shows="tbody tr")
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == [lang, direction]
    assert title in page.title()


def test_the_language_can_be_changed_without_losing_what_is_seen(explorer):
    page = explorer.open(f"{ROWS}&open=iran", shows="#panel h2")
    page.get_by_role("link", name="العربية").click()
    page.wait_for_selector("html[dir=rtl]")
    page.wait_for_function("() => document.querySelector('#panel h2')?.textContent === 'إيران'")
    assert "open=iran" in page.url


def test_the_legend_filters(explorer):
    page = explorer.open()
    before = shown(page)
    page.get_by_role("checkbox", name="hostile").uncheck()
    page.wait_for_function(f"() => +document.querySelector('.canvas').dataset.shown < {before}")
    assert "sign=+&" in page.url
    page.go_back()
    page.wait_for_function(f"() => +document.querySelector('.canvas').dataset.shown === {before}")
    assert page.get_by_role("checkbox", name="hostile").is_checked()


def test_a_click_in_the_picture_opens_what_is_there(explorer):
    page = explorer.open()
    box = page.locator(".canvas").bounding_box()
    for part in range(20, 80):
        page.mouse.click(box["x"] + box["width"] * part / 100, box["y"] + box["height"] / 2)
        if "open=" in page.url:
            break
    page.wait_for_selector("#panel h2")


def test_the_picture_works_by_keyboard_alone(explorer):
    page = explorer.open()
    page.locator(".canvas").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_selector("#panel h2")
    first = page.locator("#panel h2").inner_text()
    page.keyboard.press("ArrowLeft")
    page.wait_for_function("name => document.querySelector('#panel h2')?.innerText !== name", arg=first)
    page.keyboard.press("p")
    assert "pin=" in page.url
    page.keyboard.press("h")
    assert "hide=" in page.url
    page.wait_for_selector("#panel", state="detached")
    page.keyboard.press("Control+z")
    page.wait_for_selector("#panel h2")
    assert "hide=" not in page.url


def test_a_picture_grows_by_family_and_steps_can_be_undone_and_redone(explorer):
    page = explorer.open(AROUND)
    before = shown(page)
    page.locator("#panel .ties, #panel .expansion").first.wait_for()
    page.locator("#panel").get_by_role("button", name="Control").click()
    page.wait_for_selector(".steps li:nth-child(2)")
    page.get_by_role("button", name="Undo").click()
    page.wait_for_selector(".steps li:nth-child(2)", state="detached")
    page.get_by_role("button", name="Redo").click()
    page.wait_for_selector(".steps li:nth-child(2)")
    page.locator("#panel").get_by_role("button", name="Collapse").click()
    page.wait_for_function(f"() => +document.querySelector('.canvas').dataset.shown !== {before}")
    assert "grow=" not in page.url


def test_a_relationship_says_who_says_so_where_when_and_at_what_grade(explorer):
    page = explorer.open(f"{ROWS}&open=~iran-backs-syrian-regime&at=2017-11-03", shows="#panel .claims")
    told = page.locator("#panel").inner_text()
    assert "Iran backs Syrian regime" in told
    for part in ("Who says so", "Who disputes or denies it", "published", "usually reliable"):
        assert part in told
    assert page.locator("#panel .claims li").count() > 1


def test_an_actor_has_backers_rivals_aims_means_and_a_timeline(explorer):
    page = explorer.open(f"{ROWS}&open=syrian-democratic-forces&at=2018-06-01", shows="#panel .timeline")
    for heading in ("Who backs it", "Rivals", "What it pursues", "Timeline"):
        page.get_by_role("heading", name=heading).wait_for()


@pytest.mark.parametrize(
    ("lang", "began", "ended"),
    [
        ("en", "Relationships that began with it", "Relationships that ended with it"),
        ("ar", "علاقات بدأت معه", "علاقات انتهت معه"),
    ],
)
def test_an_event_has_what_began_and_ended_with_it(explorer, http, lang, began, ended):
    event = http.get("/v1/events/ev-battle-of-khasham").json()["entity"]
    page = explorer.open(f"?view=table&kind=State&at=2017-11-03&open={event['id']}&lang={lang}", shows="#panel details")
    for name, count in ((began, event["started_count"]), (ended, event["ended_count"])):
        part = page.locator("#panel details", has_text=name)
        assert part.locator(".count").inner_text() == str(count)
        assert not part.locator("li").first.is_visible()
        part.locator("summary").press("Enter")
        part.locator("li").first.wait_for()
        assert part.locator("li").count() == min(count, 20)
    page.locator("#panel details li a[href*='~'], #panel details li a[href*='%7E']").first.click()
    page.wait_for_selector("#panel .claims")


def test_sizes_and_groups_can_be_chosen(explorer):
    page = explorer.open()
    page.get_by_label("Size by").select_option("pagerank")
    page.get_by_label("Group by").select_option("leiden")
    page.wait_for_url("**size=pagerank&group=leiden**")
    explorer.settle()


def test_what_the_lens_refuses_is_said_with_what_was_wrong(explorer):
    page = explorer.open("?source=nobody-says-so", shows=".refused")
    assert "nobody-says-so" in page.locator(".refused").first.inner_text()
    # A browser tells of every answer that is an error.
    explorer.complaints = [each for each in explorer.complaints if "422" not in each and "404" not in each]


def test_a_service_that_is_gone_is_said_to_be(explorer):
    explorer.page.route("**/v1/stats*", lambda route: route.abort())
    page = explorer.open(shows=".refused")
    assert "cannot be reached" in page.locator(".refused").inner_text()
    explorer.complaints = [each for each in explorer.complaints if "ERR_FAILED" not in each]


def test_an_empty_picture_says_why(explorer):
    page = explorer.open("?type=backs&sign=-")
    page.wait_for_selector(".notice")
    assert "no relationship passes the lens" in page.locator(".notice").inner_text()


def sight(page):
    """Return which part of the picture is seen, by the address: an entity, and four numbers."""
    entity, *numbers = re.search("sight=([^&]+)", page.url)[1].split(",")
    return entity, [int(number) for number in numbers]


def changed_sight(page, act):
    """Do something that shows another part of the picture; return which, when it has come to rest."""
    before = page.url
    act()
    page.wait_for_url(lambda url: url != before and "sight=" in url)
    return sight(page)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_part_that_is_seen_is_in_the_address_and_seen_again_from_there(explorer, lang):
    page = explorer.open(f"?kind=Actor&lang={lang}")
    canvas, entries = page.locator(".canvas"), page.evaluate("history.length")
    canvas.hover()
    changed_sight(page, lambda: page.mouse.wheel(0, -120))
    entity, (x, y, width, height) = changed_sight(page, lambda: page.mouse.wheel(0, -240))
    assert page.evaluate("history.length") == entries
    explorer.open(page.url.removeprefix(f"{explorer.service}/"))
    canvas.focus()
    # The middle is where it was, and so is what was seen around it, now looked at from nearer by.
    same, numbers = changed_sight(page, lambda: page.keyboard.press("+"))
    assert same == entity
    assert numbers == pytest.approx([x, y, width / 1.25, height / 1.25], abs=2)
    page.keyboard.press("0")
    page.wait_for_url(lambda url: "sight=" not in url)


def test_a_part_is_forgotten_when_something_else_is_drawn_and_seen_again_on_the_way_back(explorer):
    page = explorer.open("?kind=Actor")
    canvas = page.locator(".canvas")
    canvas.focus()
    entity, (x, y, width, height) = changed_sight(page, lambda: page.keyboard.press("+"))
    page.get_by_label("Group by").select_option("balance")
    page.wait_for_url(lambda url: "group=balance" in url and "sight=" not in url)
    explorer.settle()
    page.go_back()
    page.wait_for_url("**sight=**")
    explorer.settle()
    assert sight(page) == (entity, [x, y, width, height])
    canvas.focus()
    _, (_, _, *nearer) = changed_sight(page, lambda: page.keyboard.press("+"))
    assert nearer == pytest.approx([width / 1.25, height / 1.25], abs=2)


def test_who_is_hidden_comes_back_where_motion_is_allowed(open_watched, service):
    watched = open_watched(service, motion="no-preference")
    page = watched.open(AROUND)
    before = shown(page)
    page.locator("#panel").get_by_role("button", name="Hide").click()
    page.wait_for_function(f"() => +document.querySelector('.canvas').dataset.shown < {before}")
    page.get_by_role("button", name="Undo").click()
    page.wait_for_function(f"() => +document.querySelector('.canvas').dataset.shown === {before}")
    page.wait_for_selector("#panel h2")


@pytest.mark.parametrize(
    ("lang", "heading"), [("en", "Iran backs Syrian regime"), ("ar", "إيران طرف يدعم النظام السوري")]
)
def test_the_heading_of_a_relationship_is_a_sentence(explorer, lang, heading):
    page = explorer.open(f"?lang={lang}&open=~iran-backs-syrian-regime", shows="#panel .claims")
    assert page.locator("#panel h2.sentence").inner_text().startswith(heading)


def test_the_timeline_of_an_event_names_both_ends(explorer):
    page = explorer.open("?lang=en&story=deir-ez-zor&step=3", shows="#panel .timeline li")
    rows = page.locator("#panel .timeline li")
    told = rows.all_inner_texts()
    assert len(told) == len(set(told))
    turned = page.locator("#panel .timeline li:is(.begins, .ends)")
    assert turned.count() > 0
    assert all(turned.nth(place).get_by_role("link").count() == 3 for place in range(turned.count()))
