"""A table of relationships: its fields, names for columns and words, and what is refused."""

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.imports.graph_files import entities

from dezgraph.errors import DataError, InputError
from dezgraph.formats import FORMATS
from dezgraph.imports import Known, Report
from dezgraph.imports.records import Entity, Relationship, Source
from dezgraph.store import FileStore
from dezgraph.validation import validate
from dezgraph.view import View

HEADER = b"source,type,target\n"
ROWS = """\
source,type,target,valid_from,valid_until,grade,support,hedges,source_kind,target_label_ar
north,backs,Rebels of the valley,2015-09,,B2,weapons;training,covert,State,ثوار الوادي
north,fights,south,2016,2017-11-03,C3,,,State,
"""


def ties(records):
    return [each for each in records if isinstance(each, Relationship)]


def test_a_row_is_a_relationship_with_a_claim(read, file):
    first, second = ties(read("csv", file(ROWS)))
    assert (first.source, first.type, first.target) == ("north", "backs", "rebels-of-the-valley")
    assert (first.valid_from, first.valid_until) == ("2015-09", None)
    assert (first.support, first.hedges) == (("weapons", "training"), ("covert",))
    assert (second.credibility, second.places) == (3, ("line 3",))


def test_each_letter_of_reliability_has_a_source_document(read, file):
    found = [each for each in read("csv", file(ROWS), title="My list") if isinstance(each, Source)]
    assert [(each.id, each.reliability) for each in found] == [("import-my-list", "B"), ("import-my-list-c", "C")]


def test_what_is_made_is_valid(opened, file):
    graph, path = opened("csv", file(ROWS))
    assert validate([path]) == []
    labels = graph.labels(graph.entity_number("rebels-of-the-valley"))
    assert labels == {"ar": "ثوار الوادي"}
    assert ("en", "Rebels of the valley") in graph.entity(graph.entity_number("rebels-of-the-valley")).aliases


def test_columns_words_and_constants_can_be_given(read, file):
    path = file('"from";"to";"kind of tie"\nNorth;South;friend\n')
    mapped = {"from": "source", "to": "target", "kind of tie": "type"}
    (tie,) = ties(read("csv", path, columns=mapped, types={"friend": "allied-with"}, constants={"valid_from": "1954"}))
    assert (tie.source, tie.type, tie.target, tie.valid_from) == ("north", "allied-with", "south", "1954")


def test_names_that_would_have_one_id_are_kept_apart(read, file):
    report = Report()
    rows = "source,type,target\nafl++,backs,afl\nالعكيدات,backs,afl\n"
    first, second = ties(read("csv", file(rows), report))
    assert first.source != first.target
    assert second.target == first.target
    assert second.source.startswith("name-")
    assert "is kept apart from" in report.remarks[0]


def test_equal_rows_are_parallel_and_have_the_same_ids_again_wherever_they_stand(read, file):
    rows = ["a,backs,b", "a,backs,b", "a,fights,c"]
    found = [
        {each.id for each in ties(read("csv", file("source,type,target\n" + "\n".join(order))))}
        for order in (rows, rows[::-1])
    ]
    assert len(found[0]) == 3
    assert found[0] == found[1]


def test_cells_escaped_for_spreadsheets_are_read_as_they_were(read, file):
    entities = [each for each in read("csv", file("source,type,target\n'=A1,backs,'@b\n")) if isinstance(each, Entity)]
    assert [each.labels["en"] for each in entities] == ["=A1", "@b"]


def test_the_table_that_is_exported_can_be_imported(read, file, graph_of, tie):
    text = "id:a a dz:State . id:b a dz:State .\n" + tie("a backs b", validFrom='"2015~"', support="dz:weapons")
    exported = b"".join(FORMATS["csv"].write(View(graph_of(text)), part="edges"))
    (again,) = ties(read("csv", file(exported)))
    assert (again.id, again.source, again.target) == ("a-backs-b", "a", "b")
    assert (again.valid_from, again.support, again.credibility) == ("2015~", ("weapons",), 2)


def test_columns_that_are_not_read_are_told(read, file):
    report = Report()
    path = file("source,type,target,valid_form\na,backs,b,2017\n")
    read("csv", path, report)
    assert report.remarks == [f"columns of {path} that were not read: valid_form"]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("a,baks,b,,,", "type: 'baks' is not accepted; use a relationship type of the vocabulary, such as backs"),
        ("a,backs,b,2017-13,,", "valid_from: '2017-13' is not accepted"),
        ("a,backs,b,2018,2017,", "valid_until: '2018 until 2017' is not accepted"),
        ("a,backs,b,,,G9", "grade: 'G9' is not accepted; use a letter A to F"),
        ("a,backs,a,,,", "target: 'a' is not accepted; use two different ends"),
        (",backs,b,,,", "source: say who it is, by a name or an id: it is missing"),
        ("a,backs,,,,", "target: say who it is, by a name or an id: it is missing"),
        ("a,backs,b", "has 3 cells, and the header 6"),
    ],
)
def test_a_bad_row_is_named_by_its_line(read, file, row, told):
    path = file(f"source,type,target,valid_from,valid_until,grade\nx,backs,y,,,\n{row}\n")
    with pytest.raises(DataError) as caught:
        read("csv", path)
    assert caught.value.line == 3
    assert told in str(caught.value)
    report = Report(keep_going=True)
    assert len(ties(read("csv", path, report))) == 1
    assert report.skipped == 1


def test_a_field_that_there_is_not_is_refused_with_the_nearest(read, file):
    with pytest.raises(InputError, match="map: 'a=valid_form' is not accepted; use a field: source, type") as caught:
        read("csv", file(ROWS), columns={"a": "valid_form"})
    assert "valid_from" in caught.value.nearest


