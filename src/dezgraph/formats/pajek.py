"""Pajek's `.net`: vertices by id; an arc for each relationship, whose value is its sign and whose label is its type.

Keeps who is tied to whom, parallel relationships, types and signs; nothing else has a place in it. Written by hand:
networkx writes attributes of its own that Pajek does not know.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from dezgraph.formats.markup import lines, quoted
from dezgraph.formats.tables import Tables
from dezgraph.rdf.ntriples import as_arrow

if TYPE_CHECKING:
    from dezgraph.formats.form import Excerpt

__all__ = ["write"]

_ESCAPES = (('"', "'"), ("\n", " "))


def write(excerpt: Excerpt) -> Iterator[bytes]:
    """Yield a Pajek network, 50,000 vertices or arcs a piece."""
    tables, columns = Tables(excerpt), excerpt.view.content.columns
    yield f"*Vertices {len(excerpt.entities)}\n".encode()
    first = 1
    for batch in tables.nodes():
        numbers = np.arange(first, first + len(batch), dtype=np.int32)
        yield lines(_text(numbers), " ", quoted(batch["id"], _ESCAPES), "\n")
        first += len(batch)
    yield b"*Arcs\n"
    for rows, batch in tables.edges_by_row():
        ends = (_text(np.searchsorted(excerpt.entities, end[rows]) + 1) for end in (columns.source, columns.target))
        source, target = ends
        yield lines(
            source, " ", target, " ", batch["sign"].cast(pa.string()), " l ", quoted(batch["type"], _ESCAPES), "\n"
        )


def _text(numbers: npt.NDArray[np.integer]) -> pa.Array:
    return as_arrow(numbers.astype(np.int32)).cast(pa.string())
