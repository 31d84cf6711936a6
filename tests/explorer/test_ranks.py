"""Ranks: a bump chart between days, and its table."""

from itertools import pairwise

import pytest

ROWS = ".ranks tbody tr"
YEARS = "2012-01-01,2017-01-01,2021-01-01,2026-01-01"
DAYS = "?view=ranks&days=2016-06-01,2026-03-01"


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_days_are_proposed(explorer, lang):
    page = explorer.open(f"?view=ranks&lang={lang}", shows=ROWS)
    assert page.locator(".bump .column").count() == page.locator(".days .date-text").count() == 4
    assert page.locator(".bump .course").count() == page.locator(ROWS).count()


def test_equals_share_a_frame_and_the_table_says_so(explorer):
    page = explorer.open(DAYS, shows=ROWS)
    assert page.locator(".bump .equals").count() > 0
    assert page.locator(ROWS, has_text="shared").count() > 0
    assert page.locator(ROWS, has_text="entered").count() > 0


def test_days_and_measures_are_chosen_and_undone(explorer):
    page = explorer.open(DAYS, shows=ROWS)
    page.get_by_role("button", name="Add a day").click()
    page.wait_for_function("() => document.querySelectorAll('.bump .column').length === 3")
    assert "days=2016-06-01,2026-03-01,2027-03-01" in page.url
    page.get_by_label("Measure").select_option("net")
    page.wait_for_function("() => location.search.includes('measure=net')")
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+z")
    page.wait_for_function("() => document.querySelectorAll('.bump .column').length === 2")


def test_direction_and_weight_are_chosen_where_a_measure_regards_them(explorer):
    page = explorer.open("?view=ranks&days=2018-06-01,2020-06-01", shows=ROWS)
    first = page.locator(ROWS).first.inner_text()
    assert page.get_by_label("Rank flows").input_value() == "reverse"
    page.get_by_label("Rank flows").select_option("forward")
    page.wait_for_url("**direction=forward**")
    page.wait_for_function("old => document.querySelector('.ranks tbody tr').innerText !== old", arg=first)
    with page.expect_response("**/v1/centrality?*weight=grade*"):
        page.get_by_label("Strong by").select_option("grade")
    assert "direction=forward&weight=grade" in page.url
    page.get_by_label("Measure").select_option("degree")
    page.get_by_label("Strong by").wait_for(state="detached")
    assert page.get_by_label("Rank flows").count() == 0
    assert "weight" not in page.url


def test_a_line_opens_its_record_and_stands_out(explorer):
    page = explorer.open(DAYS, shows=ROWS)
    page.locator(".course", has_text="Turkey").first.locator(".rank").first.click()
    page.wait_for_selector("#panel h2")
    page.mouse.move(0, 0)
    page.wait_for_selector(".course.bright:has-text('Turkey')")


@pytest.mark.parametrize("width", [360, 1280])
def test_days_stand_clear_of_one_another_and_names_have_the_room_there_is(open_watched, service, width):
    page = open_watched(service, width=width).open(f"?view=ranks&lang=ar&days={YEARS}", shows=ROWS)
    heads = page.locator(".bump .column").evaluate_all(
        """columns => columns.map(column => [...column.querySelectorAll("text")].map(text => {
            const {left, right} = text.getBoundingClientRect();
            return [left, right];
        }))"""
    )
    ends = sorted((min(line[0] for line in head), max(line[1] for line in head)) for head in heads)
    assert all(left[1] < right[0] for left, right in pairwise(ends))
    if width > 360:
        assert not any("…" in name for name in page.locator(".bump .name").all_text_contents())
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_names_are_whole_on_a_narrow_screen(open_watched, service):
    page = open_watched(service, width=360).open(DAYS, shows=ROWS)
    names = page.locator(".bump .name").all_text_contents()
    assert any("Guard Corps" in name for name in names)
    assert not any("…" in name for name in names)


def test_paper_has_all_of_the_chart_and_the_names_of_columns_on_each_page(open_watched, service):
    page = open_watched(service, width=1920).open(DAYS, shows=ROWS)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.wait_for_function("() => document.querySelector('.bump svg').width.baseVal.value < 1000")
    page.emulate_media(media="print")
    style = "element => [getComputedStyle(element).display, getComputedStyle(element.rows[0].cells[0]).position]"
    assert page.locator(".ranks thead").evaluate(style) == ["table-header-group", "static"]
    assert not page.get_by_label("Measure").is_visible()


def test_it_says_so_where_nobody_is_ranked(explorer):
    page = explorer.open(f"{DAYS}&source=nobody-wrote-this", shows=".sheet .refused, .sheet .notice")
    # Each day is asked for, and the title of the source, and refused: the browser notes down all of them.
    explorer.settle()
    assert all("status of 4" in complaint for complaint in explorer.complaints)
    explorer.complaints.clear()
    assert page.locator(".bump").count() == 0
