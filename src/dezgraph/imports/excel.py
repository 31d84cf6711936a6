"""Excel workbooks: the sheets with the columns of a table of relationships, and a sheet `nodes` beside them.

Formulas are not run: what they gave when the workbook was saved is read. `workbook` says how cells are read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Final
from zipfile import is_zipfile

from dezgraph.errors import DataError, MissingExtraError
from dezgraph.imports import ends, graphs, workbook
from dezgraph.imports.archive import refuse_archive
from dezgraph.imports.edges import FIELDS, NEEDED
from dezgraph.imports.graphs import Columns, Edge, Remark
from dezgraph.imports.graphs.nodes import Node
from dezgraph.imports.header import fitted, listed, unmet
from dezgraph.imports.known import Known
from dezgraph.imports.numbers import names_relationship
from dezgraph.imports.records import Record
from dezgraph.imports.report import Fault, Report
from dezgraph.imports.seeming import seems
from dezgraph.imports.settings import Settings
from dezgraph.rdf.files import opened

__all__ = ["parse", "read"]

_NODES: Final = "nodes"
_OF_NODES: Final = ("id", "label", "name", "kinds", *ends.FIELDS)
_TRIED_ROWS: Final = 10
_UNNAMED: Final = "{} (without a name)"
_CALLED: Final = ("columns", "columns of the sheet nodes")


def read(files: Sequence[Path], settings: Settings, report: Report, known: Known) -> Iterator[Record]:
    """Yield what workbooks say, see `graphs.read`.

    Raises:
        MissingExtraError: openpyxl is not installed.
    """
    try:
        import openpyxl  # noqa: F401 - only to see that it is there
    except ImportError as error:
        raise MissingExtraError("Excel workbooks", "excel") from error
    return graphs.read(parse, files, settings, report, known, called=_CALLED)


def parse(path: Path, settings: Settings) -> Iterator[Node | Edge | Columns | Remark | Fault]:
    """Yield a node for each row of the sheet `nodes`, if there is one, and an edge for each row of relationships.

    Raises:
        DataError: it is no workbook, or one that could fill the memory; or no sheet has the columns.
    """
    with opened(path) as stream:
        if not is_zipfile(stream):
            raise DataError(f"is no workbook (.xlsx){seems(path, 'excel')}", path=path)
        refuse_archive(stream, path)
        sheets = workbook.sheets(stream, path)
        of_nodes: Sequence[str] = ()
        for title, rows in sheets.items():
            header = fitted(_header(rows, path), _OF_NODES, {}) if title.casefold() == _NODES else ()
            if "id" in header:
                of_nodes = header
                for number, cells in _told(rows, header, _OF_NODES, path):
                    yield cells if isinstance(cells, Fault) else Node(cells.pop("id", ""), cells, number)
        fitting, others = _fitting(sheets, settings, path)
        if of_nodes:
            others.pop(next(title for title in sheets if title.casefold() == _NODES), None)
        yield from _remarks(list(fitting), others, path)
        yield Columns([name for header in fitting.values() for name in header], of_nodes)
        for title, header in fitting.items():
            named = title if title.isprintable() else f"sheet {list(sheets).index(title) + 1}"
            for number, cells in _told(sheets[title], header, {*FIELDS, *settings.columns}, path):
                yield cells if isinstance(cells, Fault) else _edge(cells, number, named)
    if settings.progress is not None:
        settings.progress(path, path.stat().st_size)


def _edge(cells: dict[str, str], number: int, sheet: str) -> Edge:
    id, source, target = (cells.pop(name, "") for name in ("id", "source", "target"))
    own = f", id {id}" if id and id.isprintable() and not names_relationship(id) else ""
    return Edge(id, source, target, cells, number, f"row {number} of {sheet}{own}")


def _remarks(read: Sequence[str], others: dict[str, str], path: Path) -> Iterator[Remark]:
    """Yield which sheets are read, where there are several, and which are not, with what was told of them."""
    if len(read) > 1:
        yield Remark(f"sheets of {path} with relationships, all of which were read: {listed(read)}")
    if others:
        told = "".join(f"; in {title!r:.80} {hint}" for title, hint in others.items() if hint)
        yield Remark(f"sheets of {path} that were not read: {listed(others)}{told}")


def _header(sheet: Any, path: Path) -> list[str]:
    """Return the texts of the first row that has any, up to the last of them; the letter of a column without one."""
    number, header = next(_headers(sheet, path), (0, []))
    name, count = next(iter(Counter(header).most_common(1)), ("", 0))
    if count > 1:
        raise DataError(f"has two columns {name!r:.80} in {sheet.title!r:.80}", path=path, line=number)
    return header


def _headers(sheet: Any, path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield what the first rows would be as the header, by their numbers."""
    for number, cells in islice(workbook.rows(sheet, path), _TRIED_ROWS):
        names = [workbook.text(cell) for cell in cells]
        width = max((index for index, name in enumerate(names, start=1) if name), default=0)
        yield number, [name or _UNNAMED.format(workbook.letter(at)) for at, name in enumerate(names[:width], start=1)]


