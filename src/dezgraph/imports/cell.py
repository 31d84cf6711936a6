"""A text of a file that can be written into a graph."""

from __future__ import annotations

import re
from typing import Final

from dezgraph.errors import InputError
from dezgraph.unseen import UNSEEN

__all__ = ["fit"]

_HALF: Final = re.compile("[\ud800-\udfff]")
_LONGEST: Final = 1_000_000


def fit(name: str, cell: str) -> str:
    """Return a cell that can be written. Raises InputError for one that is too long, or has what nobody sees."""
    text = cell.replace("\r\n", "\n")
    if UNSEEN.search(text) or _HALF.search(text) or len(text) > _LONGEST:
        raise InputError(name, cell, f"use up to {_LONGEST:,} characters, and none that nobody sees")
    return text
