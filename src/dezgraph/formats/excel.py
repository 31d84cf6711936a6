"""An Excel workbook: a sheet of edges, one of nodes (`dezgraph.formats.tables`), and one that says what they show.

Every text is a text cell, and escaped as in CSV besides (`dezgraph.formats.cells`), so that it is none when it is saved
as CSV. Days before 1900, which Excel does not know, are texts. openpyxl keeps a row at a time in memory; the file is
on disk until it is complete. It says nothing of when it was made: equal views give equal bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pyarrow as pa

from dezgraph.errors import InputError, MissingExtraError
from dezgraph.formats.cells import escaped, flat, readable
from dezgraph.formats.tables import EDGES, NODES, Tables
from dezgraph.imprint import imprint_of

if TYPE_CHECKING:
    from dezgraph.formats.form import Excerpt

__all__ = ["write"]

_MOST_ROWS: Final = 1_048_575
_PIECE: Final = 1 << 20
_MADE: Final = (1980, 1, 1, 0, 0, 0)  # the first time that a zip archive knows
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
    licenses = list(imprint_of(view.content).licenses)
    told = {"version": view.version, **view.lens.as_options(), **excerpt.cut} | (
        {"license": licenses} if licenses else {}
    )
    for name, value in told.items():
        text = ", ".join(value) if isinstance(value, list) else str(value)
        about.append(_rows([pa.array([name]), pa.array([text])])[0])
    with TemporaryFile() as file:
        _save(workbook, file)
        file.seek(0)
        while piece := file.read(_PIECE):
            yield piece


def _save(workbook: Any, file: IO[bytes]) -> None:
    """Save a workbook as `Workbook.save` does, which writes down the time."""
    from openpyxl.writer.excel import ExcelWriter

    workbook.properties.creator = "dezgraph"
    workbook.properties.created = workbook.properties.modified = datetime(*_MADE)  # noqa: DTZ001 - openpyxl's is UTC
    ExcelWriter(workbook, _Timeless(file, "w", ZIP_DEFLATED)).save()


class _Timeless(ZipFile):
    """A zip archive whose entries have no time of their own."""

    def write(self, filename: Any, arcname: Any = None, *_: Any) -> None:
        """Add a file."""
        with Path(filename).open("rb") as source, self.open(_entry(arcname or filename), "w", force_zip64=True) as end:
            copyfileobj(source, end)

    def writestr(self, name: Any, data: Any, *_: Any) -> None:
        """Add an entry of some bytes or some text."""
        super().writestr(_entry(name), data)


def _entry(name: Any) -> ZipInfo:
    entry = ZipInfo(str(name), _MADE)
    entry.compress_type = ZIP_DEFLATED
    return entry


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
