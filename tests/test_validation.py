"""The shapes and the checks behind `dezgraph validate`: one small valid graph, broken in one place at a time."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from rdflib import Namespace

from dezgraph.errors import DataError, FormatError, SyntaxDataError
from dezgraph.shipped import graph_files, shapes_file, vocabulary_file
from dezgraph.store import FileStore
from dezgraph.validation import validate
from dezgraph.validation.located import LocatedFile

Write = Callable[..., Path]
_SH = Namespace("http://www.w3.org/ns/shacl#")

VALID = """\
@prefix dz:   <https://w3id.org/dezgraph/vocabulary/> .
@prefix id:   <https://w3id.org/dezgraph/id/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct:  <http://purl.org/dc/terms/> .
@prefix geo:  <http://www.opengis.net/ont/geosparql#> .
@prefix xsd:  <http://www.w3.org/2001/XMLSchema#> .

id:patron a dz:State ;
    skos:prefLabel "Patron"@en , "راعٍ"@ar ;
    skos:definition "A state."@en , "دولة."@ar ;
    dz:wikidata "Q1" ; dz:iso3166 "SY" ; dz:formerId "old-patron" .

id:client a dz:ArmedGroup ;
    skos:prefLabel "Client"@en , "عميل"@ar ;
    skos:altLabel "The Client"@en , "مشتری"@fa ;
    skos:definition "An armed group."@en , "جماعة مسلحة."@ar ;
    geo:hasGeometry [ geo:asWKT "POINT(40.1408 35.3359)"^^geo:wktLiteral ] ;
    dct:source id:gazette .

id:aim a dz:Objective ;
    skos:prefLabel "Staying"@en , "البقاء"@ar ;
    skos:definition "To stay."@en , "أن يبقى."@ar .

id:departure a dz:Deployment ;
    skos:prefLabel "Departure"@en , "رحيل"@ar ;
    skos:definition "It left."@en , "رحلت."@ar ;
    dz:date "2024-12-08" ; dz:participant id:patron ;
    dz:claim [ dz:sourceDocument id:gazette ; dz:credibility 1 ; dz:stance dz:asserts ;
        dz:recorded "2026-11-22"^^xsd:date ] .

id:patron-backs-client a dz:Relationship ;
    dz:source id:patron ; dz:type dz:backs ; dz:target id:client ;
    dz:validFrom "../2014-05" ; dz:validUntil "2024-12-08" ; dz:endedBy id:departure ;
    dz:support dz:weapons ; dz:hedge dz:covert ;
    dct:description "It sends arms."@en , "يرسل السلاح."@ar ;
    dz:claim [ dz:sourceDocument id:gazette ; dz:credibility 2 ; dz:stance dz:asserts ; dz:place "P1" ;
        dz:published "2017-XX" ; dz:recorded "2026-11-22"^^xsd:date ; dz:withdrawn "2026-11-23"^^xsd:date ] .

id:client-pursues-aim a dz:Relationship ;
    dz:source id:client ; dz:type dz:pursues ; dz:target id:aim ;
    dz:validFrom ".." ; dz:validUntil "2014/.." ;
    dct:description "It wants to stay."@en , "تريد البقاء."@ar ;
    dz:claim [ dz:sourceDocument id:gazette ; dz:credibility 6 ; dz:stance dz:denies ;
        dz:recorded "2026-11-22"^^xsd:date ] .

id:gazette a dz:SourceDocument ;
    dct:title "Gazette"@en ; dct:publisher "Press" ; dct:date "2017-09-23" ; dct:language "en" ;
    dz:address "https://example.org/gazette"^^xsd:anyURI ; dz:documentKind "news" ; dz:reliability "B" .

id:truce a dz:Scenario ;
    skos:prefLabel "Truce"@en , "هدنة"@ar ;
    skos:definition "A truce."@en , "هدنة بين الطرفين."@ar ;
    dz:likelihood dz:remote ; dz:driver id:aim ;
    dz:claim [ dz:sourceDocument id:gazette ; dz:credibility 4 ; dz:stance dz:asserts ;
        dz:recorded "2026-11-22"^^xsd:date ] ;
    dz:change [ a dz:Ending ; dz:relationship id:patron-backs-client ;
        dct:description "The arms cease."@en , "يتوقف السلاح."@ar ] .
