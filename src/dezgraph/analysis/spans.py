"""When relationships may have held, as far as a lens can tell: the days that chains must share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from dezgraph.columns import Days, Numbers
    from dezgraph.view import View

__all__ = ["possible_spans"]


def possible_spans(network: View, rows: Numbers) -> tuple[Days, Days]:
    """Return the first and the last day on which each of some rows may hold, within the window of the lens.

    As far as the day `known` could tell (`Sieve.spans`).
    """
    firsts, _, _, lasts = network.sieve.spans(rows)
    if network.lens.window is None:
        return firsts, lasts
    first, last = network.lens.window
    return np.maximum(firsts, np.int32(first)), np.minimum(lasts, np.int32(last))
