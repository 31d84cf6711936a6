"""Take away: address, citation, pictures and files of what is seen; and print."""

import json
import re
import struct
from xml.etree import ElementTree as ET

import httpx2
import pytest


def opened(explorer, search, *, files="a, button", **kwargs):
    page = explorer.open(search, **kwargs)
    page.locator(".take-button").click()
    page.wait_for_selector(f"#take .files :is({files})")
    return page


def test_every_file_is_one_of_the_service_under_the_lens(explorer, http):
    page = opened(explorer, "?view=table&at=2018-06-01&kind=Actor&sign=+,-", shows="tbody tr")
    hrefs = page.locator("#take .files a").evaluate_all("links => links.map(link => link.href)")
    document = http.get("/openapi.json").json()
    parameters = document["paths"]["/v1/graph"]["get"]["parameters"]
    formats = next(each for each in parameters if each.get("name") == "format")["schema"]["enum"]
    assert sorted(httpx2.URL(href).params["format"] for href in hrefs) == sorted(formats)
    assert all("at=2018-06-01" in href and "kind=Actor" in href for href in hrefs)
    turtle = next(href for href in hrefs if "format=turtle" in href)
    assert "dz:Relationship" in http.get(turtle).text


def test_what_is_taken_around_an_entity_is_what_is_seen(explorer, http):
    page = opened(explorer, "?grow=conoco-gas-field&at=2018-06-01")
    page.wait_for_function("() => document.querySelector('#take a[href*=node-link]').href.includes('ids=')")
    href = page.locator("#take a[href*=node-link]").get_attribute("href")
    edges = http.get(f"/{href}").json()["edges"]
    assert len(edges) == int(page.locator(".canvas").get_attribute("data-shown"))


@pytest.mark.parametrize(("lang", "word"), [("en", "Graph version"), ("ar", "نسخة الرسم")])
def test_a_citation_has_version_lens_day_and_address(explorer, http, lang, word):
    page = opened(explorer, f"?view=table&at=2018-06-01&kind=Actor&lang={lang}", shows="tbody tr")
    version = http.get("/v1/vocabulary").json()["version"]
    page.wait_for_function(f"() => document.querySelector('.citation').textContent.includes('{version}')")
    cited = page.locator(".citation").inner_text()
    assert word in cited
    assert page.url in cited
    page.keyboard.press("Escape")
    page.wait_for_selector("#take", state="detached")


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_sources_and_a_scenario_are_called_by_their_names_in_the_lens(explorer, http, lang):
    source = http.get("/v1/sources", params={"limit": 1}).json()["items"][0]["id"]
    scenario = http.get("/v1/scenarios", params={"limit": 1}).json()["items"][0]["id"]
    title = http.get(f"/v1/sources/{source}", params={"lang": lang}).json()["source"]["title"]
    label = http.get(f"/v1/scenarios/{scenario}", params={"lang": lang}).json()["scenario"]["label"]
    page = explorer.open(f"?view=table&not_source={source}&scenario={scenario}&lang={lang}", shows="tbody tr")
    explorer.settle()
    chips = page.locator(".lens .chip bdi")
    assert chips.all_inner_texts() == [title, label]
    assert [id in chips.nth(place).get_attribute("title") for place, id in enumerate((source, scenario))] == [
        True,
        True,
    ]
    page.locator(".take-button").click()
    page.wait_for_function("title => document.querySelector('.citation')?.textContent.includes(title)", arg=title)
    assert label in page.locator(".citation").inner_text()


@pytest.mark.parametrize(
    ("lang", "told"),
    [("en", "story Deir ez-Zor, 2011 to 2026, step 2"), ("ar", "القصة دير الزور من 2011 إلى 2026، الخطوة 2")],
)
def test_a_story_is_cited_by_its_title(explorer, lang, told):
    page = explorer.open(f"?story=deir-ez-zor&step=2&lang={lang}", shows=".telling")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    plain = r"document.querySelector('.imprint.cited')?.textContent.replace(/[\u2066-\u2069]/g, '')"
    page.wait_for_function(f"told => {plain}.includes(told)", arg=told)


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