"""

# What is written, what it is broken to; where it is found, at which property, and how it is told.
# fmt: off
BREAKAGES = [
    ('skos:prefLabel "Patron"@en , "راعٍ"@ar', 'skos:prefLabel "Patron"@en',
     "id:patron", "skos:prefLabel", "exactly one Arabic label"),
    ('"Client"@en , "عميل"@ar', '"Client"@en , "Customer"@en , "عميل"@ar',
     "id:client", "skos:prefLabel", "exactly one English label"),
    ('"راعٍ"@ar', '"Raʿin"@ar', "id:patron", "skos:prefLabel", "in Arabic letters"),
    ('"An armed group."@en , ', "", "id:client", "skos:definition", "exactly one English definition"),
    ('"The Client"@en , ', '"The Client" , ', "id:client", "skos:altLabel", "needs a language tag"),
    ('dz:wikidata "Q1"', 'dz:wikidata "1"', "id:patron", "dz:wikidata", "Q and digits"),
    ('dz:iso3166 "SY"', 'dz:iso3166 "Syria"', "id:patron", "dz:iso3166", "ISO 3166 code"),
    ('dz:formerId "old-patron"', 'dz:formerId "client"', "id:patron", "dz:formerId", "is the id of something else"),
    ("POINT(40.1408 35.3359)", "POINT(40.1408, 35.3359)", "id:client", "geo:hasGeometry/geo:asWKT", "longitude first"),
    ("POINT(40.1408 35.3359)", "POINT(35.3359 140.1408)", "id:client", "geo:hasGeometry/geo:asWKT", "longitude first"),
    ("id:client a dz:ArmedGroup", "id:client a dz:ArmedGrup", "id:client", "rdf:type", "did you mean dz:ArmedGroup"),
    ("id:aim a dz:Objective ;", "id:aim", "id:aim", "rdf:type", "not said what this is"),
    ('dz:date "2024-12-08"', 'dz:date "8 December 2024"', "id:departure", "dz:date", "exactly one dz:date"),
    ('dz:date "2024-12-08" ; ', "", "id:departure", "dz:date", "exactly one dz:date"),
    ("dz:participant id:patron", "dz:participant id:gazette", "id:departure", "dz:participant", "is an entity"),
    ("dz:source id:patron ;", "", "id:patron-backs-client", "dz:source", "exactly one dz:source"),
    ("dz:target id:client ;", "dz:target id:cleint ;", "id:patron-backs-client", "dz:target", "did you mean id:client"),
    ("dz:target id:client ;", "dz:target id:gazette ;", "id:patron-backs-client", "dz:target", "it is an entity"),
    ("dz:target id:client ;", "dz:target id:patron ;", "id:patron-backs-client", "dz:source", "two different entities"),
    ("dz:type dz:backs", "dz:type dz:baks", "id:patron-backs-client", "dz:type", "did you mean dz:backs"),
    ("dz:type dz:backs", "dz:type dz:weapons",
     "id:patron-backs-client", "dz:type", "relationship type of the vocabulary"),
    ("dz:type dz:backs", "dz:type dz:guards", "id:patron-backs-client", "dz:type", "what support is given"),
    ("dz:type dz:pursues ; dz:target id:aim", "dz:type dz:pursues ; dz:target id:patron",
     "id:client-pursues-aim", "dz:target", "a dz:Objective, which id:patron is not"),
    ('dz:validFrom "../2014-05"', 'dz:validFrom "2014-5"',
     "id:patron-backs-client", "dz:validFrom", "A start is one EDTF string"),
    ('dz:validFrom "../2014-05"', 'dz:validFrom "2014" , "2015"',
     "id:patron-backs-client", "dz:validFrom", "A start is one EDTF string"),
    ('dz:validFrom "../2014-05"', 'dz:validFrom "2014-02-30"',
     "id:patron-backs-client", "dz:validFrom", "a day that its month has"),
    ('dz:validFrom "../2014-05"', "dz:validFrom 2014",
     "id:patron-backs-client", "dz:validFrom", "A start is one EDTF string"),
    ('dz:validFrom "../2014-05"', 'dz:validfrom "2014"',
     "id:patron-backs-client", "dz:validfrom", "did you mean dz:validFrom"),
    ('dz:validUntil "2024-12-08"', 'dz:validUntil "2024-XX-08"',
     "id:patron-backs-client", "dz:validUntil", "is not accepted"),
    ('dz:validFrom "../2014-05"', 'dz:validFrom "2025"',
     "id:patron-backs-client", "dz:validUntil", "ends (2024-12-08) before it starts (2025)"),
    ("dz:support dz:weapons", "dz:support dz:covert",
     "id:patron-backs-client", "dz:support", "support category of the vocabulary"),
    ("dz:hedge dz:covert", "dz:hedge dz:weapons", "id:patron-backs-client", "dz:hedge", "hedge of the vocabulary"),
    ("dz:endedBy id:departure", "dz:endedBy id:patron", "id:patron-backs-client", "dz:endedBy", "names an event"),
    (' , "يرسل السلاح."@ar', "", "id:patron-backs-client", "dct:description", "exactly one Arabic description"),
    ("dz:credibility 2", "dz:credibility 7",
     "id:patron-backs-client", "dz:claim/dz:credibility", "from 1 (confirmed) to 6"),
    ("dz:credibility 2", 'dz:credibility "2"',
     "id:patron-backs-client", "dz:claim/dz:credibility", "from 1 (confirmed) to 6"),
    ("dz:credibility 2 ; dz:stance dz:asserts", "dz:credibility 2",
     "id:patron-backs-client", "dz:claim/dz:stance", "dz:asserts, dz:disputes or dz:denies"),
    ("dz:sourceDocument id:gazette ; dz:credibility 2", "dz:sourceDocument id:client ; dz:credibility 2",
     "id:patron-backs-client", "dz:claim/dz:sourceDocument", "source document"),
    ('"2026-11-23"^^xsd:date', '"2026-11-21"^^xsd:date',
     "id:patron-backs-client", "dz:claim/dz:withdrawn", "before it was recorded"),
    ('"2026-11-23"^^xsd:date', '"soon"^^xsd:date', "id:patron-backs-client", "dz:claim/dz:withdrawn", "is one day"),
    ('dz:published "2017-XX" ; dz:recorded', 'dz:date "2017-XX" ; dz:recorded',
     "id:patron-backs-client", "dz:claim/dz:date", "a property of dz:Event"),
    ('dz:reliability "B"', 'dz:reliability "G"', "id:gazette", "dz:reliability", "a letter from A"),
    ('dct:title "Gazette"@en ; ', "", "id:gazette", "dct:title", "has a title"),
    ('dct:date "2017-09-23"', 'dct:date "2017-09-23"^^xsd:date', "id:gazette", "dct:date", "one EDTF string"),
    ('"https://example.org/gazette"', '"example.org gazette"', "id:gazette", "dz:address", "one web address"),
    ("dz:likelihood dz:remote", "dz:likelihood dz:covert", "id:truce", "dz:likelihood", "exactly one dz:likelihood"),
    ("a dz:Ending ; dz:relationship id:patron-backs-client", "a dz:Ending",
     "id:truce", "dz:change/dz:relationship", "exactly one dz:relationship"),
    ("a dz:Ending ; dz:relationship id:patron-backs-client", "a dz:Addition",
     "id:truce", "dz:change/dz:source", "exactly one dz:source"),
]
FORMS_OF_DATE = [
    "2017-11-03", "2017-11", "2017", "2017~", "2014?", "2014%", "2014-XX", "2014-XX-XX", "2014-11-XX", "201X", "19XX",
    "2014-21", "-0044", "..", "../2014", "2014/..", "/2014", "2014/", "2015/2017-03", "2011/2024-12-08",
    "2014~/2015-02?",
]
# fmt: on


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes a file and returns its path."""

    def _write(text: str, name: str = "graph.ttl") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return _write


