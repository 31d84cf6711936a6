"""RDF/XML: all that Turtle keeps (`dezgraph.formats.statements`), for tools that read no other. Oxigraph writes it.

But for characters that no XML may hold: a replacement character stands for each.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pyarrow as pa
import pyoxigraph as ox

from dezgraph.formats import ntriples
from dezgraph.formats.cells import readable
from dezgraph.formats.statements import PREFIXES, rewritten

if TYPE_CHECKING:
    from dezgraph.formats.form import Excerpt

__all__ = ["write"]

_END = b"</rdf:RDF>"


def write(excerpt: Excerpt) -> Iterator[bytes]:
    """Yield RDF/XML, some thousand subjects a piece."""
    # Each piece comes as a document of its own: the begin and the end of one without content are those of all.
    head = (ox.serialize([], format=ox.RdfFormat.RDF_XML, prefixes=PREFIXES) or b"").removesuffix(_END)
    yield head
    for document in rewritten(ntriples.write(excerpt), ox.RdfFormat.RDF_XML):
        (text,) = readable(pa.array([document.removeprefix(head).removesuffix(_END)], pa.string()))
        yield text.as_buffer().to_pybytes()
    yield _END
