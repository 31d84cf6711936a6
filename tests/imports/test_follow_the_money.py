"""Entities of FollowTheMoney, as other producers write them and as we do: what they become, and what is refused."""

import gzip
import json
from contextlib import suppress

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.imports.conftest import DAY

from dezgraph.errors import DataError, DezgraphError, InputError
from dezgraph.formats import FORMATS
from dezgraph.grades import Grade
from dezgraph.imports import Known, Report, lines
from dezgraph.imports.follow_the_money.terms import Terms, date_of
from dezgraph.imports.records import Entity, Relationship, Source
from dezgraph.opening import open_view
from dezgraph.store import FileStore
from dezgraph.validation import validate


def entity(id, schema, **properties):
    """Return an entity as OpenSanctions writes them."""
    told = {name: values if isinstance(values, list) else [values] for name, values in properties.items()}
    return {"id": id, "caption": id, "schema": schema, "properties": told, "datasets": ["some_list"], "referents": []}


OWNERSHIP = entity(
    "NK-own", "Ownership", owner="Q100", asset="NK-firm", startDate=["2014", "2014-05"], endDate="2016",
    percentage="51", role="shareholder", sourceUrl="https://example.org/r/1", proof="doc.1",
)  # fmt: skip
FILE = [
    OWNERSHIP,  # before the things that it joins
    entity("Q100", "Person", name=["Иван Петров", "Ivan Petrov", "إيفان بتروف", "Ivan Petroff"], alias="Vanya",
           wikidataId="Q100", birthDate="1960", country="ru", summary="A businessman."),
    entity("NK-firm", "Company", name="Petrov Trading LLC", jurisdiction="ae", addressEntity="NK-addr"),
    entity("NK-addr", "Address", full="12 Some Street, Dubai", country="ae"),
    entity("NK-ministry", "PublicBody", name="Ministry of Trade"),
    entity("NK-ship", "Vessel", name="Blue Star", imoNumber="1234567"),
    entity("doc.1", "Document", title="Register of companies", fileName="register.pdf"),
    entity("NK-dir", "Directorship", director="Q100", organization="NK-firm", role="Chairman", startDate="2015-03-01"),
    entity("NK-mem", "Membership", member="Q100", organization="NK-ministry"),
    entity("NK-suc", "Succession", predecessor="NK-ministry", successor="NK-firm", date="2010"),
    entity("NK-emp", "Employment", employee="Q100", employer="NK-ministry", role="adviser"),
    entity("NK-con", "Control", controller="Q100", controlled="NK-firm"),
    entity("NK-link", "UnknownLink", subject="Q100", object="NK-ship", role="uses"),
    entity("NK-san", "Sanction", entity="Q100", authority="Office of Foreign Assets Control", startDate="2022-02-24",
           program="UKRAINE-EO13661"),
    entity("NK-pass", "Passport", holder="Q100", number="123"),
]  # fmt: skip


def lines_of(*entities):
    return "\n".join(json.dumps(each, ensure_ascii=False) for each in entities) + "\n"


@pytest.fixture
def producer(file):
    return file(lines_of(*FILE), "entities.ftm.json")


def ties(records):
    return {each.type: each for each in records if isinstance(each, Relationship)}


def things(records):
    return {each.id: each for each in records if isinstance(each, Entity)}


def test_links_are_relationships_of_the_types_that_the_vocabulary_maps(read, producer):
    found = {type_: (each.source, each.target) for type_, each in ties(read("ftm", producer)).items()}
    assert found == {
        "owns-share-of": ("q100", "nk-firm"),
        "leads": ("q100", "nk-firm"),
        "member-of": ("q100", "nk-ministry"),
        "succeeds": ("nk-firm", "nk-ministry"),
        "sanctions": ("office-of-foreign-assets-control", "q100"),
    }


def test_each_has_a_claim_by_the_file_with_its_id_and_what_it_says_beside(read, producer):
    records = read("ftm", producer)
    tie = ties(records)["owns-share-of"]
    (source,) = [each for each in records if isinstance(each, Source)]
    assert (tie.id, tie.document, tie.credibility, tie.places) == ("nk-own", source.id, 6, ("id NK-own",))
    assert (source.title, source.reliability) == ("entities.ftm.json", "F")
    assert tie.note == (
        "percentage: 51; role: shareholder; sourceUrl: https://example.org/r/1; datasets: some_list;"
        " proof: Register of companies"
    )


