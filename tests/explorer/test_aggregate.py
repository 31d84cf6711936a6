"""Look, where there is too much to be drawn one by one: an aggregate, and the way into it."""

import json

import pytest

TOO_MANY = 60_000
LARGE = {"en": "60,000 relationships are under this lens", "ar": "عدد العلاقات تحت هذه العدسة 60,000"}
AGGREGATE = ".aggregated .canvas[data-shown]"


@pytest.fixture
def crowded(explorer):
    """A page whose service counts more relationships than are drawn."""

    def count(route):
        answer = route.fetch()
        stats = answer.json()
        stats["relationships"]["total"] = TOO_MANY
        route.fulfill(response=answer, body=json.dumps(stats))

    explorer.page.route("**/v1/stats*", count)
    return explorer


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_what_is_too_much_is_an_aggregate_and_says_so(crowded, lang):
    page = crowded.open(f"?lang={lang}&known=2030-01-01", shows=AGGREGATE)
    assert LARGE[lang] in page.locator(".aggregate-told").inner_text()
    assert page.locator(".groups li").count() > 1
    assert page.locator(".aggregate-told tbody tr").count() >= int(page.locator(".canvas").get_attribute("data-shown"))
    assert crowded.axe() == []


def test_a_group_is_opened_down_to_its_members_and_what_is_around_them(crowded):
    page = crowded.open("?known=2030-01-01", shows=AGGREGATE)
    page.locator(".groups").get_by_role("link", name="Actor").click()
    page.locator(".groups").get_by_role("link", name="State").click()
    page.locator(".members").get_by_role("link", name="Iran", exact=True).click()
    page.wait_for_selector(".canvas[data-shown][role=application]")
    assert "grow=iran" in page.url
    page.go_back()
    page.wait_for_selector(".members")
    assert "kind=State" in page.url
