"""Other graphs than the one that is shipped: many dates, no date, no place, and no story of theirs."""

import pytest

FIRST, YEARS = 1918, 100
HEAD = """
@prefix dz: <https://w3id.org/dezgraph/vocabulary/> .
@prefix id: <https://w3id.org/dezgraph/id/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

id:paper a dz:SourceDocument ; dct:title "Paper"@en ; dct:publisher "Press" ; dct:date "2018-05-01" ;
    dz:address "https://example.org/x"^^xsd:anyURI ; dct:language "en" ; dz:reliability "B" .
"""


def actor(name):
    return f'id:{name} a dz:State ; skos:prefLabel "{name}"@en , "دولة {name}"@ar .\n'


def tie(source, target, dates=""):
    return (
        f"id:{source}-backs-{target} a dz:Relationship ; dz:source id:{source} ; dz:type dz:backs ;"
        f" dz:target id:{target} ; {dates} dz:claim [ dz:sourceDocument id:paper ; dz:credibility 1 ;"
        " dz:stance dz:asserts ] .\n"
    )


@pytest.fixture(scope="module")
def many_dates(tmp_path_factory, complete, served):
    """A service of a graph with a date a year, the last of them in 2017."""
    others = [f"b{number}" for number in range(YEARS)]
    ties = (tie("a", b, f'dz:validFrom "{FIRST + year}-06-01" ;') for year, b in enumerate(others))
    path = tmp_path_factory.mktemp("dates") / "graph.ttl"
    path.write_text(complete(HEAD + "".join(map(actor, ["a", *others])) + "".join(ties)))
    with served(str(path)) as address:
        yield address


@pytest.fixture(scope="module")
def no_dates(tmp_path_factory, complete, served):
    """A service of a graph without dates, places and events."""
    path = tmp_path_factory.mktemp("undated") / "graph.ttl"
    path.write_text(complete(HEAD + actor("a") + actor("b") + tie("a", "b")))
    with served(str(path)) as address:
        yield address


@pytest.mark.parametrize(("page_of", "is_cut"), [(40, False), (4, True)])
def test_the_time_bar_has_all_days_of_a_graph_with_many(open_watched, many_dates, page_of, is_cut):
    explorer = open_watched(many_dates)
    explorer.page.route(
        "**/v1/timeline?*limit=1000*",
        lambda route: route.continue_(url=route.request.url.replace("limit=1000", f"limit={page_of}")),
    )
    page = explorer.open("?view=table&at=1950-01-01", shows=".time-handle.at")
    page.locator(".time-handle.at").press("End")
    page.wait_for_url(f"**at={FIRST + YEARS - 1}-12-31**")
    assert ("the first 40 dates" in page.locator(".time-told").inner_text()) == is_cut


@pytest.mark.parametrize(
    ("lang", "time", "story", "place"),
    [
        ("en", "No date in this graph", "tells of another graph", "There is no place"),
        ("ar", "لا تاريخ في هذا الرسم", "رسمًا آخر", "لا مكان"),
    ],
)
def test_what_a_graph_has_not_is_said(open_watched, no_dates, lang, time, story, place):
    explorer = open_watched(no_dates)
    page = explorer.open(f"?view=map&lang={lang}", shows=".stage .notice")
    assert place in page.locator(".stage .notice").inner_text()
    page.locator(".time").get_by_text(time).wait_for()
    page = explorer.open(f"?story=deir-ez-zor&step=3&lang={lang}", shows=".story-view .refused")
    assert story in page.locator(".refused").inner_text()
    page.wait_for_selector(".story-choice .hint")
    assert page.locator(".story-card").count() == 0


@pytest.fixture(scope="module")
def many_parallels(tmp_path_factory, complete, served):
    """A service of a graph with 60 relationships from one actor to another, and 17 back."""
    ties = [tie("a", "b").replace("id:a-backs-b", f"id:there-{number}", 1) for number in range(60)]
    ties += [tie("b", "a").replace("id:b-backs-a", f"id:back-{number}", 1) for number in range(17)]
    path = tmp_path_factory.mktemp("parallels") / "graph.ttl"
    path.write_text(complete(HEAD + actor("a") + actor("b") + "".join(ties)))
    with served(str(path)) as address:
        yield address


@pytest.mark.parametrize(
    ("lang", "told", "every"),
    [
        ("en", "so many of the same two in one line", "All from a to b"),
        ("ar", "في خط واحد", "كل ما من دولة a إلى دولة b"),
    ],
)
def test_relationships_that_share_a_line_are_counted_and_all_in_the_record(
    open_watched, many_parallels, lang, told, every
):
    explorer = open_watched(many_parallels)
    page = explorer.open(f"?kind=State&open=~there-7&lang={lang}")
    assert page.locator(".canvas").get_attribute("data-shown") == "77"
    assert told in page.locator(".legend").inner_text()
    part = page.locator("#panel details", has_text=every)
    part.locator("summary").click()
    assert part.locator("summary .count").inner_text() == "60"
    part.locator("li").nth(19).wait_for()
    part.get_by_role("link").nth(5).click()
    page.wait_for_url(lambda url: "open=~there-7&" not in url and "there-" in url)


def test_a_line_of_many_opens_the_first_of_them(open_watched, many_parallels):
    explorer = open_watched(many_parallels)
    page = explorer.open("?kind=State")
    explorer.settle()
    box = page.locator(".canvas").bounding_box()
    places = [(x, y) for x in range(40, 61, 4) for y in range(20, 81, 2)]
    for x, y in places:
        page.mouse.click(box["x"] + box["width"] * x / 100, box["y"] + box["height"] * y / 100)
        if "open=~" in page.url or "open=%7E" in page.url:
            break
    page.wait_for_selector("#panel h2.sentence")
