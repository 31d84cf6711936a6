"""What a format is, and which part of a view it writes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from dezgraph.analysis.neighbourhood import neighbourhood

if TYPE_CHECKING:
    from dezgraph.columns import Numbers
    from dezgraph.view import View

__all__ = ["Format", "Writer", "entities_of", "rows_of"]


class Writer(Protocol):
    """Writes a view, or what lies within `radius` steps of `center`, piece by piece."""

    def __call__(self, network: View, *, center: str | None = None, radius: int = 1) -> Iterator[bytes]:
        """Yield the bytes of a file. Errors in what was asked for are raised before the first piece."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, media type, file ending (without the dot) and writer."""

    name: str
    media_type: str
    extension: str
    write: Writer


def rows_of(network: View, center: str | None, radius: int) -> Numbers:
    """Return the rows to write, ascending. Raises NotFoundError, InputError."""
    return network.rows if center is None else neighbourhood(network, center, radius)


def entities_of(network: View, rows: Numbers, center: str | None) -> list[int]:
    """Return the numbers of the entities at the ends of rows, and of the centre, ascending."""
    columns = network.content.columns
    ends = np.union1d(columns.source[rows], columns.target[rows])
    if center is not None:
        ends = np.union1d(ends, [network.content.entity_number(center)])
    return [int(number) for number in ends]
