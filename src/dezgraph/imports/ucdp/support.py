"""UCDP External Support Dataset, actor-year: who supported whom, with what, in which years.

A row tells of one actor in one year against one opponent: who supported it, and with what. The row pools the
types of support over its supporters, so with several of them each relationship has the hedge `pooled`. A year
that follows with the same support belongs to the same relationship, whatever the opponent. `ext_sup = 0` says that no
support was coded there, and is no statement that there was none: nothing is made of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Final

from dezgraph.errors import InputError
from dezgraph.imports.known import Known
from dezgraph.imports.records import Entity, Record, Relationship
from dezgraph.imports.report import Report
from dezgraph.imports.settings import Settings
from dezgraph.imports.table import Row, tables
from dezgraph.imports.ucdp import IDENTIFIER, UNJUDGED, entity_id, id_in, ids_in, is_yes, listed, source_of

__all__ = ["CATEGORIES", "NEEDED", "read"]

CATEGORIES: Final = {
    "x": "troop-support",
    "p": "foreign-troop-presence",
    "y": "joint-operations",
    "w": "weapons",
    "m": "materiel",
    "t": "training",
    "f": "funding",
    "i": "intelligence",
    "l": "territory",
    "o": "other-support",
    "u": "unknown-support",
}
"""The letters of the columns `ext_x` and so on, and the support category of the vocabulary that each is."""
NEEDED: Final = (
    *("id", "year", "actor_id", "actor_name", "actor_nonstate", "oppo_id", "oppo_name"),
    *("ext_id", "ext_name", "ext_coalition_name", "ext_sup", "ext_count"),
    *(f"ext_{letter}" for letter in CATEGORIES),
)
_SOURCE: Final = "ucdp-external-support"
_TITLE: Final = "UCDP External Support Dataset, actor-year"
_STATE: Final = "Government of "
_YEAR: Final = re.compile("[0-9]{4}")
_NO_SUPPORT: Final = "rows without support: none was coded there, which does not say that there was none"
_NOBODY: Final = "rows with support by nobody who is named"
_PAIRS: Final = "supporters of rows"


@dataclass(frozen=True, slots=True)
class _Support:
    """What one row says, as far as it is kept."""

    row: str
    year: int
    recipient: str
    supporters: tuple[str, ...]
    letters: str
    against: str
    coalition: str


@dataclass(slots=True)
class _Names:
    """What actors are called. Names are parted by commas, and some have commas within: then other rows help."""

    names: dict[str, str] = field(default_factory=dict)
    armed: set[str] = field(default_factory=set)
    unparted: list[tuple[Row, list[str]]] = field(default_factory=list)

    def note(self, row: Row, supporters: list[str]) -> None:
        self.names[row["actor_id"]] = row["actor_name"]
        opponents = ids_in(row, "oppo_id")
        if len(opponents) == 1:
            self.names.setdefault(opponents[0], row["oppo_name"])
        self.armed.update(opponents, [row["actor_id"]])  # the sides of a conflict
        parts = listed(row["ext_name"])
        if len(parts) == len(supporters):
            self.names.update(zip(supporters, parts, strict=True))
        elif len(supporters) == 1:
            self.names[supporters[0]] = row["ext_name"]
        else:
            self.unparted.append((row, supporters))

    def settle(self, report: Report) -> None:
        """Name whoever is left: what stays of a cell without the names that are known, if one actor is unnamed."""
        for row, supporters in self.unparted:
            unknown = [each for each in supporters if each not in self.names]
            rest = row["ext_name"]
            for each in supporters:
                rest = rest.replace(self.names.get(each, ""), "", 1)
            if len(unknown) == 1 and rest.strip(", "):
                self.names[unknown[0]] = rest.strip(", ")
        for row, supporters in self.unparted:
            nameless = [each for each in supporters if each not in self.names]
            if nameless:
                report.remark(
                    f"no name for UCDP actor {' and '.join(nameless)}: the data says {row['ext_name']!r} of the row"
                )

    def entity(self, actor: str) -> Entity:
        name = self.names.get(actor)
        kind = "Actor"
        if name is not None and name.startswith(_STATE):
            kind = "Government"
        elif actor in self.armed:
            kind = "ArmedGroup"
        labels = {} if name is None else {"en": name}
        return Entity(entity_id(actor), kind, _SOURCE, labels, identifiers=((IDENTIFIER, actor),))


def read(files: Sequence[Path], settings: Settings, report: Report, _: Known) -> Iterator[Record]:
    """Yield the source document, the actors and the relationships. Memory: the rows with support.

    Raises:
        DataError: a file cannot be read, or a row is bad.
    """
    names, supports, years = _Names(), [], set()
    found = tables(files, NEEDED, settings, format="ucdp-esd")
    for row in (row for table in found for row in table.rows(report)):
        try:
            support = _support(row, report)
            names.note(row, list(support.supporters))
        except InputError as error:
            report.refuse(row.path, row.line, str(error))
            continue
        years.add(support.year)
        if support.supporters:
            supports.append(support)
            report.counted[_PAIRS] += len(support.supporters)
    names.settle(report)
    yield source_of(settings, _SOURCE, _TITLE, None)
    involved = {actor for each in supports for actor in (each.recipient, *each.supporters)}
    yield from map(names.entity, sorted(involved, key=int))
    yield from _relationships(supports, (min(years, default=0), max(years, default=0)), settings)


def _support(row: Row, report: Report) -> _Support:
    """Return what a row says. Raises InputError where it cannot be read or contradicts itself."""
    supporters, is_supported = ids_in(row, "ext_id"), is_yes(row, "ext_sup")
    letters = "".join(letter for letter in CATEGORIES if is_yes(row, f"ext_{letter}"))
    if row["ext_count"] != str(len(supporters)):
        raise InputError("ext_count", row["ext_count"], f"use the number of ids in ext_id, which is {len(supporters)}")
    if not is_supported and (supporters or letters):
        raise InputError("ext_sup", row["ext_sup"], "use 1 where the row names supporters or types of support")
    if not supporters:
        report.left_out[_NOBODY if is_supported else _NO_SUPPORT] += 1
    recipient, year = id_in(row, "actor_id"), row["year"]
    if not _YEAR.fullmatch(year):
        raise InputError("year", year, "use four digits")
    if recipient in supporters:
        raise InputError("ext_id", row["ext_id"], f"use supporters other than the actor {recipient} itself")
    against, coalition = row["oppo_name"], row["ext_coalition_name"]
    return _Support(row["id"], int(year), recipient, tuple(supporters), letters, against, coalition)


def _relationships(
    supports: Iterable[_Support], covered: tuple[int, int], settings: Settings
) -> Iterator[Relationship]:
    """Yield one relationship for each supporter, recipient, support and run of years, ordered by these."""
    same: dict[tuple[int, int, str, bool], list[_Support]] = {}
    for each in supports:
        for supporter in each.supporters:
            key = int(supporter), int(each.recipient), each.letters, len(each.supporters) > 1
            same.setdefault(key, []).append(each)
    for key, found in sorted(same.items()):
        for run in _runs(sorted(found, key=lambda each: each.year)):
            yield _relationship(key, run, covered, settings)


def _runs(supports: Sequence[_Support]) -> Iterator[list[_Support]]:
    """Yield what is of consecutive years, several of one year included."""
    years = sorted({each.year for each in supports})
    begins = {year: year - place for place, year in enumerate(years)}  # the same number within a run
    for _, run in groupby(supports, key=lambda each: begins[each.year]):
        yield list(run)


def _relationship(
    key: tuple[int, int, str, bool], run: Sequence[_Support], covered: tuple[int, int], settings: Settings
) -> Relationship:
    supporter, recipient, letters, is_pooled = key
    first, last = run[0].year, run[-1].year
    source, target = entity_id(str(supporter)), entity_id(str(recipient))
    sort = (letters or "none") + ("-pooled" if is_pooled else "")
    return Relationship(
        id=f"{source}-backs-{target}-{first}-{last}-{sort}",
        source=source,
        type="backs",
        target=target,
        document=_SOURCE,
        credibility=settings.grade.credibility if settings.grade else UNJUDGED,
        places=tuple(f"id {each.row}" for each in run),
        # Of what was before its first year and after its last one the data says nothing.
        valid_from=f"../{first}" if first == covered[0] else str(first),
        valid_until=f"{last}/.." if last == covered[1] else str(last),
        support=tuple(CATEGORIES[letter] for letter in letters),
        hedges=("pooled",) if is_pooled else (),
        note=_note(run),
    )


def _note(run: Sequence[_Support]) -> str:
    against = sorted({each.against for each in run if each.against})
    coalitions = sorted({each.coalition for each in run if each.coalition not in {"", "0"}})
    told = [f"Against {'; '.join(against)}."] if against else []
    return " ".join([*told, *([f"As part of {'; '.join(coalitions)}."] if coalitions else [])])
