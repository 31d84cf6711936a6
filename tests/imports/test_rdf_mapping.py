"""A mapping: CONSTRUCT queries over the given files, and nothing else is asked, read or sent."""

import socket
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dezgraph.errors import DataError, DezgraphError, InputError
from dezgraph.imports.rdf.mapping import constructed, queries
from dezgraph.imports.records import Entity, Relationship, Source
from dezgraph.shipped import mappings_folder
from dezgraph.validation import validate

PREFIXES = """\
PREFIX dz: <https://w3id.org/dezgraph/vocabulary/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX e: <http://example.org/>
"""
FRIENDS = """\
@prefix e: <http://example.org/> .
e:ann e:likes e:bob ; e:called "Ann" .
e:bob e:likes e:ann ; e:called "بوب" .
"""
LIKING = (
    PREFIXES
    + "CONSTRUCT { ?a a dz:Person ; skos:prefLabel ?name . ?a dz:allied-with ?b } "
    + "WHERE { ?a e:called ?name ; e:likes ?b }"
)
ORG = """\
@prefix org: <http://www.w3.org/ns/org#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix time: <http://www.w3.org/2006/time#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix e: <http://example.org/> .
e:ann a foaf:Person ; foaf:name "Ann" , "آن" ; org:memberOf e:council , e:party ; org:headOf e:party .
e:council a org:OrganizationalCollaboration ; foaf:name "Council"@en ; owl:sameAs <http://www.wikidata.org/entity/Q1> .
e:party a org:FormalOrganization ; org:subOrganizationOf e:council .
e:wing org:unitOf e:party .
e:seat org:member e:ann ; org:organization e:council ; org:memberDuring [
    time:hasBeginning [ time:inXSDgYearMonth "2014-05"^^xsd:gYearMonth ] ;
    time:hasEnd [ time:inXSDgYear "2016"^^xsd:gYear ] ] .
e:split a org:ChangeEvent ; org:originalOrganization e:party ; org:resultingOrganization e:wing ;
    prov:startedAtTime "2015-02-01T00:00:00Z"^^xsd:dateTime .
"""
WIKIDATA = """\
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix wds: <http://www.wikidata.org/entity/statement/> .
@prefix p: <http://www.wikidata.org/prop/> .
@prefix ps: <http://www.wikidata.org/prop/statement/> .
@prefix pqv: <http://www.wikidata.org/prop/qualifier/value/> .
@prefix wikibase: <http://wikiba.se/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
wd:Q10 wdt:P31 wd:Q7278 ; rdfs:label "Party"@en , "حزب"@ar , "Partei"@de ; wdt:P463 wd:Q20 , wd:Q21 ; wdt:P488 wd:Q30 .
wd:Q10 p:P463 wds:Q10-a .
wds:Q10-a ps:P463 wd:Q20 ; wikibase:rank wikibase:NormalRank ; pqv:P580
    [ wikibase:timeValue "1999-01-01T00:00:00Z"^^xsd:dateTime ; wikibase:timePrecision 9 ] .
wd:Q30 wdt:P31 wd:Q5 .
"""


def ties(records):
    return {(each.source, each.type, each.target): each for each in records if isinstance(each, Relationship)}


@pytest.fixture
def query(file):
    return lambda text, name="some.rq": file(text, name)


@pytest.fixture
def friends(file):
    return file(FRIENDS, "friends.ttl")


def test_what_is_constructed_is_imported_with_claims(opened, friends, query):
    graph, path = opened("rdf", friends, mapping=query(LIKING), title="Friends")
    assert len(graph.columns) == 2
    (claim,) = graph.relationship(0).claims
    assert (claim.document, claim.places) == ("import-friends", ("http://example.org/ann",))
    assert graph.labels(graph.entity_number("bob")) == {"ar": "بوب"}
    assert validate([path]) == []


