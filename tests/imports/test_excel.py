"""Workbooks of people: the sheet that fits, dates as precise as they are shown, a sheet of nodes; and broken ones."""

import sys
import zipfile
from datetime import date, datetime

import openpyxl
import pytest
from tests.imports.graph_files import ends, entities, ties

from dezgraph.errors import DataError, MissingExtraError
from dezgraph.imports import Report

HEADER = ["source", "type", "target", "valid_from", "valid_until", "grade"]


@pytest.fixture
def workbook(tmp_path):
    """Return the function that writes sheets, lists of rows by titles; formats and merged ranges of the last sheet."""

    def write(sheets, formats=None, merged=()):
        book = openpyxl.Workbook()
        book.remove(book.active)
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(row)
        for cell, form in (formats or {}).items():
            sheet[cell].number_format = form
        for cells in merged:
            sheet.merge_cells(cells)
        book.save(tmp_path / "some.xlsx")
        return tmp_path / "some.xlsx"

    return write


def test_the_first_sheet_with_the_columns_is_read(read, workbook):
    sheets = {"Notes": [["What this is"]], "Ties": [HEADER, ["North", "backs", "South", 2015, None, "B2"]]}
    (tie,) = ties(read("excel", workbook(sheets)))
    assert (tie.source, tie.type, tie.target, tie.valid_from, tie.credibility) == ("north", "backs", "south", "2015", 2)
    assert tie.places == ("row 2 of Ties",)


def test_every_sheet_with_the_columns_is_read_and_what_is_not_is_told(read, workbook):
    later = [["Target", "Type", "Source", "since"], ["South", "backs", "East", 2013], ["West", "backs", "East", 2014]]
    below = [["Who backs whom"], HEADER, ["a", "backs", "b"]]
    twice = [["sum", "sum"]]
    sheets = {"Ties": [HEADER, ["North", "backs", "South"]], "2013": later, "Old": below, "Sums": twice, "Empty": []}
    path, report = workbook(sheets), Report()
    found = read("excel", path, report, columns={"since": "valid_from"})
    assert ends(found) == [("north", "backs", "south"), ("east", "backs", "south"), ("east", "backs", "west")]
    assert [tie.places[0] for tie in ties(found)] == ["row 2 of Ties", "row 2 of 2013", "row 3 of 2013"]
    told = "row 2 has the names of columns: delete the rows above it"
    assert report.remarks == [
        f"sheets of {path} with relationships, all of which were read: Ties, 2013",
        f"sheets of {path} that were not read: Old, Sums; in 'Old' {told}",
    ]


def test_a_column_that_is_mapped_and_empty_is_there(read, workbook):
    nodes = [["id", "country", "label_en"], ["a", None, "Alpha"], ["b", None, "Beta"]]
    sheets = {"Ties": [["source", "type", "target", "ends"], ["a", "backs", "b", None]], "Nodes": nodes}
    report = Report()
    read("excel", workbook(sheets), report, columns={"ends": "valid_until", "source_country": "source_definition_en"})
    assert report.remarks == []
    read("excel", workbook(sheets), report, columns={"until": "valid_until"})
    assert any("there is no until, which is mapped to valid_until" in remark for remark in report.remarks)


def test_a_time_of_day_that_a_cell_shows_is_left_out_and_told(read, workbook):
    moments = [datetime(2017, 11, 3, 12, 30), datetime(2018, 11, 3)]  # noqa: DTZ001 - a cell has no zone
    for form, remarks in (("yyyy-mm-dd h:mm", ["times of day are left out: dates are days at most"]), ("d/m/yyyy", [])):
        report = Report()
        path = workbook({"Ties": [HEADER, ["a", "backs", "b", *moments]]}, {"D2": form, "E2": form})
        (tie,) = ties(read("excel", path, report))
        assert (tie.valid_from, tie.valid_until) == ("2017-11-03", "2018-11-03")
        assert report.remarks == remarks


def test_an_archive_of_other_files_is_no_workbook(read, tmp_path):
    path = tmp_path / "some.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("edges.csv", "source,type,target\n")
    with pytest.raises(DataError, match=r"is no workbook .*; it seems to be an archive: unpack it"):
        read("excel", path)


