"""Everyone can use it: axe-core finds nothing, at any width, in both languages, in light and in dark."""

import pytest

# What costs axe-core most is how much there is: each has all that a view can have, and not much of it.
VIEWS = {
    "look": "?grow=conoco-gas-field&open=turkey&sign=%2B,-",
    "relationship": "?view=table&kind=State&open=~iran-backs-syrian-regime&at=2017-11-03",
    "table": "?view=table&kind=State&sort=grade",
    "time": "?kind=State&at=2017-11-03&known=2020-01-01",
    "compare": "?view=compare&before=2017-01-01&at=2018-01-01&kind=Actor",
    "map": "?view=map&at=2018-01-20&open=al-mayadin",
    "backing": "?view=backing&at=2018-06-01",
    "paths": "?view=paths&start=iran&goal=united-states",
    "holders": "?view=holders&at=2017-10-01&lane=conoco-gas-field,al-omar-oil-field",
    "told": "?story=deir-ez-zor&step=7",
    "stories": "?view=story&story=deir-ez-zor",
    "balance": "?view=balance&at=2018-01-01",
    "ranks": "?view=ranks&days=2016-06-01,2026-03-01",
    "whatif": "?view=whatif&at=2018-01-01&about=syrian-regime&change=-iran-backs-syrian-regime",
}


SHOWS = ".canvas[data-shown], tbody tr, .path, .lane, .tension-list, .story-steps"
LOOKS = [("light", 1280, 360), ("dark", 360, 1280)]
"""A colour scheme and a width to begin with, and the width to go on with in the other scheme and language."""


@pytest.mark.parametrize(("name", "place"), [(name, place) for place, name in enumerate(VIEWS)])
def test_axe_finds_no_violation_and_nothing_is_wider_than_the_page(open_watched, service, name, place):
    scheme, width, other_width = LOOKS[place % 2]
    watched = open_watched(service, width=width, scheme=scheme)
    page = watched.open(VIEWS[name], shows=SHOWS)
    watched.settle()
    assert watched.axe() == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width

    other = page.locator("a.lang")
    if other.is_visible():
        other.click()
    else:
        watched.open(f"{VIEWS[name]}&lang=ar", shows=SHOWS)
    page.emulate_media(color_scheme="dark" if scheme == "light" else "light")
    page.set_viewport_size({"width": other_width, "height": 800})
    page.wait_for_selector("html[dir=rtl]")
    watched.settle()
    assert watched.axe() == []
    assert page.evaluate("document.documentElement.scrollWidth") <= other_width


def test_nothing_is_wider_than_a_wide_page(explorer):
    page = explorer.open(VIEWS["look"])
    page.set_viewport_size({"width": 3840, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 3840


def test_axe_finds_no_violation_while_names_are_listed(explorer):
    page = explorer.open("?view=table&kind=State", shows="tbody tr")
    page.get_by_role("combobox", name="Find").fill("deir")
    page.wait_for_selector(".find [role=option]")
    assert explorer.axe() == []


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_axe_finds_no_violation_in_what_can_be_taken_away(explorer, lang):
    page = explorer.open(f"{VIEWS['look']}&lang={lang}")
    page.locator(".take-button").click()
    page.wait_for_selector("#take .files a")
    assert explorer.axe() == []