def test_dates_are_as_precise_as_they_are(read, producer):
    found = {type_: (each.valid_from, each.valid_until) for type_, each in ties(read("ftm", producer)).items()}
    assert found["owns-share-of"] == ("2014", "2016")  # 2014 has May in it
    assert found["leads"] == ("2015-03-01", None)
    assert found["member-of"] == (None, None)
    assert found["succeeds"] == ("2010", None)
    assert found["sanctions"] == ("2022-02-24", None)


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ([], None),
        (["2014-05-21T10:00:00"], "2014-05-21"),
        (["2014-05-21T10:00:00Z", "2014-05-21"], "2014-05-21"),
        (["2014", "2014-12", "2014-01-31"], "2014"),
        (["2015-02", "2014-12-31"], "2014-12-31/2015-02"),
        (["2016", "2014-05", "2014"], "2014/2016"),
        (["1001-01-01"], None),
    ],
)
def test_several_dates_are_the_span_that_has_them_all(values, told):
    assert date_of(values, "startDate") == told


def test_things_have_names_in_both_scripts_kinds_and_identifiers(read, producer):
    found = things(read("ftm", producer))
    person = found["q100"]
    assert (person.kind, person.labels) == ("Person", {"en": "Ivan Petrov", "ar": "إيفان بتروف"})
    assert person.aliases == (("und", "Иван Петров"), ("en", "Ivan Petroff"), ("en", "Vanya"))
    assert person.identifiers == (("wikidata", "Q100"), ("ftmId", "Q100"))
    assert person.scope_note == "birthDate: 1960; country: ru; summary: A businessman.; datasets: some_list"
    assert {id: each.kind for id, each in found.items()} == {
        "q100": "Person", "nk-firm": "Company", "nk-addr": "Place", "nk-ministry": "Actor", "nk-ship": "Resource",
        "office-of-foreign-assets-control": "Actor",
    }  # fmt: skip
    assert found["nk-addr"].labels == {"en": "12 Some Street, Dubai"}


def test_what_is_left_out_is_counted_with_its_reason(read, producer):
    report = Report()
    read("ftm", producer, report)
    assert report.rows == len(FILE)
    assert dict(report.left_out) == {
        "Document: no source document; what it proves names it in a note": 1,
        "Passport: neither a thing nor a link between two": 1,
        "Employment: no relationship type is the same; --type Employment=TYPE keeps them": 1,
        "Control: no relationship type is the same; --type Control=TYPE keeps them": 1,
        "UnknownLink: no relationship type is the same; --type UnknownLink=TYPE keeps them": 1,
        "references by addressEntity: no relationship type; --type addressEntity=TYPE keeps them": 1,
    }


def test_words_for_types_are_schemata_roles_and_properties(read, producer):
    types = {"Employment": "member-of", "uses": "operates", "addressEntity": "located-in", "Chairman": "commands"}
    found = ties(read("ftm", producer, types=types))
    assert (found["operates"].source, found["operates"].target) == ("q100", "nk-ship")
    assert (found["located-in"].id, found["located-in"].target) == ("nk-firm-addressentity", "nk-addr")
    assert found["commands"].target == "nk-firm"
    assert "leads" not in found


def test_a_type_that_there_is_not_is_refused_with_the_nearest(read, producer):
    with pytest.raises(InputError, match="type: 'Employment=memberof' is not accepted") as caught:
        read("ftm", producer, types={"Employment": "memberof"})
    assert "member-of" in caught.value.nearest


def test_the_result_is_valid(opened, producer):
    _, path = opened("ftm", producer)
    assert validate([path]) == []


def test_the_letter_and_the_digit_can_be_given(read, producer):
    records = read("ftm", producer, grade=Grade("B", 2), title="A list")
    assert [each.reliability for each in records if isinstance(each, Source)] == ["B"]
    assert ties(records)["leads"].credibility == 2


def test_an_array_a_compressed_file_and_nested_entities_are_read_alike(read, file, producer):
    expected = read("ftm", producer, title="x")
    array = file(json.dumps(FILE, indent=1), "array.json")
    assert read("ftm", array, title="x") == expected
    assert read("ftm", file(gzip.compress(lines_of(*FILE).encode()), "e.json.gz"), title="x") == expected
    nested = json.loads(json.dumps(OWNERSHIP))
    nested["properties"]["owner"] = [FILE[1]]
    nested["properties"]["asset"] = [FILE[2] | {"properties": FILE[2]["properties"] | {"addressEntity": [FILE[3]]}}]
    tie = ties(read("ftm", file(lines_of(nested), "nested.json")))["owns-share-of"]
    assert (tie.source, tie.target) == ("q100", "nk-firm")


