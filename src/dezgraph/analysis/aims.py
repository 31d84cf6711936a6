"""Conditions, objectives and instruments, and what stands around each: its causes, who pursues it, what hinders it.

A *role* is a direction, `to` or `from` the entity, and a type of relationship, all narrower ones included.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

from dezgraph.analysis.frontier import Direction
from dezgraph.analysis.ties import Tie, gathered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dezgraph.columns import Numbers
    from dezgraph.view import View

__all__ = ["ACTORS", "ROLES", "of_actors", "roles_of"]

Roles: TypeAlias = dict[str, tuple[Direction, str]]

_EFFECTS: Final[Roles] = {
    "causes": ("to", "causes"),
    "effects": ("from", "causes"),
    "affects": ("from", "affects"),
    "eased_by": ("to", "eases"),
    "eases": ("from", "eases"),
    "hindered_by": ("to", "hinders"),
    "hinders": ("from", "hinders"),
    "enabled_by": ("to", "enables"),
    "enables": ("from", "enables"),
    "depends_on": ("from", "depends-on"),
    "needed_by": ("to", "depends-on"),
}
_AIMS: Final[Roles] = {
    "concerns": ("from", "concerns"),
    "served_by": ("to", "serves"),
    "serves": ("from", "serves"),
}
_PURSUED: Final[Roles] = {"pursued_by": ("to", "pursues")}
_USED: Final[Roles] = {"used_by": ("to", "uses")}
ROLES: Final = {"Condition": _EFFECTS, "Objective": _PURSUED | _AIMS | _EFFECTS, "Instrument": _USED | _AIMS | _EFFECTS}
"""The roles that are told of each kind."""
ACTORS: Final = {"Objective": "pursued_by", "Instrument": "used_by"}
"""The role of those whose objectives, or instruments, may be asked for."""


def roles_of(network: View, number: int, kind: str) -> dict[str, list[Tie]]:
    """Return the neighbours of a condition, objective or instrument in each role of its kind.

    In the order of `ROLES`; in each strongest first. O(relationships of the entity).
    """
    return {role: gathered(network, number, _rows(network, number, *how)) for role, how in ROLES[kind].items()}


def of_actors(network: View, numbers: Iterable[int], kind: str, actors: Iterable[int]) -> list[int]:
    """Return those of some objectives (or instruments) that each of these actors pursues (or uses), in their order."""
    columns, how, wanted = network.content.columns, ROLES[kind][ACTORS[kind]], set(actors)
    return [number for number in numbers if wanted <= {*columns.source[_rows(network, number, *how)].tolist()}]


def _rows(network: View, number: int, direction: Direction, token: str) -> Numbers:
    rows = network.rows_to(number) if direction == "to" else network.rows_from(number)
    types = network.content.columns.type[rows]
    return np.asarray(rows[network.content.of_types(token)[types]])
