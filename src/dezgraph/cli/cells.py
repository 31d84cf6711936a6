"""What tables are made of: columns, rows of texts, and how many cells of a terminal a text takes."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

__all__ = ["Column", "Row", "longest_word", "width", "widths"]

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


def widths(columns: Sequence[Column], rows: Sequence[Row]) -> list[int]:
    """Return how many cells each column takes, with its heading, where nothing is folded."""
    widest = [width(column.heading) for column in columns]
    for row in rows:
        widest = [max(pair) for pair in zip(widest, map(width, row), strict=True)]
    return widest


def width(text: str) -> int:
    """Return how many cells of a terminal a text takes: marks above letters none, wide characters two."""
    if text.isascii():
        return len(text)
    return sum(_cells(character) for character in text)


def longest_word(text: str) -> int:
    """Return how many cells the longest word of a text takes, an id among them: less room would break it."""
    return max(map(width, text.split()), default=0)


def _cells(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
