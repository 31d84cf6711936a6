"""A graph: ids, records, and what is named when nothing is found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dezgraph.errors import NotFoundError
from dezgraph.graph import Graph
from dezgraph.model import Change, Claim, Document, Entity, Relationship
from dezgraph.store import FileStore

ID = "https://w3id.org/dezgraph/id/"

FULL = """
id:patron a dz:State , dz:Population ; skos:prefLabel "Patron"@en , "راعٍ"@ar ;
    skos:altLabel "Old Patron"@en , "پشتیبان"@fa ;
    skos:definition "A state."@en ; skos:scopeNote "Not the other one."@en ; dz:formerId "sponsor" ; dz:wikidata "Q1" ;
    geo:hasGeometry [ geo:asWKT "POINT(40.1408 -35.5)"^^geo:wktLiteral ] ; dct:source id:daily .
id:client a dz:ArmedGroup .
id:field a dz:OilField .
id:departure a dz:Deployment ; dz:date "2024-12-08" ; dz:participant id:patron , id:client ; dz:location id:field .
id:truce a dz:Scenario ; dz:likelihood dz:remote ; dz:driver id:field ;
    dz:claim [ dz:sourceDocument id:daily ; dz:credibility 4 ; dz:stance dz:asserts ] ;
    dz:change [ a dz:Ending ; dz:relationship id:r ; dct:description "It ends."@en ] ,
        [ a dz:Addition ; dz:source id:client ; dz:type dz:controls ; dz:target id:field ; dz:validFrom "2030" ] .
id:r a dz:Relationship ; dz:source id:patron ; dz:type dz:backs ; dz:target id:client ;
    dz:validFrom "../2014" ; dz:validUntil "2024-12-08" ; dz:endedBy id:departure ; dz:startedBy id:truce ;
    dz:support dz:weapons , dz:funding ; dz:hedge dz:covert , dz:partial ;
    dct:description "It sends arms."@en , "يرسل السلاح."@ar ; skos:scopeNote "Disputed."@en ;
    dz:claim [ dz:sourceDocument id:daily ; dz:credibility 2 ; dz:stance dz:disputes ; dz:published "2018" ] ,
        [ dz:sourceDocument id:daily ; dz:credibility 1 ; dz:stance dz:asserts ; dz:place "P12" , "P4" ;
          dz:recorded "2026-11-22"^^xsd:date ; dz:withdrawn "2026-11-23"^^xsd:date ; skos:note "Says so."@en ] .
id:daily a dz:SourceDocument ; dz:reliability "B" ;
    dct:title "Daily"@en ; dct:publisher "Press" ; dct:date "2017-09-23" ;
    dz:address "https://example.org/daily"^^xsd:anyURI ; dct:language "en" ;
    dz:documentKind "news" ; skos:note "Leans."@en .
