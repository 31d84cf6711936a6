"""Tables fitted to a terminal: no word is broken, so that an id can be copied as it stands.

There are three layouts, and the first that has room for every word is taken:

1. a line a row, nothing folded;
2. columns marked `below` under their left neighbour, and texts folded between words;
3. a line a cell, each behind its heading, and an empty line after each row. What is longer than the terminal is
   wide runs over: the terminal wraps it, and keeps it one word.
"""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dezgraph.cli.cells import Column, Row, longest_word, width, widths
from dezgraph.cli.prose import folded

if TYPE_CHECKING:
    from rich.console import RenderableType

__all__ = ["print_fitted"]

_GAP: Final = 2
_MARK: Final = "\u200e"
"""A left-to-right mark: without it, a terminal that orders Arabic would swap two Arabic cells side by side."""
_BETWEEN_CELLS: Final = re.compile(rf"^| {{{_GAP},}}")

Places: TypeAlias = list[list[int]]


def print_fitted(columns: Sequence[Column], rows: Sequence[Row]) -> None:
    """Print a table in the first layout that has room for every word."""
    plain = bool(os.environ.get("NO_COLOR"))
    console = Console(file=sys.stdout, highlight=False, color_system=None if plain else "auto")
    with console.capture() as captured:
        for part in _laid_out(columns, rows, console.width):
            console.print(part, soft_wrap=isinstance(part, Text))
    sys.stdout.writelines(_marked(line) for line in captured.get().splitlines(keepends=True))


def _laid_out(columns: Sequence[Column], rows: Sequence[Row], room: int) -> Iterator[RenderableType]:
    wanted = widths(columns, rows)
    needed = [
        most if column.whole else max(map(longest_word, (column.heading, *(row[place] for row in rows))))
        for place, (column, most) in enumerate(zip(columns, wanted, strict=True))
    ]
    is_wide = sum(wanted) + _GAP * (len(columns) - 1) <= room
    places = [[place] for place in range(len(columns))] if is_wide else _stacked(columns)
    least, most = ([max(sizes[place] for place in group) for group in places] for sizes in (needed, wanted))
    left = room - _GAP * (len(places) - 1)
    if sum(least) <= left:
        yield _table(columns, rows, places, _shared_out(left, least, most))
    else:
        yield from _blocks(columns, rows, room)


def _stacked(columns: Sequence[Column]) -> Places:
    """Return which columns share a place: those that may move below with the one before, never three."""
    places: Places = []
    for place, column in enumerate(columns):
        if column.below and places and len(places[-1]) == 1:
            places[-1].append(place)
        else:
            places.append([place])
    return places


def _shared_out(room: int, least: Sequence[int], most: Sequence[int]) -> list[int]:
    """Return how wide each place is: as wide as its texts, the widest giving way first, none below its least."""
    shares = list(most)
    while sum(shares) > room:
        widest = max((place for place in range(len(shares)) if shares[place] > least[place]), key=shares.__getitem__)
        shares[widest] -= 1
    return shares


def _table(columns: Sequence[Column], rows: Sequence[Row], places: Places, shares: Sequence[int]) -> Table:
    # Records of several lines are kept apart by an empty one.
    below = int(len(places) < len(columns))
    table = Table(box=None, pad_edge=False, padding=(0, _GAP, below, 0), header_style="bold")
    table.show_header = any(column.heading for column in columns)
    for group, share in zip(places, shares, strict=True):
        heading = "\n".join(columns[place].heading for place in group)
        table.add_column(Text(heading), width=share)
    for row in rows:
        table.add_row(*(_cell(columns, row, group) for group in places))
    return table


def _cell(columns: Sequence[Column], row: Row, group: Sequence[int]) -> Text:
    return Text("\n").join(Text(row[place], style=columns[place].style) for place in group if row[place])


def _blocks(columns: Sequence[Column], rows: Sequence[Row], room: int) -> Iterator[Text]:
    """Yield the lines of each row: a heading and its text, which goes on under itself."""
    widest = max(width(column.heading) for column in columns)
    margin = widest + _GAP if widest else 0
    for row in rows:
        for column, text in zip(columns, row, strict=True):
            for place, line in enumerate(folded(text, room - margin)):
                heading = "" if place else column.heading
                blanks = " " * (margin - width(heading))
                yield Text.assemble((heading, "bold"), blanks, (line, column.style))
        yield Text()


def _marked(line: str) -> str:
    """Return a line with each cell marked off, if it has Arabic in it."""
    is_arabic = any(unicodedata.bidirectional(character) in {"R", "AL"} for character in line)
    return _BETWEEN_CELLS.sub(lambda gap: f"{_MARK}{gap[0]}", line) if is_arabic else line
