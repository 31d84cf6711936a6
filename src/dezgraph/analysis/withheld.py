"""What a lens keeps back because no document had told it by the day `known`.

An answer "as known on" a day is short where little was published by then, and also where the documents have no date of
publication: what they tell counts from the day on which it was recorded. The number of both tells which answers are
thin for want of documents.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from dezgraph.sieve import Sieve

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dezgraph.analysis.frontier import Direction
    from dezgraph.columns import Mask
    from dezgraph.view import View

__all__ = ["withheld"]


def withheld(network: View, number: int, types: Mask, sides: Iterable[Direction], *, among: Mask | None = None) -> int:
    """Return how many relationships of an entity the lens would let through but for `known`; 0 where it names no day.

    Of some types (a mask by their numbers); `sides` holds `to` for those that lead to the entity, `from` for those that
    lead from it; `among` tells which entities count at the other end, all for None. O(relationships of the entity).
    """
    content, lens = network.content, network.lens
    if lens.known is None:
        return 0
    columns = content.columns
    rows = np.concatenate([(columns.incoming if side == "to" else columns.outgoing)[number] for side in sides])
    rows = rows[types[columns.type[rows]]]
    if among is not None:
        rows = rows[among[np.where(columns.source[rows] == number, columns.target[rows], columns.source[rows])]]
    today = Sieve(content, replace(lens, known=None))
    is_back = today.passing(rows, focus=number) & ~network.sieve.passing(rows, focus=number)
    return len(set(rows[is_back].tolist()))
