"""Tables as text: fitted to a terminal (`fitted`), and one full line a row where the output is piped.

Where it is piped, nothing is cut, folded or coloured. Characters that a terminal would obey are spelt out in both.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import Final

from dezgraph.cli.cells import Column, Row, width, widths
from dezgraph.unseen import escaped

__all__ = ["Column", "print_table"]

_GAP: Final = 2


def print_table(columns: Sequence[Column], rows: Sequence[Row]) -> None:
    """Print a table with its headings; without rows, nothing. A column that is empty in every row is left out."""
    if not rows:
        return
    kept = [place for place in range(len(columns)) if any(row[place] for row in rows)]
    columns = [columns[place] for place in kept]
    rows = [[escaped(row[place]) for place in kept] for row in rows]
    if sys.stdout.isatty():
        from dezgraph.cli.fitted import print_fitted

        print_fitted(columns, rows)
    else:
        sys.stdout.writelines(f"{line}\n" for line in _aligned(columns, rows))


def _aligned(columns: Sequence[Column], rows: Sequence[Row]) -> Iterable[str]:
    room = widths(columns, rows)
    headings = [column.heading for column in columns]
    for row in (headings, *rows) if any(headings) else rows:
        cells = (f"{cell}{' ' * (cells - width(cell))}" for cell, cells in zip(row, room, strict=True))
        yield (" " * _GAP).join(cells).rstrip()
