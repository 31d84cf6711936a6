"""The keyboard keeps its place: to what was opened, back from it, and beside what was taken away."""

import pytest

HEADING = "document.activeElement.matches('#panel h2')"


def _until(page, told):
    page.wait_for_function(f"() => {told}")


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize(
    ("search", "opener"),
    [
        ("view=table&kind=Actor", "tbody td a"),
        ("view=backing&at=2018-06-01", "button.pair"),
        ("view=balance&at=2018-01-01", "#view li a[href*='~'], #view li a[href*='%7E']"),
    ],
)
def test_a_record_has_the_focus_once_it_is_open_and_its_opener_when_it_is_closed(explorer, search, opener, lang):
    page = explorer.open(f"?{search}&lang={lang}", shows=f"{opener} >> visible=true")
    link = page.locator(opener).locator("visible=true").first
    link.press("Enter")
    _until(page, HEADING)
    page.locator("#panel h2 a").first.press("Enter")
    page.wait_for_selector("#panel .kinds")
    _until(page, HEADING)
    page.keyboard.press("Escape")
    page.wait_for_selector("#panel", state="detached")
    assert link.evaluate("link => link === document.activeElement")


@pytest.mark.parametrize("search", ["kind=Actor", "view=map&at=2018-01-01"])
def test_closed_by_key_or_button_a_record_gives_the_focus_back_to_the_picture(explorer, search):
    page = explorer.open(f"?{search}")
    for close in ("Escape", "Enter"):
        page.locator(".canvas").press("ArrowRight")
        page.wait_for_selector("#panel h2")
        page.keyboard.press("Enter")
        _until(page, HEADING)
        if close == "Enter":
            page.locator("#panel .close").focus()
        page.keyboard.press(close)
        page.wait_for_selector("#panel", state="detached")
        assert page.evaluate("document.activeElement.matches('.canvas')")


def test_who_finds_by_keyboard_is_led_to_the_record_and_on_to_the_picture(explorer):
    page = explorer.open("?kind=Actor")
    page.keyboard.press("/")
    page.keyboard.type("iran")
    page.wait_for_selector(".matches [role=option]")
    page.keyboard.press("Enter")
    _until(page, HEADING)
    page.keyboard.press("Escape")
    _until(page, "document.activeElement.matches('.canvas')")


@pytest.mark.parametrize(
    ("search", "remove", "place"),
    [
        ("view=table&kind=State&at=2018-01-01", ".lens .day > button", ".lens .day"),
        ("view=table&kind=State", ".lens > button.link", ".lens"),
        ("view=ranks", ".days .day > button", ".days"),
        ("view=whatif&change=-iran-backs-syrian-regime,~iran-allied-with-russia", ".changes li > button", ".changes"),
    ],
)
def test_what_is_taken_away_leaves_the_focus_beside_it(explorer, search, remove, place):
    page = explorer.open(f"?{search}", shows=remove)
    button = page.locator(remove).first.element_handle()
    button.press("Enter")
    page.wait_for_function("button => !button.isConnected", arg=button)
    _until(page, f"document.activeElement.closest('{place}') !== null")


def test_a_button_that_has_nothing_more_to_do_keeps_the_focus(explorer):
    page = explorer.open("?kind=State")
    page.get_by_label("Size by").select_option("pagerank")
    page.wait_for_url("**size=pagerank**")
    undo = page.get_by_role("button", name="Undo")
    undo.press("Enter")
    page.wait_for_selector(".tools [aria-disabled=true][aria-label=Undo]")
    assert undo.evaluate("button => button === document.activeElement")
    undo.press("Enter")
    page.get_by_role("button", name="Redo").press("Enter")
    page.wait_for_url("**size=pagerank**")


def test_escape_closes_first_what_lies_above_the_record(explorer):
    page = explorer.open("?view=table&kind=State&open=iran", shows="#panel h2")
    page.get_by_role("button", name="Take away").press("Enter")
    page.wait_for_selector("#take h2")
    page.keyboard.press("Escape")
    page.wait_for_selector("#take", state="detached")
    page.wait_for_selector("#panel h2")
    page.keyboard.press("Escape")
    page.wait_for_selector("#panel", state="detached")


def test_what_can_be_taken_away_closes_when_the_focus_leaves_it(open_watched, service):
    page = open_watched(service, width=360).open("?view=table&kind=State", shows="tbody tr")
    page.get_by_role("button", name="Take away").press("Enter")
    page.wait_for_selector("#take h2")
    last = page.locator("#take").locator("a, button, select, input").locator("visible=true").last
    last.press("Tab")
    page.wait_for_selector("#take", state="detached")
    _until(page, "document.activeElement.matches('.lang')")


@pytest.mark.parametrize(
    ("lang", "view", "day", "chosen"),
    [("en", "Balance", "3 Nov 2017", "Chosen: "), ("ar", "التوازن", "3 تشرين الثاني 2017", "المختار: ")],
)
def test_a_view_and_whoever_is_reached_in_the_picture_are_told(explorer, lang, view, day, chosen):
    page = explorer.open(f"?kind=Actor&at=2017-11-03&lang={lang}")
    page.locator(".canvas").focus()
    page.keyboard.press("ArrowLeft")
    page.wait_for_selector(f".stage [role=status]:has-text('{chosen}')", state="attached")
    told = page.locator(".stage [role=status]").all_inner_texts()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    explorer.settle()
    assert page.locator(".stage [role=status]").all_inner_texts() != told
    page.get_by_role("link", name=view, exact=True).press("Enter")
    page.wait_for_selector(f"#page > [role=status]:has-text('{view}')", state="attached")
    name = page.locator("#panel h2").inner_text()
    _until(page, f"document.title.startsWith('{view} · \u2068{name}\u2069 · {day} · ')")
    assert page.evaluate("document.activeElement.matches('nav [aria-current]')")


@pytest.mark.parametrize(("lang", "chosen", "held"), [("en", "Chosen: ", "Held by: "), ("ar", "المختار: ", "بيد: ")])
def test_which_place_is_reached_on_the_map_is_told_with_who_holds_it(explorer, lang, chosen, held):
    page = explorer.open(f"?view=map&at=2017-11-03&lang={lang}")
    told = set()
    for key in ("ArrowRight", "ArrowRight", "ArrowDown"):
        page.locator(".canvas").press(key)
        page.wait_for_selector(f".stage [role=status]:has-text('{chosen}')", state="attached")
        explorer.settle()
        told.add(page.locator(".stage > [role=status]").first.inner_text())
    assert len(told) > 1
    assert any(held in each for each in told)