OWN = "?view=whatif&future=own&change=-iran-backs-syrian-regime&at=2018-06-01"
DRAWN = [
    ("?at=2018-06-01&kind=Actor", ".canvas[data-shown]", ("Network", "al-Nusra Front", "both ways")),
    (
        "?grow=conoco-gas-field&at=2018-06-01&lang=ar&group=leiden&size=pagerank",
        ".canvas[data-shown]",
        ("حول حقل كونيكو للغاز", "مورد", "الحجم: رتبة الصفحة", "الإطار: الجماعة"),
    ),
    ("?view=table&at=2018-06-01&kind=Actor&sort=-grade", "tbody tr", ("Relationships: ", "sorted by", "Hezbollah")),
    ("?view=table&at=2018-06-01&kind=Actor&lang=ar", "tbody tr", ("العلاقات: ", "الطرف الأول", "إيران")),
    (
        "?view=map&at=2018-01-20",
        ".chart[data-shown]",
        ("on 20 Jan 2018", "al-Omar oil field", "Syrian Democratic Forces", "dashed: possibly held", "river"),
    ),
    ("?view=map&at=2018-01-20&lang=ar", ".chart[data-shown]", ("هجين", "تنظيم الدولة الإسلامية", "حقل أو معمل")),
    (
        "?view=balance&at=2018-06-01",
        ".balance:has(.camps svg):has(.trend svg)",
        (
            "Two camps",
            "hostile between the camps",
            "Combined Joint Task Force – Operation Inherent Resolve",
            "1982",
            "Russia · either camp",
            "either camp: a division",
            "Arab tribes and clans",
            "is part of",
        ),
    ),
    (
        "?view=balance&at=2018-06-01&lang=ar",
        ".camps svg",
        ("معسكران", "إيران", "عدائية بين المعسكرين", "روسيا · أي المعسكرين", "المتروك: 2", "جزء من"),
    ),
    (
        "?view=ranks",
        ".bump svg",
        ("1 Jan 2026", "Combined Joint Task Force – Operation Inherent Resolve", "share a rank"),
    ),
    ("?view=ranks&lang=ar", ".bump svg", ("1 كانون الثاني 2026", "إيران", "مشتركون في مرتبة")),
]
WORDED = [
    ("?view=paths&start=iran&goal=turkey&hops=4", ".path", ("from Iran to Turkey", "up to 4 hops", "Path 1")),
    ("?view=backing&at=2018-06-01&lang=ar", "table.matrix", ("في 1 حزيران 2018", "الحرس الثوري", "PTX")),
    ("?view=backing&as=table&named=iran", "table.pairs", ("only pairs with “iran”", "Liwa Fatemiyoun")),
    ("?view=holders&at=2018-06-01", ".lane", ("al-Omar oil field", "Syrian Democratic Forces", "nobody known (a gap)")),
    (
        "?view=compare&before=2017-06-01&at=2018-06-01&lang=ar",
        ".compare-picture [data-shown], .compare-text",
        ("بين 1 حزيران 2017 و1 حزيران 2018", "حقل العمر النفطي", "+ بدأ"),
    ),
    (
        "?view=whatif&future=scenario-kurdish-settlement&about=syrian-regime",
        ".whatif-columns:has(.figures):has(.held)",
        ("under the scenario Settlement", "who backs Syrian regime", "Walk balance", "Qualified as: Implied"),
    ),
    (f"{OWN}&lang=ar", ".figures", ("ينهي «إيران طرف يدعم النظام السوري»", "من يدعم من")),
]


@pytest.mark.parametrize(("search", "shows", "said"), [*DRAWN, *WORDED])
def test_every_view_is_saved_as_a_drawing_that_stands_alone(explorer, http, search, shows, said):
    page = opened(explorer, search, shows=shows)
    with page.expect_download() as download:
        page.locator("#take button[aria-label*=SVG]").click()
    drawing = ET.parse(download.value.path()).getroot()
    elements = list(drawing.iter())
    assert {each.tag.rpartition("}")[2] for each in elements}.isdisjoint({"script", "foreignObject", "image", "style"})
    attributes = [attribute for each in elements for attribute in each.attrib.items()]
    assert not any("://" in value or "href" in name for name, value in attributes)
    used = {place for _, value in attributes for place in re.findall(r"url\(#?([^)]*)\)", value)}
    assert used <= {value for name, value in attributes if name == "id"}
    texts = " ".join("".join(each.itertext()) for each in elements if each.tag.endswith("}text"))
    text = "".join(sign for sign in texts if sign not in "\u2066\u2067\u2068\u2069")
    version = http.get("/v1/vocabulary").json()["version"]
    assert [each for each in (*said, version) if each not in text] == []
    assert next(each for each in elements if each.tag.endswith("}rect")).get("fill") == "white"