def test_a_folder_is_asked_query_by_query_and_joined(read, friends, tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "1.rq").write_text(PREFIXES + "CONSTRUCT { ?a a dz:Person } WHERE { ?a e:called ?name }")
    (folder / "2.rq").write_text(PREFIXES + "CONSTRUCT { ?a dz:allied-with ?b } WHERE { ?a e:likes ?b }")
    (folder / "readme.txt").write_text("no query")
    assert set(ties(read("rdf", friends, mapping=folder))) == {
        ("ann", "allied-with", "bob"),
        ("bob", "allied-with", "ann"),
    }


def test_relationships_may_be_blank_nodes_and_count_once(read, friends, query):
    text = LIKING.replace(
        "?a dz:allied-with ?b", "[] a dz:Relationship ; dz:source ?a ; dz:type dz:backs ; dz:target ?b"
    )
    text = text.replace("e:likes ?b", "e:likes ?b . ?anyone e:called ?twice")
    first, second = (ties(read("rdf", friends, mapping=query(text))) for _ in range(2))
    assert len(first) == 2
    assert {each.id for each in first.values()} == {each.id for each in second.values()}


def test_the_files_are_the_default_graph_whatever_graphs_they_name(read, file, query):
    quads = file(
        "<http://example.org/g> { <http://example.org/a> <http://example.org/likes> <http://example.org/b> }", "g.trig"
    )
    text = PREFIXES + "CONSTRUCT { ?a a dz:Actor . ?b a dz:Actor . ?a dz:backs ?b } WHERE { ?a e:likes ?b }"
    assert list(ties(read("rdf", quads, mapping=query(text)))) == [("a", "backs", "b")]


def test_relative_addresses_are_of_our_entities(read, file, query):
    text = PREFIXES + "CONSTRUCT { <iran> a dz:State . ?b a dz:Actor . <iran> dz:backs ?b } WHERE { e:ann e:likes ?b }"
    assert list(ties(read("rdf", file(FRIENDS, "f.ttl"), mapping=query(text)))) == [("iran", "backs", "bob")]


def test_org_and_foaf_come_with_the_package(opened, file):
    graph, path = opened("rdf", file(ORG, "org.ttl"), mapping=mappings_folder() / "org")
    found = {}
    for row in range(len(graph.columns)):
        tie = graph.relationship(row)
        found[tie.source, tie.type, tie.target] = tie.valid_from, tie.valid_until
    assert found == {
        ("ann", "member-of", "council"): ("2014-05", "2016"),
        ("ann", "member-of", "party"): (None, None),
        ("ann", "leads", "party"): (None, None),
        ("party", "part-of", "council"): (None, None),
        ("wing", "part-of", "party"): (None, None),
        ("wing", "succeeds", "party"): ("2015-02-01", None),
    }
    council = graph.entity(graph.entity_number("council"))
    assert (council.kinds, council.identifiers["wikidata"]) == (("Coalition",), "Q1")
    assert graph.labels(graph.entity_number("ann")) == {"en": "Ann", "ar": "آن"}
    assert validate([path]) == []


@pytest.mark.parametrize(
    ("time", "date"),
    [
        ('[ time:inXSDDateTime "2009-11-01T09:00:00Z"^^xsd:dateTime ]', "2009-11-01"),
        ('[ time:inXSDDateTimeStamp "2009-11-01T09:00:00+02:00"^^xsd:dateTimeStamp ]', "2009-11-01"),
        ('[ time:inXSDDate "2009-11-01Z"^^xsd:date ]', "2009-11-01"),
        ('[ time:inXSDgYearMonth "2009-11"^^xsd:gYearMonth ]', "2009-11"),
        ('"2009-11-01"^^xsd:date', "2009-11-01"),
        ('"2009"^^xsd:gYear', "2009"),
    ],
)
def test_memberships_have_their_times_however_these_are_written(read, file, time, date):
    text = ORG.replace('[ time:inXSDgYearMonth "2014-05"^^xsd:gYearMonth ]', time)
    found = ties(read("rdf", file(text, "org.ttl"), mapping=mappings_folder() / "org"))
    assert found["ann", "member-of", "council"].valid_from == date


def test_a_change_is_one_relationship_from_its_first_time_to_its_last(read, file):
    text = ORG + 'e:split prov:endedAtTime "2015-03-01T00:00:00Z"^^xsd:dateTime .'
    found = read("rdf", file(text, "org.ttl"), mapping=mappings_folder() / "org")
    changes = [each for each in found if isinstance(each, Relationship) and each.type == "succeeds"]
    assert [each.valid_from for each in changes] == ["2015-02-01/2015-03-01"]