def test_an_entity_that_the_store_has_is_used_again_by_its_wikidata_id(read, producer, graph_of):
    known = Known(graph_of('id:petrov a dz:Person ; skos:prefLabel "I. Petrov"@en ; dz:wikidata "Q100" .'))
    records = read("ftm", producer, known=known)
    assert ties(records)["leads"].source == "petrov"
    assert "q100" not in things(records)


def test_ids_that_would_be_one_are_kept_apart(read, file):
    report = Report()
    path = file(lines_of(*(entity(id, "Person", name=id) for id in ("NK-a", "nk-A", "NK-a"))))
    assert len(things(read("ftm", path, report))) == 2
    assert "is kept apart from" in report.remarks[0]
    assert report.left_out["further things with the id of one before them"] == 1


def test_links_that_lack_an_end_or_lead_back_are_left_out(read, file):
    report = Report()
    path = file(
        lines_of(
            entity("a", "Company", name="A"),
            entity("1", "Ownership", owner="a", asset="b"),
            entity("2", "Ownership", owner="a"),
            entity("3", "Ownership", owner="a", asset="a"),
            entity("4", "Sanction", entity="a"),
        )
    )
    assert ties(read("ftm", path, report)) == {}
    assert dict(report.left_out) == {
        "links with an end that is not in the files": 1,
        "Ownership: an end is missing": 1,
        "links of a thing with itself": 1,
        "Sanction: an end is missing": 1,
    }


def test_several_ends_are_several_relationships(read, file):
    found = [entity(id, "Company", name=id) for id in "abc"]
    path = file(lines_of(*found, entity("L", "Ownership", owner=["a", "b"], asset="c")))
    made = [each for each in read("ftm", path) if isinstance(each, Relationship)]
    assert [(each.id, each.source) for each in made] == [("l-1", "a"), ("l-2", "b")]


MANY = [f"x{number}" for number in range(100)]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "is no JSON"),
        ("3", "entity: '3' is not accepted; use an object with id, schema and properties"),
        ('{"schema": "Person"}', "id: 'None' is not accepted"),
        ('{"id": "a", "schema": "Person", "properties": []}', None),
        ('{"id": "a", "schema": "Person", "properties": [1]}', "properties: 'list' is not accepted"),
        ('{"id": "a", "schema": "Person", "properties": {"name": [["x"]]}}', "name: 'list' is not accepted"),
        ('{"id": "a", "schema": "Person", "properties": {"name": ["a\\u0000"]}}', "without control characters"),
        (json.dumps(entity("l", "Ownership", owner="o", asset="p", startDate="soon")),
         "Ownership l: startDate: 'soon' is not accepted; use a date such as 2014"),
        (json.dumps(entity("l", "Ownership", owner="o", asset="p", startDate="2015", endDate="2014")),
         "endDate: '2015 until 2014' is not accepted"),
        (json.dumps(entity("l", "Ownership", owner="o", asset="p", startDate="2015-02-30")), "2015-02-30"),
        (json.dumps(entity("l", "Ownership", owner=MANY, asset=[*MANY, "p"])),
         "ends: '100 and 101' is not accepted; use at most 1,000 pairs of ends"),
        (json.dumps(entity("l", "Ownership", owner="o", asset="p", description="dezgraph:type=baks")), "type: 'baks'"),
        (json.dumps(entity("l", "Ownership", owner="o", asset="p", description="dezgraph:grade=Z9")), "grade: 'Z9'"),
        (json.dumps(entity("q", "Person", name="Q", keywords="dezgraph:kind=Persn")), "kind: 'Persn'"),
        (json.dumps(entity("i" * 300, "Person", name="Q")), "use one to 255 characters"),
        ('{"id": "a\\nb", "schema": "Person"}', "use one to 255 characters"),
        ('{"id": "a", "schema": "Person", "properties": {"\\ud83d": [1]}}', "is no JSON"),
    ],
)  # fmt: skip
def test_a_bad_entity_is_named_by_its_line(read, file, line, told):
    ends = lines_of(entity("o", "Person", name="O"), entity("p", "Company", name="P"))
    path = file(f"{ends}\n{line}\n{lines_of(entity('z', 'Person', name='Z'))}")
    if told is None:
        read("ftm", path)
        return
    with pytest.raises(DataError) as caught:
        read("ftm", path)
    assert caught.value.line == 4
    assert told in str(caught.value)
    report = Report(keep_going=True)
    assert {"o", "p", "z"} <= set(things(read("ftm", path, report)))
    assert report.skipped == 1


