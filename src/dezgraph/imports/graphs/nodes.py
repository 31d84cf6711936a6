"""The nodes of a file: by what each is known, and what it says of the ends of relationships.

Many tools number nodes (`7`, `n7`, `n0::n7`). Such an id means something in its file only, so the node is known by its
label; by label, file and number where others have the same label; by the file and its number where it has none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from dezgraph.errors import DataError, InputError
from dezgraph.imports.cell import NOTHING, fit
from dezgraph.imports.edges import FIELDS
from dezgraph.imports.ends import ENDS
from dezgraph.imports.header import listed
from dezgraph.imports.numbers import is_figures, is_number, name_of
from dezgraph.imports.records import digest, language_of
from dezgraph.imports.report import Report
from dezgraph.imports.settings import Settings

__all__ = ["Node", "Nodes"]

_LABELS: Final = ("label", "name")
_LABELS_OF: Final = {end: (f"{end}_label_en", f"{end}_label_ar") for end in ENDS}
_KINDS: Final = "kinds"
_ALONE: Final = "nodes without an edge"
_SAYS_NOTHING: Final = "nodes without an edge that are mere numbers"
_MOST_ATTRIBUTES: Final = 10_000


@dataclass(frozen=True, slots=True)
class Node:
    """A node: its id, its attributes by their names, and the line that it begins on."""

    id: str
    cells: Mapping[str, str]
    line: int


@dataclass
class Nodes:
    """The nodes of one file. `add` each, then `settle`, then ask."""

    path: Path
    settings: Settings
    report: Report
    called: str = "attributes of nodes"
    _kept: dict[str, dict[str, str]] = field(default_factory=dict)
    _fields: dict[str, dict[str, str]] = field(default_factory=dict)  # by attribute, then by end
    _lines: dict[str, int] = field(default_factory=dict)
    _used: set[str] = field(default_factory=set)

    def add(self, node: Node) -> None:
        """Keep a node. Raises DataError for one that cannot be, unless the report keeps going."""
        try:
            id = fit("id", node.id, ENDS[0])
            self._look(id)
            read = {name: cell for name, cell in node.cells.items() if cell not in NOTHING and self._is_read(name)}
            self._kept[id] = {name: fit(name, cell, self._field(name)) for name, cell in read.items()}
            self._lines[id] = node.line
        except InputError as error:
            self.report.refuse(self.path, node.line, f"node: {error}")

    def bound(self, attributes: int) -> None:
        """Raise DataError for a file with more attributes than any has that is meant well."""
        if attributes > _MOST_ATTRIBUTES:
            raise DataError(f"has more than {_MOST_ATTRIBUTES:,} attributes", path=self.path)

    def settle(self) -> None:
        """Tell which attributes are not read. Raises DataError where two are for one field."""
        for end in ENDS:
            given = dict.fromkeys(self.settings.constants, "what is set")
            for name, fields in self._fields.items():
                if (field_ := fields.get(end)) in given:
                    raise DataError(f"has {name} of nodes and {given[field_]} for the field {field_}", path=self.path)
                if field_ is not None:
                    given[field_] = name
        unread = [name for name, fields in self._fields.items() if not fields and name not in (*_LABELS, _KINDS)]
        if unread:
            self.report.remark(f"{self.called} in {self.path} that were not read: {listed(unread)}")

    def columns(self, declared: Collection[str] = ()) -> set[str]:
        """Return the names of the columns that the attributes of nodes are, and those declared, for either end."""
        return {f"{end}_{name}" for name in (*self._fields, *declared) for end in ENDS}

    def told(self, end: str, id: str) -> dict[str, str]:
        """Return the cells of an end. Raises InputError where a file that lists nodes does not list this one."""
        if not self._kept:
            return {end: id}
        if id not in self._kept:
            raise InputError(end, id, "name a node of the file")
        self._used.add(id)
        cells = self._kept[id]
        found = {self._fields[name][end]: cell for name, cell in cells.items() if end in self._fields[name]}
        label, labels = next((cells[name] for name in _LABELS if name in cells), ""), set(_LABELS_OF[end])
        if id in self._names and not self._label(id):
            found = {field_: cell for field_, cell in found.items() if field_ not in labels}
        elif label and not labels & found.keys():
            found[f"{end}_label_{'ar' if language_of(label) == 'ar' else 'en'}"] = label
        if _KINDS in cells:
            found.setdefault(f"{end}_kind", cells[_KINDS])
        return found | {end: self._names.get(id, id)}

    def numbers(self, source: str, target: str) -> str:
        """Return what ids an edge has in the file, where these are mere numbers."""
        return f", from {source} to {target}" if {source, target} & self._names.keys() else ""

    def alone(self) -> Iterator[tuple[str, int, dict[str, str]]]:
        """Yield the nodes that no edge has named: id, line and cells as of a source. Mere numbers are counted."""
        end = ENDS[0]
        for id in [id for id in self._kept if id not in self._used]:
            cells = self.told(end, id)
            if id in self._names and len(cells) == 1:
                self.report.left_out[_SAYS_NOTHING] += 1
            else:
                self.report.counted[_ALONE] += 1
                yield id, self._lines[id], cells

    def _look(self, id: str) -> None:
        if not id or id in self._kept:
            raise InputError("id", id, "give each node an id, and each its own")

    def _is_read(self, name: str) -> bool:
        if name not in self._fields:
            columns = {end: f"{end}_{name}" for end in ENDS}
            fields = {end: self.settings.columns.get(column, column) for end, column in columns.items()}
            self._fields[name] = {end: field_ for end, field_ in fields.items() if field_ in FIELDS}
            self.bound(len(self._fields))
        return bool(self._fields[name]) or name in (*_LABELS, _KINDS)

    def _field(self, name: str) -> str:
        """Return what an attribute that is read is for."""
        return next(iter(self._fields[name].values()), _LABELS[0] if name in _LABELS else name)

    @cached_property
    def _names(self) -> dict[str, str]:
        """The names of nodes that are numbered, by their numbers."""
        numbers = [id for id in self._kept if is_number(id)]
        labels = {id: self._label(id) for id in numbers}
        count, found, taken = Counter(labels.values()), {}, {*labels.values(), *self._kept}
        for id, label in labels.items():
            name = label
            if not label or count[label] > 1 or label in self._kept:
                name = name_of(id, label, self.path.stem)
                name = f"{name}-{digest(id)}" if name in taken else name
                taken.add(name)
            found[id] = name
        return found

    def _label(self, id: str) -> str:
        """Return the label of a node; nothing for a number, as some tools write it where there is no label."""
        cells = self._kept[id]
        labels = (cells[name] for name in ("label_en", *_LABELS, "label_ar") if name in cells)
        return next((label for label in labels if not self._is_mere_number(label)), "")

    def _is_mere_number(self, label: str) -> bool:
        return is_figures(label) or (label in self._kept and is_number(label))
