"""A text of a file that can be written into a graph."""

from __future__ import annotations

import re
from typing import Final

from dezgraph.errors import InputError
from dezgraph.unseen import UNSEEN

__all__ = ["NOTHING", "fit"]

NOTHING: Final = frozenset(("", "NaN", "nan"))
"""Cells that say nothing: what pandas and networkx write for a number that is missing, too."""
_HALF: Final = re.compile("[\ud800-\udfff]")
_BREAK: Final = re.compile(r"\s*\n\s*")
_NAMES: Final = ("source", "target", "label", "label_en", "label_ar", "aliases")
"""How the fields end that are on one line, whatever a program has broken them into to draw them."""
_LONGEST: Final = 1_000_000


def fit(name: str, cell: str, field: str | None = None) -> str:
    """Return a cell that can be written, a name on one line; `field` is what the cell is for, if not what its name is.

    Raises:
        InputError: it is too long, or has what nobody sees.
    """
    text = cell.replace("\r\n", "\n")
    if UNSEEN.search(text) or _HALF.search(text) or len(text) > _LONGEST:
        raise InputError(name, cell, f"use up to {_LONGEST:,} characters, and none that nobody sees")
    return _BREAK.sub(" ", text) if "\n" in text and (field or name).endswith(_NAMES) else text
