"""An Excel workbook as sheets, rows and texts. What a table of relationships is among them is for `excel` to say.

Cells are read as they are shown: a day that is shown as a month, or as a year, is that. Needs openpyxl.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import Any, Final
from zipfile import ZipFile

from dezgraph.errors import DataError, DezgraphError
from dezgraph.formats.cells import unescaped
from dezgraph.imports.merged import Merged, ranges
from dezgraph.imports.seeming import seems

__all__ = ["letter", "merged", "rows", "sheets", "text"]

_MOST_ROWS: Final = 1_048_576
_PIECE: Final = 100
_CONTENTS: Final = "[Content_Types].xml"
_NOT_SHOWN: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')


def sheets(stream: Any, path: Path) -> dict[str, Any]:
    """Return the sheets by their titles, in their order. Raises DataError where it is no workbook, but an archive."""
    from openpyxl import load_workbook

    with ZipFile(stream) as archive:
        if _CONTENTS not in archive.namelist():
            raise DataError(f"is no workbook (.xlsx): it has no {_CONTENTS}{seems(path, 'excel')}", path=path)
    with _reading(path):
        book = load_workbook(stream, read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # some programs write them wrong
        return {str(sheet.title): sheet for sheet in book.worksheets}


def rows(sheet: Any, path: Path) -> Iterator[tuple[int, Sequence[Any]]]:
    """Yield the rows that have anything in them, by their numbers. Raises DataError where they cannot be read."""
    found, number = sheet.iter_rows(), 0
    while True:
        with _reading(path):
            piece = list(islice(found, _PIECE))
        if not piece:
            return
        for cells in piece:
            number += 1
            if number > _MOST_ROWS:
                raise DataError(f"has more than {_MOST_ROWS:,} rows in a sheet", path=path)
            if any(cell.value is not None for cell in cells):
                yield number, cells


def merged(sheet: Any, width: int, path: Path) -> Merged:
    """Return the merged cells of a sheet, in its first `width` columns. Raises DataError as `rows`."""
    with _reading(path), sheet._get_source() as stream:  # noqa: SLF001 - read row by row, openpyxl tells of none
        return Merged(ranges(stream, path), width)


def letter(number: int) -> str:
    """Return the letter, or letters, of a column, counted from 1."""
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(number))


def text(cell: Any) -> str:
    """Return a cell as text, dates in EDTF; empty for one that is."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return _day(value, cell.number_format)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return unescaped(str(value).strip())


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Raise DataError for whatever openpyxl stumbles over: it has no error of its own for a file that is broken."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what it does not keep, which is not read here
            yield
    except DezgraphError:
        raise
    except Exception as error:
        reason = f"{type(error).__name__} {error}".strip()
        raise DataError(f"is no workbook that can be read: {reason:.200}", path=path) from error


def _day(day: date | datetime, form: str) -> str:
    """Return a day as precise as it is shown: `mmm yyyy` is a month.

    >>> [_day(date(2017, 11, 3), form) for form in ("dd/mm/yyyy", "mmm yyyy", "yyyy", "yyyy-mm-dd h:mm")]
    ['2017-11-03', '2017-11', '2017', '2017-11-03']
    >>> _day(datetime(2017, 11, 3, 12, 30), "yyyy-mm-dd h:mm")
    '2017-11-03 12:30:00'
    """
    shown = _NOT_SHOWN.sub("", form).lower()
    told = day.isoformat()
    if isinstance(day, datetime) and "h" in shown and day.time() != time():
        return f"{day:%Y-%m-%d %H:%M:%S}"
    if "d" in shown or "h" in shown or "y" not in shown:
        return told[:10]
    return told[:7] if "m" in shown else told[:4]
