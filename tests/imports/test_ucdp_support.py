"""UCDP external support: who supported whom, with what, in which years, and no more than the data says."""

import csv
import time

import pytest
from tests.imports.rows import EXTERNAL, support

from dezgraph.errors import DataError
from dezgraph.imports import Known, Report
from dezgraph.imports.records import Addition, Entity, Relationship, Source
from dezgraph.validation import validate

REAL = EXTERNAL / "ucdp-esd-ay-181.csv"
STATE = "3 Government of North"


def ties(records):
    return [each for each in records if isinstance(each, Relationship)]


def spans(records):
    return [(each.source, each.valid_from, each.valid_until) for each in ties(records)]


def test_supporters_back_the_actor_with_what_the_row_says(read, supports):
    (tie,) = ties(read("ucdp-esd", supports(support(1990, ""), support(1991, STATE, "wt"), support(1992, ""))))
    assert (tie.source, tie.type, tie.target) == ("ucdp-actor-3", "backs", "ucdp-actor-20")
    assert (tie.support, tie.hedges, tie.places) == (("weapons", "training"), (), ("id 91",))
    assert tie.note == "Against Government of Nowhere."


def test_years_that_follow_with_the_same_support_are_one_relationship(read, supports):
    years = [support(year, STATE, "w") for year in (1981, 1982, 1985)] + [support(1983, STATE, "wt")]
    found = read("ucdp-esd", supports(support(1980, ""), *years, support(1986, "")))
    assert spans(found) == [
        ("ucdp-actor-3", "1981", "1982"),
        ("ucdp-actor-3", "1985", "1985"),
        ("ucdp-actor-3", "1983", "1983"),
    ]


def test_two_opponents_in_one_year_do_not_part_a_relationship(read, supports):
    rows = [support(1981, STATE, "w"), support(1981, STATE, "w", id="7", oppo_name="Others"), support(1982, STATE, "w")]
    (tie,) = ties(read("ucdp-esd", supports(*rows)))
    assert tie.places == ("id 81", "id 7", "id 82")
    assert tie.note == "Against Government of Nowhere; Others."


def test_of_what_lies_beyond_its_years_the_data_says_nothing(read, supports):
    found = read("ucdp-esd", supports(support(1975, STATE, "w"), support(1976, STATE, "w")))
    assert spans(found) == [("ucdp-actor-3", "../1975", "1976/..")]


def test_types_of_several_supporters_are_said_to_be_pooled(read, supports):
    found = ties(read("ucdp-esd", supports(support(1981, f"{STATE}, 4 Government of South", "wf"))))
    assert {(each.source, each.hedges) for each in found} == {(f"ucdp-actor-{id}", ("pooled",)) for id in (3, 4)}
    assert {each.support for each in found} == {("weapons", "funding")}


def test_no_support_coded_is_no_statement(read, supports):
    report = Report()
    found = read("ucdp-esd", supports(support(1981, "")), report)
    assert [type(each) for each in found] == [Source]
    assert [(count, reason[:20]) for reason, count in report.left_out.items()] == [(1, "rows without support")]


def test_names_with_commas_are_parted_by_what_other_rows_tell(read, supports):
    names = "Government of North,Peace, and Justice,Old Guard"
    row = support(1982, "", "w", ext_id="3,5,6", ext_count="3", ext_sup="1", ext_name=names)
    rows = [support(1981, STATE, "w"), row, support(1983, "6 Old Guard", "w")]
    entities = {each.id: each for each in read("ucdp-esd", supports(*rows)) if isinstance(each, Entity)}
    assert entities["ucdp-actor-5"].labels == {"en": "Peace, and Justice"}
    assert [(entities[f"ucdp-actor-{id}"].kind) for id in (3, 20, 5)] == ["Government", "ArmedGroup", "Actor"]