def test_fixed_columns_cannot_be_mapped(read, file):
    with pytest.raises(InputError, match="map: 'a=source' is not accepted; leave it out"):
        read("ucdp-esd", file(ROWS), columns={"a": "source"})


def test_entities_of_the_graph_are_named_by_their_ids_or_names(read, file, graph_of):
    known = Known(graph_of('id:north a dz:State ; skos:prefLabel "North"@en . id:south a dz:State .'))
    path = file("source,type,target\nNorth,backs,south\nSouth,backs,north\n")
    found = read("csv", path, known=known)
    ends = [(each.source, each.target) for each in ties(found)]
    assert ends[0] == ("north", "south")
    assert ends[1][0].startswith("south-")  # the graph does not say that its south is called South
    assert [each.id for each in found if isinstance(each, Entity)] == [ends[1][0]]


@given(st.binary(max_size=200) | st.text(",;\n\"'a\u0639=", max_size=60).map(lambda text: HEADER + text.encode()))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
def test_any_bytes_are_read_or_refused(read, file, content):
    report = Report(keep_going=True)
    with suppress(DataError):  # nothing else is raised
        read("csv", file(content), report)
    assert report.skipped <= report.rows


def test_an_empty_graph_knows_the_vocabulary():
    assert "backs" in Known(FileStore([]).graph()).vocabulary.types


@pytest.mark.parametrize("date", ["31/12/2011", "12/2011", "03/11/2017"])
@pytest.mark.parametrize("field", ["valid_from", "valid_until"])
def test_a_date_that_is_none_is_quoted_as_a_whole(read, file, date, field):
    with pytest.raises(DataError, match=f"{field}: '{date}' is not accepted"):
        read("csv", file(f"source,type,target,{field}\na,backs,b,{date}\n"))


def test_a_column_that_is_mapped_and_not_there_is_refused(read, file):
    with pytest.raises(InputError, match="map: there is no Nope, which is mapped to grade; the columns are source,"):
        read("csv", file("source,type,target\na,backs,b\n"), columns={"Nope": "grade"})


def test_characters_that_nobody_sees_are_refused_by_row(read, file):
    report = Report(keep_going=True)
    rows = "\x1b[31mred\x07,backs,b\na,backs,b\n"
    assert len(ties(read("csv", file("source,type,target\n" + rows), report))) == 1
    assert "source: '\\x1b[31mred\\x07' is not accepted" in report.faults[0].reason
    with pytest.raises(InputError, match="set valid_from: "):
        read("csv", file("source,type,target\na,backs,b\n"), constants={"valid_from": "\x1b"})


@pytest.mark.parametrize("field", ["valid_from", "source_date"])
def test_a_day_number_of_a_spreadsheet_is_told_as_one(read, file, field):
    path = file(f"source,source_kind,type,target,{field}\na,Event,backs,b,43042\n")
    with pytest.raises(DataError, match=f"{field}: '43042' is not accepted; it looks like a spreadsheet's day number"):
        read("csv", path)


@pytest.mark.parametrize("date", ["19999", "60000", "3/11/2017", "430421"])
def test_other_figures_are_no_day_numbers(read, file, date):
    with pytest.raises(DataError, match=f"'{date}' is not accepted; use an EDTF"):
        read("csv", file(f"source,type,target,valid_from\na,backs,b,{date}\n"))


@pytest.mark.parametrize(
    ("cell", "date", "is_told"),
    [
        ("2012.0", "2012", False),
        ("NaN", None, False),
        ("2012-05-03 14:00:00", "2012-05-03", True),
        ("2012-05-03T00:00:00Z", "2012-05-03", False),
        ("2012-05-03 00:00:00+03:00", "2012-05-03", False),
        ("2012-05-03T10:00:00.5-0500/2013-01-01T00:00", "2012-05-03/2013-01-01", True),
    ],
)
@pytest.mark.parametrize("field", ["valid_from", "source_date"])
def test_dates_are_read_as_programs_write_them_without_times_of_day(read, file, field, cell, date, is_told):
    report = Report()
    path = file(f"source,source_kind,type,target,{field}\na,Event,backs,b,{cell}\n")
    found = read("csv", path, report)
    made = ties(found)[0].valid_from if field == "valid_from" else entities(found)["a"].date
    assert made == date
    assert report.remarks == (["times of day are left out: dates are days at most"] if is_told else [])


@pytest.mark.parametrize("cell", ["2012.5", "12.0", "2012-05-03 25:00", "2012-05-03 about 14:00", "٢٠١٢"])
def test_what_only_looks_like_such_a_date_is_refused(read, file, cell):
    with pytest.raises(DataError, match=r"valid_from: .* is not accepted"):
        read("csv", file(f"source,type,target,valid_from\na,backs,b,{cell}\n"))


def test_names_are_on_one_line_and_texts_keep_theirs(read, file):
    header = "source,type,target,target_label_en,target_aliases,description_en\n"
    found = read("csv", file(header + 'a,backs,"H\nL","Hezb \r\n Lebanon","one\ntwo","first\nsecond"\n'))
    tie = ties(found)[0]
    made = entities(found)[tie.target]
    assert (tie.target, made.labels["en"]) == ("h-l", "Hezb Lebanon")
    assert [text for _, text in made.aliases] == ["H L", "one two"]
    assert tie.descriptions["en"] == "first\nsecond"


def test_a_column_without_a_name_is_told_so(read, file):
    report = Report()
    read("csv", file(",source,type,target\n0,a,backs,b\n"), report)
    assert report.remarks[0].endswith("that were not read: one without a name")
