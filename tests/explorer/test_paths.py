"""Paths: between two entities, drawn and in sentences."""

import pytest

PATH = ".path"


@pytest.mark.parametrize(
    ("lang", "start", "goal", "taken"), [("en", "iran", "united sta", "Iran"), ("ar", "ايران", "الولايات", "إيران")]
)
def test_two_entities_are_chosen_and_their_paths_are_told(explorer, lang, start, goal, taken):
    page = explorer.open(f"?view=paths&at=2018-06-01&lang={lang}", shows=".ask-form")
    boxes = page.locator(".ends .choose input")
    for box, name in zip(boxes.all(), (start, goal), strict=True):
        box.fill(name)
        page.wait_for_selector(".choose [role=option]:visible")
        box.press("Enter")
    page.wait_for_selector(PATH)
    assert "start=iran&goal=united-states" in page.url
    page.wait_for_function("name => document.querySelector('.choose input').value === name", arg=taken)
    assert page.locator(".path-sentence").count() == page.locator(PATH).count() == 5


def test_a_hop_opens_what_it_rests_on(explorer):
    page = explorer.open("?view=paths&start=iran&goal=united-states&at=2018-06-01&net=-", shows=PATH)
    page.get_by_role("link", name="backs").first.click()
    page.wait_for_selector("#panel .claims")
    assert "open=~iran-backs" in page.url
    page.locator(".entity-mark a").first.click()
    page.wait_for_url("**open=iran&*")


def test_choices_are_in_the_address_and_can_be_undone(explorer):
    page = explorer.open("?view=paths&start=iran&goal=united-states", shows=PATH)
    page.get_by_label("Net sign").select_option("-")
    page.get_by_label("Best by").select_option("weight")
    page.get_by_label("At most").select_option("3")
    page.wait_for_function("() => document.querySelectorAll('.path').length === 3")
    assert all(part in page.url for part in ("net=-", "by=weight", "k=3"))
    assert page.locator(".path-facts", has_text="net sign: hostile").count() == 3
    page.go_back()
    page.wait_for_function("() => document.querySelectorAll('.path').length === 5")
    page.get_by_role("button", name="Change places").click()
    page.wait_for_url("**start=united-states&goal=iran*")


@pytest.mark.parametrize(("lang", "name", "taken"), [("en", "iraq", "Iraq"), ("ar", "العراق", "العراق")])
def test_whom_paths_pass_and_what_they_avoid_is_chosen_and_taken_back(explorer, lang, name, taken):
    page = explorer.open(f"?view=paths&start=iran&goal=united-states&lang={lang}", shows=PATH)
    page.locator(".detour summary").click()
    via, avoid = page.locator(".detour .choose input").all()
    via.fill(name)
    page.locator(".detour [role=option]", has_text=taken).first.wait_for()
    via.press("Enter")
    page.wait_for_url("**via=iraq**")
    page.wait_for_function(
        "name => [...document.querySelectorAll('.path')].every(path => path.textContent.includes(name))", arg=taken
    )
    avoid.fill("russia")
    page.locator("#avoid-list [role=option]").first.wait_for()
    avoid.press("Enter")
    page.wait_for_url("**avoid=russia**")
    page.locator(".detour select").select_option("backs")
    page.wait_for_url("**avoid_type=backs**")
    page.wait_for_function("() => !document.querySelector('.path a[href*=\"-backs-\"]')")
    assert page.locator(".detour .chip").count() == 3
    page.locator(".detour .chip button").first.click()
    page.wait_for_function("() => !location.search.includes('via=')")


def test_no_path_and_no_such_entity_are_said_to_be(explorer):
    page = explorer.open("?view=paths&start=iran&goal=united-states&hops=1&net=%2B", shows=".notice")
    assert page.locator(PATH).count() == 0
    page.goto(f"{explorer.service}/?view=paths&start=iran&goal=nobody-at-all")
    page.wait_for_selector(".refused")
    assert "nobody-at-all" in page.locator(".refused").inner_text()
    explorer.complaints = [each for each in explorer.complaints if "404" not in each]


def test_a_drawn_line_has_the_reservations_of_the_sentence(explorer, http):
    query = {"source_entity": "iran", "target_entity": "united-states", "at": "2018-06-01", "kind": "Actor"}
    paths = http.get("/v1/paths", params=query).json()["items"]
    ties = [tie for path in paths for hop in path["hops"] for tie in hop["relationships"] if tie["hedges"]]
    page = explorer.open("?view=paths&start=iran&goal=united-states&at=2018-06-01", shows=PATH)
    lines = page.locator(".hop .tie-name bdi").all_inner_texts()
    assert ties
    for tie in ties:
        hedges = ", ".join(hedge["label"].lower() for hedge in tie["hedges"])
        assert any(line.startswith(f"{tie['type']['label']} (") and hedges in line for line in lines)
