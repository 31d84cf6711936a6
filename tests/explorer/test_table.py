"""Table: all that the picture shows, in rows."""

import json

import pytest

ROWS = "tbody tr"


def test_it_has_every_relationship_of_the_picture(explorer):
    page = explorer.open()
    shown = int(page.locator(".canvas").get_attribute("data-shown"))
    page.get_by_role("link", name="Table").click()
    page.wait_for_selector(ROWS)
    assert page.locator(ROWS).count() == shown


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_it_stands_by_the_column_that_the_address_says(explorer, lang):
    page = explorer.open(f"?view=table&lang={lang}&sort=-grade&kind=Actor", shows=ROWS)
    assert page.locator("th[aria-sort=descending]").count() == 1
    grades = page.locator("td.grade").all_inner_texts()
    known = [grade for grade in grades if len(grade) == 2]
    assert known == sorted(known, reverse=True)


def test_a_column_is_sorted_by_keyboard(explorer):
    page = explorer.open("?view=table&kind=Actor", shows=ROWS)
    page.get_by_role("button", name="Grade").press("Enter")
    page.wait_for_selector("th[aria-sort=ascending] button:has-text('Grade')")
    assert "sort=grade" in page.url


def test_many_rows_come_in_pages(explorer):
    page = explorer.open("?view=table&at=2018-01-01&certainty=possible", shows=ROWS)
    assert page.locator(ROWS).count() == 200
    page.get_by_role("button", name="Next").click()
    page.wait_for_function("() => location.search.includes('row=200')")


@pytest.mark.parametrize(("lang", "loaded"), [("en", "100 of {} relationships"), ("ar", "حُمّلت 100 من العلاقات")])
def test_what_is_too_much_to_be_drawn_is_loaded_in_blocks_and_says_so(explorer, http, lang, loaded):
    def count(route):
        answer = route.fetch()
        stats = answer.json()
        stats["relationships"]["total"] = 60_000
        route.fulfill(response=answer, body=json.dumps(stats))

    explorer.page.route("**/v1/stats*", count)
    explorer.page.route(
        "**/v1/relationships?*", lambda route: route.continue_(url=route.request.url.replace("limit=1000", "limit=100"))
    )
    page = explorer.open(f"?view=table&known=2030-01-01&lang={lang}", shows=".loaded")
    total = http.get("/v1/relationships", params={"known": "2030-01-01"}).json()["total"]
    assert loaded.format(total) in page.locator(".loaded").inner_text()
    assert page.locator(ROWS).count() == 100
    page.locator(".loaded button").click()
    page.wait_for_function("() => document.querySelector('.loaded').textContent.includes('200')")
    assert "loaded=2000" in page.url
    hrefs = page.locator(f"{ROWS} td:nth-child(2) a").evaluate_all("links => links.map(link => link.href)")
    assert len(set(hrefs)) == 200


def test_on_a_narrow_page_the_table_keeps_its_headings(open_watched, service):
    page = open_watched(service, width=360).open("?view=table", shows="tbody tr")
    page.get_by_role("columnheader", name="Grade").get_by_role("button").click()
    page.wait_for_function("() => location.search.includes('sort=grade')")
    told = page.get_by_role("cell").nth(3).evaluate("cell => getComputedStyle(cell, '::before').content")
    assert "from" in told
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize(("lang", "told"), [("en", "certain, disputed"), ("ar", "مؤكد، محل خلاف")])
def test_a_row_says_that_it_is_disputed(explorer, lang, told):
    page = explorer.open(f"?view=table&at=2014-03-01&type=controls&lang={lang}", shows="tbody tr")
    row = page.locator("tbody tr", has=page.locator("a[href*='open=al-omar-oil-field']"))
    assert row.locator("td", has_text=told).count() == 2


@pytest.mark.parametrize(("lang", "told"), [("en", "40 of"), ("ar", "40 من")])
def test_a_table_of_what_is_around_an_entity_says_what_is_cut(explorer, lang, told):
    page = explorer.open(
        f"?view=table&lang={lang}&at=2018-06-01&min_grade=C3&grow=syrian-democratic-forces", shows=".loaded"
    )
    assert told in page.locator(".loaded p").inner_text()
    page.locator(".loaded button").click()
    page.wait_for_url("**grow=syrian-democratic-forces:*")
    page.wait_for_selector(".loaded", state="detached")
