"""The nodes of a file: by what each is known, and what it says of the ends of relationships.

Many tools number nodes (`7`, `n7`, `n0::n7`). Such an id means something in its file only, so the node is known by its
label; by label and number where others have the same label; by the file and its number where it has none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from dezgraph.errors import DataError, InputError
from dezgraph.imports.edges import FIELDS
from dezgraph.imports.ends import ENDS
from dezgraph.imports.records import digest, language_of, slug
from dezgraph.imports.report import Report
from dezgraph.imports.settings import Settings
from dezgraph.unseen import UNSEEN

__all__ = ["Node", "Nodes", "fit", "listed"]

_LABELS: Final = ("label", "name")
_KINDS: Final = "kinds"
_NUMBER: Final = re.compile(r"(?:[a-pr-z]|node|vertex|id)?[-_:]?\d+(?:::[a-z]?\d+)*", re.IGNORECASE)
_UNUSED: Final = "nodes without an edge"
_HALF: Final = re.compile("[\ud800-\udfff]")
_LONGEST: Final = 1_000_000
_LONGEST_LABEL: Final = 60
_MOST_ATTRIBUTES: Final = 10_000
_MOST_LISTED: Final = 50


@dataclass(frozen=True, slots=True)
class Node:
    """A node: its id, its attributes by their names, and the line that it begins on."""

    id: str
    cells: Mapping[str, str]
    line: int


def fit(name: str, cell: str) -> str:
    """Return a cell that can be written. Raises InputError for one that is too long, or has what nobody sees."""
    text = cell.replace("\r\n", "\n")
    if UNSEEN.search(text) or _HALF.search(text) or len(text) > _LONGEST:
        raise InputError(name, cell, f"use up to {_LONGEST:,} characters, and none that nobody sees")
    return text


def listed(names: Sequence[str]) -> str:
    """Return names for a person, the first fifty of them."""
    more = f" and {len(names) - _MOST_LISTED} more" if len(names) > _MOST_LISTED else ""
    return ", ".join(names[:_MOST_LISTED]) + more


@dataclass
class Nodes:
    """The nodes of one file. `add` each, then `settle`, then ask."""

    path: Path
    settings: Settings
    report: Report
    _kept: dict[str, dict[str, str]] = field(default_factory=dict)
    _fields: dict[str, dict[str, str]] = field(default_factory=dict)  # by attribute, then by end
    _used: set[str] = field(default_factory=set)

    def add(self, node: Node) -> None:
        """Keep a node. Raises DataError for one that cannot be, unless the report keeps going."""
        try:
            self._look(node.id)
            read = {name: cell for name, cell in node.cells.items() if cell and self._is_read(name)}
            self._kept[node.id] = {name: fit(name, cell) for name, cell in read.items()}
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
            self.report.remark(f"attributes of nodes in {self.path} that were not read: {listed(unread)}")

    def told(self, end: str, id: str) -> dict[str, str]:
        """Return the cells of an end. Raises InputError where a file that lists nodes does not list this one."""
        if not self._kept:
            return {end: id}
        if id not in self._kept:
            raise InputError(end, id, "name a node of the file")
        self._used.add(id)
        cells = self._kept[id]
        found = {self._fields[name][end]: cell for name, cell in cells.items() if end in self._fields[name]}
        label = next((cells[name] for name in _LABELS if name in cells), "")
        if label and not {f"{end}_label_en", f"{end}_label_ar"} & found.keys():
            found[f"{end}_label_{'ar' if language_of(label) == 'ar' else 'en'}"] = label
        if _KINDS in cells:
            found.setdefault(f"{end}_kind", cells[_KINDS])
        return found | {end: self._names.get(id, id)}

    def numbers(self, source: str, target: str) -> str:
        """Return what ids an edge has in the file, where these are mere numbers."""
        return f", from {source} to {target}" if {source, target} & self._names.keys() else ""

    def count_unused(self) -> None:
        """Count the nodes that no edge has named."""
        if unused := len(self._kept) - len(self._used):
            self.report.left_out[_UNUSED] += unused

    def _look(self, id: str) -> None:
        if not fit("id", id) or id in self._kept:
            raise InputError("id", id, "give each node an id, and each its own")

    def _is_read(self, name: str) -> bool:
        if name not in self._fields:
            columns = {end: f"{end}_{name}" for end in ENDS}
            fields = {end: self.settings.columns.get(column, column) for end, column in columns.items()}
            self._fields[name] = {end: field_ for end, field_ in fields.items() if field_ in FIELDS}
            self.bound(len(self._fields))
        return bool(self._fields[name]) or name in (*_LABELS, _KINDS)

    @cached_property
    def _names(self) -> dict[str, str]:
        """The names of nodes that are numbered, by their numbers."""
        labels = {id: self._label(id) for id in self._kept if _NUMBER.fullmatch(id)}
        count, found = Counter(labels.values()), {}
        for id, label in labels.items():
            name = label
            if not label or count[label] > 1 or label in self._kept:
                name = f"{slug(label or self.path.stem)[:_LONGEST_LABEL]}-{slug(id)}"
            found[id] = name if name not in count or name == label else f"{name}-{digest(id)}"
        return found

    def _label(self, id: str) -> str:
        cells = self._kept[id]
        return next((cells[name] for name in ("label_en", *_LABELS, "label_ar") if name in cells), "")
