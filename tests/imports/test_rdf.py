"""RDF in our vocabulary: as it stands, completed where it lacks an id or a claim, and refused where it is wrong."""

import bz2
import gzip
import random
import re

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.imports.conftest import DAY

from dezgraph.errors import DataError, DezgraphError
from dezgraph.grades import Grade
from dezgraph.imports import Known, Report, Settings, importer, lines, records
from dezgraph.imports.records import Entity, Relationship, Statements
from dezgraph.rdf.files import read_triples
from dezgraph.shipped import graph_files
from dezgraph.validation import validate

HEAD = """\
@prefix dz: <https://w3id.org/dezgraph/vocabulary/> .
@prefix id: <https://w3id.org/dezgraph/id/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix e: <http://example.org/> .
"""
OURS = (
    HEAD
    + """\
id:book a dz:SourceDocument ; dct:title "A book"@en ; dz:reliability "B" .
id:north a dz:State ; skos:prefLabel "North"@en , "شمال"@ar ; skos:definition "A state."@en , "دولة."@ar .
id:rebels a dz:ArmedGroup ; skos:prefLabel "Rebels"@en , "ثوار"@ar ; skos:definition "A group."@en , "مجموعة."@ar .
id:north-backs-rebels a dz:Relationship ;
    dz:source id:north ; dz:type dz:backs ; dz:target id:rebels ; dz:validFrom "2015-09" ; dz:support dz:weapons ;
    dct:description "North arms the rebels."@en , "يسلح الشمال الثوار."@ar ;
    dz:claim [ a dz:Claim ; dz:sourceDocument id:book ; dz:credibility 2 ; dz:stance dz:asserts ;
               dz:recorded "2026-11-20"^^xsd:date ; dz:withdrawn "2026-11-21"^^xsd:date ] .
"""
)
TIE = "a dz:Relationship ; dz:source id:a ; dz:type dz:backs ; dz:target id:b"
ENDS = HEAD + "id:a a dz:Actor . id:b a dz:Actor . id:d a dz:SourceDocument .\n"


def ties(records):
    return [each for each in records if isinstance(each, Relationship)]


def entities(records):
    return {each.id: each for each in records if isinstance(each, Entity)}


def canonical(triples):
    found = ox.Dataset(ox.Quad(*triple) for triple in triples)
    found.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return found


def written(path, form):
    """Return what a Turtle file holds in another format."""
    return ox.serialize((quad.triple for quad in ox.parse(path=path)), format=form)


def test_what_is_complete_stays_as_it_stands(opened, file):
    path = file(OURS, "ours.ttl")
    _, made = opened("rdf", path)
    assert canonical(quad.triple for quad in ox.parse(path=made)) == canonical(q.triple for q in ox.parse(path=path))
    assert validate([made]) == []


def test_the_shipped_graph_comes_through_whole(nothing_known, tmp_path):
    made = tmp_path / "made.nt"
    found = records(importer("rdf"), graph_files(), nothing_known, Report(), Settings(recorded=DAY))
    made.write_bytes(b"".join(lines(found, DAY)))
    told = tmp_path / "told.nt"
    quads = (quad for path in graph_files() for quad in ox.parse(path=path, rename_blank_nodes=True))
    # What a graph says of itself as a whole is not said of the one that it is imported into.
    triples = (quad.triple for quad in quads if quad.subject.value != "https://w3id.org/dezgraph/graph/deir-ez-zor")
    ox.serialize(triples, told, format=ox.RdfFormat.N_TRIPLES)
    before, after = read_triples([told]), read_triples([made])
    assert len(before) == len(after)
    assert [term for term in before.terms.to_pylist() if not term.startswith("_:")] == [
        term for term in after.terms.to_pylist() if not term.startswith("_:")
    ]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.nt", ox.RdfFormat.N_TRIPLES),
        ("a.nq", ox.RdfFormat.N_QUADS),
        ("a.trig", ox.RdfFormat.TRIG),
        ("a.rdf", ox.RdfFormat.RDF_XML),
        ("a.jsonld", ox.RdfFormat.JSON_LD),
        ("a.ttl.gz", ox.RdfFormat.TURTLE),
        ("a.ttl.bz2", ox.RdfFormat.TURTLE),
    ],
)
def test_every_serialisation_says_the_same(read, file, name, form):
    content = written(file(OURS, "ours.ttl"), form)
    packed = {"gz": gzip.compress, "bz2": bz2.compress}.get(name.rpartition(".")[2], bytes)
    (tie,) = ties(read("rdf", file(packed(content), name)))
    assert (tie.source, tie.type, tie.target, tie.valid_from) == ("north", "backs", "rebels", "2015-09")


