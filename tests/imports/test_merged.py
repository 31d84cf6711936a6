"""Merged cells of a sheet, by the XML and row by row; and sheets that would take all memory or time."""

import io

import pytest
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from dezgraph.errors import DataError
from dezgraph.imports import merged
from dezgraph.imports.merged import Merged, Range, ranges

XML = b"<x:worksheet><x:sheetData>%b</x:sheetData><x:mergeCell ref='B2:AA30'/></x:worksheet>"


def row(*values):
    return [Cell(Worksheet(None), value=value) for value in values]


@pytest.mark.parametrize("before", [0, 1 << 20, (1 << 20) - 40])
def test_ranges_are_found_wherever_a_piece_ends(tmp_path, before):
    assert ranges(io.BytesIO(XML % (b" " * before)), tmp_path) == {Range(2, 2, 30, 27)}


def test_more_ranges_than_a_sheet_has_rows_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(merged, "_MOST", 1)
    text = b"".join(b'<mergeCell ref="A%d:B%d"/>' % (each, each) for each in range(1, 4))
    with pytest.raises(DataError, match="has more than 1 merged cells in a sheet"):
        ranges(io.BytesIO(text), tmp_path)


def test_empty_cells_are_hidden_by_the_first_one_until_the_last_row_and_within_the_width():
    asked = Merged([Range(2, 1, 4, 9), Range(1, 3, 2, 3)], 3)
    assert asked.hidden(1, row("a", "b", "c")) == {}
    assert asked.hidden(2, row("a", None)) == {2: "A2", 3: "A2"}
    assert asked.hidden(4, row(None, "b")) == {1: "A2", 3: "A2"}
    assert asked.hidden(5, row(None, None)) == {}


def test_a_first_cell_that_has_nothing_hides_nothing():
    asked = Merged([Range(1, 1, 9, 1), Range(2, 2, 9, 2)], 3)
    assert asked.hidden(2, row("a", None)) == {}
    assert asked.hidden(3, row(None, None, "c")) == {}