def size_of(png):
    content = png.read_bytes()
    assert content.startswith(b"\x89PNG")
    return struct.unpack(">II", content[16:24])


def test_a_picture_in_pixels_is_sharp_enough_for_print(explorer):
    page = opened(explorer, "?view=backing&at=2018-06-01", shows="table.matrix")
    with page.expect_download() as download:
        page.get_by_role("button", name="PNG").click()
    assert size_of(download.value.path())[0] > 3000


def test_what_is_too_large_for_a_browser_is_made_smaller_and_says_so(explorer):
    page = opened(explorer, "?view=table&at=2018-06-01", shows="tbody tr:nth-child(200)")
    with page.expect_download() as download:
        page.get_by_role("button", name="PNG").click()
    page.wait_for_selector("#take [role=status]:has-text('Made smaller')")
    assert size_of(download.value.path())[1] <= 16_000


def test_a_browser_that_makes_fewer_pixels_is_given_fewer(explorer):
    page = opened(explorer, "?grow=conoco-gas-field&at=2018-06-01")
    page.evaluate("""() => {
        const make = HTMLCanvasElement.prototype.toBlob
        HTMLCanvasElement.prototype.toBlob = function (give, ...more) {
            this.width * this.height > 2e6 ? give(null) : make.call(this, give, ...more)
        }
    }""")
    with page.expect_download() as download:
        page.get_by_role("button", name="PNG").click()
    page.wait_for_selector("#take [role=status]:has-text('Made smaller')")
    width, height = size_of(download.value.path())
    assert width * height <= 2e6


def test_files_under_a_scenario_of_ones_own_have_its_changes(explorer, http):
    page = opened(explorer, OWN, shows=".figures", files="button")
    with page.expect_download() as download:
        page.locator("#take").get_by_role("button", name="Node-link JSON").click()
    keys = {edge["key"] for edge in json.loads(download.value.path().read_text())["edges"]}
    before = http.get("/v1/graph?format=node-link&at=2018-06-01").json()["edges"]
    assert {edge["key"] for edge in before} - keys == {"iran-backs-syrian-regime"}


def test_files_of_a_comparison_are_of_the_side_that_is_chosen(explorer, http):
    page = opened(explorer, "?view=compare&before=2017-06-01&at=2018-06-01", shows=".compare-text")
    link = page.locator("#take a[href*=turtle]")
    assert "at=2017-06-01" in link.get_attribute("href")
    page.get_by_label("Which day").select_option("1 Jun 2018")
    assert "at=2018-06-01" in link.get_attribute("href")
    answer = http.get(f"/{page.locator('#take a.answer').get_attribute('href')}").json()
    assert answer["total"] == int(page.locator(".compare-text").get_attribute("data-shown"))


def test_gephi_lite_is_given_the_address_and_a_warning_where_it_cannot_reach_it(explorer):
    page = opened(explorer, "?view=table&at=2018-06-01&kind=Actor", shows="tbody tr")
    href = page.get_by_role("link", name="Open in Gephi Lite").get_attribute("href")
    assert href.startswith("https://gephi.org/gephi-lite/?file=http%3A%2F%2F127.0.0.1")
    assert "dezgraph.gexf%3Fat%3D2018-06-01" in href
    assert "reached from outside" in page.locator("#take").inner_text()


def test_where_nothing_is_drawn_it_says_so(explorer):
    page = opened(explorer, "?view=paths", shows="form")
    assert "Nothing is drawn here" in page.locator("#take").inner_text()


@pytest.mark.parametrize(
    "search",
    [
        "?at=2018-06-01&kind=Actor",
        "?view=table&at=2018-06-01&kind=Actor&lang=ar",
        "?view=compare&before=2017-06-01&at=2018-06-01&kind=Actor",
    ],
)
def test_print_has_the_view_its_lens_and_the_citation_and_no_chrome(explorer, search):
    page = explorer.open(search, shows=".canvas[data-shown], tbody tr")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    for chrome in (".head", ".lens", ".status", ".toolbar"):
        assert not page.locator(chrome).first.is_visible()
    assert page.locator(".printed, tbody tr").first.is_visible()
    page.wait_for_selector("header.imprint[aria-busy=false]")
    assert "2018" in page.locator("header.imprint").inner_text()
    assert page.url in page.locator(".imprint.cited").inner_text()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert page.locator(".printed").count() == 0