def the_line_of(subject: str, text: str) -> int:
    """Return the line of `text` that starts with `subject`."""
    return next(i for i, line in enumerate(text.splitlines(), start=1) if re.match(rf"{subject}(\s|$)", line))


def test_a_valid_graph_has_no_violations(write: Write) -> None:
    assert validate([write(VALID)]) == []


@pytest.mark.parametrize("breakage", BREAKAGES, ids=lambda breakage: f"{breakage[2]} {breakage[1]}")
def test_what_is_broken_is_told_with_its_place(write: Write, breakage: tuple[str, str, str, str, str]) -> None:
    written, broken, focus, path, told = breakage
    assert VALID.count(written) == 1
    text = VALID.replace(written, broken)
    file = write(text)

    violations = validate([file])

    found = [each for each in violations if each.path == path and told in each.message]
    assert {(each.file, each.line, each.focus_node) for each in found} == {(file, the_line_of(focus, text), focus)}


@pytest.mark.parametrize("date", FORMS_OF_DATE)
def test_every_form_of_date_can_be_a_bound(write: Write, date: str) -> None:
    text = VALID.replace('dz:validFrom "../2014-05"', f'dz:validFrom "{date}"')
    assert validate([write(text)]) == []


@pytest.mark.parametrize("date", ["..", "2017-11-31", "2015/2014", "2017-13", "17", "2014~~", "2014/../2015", "/"])
def test_what_is_no_date_is_not_the_date_of_an_event(write: Write, date: str) -> None:
    text = VALID.replace('dz:date "2024-12-08"', f'dz:date "{date}"')
    assert [(each.focus_node, each.path) for each in validate([write(text)])] == [("id:departure", "dz:date")]


