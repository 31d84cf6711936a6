"""Ranks: a bump chart between days, and its table."""

import pytest

ROWS = ".ranks tbody tr"
DAYS = "?view=ranks&days=2016-06-01,2026-03-01"


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_days_are_proposed(explorer, lang):
    page = explorer.open(f"?view=ranks&lang={lang}", shows=ROWS)
    assert page.locator(".bump .column").count() == page.locator(".days input").count() == 4
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


def test_it_says_so_where_nobody_is_ranked(explorer):
    page = explorer.open(f"{DAYS}&source=nobody-wrote-this", shows=".sheet .refused, .sheet .notice")
    explorer.complaints.clear()
    assert page.locator(".bump").count() == 0
