"""Table: all that the picture shows, in rows."""

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