def test_who_was_before_comes_from_wikidata_if_it_is_said_when(read, file):
    more = """
    @prefix pq: <http://www.wikidata.org/prop/qualifier/> .
    wd:Q1 wdt:P35 wd:Q2 ; p:P35 wds:a , wds:b , wds:c , wds:d .
    wds:a ps:P35 wd:Q2 ; wikibase:rank wikibase:PreferredRank ; pq:P580 "2025-01-29T00:00:00Z"^^xsd:dateTime .
    wds:b ps:P35 wd:Q3 ; wikibase:rank wikibase:NormalRank ;
        pq:P580 "2000-07-01T00:00:00Z"^^xsd:dateTime ; pq:P582 "2024-01-01T00:00:00Z"^^xsd:dateTime .
    wds:c ps:P35 wd:Q4 ; wikibase:rank wikibase:NormalRank .
    wds:d ps:P35 wd:Q5 ; wikibase:rank wikibase:DeprecatedRank ; pq:P580 "2001-01-01T00:00:00Z"^^xsd:dateTime .
    """
    found = ties(read("rdf", file(WIKIDATA + more, "wikidata.ttl"), mapping=mappings_folder() / "wikidata"))
    assert {
        source: (tie.valid_from, tie.valid_until) for (source, _, target), tie in found.items() if target == "q1"
    } == {"q2": ("2025-01-29", None), "q3": ("2000-07", "2024")}


def test_a_plain_time_does_not_go_before_one_with_its_precision(read, file):
    more = """
    wds:Q10-a <http://www.wikidata.org/prop/qualifier/P580> "1999-03-05T00:00:00Z"^^xsd:dateTime ; pqv:P582
        [ wikibase:timeValue "2010-01-01T00:00:00Z"^^xsd:dateTime ; wikibase:timePrecision 8 ] ;
        <http://www.wikidata.org/prop/qualifier/P582> "2010-01-01T00:00:00Z"^^xsd:dateTime .
    """
    found = ties(read("rdf", file(WIKIDATA + more, "wikidata.ttl"), mapping=mappings_folder() / "wikidata"))
    tie = found["q10", "member-of", "q20"]
    assert (tie.valid_from, tie.valid_until) == ("1999", None)


def test_wikidata_comes_with_the_package_with_dates_as_precise_as_there(opened, file):
    graph, path = opened("rdf", file(WIKIDATA, "wikidata.ttl"), mapping=mappings_folder() / "wikidata")
    rows = [graph.relationship(row) for row in range(len(graph.columns))]
    assert {(tie.source, tie.type, tie.target): tie.valid_from for tie in rows} == {
        ("q10", "member-of", "q20"): "1999",
        ("q10", "member-of", "q21"): None,
        ("q30", "leads", "q10"): None,
    }
    party = graph.entity(graph.entity_number("q10"))
    assert (party.kinds, party.identifiers["wikidata"]) == (("PoliticalParty",), "Q10")
    assert graph.kinds_of(graph.entity_number("q30")) == ("Person",)
    assert validate([path]) == []


def test_a_shipped_mapping_is_known_by_its_name(tmp_path):
    assert queries(tmp_path / "org")[0][0].name == "1-entities.rq"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("SELECT * {}", "use CONSTRUCT"),
        ("LOAD <http://example.org/>", "is an update"),
        ("DELETE WHERE { ?a ?b ?c }", "is an update"),
        ("CONSTRUCT { ?a ?b ?c } WHERE { SERVICE <http://127.0.0.1:9/> { ?a ?b ?c } }", "would send a request"),
        ("CONSTRUCT { ?a ?b ?c } FROM <http://example.org/g> WHERE { ?a ?b ?c }", "leave it out"),
        ("CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ", "cannot be parsed|expected|here"),
        ("CONSTRUCT { ?a x:y ?c } WHERE { ?a ?b ?c }", "x: is not declared"),
        ("", "it is empty"),
        ("CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c . FILTER(false) }", "constructs nothing"),
        ("CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c }", "nothing of our vocabulary"),
        ("#" * 2_000_000, "longer than a megabyte"),
    ],
)
def test_queries_that_may_not_or_cannot_be_run_are_refused_by_file(read, friends, query, text, reason):
    path = query(text)
    with pytest.raises(DataError, match=reason) as caught:
        read("rdf", friends, mapping=path)
    assert caught.value.path == path


