"""Entities of FollowTheMoney: the library of the field takes each as it is, and what its schemata lack is kept."""

import csv
import json
import sys
from datetime import date

import pytest

from dezgraph.formats import FORMATS
from dezgraph.formats.choice import chosen
from dezgraph.formats.follow_the_money import values
from dezgraph.formats.follow_the_money.schemata import EDGES, is_a, lineage
from dezgraph.opening import open_view

_LONGEST_FIELD = csv.field_size_limit()
try:
    from followthemoney import model
    from followthemoney.types import registry
except ImportError:
    model = registry = None
csv.field_size_limit(_LONGEST_FIELD)  # which the library raises for everybody

library = pytest.mark.skipif(model is None, reason="needs followthemoney: pip install --group followthemoney")
GRAPH = """
id:leader a dz:Person ; skos:prefLabel "Leader"@en , "قائد"@ar ; skos:altLabel "The  '“Boss”'"@en .
id:state a dz:State ; skos:prefLabel "State"@en ; dz:wikidata "Q858" ; skos:definition "A state."@en .
id:group a dz:ArmedGroup ; skos:prefLabel "\\"Group\\"\\u200F of\\nthe valley"@en .
id:firm a dz:Company ; skos:prefLabel "Firm"@en .
id:people a dz:Population .
id:field a dz:OilField , dz:GasField ; skos:prefLabel "Field"@en ;
    geo:hasGeometry [ geo:asWKT "POINT(40.3 35.25)"^^geo:wktLiteral ] .
id:land a dz:Country ; skos:prefLabel "Land"@en ; dz:iso3166 "SY" .
id:town a dz:Town ; skos:prefLabel "Town"@en ; geo:hasGeometry [ geo:asWKT "POINT(1 2)"^^geo:wktLiteral ] .
id:aim a dz:Objective ; skos:prefLabel "Aim"@en .
id:clash a dz:Battle ; skos:prefLabel "Clash"@en ; dz:date "2017-09~" ; dz:participant id:group , id:firm ;
    dz:location id:town ; dz:claim [ a dz:Claim ; dz:sourceDocument id:gazette ; dz:stance dz:asserts ;
        dz:credibility 2 ; dz:recorded "2026-01-01"^^xsd:date ] .
"""


CLAIMS = "id:gazette 2,id:rumour 4 dz:denies"


@pytest.fixture
def view(network_of, tie):
    return network_of(
        GRAPH
        + tie("leader leads group", validFrom='"2014-03-05"', validUntil='"2016~"', claims=CLAIMS)
        + tie("leader leads people", validFrom='"2014-03/2014-05"')
        + tie("state sanctions leader", validFrom='"2015"', validUntil='".."')
        + tie("state backs group", validFrom='"../2014"', support="dz:weapons", hedge="dz:covert")
        + tie("firm owns-share-of field", validFrom='"2013-05"')
        + tie("group succeeds firm")
        + tie("group member-of group")
        + tie("field located-in land")
        + tie("field near town")
        + tie("group pursues aim")
    )


@pytest.fixture
def entities(view, written):
    found = [json.loads(line) for line in written(view, "ftm").read_text().splitlines()]
    return {each["id"]: each for each in found}


def faults(entity, others):
    """Return what the library would change in an entity, or refuse."""
    schema = model.get(entity["schema"])
    if schema is None or schema.abstract:
        return [entity["schema"]]
    schema.validate(entity)
    found = [name for name in schema.required if name not in entity["properties"]]
    for name, given in entity["properties"].items():
        property_ = schema.get(name)
        if property_ is None:
            found.append(name)
            continue
        found += [(name, value) for value in given if property_.type.clean(value, format=property_.format) != value]
        if property_.type == registry.entity:
            ends = (model.get(others[value]["schema"]) for value in given)
            found += [(name, end.name) for end in ends if not end.is_a(property_.range)]
    return found


def marks(entity):
    texts = [*entity["properties"].get("keywords", []), *entity["properties"].get("description", [])]
    return {text.removeprefix("dezgraph:") for text in texts if text.startswith("dezgraph:")}


