"""ACLED events, as its export tool and its interface deliver them: who fought, harmed, or acted beside whom, and when.

Events of two actors become a relationship for each stretch of months, with their number. What an event tells of its
actors is in `events`, what a stretch is in `stretches`. ACLED gives actors no numbers: names identify them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from dezgraph.errors import InputError
from dezgraph.imports.acled.actors import SOURCE, entity, ids
from dezgraph.imports.acled.events import BATTLES, NEEDED, REFUSED, Event, Tie, event_in, ties_in
from dezgraph.imports.acled.stretches import MOST_LISTED, Stretch, gather
from dezgraph.imports.known import Known
from dezgraph.imports.records import Record, Relationship, Source
from dezgraph.imports.report import Report
from dezgraph.imports.settings import Settings
from dezgraph.imports.table import tables

__all__ = ["read"]

_TITLE: Final = "Armed Conflict Location & Event Data (ACLED)"
_RELIABILITY: Final = "B"
_UNJUDGED: Final = 6
_HEDGED: Final = frozenset(("partners-with", "negotiates-with"))
_YEAR: Final = 12

_READ_BEFORE: Final = "rows of events that were read before"
_PLACES: Final = "places of events"
_USED: Final = "events of which relationships are made"
_NO_TIE: Final = "actors without a relationship"


@dataclass(slots=True)
class _Gathered:
    """What was made of the rows so far: types by actor, stretches by tie, and the ids of the events."""

    types: dict[str, set[int]] = field(default_factory=dict)
    stretches: dict[Tie, list[Stretch]] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)

    def add(self, event: Event, report: Report) -> None:
        if event.id in self.ids:
            report.left_out[_READ_BEFORE] += 1
            return
        self.ids.add(event.id)
        report.left_out[_PLACES] += 1
        for side in event.sides:
            self.types.setdefault(side.name, set()).add(side.type)
        found = ties_in(event, report.left_out)
        for tie in found:
            gather(self.stretches.setdefault(tie, []), event)
        if found:
            report.counted[_USED] += 1


def read(files: Sequence[Path], settings: Settings, report: Report, known: Known) -> Iterator[Record]:
    """Yield the source document, the actors by name, and the relationships by their ends, type and time.

    Memory: the stretches of the pairs, and the ids of the events.

    Raises:
        DataError: a file cannot be read, or a row is bad.
    """
    gathered = _Gathered()
    found = tables(files, NEEDED, settings, refused=REFUSED, format="acled")
    for row in (row for table in found for row in table.rows(report)):
        try:
            event = event_in(row)
        except InputError as error:
            report.refuse(row.path, row.line, str(error))
        else:
            gathered.add(event, report)
    yield _source(settings)
    named = {name for tie in gathered.stretches for name in (tie.source, tie.target)}
    if alone := len(gathered.types.keys() - named):
        report.left_out[_NO_TIE] += alone
    by_name = ids(sorted(named), known, report)
    yield from (entity(name, id, gathered.types.get(name, ())) for name, id in by_name.items())
    for tie, stretches in sorted(gathered.stretches.items()):
        for stretch in sorted(stretches, key=lambda each: each.first_month):
            yield _relationship(tie, stretch, by_name, settings)


def _source(settings: Settings) -> Source:
    return Source(
        id=SOURCE,
        title=settings.title or _TITLE,
        reliability=settings.grade.reliability if settings.grade else _RELIABILITY,
        publisher="ACLED",
        date=settings.published,
        address="https://acleddata.com/",
    )


def _relationship(tie: Tie, stretch: Stretch, by_name: Mapping[str, str], settings: Settings) -> Relationship:
    source, target = by_name[tie.source], by_name[tie.target]
    months = dict.fromkeys((_month(stretch.first_month), _month(stretch.last_month)))
    is_implied = tie.type in _HEDGED or (tie.type == "fights" and not BATTLES.intersection(stretch.sorts))
    return Relationship(
        id="-".join((source, tie.type, target, *months)),
        source=source,
        type=tie.type,
        target=target,
        document=SOURCE,
        credibility=settings.grade.credibility if settings.grade else _UNJUDGED,
        places=tuple(f"event {id}" for _, id in stretch.listed),
        valid_from=_edtf(*stretch.began),
        valid_until=_edtf(*stretch.ended),
        hedges=("implied",) if is_implied else (),
        note=_note(tie, stretch),
    )


def _note(tie: Tie, stretch: Stretch) -> str:
    sorts = "; ".join(f"{sort} {count}" for sort, count in sorted(stretch.sorts.items()))
    told = [f"Events: {stretch.events} ({sorts}).", f"Fatalities in them, as ACLED reports: {stretch.fatalities}."]
    if tie.type == "partners-with":
        told.append("ACLED calls one an associate of the other there, which may also say who it is.")
    if stretch.events > MOST_LISTED:
        told.append(f"The first {MOST_LISTED} events are listed.")
    if stretch.sources:
        told.append(f"Sources there: {'; '.join(stretch.sources)}{'; and others' * stretch.has_more_sources}.")
    return " ".join(told)


def _month(number: int) -> str:
    return f"{number // _YEAR}-{number % _YEAR + 1:02}"


def _edtf(first: date, last: date) -> str:
    """Return some day from `first` to `last` as EDTF: a day, a month, or an interval."""
    if first == last:
        return first.isoformat()
    is_month = first.day == 1 and first.month == last.month and date.fromordinal(last.toordinal() + 1).day == 1
    if is_month and first.year == last.year:
        return f"{first:%Y-%m}"
    return f"{first.isoformat()}/{last.isoformat()}"