def test_a_wrong_value_is_named(write: Write) -> None:
    text = VALID.replace("dz:credibility 2", "dz:credibility 7")
    assert [each.value for each in validate([write(text)])] == ["7"]


def test_an_ill_written_literal_is_reported_and_nothing_is_printed(
    write: Write, capfd: pytest.CaptureFixture[str]
) -> None:
    text = VALID.replace('"2026-11-23"^^xsd:date', '"soon"^^xsd:date')
    assert [each.value for each in validate([write(text)])] == ["soon"]
    assert "".join(capfd.readouterr()) == ""


def test_several_files_are_one_graph(write: Write) -> None:
    head, sources = VALID.split("id:gazette a ")
    prefixes = VALID[: VALID.index("id:patron a")]
    first = write(head, "actors.ttl")
    second = write(f"{prefixes}id:gazette a {sources}", "sources.ttl")

    assert validate([first, second]) == []
    alone = validate([first])
    assert {each.file for each in alone} == {first}
    assert any(each.message.startswith("No file describes id:gazette") for each in alone)


def test_two_descriptions_of_one_entity_are_told(write: Write) -> None:
    prefixes = VALID[: VALID.index("id:patron a")]
    again = f'{prefixes}id:aim a dz:Objective ; skos:prefLabel "Remaining"@en , "المكوث"@ar .'
    first, second = write(VALID), write(again, "again.ttl")
    violations = validate([first, second])
    assert {(each.file, each.focus_node, each.path) for each in violations} == {(first, "id:aim", "skos:prefLabel")}
    both = f"It is described in 2 places: {first}:{the_line_of('id:aim', VALID)}, {second}:8."
    assert all(each.message.endswith(both) for each in violations)


