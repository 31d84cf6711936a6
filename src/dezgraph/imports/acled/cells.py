"""The cells of ACLED's rows: its codes in either style, numbers or words, and its dates and lists."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Final

from dezgraph.errors import InputError
from dezgraph.imports.cell_date import accepted_instead
from dezgraph.names import nearest
from dezgraph.unseen import UNSEEN

__all__ = ["ACTOR_TYPES", "SORTS", "actor_type", "day", "fatalities", "name", "names", "sort", "span"]

ACTOR_TYPES: Final = {
    1: "State forces",
    2: "Rebel group",
    3: "Political militia",
    4: "Identity militia",
    5: "Rioters",
    6: "Protesters",
    7: "Civilians",
    8: "External/Other forces",
}
"""The types of actors by their number, the part that has not changed over the years."""
SORTS: Final = {
    "Battles": ("Armed clash", "Government regains territory", "Non-state actor overtakes territory"),
    "Explosions/Remote violence": (
        *("Air/drone strike", "Chemical weapon", "Grenade", "Remote explosive/landmine/IED"),
        *("Shelling/artillery/missile attack", "Suicide bomb"),
    ),
    "Violence against civilians": ("Abduction/forced disappearance", "Attack", "Sexual violence"),
    "Protests": ("Excessive force against protesters", "Peaceful protest", "Protest with intervention"),
    "Riots": ("Mob violence", "Violent demonstration"),
    "Strategic developments": (
        *("Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use"),
        *("Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory"),
        "Other",
    ),
}
"""The sub-event types of each event type. A sub-event type belongs to one event type."""
_SORT_OF: Final = {each.casefold(): each for sorts in SORTS.values() for each in sorts} | {
    "excessive force against protestors": "Excessive force against protesters"
}
_TYPE_OF: Final = {
    **{str(number): number for number in range(len(ACTOR_TYPES) + 1)},
    **{label.casefold(): number for number, label in ACTOR_TYPES.items()},
    "": 0,
    "none": 0,
    # Words of other years, and of ACLED's own tools.
    **dict.fromkeys(("rebel groups", "rebel forces"), 2),
    **dict.fromkeys(("political militias", "militia groups"), 3),
    **dict.fromkeys(("identity militias", "identity groups", "communal", "communal / identity groups"), 4),
    "protestors": 6,
    **dict.fromkeys(("external or other forces", "external forces", "other forces", "foreign / others", "others"), 8),
}
_HALF_A_WEEK: Final = 3
_DECEMBER: Final = 12
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MIDNIGHT: Final = r"(?:[T ]00:00:00(?:\.0{1,9})?(?:Z|\+00:?00)?)?"
_ISO: Final = re.compile(rf"((?:19|20)[0-9]{{2}})-([0-9]{{2}})-([0-9]{{2}}){_MIDNIGHT}")
_SPELT: Final = re.compile(r"([0-9]{1,2})[ -]([A-Za-z]{3})[a-z]{0,6}[ -]((?:19|20)[0-9]{2})")
_NUMBER: Final = re.compile(r"([0-9]{1,7})(?:\.0{1,6})?")
_LONGEST_NAME: Final = 300
_LONGEST_CELL: Final = 10_000


@lru_cache
def actor_type(text: str, column: str) -> int:
    """Return the number of a type of actors, from the number or from any of ACLED's words; 0 for no actor.

    Raises:
        InputError: it is neither.
    """
    found = _TYPE_OF.get(text.casefold())
    if found is None:
        labels = tuple(ACTOR_TYPES.values())
        raise InputError(column, text, f"use 0 to 8, or one of {', '.join(labels)}", nearest(text, labels, limit=1))
    return found


@lru_cache
def sort(text: str) -> str:
    """Return a sub-event type as `SORTS` spells it. Raises InputError where ACLED has none such."""
    found = _SORT_OF.get(text.casefold())
    if found is None:
        near = nearest(text, _SORT_OF.values(), limit=1)
        raise InputError(
            "sub_event_type", text, f"use one of ACLED, such as {near[0] if near else 'Armed clash'}", near
        )
    return found


@lru_cache(maxsize=1 << 14)
def day(text: str) -> date:
    """Return a day written `2024-01-31`, also with midnight after it, or `31 January 2024`.

    Raises:
        InputError: it is no such day.
    """
    try:
        if iso := _ISO.fullmatch(text):
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if spelt := _SPELT.fullmatch(text):
            return date(int(spelt[3]), _MONTHS.index(spelt[2].lower()) + 1, int(spelt[1]))
    except ValueError:  # no such day, or no such month
        pass
    raise InputError("event_date", text, accepted_instead(text, "use a day such as 2024-01-31 or 31 January 2024"))


def span(day: date, precision: str) -> tuple[date, date]:
    """Return the first and the last day on which an event may have happened.

    Precision 1: that day. 2: the week or weekend whose middle it is. 3: its month. Raises InputError for others.
    """
    if precision == "1":
        return day, day
    if precision == "2":
        return date.fromordinal(day.toordinal() - _HALF_A_WEEK), date.fromordinal(day.toordinal() + _HALF_A_WEEK)
    if precision == "3":
        following = date(day.year + day.month // _DECEMBER, day.month % _DECEMBER + 1, 1)
        return day.replace(day=1), date.fromordinal(following.toordinal() - 1)
    raise InputError("time_precision", precision, "use 1 for a day, 2 for a week, 3 for a month")


def fatalities(text: str) -> int:
    """Return a number of people. Raises InputError for what is none, or too large for one event."""
    found = _NUMBER.fullmatch(text)
    if found is None:
        raise InputError("fatalities", text, "use a whole number of up to seven digits")
    return int(found[1])


@lru_cache(maxsize=1 << 12)
def names(text: str, column: str) -> tuple[str, ...]:
    """Return the names between the semicolons of a cell, each once. Raises InputError for a huge cell, or name."""
    if len(text) > _LONGEST_CELL:
        raise InputError(column, text, f"use up to {_LONGEST_CELL:,} characters")
    return tuple(dict.fromkeys(found for each in text.split(";") if (found := name(each, column))))


@lru_cache(maxsize=1 << 14)
def name(text: str, column: str) -> str:
    """Return a name as it is spelt, single blanks in it and no unseen characters. Raises InputError for a huge one."""
    if len(text) > _LONGEST_NAME:
        raise InputError(column, text, f"use names of up to {_LONGEST_NAME} characters")
    return " ".join(UNSEEN.sub("", text).split())
