"""Actors of ACLED as entities. ACLED gives them no numbers: a name, spelt as it is there, is what identifies one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Final

from dezgraph.imports.acled.cells import ACTOR_TYPES
from dezgraph.imports.acled.events import PEOPLE
from dezgraph.imports.known import Known
from dezgraph.imports.records import Entity, digest, language_of, slug
from dezgraph.imports.report import Report

__all__ = ["SOURCE", "entity", "ids"]

SOURCE: Final = "acled"
"""The id of the source document, with which the ids of actors begin."""
_IDENTIFIER: Final = "acledActor"
_KINDS_BY_NAME: Final = {
    "Government of ": "Government",
    "Military Forces of ": "ArmedForces",
    "Police Forces of ": "ArmedForces",
    "Civilians (": "Population",
    "Protesters (": "ActorGroup",
    "Rioters (": "ActorGroup",
    "Unidentified ": "ActorGroup",
}
_KINDS_BY_TYPE: Final = {
    1: "ArmedForces",
    2: "ArmedGroup",
    3: "ArmedGroup",
    4: "ArmedGroup",
    5: "ActorGroup",
    6: "ActorGroup",
    7: "Population",
    8: "Actor",
}
_STATE: Final = ("Government of ", "Military Forces of ", "Police Forces of ")
_UNNAMED: Final = (*PEOPLE, "Unidentified ")
_YEARS: Final = re.compile(r"\((?:19|20)[0-9]{2}-")
_WITH_INITIALS: Final = re.compile(r"([A-Z][A-Za-z0-9/-]{1,14}): (.+)")
_EITHER: Final = " and/or "


def ids(names: Iterable[str], known: Known, report: Report) -> dict[str, str]:
    """Return ids by names, in their order: of their letters, and of a digest too where another name has that id."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        id = f"{SOURCE}-{slug(name)}"
        if id in taken or known.is_other(id, name):
            report.remark(f"{name!r} is kept apart from another actor with the id {id}")
            id = f"{id}-{digest(name)}"
        taken.add(id)
        found[name] = id
    return found


def entity(name: str, id: str, types: Collection[int]) -> Entity:
    """Return an actor, with the types that it has in the events; none for one that is named as an associate only."""
    language = language_of(name)
    is_labelled = language != "und"
    other = () if is_labelled else (name,)
    return Entity(
        id=id,
        kind=_kind(name, types),
        source=SOURCE,
        labels={language: name} if is_labelled else {},
        aliases=tuple((language_of(each), each) for each in (*other, *_parts(name))),
        identifiers=((_IDENTIFIER, name),),
        scope_note=_scope_note(name, types),
    )


def _kind(name: str, types: Collection[int]) -> str:
    """Return the kind that a name says, else the one that all types agree on, else an actor."""
    for beginning, kind in _KINDS_BY_NAME.items():
        if name.startswith(beginning):
            return kind
    kinds = {_KINDS_BY_TYPE[each] for each in types}
    return kinds.pop() if len(kinds) == 1 else "Actor"


def _parts(name: str) -> tuple[str, ...]:
    """Return the initials and the full name of `HTS: Hayat Tahrir al Sham`; nothing of what may be either of two."""
    parted = None if _EITHER in name else _WITH_INITIALS.fullmatch(name)
    return parted.groups() if parted else ()


def _scope_note(name: str, types: Collection[int]) -> str | None:
    told = []
    if types:
        labels = "; ".join(ACTOR_TYPES[each] for each in sorted(types))
        told.append(f"Type of actor in these events, as ACLED codes it: {labels}.")
    if name.startswith(_UNNAMED):
        told.append("ACLED's word for whoever was not named more closely: not one group.")
    if name.startswith(_STATE) and _YEARS.search(name):
        told.append("The years in the name are those of a government, not of the founding or the end of these forces.")
    return " ".join(told) or None