def test_a_source_that_says_the_same_twice_is_told_until_it_withdraws_one(write: Write) -> None:
    claim = (
        '[ dz:sourceDocument id:gazette ; dz:credibility {} ; dz:stance dz:{} ; dz:recorded "2026-11-22"^^xsd:date {}]'
    )

    def violations(*more: str) -> list[str]:
        written = " , ".join(claim.format(*words) for words in more)
        return [each.message for each in validate([write(f"{VALID}\nid:departure dz:claim {written} .\n")])]

    assert violations(("3", "denies", "")) == []
    assert violations(("3", "asserts", '; dz:withdrawn "2026-11-23"^^xsd:date ')) == []
    [message] = violations(("3", "asserts", ""))
    assert message.startswith("2 claims of id:gazette say the same (asserts): a source has one")


def test_a_file_named_twice_is_read_once(write: Write) -> None:
    path = write(VALID)
    assert validate([path, path]) == []


def test_a_graph_may_declare_a_type_of_its_own(write: Write) -> None:
    used = VALID.replace("dz:type dz:backs", "dz:type dz:shelters").replace("    dz:support dz:weapons ;", "   ")
    declared = """
dz:shelters a dz:RelationshipType ;
    dz:family dz:alliance ; dz:sign 1 ; dz:symmetric false ;
    skos:prefLabel "shelters"@en , "يؤوي"@ar ; dz:inverseLabel "sheltered by"@en , "يؤويه"@ar ;
    skos:definition "Gives room to."@en , "يفسح له مكانًا."@ar .
"""
    assert validate([write(used + declared)]) == []
    half = declared.replace("dz:sign 1 ; ", "").replace(' , "يؤويه"@ar', "")
    violations = validate([write(used + half)])
    assert {each.path for each in violations} == {"dz:sign", "dz:inverseLabel"}
    assert {each.focus_node for each in violations} == {"dz:shelters"}


OWN_TYPES = """
dz:feeds a dz:RelationshipType ; dz:family dz:alliance ; dz:sign 1 ; dz:symmetric false ; skos:broader dz:BROADER ;
    skos:prefLabel "feeds"@en , "يطعم"@ar ; dz:inverseLabel "fed by"@en , "يطعمه"@ar ;
    skos:definition "Gives food to."@en , "يعطيه الطعام."@ar .
dz:shelters a dz:RelationshipType ; dz:family dz:alliance ; dz:sign 1 ; dz:symmetric false ; skos:broader dz:feeds ;
    skos:prefLabel "shelters"@en , "يؤوي"@ar ; dz:inverseLabel "sheltered by"@en , "يؤويه"@ar ;
    skos:definition "Gives room to."@en , "يفسح له مكانًا."@ar .
"""


@pytest.mark.parametrize(
    ("broader", "told"),
    [
        ("shelters", "dz:feeds is broader than itself, by way of dz:shelters: leave out one skos:broader."),
        ("feeds", "dz:feeds is broader than itself: leave out one skos:broader."),
    ],
)
def test_a_circle_of_broader_types_is_one_violation(write: Write, broader: str, told: str) -> None:
    assert validate([write(VALID + OWN_TYPES.replace("BROADER", "backs"), "well.ttl")]) == []
    text = VALID + OWN_TYPES.replace("BROADER", broader)
    path = write(text)
    found = [(each.file, each.line, each.focus_node, each.path, each.message) for each in validate([path])]
    assert found == [(path, the_line_of("dz:feeds", text), "dz:feeds", "skos:broader", told)]


def test_a_circle_of_broader_kinds_is_one_violation_and_can_be_read(write: Write) -> None:
    kinds = """
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
dz:Gang a owl:Class ; rdfs:subClassOf dz:ArmedGroup , dz:Band ; skos:prefLabel "gang"@en , "عصابة"@ar .
dz:Band a owl:Class ; rdfs:subClassOf dz:Crew ; skos:prefLabel "band"@en , "فرقة"@ar .
dz:Crew a owl:Class ; rdfs:subClassOf dz:Gang ; skos:prefLabel "crew"@en , "طاقم"@ar .
"""
    path = write(VALID.replace("id:client a dz:ArmedGroup", "id:client a dz:Crew") + kinds)
    told = "dz:Band is broader than itself, by way of dz:Crew, dz:Gang: leave out one rdfs:subClassOf."
    assert [each.message for each in validate([path])] == [told]
    vocabulary = FileStore([path]).graph().vocabulary
    assert vocabulary.narrower_kinds("Band") == vocabulary.narrower_kinds("Gang") == {"Band", "Crew", "Gang"}


