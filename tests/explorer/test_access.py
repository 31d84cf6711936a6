"""Everyone can use it: axe-core finds nothing, at any width, in both languages, in light and in dark."""

import pytest

VIEWS = {
    "look": "?open=iran&kind=Actor&sign=%2B,-",
    "relationship": "?grow=conoco-gas-field&open=~iran-backs-syrian-regime&at=2017-11-03",
    "table": "?view=table&kind=Actor&sort=grade",
    "time": "?kind=Actor&at=2017-11-03&known=2020-01-01",
    "compare": "?view=compare&before=2017-01-01&at=2018-01-01&kind=Actor",
    "map": "?view=map&at=2018-01-20&open=al-mayadin",
    "backing": "?view=backing&at=2018-06-01",
    "paths": "?view=paths&start=iran&goal=united-states",
    "holders": "?view=holders&at=2017-10-01",
    "told": "?story=deir-ez-zor&step=7",
    "stories": "?view=story&story=deir-ez-zor",
    "balance": "?view=balance&at=2018-01-01",
    "ranks": "?view=ranks&days=2016-06-01,2026-03-01",
    "whatif": "?view=whatif&at=2018-01-01&about=syrian-regime&change=-iran-backs-syrian-regime",
}


@pytest.mark.parametrize(
    ("name", "lang", "scheme", "width"),
    [
        ("look", "en", "light", 1280),
        ("look", "ar", "dark", 360),
        ("relationship", "en", "dark", 1280),
        ("relationship", "ar", "light", 1280),
        ("table", "en", "dark", 360),
        ("table", "ar", "light", 1280),
        ("time", "en", "dark", 1280),
        ("time", "ar", "light", 1280),
        ("compare", "en", "light", 360),
        ("compare", "ar", "dark", 1280),
        ("map", "en", "dark", 360),
        ("map", "ar", "light", 1280),
        ("backing", "en", "light", 1280),
        ("backing", "ar", "dark", 360),
        ("paths", "en", "dark", 1280),
        ("paths", "ar", "light", 360),
        ("holders", "en", "light", 360),
        ("holders", "ar", "dark", 1280),
        ("told", "en", "dark", 1280),
        ("told", "ar", "light", 360),
        ("stories", "en", "light", 360),
        ("stories", "ar", "dark", 1280),
        ("balance", "en", "light", 1280),
        ("balance", "ar", "dark", 360),
        ("ranks", "en", "dark", 1280),
        ("ranks", "ar", "light", 360),
        ("whatif", "en", "light", 360),
        ("whatif", "ar", "dark", 1280),
    ],
)
def test_axe_finds_no_violation(open_watched, service, name, lang, scheme, width):
    watched = open_watched(service, width=width, scheme=scheme)
    watched.open(
        f"{VIEWS[name]}&lang={lang}", shows=".canvas[data-shown], tbody tr, .path, .lane, .tension-list, .story-steps"
    )
    watched.page.wait_for_load_state("networkidle")
    assert watched.axe() == []


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_nothing_is_wider_than_the_page(explorer, lang):
    page = explorer.open(f"{VIEWS['look']}&lang={lang}")
    for width in (360, 800, 3840, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_axe_finds_no_violation_while_names_are_listed(explorer):
    page = explorer.open()
    page.get_by_role("combobox", name="Find").fill("deir")
    page.wait_for_selector("#matches [role=option]")
    assert explorer.axe() == []


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_axe_finds_no_violation_in_what_can_be_taken_away(explorer, lang):
    page = explorer.open(f"{VIEWS['look']}&lang={lang}")
    page.locator(".take-button").click()
    page.wait_for_selector("#take .files a")
    assert explorer.axe() == []
