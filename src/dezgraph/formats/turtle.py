"""Turtle in our own vocabulary, as `dezgraph.formats.statements` says: it can be loaded again. Oxigraph writes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import pyoxigraph as ox

from dezgraph.formats import ntriples
from dezgraph.formats.statements import rewritten

if TYPE_CHECKING:
    from dezgraph.formats.form import Excerpt

__all__ = ["joined", "write"]


def write(excerpt: Excerpt) -> Iterator[bytes]:
    """Yield Turtle, some thousand subjects a piece."""
    return joined(rewritten(ntriples.write(excerpt), ox.RdfFormat.TURTLE))


def joined(documents: Iterable[bytes]) -> Iterator[bytes]:
    """Yield documents as one, with the prefixes of the first only: they are the same in all."""
    for number, document in enumerate(documents):
        rest = document
        while number and rest.startswith(b"@prefix"):
            rest = rest.partition(b"\n")[2]
        yield rest
