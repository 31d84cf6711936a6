"""All who stand one step beyond some entities, each by the strongest tie that leads there.

A whole frontier is asked for at once, by columns, and ties are gathered for what is returned only: beyond the friends
of a large actor most relationships lead to who was found before.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal

import numpy as np

from dezgraph.analysis.ties import Tie, tie_of
from dezgraph.engines.walks import ranges
from dezgraph.grades import RANKS

if TYPE_CHECKING:
    from dezgraph.columns import Mask, Numbers
    from dezgraph.engines.walks import Places
    from dezgraph.grades import Codes
    from dezgraph.view import View

__all__ = ["Direction", "beyond"]

Direction = Literal["from", "to"]


def beyond(network: View, front: Numbers, direction: Direction, types: Mask, found: Mask) -> list[tuple[int, Tie]]:
    """Return each who is one step from the front and not among the `found`, and from which place in it the step leads.

    `to` goes from targets to sources, `from` the other way; `types` tells of each type of relationship whether it
    counts, `found` of each entity whether it is left out, and takes in all of the front. By `ties.order_of`; of equal
    ties to an entity the one from the earlier place counts. O(relationships of the front) in columns.
    """
    rows, others, places = _leading(network, front, direction, types, found)
    codes, certain = network.standing(rows)
    doubtful = np.zeros(len(rows), dtype=bool) if certain is None else ~certain
    # A group is all that ties one entity to one of the front: its best row first.
    order = np.lexsort((rows, RANKS[codes], doubtful, places, others))
    begins, ends = _best(others[order], places[order], RANKS[codes[order]], doubtful[order])
    picked, starts = ranges(begins, ends)
    kept = order[picked]
    told = list(zip(rows[kept].tolist(), codes[kept].tolist(), doubtful[kept].tolist(), strict=True))
    first = order[begins]
    groups = zip(places[first].tolist(), others[first].tolist(), pairwise(starts.tolist()), strict=True)
    return [
        (place, tie_of(network.content, other, told[begin:end], is_dated=certain is not None))
        for place, other, (begin, end) in groups
    ]


def _leading(
    network: View, front: Numbers, direction: Direction, types: Mask, found: Mask
) -> tuple[Numbers, Numbers, Places]:
    """Return the rows that count, who stands at the far end of each, and the place in the front of the near end."""
    columns = network.content.columns
    index, far = (columns.incoming, columns.source) if direction == "to" else (columns.outgoing, columns.target)
    picked, starts = ranges(index.starts[front], index.starts[front + 1])
    rows, places = index.rows[picked], np.repeat(np.arange(len(front)), np.diff(starts))
    wanted = np.flatnonzero(~found[far[rows]] & types[columns.type[rows]])
    wanted = wanted[network.sieve.passing(rows[wanted])]
    return rows[wanted], far[rows[wanted]], places[wanted]


def _best(others: Numbers, places: Places, ranks: Codes, doubtful: Mask) -> tuple[Places, Places]:
    """Return where the best group of each entity begins and ends, best first, of groups that stand together."""
    begins = np.flatnonzero(_changes(others) | _changes(places))
    if not len(begins):
        return begins, begins
    ends = np.append(begins[1:], len(others))
    others, places, doubtful = others[begins], places[begins], doubtful[begins]
    ranks = np.minimum.reduceat(ranks, begins)
    best = np.lexsort((places, ranks, doubtful, others))
    best = best[_changes(others[best])]
    best = best[np.lexsort((others[best], ranks[best], doubtful[best]))]
    return begins[best], ends[best]


def _changes(column: Numbers | Places) -> Mask:
    """Return where a column differs from the place before; its first place does."""
    changes = np.ones(len(column), dtype=bool)
    np.not_equal(column[1:], column[:-1], out=changes[1:])
    return changes
