"""Excel workbooks: the first sheet with the columns of a table of relationships, and a sheet `nodes` beside it.

Cells are read as they are shown: a day that is shown as a month, or as a year, is that. Formulas are not run: what they
gave when the workbook was saved is read. Needs openpyxl.
"""

from __future__ import annotations

import re
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any, Final

from dezgraph.errors import DataError, DezgraphError, MissingExtraError
from dezgraph.formats.cells import unescaped
from dezgraph.imports import ends, graphs
from dezgraph.imports.archive import refuse_archive
from dezgraph.imports.edges import FIELDS, NEEDED
from dezgraph.imports.graphs import Edge
from dezgraph.imports.graphs.nodes import Node
from dezgraph.imports.header import fitted, unmet
from dezgraph.imports.known import Known
from dezgraph.imports.numbers import names_relationship
from dezgraph.imports.records import Record
from dezgraph.imports.report import Fault, Report
from dezgraph.imports.settings import Settings
from dezgraph.rdf.files import opened

__all__ = ["parse", "read"]

_NODES: Final = "nodes"
_OF_NODES: Final = ("id", "label", "name", "kinds", *ends.FIELDS)
_MOST_ROWS: Final = 1_048_576
_PIECE: Final = 100
_NOT_SHOWN: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')


def read(files: Sequence[Path], settings: Settings, report: Report, known: Known) -> Iterator[Record]:
    """Yield what workbooks say, see `graphs.read`.

    Raises:
        MissingExtraError: openpyxl is not installed.
    """
    try:
        import openpyxl  # noqa: F401 - only to see that it is there
    except ImportError as error:
        raise MissingExtraError("Excel workbooks", "excel") from error
    return graphs.read(parse, files, settings, report, known)


def parse(path: Path, settings: Settings) -> Iterator[Node | Edge | Fault]:
    """Yield a node for each row of the sheet `nodes`, if there is one, and an edge for each row of relationships.

    Raises:
        DataError: it is no workbook, or one that could fill the memory; or no sheet has the columns.
    """
    with opened(path) as stream:
        refuse_archive(stream, path)
        sheets = _sheets(stream, path)
        for title, rows in sheets.items():
            header = fitted(_header(rows, path), _OF_NODES, {}) if title.casefold() == _NODES else ()
            if "id" in header:
                for number, cells in _told(rows, header, path):
                    yield cells if isinstance(cells, Fault) else Node(cells.pop("id", ""), cells, number)
        title, header = _fitting(sheets, settings, path)
        named = title if title.isprintable() else f"sheet {list(sheets).index(title) + 1}"
        for number, cells in _told(sheets[title], header, path):
            if isinstance(cells, Fault):
                yield cells
            else:
                id, source, target = (cells.pop(name, "") for name in ("id", "source", "target"))
                own = f", id {id}" if id and id.isprintable() and not names_relationship(id) else ""
                yield Edge(id, source, target, cells, number, f"row {number} of {named}{own}")
    if settings.progress is not None:
        settings.progress(path, path.stat().st_size)


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


def _sheets(stream: Any, path: Path) -> dict[str, Any]:
    """Return the sheets by their titles, in their order."""
    from openpyxl import load_workbook

    with _reading(path):
        book = load_workbook(stream, read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # some programs write them wrong
        return {str(sheet.title): sheet for sheet in book.worksheets}


def _rows(sheet: Any, path: Path) -> Iterator[tuple[int, Sequence[Any]]]:
    """Yield the rows that have anything in them, by their numbers."""
    rows, number = sheet.iter_rows(), 0
    while True:
        with _reading(path):
            piece = list(islice(rows, _PIECE))
        if not piece:
            return
        for cells in piece:
            number += 1
            if number > _MOST_ROWS:
                raise DataError(f"has more than {_MOST_ROWS:,} rows in a sheet", path=path)
            if any(cell.value is not None for cell in cells):
                yield number, cells


def _header(sheet: Any, path: Path) -> list[str]:
    """Return the texts of the first row that has any, up to the last of them; the letter of a column without one."""
    for number, cells in _rows(sheet, path):
        names = [_text(cell) for cell in cells]
        name, count = Counter(filter(None, names)).most_common(1)[0] if any(names) else ("", 0)
        if count > 1:
            raise DataError(f"has two columns {name!r:.80} in {sheet.title!r:.80}", path=path, line=number)
        count = max(index for index, name in enumerate(names, start=1) if name) if any(names) else 0
        return [name or f"(column {_letter(number)})" for number, name in enumerate(names[:count], start=1)]
    return []


def _fitting(sheets: dict[str, Any], settings: Settings, path: Path) -> tuple[str, list[str]]:
    """Return the title and the header of the first sheet that has the columns that are needed."""
    told = []
    for title, sheet in sheets.items():
        fields = [each for each in FIELDS if each not in settings.columns.values()]
        names = fitted(_header(sheet, path), fields, {name: name for name in settings.columns})
        have = {settings.columns.get(name, name) for name in names} | set(settings.constants)
        if have.issuperset(NEEDED):
            return title, names
        gone = unmet(names, settings.columns)
        told.append(f"{title!r} has {', '.join(names) or 'none'}"[:200] + (f"; {gone}" if gone else ""))
    raise DataError(f"has no sheet with columns for {', '.join(NEEDED)}: {'; '.join(told[:10])}", path=path)


def _told(sheet: Any, header: Sequence[str], path: Path) -> Iterator[tuple[int, dict[str, str] | Fault]]:
    """Yield the cells of each row below the header, by its number."""
    rows = _rows(sheet, path)
    next(rows, None)
    for number, cells in rows:
        named = list(zip(header, cells, strict=False))  # rows end where they like
        beyond = next((at for at, cell in enumerate(cells[len(header) :], start=len(header) + 1) if _text(cell)), None)
        broken = next((name for name, cell in named if cell.data_type == "e"), None)
        if beyond is not None:
            reason = f"row {number} of {sheet.title}: has a cell in column {_letter(beyond)}, which has no name"
            yield number, Fault(path, number, reason)
        elif broken is not None:
            yield number, Fault(path, number, f"row {number} of {sheet.title}: {broken} is an error of the workbook")
        else:
            yield number, {name: _text(cell) for name, cell in named if cell.value is not None}


def _letter(number: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(number))


def _text(cell: Any) -> str:
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


def _day(day: date | datetime, form: str) -> str:
    """Return a day as precise as it is shown: `mmm yyyy` is a month.

    >>> [_day(date(2017, 11, 3), form) for form in ("dd/mm/yyyy", "mmm yyyy", "yyyy", "yyyy-mm-dd h:mm")]
    ['2017-11-03', '2017-11', '2017', '2017-11-03']
    """
    shown = _NOT_SHOWN.sub("", form).lower()
    text = day.isoformat()
    if "d" in shown or "h" in shown or "y" not in shown:
        return text[:10]
    return text[:7] if "m" in shown else text[:4]
