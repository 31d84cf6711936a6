"""Everyone can use it: axe-core finds nothing, at any width, in both languages, in light and in dark."""

import pytest

VIEWS = {
    "look": "?open=iran&kind=Actor&sign=%2B,-",
    "relationship": "?grow=conoco-gas-field&open=~iran-backs-syrian-regime&at=2017-11-03",
    "table": "?view=table&kind=Actor&sort=grade",
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
    ],
)
def test_axe_finds_no_violation(open_watched, service, name, lang, scheme, width):
    watched = open_watched(service, width=width, scheme=scheme)
    watched.open(f"{VIEWS[name]}&lang={lang}", shows=".canvas[data-shown], tbody tr")
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
