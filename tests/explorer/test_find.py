"""Find: one box, both scripts, forgiving, by keyboard."""

import pytest

SMALL = {"search": "?view=table&kind=State", "shows": "tbody tr"}
"""A page that is there at once."""


@pytest.mark.parametrize(
    ("lang", "typed", "found"),
    [("en", "Koniko", "conoco-gas-field"), ("en", "العكيدات", "uqaydat"), ("ar", "iran", "iran")],
)
def test_who_types_a_name_and_enter_sees_who_is_meant(explorer, lang, typed, found):
    page = explorer.open(f"{SMALL['search']}&lang={lang}", shows=SMALL["shows"])
    page.keyboard.press("/")
    page.keyboard.type(typed)
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel h2")
    assert f"open={found}" in page.url
    assert f"grow={found}" in page.url


def test_the_list_is_told_to_those_who_do_not_see_it(explorer):
    page = explorer.open(**SMALL)
    box = page.get_by_role("combobox", name="Find")
    box.fill("deir")
    page.wait_for_selector(".find [role=option]")
    assert box.get_attribute("aria-expanded") == "true"
    first = box.get_attribute("aria-activedescendant")
    box.press("ArrowDown")
    second = box.get_attribute("aria-activedescendant")
    assert first != second
    assert page.locator(f"#{second}").get_attribute("aria-selected") == "true"
    box.press("Escape")
    assert box.get_attribute("aria-expanded") == "false"


def test_a_match_is_opened_by_the_mouse_too(explorer):
    page = explorer.open(**SMALL)
    page.get_by_role("combobox", name="Find").fill("Russia")
    page.locator(".find [role=option]").first.click()
    page.wait_for_selector("#panel h2")
    assert page.locator("#panel h2").inner_text() == "Russia"


@pytest.mark.parametrize(("lang", "note"), [("en", "these are the nearest"), ("ar", "أقرب الأسماء")])
def test_what_is_not_called_so_is_said_to_be_only_near(explorer, lang, note):
    page = explorer.open(f"{SMALL['search']}&lang={lang}", shows=SMALL["shows"])
    box = page.locator(".find input")
    box.fill("zork")
    page.wait_for_selector(".find .matches > .hint")
    assert note in page.locator(".find .matches > .hint").inner_text()
    assert note in page.locator(".find [role=status]").inner_text()
    assert explorer.axe() == []
    box.fill("iran")
    page.wait_for_selector(".find .matches > .hint", state="detached")


def test_nothing_found_is_said(explorer):
    page = explorer.open(**SMALL)
    page.get_by_role("combobox", name="Find").fill("zzzzqqqqxxxx")
    page.wait_for_selector(".no-match")
    assert "zzzzqqqqxxxx" in page.locator(".no-match").inner_text()
