"""UCDP Actor Dataset: the parties of organised violence, their names, whom they came from and what they joined.

The data gives no dates for these changes. All of them had happened by the year of the version, so each begins
`../2022` for version 22.1. What an actor split from and what it succeeds stays so; what it joined may have ended.

Identity is as UCDP has it: a renamed group keeps its id (names are aliases, and a note tells their order), a
splinter has a new one, and so has an alliance under a new name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dezgraph.errors import InputError
from dezgraph.imports.known import Known
from dezgraph.imports.records import Entity, Record, Relationship, language_of
from dezgraph.imports.report import Report
from dezgraph.imports.settings import Settings
from dezgraph.imports.table import Row, tables
from dezgraph.imports.ucdp import IDENTIFIER, UNJUDGED, entity_id, id_in, ids_in, is_yes, listed, source_of

__all__ = ["NEEDED", "read"]


@dataclass(frozen=True, slots=True)
class _Change:
    """A column that says that something happened, those that name the other actor, and what it is here."""

    column: str
    names: str
    ids: str
    type: str
    is_reversed: bool = False
    valid_until: str | None = None
    hedges: tuple[str, ...] = ()


_CHANGES: Final = (
    _Change("Splinter", "NamePrev", "ActorIdPrev", "split-from", valid_until=".."),
    _Change("SplitTemp", "NameSplitTemp", "ActorIdSplitTemp", "split-from", hedges=("intermittent",)),
    _Change("Alliance", "NameAlliance", "ActorIdAlliance", "succeeds", is_reversed=True, valid_until=".."),
    _Change("JoinGroup", "GroupName", "ActorIdGroup", "part-of"),
)
_ALIASES: Final = ("NameOrig", "NameOrigFull", "NameOrigFullEng")
_NEW_NAMES: Final = ("NewName", "NewNameFullMotherTongue", "NewNameFullEng")
NEEDED: Final = (
    *("ActorId", "NameData", *_ALIASES, "NameChange", *_NEW_NAMES, "Org", "Version"),
    *(column for each in _CHANGES for column in (each.column, each.names, each.ids)),
)
_KINDS: Final = {"1": "ArmedGroup", "2": "Actor", "3": "Actor", "4": "Government"}
_NOTHING: Final = frozenset(("", "n/a"))
_VERSION: Final = re.compile(r"([0-9]{2})\.[0-9]+")
_ITSELF: Final = "changes that lead back to the same actor"


def read(files: Sequence[Path], settings: Settings, report: Report, _: Known) -> Iterator[Record]:
    """Yield the source documents, the actors and their lineage. Memory: all rows, some thousands.

    Raises:
        DataError: a file cannot be read, or a row is bad.
    """
    rows: dict[str, Row] = {}
    found = tables(files, NEEDED, settings, format="ucdp-actor")
    for row in (row for table in found for row in table.rows(report)):
        try:
            _look(row, rows)
        except InputError as error:
            report.refuse(row.path, row.line, str(error))
        else:
            rows[row["ActorId"]] = row
    for version in sorted({row["Version"] for row in rows.values()}):
        id, title = _source(version), f"UCDP Actor Dataset {version}"
        yield source_of(settings, id, title, _year(version))
    for row in rows.values():
        yield _actor(row)
    yield from _absent(rows, report)
    for row in rows.values():
        yield from _lineage(row, settings, report)


def _look(row: Row, rows: dict[str, Row]) -> None:
    """Raise InputError for a row that cannot be read, or an actor that was there before."""
    actor = id_in(row, "ActorId")
    if actor in rows:
        raise InputError("ActorId", actor, f"use an id once: line {rows[actor].line} has it")
    if row["Org"] not in _KINDS:
        raise InputError("Org", row["Org"], "use 1 to 4")
    if not _VERSION.fullmatch(row["Version"]):
        raise InputError("Version", row["Version"], "use a version such as 22.1")
    is_yes(row, "NameChange")
    for each in _CHANGES:
        if is_yes(row, each.column) != bool(ids_in(row, each.ids)):
            raise InputError(each.ids, row[each.ids], f"use ids where {each.column} is 1, and only there")


def _source(version: str) -> str:
    return f"ucdp-actor-{version.replace('.', '-')}"


def _year(version: str) -> str:
    return f"20{version[:2]}"


def _actor(row: Row) -> Entity:
    return Entity(
        id=entity_id(row["ActorId"]),
        kind=_KINDS[row["Org"]],
        source=_source(row["Version"]),
        labels={"en": row["NameData"]},
        aliases=tuple((language_of(name), name) for name in _names(row) if name != row["NameData"]),
        identifiers=((IDENTIFIER, row["ActorId"]),),
        scope_note=_renamed(row),
    )


def _names(row: Row) -> list[str]:
    """Return all names of an actor, each once. Those of several years, or in two scripts, are parted."""
    later = len(listed(row["NewName"]))
    found: list[str] = []
    for column in (*_ALIASES, *_NEW_NAMES):
        parts = listed(row[column]) if column in _NEW_NAMES else []
        # Only as many names as there are short ones: some have commas within.
        names = parts if parts and len(parts) == later else [row[column]]
        found += [part.strip() for name in names for part in name.split(" / ")]
    return [name for name in dict.fromkeys(found) if name not in _NOTHING]


def _renamed(row: Row) -> str | None:
    if not is_yes(row, "NameChange") or row["NewName"] in _NOTHING:
        return None
    return f"First recorded by UCDP as {row['NameOrig']}, later as {row['NewName']}."


def _absent(rows: dict[str, Row], report: Report) -> Iterator[Entity]:
    """Yield the actors that rows name as others, and that have no row of their own."""
    seen: set[str] = set()
    for row in rows.values():
        for each in _CHANGES:
            names, ids = listed(row[each.names]), ids_in(row, each.ids)
            for place, actor in enumerate(ids):
                if actor in rows or actor in seen:
                    continue
                seen.add(actor)
                labels = {"en": names[place]} if len(names) == len(ids) else {}
                told = f" ({names[place]})" if labels else ""
                report.remark(f"UCDP actor {actor}{told} has no row of its own: only its name is known")
                source = _source(row["Version"])
                yield Entity(entity_id(actor), "Actor", source, labels, identifiers=((IDENTIFIER, actor),))


def _lineage(row: Row, settings: Settings, report: Report) -> Iterator[Relationship]:
    actor, year = row["ActorId"], _year(row["Version"])
    for each in _CHANGES:
        for other in ids_in(row, each.ids):
            if other == actor:
                report.left_out[_ITSELF] += 1
                continue
            ends = (other, actor) if each.is_reversed else (actor, other)
            source, target = map(entity_id, ends)
            mark = "-for-a-time" if each.hedges else ""
            yield Relationship(
                id=f"{source}-{each.type}-{target}{mark}",
                source=source,
                type=each.type,
                target=target,
                document=_source(row["Version"]),
                credibility=settings.grade.credibility if settings.grade else UNJUDGED,
                places=(f"ActorId {actor}, {each.column}",),
                valid_from=f"../{year}",
                valid_until=each.valid_until,
                hedges=each.hedges,
            )
