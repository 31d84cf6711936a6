"""N-Quads: what N-Triples say, in the default graph, and after it who is tied to whom, in a named graph.

The named graph is the one in which a store answers SPARQL: `source type target`, once for each pair and type.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from dezgraph.formats import ntriples
from dezgraph.formats.statements import direct

if TYPE_CHECKING:
    from dezgraph.formats.form import Excerpt

__all__ = ["write"]


def write(excerpt: Excerpt) -> Iterator[bytes]:
    """Yield N-Quads, some thousand subjects a piece."""
    return chain(ntriples.write(excerpt), direct(excerpt))
