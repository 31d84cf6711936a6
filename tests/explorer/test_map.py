"""Map: where places are, who held them on a day, and the same in a list."""

from itertools import pairwise

import pytest

SHOWN = ".chart[data-shown]"
DAY = "?view=map&at=2018-01-20"


def test_it_has_every_place_and_resource_with_a_position(explorer, http):
    page = explorer.open("?view=map", shows=SHOWN)
    with_position = [
        entity["id"]
        for kind in ("places", "resources")
        for entity in http.get(f"/v1/{kind}?limit=1000").json()["items"]
        if entity["coordinates"]
    ]
    drawn = page.locator(".site").evaluate_all("sites => sites.map(site => site.dataset.id)")
    assert set(with_position) <= set(drawn)
    assert "Choose a day" in page.locator(".turns").inner_text()


@pytest.mark.parametrize(
    ("lang", "place", "holder"),
    [("en", "al-Omar oil field", "Syrian Democratic Forces"), ("ar", "حقل العمر النفطي", "قوات سوريا الديمقراطية")],
)
def test_who_holds_a_place_on_a_day_is_said_on_the_map_and_in_the_list(explorer, lang, place, holder):
    page = explorer.open(f"{DAY}&lang={lang}", shows=SHOWN)
    assert page.locator("[data-id=al-omar-oil-field]").get_attribute("title") == f"{place}: {holder}"
    group = page.locator(".holder", has=page.locator("h2", has_text=holder))
    group.get_by_role("link", name=place).click()
    page.wait_for_selector("#panel h2")
    assert page.locator("#panel h2").inner_text() == place


def test_another_day_has_other_holders_and_the_same_view(explorer):
    page = explorer.open(f"{DAY}&spot=34.8,40.6,9.5", shows=SHOWN)
    field = page.locator("[data-id=al-omar-oil-field]")
    assert "transitional" not in field.get_attribute("title")
    page.locator(".turns").get_by_role("button", name="18 Jan 2026").click()
    page.wait_for_selector("[data-id=al-omar-oil-field][title*=transitional]", state="attached")
    assert "at=2026-01-18" in page.url
    assert "spot=34.8,40.6,9.5" in page.url
    page.go_back()
    page.wait_for_selector("[data-id=al-omar-oil-field]:not([title*=transitional])", state="attached")


def test_what_is_only_possible_and_what_is_placed_by_another_look_doubtful(explorer):
    page = explorer.open("?view=map&at=2017-10-20", shows=SHOWN)
    assert page.locator("[data-id=hajin] .sign.doubtful").count() == 1
    assert "possibly" in page.locator("[data-id=hajin]").get_attribute("title")
    assert page.locator("[data-id=mss-green-village] .sign.inferred").count() == 1
    assert page.locator("[data-id=al-mayadin] .sign.doubtful").count() == 0


def test_the_map_works_by_mouse_and_by_keyboard(explorer):
    page = explorer.open(DAY, shows=SHOWN)
    page.locator("[data-id=al-tibni] .sign").click()
    page.wait_for_selector("#panel h2")
    assert "open=al-tibni" in page.url
    page.locator(".chart").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => !location.search.includes('open=al-tibni')")
    assert page.locator(".site.chosen").count() == 1
    page.keyboard.press("+")
    page.wait_for_function("() => location.search.includes('spot=')")
    page.keyboard.press("0")
    page.wait_for_function("() => !location.search.includes('spot=')")
    page.keyboard.press("Escape")
    page.wait_for_selector("#panel", state="detached")


def test_the_division_is_said_to_be_schematic_and_can_be_left_out(explorer):
    page = explorer.open(DAY, shows=SHOWN)
    assert "no front lines" in page.locator(".key").inner_text()
    assert page.locator(".cell").count() > 0
    page.get_by_role("checkbox", name="Schematic division").uncheck()
    page.wait_for_selector(".cell", state="detached")
    assert "areas=off" in page.url


def test_names_never_stand_on_each_other(explorer):
    page = explorer.open(DAY, shows=SHOWN)
    boxes = page.locator(".site .name:not(.hushed)").evaluate_all(
        "names => names.map(name => name.getBoundingClientRect()).map(b => [b.left, b.top, b.right, b.bottom])"
    )
    assert len(boxes) > 8
    for index, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[:index]:
            assert left >= other[2] - 1 or other[0] >= right - 1 or top >= other[3] - 1 or other[1] >= bottom - 1


