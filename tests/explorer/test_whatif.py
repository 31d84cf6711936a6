"""What if: the scenarios of the graph, and one built by hand."""

import pytest

MOVED = ".summary li"


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_scenario_is_picked_and_what_it_moves_is_told(explorer, lang):
    page = explorer.open(f"?view=whatif&lang={lang}", shows=MOVED)
    page.locator(".futures a[href*='scenario-russia-iran-escalation']").click()
    page.wait_for_selector(".futures a[aria-current][href*='russia-iran']")
    page.wait_for_selector(".changes > li:nth-child(5)")
    page.wait_for_selector(f"{MOVED}.unmoved")
    assert page.locator(".figures tr.moved").count() > 0
    assert page.locator(".moved-parts section").count() > 2


@pytest.mark.parametrize(("lang", "hedged"), [("en", "Qualified as: Implied"), ("ar", "بتحفظ: ")])
def test_an_ending_is_told_with_its_hedges(explorer, lang, hedged):
    page = explorer.open(f"?view=whatif&future=scenario-lasting-stability&lang={lang}", shows=MOVED)
    for part in (".changes > li:has(.ending)", ".moved-parts li:has-text('−')"):
        page.locator(part, has_text=hedged).first.wait_for()


def test_one_is_built_by_hand_from_nothing_by_keyboard(explorer):
    page = explorer.open("?view=whatif&future=own&at=2018-01-01", shows=".nothing-yet")
    page.get_by_role("combobox", name="Of", exact=True).press_sequentially("syrian regime")
    page.wait_for_selector("#alter-of-list [role=option]")
    page.keyboard.press("Enter")
    page.get_by_label("Which").select_option("iran-backs-syrian-regime")
    page.get_by_role("button", name="End it").press("Enter")
    page.wait_for_selector(f"{MOVED}:has-text('No longer backing')")
    assert "change=-iran-backs-syrian-regime" in page.url
    for box, name in (("Source", "Iran"), ("Target", "Syrian Democratic Forces")):
        page.get_by_role("combobox", name=box, exact=True).press_sequentially(name)
        page.wait_for_selector(f"#add-{box.lower()}-list [role=option]:has-text('{name}')")
        page.keyboard.press("Enter")
    page.get_by_label("Type").select_option("backs")
    page.get_by_role("button", name="Add it").press("Enter")
    page.wait_for_selector(".changes > li:nth-child(2)")
    assert page.url.endswith("change=-iran-backs-syrian-regime,+iran:backs:syrian-democratic-forces")
    page.get_by_role("button", name="Take back").first.click()
    page.wait_for_function("() => document.querySelectorAll('.changes > li').length === 1")


@pytest.mark.parametrize(
    ("lang", "add", "told"),
    [("en", "Add it", "from November 2017 until open"), ("ar", "أضفها", "من تشرين الثاني 2017 حتى مفتوح")],
)
def test_what_is_added_has_a_month_and_an_open_end_also_in_a_fresh_window(explorer, lang, add, told):
    page = explorer.open(f"?view=whatif&future=own&lang={lang}", shows=".nothing-yet")
    for box, name in (("source", "Iran"), ("target", "Turkey")):
        page.locator(f"input[aria-controls=add-{box}-list]").press_sequentially(name)
        page.wait_for_selector(f"#add-{box}-list [role=option]")
        page.keyboard.press("Enter")
    page.locator(".whatif-forms form select").select_option("backs")
    since, until = page.locator(".whatif-forms .date-text").all()
    since.fill("2017-13")
    since.press("Enter")
    assert since.get_attribute("aria-invalid") == "true"
    assert "change=" not in page.url
    since.fill("2017-11")
    until.fill("..")
    page.get_by_role("button", name=add).press("Enter")
    page.wait_for_selector(f".changes > li:has-text('{told}')")
    page.goto(page.url)
    page.wait_for_selector(f".changes > li:has-text('{told}')")
    assert "+iran:backs:turkey:2017-11:.." in page.url


def test_a_line_is_flipped_from_its_record(explorer):
    page = explorer.open("?view=table&open=~russia-allied-with-syrian-regime&at=2018-01-01", shows="#panel .actions")
    page.get_by_role("button", name="Flip it").click()
    page.wait_for_selector(f"{MOVED}:has-text('friendly and hostile at once after')")
    assert page.locator(".change-sign.flip").count() == 1


def test_a_question_is_asked_under_it(explorer):
    page = explorer.open("?view=whatif&change=-iran-backs-syrian-regime&about=syrian-regime", shows=".held .goes")
    assert page.locator(".held .goes").inner_text().split() == ["−", "Iran", "no", "longer"]


def test_what_the_service_refuses_is_said_at_the_change_it_concerns(explorer):
    page = explorer.open(
        "?view=whatif&change=-iran-backs-syrian-regime,~iran-allied-with-rusia", shows=".at-fault .buttons button"
    )
    assert "iran-allied-with-rusia" in page.locator(".changes > li").nth(1).locator(".fault").inner_text()
    assert page.locator(".fault").count() == 1
    page.get_by_role("button", name="Iran allied with Russia").click()
    page.wait_for_selector(MOVED)
    # The browser itself notes down what is refused.
    assert all("status of 4" in complaint for complaint in explorer.complaints)
    explorer.complaints.clear()
