"""When relationships may have held, as far as a lens can tell: the days that chains and paths must share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dezgraph.dates import UNBOUNDED_FUTURE

if TYPE_CHECKING:
    from dezgraph.columns import Days, Numbers
    from dezgraph.view import View

__all__ = ["possible_spans"]


def possible_spans(network: View, rows: Numbers) -> tuple[Days, Days]:
    """Return the first and the last day on which each of some rows may hold, within the window of the lens.

    An end that was not known by the day `known` is none.
    """
    columns, lens = network.content.columns, network.lens
    firsts, lasts = columns.start_earliest[rows], columns.end_latest[rows]
    if lens.known is not None:
        lasts = np.where(columns.end_seen[rows] > lens.known, np.int32(UNBOUNDED_FUTURE), lasts)
    if lens.window is None:
        return firsts, lasts
    first, last = lens.window
    return np.maximum(firsts, np.int32(first)), np.minimum(lasts, np.int32(last))
