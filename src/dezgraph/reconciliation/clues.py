"""Clues: what one value of a condition says of an entity, and to which entities it leads.

A clue agrees from 0 to 1, or says nothing (None): what the graph does not know of an entity does not speak against it.
Only a value of which an entity can have no other speaks against it: another identifier of the same scheme, another
date, another place.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from dezgraph.dates import start_bounds
from dezgraph.errors import DateError
from dezgraph.graph import Graph
from dezgraph.names.fold import fold
from dezgraph.reconciliation.properties import Property
from dezgraph.reconciliation.query import Sought

__all__ = ["Clue", "clue", "ties_of"]

_NAMED_BY: Final = 50
"""How many entities a text may name."""
_RESOLVED: Final = 0.8
"""The score from which a text stands for the entity at the other end of a relationship."""
_FAR_KM: Final = 50.0
_NEAR_KM: Final = 1.0
_DEGREE_KM: Final = 111.2
_POINT: Final = re.compile(r"\s*POINT\s*\(\s*(\S{1,20})\s+(\S{1,20})\s*\)\s*", re.IGNORECASE)
_HIGHEST: Final = {"latitude": 90.0, "longitude": 180.0}


@dataclass(frozen=True, slots=True)
class Clue:
    """What a value says: how well an entity agrees with it, and which entities it leads to by itself."""

    agrees: Callable[[int], float | None]
    leads_to: Callable[[], Iterable[int]] = tuple


def clue(graph: Graph, property: Property, sought: Sought) -> Clue:
    """Return what a value of a property says. A text that cannot be read, such as a bad date, says nothing."""
    return _CLUES[property.family](graph, property, sought)


def ties_of(graph: Graph, property: Property, number: int) -> list[tuple[int, int]]:
    """Return row and other end of each relationship of an entity that is a value of a property, by row. O(its rows)."""
    columns, of_type = graph.columns, graph.of_types(property.of)
    ways = [(columns.outgoing, columns.target), (columns.incoming, columns.source)]
    if not graph.vocabulary.types[property.of].symmetric:
        ways = ways[:1] if property.family == "out" else ways[1:]
    found: list[tuple[int, int]] = []
    for index, other in ways:
        rows = index[number]
        rows = rows[of_type[columns.type[rows]]]
        found += zip(rows.tolist(), other[rows].tolist(), strict=True)
    return sorted(found)


def _is_id(graph: Graph, _: Property, sought: Sought) -> Clue:
    number = graph.directory.identifiers.entity(sought.id or sought.text.strip())
    if number is None:
        return Clue(_says_nothing)
    return Clue(lambda candidate: float(candidate == number), lambda: (number,))


def _is_named(graph: Graph, _: Property, sought: Sought) -> Clue:
    named = _resolved(graph, sought, 0.0)
    return Clue(lambda candidate: named.get(candidate, 0.0), lambda: named)


def _has_identifier(graph: Graph, property: Property, sought: Sought) -> Clue:
    bearers = graph.directory.identifiers.bearers(property.of, sought.id or sought.text)

    def agrees(candidate: int) -> float | None:
        if candidate in bearers:
            return 1.0
        return 0.0 if property.of in graph.entity(candidate).identifiers else None

    return Clue(agrees, lambda: sorted(bearers))


def _is_tied(graph: Graph, property: Property, sought: Sought) -> Clue:
    others = _resolved(graph, sought, _RESOLVED)
    back = Property(property.id, "in" if property.family == "out" else "out", {}, {}, property.of)

    def agrees(candidate: int) -> float | None:
        # That a relationship is not known does not say that there is none.
        return max((others[other] for _, other in ties_of(graph, property, candidate) if other in others), default=None)

    return Clue(agrees, lambda: [end for other in others for _, end in ties_of(graph, back, other)])


def _is_of_kind(graph: Graph, _: Property, sought: Sought) -> Clue:
    wanted = fold((sought.id or sought.text)[:200])
    kinds = graph.vocabulary.kinds.items()
    meant = [token for token, term in kinds if wanted in {fold(name) for name in (token, *term.labels.values())}]
    if not meant:
        return Clue(_says_nothing)
    mask = graph.of_kinds(meant)
    return Clue(lambda candidate: float(mask[candidate]))


def _is_at(graph: Graph, property: Property, sought: Sought) -> Clue:
    place = _place(property.of, sought.text[:100])

    def agrees(candidate: int) -> float | None:
        own = graph.entity(candidate).coordinates
        if own is None or place is None:
            return None
        return 1.0 - min(1.0, max(0.0, _kilometres(own, place) - _NEAR_KM) / _FAR_KM)

    return Clue(agrees)


def _was_then(graph: Graph, _: Property, sought: Sought) -> Clue:
    try:
        wanted = start_bounds(sought.text.strip()[:100])
    except DateError:
        return Clue(_says_nothing)

    def agrees(candidate: int) -> float | None:
        date = graph.entity(candidate).date
        if date is None:
            return None
        own = start_bounds(date)
        return float(own.earliest <= wanted.latest and wanted.earliest <= own.latest)

    return Clue(agrees)


def _says_nothing(_: int) -> None:
    return None


def _resolved(graph: Graph, sought: Sought, lowest: float) -> Mapping[int, float]:
    """Return the entities that a value stands for, each with a score from 0 to 1."""
    known = graph.directory.identifiers
    if sought.id is not None:
        number = known.entity(sought.id)
        return {} if number is None else {number: 1.0}
    matches = graph.search(sought.text, limit=_NAMED_BY)
    found = {match.entity: match.score for match in matches if match.score >= lowest}
    return found | dict.fromkeys(known.at(sought.text.strip()), 1.0)


def _place(axis: str, text: str) -> tuple[float | None, float | None] | None:
    """Return latitude and longitude in degrees, None for what is not told; None where the text is no place."""
    point = _POINT.fullmatch(text)
    parts = [point[2], point[1]] if point else [part for part in re.split(r"[\s,;]+", text) if part]
    axes = [axis] if axis else ["latitude", "longitude"]
    try:
        told = {name: float(part) for name, part in zip(axes, parts, strict=True)}
    except ValueError:
        return None
    if any(not abs(degrees) <= _HIGHEST[name] for name, degrees in told.items()):
        return None
    return told.get("latitude"), told.get("longitude")


def _kilometres(own: tuple[float, float], place: tuple[float | None, float | None]) -> float:
    """Return about how far apart two places are, where places are near each other."""
    latitude, longitude = place
    north = 0.0 if latitude is None else own[0] - latitude
    east = 0.0 if longitude is None else (own[1] - longitude + 180.0) % 360.0 - 180.0
    return _DEGREE_KM * math.hypot(north, east * math.cos(math.radians(own[0])))


_CLUES: Final[Mapping[str, Callable[[Graph, Property, Sought], Clue]]] = {
    "id": _is_id,
    "name": _is_named,
    "alias": _is_named,
    "identifier": _has_identifier,
    "kind": _is_of_kind,
    "place": _is_at,
    "date": _was_then,
    "text": lambda *_: Clue(_says_nothing),
    "out": _is_tied,
    "in": _is_tied,
}
