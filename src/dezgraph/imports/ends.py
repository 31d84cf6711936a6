"""The ends of relationships as entities: each once, by what stands in the cell, with what its row says of it."""

from __future__ import annotations

import math
from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from dezgraph.dates import bounds
from dezgraph.errors import DateError, InputError
from dezgraph.formats.cells import SEPARATOR
from dezgraph.imports.cell_date import TIMES_LEFT_OUT, accepted_instead, plain
from dezgraph.imports.known import Known
from dezgraph.imports.numbers import is_figures, is_number, name_of
from dezgraph.imports.records import Claim, Entity, digest, is_slug, language_of, slug
from dezgraph.imports.report import Report
from dezgraph.imports.table import Row
from dezgraph.names import nearest

__all__ = ["ENDS", "FIELDS", "Ends", "texts", "words"]

ENDS: Final = ("source", "target")
FIELDS: Final = {
    "kind": f"its kind, such as ArmedGroup, or several with {SEPARATOR} between them; else Actor",
    "label_en": "its name in English",
    "label_ar": "its name in Arabic",
    "aliases": f"other names, with {SEPARATOR} between them",
    "identifiers": f"identifiers such as wikidata:Q794, with {SEPARATOR} between them",
    "definition_en": "what it is, in English",
    "definition_ar": "what it is, in Arabic",
    "date": "when it happened, in EDTF: of events only",
    "latitude": "in degrees north, from -90 to 90",
    "longitude": "in degrees east, from -180 to 180",
}
"""What a row may say of an end, in fields such as `source_kind`."""
_KIND: Final = "Actor"
_EVENT: Final = "Event"
_UNJUDGED: Final = 6
_KINDS: Final = tuple(f"{end}_kind" for end in ENDS)
_LABELS_OF: Final = {end: (f"{end}_label_en", f"{end}_label_ar") for end in ENDS}
_DEGREES: Final = {"latitude": 90, "longitude": 180}
_COORDINATES_OF: Final = {end: tuple(f"{end}_{name}" for name in _DEGREES) for end in ENDS}


class _Made(NamedTuple):
    """An entity that was made, and how the row called it of which it was."""

    id: str
    labels: tuple[str, ...]


