import pytest

GRAPH = """
id:iran a dz:State ; dz:wikidata "Q794" ; dz:iso3166 "IR" ; dz:formerId "persia" .
id:iran-country a dz:Country ; dz:wikidata "Q794" .
"""


@pytest.fixture
def known(graph_of):
    graph = graph_of(GRAPH)
    found = graph.directory.identifiers
    return found, {id: number for number, id in enumerate(graph.entity_ids)}


@pytest.mark.parametrize("id", ["iran", "persia", "https://w3id.org/dezgraph/id/iran"])
def test_an_id_a_former_id_and_an_iri_lead_to_the_entity(known, id):
    identifiers, numbers = known
    assert identifiers.entity(id) == numbers["iran"]


@pytest.mark.parametrize("id", ["", "Iran", "gazette", "https://w3id.org/dezgraph/vocabulary/State", "\udc80"])
def test_what_is_no_id_of_an_entity_leads_nowhere(known, id):
    assert known[0].entity(id) is None


def test_several_may_bear_one_identifier(known):
    identifiers, numbers = known
    assert identifiers.bearers("wikidata", "q794") == {numbers["iran"], numbers["iran-country"]}
    assert identifiers.bearers("iso3166", "IR") == {numbers["iran"]}
    assert identifiers.bearers("iso3166", "Q794") == frozenset()


@pytest.mark.parametrize("text", ["iran", "persia", "ir", "https://w3id.org/dezgraph/id/iran"])
def test_a_text_names_who_has_it_as_id_or_identifier(known, text):
    identifiers, numbers = known
    assert identifiers.named(text) == [numbers["iran"]]


def test_of_several_with_one_identifier_all_are_named(known):
    identifiers, numbers = known
    assert identifiers.named("q794") == sorted((numbers["iran"], numbers["iran-country"]))
    assert identifiers.named("Q7945") == identifiers.named("https://example.org/Q794") == []


def test_an_address_of_another_database_leads_to_its_bearers(known):
    identifiers, numbers = known
    assert identifiers.at("https://www.wikidata.org/wiki/Q794") == {numbers["iran"], numbers["iran-country"]}
    assert identifiers.at("https://example.org/Q794") == frozenset()
