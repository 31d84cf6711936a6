"""Merged cells of a sheet: only the first of them has the value, and the others look empty.

openpyxl tells of merged cells only where it keeps the whole sheet in memory. So they are looked for in its XML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import IO, Any, Final, NamedTuple

from dezgraph.errors import DataError

__all__ = ["Merged", "Range", "ranges"]

_PIECE: Final = 1 << 20
_LONGEST: Final = 200
_MOST: Final = 1_048_576
_MERGED: Final = re.compile(rb"""<(?:\w+:)?mergeCell\s[^<>]*?ref=["']([A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7})["']""")


class Range(NamedTuple):
    """The first and the last row and column of cells that are one, counted from 1."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


class Merged:
    """The merged cells of a sheet, asked row by row, downwards. Columns beyond the `width` are passed over."""

    def __init__(self, ranges: Iterable[Range], width: int) -> None:
        self._width = width
        self._waiting = sorted(ranges, reverse=True)
        self._open: dict[int, tuple[int, str]] = {}  # last row, and the first cell, by column

    def hidden(self, row: int, cells: Sequence[Any]) -> Mapping[int, str]:
        """Return the empty cells of a row that are merged with one that has a value, and its name, by their columns.

        Columns count from 1. O(1) for a row below which nothing is merged, else O(width).
        """
        while self._waiting and self._waiting[-1].first_row <= row:
            self._begin(self._waiting.pop(), row, cells)
        self._open = {column: each for column, each in self._open.items() if each[0] >= row}
        return {column: first for column, (_, first) in self._open.items() if _is_empty(cells, column)}

    def _begin(self, range_: Range, row: int, cells: Sequence[Any]) -> None:
        from openpyxl.utils import get_column_letter

        if range_.first_row < row or _is_empty(cells, range_.first_column):
            return  # nothing stands in it: rows that have nothing are not asked about
        first = f"{get_column_letter(range_.first_column)}{range_.first_row}"
        for column in range(range_.first_column, min(range_.last_column, self._width) + 1):
            self._open[column] = range_.last_row, first


def ranges(stream: IO[bytes], path: Path) -> set[Range]:
    """Return the merged ranges in the XML of a sheet, in an encoding that has ASCII. Memory: a megabyte, and they.

    Raises:
        DataError: there are more than a sheet has rows.
    """
    from openpyxl.utils import range_boundaries

    found, rest = set[Range](), b""
    while piece := stream.read(_PIECE):
        text = rest + piece
        for each in _MERGED.finditer(text):
            first_column, first_row, last_column, last_row = range_boundaries(each[1].decode())
            found.add(Range(first_row, first_column, last_row, last_column))
        if len(found) > _MOST:
            raise DataError(f"has more than {_MOST:,} merged cells in a sheet", path=path)
        rest = text[max(text.rfind(b"<"), len(text) - _LONGEST, 0) :]
    return found


def _is_empty(cells: Sequence[Any], column: int) -> bool:
    return column > len(cells) or cells[column - 1].value is None