def test_a_date_is_as_precise_as_it_is_shown(read, workbook):
    day, moment = date(2017, 11, 1), datetime(2017, 11, 3, 12, 30)  # noqa: DTZ001 - a cell has no zone
    rows = [["a", "backs", "b", day, moment], ["a", "backs", "c", day, day], ["a", "backs", "d", "2017-11~", 2018.0]]
    found = read("excel", workbook({"Ties": [HEADER, *rows]}, {"D3": "mmm\\ yyyy", "E3": '[$-409]yyyy" AD"'}))
    assert [(each.valid_from, each.valid_until) for each in ties(found)] == [
        ("2017-11-01", "2017-11-03"),
        ("2017-11", "2017"),
        ("2017-11~", "2018"),
    ]


def test_columns_can_be_mapped_and_set(read, workbook):
    path = workbook({"Ties": [[], ["From", "To", "Remark"], [], ["North", "South", "yes"]]})
    mapped = {"From": "source", "To": "target"}
    report = Report()
    found = read("excel", path, report, columns=mapped, constants={"type": "backs"})
    assert ends(found) == [("north", "backs", "south")]
    assert report.remarks == [f"columns in {path} that were not read: Remark"]


def test_a_sheet_of_nodes_describes_the_ends(read, workbook):
    nodes = [["id", "label_en", "kinds"], ["n1", "North", "State"], ["n2", "South", "State;Actor"]]
    found = read("excel", workbook({"Nodes": nodes, "Edges": [HEADER, ["n1", "backs", "n2"]]}))
    assert ends(found) == [("north", "backs", "south")]
    assert (entities(found)["south"].kind, entities(found)["south"].other_kinds) == ("State", ("Actor",))


def test_a_formula_is_read_as_what_it_gave_and_an_escaped_text_as_it_was(read, workbook):
    found = read("excel", workbook({"Ties": [HEADER, ["'=1+1", "backs", "South", "=1+1"]]}))
    assert next(iter(entities(found).values())).labels == {"en": "=1+1"}
    assert ties(found)[0].valid_from is None  # no program has run the formula


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (["North", "baks", "South"], "some.xlsx:3: row 3 of Ties: type: 'baks' is not accepted"),
        (["North", "backs", "#REF!"], "some.xlsx:3: row 3 of Ties: target is an error of the workbook"),
        (["North", "backs", "South", "1 May 2015"], "row 3 of Ties: valid_from: '1 May 2015' is not accepted"),
    ],
)
def test_a_bad_row_is_named_and_can_be_left_out(read, workbook, row, told):
    path = workbook({"Ties": [HEADER, ["a", "backs", "b"], row]})
    with pytest.raises(DataError) as caught:
        read("excel", path)
    assert told in str(caught.value)
    report = Report(keep_going=True)
    assert ends(read("excel", path, report)) == [("a", "backs", "b")]
    assert report.skipped == 1


def test_a_workbook_without_the_columns_tells_what_it_has(read, workbook):
    sheets = {"Notes": [["What"]], "Ties": [["source", "target"]]}
    with pytest.raises(DataError, match=r"source, type, target: 'Notes' has What; 'Ties' has source, target"):
        read("excel", workbook(sheets))


def test_openpyxl_is_an_extra(read, workbook, monkeypatch):
    path = workbook({"Ties": [HEADER]})
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'dezgraph\[excel\]'"):
        read("excel", path)


def test_two_columns_of_one_name_are_refused(read, workbook):
    with pytest.raises(DataError, match="has two columns 'type' in 'Ties'"):
        read("excel", workbook({"Ties": [["source", "type", "type", "target"]]}))


def test_a_row_far_below_does_not_fill_the_time(read, workbook, tmp_path):
    path, other = workbook({"Ties": [HEADER, ["a", "backs", "b"]]}), tmp_path / "other.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(other, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'<row r="2"', b'<row r="999999999999"'))
    with pytest.raises(DataError, match="has more than 1,048,576 rows in a sheet"):
        read("excel", other)


def test_a_cell_beyond_the_header_is_refused(read, workbook):
    path = workbook({"Ties": [["source", "type", "target"], ["a", "backs", "b"], ["a", "backs", "c", None, "B2"]]})
    with pytest.raises(DataError, match=r"some\.xlsx:3: row 3 of Ties: has a cell in column E, which has no name"):
        read("excel", path)
    report = Report(keep_going=True)
    assert ends(read("excel", path, report)) == [("a", "backs", "b")]