"""
EARLY = Claim(
    "r/daily", "daily", "asserts", "B1", ("P4", "P12"), "2017-09-23", "2026-11-22", "2026-11-23", {"en": "Says so."}
)


@pytest.fixture
def graph(graph_of: Callable[[str], Graph]) -> Graph:
    return graph_of(FULL)


def test_an_entity_is_recorded_in_full(graph: Graph) -> None:
    assert graph.entity(graph.entity_number("patron")) == Entity(
        id="patron",
        iri=f"{ID}patron",
        kinds=("Population", "State"),
        labels={"en": "Patron", "ar": "راعٍ"},
        aliases=(("en", "Old Patron"), ("fa", "پشتیبان")),
        definition={"en": "A state."},
        note={"en": "Not the other one."},
        former_ids=("sponsor",),
        identifiers={"wikidata": "Q1"},
        coordinates=(-35.5, 40.1408),
        documents=("daily",),
    )


def test_an_event_has_a_date_those_who_took_part_and_a_place(graph: Graph) -> None:
    event = graph.entity(graph.entity_number("departure"))
    assert (event.date, event.participants, event.locations) == ("2024-12-08", ("client", "patron"), ("field",))


def test_a_scenario_has_its_changes_and_claims(graph: Graph) -> None:
    scenario = graph.entity(graph.entity_number("truce"))
    assert (scenario.likelihood, scenario.drivers) == ("remote", ("field",))
    assert scenario.changes == (
        Change("addition", None, "client", "controls", "field", "2030", None, {}),
        Change("ending", "r", None, None, None, None, None, {"en": "It ends."}),
    )
    assert [claim.grade for claim in scenario.claims] == ["B4"]


def test_a_relationship_is_recorded_in_full_with_its_claims_by_date(graph: Graph) -> None:
    assert graph.relationship(graph.relationship_number("r")) == Relationship(
        id="r",
        iri="https://w3id.org/dezgraph/id/r",
        source="patron",
        type="backs",
        target="client",
        valid_from="../2014",
        valid_until="2024-12-08",
        support=("funding", "weapons"),
        hedges=("covert", "partial"),
        started_by="truce",
        ended_by="departure",
        description={"en": "It sends arms.", "ar": "يرسل السلاح."},
        note={"en": "Disputed."},
        claims=(EARLY, Claim("r/daily/2", "daily", "disputes", "B2", (), "2018", None, None, {})),
    )


def test_a_source_document_is_recorded_in_full(graph: Graph) -> None:
    assert graph.documents["daily"] == Document(
        "daily",
        "https://w3id.org/dezgraph/id/daily",
        {"en": "Daily"},
        "Press",
        "2017-09-23",
        "https://example.org/daily",
        "en",
        "news",
        "B",
        {"en": "Leans."},
    )


def test_records_do_not_depend_on_how_blank_nodes_were_labelled(graph_of: Callable[[str], Graph]) -> None:
    claims = " , ".join(
        f'[ dz:sourceDocument id:gazette ; dz:credibility 2 ; dz:stance dz:asserts ; skos:note "{n}"@en ]'
        for n in range(9)
    )
    changes = " , ".join(f'[ a dz:Ending ; dz:relationship id:r{n} ; dct:description "{n}"@en ]' for n in range(1, 9))
    ends = "dz:source id:a ; dz:type dz:backs ; dz:target id:b"
    text = "id:a a dz:State . id:b a dz:State .\n" + "\n".join(
        f"id:r{n} a dz:Relationship ; {ends} ; dz:claim {claims if n == 0 else claims.partition(' , ')[0]} ."
        for n in range(9)
    )
    text += f"\nid:s a dz:Scenario ; dz:claim {claims.partition(' , ')[0]} ; dz:change {changes} ."
    first, *others = [graph_of(text) for _ in range(4)]
    for other in others:
        assert other.relationship(0) == first.relationship(0)
        assert other.entity(other.entity_number("s")) == first.entity(first.entity_number("s"))


def test_a_claim_of_a_record_is_found_among_the_columns(graph: Graph) -> None:
    row = graph.relationship_number("r")
    where = graph.columns.claims(row)
    stances = graph.columns.claim_stance[where][list(graph.claim_places(row))].tolist()
    assert stances == [0, 1]


@pytest.mark.parametrize("id", ["patron", f"{ID}patron", "sponsor"])
def test_an_entity_is_found_by_its_id_its_iri_and_its_former_id(graph: Graph, id: str) -> None:
    assert graph.entity(graph.entity_number(id)).id == "patron"


def test_relationships_and_documents_are_found_by_id_and_iri(graph: Graph) -> None:
    assert graph.relationship_number("r") == graph.relationship_number(f"{ID}r") == 0
    assert graph.document_number("daily") == graph.document_number(f"{ID}daily")
    assert graph.document_ids == ["daily", "gazette", "rumour"]
    assert graph.relationship_id(0) == "r"


def test_numbers_are_places_in_the_order_of_ids(graph: Graph) -> None:
    assert list(graph.entity_ids) == sorted(graph.entity_ids) == ["client", "departure", "field", "patron", "truce"]
    assert list(graph.entity_iris) == [ID + id for id in graph.entity_ids]
    assert [graph.entity_number(id) for id in graph.entity_ids] == list(range(5))


@pytest.mark.parametrize(
    ("id", "nearest"),
    [("patorn", "patron"), ("patron-1", "patron"), ("راع", "patron"), ("old-patron", "patron"), ("clients", "client")],
)
def test_an_unknown_entity_is_not_found_and_the_nearest_is_named(graph: Graph, id: str, nearest: str) -> None:
    with pytest.raises(NotFoundError, match=r"no entity has the id .*did you mean") as caught:
        graph.entity_number(id)
    assert caught.value.nearest[0] == nearest


@pytest.mark.parametrize(
    "id", ["", " ", "\x00", "\ud800", "'\"<>", "x" * 100_000, "../../etc/passwd", "\u202e", "r", "daily"]
)
def test_whatever_is_no_entity_is_not_found(graph: Graph, id: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        graph.entity_number(id)
    assert len(str(caught.value)) < 300


def test_an_unknown_relationship_or_document_is_not_found_and_the_nearest_is_named(graph: Graph) -> None:
    with pytest.raises(NotFoundError, match="no relationship has the id 'rr'; did you mean r"):
        graph.relationship_number("rr")
    with pytest.raises(NotFoundError, match="no source has the id 'dayly'; did you mean daily"):
        graph.document_number("dayly")


def test_kinds_are_found_with_all_narrower_ones(graph: Graph) -> None:
    def of(*kinds: str) -> list[str]:
        return [id for id, is_one in zip(graph.entity_ids, graph.of_kinds(kinds), strict=True) if is_one]

    assert of("Actor") == ["client", "patron"]
    assert of("Event", "OilField") == ["departure", "field"]
    assert of("Entity") == list(graph.entity_ids)
    assert of() == []
    assert graph.kinds_of(graph.entity_number("patron")) == ("Population", "State")


def test_an_entity_without_a_label_goes_by_its_id(graph: Graph) -> None:
    assert graph.labels(graph.entity_number("client")) == {"en": "client"}


def test_an_iri_of_another_place_is_an_id_as_it_is(saved: Callable[..., Path]) -> None:
    graph = FileStore([saved("<http://e/a> a dz:State .")]).graph()
    assert graph.entity_ids == ["http://e/a"]
    assert graph.entity(graph.entity_number("http://e/a")).id == "http://e/a"


def test_equal_files_are_an_equal_version_and_others_another(saved: Callable[..., Path]) -> None:
    one, same, other = (
        saved("id:a a dz:State .", "1.ttl"),
        saved("id:a a dz:State .", "2.ttl"),
        saved("id:b a dz:State ."),
    )
    assert FileStore([one]).graph().version == FileStore([same]).version != FileStore([other]).version


@pytest.mark.parametrize(
    ("wkt", "expected"),
    [
        ("POINT(40 35)", (35.0, 40.0)),
        ("<http://www.opengis.net/def/crs/OGC/1.3/CRS84> Point (+4e1 -3.5E+1)", (-35.0, 40.0)),
        ("POINT(1.2.3 4)", None),
        ("LINESTRING(1 2, 3 4)", None),
    ],
)
def test_coordinates_are_latitude_and_longitude(
    graph_of: Callable[[str], Graph], wkt: str, expected: tuple[float, float] | None
) -> None:
    graph = graph_of(f'id:a a dz:City ; geo:hasGeometry [ geo:asWKT "{wkt}"^^geo:wktLiteral ] .')
    assert graph.entity(0).coordinates == expected
