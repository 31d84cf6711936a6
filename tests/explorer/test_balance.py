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


@pytest.mark.parametrize(("lang", "told"), [("en", "either camp"), ("ar", "أي المعسكرين")])
def test_who_may_stand_in_either_camp_is_marked_in_words(explorer, http, lang, told):
    page = opened(explorer, f"&at=2018-01-01&lang={lang}")
    factions = http.get("/v1/balance", params={"at": "2018-01-01"}).json()["strict"]["factions"]
    unsettled = [member for faction in factions for member in faction["members"] if member["is_settled"] is False]
    assert 0 < len(unsettled) < page.locator(".camps .standing").count()
    names = page.locator(".camps .standing text").all_text_contents()
    assert sum(told in name for name in names) == len(unsettled)
    dots = page.locator(".camps .standing circle").evaluate_all(
        "dots => dots.map(dot => getComputedStyle(dot).strokeDasharray !== 'none')"
    )
    assert dots == [told in name for name in names]
    page.locator(".divided summary").click()
    assert page.locator(".members .either").count() == len(unsettled)


@pytest.mark.parametrize(("lang", "part_of"), [("en", "is part of"), ("ar", "جزء من")])
def test_who_is_left_out_or_not_with_what_it_is_part_of_is_listed(explorer, http, lang, part_of):
    page = opened(explorer, f"&at=2018-01-01&lang={lang}")
    found = http.get("/v1/balance", params={"at": "2018-01-01", "lang": lang}).json()
    names = page.locator(".left-out li").all_inner_texts()
    assert names == [each["label"] for each in found["left_out"]]
    pairs = page.locator(".parted li").all_inner_texts()
    told = [f"{each['actor']['label']} {part_of} {each['part_of']['label']}" for each in found["parted"]]
    assert pairs == told
    assert len(told) > 0
    page.locator(".left-out a").first.click()
    page.wait_for_selector("#panel h2")
    assert f"open={found['left_out'][0]['id']}" in page.url


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