def test_a_file_that_begins_with_a_bad_entity_still_has_its_source(read, file):
    report = Report(keep_going=True)
    bad = entity("q", "Person", name="Q", keywords="dezgraph:kind=Persn")
    records = read("ftm", file(lines_of(bad, entity("z", "Person", name="Z"))), report)
    assert [type(each) for each in records] == [Source, Entity]


@pytest.mark.parametrize(
    "content",
    [
        b"x" * 10_000_100,
        b"[" * 100_000,
        b'[{"id": "a", "schema": "Person"',
        b'[{"id": "a", "schema": "Person"}] and more',
        b'{"id": ' + b"[" * 100_000,
        b"\xff\xfe{\x00",
        b'{"id": "a", "schema": "P\xe9rson"}',
        b"[" + b" " * 50 + b'"' + b"x" * 2_000_000 + b'"]',
        b"PK\x03\x04",
    ],
)
def test_hostile_files_are_refused(read, file, content):
    with pytest.raises(DataError):
        read("ftm", file(content))


def test_a_compressed_file_that_never_ends_its_line_is_refused(read, file):
    with pytest.raises(DataError, match="is longer than 10,000,000 bytes"):
        read("ftm", file(gzip.compress(b'{"id": "' + b"x" * 50_000_000), "bomb.json.gz"))


def test_what_is_exported_comes_back(opened, file):
    view = open_view()
    content = b"".join(FORMATS["ftm"].write(view))
    graph, _ = opened("ftm", file(content, "export.ftm.json"))
    before = view.content
    assert len(graph.columns) == len(before.columns)
    for row in range(len(before.columns)):
        left = before.relationship(row)
        right = graph.relationship(graph.relationship_number(left.id))
        assert known_of(left) == known_of(right)
    for id in graph.entity_ids:
        left, right = (each.entity(each.entity_number(id)) for each in (before, graph))
        assert (left.labels, left.definition, left.identifiers, left.coordinates) == (
            right.labels, right.definition, right.identifiers, right.coordinates,
        )  # fmt: skip
        assert (set(left.kinds), names_of(left)) == (set(right.kinds), names_of(right))


def names_of(entity):
    """Return all names, without languages: those of other ones in Latin letters come back as English."""
    return {*entity.labels.values(), *(text for _, text in entity.aliases)}


def known_of(tie):
    claims = sorted((each.document, each.stance, each.grade, each.places) for each in tie.claims)
    ends = tie.source, tie.type, tie.target, tie.valid_from, tie.valid_until
    return *ends, set(tie.support), set(tie.hedges), tie.description, claims


def test_kinds_that_share_a_schema_are_what_they_have_in_common():
    terms = Terms(FileStore([]).graph().vocabulary)
    kinds = {name: terms.kind(name) for name in ("Organization", "Territory", "Airplane", "Trip", "Position")}
    assert kinds == {
        "Organization": "Actor", "Territory": "Place", "Airplane": "Resource", "Trip": "Event", "Position": "Entity",
    }  # fmt: skip


VALID = lines_of(*FILE)
MUTATED = st.tuples(st.integers(0, len(VALID)), st.integers(0, 40), st.text('{}[]",:0a\\\u0639\0', max_size=6)).map(
    lambda cut: (VALID[: cut[0]] + cut[2] + VALID[cut[0] + cut[1] :]).encode()
)


@given(st.binary(max_size=200) | MUTATED | MUTATED.map(lambda text: b"[" + text.replace(b"\n", b",") + b"{}]"))
@example(b"\xef\xbb\xbf")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
def test_any_bytes_are_read_or_refused(read, file, content):
    report = Report(keep_going=True)
    with suppress(DezgraphError):  # nothing else is raised
        made = b"".join(lines(read("ftm", file(content), report), DAY))
        assert len(list(ox.parse(made, format=ox.RdfFormat.N_TRIPLES))) == made.count(b" .\n")
    assert report.skipped <= report.rows
