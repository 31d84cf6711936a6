"""Take away: address, citation, pictures and files of what is seen; and print."""

import httpx2
import pytest


def opened(explorer, search, **kwargs):
    page = explorer.open(search, **kwargs)
    page.locator(".take-button").click()
    page.wait_for_selector("#take .files a")
    return page


def test_every_file_is_one_of_the_service_under_the_lens(explorer):
    page = opened(explorer, "?at=2018-06-01&kind=Actor&sign=+,-")
    hrefs = page.locator("#take .files a").evaluate_all("links => links.map(link => link.href)")
    document = httpx2.get(f"{explorer.service}/openapi.json").json()
    parameters = document["paths"]["/v1/graph"]["get"]["parameters"]
    formats = next(each for each in parameters if each.get("name") == "format")["schema"]["enum"]
    assert sorted(httpx2.URL(href).params["format"] for href in hrefs) == sorted(formats)
    assert all("at=2018-06-01" in href and "kind=Actor" in href for href in hrefs)
    turtle = next(href for href in hrefs if "format=turtle" in href)
    assert "dz:Relationship" in httpx2.get(turtle).text


def test_what_is_taken_around_an_entity_is_what_is_seen(explorer):
    page = opened(explorer, "?grow=conoco-gas-field&at=2018-06-01")
    page.wait_for_function("() => document.querySelector('#take a[href*=node-link]').href.includes('ids=')")
    href = page.locator("#take a[href*=node-link]").get_attribute("href")
    edges = httpx2.get(f"{explorer.service}/{href}").json()["edges"]
    assert len(edges) == int(page.locator(".canvas").get_attribute("data-shown"))


@pytest.mark.parametrize(("lang", "word"), [("en", "Graph version"), ("ar", "نسخة الرسم")])
def test_a_citation_has_version_lens_day_and_address(explorer, lang, word):
    page = opened(explorer, f"?at=2018-06-01&kind=Actor&lang={lang}")
    version = httpx2.get(f"{explorer.service}/v1/vocabulary").json()["version"]
    page.wait_for_function(f"() => document.querySelector('.citation').textContent.includes('{version}')")
    cited = page.locator(".citation").inner_text()
    assert word in cited
    assert page.url in cited
    page.keyboard.press("Escape")
    page.wait_for_selector("#take", state="detached")


@pytest.mark.parametrize(("name", "begins"), [("PNG", b"\x89PNG"), ("SVG", b"<svg")])
def test_the_picture_is_saved(explorer, name, begins):
    page = opened(explorer, "?grow=conoco-gas-field&at=2018-06-01")
    with page.expect_download() as download:
        page.get_by_role("button", name=f"{name} of this picture").click()
    content = download.value.path().read_bytes()
    assert download.value.suggested_filename == f"dezgraph-2018-06-01.{name.lower()}"
    assert content.startswith(begins)
    if name == "SVG":
        assert "Conoco" in content.decode()


def test_gephi_lite_is_given_the_address_and_a_warning_where_it_cannot_reach_it(explorer):
    page = opened(explorer, "?at=2018-06-01&kind=Actor")
    href = page.get_by_role("link", name="Open in Gephi Lite").get_attribute("href")
    assert href.startswith("https://gephi.org/gephi-lite/?file=http%3A%2F%2F127.0.0.1")
    assert "dezgraph.gexf%3Fat%3D2018-06-01" in href
    assert "reached from outside" in page.locator("#take").inner_text()


def test_a_view_without_a_picture_says_so(explorer):
    page = opened(explorer, "?view=table&kind=Actor", shows="tbody tr")
    assert "This view has no picture" in page.locator("#take").inner_text()


@pytest.mark.parametrize("search", ["?at=2018-06-01&kind=Actor", "?view=table&at=2018-06-01&kind=Actor&lang=ar"])
def test_print_has_the_view_its_lens_and_the_citation_and_no_chrome(explorer, search):
    page = explorer.open(search, shows=".canvas[data-shown], tbody tr")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    for chrome in (".head", ".lens", ".status", ".toolbar"):
        assert not page.locator(chrome).first.is_visible()
    assert page.locator(".printed, tbody tr").first.is_visible()
    assert "2018" in page.locator("header.imprint").inner_text()
    assert page.url in page.locator(".imprint.cited").inner_text()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert page.locator(".printed").count() == 0