@dataclass(slots=True)
class Ends:
    """The entities that were made so far. Those of a file are known by their cells, those of others by their names.

    A number is known by its label; by label, file and number where another has this label there; by file and number
    where it has none. An id that others files have given to somebody with other labels is another's.
    """

    known: Known
    report: Report
    documents: Container[str] = ()  # ids that are those of source documents
    kinds: dict[str, tuple[str, ...]] = field(default_factory=dict)  # by the cell that lists them
    _path: Path | None = None
    _here: dict[str, _Made] = field(default_factory=dict)  # in the file that is read, by cell
    _numbers: dict[str, str] = field(default_factory=dict)  # in the file that is read: names by numbers
    _names: set[str] = field(default_factory=set)  # those of the numbers
    _named: dict[str, _Made] = field(default_factory=dict)  # in all files, by name
    _given: dict[str, str] = field(default_factory=dict)  # names by the ids that were given

    @property
    def ids(self) -> Collection[str]:
        """The ids that were given so far."""
        return self._given.keys()

    def look(self, row: Row, which: Sequence[str] = ENDS) -> None:
        """Raise InputError where the ends of a row, or what it says of them, cannot be."""
        self._turn_to(row.path)
        cells, kinds = row.several(which), row.several(_KINDS)
        for end, cell, kind in zip(which, cells, kinds, strict=False):
            if not cell:
                raise InputError(end, "", "say who it is, by a name or an id: it is missing")
            if kind not in self.kinds:
                self._kinds(row, end)
            if cell not in self._here:
                self._identifiers(row, end)
                _coordinates(row, end)
                self._date(row, end)
        if which is not ENDS:
            return
        source, target = cells
        if source == target or self._is_label_of_other(row, source, target):
            raise InputError("target", target, "use two different ends")

    def entity(self, row: Row, end: str, document: str) -> tuple[str, list[Entity]]:
        """Return the id of an end, and the entity where it is new. `look` found nothing wrong with the row."""
        cell, labels = row[end], row.several(_LABELS_OF[end])
        labels = tuple(filter(None, labels)) if any(labels) else ()
        if (here := self._here.get(cell)) is not None:
            if labels != here.labels and (lost := [each for each in labels if each not in (cell, *here.labels)]):
                called = " and ".join(here.labels) or "without a label"
                self.report.remark(f"{cell!r} is {called} first, later {' and '.join(lost)}: what is later is not kept")
            return here.id, []
        name, is_number_here = self._called(row, end)
        if is_number_here:
            name = self._numbered(cell, name, row.path)
        key = f"{name} {labels[0]}" if self._is_another(name, labels) else name
        if (there := self._named.get(key)) is not None:
            self._here[cell] = there
            return there.id, []
        id = self._free(name) if key == name else self._apart(name, key, row.path)
        self._here[cell] = self._named[key] = _Made(id, labels)
        self._given[id] = name
        return id, [self._made(row, end, id, name, document)]

    def numbers(self, row: Row) -> str:
        """Return how a row calls its ends, where these are mere numbers."""
        if not self._numbers:
            return ""
        source, target = row.several(ENDS)
        return f", from {source} to {target}" if source in self._numbers or target in self._numbers else ""

    def _turn_to(self, path: Path) -> None:
        if path is not self._path:
            self._path, self._here, self._numbers, self._names = path, {}, {}, set()

    def _is_label_of_other(self, row: Row, source: str, target: str) -> bool:
        """Tell whether one end is a number whose label is what the other is called."""
        if all(cell in self._here and cell not in self._numbers for cell in (source, target)):
            return False
        (source, is_source_number), (target, is_target_number) = (self._called(row, end) for end in ENDS)
        return source == target and is_source_number != is_target_number

    def _called(self, row: Row, end: str) -> tuple[str, bool]:
        """Return how an end is called, its label for a number, and whether it is one."""
        cell = row[end]
        if cell in self._numbers:
            return self._numbers[cell], True
        if cell in self._here or not is_number(cell):
            return cell, False
        labels = row.several(_LABELS_OF[end])
        if not is_number(cell, labels):
            return cell, False
        return next((label for label in labels if label and not is_figures(label)), ""), True

    def _numbered(self, cell: str, label: str, path: Path) -> str:
        """Return a name for a number, which no other number of the file has."""
        name = label
        if not label or label in self._names:
            name = name_of(cell, label, path.stem)
            if name in self._here or name in self._names:
                name = f"{name}-{digest(cell)}"
        self._numbers[cell] = name
        self._names.add(name)
        return name

    def _is_another(self, name: str, labels: Collection[str]) -> bool:
        """Tell whether an id that other files gave stands here for somebody whom none of the labels there calls."""
        there = self._named.get(name)
        if there is None or not labels or not there.labels or not is_slug(name):
            return False
        return {label.casefold() for label in labels}.isdisjoint(map(str.casefold, there.labels))

    def _made(self, row: Row, end: str, id: str, name: str, document: str) -> Entity:
        language, kinds, place = language_of(name), self._kinds(row, end), row.place or f"line {row.line}"
        labels = texts(row, f"{end}_label")
        if row[end] in self._numbers:
            labels = {each: label for each, label in labels.items() if not is_figures(label)}
        labels = labels or {"ar" if language == "ar" else "en": name}
        names = [(language, name)] if not is_slug(name) else []
        names += [(language_of(alias), alias) for alias in words(row[f"{end}_aliases"])]
        return Entity(
            id,
            kinds[0],
            document,
            labels,
            tuple(dict.fromkeys(name for name in names if name[1] not in labels.values())),
            self._identifiers(row, end),
            is_named_by_id=is_slug(name),
            definitions=texts(row, f"{end}_definition"),
            coordinates=_coordinates(row, end),
            date=self._date(row, end),
            claims=(Claim(document, _UNJUDGED, places=(place,)),) if self._is_event(kinds) else (),
            other_kinds=kinds[1:],
        )

    def _free(self, name: str) -> str:
        id = slug(name)
        is_free = id not in self.documents and (id not in self._given or self.known.is_there(id))
        if is_free and not self.known.is_other(id, name):
            return id
        other = f"{id}-{digest(name)}"
        self.report.remark(f"{name!r} is kept apart from {self._given.get(id, id)!r}: its id is {other}")
        return other

    def _apart(self, name: str, key: str, path: Path) -> str:
        id = f"{slug(name)}-{digest(key)}"
        self.report.remark(f"{name!r} of {path} has other labels than before: it is kept apart, as {id}")
        return id

    def _kinds(self, row: Row, end: str) -> tuple[str, ...]:
        cell = row[f"{end}_kind"]
        if cell in self.kinds:
            return self.kinds[cell]
        kinds = words(cell) or (_KIND,)
        for kind in kinds:
            if kind not in self.known.vocabulary.kinds:
                near = nearest(kind, self.known.vocabulary.kinds)
                raise InputError(f"{end}_kind", kind, f"use a kind such as {', '.join(near or [_KIND])}", near)
        self.kinds[cell] = kinds
        return kinds

    def _is_event(self, kinds: Collection[str]) -> bool:
        return kinds != (_KIND,) and not self.known.vocabulary.narrower_kinds(_EVENT).isdisjoint(kinds)

    def _date(self, row: Row, end: str) -> str | None:
        """Return the date of an event. Raises InputError for one that is none; other kinds have none."""
        date = row[f"{end}_date"]
        if not date or not self._is_event(self._kinds(row, end)):
            return None
        date, is_time_lost = plain(date)
        if is_time_lost:
            self.report.remark(TIMES_LEFT_OUT)
        try:
            bounds(date)
        except DateError as error:
            raise InputError(f"{end}_date", error.value, accepted_instead(error.value, error.accepted)) from error
        return date

    def _identifiers(self, row: Row, end: str) -> tuple[tuple[str, str], ...]:
        found = []
        for word in words(row[f"{end}_identifiers"]):
            scheme, _, value = word.partition(":")
            if scheme not in self.known.vocabulary.identifiers or not value:
                schemes = ", ".join(self.known.vocabulary.identifiers)
                raise InputError(
                    f"{end}_identifiers", word, f"use a scheme and what it says, with : between; {schemes}"
                )
            found.append((scheme, value))
        return tuple(found)


def words(cell: str) -> tuple[str, ...]:
    """Return what stands between the separators of a cell."""
    return tuple(word.strip() for word in cell.split(SEPARATOR) if word.strip()) if cell else ()


def texts(row: Row, field_: str) -> Mapping[str, str]:
    """Return the cells of a field that has a language, by these."""
    told = row.several((f"{field_}_en", f"{field_}_ar"))
    return {language: text for language, text in zip(("en", "ar"), told, strict=True) if text} if any(told) else {}


def _coordinates(row: Row, end: str) -> tuple[float, float] | None:
    given = row.several(_COORDINATES_OF[end])
    if not any(given):
        return None
    found = []
    for (name, most), text in zip(_DEGREES.items(), given, strict=True):
        try:
            degrees = float(text)
        except ValueError:
            degrees = math.nan
        if not -most <= degrees <= most:
            raise InputError(f"{end}_{name}", text, f"use degrees from -{most} to {most}, or leave out both")
        found.append(degrees)
    return found[0], found[1]
