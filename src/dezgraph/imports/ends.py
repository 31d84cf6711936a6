"""The ends of relationships as entities: each once, by what stands in the cell, with what its row says of it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from dezgraph.errors import InputError
from dezgraph.formats.cells import SEPARATOR
from dezgraph.imports.known import Known
from dezgraph.imports.records import Entity, digest, is_slug, language_of, slug
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
    "latitude": "in degrees north, from -90 to 90",
    "longitude": "in degrees east, from -180 to 180",
}
"""What a row may say of an end, in fields such as `source_kind`."""
_KIND: Final = "Actor"
_KIND_OF: Final = {end: f"{end}_kind" for end in ENDS}
_DEGREES: Final = {"latitude": 90, "longitude": 180}


@dataclass(slots=True)
class Ends:
    """The entities that were made so far."""

    known: Known
    report: Report
    ids: dict[str, str] = field(default_factory=dict)  # by what stands in the cell
    cells: dict[str, str] = field(default_factory=dict)  # and the other way round
    kinds: dict[str, tuple[str, ...]] = field(default_factory=dict)  # by the cell that lists them

    def look(self, row: Row) -> None:
        """Raise InputError where the ends of a row, or what it says of them, cannot be."""
        for end in ENDS:
            self._kinds(row, end)
            if row[end] not in self.ids:
                self._identifiers(row, end)
                _coordinates(row, end)
        source, target = row["source"], row["target"]
        if not source or not target or source == target:
            raise InputError("target" if source else "source", target if source else source, "use two different ends")

    def entity(self, row: Row, end: str, document: str) -> tuple[str, list[Entity]]:
        """Return the id of an end, and the entity where it is new. `look` found nothing wrong with the row."""
        cell = row[end]
        if (there := self.ids.get(cell)) is not None:
            return there, []
        id = self._free(cell)
        self.ids[cell], self.cells[id] = id, cell
        language, kinds = language_of(cell), self._kinds(row, end)
        labels = texts(row, f"{end}_label") or {"ar" if language == "ar" else "en": cell}
        names = [(language, cell)] if not is_slug(cell) else []
        names += [(language_of(alias), alias) for alias in words(row[f"{end}_aliases"])]
        made = Entity(
            id,
            kinds[0],
            document,
            labels,
            tuple(dict.fromkeys(name for name in names if name[1] not in labels.values())),
            self._identifiers(row, end),
            is_named_by_id=is_slug(cell),
            definitions=texts(row, f"{end}_definition"),
            coordinates=_coordinates(row, end),
            other_kinds=kinds[1:],
        )
        return id, [made]

    def _free(self, cell: str) -> str:
        id = slug(cell)
        if not self.known.is_other(id, cell) and (id not in self.cells or self.known.is_there(id)):
            return id
        other = f"{id}-{digest(cell)}"
        self.report.remark(f"{cell!r} is kept apart from {self.cells.get(id, id)!r}: its id is {other}")
        return other

    def _kinds(self, row: Row, end: str) -> tuple[str, ...]:
        cell = row[_KIND_OF[end]]
        if cell in self.kinds:
            return self.kinds[cell]
        kinds = words(cell) or (_KIND,)
        for kind in kinds:
            if kind not in self.known.vocabulary.kinds:
                near = nearest(kind, self.known.vocabulary.kinds)
                raise InputError(f"{end}_kind", kind, f"use a kind such as {', '.join(near or [_KIND])}", near)
        self.kinds[cell] = kinds
        return kinds

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
    given = {name: row[f"{end}_{name}"] for name in _DEGREES}
    if not any(given.values()):
        return None
    found = []
    for name, most in _DEGREES.items():
        try:
            degrees = float(given[name])
        except ValueError:
            degrees = math.nan
        if not -most <= degrees <= most:
            raise InputError(f"{end}_{name}", given[name], f"use degrees from -{most} to {most}, or leave out both")
        found.append(degrees)
    return found[0], found[1]