def test_a_column_without_a_name_before_others_is_told_and_not_read(read, workbook):
    path, report = workbook({"Ties": [[None, "source", "type", "target"], [0, "a", "backs", "b"]]}), Report()
    assert ends(read("excel", path, report)) == [("a", "backs", "b")]
    assert report.remarks == [f"columns in {path} that were not read: A (without a name)"]


def test_names_of_columns_may_be_spelt_otherwise(read, workbook):
    nodes = [["ID", "Label EN"], ["n1", "North"], ["n2", "South"]]
    ties_ = [["Source", "TYPE", " target ", "Valid From"], ["n1", "backs", "n2", 2015]]
    (tie,) = ties(read("excel", workbook({"Nodes": nodes, "Ties": ties_})))
    assert (tie.source, tie.target, tie.valid_from) == ("north", "south", "2015")


def test_numbers_are_known_by_their_labels_and_numbers_of_rows_stand_in_the_place(read, workbook):
    head = ["id", "source", "source_label_en", "type", "target"]
    (tie,) = ties(read("excel", workbook({"Ties": [head, [7, 1, "Iran", "backs", 2.5]]})))
    assert (tie.source, tie.target) == ("iran", "some-2-5")
    assert tie.places == ("row 2 of Ties, id 7, from 1 to 2.5",)


def test_characters_that_nobody_sees_are_refused(read, workbook):
    path = workbook({"Ties": [[*HEADER, "source_label_en"], ["a", "backs", "b", None, None, None, "r\u202eed"]]})
    with pytest.raises(DataError, match=r"row 2 of Ties: source_label_en: .* none that nobody sees"):
        read("excel", path)


def test_a_column_that_is_mapped_and_not_there_is_told(read, workbook):
    report = Report()
    path = workbook({"Ties": [HEADER, ["a", "backs", "b"]]})
    read("excel", path, report, columns={"Nope": "sources"})
    assert report.remarks == [f"in {path} there is no Nope, which is mapped to sources"]
    with pytest.raises(DataError, match="'Ties' has source, target; there is no Nope, which is mapped to type"):
        read("excel", workbook({"Ties": [["source", "target"]]}), columns={"Nope": "type"})


def test_an_empty_cell_that_is_merged_with_a_value_is_told_with_where_the_value_stands(read, workbook):
    rows = [["North", "backs", "a", None, None, "B2"], [None, "backs", "b"], ["South", "backs", "c"]]
    path = workbook({"Ties": [HEADER, *rows]}, merged=["A2:A3", "F2:F4"])
    told = "row 3 of Ties: source: the cell is merged with A2: write the value into each cell"
    with pytest.raises(DataError, match=rf"some\.xlsx:3: {told}"):
        read("excel", path)
    report = Report(keep_going=True)
    assert ends(read("excel", path, report)) == [("north", "backs", "a")]
    assert "row 4 of Ties: grade: the cell is merged with F2" in report.faults[1].reason


def test_merged_cells_without_a_value_or_of_a_column_that_is_not_read_are_no_fault(read, workbook):
    rows = [["a", "backs", "b", None, "see"], ["a", "backs", "c", None, None]]
    path = workbook({"Ties": [[*HEADER[:4], "Remark"], *rows]}, merged=["D2:D3", "E2:E3"])
    assert ends(read("excel", path)) == [("a", "backs", "b"), ("a", "backs", "c")]


def test_merged_cells_of_nodes_are_told(read, workbook):
    nodes = [["id", "kinds"], ["n1", "State"], ["n2", None]]
    path = workbook({"Ties": [HEADER, ["n1", "backs", "n2"]], "Nodes": nodes}, merged=["B2:B3"])
    with pytest.raises(DataError, match="row 3 of Nodes: kinds: the cell is merged with B2"):
        read("excel", path)


def test_names_of_columns_below_a_title_are_found_and_told(read, workbook):
    path = workbook({"Ties": [["Who backs whom"], ["in 2017", None, None, "see below"], HEADER, ["a", "backs", "b"]]})
    told = r"'Ties' has Who backs whom; row 3 has the names of columns: delete the rows above it"
    with pytest.raises(DataError, match=told):
        read("excel", path)


def test_a_day_number_is_told_as_one(read, workbook):
    path = workbook({"Ties": [HEADER, ["a", "backs", "b", 43042]]})
    told = "valid_from: '43042' is not accepted; it looks like a spreadsheet's day number: format the cell as a date"
    with pytest.raises(DataError, match=told):
        read("excel", path)
