import pytest

from dezgraph.errors import InputError
from dezgraph.network import Network
from dezgraph.reconciliation import (
    entities_like,
    kinds_like,
    properties_like,
    properties_of,
    property_of,
    proposed,
    values_of,
)

GRAPH = """
id:patron a dz:State ; skos:prefLabel "Ruritania"@en , "روريتانيا"@ar ; skos:altLabel "Zenda"@en ; dz:wikidata "Q1" ;
    skos:definition "A state."@en , "دولة."@ar .
id:brigade a dz:ArmedGroup ; skos:prefLabel "Lions Brigade"@en , "لواء الأسود"@ar .
id:field a dz:OilField ; skos:prefLabel "Koniko field"@en ;
    geo:hasGeometry [ geo:asWKT "POINT(40.3 35.3)"^^geo:wktLiteral ] .
id:ev-fall a dz:Battle ; skos:prefLabel "Fall"@en ; dz:date "2017-11" .
"""


@pytest.fixture
def graph(graph_of, tie):
    return graph_of(
        GRAPH
        + tie("patron backs brigade", validFrom='"2015-01-01"', validUntil='"2016-01-01"')
        + tie("brigade allied-with patron")
    )


@pytest.mark.parametrize(
    ("prefix", "first"), [("Rur", "patron"), ("روري", "patron"), ("Koni", "field"), ("ev-fall", "ev-fall")]
)
def test_half_a_name_suggests_an_entity(graph, prefix, first):
    assert graph.entity_ids[entities_like(graph, prefix)[0]] == first


def test_labels_that_begin_so_come_before_aliases_initials_and_inner_words(graph_of):
    graph = graph_of(
        """
id:guard a dz:ArmedGroup ; skos:prefLabel "Guard"@en ; skos:altLabel "Iranian Rangers"@en .
id:resolve a dz:ArmedGroup ; skos:prefLabel "Inherent Resolve"@en .
id:border a dz:Town ; skos:prefLabel "Border of Ir"@en .
id:land a dz:State ; skos:prefLabel "Irland"@en .
id:article a dz:State ; skos:prefLabel "al-Iraq"@en .
"""
    )
    found = [graph.entity_ids[each] for each in entities_like(graph, "ir")]
    assert set(found[:2]) == {"land", "article"}
    assert {"guard", "resolve", "border"} == set(found[2:])


def test_a_whole_alias_comes_before_labels_that_only_begin_so(graph_of):
    graph = graph_of(
        """
id:group a dz:ArmedGroup ; skos:prefLabel "Grey Wolves"@en ; skos:altLabel "IS"@en .
id:land a dz:State ; skos:prefLabel "Island"@en .
"""
    )
    assert [graph.entity_ids[each] for each in entities_like(graph, "is")] == ["group", "land"]


def test_the_shipped_graph_suggests_iran_for_its_first_two_letters(shipped):
    found = [shipped.entity_ids[each] for each in entities_like(shipped, "ir")]
    assert found[0] == "iran"
    assert found.index("cjtf-oir") > found.index("iraq")


def test_no_prefix_suggests_everything_of_a_kind(graph):
    assert [graph.entity_ids[each] for each in entities_like(graph, "", ("Actor",))] == ["brigade", "patron"]


@pytest.mark.parametrize(("prefix", "kind"), [("oil", "OilField"), ("OilField", "OilField"), ("حقل نفط", "OilField")])
def test_half_a_word_suggests_a_kind_in_either_script(graph, prefix, kind):
    assert kinds_like(graph, prefix)[0] == kind


def test_properties_that_entities_of_a_kind_have_come_first(graph):
    assert [each.id for each in properties_like(graph, "back", ("State",))][:2] == ["backs", "^backs"]
    assert [each.id for each in properties_like(graph, "back", ("ArmedGroup",))][:2] == ["^backs", "backs"]


@pytest.mark.parametrize(
    ("kind", "there", "not_there"),
    [
        ("State", {"backs", "wikidata", "allied-with", "label-ar"}, {"^backs", "coordinates", "date"}),
        ("ArmedGroup", {"^backs", "allied-with"}, {"backs", "wikidata"}),
        ("OilField", {"coordinates", "latitude"}, {"backs", "date"}),
        ("Battle", {"date"}, {"coordinates"}),
    ],
)
def test_what_is_proposed_for_a_kind_is_what_its_entities_have(graph, kind, there, not_there):
    ids = {each.id for each in proposed(graph, (kind,))}
    assert there <= ids
    assert not ids & not_there


def test_symmetric_types_have_one_direction(graph):
    assert "^allied-with" not in properties_of(graph)


def test_kinds_that_there_are_not_are_refused(graph):
    for ask in (lambda: entities_like(graph, "x", ("Stat",)), lambda: proposed(graph, ("Stat",))):
        with pytest.raises(InputError, match="did you mean"):
            ask()


@pytest.mark.parametrize(
    ("property", "id", "values"),
    [
        ("id", "patron", ["patron"]),
        ("label-ar", "patron", ["روريتانيا"]),
        ("label-ar", "field", []),
        ("alias", "patron", ["Zenda"]),
        ("wikidata", "patron", ["Q1"]),
        ("wikidata", "field", []),
        ("kind", "field", ["OilField"]),
        ("coordinates", "field", ["35.3,40.3"]),
        ("latitude", "field", [35.3]),
        ("longitude", "field", [40.3]),
        ("coordinates", "patron", []),
        ("date", "ev-fall", ["2017-11"]),
        ("definition", "patron", ["A state."]),
        ("backs", "patron", ["brigade"]),
        ("^backs", "brigade", ["patron"]),
        ("^backs", "patron", []),
        ("allied-with", "patron", ["brigade"]),
        ("allied-with", "brigade", ["patron"]),
    ],
)
def test_the_values_of_a_property_are_what_the_graph_says(graph, property, id, values):
    found = values_of(Network(graph), property_of(graph, property), graph.entity_number(id))
    assert [
        graph.entity_ids[one.entity] if one.entity is not None else one.number or one.text for one in found
    ] == values


def test_values_are_those_in_view(graph):
    backs, patron = property_of(graph, "backs"), graph.entity_number("patron")
    assert len(values_of(Network(graph).at("2015-06-01"), backs, patron)) == 1
    assert values_of(Network(graph).at("2020-01-01"), backs, patron) == []


def test_texts_are_in_the_language_asked_for(graph):
    definition = property_of(graph, "definition")
    assert values_of(Network(graph), definition, graph.entity_number("patron"), lang="ar")[0].text == "دولة."
