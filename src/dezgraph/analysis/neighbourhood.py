"""What lies around an entity: the relationships in view within some steps of it, in either direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dezgraph.errors import InputError

if TYPE_CHECKING:
    from dezgraph.columns import Numbers
    from dezgraph.view import View

__all__ = ["MAX_RADIUS", "around", "neighbourhood"]

MAX_RADIUS = 10


def neighbourhood(network: View, center: str, radius: int = 1) -> Numbers:
    """Return the rows between all entities at most `radius` steps from `center`, ascending.

    At radius 1 that is who is tied to the centre, and how they are tied among themselves: the ego network.
    O(relationships of all who are reached).

    Raises:
        NotFoundError: there is no such entity.
        InputError: `radius` is not from 0 to 10.
    """
    if not 0 <= radius <= MAX_RADIUS:
        raise InputError("radius", str(radius), f"use a whole number from 0 to {MAX_RADIUS}")
    return around(network, np.array([network.content.entity_number(center)], dtype=np.int32), radius)


def around(network: View, numbers: Numbers, radius: int) -> Numbers:
    """Return the same for several entities by number; at radius 0 that is what is between them."""
    columns = network.content.columns
    reached = np.unique(numbers)
    front = reached
    for _ in range(radius):
        rows = _touching(network, front)
        front = np.setdiff1d(np.union1d(columns.source[rows], columns.target[rows]), reached)
        reached = np.union1d(reached, front)
    rows = _touching(network, reached)
    return rows[np.isin(columns.source[rows], reached) & np.isin(columns.target[rows], reached)]


def _touching(network: View, numbers: Numbers) -> Numbers:
    """Return the rows in view that start or end at any of these entities."""
    found = [network.rows_at(number) for number in numbers.tolist()]
    return np.unique(np.concatenate(found)) if found else np.empty(0, dtype=np.int32)
