"""N-Triples, one statement a line: all that Turtle keeps (`dezgraph.formats.statements`), and the quickest to write.

The lines are joined in compiled code straight from the columns of terms: what is in memory is canonical already.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dezgraph.formats.statements import lines, statements

if TYPE_CHECKING:
    from dezgraph.formats.form import Excerpt

__all__ = ["write"]


def write(excerpt: Excerpt) -> Iterator[bytes]:
    """Yield N-Triples, some thousand subjects a piece."""
    return lines(excerpt.view.content, statements(excerpt))
