"""GEXF 1.1 to 1.3, as dezgraph, Gephi and networkx write it.

An edge that has a start and an end, or spells, is a relationship for each spell, dated so; the time of a slice is that
of all its edges. An edge whose type changes over time is one for each type. Of another attribute that changes the last
value is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from dezgraph.errors import DataError
from dezgraph.formats.cells import SEPARATOR
from dezgraph.imports import graphs
from dezgraph.imports.graphs import Columns, Direction, Edge
from dezgraph.imports.graphs.gexf_time import spell, spells
from dezgraph.imports.graphs.nodes import Node
from dezgraph.imports.known import Known
from dezgraph.imports.records import Record
from dezgraph.imports.report import Report
from dezgraph.imports.settings import Settings
from dezgraph.imports.xml_events import events

__all__ = ["parse", "read"]

_STAND_INS: Final = {"type": "kind", "valid_from": "start", "valid_until": "end"}
_DIRECTIONS: Final[Mapping[str, Direction]] = {"undirected": "undirected", "mutual": "mutual", "directed": "directed"}
_PLAIN: Final = ("label", "kind", "weight")
_HELD: Final = {"attribute", "attvalue", "spell", "edge"}
_TIMES: Final = ("start", "end", "timestamp", "intervals", "timestamps")
_MOST_HELD: Final = 10_000
_EARLIER: Final = "earlier values of {}"


def read(files: Sequence[Path], settings: Settings, report: Report, known: Known) -> Iterator[Record]:
    """Yield what GEXF files say, see `graphs.read`."""
    return graphs.read(parse, files, settings, report, known, stand_ins=_STAND_INS)


def parse(path: Path, settings: Settings) -> Iterator[Node | Edge | Columns]:
    """Yield the nodes and edges of a file, also nodes within nodes, and last the attributes that it declares.

    Raises:
        DataError: as `xml_events.events`, or there are very many attributes.
    """
    file = _File({name for name, field_ in {"type": "type", **settings.columns}.items() if field_ == "type"})
    for attributes, name, text, line in events(path, settings.encoding, settings.progress, root="gexf"):
        if attributes is not None:
            file.start(name, attributes, line)
            if name in _HELD and file.held > _MOST_HELD:
                raise DataError(f"has more than {_MOST_HELD:,} attributes, or values of one edge", path=path, line=line)
        else:
            yield from file.end(name, text)
    yield file.columns()


@dataclass(slots=True)
class _Thing:
    """A node or an edge that is open. `values` are (attribute, value, spell)."""

    attributes: Mapping[str, str]
    line: int
    spells: list[dict[str, str]] = field(default_factory=list)
    values: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)


@dataclass(slots=True)
class _Attribute:
    title: str
    is_list: bool
    default: str = ""


@dataclass(slots=True)
class _File:
    """What is known of a file at some place in it. `types` are the attributes that are a relationship's type."""

    types: set[str]
    direction: Direction = "undirected"
    slice: Mapping[str, str] = field(default_factory=dict)
    of: str = ""
    declared: dict[str, dict[str, _Attribute]] = field(default_factory=lambda: {"node": {}, "edge": {}})
    last: _Attribute | None = None
    open: list[_Thing] = field(default_factory=list)
    edges: int = 0

    @property
    def held(self) -> int:
        """How many attributes are declared, and values and spells are of what is open."""
        declared = sum(map(len, self.declared.values()))
        return declared + (len(self.open[-1].spells) + len(self.open[-1].values) if self.open else 0)

    def columns(self) -> Columns:
        """Return the names of the attributes that are declared."""
        nodes, edges = ([each.title for each in self.declared[of].values()] for of in ("node", "edge"))
        return Columns(edges, nodes)

    def start(self, name: str, told: Mapping[str, str], line: int) -> None:
        if name == "graph":
            self.direction = _DIRECTIONS.get(told.get("defaultedgetype", ""), "undirected")
            if told.get("mode") == "slice":
                self.slice = spell(told)
        elif name == "attributes":
            self.of = told.get("class", "")
        elif name == "attribute" and self.of in self.declared:
            self.last = _Attribute(told.get("title", told.get("id", "")), told.get("type", "").startswith("list"))
            self.declared[self.of][told.get("id", "")] = self.last
        elif name in self.declared:
            self.open.append(_Thing(told, line, spells(told) if name == "edge" else []))
        elif self.open and name == "spell":
            self.open[-1].spells.append(spell(told))
        elif self.open and name == "attvalue":
            self.open[-1].values.append((told.get("for", told.get("id", "")), told.get("value", ""), spell(told)))

    def end(self, name: str, text: str) -> Iterator[Node | Edge]:
        if name == "default" and self.last is not None:
            self.last.default = text
        elif name in self.declared and self.open:
            thing = self.open.pop()
            cells = {each.title: each.default for each in self.declared[name].values() if each.default}
            cells |= {known_as: thing.attributes[known_as] for known_as in _PLAIN if thing.attributes.get(known_as)}
            if name == "node":
                times = {each: thing.attributes[each] for each in _TIMES if thing.attributes.get(each)}
                yield Node(thing.attributes.get("id", ""), cells | times | self._values(thing, name), thing.line)
            else:
                yield from self._edges(thing, cells)

    def _values(self, thing: _Thing, name: str) -> dict[str, str]:
        """Return the last value of each attribute; and another cell where there are earlier ones."""
        found: dict[str, str] = {}
        for id, value, _ in thing.values:
            attribute = self.declared[name].get(id) or _Attribute(id, is_list=False)
            if attribute.title in found and found[attribute.title] != value:
                found[_EARLIER.format(attribute.title)] = found[attribute.title]
            found[attribute.title] = _joined(value) if attribute.is_list else value
        return found

    def _edges(self, thing: _Thing, cells: dict[str, str]) -> Iterator[Edge]:
        """Yield an edge for each type that changes, else for each spell, else one."""
        self.edges += 1
        told, values = thing.attributes, self._values(thing, "edge")
        kind = told.get("type", "")
        if kind and kind not in _DIRECTIONS:  # networkx writes an attribute of this name there
            cells = cells | {"type": kind}
        id = told.get("id", "")
        ends = told.get("source", ""), told.get("target", "")
        place, direction = Edge.place_of(id, self.edges), _DIRECTIONS.get(kind, self.direction)
        parts, whole = self._types(thing) or thing.spells, spell(told)
        if not parts and not whole:
            whole = dict(self.slice)
        for spelt in parts or [{}]:
            yield Edge(id, *ends, cells | values | whole | spelt, thing.line, place, direction)

    def _types(self, thing: _Thing) -> list[dict[str, str]]:
        """Return the types of an edge that change over time, each with its spell."""
        found = []
        for id, value, spelt in thing.values:
            attribute = self.declared["edge"].get(id)
            if attribute is not None and attribute.title in self.types and spelt:
                found.append({attribute.title: value, **spelt})
        return found


def _joined(value: str) -> str:
    """Return a list as GEXF writes it, with our sign between its parts."""
    return SEPARATOR.join(part.strip() for part in re.split(r"[|,;]", value.strip("[]")))
