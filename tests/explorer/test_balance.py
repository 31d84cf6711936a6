"""Balance: two camps, what stands in their way, and the same through time."""

import pytest

LISTED = ".tension-list > li"


def opened(explorer, search):
    return explorer.open(f"?view=balance{search}", shows=LISTED)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_what_is_in_the_way_is_numbered_in_the_picture_and_in_the_list(explorer, lang):
    page = opened(explorer, f"&at=2018-01-01&lang={lang}")
    page.wait_for_selector(".camps .tie:not(.tension)", state="attached")  # the others come with the network
    numbers = page.locator(".tension-list .badge").all_inner_texts()
    assert len(numbers) == 5
    assert sorted(page.locator(".camps .tension text").all_text_contents()) == numbers
    assert page.locator(".camps .tie").count() == 64
    assert page.locator(".camps .standing").count() == 39


def test_pointing_at_the_list_shows_it_in_the_picture_and_a_click_tells_who_says_so(explorer):
    page = opened(explorer, "&at=2018-01-01")
    page.locator(LISTED).nth(4).hover()
    assert page.locator(".camps .lit text").text_content() == "5"
    page.get_by_role("link", name="fights").first.click()
    page.wait_for_selector("#panel .claims")
    assert "open=~islamic-state-fights-syrian-regime" in page.url


def test_a_day_of_the_series_is_looked_at_and_back_again(explorer):
    page = opened(explorer, "&at=2018-01-01")
    page.locator(".series summary").click()
    page.locator(".series").get_by_role("link", name="1 Jan 2014").click()
    page.wait_for_function("() => location.search.includes('at=2014-01-01')")
    page.go_back()
    page.wait_for_function("() => document.querySelectorAll('.tension-list > li').length === 5")


def test_pairs_that_are_both_count_as_one_wishes(explorer):
    page = opened(explorer, "&at=2018-01-01")
    page.get_by_label("Pairs friendly and hostile at once").select_option("drop")
    page.wait_for_function("() => document.querySelectorAll('.tension-list > li').length === 4")
    assert "ambivalent=drop" in page.url


@pytest.mark.parametrize("width", [360, 1920])
def test_names_are_whole_on_any_screen(open_watched, service, width):
    page = opened(open_watched(service, width=width), "&at=2018-01-01")
    assert page.locator(".camps .standing", has_text="Combined Joint Task Force").count() == 1
    assert not any("…" in name for name in page.locator(".camps .standing text").all_text_contents())


def test_it_says_so_where_nothing_is_signed(explorer):
    page = explorer.open("?view=balance&family=geography", shows=".sheet .note")
    assert page.locator(".sheet .note").inner_text() != ""