def test_the_account_counts_statements_and_things(read, file):
    report = Report()
    read("rdf", file(OURS + "e:x e:y e:z .", "ours.ttl"), report)
    assert (report.rows, report.unit) == (29, "statements")
    assert report.made == {"Source": 1, "Entity": 2, "Relationship": 1}
    assert report.left_out == {"things that are of no class of our vocabulary": 1}


def test_a_relationship_without_a_claim_gets_one_by_the_import(opened, file):
    text = HEAD + f"id:a a dz:Actor . id:b a dz:Actor . id:t {TIE} ."
    graph, path = opened("rdf", file(text, "mine.ttl"), grade=Grade("C", 3), published="2019")
    (claim,) = graph.relationship(0).claims
    assert (claim.document, claim.grade) == ("import-mine-ttl", "C3")
    assert "https://w3id.org/dezgraph/id/t" in path.read_text()


def test_a_claim_that_says_little_is_completed(opened, file):
    text = ENDS + f'id:t {TIE} ; dz:claim [ dz:place "p. 7" ] .'
    graph, _ = opened("rdf", file(text, "mine.ttl"))
    (claim,) = graph.relationship(0).claims
    assert (claim.document, claim.grade, claim.places) == ("import-mine-ttl", "F6", ("p. 7",))


def test_a_direct_triple_is_a_relationship_unless_one_says_the_same(read, file):
    text = ENDS + "id:a dz:backs id:b ; dz:fights id:b . id:t " + TIE + " ."
    found = ties(read("rdf", file(text, "direct.ttl")))
    assert [(tie.id == "t", tie.type) for tie in found] == [(True, "backs"), (False, "fights")]


def test_what_is_said_about_a_triple_is_said_of_the_relationship(read, file):
    text = """
    id:a dz:backs id:b ; dz:opposes id:d .
    << id:a dz:backs id:b >> dz:validFrom "2012" ; dz:support dz:weapons .
    id:b dz:backs id:a {| dz:validFrom "2013" ; dz:claim [ dz:credibility 3 ] |} .
    """
    found = ties(read("rdf", file(ENDS.replace("id:d a dz:SourceDocument", "id:d a dz:Actor") + text, "star.ttl")))
    assert {(each.source, each.type, each.target): (each.valid_from, each.support) for each in found} == {
        ("a", "backs", "b"): ("2012", ("weapons",)),
        ("b", "backs", "a"): ("2013", ()),
        ("a", "opposes", "d"): (None, ()),
    }
    assert len(found) == 3


def test_what_is_said_about_other_triples_is_counted(read, file):
    text = """
    id:a skos:note "A" {| e:by e:me |} ; dz:backs id:b .
    << id:b dz:backs id:a >> dz:validFrom "2012" .
    """
    report = Report()
    (tie,) = ties(read("rdf", file(ENDS + text, "star.ttl"), report))
    assert (tie.source, tie.valid_from) == ("a", None)
    assert report.left_out["what is said about triples that are no relationships, or are not stated themselves"] == 2


def test_iris_of_others_become_ids_and_are_kept(read, file):
    text = (
        HEAD
        + "@prefix o: <http://other.org/> . e:Some_One a dz:Person ; dz:leads o:some-one . o:some-one a dz:Person ."
    )
    report = Report()
    found = read("rdf", file(text, "foreign.ttl"), report)
    first, second = entities(found).values()
    assert first.id == "some-one"  # the first in the order of IRIs
    assert second.id.startswith("some-one-")
    said = {each.id: each.triples for each in found if isinstance(each, Statements)}
    exact = "<http://www.w3.org/2004/02/skos/core#exactMatch>"
    assert said["some-one"][0][1:] == (exact, "<http://example.org/Some_One>")
    assert "kept apart" in report.remarks[0]
    (tie,) = ties(found)
    assert {tie.source, tie.target} == {first.id, second.id}


def test_ids_do_not_depend_on_the_order_of_a_file(read, file):
    parts = ["e:x a dz:Actor .", "<http://b.org/x> a dz:Actor .", "<http://b.org/x> dz:backs e:x ."]
    ids = [
        {each.id for each in ties(read("rdf", file(HEAD + "\n".join(order), "a.ttl")))}
        for order in (parts, parts[::-1])
    ]
    assert ids[0] == ids[1]


def test_the_same_import_again_is_known_by_iris(read, opened, file):
    path = file(HEAD + "e:x a dz:Actor . <http://b.org/x> a dz:Actor . <http://b.org/x> dz:backs e:x .", "a.ttl")
    graph, _ = opened("rdf", path)
    report = Report()
    assert read("rdf", path, report, known=Known(graph)) == []
    assert report.left_out == {"relationships that the store has already": 1}


