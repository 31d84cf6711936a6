"""Decisions of who is who: read from a table, followed, and the open questions added to it."""

import csv
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dezgraph.errors import DataError
from dezgraph.imports import Known, Report
from dezgraph.imports.decisions import COLUMNS, Decisions, add, decisions
from dezgraph.imports.records import Entity, Relationship

DAY = date(2026, 11, 22)
GRAPH = 'id:uqaydat a dz:Tribe ; skos:prefLabel "al-Uqaydat"@en . id:other a dz:Tribe ; skos:prefLabel "Other"@en .'
HEAD = "format,original,candidate,decision\n"
OGAIDAT = Entity("ogaidat", "Tribe", "doc", {"en": "Ogaidat"})
TIE = Relationship("tie", "ogaidat", "backs", "rebels", "doc", 6, ())


@pytest.fixture
def known(graph_of):
    return Known(graph_of(GRAPH))


def settled(known, *records, format="csv"):
    report = Report()
    return list(known.settled(records, report, format)), report


def test_what_is_open_is_added_and_asked_only_once_in_the_table(known, tmp_path):
    path = tmp_path / "decisions.csv"
    _, report = settled(known, OGAIDAT)
    assert add(path, "csv", report.to_decide, known.decisions, DAY) == 1
    written = path.read_bytes()
    with path.open(encoding="utf-8", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert tuple(row) == COLUMNS
    assert (row["format"], row["original"], row["candidate"], row["decision"]) == ("csv", "Ogaidat", "uqaydat", "")
    assert (row["kind"], row["candidate_kinds"], row["date"]) == ("Tribe", "Tribe", "2026-11-22")
    again = known.deciding(path)
    _, report = settled(again, OGAIDAT)
    assert [each.candidate for each in report.to_decide] == ["uqaydat"]  # nobody has answered
    assert add(path, "csv", report.to_decide, again.decisions, DAY) == 0
    assert path.read_bytes() == written


def test_an_accepted_entity_is_that_of_the_graph_and_the_name_an_alias(known, file):
    deciding = known.deciding(file(HEAD + "csv,Ogaidat,uqaydat,accept\n"))
    (added, tie), report = settled(deciding, OGAIDAT, TIE)
    assert (added.id, added.aliases) == ("uqaydat", (("en", "Ogaidat"),))
    assert tie.source == "uqaydat"
    assert report.to_decide == []
    assert report.decided["accept"] == 1


def test_a_rejected_one_is_kept_apart_and_not_asked_again(known, file):
    deciding = known.deciding(file(HEAD + "csv,Ogaidat,uqaydat,Reject\n"))
    made, report = settled(deciding, OGAIDAT, TIE)
    assert made == [OGAIDAT, TIE]
    assert (report.to_decide, report.decided["reject"]) == ([], 1)


@pytest.mark.parametrize(
    "entity",
    [
        Entity("own", "Tribe", "doc", {"en": "Uqaydat"}),
        Entity("uqaydat", "Tribe", "doc", {"en": "al-Uqaydat"}),
        Entity("own", "Tribe", "doc", {"en": "Uqaydat"}, identifiers=(("ucdpActor", "7"),)),
    ],
)
def test_a_rejection_holds_whatever_else_speaks_for_it(graph_of, file, entity):
    known = Known(graph_of('id:uqaydat a dz:Tribe ; skos:prefLabel "al-Uqaydat"@en ; dz:ucdpActor "7" .'))
    assert settled(known, entity)[1].made.total() == 0  # it would be used again
    original = "ucdpActor 7" if entity.identifiers else entity.labels["en"]
    (made,), _ = settled(known.deciding(file(HEAD + f"csv,{original},uqaydat,reject\n")), entity)
    assert made.id != "uqaydat"


def test_decisions_are_of_one_format(known, file):
    deciding = known.deciding(file(HEAD + "ucdp-esd,Ogaidat,uqaydat,accept\n"))
    assert settled(deciding, OGAIDAT)[0] == [OGAIDAT]


def test_what_an_earlier_import_kept_apart_is_told(graph_of, file):
    known = Known(graph_of(GRAPH + ' id:ogaidat a dz:Tribe ; skos:prefLabel "Ogaidat"@en .'))
    _, report = settled(known.deciding(file(HEAD + "csv,Ogaidat,uqaydat,accept\n")), OGAIDAT)
    assert report.remarks == ["ogaidat stays in the store beside uqaydat, which was accepted for 'Ogaidat'"]


def test_rows_order_and_columns_of_ones_own_stay(known, tmp_path):
    path = tmp_path / "decisions.csv"
    path.write_text("comment,format,original,candidate,decision\n'=sure?,csv,Someone,other,reject\n")
    _, report = settled(known, OGAIDAT)
    add(path, "csv", report.to_decide, known.deciding(path).decisions, DAY)
    lines = path.read_text().splitlines()
    assert lines[0].startswith("comment,format,original,candidate,decision,name,kind")
    assert lines[1].startswith("'=sure?,csv,Someone,other,reject,")
    assert lines[2].startswith(",csv,Ogaidat,uqaydat,,")


def test_names_like_formulas_are_escaped_and_found_again(graph_of, tmp_path):
    path = tmp_path / "decisions.csv"
    known = Known(graph_of('id:uqaydat a dz:Tribe ; skos:prefLabel "al-Uqaydat"@en .'))
    own = Entity("own", "Tribe", "doc", {"en": "=Ogaidat"})
    add(path, "csv", settled(known, own)[1].to_decide, known.decisions, DAY)
    assert "csv,'=Ogaidat," in path.read_text()
    assert ("csv", "=Ogaidat", "uqaydat") in known.deciding(path).decisions.listed


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("csv,Ogaidat,uqeidat,accept", "candidate: the graph has no entity 'uqeidat'"),
        ("csv,Ogaidat,uqeidat,reject", "candidate: the graph has no entity 'uqeidat'"),
        ("csv,Ogaidat,uqaydat,yes", "decision: 'yes' is not accepted; use accept, reject, or nothing yet"),
        ("csv,Twice,uqaydat,accept", "'Twice' cannot be both other and uqaydat; accept one"),
        ("csv,Twice,other,reject", "other is both accepted and rejected for 'Twice'"),
        ("csv,Ogaidat,uqaydat", "has 3 cells, and the header 4"),
    ],
)
def test_a_bad_decision_is_named_by_its_line(known, file, row, told):
    path = file(HEAD + f"csv,Twice,other,accept\n{row}\n")
    with pytest.raises(DataError) as caught:
        known.deciding(path)
    assert (caught.value.path, caught.value.line) == (path, 3)
    assert told in str(caught.value)


def test_a_question_about_what_is_gone_is_no_decision(known, file):
    assert known.deciding(file(HEAD + "csv,Ogaidat,gone,\n")).decisions.accepted == {}


def test_a_file_that_is_not_there_decides_nothing(known, tmp_path):
    assert known.deciding(tmp_path / "none.csv").decisions == Decisions({}, {}, frozenset())


@given(st.binary(max_size=200) | st.text(",;\n\"'=aceptrj\u0639", max_size=80).map(lambda text: (HEAD + text).encode()))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
def test_any_bytes_are_read_or_refused(file, content):
    with suppress(DataError):  # nothing else is raised
        found = decisions(file(content), {"a": "a"}.get)
        assert set(found.accepted.values()) <= {"a"}
