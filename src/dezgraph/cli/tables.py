"""Tables as text: fitted to a terminal, and one full line a row where the output is piped.

On a terminal that is too narrow, columns marked `below` move under their left neighbour, and what is
still too long is folded. Elsewhere nothing is cut, folded or coloured.
"""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

__all__ = ["Column", "print_table"]

_GAP: Final = 2
_MARK: Final = "\u200e"
"""A left-to-right mark: without it, a terminal that orders Arabic would swap two Arabic cells side by side."""
_BETWEEN_CELLS: Final = re.compile(rf"^| {{{_GAP},}}")

Row: TypeAlias = Sequence[str]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, and how it gives way where there is little room.

    `whole` is never folded; `below` may move under the column before it.
    """

    heading: str
    style: str = ""
    whole: bool = False
    below: bool = False


def print_table(columns: Sequence[Column], rows: Sequence[Row]) -> None:
    """Print a table with its headings; without rows, nothing. A column that is empty in every row is left out."""
    if not rows:
        return
    kept = [place for place in range(len(columns)) if any(row[place] for row in rows)]
    columns = [columns[place] for place in kept]
    rows = [[row[place] for place in kept] for row in rows]
    if sys.stdout.isatty():
        _print_fitted(columns, rows)
    else:
        sys.stdout.writelines(f"{line}\n" for line in _aligned(columns, rows))


def _aligned(columns: Sequence[Column], rows: Sequence[Row]) -> Iterable[str]:
    widths = _widths(columns, rows)
    headings = [column.heading for column in columns]
    for row in (headings, *rows) if any(headings) else rows:
        cells = (f"{cell}{' ' * (width - _width(cell))}" for cell, width in zip(row, widths, strict=True))
        yield (" " * _GAP).join(cells).rstrip()


def _widths(columns: Sequence[Column], rows: Sequence[Row]) -> list[int]:
    widest = [_width(column.heading) for column in columns]
    for row in rows:
        widest = [max(pair) for pair in zip(widest, map(_width, row), strict=True)]
    return widest


def _width(text: str) -> int:
    """Return how many cells of a terminal a text takes: marks above letters none, wide characters two."""
    if text.isascii():
        return len(text)
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _print_fitted(columns: Sequence[Column], rows: Sequence[Row]) -> None:
    from rich.table import Table
    from rich.text import Text

    console = _console()
    if sum(_widths(columns, rows)) + _GAP * (len(columns) - 1) > console.width:
        places = _stacked(columns)
    else:
        places = [[place] for place in range(len(columns))]
    # Records of several lines are kept apart by an empty one.
    below = int(len(places) < len(columns))
    table = Table(box=None, pad_edge=False, padding=(0, _GAP, below, 0), header_style="bold")
    table.show_header = any(column.heading for column in columns)
    for group in places:
        first = columns[group[0]]
        heading = "\n".join(columns[place].heading for place in group)
        table.add_column(Text(heading), no_wrap=all(columns[place].whole for place in group), overflow="fold")
        table.columns[-1].min_width = min(_width(first.heading), console.width)
    for row in rows:
        table.add_row(
            *(_cell([columns[place] for place in group], [row[place] for place in group]) for group in places)
        )
    with console.capture() as captured:
        console.print(table)
    sys.stdout.writelines(_marked(line) for line in captured.get().splitlines(keepends=True))


def _stacked(columns: Sequence[Column]) -> list[list[int]]:
    """Return which columns share a place: those that may move below with the one before, never three."""
    places: list[list[int]] = []
    for place, column in enumerate(columns):
        if column.below and places and len(places[-1]) == 1:
            places[-1].append(place)
        else:
            places.append([place])
    return places


def _cell(columns: Sequence[Column], texts: Sequence[str]) -> Text:
    from rich.text import Text

    parts = [Text(text, style=column.style) for column, text in zip(columns, texts, strict=True) if text]
    return Text("\n").join(parts)


def _marked(line: str) -> str:
    """Return a line with each cell marked off, if it has Arabic in it."""
    is_arabic = any(unicodedata.bidirectional(character) in {"R", "AL"} for character in line)
    return _BETWEEN_CELLS.sub(lambda gap: f"{_MARK}{gap[0]}", line) if is_arabic else line


def _console() -> Console:
    from rich.console import Console

    plain = bool(os.environ.get("NO_COLOR"))
    return Console(file=sys.stdout, highlight=False, color_system=None if plain else "auto")