def test_ends_may_be_in_the_store_only(read, opened, file):
    graph, _ = opened("rdf", file(OURS, "ours.ttl"))
    (tie,) = ties(read("rdf", file(HEAD + "id:rebels dz:fights id:north .", "more.ttl"), known=Known(graph)))
    assert (tie.source, tie.target) == ("rebels", "north")


def test_entities_found_in_the_store_are_meant_wherever_they_are_named(read, opened, file):
    graph, _ = opened(
        "rdf",
        file(
            OURS.replace('"North"@en', '"North"@en ; dz:wikidata "Q1"').replace(
                ' , "شمال"', ' ; skos:prefLabel "شمال"'
            ),
            "ours.ttl",
        ),
    )
    text = HEAD + 'e:n a dz:State ; dz:wikidata "Q1" . e:ev a dz:Battle ; dz:date "2016" ; dz:participant e:n .'
    found = read("rdf", file(text, "more.ttl"), known=Known(graph))
    (event,) = entities(found).values()
    (said,) = [each for each in found if isinstance(each, Statements)]
    assert (event.id, event.claims[0].document) == ("ev", "import-more-ttl")
    values = {predicate.rpartition("/")[2]: value for _, predicate, value in said.triples}
    assert values["participant>"] == "<https://w3id.org/dezgraph/id/north>"


def test_own_terms_may_be_declared_and_used(opened, file):
    text = ENDS + (
        'dz:admires a dz:RelationshipType ; dz:family dz:alliance ; dz:sign 1 ; skos:prefLabel "admires"@en .'
        "id:a dz:admires id:b ."
    )
    graph, _ = opened("rdf", file(text, "own.ttl"))
    assert "admires" in graph.vocabulary.types
    assert len(graph.columns) == 1


BAD = {
    "e:t a dz:Relationship ; dz:type dz:backs ; dz:target id:b .": "has no dz:source",
    "e:t a dz:Relationship ; dz:source id:a , id:b ; dz:type dz:backs ; dz:target id:b .": "more than one dz:source",
    "e:t a dz:Relationship ; dz:source id:a ; dz:type dz:bakcs ; dz:target id:b .": "no relationship type",
    "e:t a dz:Relationship ; dz:source id:a ; dz:type dz:backs ; dz:target id:c .": "nothing says to be an entity",
    "e:t a dz:Relationship ; dz:source id:a ; dz:type dz:backs ; dz:target id:a .": "at both ends",
    f'e:t {TIE} ; dz:validFrom "May" .': "the date 'May'",
    f'e:t {TIE} ; dz:validFrom "2015" ; dz:validUntil "2014" .': "the date",
    f"e:t {TIE} ; dz:support dz:arms .": "vocabulary lacks",
    f"e:t {TIE} ; dz:claim [ dz:credibility 9 ] .": "credibility 9",
    f"e:t {TIE} ; dz:claim [ dz:stance dz:hm ] .": "dz:stance",
    f"e:t {TIE} ; dz:claim [ dz:sourceDocument id:a ] .": "no source document",
    'e:t a dz:Actor ; dz:wikdata "Q1" .': "did you mean dz:wikidata",
    "e:t a dz:Actr .": "did you mean dz:Actor",
    "e:t a dz:Actor ; dz:wikidata <http://www.wikidata.org/entity/Q1> .": "write it as a text",
    "e:t dz:backs id:b .": "nothing says to be an entity",
}


@pytest.mark.parametrize("line", BAD)
def test_what_is_wrong_is_told_with_file_and_line(read, file, line):
    path = file(ENDS + line, "bad.ttl")
    with pytest.raises(DataError, match=BAD[line]) as caught:
        read("rdf", path)
    assert (caught.value.path, caught.value.line) == (path, 8)


def test_bad_things_are_left_out_when_told_to_go_on(read, file):
    report = Report(keep_going=True)
    lines = [line.replace("e:t ", f"e:t{number} ") for number, line in enumerate(BAD)]
    found = read("rdf", file(ENDS + "\n".join(lines) + "\nid:a dz:backs id:b .", "bad.ttl"), report)
    assert [(tie.source, tie.target) for tie in ties(found)] == [("a", "b")]
    assert report.skipped == len(BAD)
    assert all(fault.line for fault in report.faults)


def test_an_entity_without_an_iri_is_refused(read, file):
    with pytest.raises(DataError, match="without an IRI"):
        read("rdf", file(HEAD + "[] a dz:Actor .", "blank.ttl"))