@library
def test_the_library_takes_every_entity_as_it_is(entities):
    assert {id: found for id, each in entities.items() if (found := faults(each, entities))} == {}


@library
def test_the_library_takes_the_shipped_graph_as_it_is():
    content = b"".join(FORMATS["ftm"].write(open_view()))
    entities = {each["id"]: each for each in map(json.loads, content.splitlines())}
    assert len(entities) == content.count(b"\n")
    assert {id: found for id, each in entities.items() if (found := faults(each, entities))} == {}


@library
def test_the_table_of_schemata_is_that_of_the_library():
    things = {name for name, schema in model.schemata.items() if schema.is_a("Thing")}
    assert {name for name in model.schemata if lineage(name)} == things
    for name in things:
        wider = {each.name for each in model.get(name).schemata if each.is_a("Thing")}
        assert set(lineage(name)) == wider
    assert set(EDGES) == {name for name, schema in model.schemata.items() if schema.edge}
    for name, edge in EDGES.items():
        schema = model.get(name)
        assert {edge.source, edge.target} == {schema.source_prop.name, schema.target_prop.name}
        assert (edge.source == schema.source_prop.name) is (name != "Succession")
        assert (schema.get(edge.source).range.name, schema.get(edge.target).range.name) == (
            edge.source_range,
            edge.target_range,
        )


def test_kinds_and_types_have_the_schemata_of_the_vocabulary(entities):
    told = {id: each["schema"] for id, each in entities.items()}
    assert told == {
        "gazette": "Document", "rumour": "Document",
        "leader": "Person", "state": "PublicBody", "group": "Organization", "firm": "Company", "people": "LegalEntity",
        "field": "Asset", "land": "Territory", "town": "Address", "aim": "Note", "clash": "Event",
        "leader-leads-group": "Directorship", "leader-leads-people": "UnknownLink",
        "state-sanctions-leader": "Sanction", "state-backs-group": "UnknownLink",
        "firm-owns-share-of-field": "Ownership", "group-succeeds-firm": "Succession",
        "group-member-of-group": "Membership", "field-located-in-land": "UnknownLink",
        "field-near-town": "UnknownLink", "group-pursues-aim": "UnknownLink",
    }  # fmt: skip


def test_a_link_runs_as_its_type_does(entities):
    succession = entities["group-succeeds-firm"]["properties"]
    assert (succession["successor"], succession["predecessor"]) == (["group"], ["firm"])
    link = entities["state-backs-group"]["properties"]
    assert (link["subject"], link["object"], link["role"]) == (["state"], ["group"], ["backs"])
    sanction = entities["state-sanctions-leader"]["properties"]
    assert (sanction["authority"], sanction["entity"]) == (["State"], ["leader"])
    assert "source=state" in marks(entities["state-sanctions-leader"])


def test_dates_are_as_precise_as_both_bounds_agree(entities):
    spans = {
        id: (each["properties"].get("startDate"), each["properties"].get("endDate")) for id, each in entities.items()
    }
    assert spans["leader-leads-group"] == (["2014-03-05"], None)  # 2016~ is 2015 to 2017
    assert spans["leader-leads-people"] == (["2014"], None)
    assert spans["state-sanctions-leader"] == (["2015"], None)
    assert spans["state-backs-group"] == (None, None)
    assert spans["firm-owns-share-of-field"] == (["2013-05"], None)


def test_what_no_property_holds_is_kept_as_marked_facts(entities):
    told = marks(entities["leader-leads-group"])
    assert told >= {"type=leads", "sign=0", "valid_from=2014-03-05", "valid_until=2016~", "grade=B2"}
    assert {each for each in told if each.startswith("claim=")} == {"claim=gazette asserts 2", "claim=rumour denies 4"}
    assert {"support=weapons", "hedge=covert", "sign=1"} <= marks(entities["state-backs-group"])
    assert {"kind=OilField", "kind=GasField", "coordinates=35.25 40.3"} <= marks(entities["field"])