def test_an_actor_without_a_name_gets_none(read, supports):
    report = Report()
    row = support(1981, "", "w", ext_id="5,6", ext_count="2", ext_sup="1", ext_name="Both of them")
    entities = {each.id: each.labels for each in read("ucdp-esd", supports(row), report) if isinstance(each, Entity)}
    assert entities["ucdp-actor-5"] == {}
    assert report.remarks == ["no name for UCDP actor 5 and 6: the data says 'Both of them' of the row"]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"ext_count": "2"}, "ext_count: '2' is not accepted; use the number of ids in ext_id, which is 1"),
        ({"ext_id": "Iran"}, "ext_id: 'Iran' is not accepted; use ids of UCDP"),
        ({"year": "81"}, "year: '81' is not accepted; use four digits"),
        ({"ext_w": "yes"}, "ext_w: 'yes' is not accepted; use 1 or 0"),
        ({"ext_sup": "0"}, "ext_sup: '0' is not accepted; use 1 where"),
        ({"actor_id": "3"}, "ext_id: '3' is not accepted; use supporters other than"),
        ({"actor_id": "1,2"}, "actor_id: '1,2' is not accepted; use one id"),
    ],
)
def test_a_bad_row_is_named_by_its_line(read, supports, cells, told):
    path = supports(support(1980, STATE, "w"), {**support(1981, STATE, "w"), **cells})
    with pytest.raises(DataError) as caught:
        read("ucdp-esd", path)
    assert (caught.value.path, caught.value.line) == (path, 3)
    assert told in str(caught.value)
    report = Report(keep_going=True)
    assert len(ties(read("ucdp-esd", path, report))) == 1
    assert (report.skipped, report.faults[0].line) == (1, 3)


def test_what_is_made_is_valid_in_one_language(opened, supports):
    graph, path = opened("ucdp-esd", supports(support(1981, f"{STATE}, 5 Others", "wf"), support(1983, STATE)))
    assert validate([path]) == []
    tie = graph.relationship(0)
    assert tie.claims[0].grade == "B6"
    assert tie.claims[0].document == "ucdp-external-support"
    assert dict(graph.entity(graph.entity_number("ucdp-actor-3")).identifiers) == {"ucdpActor": "3"}


@pytest.mark.skipif(not REAL.exists(), reason=f"{REAL} is not there: the data of UCDP is no part of the project")
def test_every_supporter_of_every_row_of_the_data_is_in_one_relationship(opened):
    with REAL.open(encoding="utf-8-sig", newline="") as stream:
        expected = sum(int(row["ext_count"]) for row in csv.DictReader(stream))
    report = Report()
    started = time.process_time()
    graph, _ = opened("ucdp-esd", REAL, report)
    assert time.process_time() - started < 5
    places = [len(graph.relationship(row).claims[0].places) for row in range(len(graph.columns))]
    assert (sum(places), report.counted.total(), expected) == (8666, 8666, 8666)
    pairs = {(graph.relationship(row).source, graph.relationship(row).target) for row in range(len(graph.columns))}
    assert len(pairs) == 1583
    assert report.left_out.total() == 4781 - 3006


def test_an_entity_with_the_same_identifier_is_used_again_and_gains_a_name(read, supports, graph_of):
    known = Known(graph_of('id:north a dz:State ; skos:prefLabel "North"@en ; dz:ucdpActor "3" .'))
    report = Report()
    found = read("ucdp-esd", supports(support(1981, STATE, "w")), report, known)
    assert [each.source for each in ties(found)] == ["north"]
    assert Addition("north", "ucdp-external-support", (("en", "Government of North"),)) in found
    assert report.reused == {"ucdp-actor-3": "north"}


def test_an_identifier_of_two_entities_is_used_for_neither(read, supports, graph_of):
    known = Known(graph_of('id:a a dz:State ; dz:ucdpActor "3" . id:b a dz:State ; dz:ucdpActor "3" .'))
    report = Report()
    found = read("ucdp-esd", supports(support(1981, STATE, "w")), report, known)
    assert [each.source for each in ties(found)] == ["ucdp-actor-3"]
    assert report.remarks == ["ucdpActor 3 is that of a and of b: it decides nothing"]