def _fitting(sheets: dict[str, Any], settings: Settings, path: Path) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Return the headers of the sheets that have the columns that are needed; and hints, by the titles of the others.

    A sheet without anything is neither.
    """
    found, others, told = dict[str, list[str]](), dict[str, str](), []
    for title, sheet in sheets.items():
        _, header = next(_headers(sheet, path), (0, []))
        names = _fields(header, settings)
        if _is_enough(names, settings):
            found[title] = _fields(_header(sheet, path), settings)
            continue
        hint = _below(sheet, settings, path)
        if header:
            others[title] = hint
        hint = hint or unmet(names, settings.columns)
        told.append(f"{title!r} has {', '.join(names) or 'none'}"[:200] + (f"; {hint}" if hint else ""))
    if not found:
        raise DataError(f"has no sheet with columns for {', '.join(NEEDED)}: {'; '.join(told[:10])}", path=path)
    return found, others


def _below(sheet: Any, settings: Settings, path: Path) -> str:
    """Return, for a message, which of the first rows has the names of columns; nothing where none has."""
    for number, header in _headers(sheet, path):
        if _is_enough(_fields(header, settings), settings):
            return f"row {number} has the names of columns: delete the rows above it"
    return ""


def _fields(header: Sequence[str], settings: Settings) -> list[str]:
    """Return the names of columns, those that are no mapped ones as the fields that they are for."""
    fields = [each for each in FIELDS if each not in settings.columns.values()]
    return fitted(header, fields, {name: name for name in settings.columns})


def _is_enough(names: Sequence[str], settings: Settings) -> bool:
    return {settings.columns.get(name, name) for name in names}.union(settings.constants).issuperset(NEEDED)


def _told(
    sheet: Any, header: Sequence[str], fields: Collection[str], path: Path
) -> Iterator[tuple[int, dict[str, str] | Fault]]:
    """Yield the cells of each row below the header, by its number. Of other columns than `fields` nothing is asked."""
    read = {at: name for at, name in enumerate(header, start=1) if name in fields}
    merged = workbook.merged(sheet, len(header), path)
    for at, (number, cells) in enumerate(workbook.rows(sheet, path)):
        hidden = merged.hidden(number, cells)
        if not at:
            continue  # the header
        named = list(zip(header, cells, strict=False))  # rows end where they like
        reason = _fault(named, cells[len(header) :])
        if not reason and (unsaid := sorted(hidden.keys() & read.keys())):
            first = hidden[unsaid[0]]
            reason = f"{read[unsaid[0]]}: the cell is merged with {first}: write the value into each cell"
        if reason:
            yield number, Fault(path, number, f"row {number} of {sheet.title}: {reason}")
        else:
            yield number, {name: workbook.text(cell) for name, cell in named if cell.value is not None}


def _fault(named: Sequence[tuple[str, Any]], unnamed: Sequence[Any]) -> str:
    """Return what is wrong with the cells of a row; nothing where they can be read."""
    for at, cell in enumerate(unnamed, start=len(named) + 1):
        if workbook.text(cell):
            return f"has a cell in column {workbook.letter(at)}, which has no name"
    return next((f"{name} is an error of the workbook" for name, cell in named if cell.data_type == "e"), "")