def test_a_compressed_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl.gz"
    path.write_bytes(gzip.compress(VALID.replace("dz:type dz:backs", "dz:type dz:baks").encode()))
    assert (path, the_line_of("id:patron-backs-client", VALID)) in {(each.file, each.line) for each in validate([path])}


def test_a_format_without_paragraphs_tells_the_file_alone(write: Write) -> None:
    text = '{"@id": "https://w3id.org/dezgraph/id/x", "@type": "https://w3id.org/dezgraph/vocabulary/State"}'
    path = write(text, "graph.jsonld")
    violations = validate([path])
    assert {(each.file, each.line, each.focus_node) for each in violations} == {(path, None, "id:x")}


def test_a_file_that_cannot_be_parsed_raises_with_line_and_column(write: Write) -> None:
    path = write("@prefix id: <https://w3id.org/dezgraph/id/> .\n\nid:a id:b ; .\n")
    with pytest.raises(SyntaxDataError) as caught:
        validate([path])
    assert (caught.value.path, caught.value.line) == (path, 3)
    assert caught.value.column is not None


def test_an_unknown_format_or_a_missing_file_raises(tmp_path: Path, write: Write) -> None:
    with pytest.raises(FormatError, match=r"graph\.csv"):
        validate([write("a,b", "graph.csv")])
    with pytest.raises(DataError, match="missing"):
        validate([tmp_path / "missing.ttl"])


@pytest.mark.parametrize("text", ["", "<http://e/a> <http://e/p> 1 ."])
def test_a_graph_without_an_entity_is_a_violation(write: Write, text: str) -> None:
    path = write(text, "empty.ttl")
    told = "The graph holds nothing of this vocabulary: no entity."
    assert [(each.file, each.line, each.message) for each in validate([path])] == [(path, None, told)]


@pytest.mark.parametrize("code", [0x0, 0x8, 0xB, 0xD, 0x1B, 0x7F, 0x85, 0x9B, 0x202A, 0x202E, 0x2066, 0x2069])
def test_a_character_that_nobody_sees_is_told(write: Write, code: int) -> None:
    text = VALID.replace("An armed group.", f"An armed \\u{code:04X}group.")
    found = [(each.line, each.focus_node, each.path, each.message) for each in validate([write(text)])]
    told = f"The text holds the character U+{code:04X}, which nobody sees: leave it out."
    assert found == [(the_line_of("id:client", text), "id:client", "skos:definition", told)]


def test_tabs_newlines_and_marks_of_arabic_are_no_fault(write: Write) -> None:
    assert validate([write(VALID.replace("An armed group.", "An\\tarmed\\r\\n\\u200Fgroup\\u200C."))]) == []


def test_the_shipped_vocabulary_is_valid() -> None:
    assert validate([vocabulary_file()]) == []


def test_the_shipped_graph_is_valid() -> None:
    assert validate([*graph_files(), vocabulary_file()]) == []


def test_no_shape_with_a_target_is_part_of_another() -> None:
    """Else `report` could not ask the targets themselves what the shape asks of their properties."""
    shapes = LocatedFile(shapes_file()).graph
    targets = (_SH.targetClass, _SH.targetSubjectsOf, _SH.targetObjectsOf)
    aimed = {shape for target in targets for shape in shapes.subjects(target)}
    assert aimed and aimed.isdisjoint(shapes.objects())


def test_every_constraint_of_the_shapes_carries_a_sentence() -> None:
    shapes = LocatedFile(shapes_file()).graph
    constraining = set(shapes.subjects(_SH.path)) | set(shapes.subjects(_SH.nodeKind, _SH.IRI))
    silent = [shape for shape in constraining if not str(shapes.value(shape, _SH.message) or "").endswith(".")]
    assert silent == []
