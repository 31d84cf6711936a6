"""CSV files read strictly, a row at a time: what cannot be read without guessing is refused, with the line.

UTF-8 unless a byte order mark or the caller says otherwise. The delimiter is the caller's, or that of a first line
`sep=;`, or the one of comma, semicolon, tab and bar with which the header has the columns that are needed. Memory: one
row; no line is longer than a million characters.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from pathlib import Path
from typing import Final, NamedTuple

from dezgraph.errors import DataError, InputError
from dezgraph.formats.cells import ESCAPE, unescaped
from dezgraph.imports.cell import NOTHING, fit
from dezgraph.imports.encoding import marked
from dezgraph.imports.header import fitted, listed, unmet
from dezgraph.imports.report import Report
from dezgraph.imports.seeming import seems
from dezgraph.imports.settings import Settings
from dezgraph.imports.text_lines import HEAD, text_lines
from dezgraph.rdf.files import Progress, opened

__all__ = ["Row", "Table", "tables"]

_DELIMITERS: Final = (",", ";", "\t", "|")
_SEPARATOR: Final = re.compile(r'"?sep=([^\w"\s]|\t)"?\s*', re.IGNORECASE | re.ASCII)
"""A first line by which Excel says what parts the cells."""
_ARCHIVE: Final = b"PK\x03\x04"
_NO_TABLE: Final = ("{", "[", "<")


@dataclass(slots=True)  # not frozen: that takes several times as long, and there may be a million
class Row:
    """The cells of a row by the names of their columns, without blanks around them, and the line it begins on.

    `place` says where it stands in the file where that is not told by a line.
    """

    path: Path
    line: int
    cells: Mapping[str, str]
    place: str = ""

    def __getitem__(self, column: str) -> str:
        """Return a cell, empty for a column that the file does not have."""
        return self.cells.get(column, "")

    def several(self, columns: Iterable[str]) -> tuple[str, ...]:
        """Return cells, each empty for a column that the file does not have."""
        return tuple(map(self.cells.get, columns, repeat("")))


class _Header(NamedTuple):
    """The names of the columns as the file has them, what parts them, and on which line they stand."""

    delimiter: str
    names: list[str]
    line: int


def tables(
    files: Sequence[Path],
    needed: Collection[str],
    settings: Settings,
    fields: Collection[str] = (),
    *,
    refused: Mapping[str, Collection[str]] | None = None,
    format: str = "csv",
) -> list[Table]:
    """Return the table in each file, read as the settings say; `fields` are all that is read, else what is needed.

    `refused` is what is said of a file that has other columns instead, `format` what it is read as.
    """
    given = settings.columns, dict(settings.constants), settings.delimiter, settings.encoding, settings.progress
    return [Table(file, needed, *given, fields or needed, refused or {}, format) for file in files]


@dataclass(frozen=True, slots=True)
class Table:
    """A file with a header. `needed` columns must be there; `renamed` gives columns other names before that.

    `fields` are the columns that are read: their names may be spelt with other case or blanks, and their cells have
    nothing in them that nobody sees.
    `constant` cells stand in every row. A text that a spreadsheet would take for a formula, written with a `'`
    before it, is read without (`dezgraph.formats.cells`).
    `refused` are columns by what is said of a file that has them, and not those that are needed; `format` is what the
    file is read as.
    """

    path: Path
    needed: Collection[str]
    renamed: Mapping[str, str] = field(default_factory=dict)
    constant: dict[str, str] = field(default_factory=dict)
    delimiter: str | None = None
    encoding: str | None = None
    progress: Progress | None = None
    fields: Collection[str] = ()
    refused: Mapping[str, Collection[str]] = field(default_factory=dict)
    format: str = "csv"

    def rows(self, report: Report) -> Iterator[Row]:
        """Yield the rows; blank lines are passed over, bad rows are the report's.

        Raises:
            DataError: the file cannot be read, has another encoding or lacks a column; or a row is bad.
        """
        with opened(self.path) as stream:
            encoding = self.encoding or self._marked(stream.read(HEAD))
        with opened(self.path, self.progress) as stream:
            lines = text_lines(stream, encoding, self.path)
            header = self._header(lines)
            columns = self._fitted(header.names)
            reader = csv.reader(lines, delimiter=header.delimiter, strict=True)
            while True:
                begins = reader.line_num + header.line + 1
                try:
                    cells = next(reader, None)
                except csv.Error as error:
                    raise DataError(f"cannot be read as CSV: {error}", path=self.path, line=begins) from error
                if cells is None:
                    return
                if not cells:
                    continue
                report.rows += 1
                if len(cells) != len(columns):
                    reason = f"has {len(cells)} cells, and the header {len(columns)}"
                    report.refuse(self.path, begins, reason)
                    continue
                found, text = dict(zip(columns, map(str.strip, cells), strict=True)), "".join(cells)
                if ESCAPE in text:
                    found = {column: unescaped(cell) for column, cell in found.items()}
                if "NaN" in text or "nan" in text:
                    found = {column: "" if cell in NOTHING else cell for column, cell in found.items()}
                try:
                    told = found if text.isprintable() else self._fit(found)
                except InputError as error:
                    report.refuse(self.path, begins, str(error))
                    continue
                yield Row(self.path, begins, told | self.constant if self.constant else told)

    def columns(self) -> Sequence[str]:
        """Return the names of the columns, renamed, in their order. Raises DataError as `rows`."""
        return self._fitted(self.header())

    def header(self) -> Sequence[str]:
        """Return the names of the columns as the file has them. Raises DataError as `rows`."""
        with opened(self.path) as stream:
            encoding = self.encoding or self._marked(stream.read(HEAD))
        with opened(self.path) as stream:
            return self._header(text_lines(stream, encoding, self.path)).names

    def _marked(self, head: bytes) -> str:
        if head.startswith(_ARCHIVE):
            raise DataError(f"is no text{seems(self.path, self.format)}", path=self.path)
        return marked(head)

    def _header(self, lines: Iterator[str]) -> _Header:
        first, line = next(lines, None), 1
        said = _SEPARATOR.fullmatch(first or "")
        if said is not None:
            first, line = next(lines, None), 2
        if first is None:
            raise DataError("is empty: the first line names the columns", path=self.path, line=line)
        given = self.delimiter or (said and said[1])
        tried = {each: self._cells(first, each) for each in ([given] if given else _DELIMITERS)}
        for delimiter, header in tried.items():
            names = self._fitted(header)
            if not self._missing(names):
                self._refuse_twice(names, line)
                return _Header(delimiter, header, line)
        for reason, columns in self.refused.items():
            if any(set(columns).issubset(fitted(header, columns, {})) for header in tried.values()):
                raise DataError(reason, path=self.path, line=line)
        hint = seems(self.path, self.format)
        if first.lstrip("\ufeff \t").startswith(_NO_TABLE) and hint:
            raise DataError(f"is no table{hint}", path=self.path, line=line)
        header = max(tried.values(), key=len)
        missing, gone = ", ".join(self._missing(self._fitted(header))), unmet(header, self.renamed)
        told = f"; {gone}" if gone else ""
        reason = f"has no column for {missing}; its columns are {listed(header)}{told}{hint}"
        raise DataError(reason, path=self.path, line=line)

    def _cells(self, line: str, delimiter: str) -> list[str]:
        try:
            cells = next(csv.reader([line], delimiter=delimiter, strict=True), [])
        except csv.Error:  # not with this delimiter
            return []
        return [cell.strip() for cell in cells]

    def _fitted(self, header: Sequence[str]) -> list[str]:
        return fitted(header, self.fields or self.needed, self.renamed)

    def _fit(self, cells: Mapping[str, str]) -> dict[str, str]:
        """Return cells that can be written. Raises InputError for one that is read and cannot be."""
        read = self.fields or self.needed
        return {column: fit(column, cell) if column in read else cell for column, cell in cells.items()}

    def _missing(self, names: Sequence[str]) -> list[str]:
        return [column for column in self.needed if column not in names and column not in self.constant]

    def _refuse_twice(self, names: Sequence[str], line: int) -> None:
        for name in names:
            if name and names.count(name) > 1:
                raise DataError(f"has two columns for {name}", path=self.path, line=line)
            if name in self.constant:
                raise DataError(
                    f"has a column for {name}, which is set to {self.constant[name]!r}", path=self.path, line=line
                )
