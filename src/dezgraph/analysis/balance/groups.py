"""What membership has to say of balance: it has no sign, so it is told beside the division and never counted in it.

Two things are to be told. A group of actors spoken of together acts by its parts; where these are hostile to one
another it stands on no one side, and would only tie both camps together: it is left out (`split_groups`). And an actor
may stand in another camp than what it is part of, because its own signed ties have it there (`parted`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import numpy as np

from dezgraph.analysis.membership import memberships

if TYPE_CHECKING:
    from dezgraph.analysis.projection import Projection
    from dezgraph.columns import Numbers
    from dezgraph.view import View

__all__ = ["parted", "split_groups"]

_SPOKEN_OF_TOGETHER: Final = "ActorGroup"


def split_groups(tied: Projection) -> Numbers:
    """Return the groups among the nodes of signed ties that have two parts hostile, and not friendly, to one another.

    Groups are of the kind `ActorGroup` or a narrower one: a coalition or a government that is at odds with itself still
    acts, and stays. Parts are those of parts too. By number. O(n) a group with parts, for n ties and memberships.
    """
    content = tied.view.content
    groups = tied.nodes[content.of_kinds([_SPOKEN_OF_TOGETHER])[tied.nodes]]
    if not len(groups):
        return groups
    below = _by(*reversed(memberships(tied.view)))
    hostile = np.flatnonzero(tied.negative & ~tied.positive)
    ones, others = tied.nodes[tied.sources[hostile]], tied.nodes[tied.targets[hostile]]
    is_part = np.zeros(content.columns.entity_count, dtype=bool)

    def is_split(group: int) -> bool:
        is_part[:] = False
        is_part[_all_below(group, below)] = True
        return bool((is_part[ones] & is_part[others]).any())

    return np.array([group for group in groups.tolist() if group in below and is_split(group)], dtype=np.int32)


def parted(view: View, camps: dict[int, tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield who stands in another camp than what it is part of, with that, by number.

    `camps` has the part and the camp of each who stands somewhere; only camps of one part are apart. Who stands nowhere
    is passed by: what that is part of counts. O(memberships), many times over where they are deep.
    """
    above = _by(*memberships(view))
    for number in sorted(above.keys() & camps.keys()):
        part, camp = camps[number]
        for whole in sorted(_nearest(number, above, camps)):
            if camps[whole][0] == part and camps[whole][1] != camp:
                yield number, whole


def _by(ones: Numbers, others: Numbers) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for one, other in zip(ones.tolist(), others.tolist(), strict=True):
        found.setdefault(one, []).append(other)
    return found


def _all_below(group: int, below: dict[int, list[int]]) -> list[int]:
    found, waiting = {group}, [group]
    while waiting:
        further = set(below.get(waiting.pop(), ())) - found
        found |= further
        waiting += further
    return sorted(found - {group})


def _nearest(number: int, above: dict[int, list[int]], camps: dict[int, tuple[int, int]]) -> set[int]:
    found, waiting = {number}, [number]
    while waiting:
        further = set(above.get(waiting.pop(), ())) - found
        found |= further
        waiting += further - camps.keys()
    return found & camps.keys() - {number}