def test_service_in_a_text_is_no_service(read, friends, query):
    text = LIKING.replace("e:likes ?b }", 'e:likes ?b . FILTER(?name != "SERVICE <http://x/>") }')
    assert len(ties(read("rdf", friends, mapping=query(text)))) == 2


def test_nothing_is_sent_for_a_service(friends, query):
    asked = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(1)

        def listen():
            with suppress(TimeoutError):
                asked.append(server.accept())

        thread = Thread(target=listen)
        thread.start()
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"
        with pytest.raises(DataError):
            constructed(
                [friends], query(f"CONSTRUCT {{ ?a ?b ?c }} WHERE {{ trueSERVICE <{address}> {{ ?a ?b ?c }} }}")
            )
        thread.join()
    assert asked == []


def test_a_query_that_takes_too_long_is_ended(file, query):
    many = file("".join(f"<http://e/{number}> <http://e/p> {number} .\n" for number in range(400)), "many.ttl")
    endless = "CONSTRUCT { ?a ?b 1 } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?c + ?f + ?i + ?l < 0) }"
    with pytest.raises(DataError, match=r"longer than 0\.5 seconds"):
        constructed([many], query(endless), seconds=0.5)


def test_a_query_that_ends_its_process_is_told_and_ours_goes_on(friends, query):
    deep = "CONSTRUCT { ?a ?b ?c } WHERE " + "{" * 50_000 + "?a ?b ?c" + "}" * 50_000
    with pytest.raises(DataError, match="nests too deep"):
        constructed([friends], query(deep))


def test_a_file_that_cannot_be_read_is_told_with_its_line(read, file, query):
    path = file("<http://e/a> <http://e/b> .", "broken.ttl")
    with pytest.raises(DataError) as caught:
        read("rdf", path, mapping=query(LIKING))
    assert (caught.value.path, caught.value.line) == (path, 1)


def test_there_may_be_no_such_mapping(read, friends, tmp_path):
    with pytest.raises(DataError, match=r"no such file.*org, wikidata"):
        read("rdf", friends, mapping=tmp_path / "nowhere")
    with pytest.raises(DataError, match="no such file"):
        read("rdf", friends, mapping=Path(LIKING * 3))
    with pytest.raises(DataError, match="holds no query"):
        read("rdf", friends, mapping=tmp_path)


def test_only_rdf_takes_a_mapping(read, file, query):
    with pytest.raises(InputError, match="csv is no RDF"):
        read("csv", file("source,type,target\n"), mapping=query(LIKING))


def test_the_import_is_the_only_source_document(read, friends, query):
    found = read("rdf", friends, mapping=query(LIKING))
    assert [each.title for each in found if isinstance(each, Source)] == ["friends.ttl"]
    assert all(each.source == "import-friends-ttl" for each in found if isinstance(each, Entity))


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(max_size=60) | st.binary(max_size=60), st.integers(0, len(LIKING)))
def test_whatever_a_mapping_holds_only_our_errors_come_out(query, noise, at):
    noise = noise if isinstance(noise, bytes) else noise.encode(errors="surrogatepass")
    try:
        queries(query(LIKING.encode()[:at] + noise + LIKING.encode()[at:]))
    except DezgraphError:
        return


def test_a_fault_in_what_is_constructed_names_the_mapping(read, friends, query):
    path = query(LIKING.replace("allied-with", "alied-with"), "part.rq")
    with pytest.raises(
        DataError, match=r"dz:alied-with, which the vocabulary lacks.*, as constructed by part\.rq"
    ) as told:
        read("rdf", friends, mapping=path)
    assert (told.value.path, told.value.line) == (friends, 2)
