"""Whatever a graph calls its things, a page shows it as text."""

import pytest

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>"
LONG = "long " * 2000
EMOJI = "👩‍👩‍👧‍👦 💥 ﷽"
TEXT = f'"{SCRIPT}"@en , "{SCRIPT} نص"@ar'
GRAPH = f"""
@prefix dz: <https://w3id.org/dezgraph/vocabulary/> .
@prefix id: <https://w3id.org/dezgraph/id/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

id:paper a dz:SourceDocument ; dct:title "{SCRIPT}"@en ; dct:publisher "{SCRIPT}" ; dct:date "2016-05-01" ;
    dz:address "https://example.org/x"^^xsd:anyURI ; dct:language "en" ; dz:reliability "B" .
id:script a dz:State ; skos:prefLabel "{SCRIPT}"@en , "{SCRIPT} نص"@ar ; skos:definition {TEXT} .
id:long a dz:ArmedGroup ; skos:prefLabel "{LONG}"@en , "{"طويل " * 2000}"@ar ; skos:definition "x"@en , "س"@ar .
id:emoji a dz:ArmedGroup ; skos:prefLabel "{EMOJI} x"@en , "{EMOJI} نص"@ar ; skos:definition "x"@en , "س"@ar .
id:long-backs-emoji a dz:Relationship ; dz:source id:long ; dz:type dz:backs ; dz:target id:emoji ;
    dz:claim [ dz:sourceDocument id:paper ; dz:credibility 1 ; dz:stance dz:asserts ] .
id:script-backs-long a dz:Relationship ; dz:source id:script ; dz:type dz:backs ; dz:target id:long ;
    dct:description {TEXT} ;
    dz:claim [ dz:sourceDocument id:paper ; dz:credibility 1 ; dz:stance dz:asserts ; dz:place "{SCRIPT}" ] .
id:emoji-rival-of-script a dz:Relationship ; dz:source id:emoji ; dz:type dz:rival-of ; dz:target id:script ;
    dz:claim [ dz:sourceDocument id:paper ; dz:credibility 6 ; dz:stance dz:denies ] ,
             [ dz:sourceDocument id:paper ; dz:credibility 6 ; dz:stance dz:asserts ] .
"""


@pytest.fixture(scope="module")
def hostile_service(tmp_path_factory, complete, served):
    path = tmp_path_factory.mktemp("hostile") / "graph.ttl"
    path.write_text(complete(GRAPH))
    with served(str(path)) as address:
        yield address


@pytest.mark.parametrize(
    "search",
    [
        "?open=script",
        "?open=~script-backs-long&lang=ar",
        "?open=long",
        "?view=table&open=emoji",
        "?grow=script&lang=ar&open=long",
    ],
)
def test_hostile_names_are_shown_as_text(open_watched, hostile_service, search):
    watched = open_watched(hostile_service)
    page = watched.open(search, shows=".canvas[data-shown], tbody tr")
    page.wait_for_selector("#panel h2")
    watched.settle()
    assert page.locator("#page script, #page img").count() == 0
    if "open=script" in search:
        assert "<script>alert(1)</script>" in page.locator("#panel h2").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    assert page.locator("#panel h2").bounding_box()["height"] < 300


@pytest.mark.parametrize(
    ("search", "shows", "parts"),
    [
        ("view=paths&start=script&goal=emoji&via=long", ".path", ".chip, .entity-mark, .path-sentence"),
        ("view=whatif&change=-script-backs-long", ".summary li", ".changes > li, .summary li"),
    ],
)
def test_names_of_any_length_leave_room_for_the_rest(open_watched, hostile_service, search, shows, parts):
    watched = open_watched(hostile_service)
    page = watched.open(f"?{search}", shows=shows)
    watched.settle()
    assert all(part.bounding_box()["height"] < 300 for part in page.locator(parts).all())


def test_what_is_typed_is_never_more_than_text(explorer):
    page = explorer.open("?view=table&kind=State", shows="tbody tr")
    page.get_by_role("combobox", name="Find").fill(SCRIPT)
    page.wait_for_selector(".no-match, .find [role=option]")
    assert page.locator("#page script, #page img").count() == 0


@pytest.mark.parametrize(("lang", "letter"), [("en", "W"), ("ar", "ب")])
def test_a_name_of_thousands_of_letters_without_a_space_is_whole_and_does_not_stop_the_page(
    open_watched, tmp_path_factory, complete, served, lang, letter
):
    path = tmp_path_factory.mktemp("word") / "graph.ttl"
    word = {"en": "W" * 10_000, "ar": "ب" * 10_000}
    path.write_text(
        complete(GRAPH)
        + f'\nid:word a dz:State ; skos:prefLabel "{word["en"]}"@en , "{word["ar"]}"@ar ;'
        + f' skos:definition "{word["en"]}"@en , "{word["ar"]}"@ar .\n'
    )
    with served(str(path)) as address:
        watched = open_watched(address)
        page = watched.open("?view=table&open=word&lang=" + lang, shows="#panel h2")
        watched.settle()
        assert page.locator("#panel h2").inner_text().replace("\n", "") == letter * 10_000
        took = page.evaluate(
            """() => { const panel = document.querySelector('#panel'); panel.style.width = '300px';
                       const from = performance.now(); panel.offsetHeight; return performance.now() - from; }"""
        )
        assert took < 500
