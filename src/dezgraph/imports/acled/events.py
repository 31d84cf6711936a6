"""Events of ACLED: what each says of two actors, and of those whom it calls their associates.

ACLED says that `actor1` is not necessarily the aggressor. So who acted against whom is taken from the types alone:
civilians and protesters are unarmed by definition. Violence between two others is mutual here.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from dezgraph.errors import InputError
from dezgraph.imports.acled import cells
from dezgraph.imports.table import Row

__all__ = ["BATTLES", "NEEDED", "PEOPLE", "REFUSED", "Event", "Side", "Tie", "event_in", "ties_in"]

NEEDED: Final = (
    *("event_id_cnty", "event_date", "time_precision", "sub_event_type", "source", "fatalities"),
    *("actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2"),
)
REFUSED: Final = {
    "has ACLED's weekly aggregates, which count events and name no actors: get the events themselves, one a row": (
        "week",
        "events",
    )
}
"""What is said of a file without the needed columns that has others instead."""
PEOPLE: Final = ("Civilians (", "Protesters (", "Rioters (")
"""How the names begin that ACLED gives to people who are no group."""
BATTLES: Final = frozenset(cells.SORTS["Battles"])
_REMOTE: Final = frozenset(cells.SORTS["Explosions/Remote violence"])
_ON_UNARMED: Final = frozenset((*cells.SORTS["Violence against civilians"], "Excessive force against protesters"))
_VIOLENCE: Final = BATTLES | _REMOTE | _ON_UNARMED
_AGREEMENT: Final = "Agreement"
_RIOTERS, _PROTESTERS, _CIVILIANS = 5, 6, 7
_ID: Final = re.compile(r"[A-Za-z]{1,9}[0-9]{1,12}")

_NONE_MADE: Final = "events of which no relationship is made: "
_ALONE: Final = "events with one actor"
_ITSELF: Final = "events of an actor with itself"
_UNTOLD: Final = "events that do not tell who suffered the violence"
_ASSOCIATES: Final = "associated actors who need not have acted with the actor"


@dataclass(frozen=True, slots=True)
class Side:
    """An actor in an event, the number of its type there, and whom ACLED calls its associates."""

    name: str
    type: int
    associates: tuple[str, ...]

    @property
    def is_unarmed(self) -> bool:
        """Tell whether those of this type are unarmed by definition."""
        return self.type in {_PROTESTERS, _CIVILIANS}


@dataclass(frozen=True, slots=True)
class Event:
    """What is kept of a row. `sort` is the sub-event type; it happened on some day from `earliest` to `latest`."""

    id: str
    day: date
    earliest: date
    latest: date
    sort: str
    sides: tuple[Side, ...]
    sources: tuple[str, ...]
    fatalities: int


class Tie(NamedTuple):
    """Two names, and a relationship type between them; of a symmetric type the smaller name is the source."""

    source: str
    type: str
    target: str


def event_in(row: Row) -> Event:
    """Return the event of a row. Raises InputError for a cell that is none of ACLED's values."""
    if not _ID.fullmatch(row["event_id_cnty"]):
        raise InputError("event_id_cnty", row["event_id_cnty"], "use an id of ACLED such as SYR1234")
    day = cells.day(row["event_date"])
    earliest, latest = cells.span(day, row["time_precision"])
    sides = tuple(side for number in "12" if (side := _side(row, number)))
    if not sides:
        raise InputError("actor1", row["actor1"], "name an actor here or in actor2")
    return Event(
        id=row["event_id_cnty"],
        day=day,
        earliest=earliest,
        latest=latest,
        sort=cells.sort(row["sub_event_type"]),
        sides=sides,
        sources=cells.names(row["source"], "source"),
        fatalities=cells.fatalities(row["fatalities"]),
    )


def ties_in(event: Event, left_out: Counter[str]) -> list[Tie]:
    """Return the ties that an event tells of, each once; count what it does not tell in `left_out`."""
    unsaid, acting = _unsaid(event), _acting(event)
    ties = [] if unsaid else [_between(event)]
    for side in event.sides:
        for associate in side.associates:
            if side in acting and associate != side.name and not associate.startswith(PEOPLE):
                ties.append(_mutual(side.name, "partners-with", associate))
            else:
                left_out[_ASSOCIATES] += 1
    if not ties:
        left_out[unsaid] += 1
    return list(dict.fromkeys(ties))


def _side(row: Row, number: str) -> Side | None:
    """Return an actor with its type. Raises InputError where one of both is missing."""
    name, inter = cells.name(row[f"actor{number}"], f"actor{number}"), f"inter{number}"
    type_ = cells.actor_type(row[inter], inter)
    if not name and not type_:
        return None
    if not name or not type_:
        raise InputError(inter, row[inter], f"use a type where actor{number} has a name, and none where it has none")
    associates = f"assoc_actor_{number}"
    return Side(name, type_, cells.names(row[associates], associates))


def _unsaid(event: Event) -> str:
    """Return why an event tells nothing of its two actors; empty where it does."""
    if event.sort not in _VIOLENCE and event.sort != _AGREEMENT:
        return _NONE_MADE + event.sort
    if len(event.sides) == 1:
        return _ALONE
    first, second = event.sides
    if first.name == second.name:
        return _ITSELF
    is_one_sided = first.is_unarmed != second.is_unarmed
    is_known = is_one_sided or event.sort == _AGREEMENT or (event.sort not in _ON_UNARMED and not first.is_unarmed)
    return "" if is_known else _UNTOLD


def _between(event: Event) -> Tie:
    """Return what the two actors of an event that tells it are to each other."""
    first, second = event.sides
    if event.sort == _AGREEMENT:
        return _mutual(first.name, "negotiates-with", second.name)
    if first.is_unarmed != second.is_unarmed:
        source, target = (second, first) if first.is_unarmed else (first, second)
        return Tie(source.name, "harms", target.name)
    return _mutual(first.name, "fights", second.name)


def _acting(event: Event) -> list[Side]:
    """Return the groups that took part in violence by acting: both in a battle, else the one that can have."""
    groups = [side for side in event.sides if not side.is_unarmed and side.type != _RIOTERS]
    if event.sort in BATTLES:
        return groups
    return groups if event.sort in _VIOLENCE and len(groups) == 1 else []


def _mutual(first: str, type_: str, second: str) -> Tie:
    return Tie(min(first, second), type_, max(first, second))