@pytest.mark.parametrize(("lang", "place"), [("en", "al-Omar oil field"), ("ar", "حقل العمر النفطي")])
def test_the_map_is_saved_with_its_signs_and_names(explorer, lang, place):
    page = explorer.open(f"{DAY}&lang={lang}", shows=SHOWN)
    page.locator(".take-button").click()
    with page.expect_download() as download:
        page.locator("#take button", has_text="SVG").first.click()
    drawing = download.value.path().read_text()
    assert place in drawing
    assert "drawn-held-0" in drawing
    assert "NaN" not in drawing


def test_the_map_is_printed_as_wide_as_paper_with_the_list_below(explorer):
    page = explorer.open(DAY, shows=SHOWN)
    size = page.viewport_size
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.set_viewport_size({"width": 688, "height": 980})
    page.emulate_media(media="print")
    boxes = [page.locator(each).bounding_box() for each in (".printed", ".legend-body", ".imprint.cited")]
    for box, after in pairwise(boxes):
        assert box["height"] > 100
        assert box["width"] > 600
        assert box["x"] + box["width"] <= 689
        assert box["y"] + box["height"] <= after["y"]
    assert page.locator(".printed text:not([aria-hidden])", has_text="al-Omar oil field").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    page.set_viewport_size(size)
    assert page.locator(".printed").count() == 0


@pytest.mark.parametrize(
    ("lang", "group", "word"),
    [
        ("en", "Claimed by several, disputed", "disputed"),
        ("ar", "يقال إنه بيد أكثر من طرف، وهو محل خلاف", "محل خلاف"),
    ],
)
def test_what_several_are_said_to_hold_is_disputed_by_sign_and_word(explorer, lang, group, word):
    page = explorer.open(f"?view=map&at=2014-03-01&lang={lang}", shows=SHOWN)
    listed = page.locator(".holder", has=page.locator("h2", has_text=group))
    site = listed.locator(".sites > li", has=page.locator("a[href*='open=al-omar-oil-field']"))
    assert site.locator(".hold .certainty.disputed").all_inner_texts() == [word, word]
    assert site.locator(".sign .stroke").count() > 0
    field = page.locator("[data-id=al-omar-oil-field]")
    assert field.get_attribute("title").count(f"({word})") == 2
    assert field.locator(".sign .stroke").count() > 0


def test_who_holds_a_part_only_is_said_to(explorer):
    page = explorer.open("?view=map&at=2017-11-01", shows=SHOWN)
    assert "(partial)" in page.locator("[data-id=deir-ez-zor-city]").get_attribute("title")
    site = page.locator(".sites > li", has=page.locator("a[href*='open=deir-ez-zor-city']"))
    assert site.locator(".hold", has_text="controls (partial)").count() > 1


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_signs_never_cover_each_other_and_no_name_stands_on_a_sign_its_ring_or_a_button(explorer, lang):
    page = explorer.open(f"?view=map&at=2017-11-20&lang={lang}", shows=SHOWN)
    boxes = """each => each.map(one => one.getBoundingClientRect()).map(b => [b.left, b.top, b.right, b.bottom])"""
    signs = page.locator(".site .sign").evaluate_all(boxes)
    for index, (left, top, right, bottom) in enumerate(signs):
        for other in signs[:index]:
            far = ((left + right - other[0] - other[2]) ** 2 + (top + bottom - other[1] - other[3]) ** 2) ** 0.5 / 2
            assert far >= (right - left + other[2] - other[0]) / 2
    assert page.locator(".mark-place.moved").count() > 0
    names = page.locator(".site .name:not(.hushed)").evaluate_all(boxes)
    ringed = page.locator(".site .sign:is(.inferred, .contested)").evaluate_all(boxes)
    for left, top, right, bottom in names:
        for x1, y1, x2, y2 in page.locator(".map .tools").evaluate_all(boxes):
            assert left >= x2 or x1 >= right or top >= y2 or y1 >= bottom
        for x1, y1, x2, y2 in [*signs, *ringed]:
            x, y, ring = (x1 + x2) / 2, (y1 + y2) / 2, 2 * ([x1, y1, x2, y2] in ringed)
            nearest = (x - min(right, max(left, x))) ** 2 + (y - min(bottom, max(top, y))) ** 2
            assert nearest**0.5 >= (x2 - x1) / 2 + ring - 1
