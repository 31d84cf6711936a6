"""Time: a slider with events as marks, play, and a second handle for what was known."""

import pytest

AT = ".time-handle.at"
KNOWN = ".time-handle.known"
PICTURE = "?kind=State&sign=%2B,-"


def shown(page):
    return int(page.locator(".canvas").get_attribute("data-shown"))


def open_with_time(explorer, search=PICTURE):
    """Open an address, and wait until the time bar is there."""
    page = explorer.open(search)
    page.wait_for_selector(AT)
    return page


@pytest.mark.parametrize(("lang", "forward", "any_day"), [("en", "Right", "any day"), ("ar", "Left", "أي يوم")])
def test_the_day_moves_by_keyboard_and_can_be_taken_away(explorer, lang, forward, any_day):
    page = open_with_time(explorer, f"{PICTURE}&lang={lang}&at=2017-11-02")
    handle = page.locator(AT)
    handle.press(f"Arrow{forward}")
    page.wait_for_url("**at=2017-11-03**")
    assert "2017" in handle.get_attribute("aria-valuetext")
    handle.press("Shift+ArrowUp")
    page.wait_for_url("**at=2017-12-03**")
    handle.press("Home")
    page.wait_for_url("**at=1911-01-01**")
    handle.press("Delete")
    page.wait_for_url(lambda url: "at=" not in url)
    assert handle.get_attribute("aria-valuetext") == any_day


def test_relationships_before_the_first_event_are_within_reach_and_do_not_squeeze_the_events(explorer):
    page = open_with_time(explorer, f"{PICTURE}&at=2012-01-01")
    box, knob = (page.locator(each).bounding_box() for each in (".time-track", f"{AT} .time-knob"))
    assert page.locator(".time-axis.broken").count() == 1
    assert 0.2 < (knob["x"] - box["x"]) / box["width"] < 0.3
    page.mouse.click(box["x"] + 0.05 * box["width"], box["y"] + 20)
    page.wait_for_url(lambda url: "at=19" in url)


def test_one_movement_is_one_step_back(explorer):
    page = open_with_time(explorer, f"{PICTURE}&at=2017-11-03")
    box = page.locator(".time-track").bounding_box()
    handle = page.locator(f"{AT} .time-knob").bounding_box()
    page.mouse.move(handle["x"] + handle["width"] / 2, handle["y"] + handle["height"] / 2)
    page.mouse.down()
    for part in (0.6, 0.7, 0.8):
        page.mouse.move(box["x"] + box["width"] * part, box["y"] + 20)
    page.mouse.up()
    page.wait_for_url("**at=202**")
    page.go_back()
    page.wait_for_url("**at=2017-11-03**")


def test_the_next_event_is_told_and_can_be_opened(explorer):
    page = open_with_time(explorer)
    page.locator(AT).press("Home")
    page.locator(AT).press("Control+ArrowUp")
    page.wait_for_url(lambda url: "at=" in url and "at=1911-01-01" not in url)
    page.locator(".time-told a").click()
    page.wait_for_selector("#panel h2")


def test_the_second_handle_is_what_was_known(explorer):
    page = open_with_time(explorer, f"{PICTURE}&at=2017-11-03")
    before = shown(page)
    page.locator(KNOWN).press("PageDown")
    page.wait_for_url("**known=2025-12-31**")
    for _ in range(5):
        page.locator(KNOWN).press("PageDown")
    page.wait_for_function(f"() => +document.querySelector('.canvas').dataset.shown < {before}")


def test_playing_goes_on_by_itself_and_tells_certain_from_possible(explorer):
    page = open_with_time(explorer, f"{PICTURE}&at=2017-11-03")
    page.wait_for_selector(".time-told .certainty.possible")
    page.get_by_role("button", name="Play").click()
    page.wait_for_url("**at=2018-01-01**")
    page.get_by_role("button", name="Pause").click()
    page.get_by_role("button", name="Play").wait_for()
    page.go_back()
    page.wait_for_url("**at=2017-11-03**")


@pytest.mark.parametrize(
    ("lang", "play", "told"), [("en", "Play", "1 Oct 2014"), ("ar", "تشغيل", "1 تشرين الأول 2014")]
)
def test_playing_from_any_day_begins_where_something_changes_and_says_so(explorer, lang, play, told):
    page = open_with_time(explorer, f"{PICTURE}&lang={lang}")
    page.get_by_role("button", name=play).click()
    page.wait_for_function("told => document.querySelector('#time-begun').textContent.includes(told)", arg=told)
    page.wait_for_url("**at=201*")


def test_on_a_narrow_page_the_slider_is_unfolded(open_watched, service):
    page = open_watched(service, width=360).open(PICTURE)
    page.wait_for_selector(".time-unfold")
    assert not page.locator(".time-track").is_visible()
    page.get_by_role("button", name="Show the time bar").click()
    page.locator(AT).press("End")
    page.wait_for_url("**at=2026-12-31**")


@pytest.mark.parametrize(
    ("search", "told"),
    [
        ("lang=en&at=0001-01-01", "1 Jan 1 AD"),
        ("lang=ar&at=0050-01-01", "1 كانون الثاني 50 م"),
        ("lang=en&at=201X", "the 2010s"),
        ("lang=ar&at=2017-21", "ربيع 2017"),
    ],
)
def test_an_old_or_inexact_day_is_said_in_words(explorer, search, told):
    page = open_with_time(explorer, f"{PICTURE}&{search}")
    assert page.locator(".time-told strong").inner_text() == told