def test_only_documents_that_assert_a_link_prove_it(entities):
    link = entities["leader-leads-group"]["properties"]
    assert link["proof"] == ["gazette"]
    assert marks(entities["gazette"]) >= {"reliability=B"}


def test_both_scripts_are_names(entities):
    assert entities["leader"]["properties"]["name"] == ["Leader", "قائد"]
    assert entities["group"]["properties"]["name"] == ['"Group" of the valley']
    assert entities["people"]["properties"]["name"] == ["people"]


def test_identifiers_and_places_have_the_properties_that_there_are(entities):
    assert entities["state"]["properties"]["wikidataId"] == ["Q858"]
    land, town = entities["land"]["properties"], entities["town"]["properties"]
    assert (land["level"], land["territoryCode"]) == (["country"], ["sy"])
    assert (town["full"], town["latitude"], town["longitude"]) == (["Town"], ["2"], ["1"])


@library
def test_an_event_tells_its_date_and_who_is_involved(view, written):
    found = written(view, "ftm", ids=["clash", "group", "town"]).read_text().splitlines()
    event = next(each for each in map(json.loads, found) if each["id"] == "clash")
    assert event["schema"] == "Event"
    assert event["properties"]["date"] == ["2017"]  # August to October
    assert event["properties"]["involved"] == ["group"]  # the firm is not in the file
    assert event["properties"]["location"] == ["Town"]
    assert "date=2017-09~" in marks(event)
    assert faults(event, {each["id"]: each for each in map(json.loads, found)}) == []


def test_a_lens_shows_in_certainty_and_in_what_is_known(view, written):
    found = [json.loads(line) for line in written(view.at("2016-06-01"), "ftm").read_text().splitlines()]
    told = {each["id"]: marks(each) for each in found}
    assert "certainty=possible" in told["leader-leads-group"]
    assert "certainty=certain" in told["state-sanctions-leader"]


def test_roles_are_in_the_language_asked_for(view, written):
    found = map(json.loads, written(view, "ftm", lang="ar").read_text().splitlines())
    link = next(each for each in found if each["id"] == "state-backs-group")
    assert link["properties"]["role"] == ["يدعم"]


@library
@pytest.mark.parametrize("id", ["a-b", "Q1", "a_b", "http://example.org/ش", "-", "x" * 300])
def test_every_id_can_be_referred_to_and_stays_where_it_can(id):
    found = values.reference(id)
    assert registry.entity.clean(found) == found
    assert (found == id) is (registry.entity.clean(id) == id and len(id) <= 200)


@library
@pytest.mark.parametrize(
    "text",
    ["https://example.org", "HTTP://example.org/a b", "http://[::1", "ftp://example.org/", "https://a.b:x/", "nothing", "http://3.4/"],
)  # fmt: skip
def test_an_address_is_one_that_the_library_takes_or_none(text):
    found = values.address(text)
    assert found is None or registry.url.clean(found) == found


@library
@pytest.mark.parametrize("text", ["'\"a\"'", "\u200fa\u00ad b\u2028c", '"a" and "b"', "e\u0301", "'", "x" * 500])
def test_names_and_texts_are_as_the_library_cleans_them(text):
    found = values.name(text)
    assert not found or (registry.name.clean(found) == found and registry.name.validate(found))
    plain = values.text(text)
    assert registry.text.clean(plain) == plain


def test_a_date_before_the_years_that_the_library_knows_is_left_out():
    assert values.day_prefix(date(900, 1, 1), date(900, 12, 31)) is None
    assert values.day_prefix(None, date(2017, 1, 1)) is None


def test_the_name_of_a_file_says_the_format(tmp_path):
    assert chosen(None, tmp_path / "june.ftm.json", None)[0].name == "ftm"


def test_writing_needs_no_library(view, monkeypatch):
    monkeypatch.setitem(sys.modules, "followthemoney", None)
    assert b"".join(FORMATS["ftm"].write(view)).count(b"\n") == 22


def test_a_narrower_schema_is_a_wider_one():
    assert is_a("Company", "Asset") and is_a("Company", "LegalEntity") and not is_a("Person", "Organization")
    assert not is_a("Ownership", "Thing")