def test_another_vocabulary_needs_a_mapping(read, file):
    with pytest.raises(DataError, match="give a mapping"):
        read("rdf", file('<http://e/a> <http://xmlns.com/foaf/0.1/name> "A" .', "foaf.ttl"))


HOSTILE = {
    "remote.jsonld": b'{"@context": "http://127.0.0.1:9/c.jsonld", "@id": "http://e/a"}',
    "scoped.jsonld": b'{"@context": {"p": {"@id": "http://e/p", "@context": "file:///etc/passwd"}}, "p": {"p": 1}}',
    "imported.jsonld": b'{"@context": {"@version": 1.1, "@import": "http://127.0.0.1:9/c.jsonld"}}',
    "deep.jsonld": b"[" * 100_000,
    "deep.ttl": b"<http://e/a> <http://e/b> " + b"[<http://e/b> " * 50_000,
    "laughs.rdf": b'<!DOCTYPE r [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><r>&b;</r>',
    "outside.rdf": b'<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><r>&a;</r>',
    "deep.rdf": b"<a>" * 100_000,
    "utf16.rdf": '<?xml version="1.0"?><r/>'.encode("utf-16"),
    "nul.ttl": b"<http://e/a> <http://e/b> \0 .",
    "latin.nt": '<http://e/a> <http://e/b> "é" .'.encode("latin-1"),
    "broken.ttl.gz": gzip.compress(OURS.encode())[:-20],
    "quoted.nt": b"<http://e/a> <http://e/p> <<( <http://e/a> <http://e/b> <http://e/c> )>> .\n"
    b"<http://e/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/dezgraph/vocabulary/Actor> .",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_refused_by_name(read, file, name):
    path = file(HOSTILE[name], name)
    with pytest.raises(DataError) as caught:
        read("rdf", path)
    assert caught.value.path == path


def test_a_circle_of_nodes_comes_to_an_end(read, file):
    text = ENDS + "id:a skos:note _:x . _:x e:next _:y . _:y e:next _:x ."
    (said,) = [
        each for each in read("rdf", file(text, "circle.ttl")) if isinstance(each, Statements) and each.id == "a"
    ]
    assert len(said.triples) == 3


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(["a.ttl", "a.nt", "a.rdf", "a.jsonld", "a.trig"]))
@example(0, "a.ttl")
def test_whatever_a_file_holds_only_our_errors_come_out(nothing_known, read, file, seed, name):
    forms = {
        "nt": ox.RdfFormat.N_TRIPLES,
        "rdf": ox.RdfFormat.RDF_XML,
        "jsonld": ox.RdfFormat.JSON_LD,
        "trig": ox.RdfFormat.TRIG,
    }
    ending = name.rpartition(".")[2]
    content = bytearray(OURS.encode() if ending == "ttl" else written(file(OURS, "ours.ttl"), forms[ending]))
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(content))
        content[at : at + chance.randint(0, 20)] = chance.choice(
            [
                b"",
                b"\0",
                b"\xff",
                b'"',
                b"<",
                b"dz:",
                b"_:b",
                b"id:north",
                b"9" * 400,
                chance.randbytes(5),
                bytes(content[at // 2 : at // 2 + 40]),
            ]
        )
    try:
        made = read("rdf", file(bytes(content), name), Report(keep_going=chance.random() < 0.5))
    except DezgraphError:
        return
    text = b"".join(lines(made, DAY))
    assert list(ox.parse(text, format=ox.RdfFormat.N_TRIPLES)) is not None


@pytest.mark.parametrize("sign", ["\x1b", "\x07", "\u202e", "\x85"])
@pytest.mark.parametrize("name", ["some.ttl", "some.nt"])
def test_a_text_with_a_character_that_nobody_sees_is_named_and_left_out(read, file, sign, name):
    text = f'id:a a dz:State ; skos:prefLabel "A"@en , "r{sign}ed\\r\\nline"@ar .\n'
    text += 'id:b a dz:State ; skos:prefLabel "B\\r\\nB"@en . id:a dz:backs id:b .\n'
    path = file(HEAD + text, "some.ttl")
    if name.endswith(".nt"):
        path = file(b"".join(f"{quad.triple} .\n".encode() for quad in ox.parse(path=str(path))), name)
    code = f"U+{ord(sign):04X}"
    with pytest.raises(
        DataError, match=rf"/some\.\w+:\d+: \S+a has in \S+prefLabel the character {re.escape(code)}, which"
    ):
        read("rdf", path)
    report = Report(keep_going=True)
    found = read("rdf", path, report)
    assert report.skipped == 1
    assert len(ties(found)) == 1
    assert entities(found)["a"].labels == {"en": "A"}
