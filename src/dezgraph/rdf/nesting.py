"""How deep JSON nests: measured before it is parsed, because a parser that recurses ends the process."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np

from dezgraph.errors import SyntaxDataError

__all__ = ["DEEPEST", "refuse_deep"]

DEEPEST = 100
"""So many brackets may be open at once. Graphs need some ten; thousands end Oxigraph's parser."""
_ESCAPED = re.compile(rb"\\.", re.DOTALL)
_QUOTE = ord('"')


def refuse_deep(content: bytes, path: Path) -> None:
    """Refuse JSON in which more than `DEEPEST` brackets are open at once, those in strings apart. O(n).

    Raises:
        SyntaxDataError: it nests deeper, with line and column of the first bracket that does.
    """
    data = np.frombuffer(_ESCAPED.sub(b"  ", content) if b"\\" in content else content, dtype=np.uint8)
    steps = np.zeros(256, dtype=np.int8)
    steps[list(b"[{")], steps[list(b"]}")] = 1, -1
    places = np.flatnonzero((steps[data] != 0) | (data == _QUOTE))
    marks = data[places]
    is_outside = np.cumsum(marks == _QUOTE) % 2 == 0
    deeper = np.flatnonzero(np.cumsum(steps[marks] * is_outside, dtype=np.int64) > DEEPEST)
    if len(deeper):
        place = int(places[deeper[0]])
        start = content.rfind(b"\n", 0, place) + 1
        column = len(content[start:place].decode(errors="replace")) + 1
        reason = f"it nests deeper than {DEEPEST} brackets: write what is nested on its own, and name it by its @id"
        raise SyntaxDataError(reason, path=path, line=content.count(b"\n", 0, place) + 1, column=column)
