"""An Excel workbook: a sheet of edges, one of nodes (`dezgraph.formats.tables`), and one that says what they show.

Every text is a text cell, and escaped as in CSV besides (`dezgraph.formats.cells`), so that it is none when it is saved
as CSV. Days before 1900, which Excel does not know, are texts. openpyxl keeps a row at a time in memory; the file is
on disk until it is complete.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from dezgraph.errors import InputError, MissingExtraError
from dezgraph.formats.cells import escaped, flat, readable
from dezgraph.formats.tables import EDGES, NODES, Tables

if TYPE_CHECKING:
    from dezgraph.formats.form import Excerpt

__all__ = ["write"]

_MOST_ROWS: Final = 1_048_575
_PIECE: Final = 1 << 20
_EPOCH: Final = date(1900, 3, 1)  # Excel takes 1900 for a leap year: days are right from here on


def write(excerpt: Excerpt) -> Iterator[bytes]:
    """Yield a workbook, once all of it is made.

    Raises:
        InputError: there are more relationships than a sheet has rows.
        MissingExtraError: openpyxl is not installed.
    """
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise MissingExtraError("Excel workbooks", "excel") from error
    if len(excerpt.rows) > _MOST_ROWS:
        raise InputError(
            "format", "xlsx", f"a sheet has {_MOST_ROWS:,} rows, and this is more: narrow the lens, or use csv"
        )
    return _written(excerpt, Workbook(write_only=True))


def _written(excerpt: Excerpt, workbook: Any) -> Iterator[bytes]:
    tables, view = Tables(excerpt), excerpt.view
    _fill(workbook.create_sheet("edges"), EDGES, tables.edges())
    _fill(workbook.create_sheet("nodes"), NODES, tables.nodes())
    about = workbook.create_sheet("about")
    for name, value in {"version": view.version, **view.lens.as_options()}.items():
        about.append(_rows([pa.array([name]), pa.array([str(value)])])[0])
    with TemporaryFile() as file:
        workbook.save(file)
        file.seek(0)
        while piece := file.read(_PIECE):
            yield piece


def _fill(sheet: Any, schema: pa.Schema, batches: Iterator[pa.RecordBatch]) -> None:
    sheet.freeze_panes = "B2"
    sheet.append(schema.names)
    for batch in batches:
        for row in _rows(batch.columns):
            sheet.append(row)


def _rows(columns: list[pa.Array]) -> list[tuple[Any, ...]]:
    return list(zip(*(_cells(column) for column in columns), strict=True))


def _cells(column: pa.Array) -> list[Any]:
    if pa.types.is_list(column.type) or pa.types.is_string(column.type):
        return list(escaped(readable(flat(column))).to_pylist())
    if pa.types.is_date(column.type):
        return [day.isoformat() if day is not None and day < _EPOCH else day for day in column.to_pylist()]
    return list(column.to_pylist())
