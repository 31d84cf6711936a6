"""TriG: what Turtle says, in the default graph, and after it the named graph of N-Quads. Oxigraph writes it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pyoxigraph as ox

from dezgraph.formats import nquads
from dezgraph.formats.statements import rewritten
from dezgraph.formats.turtle import joined

if TYPE_CHECKING:
    from dezgraph.formats.form import Excerpt

__all__ = ["write"]


def write(excerpt: Excerpt) -> Iterator[bytes]:
    """Yield TriG, some thousand subjects a piece."""
    return joined(rewritten(nquads.write(excerpt), ox.RdfFormat.TRIG))
