"""Nodes and edges of a file as rows of a table of relationships, for all formats that have both.

An attribute of an edge is a column of its name. An attribute of a node is a column for each end where the node stands:
`source_` or `target_` and its name. The rest is that of a table: mapping, constants, words for types (`edges`).

A file is read twice, first for its nodes, then for its edges: they may stand in any order. Memory: what is read of
nodes, and the ids of edges.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Literal, TypeAlias

from dezgraph.errors import DataError, InputError
from dezgraph.imports.cell import NOTHING, fit
from dezgraph.imports.edges import FIELDS, Alone, look, of_rows
from dezgraph.imports.graphs.nodes import Node, Nodes
from dezgraph.imports.header import listed, unmet
from dezgraph.imports.known import Known
from dezgraph.imports.numbers import names_relationship
from dezgraph.imports.records import Record
from dezgraph.imports.report import Fault, Report
from dezgraph.imports.settings import Settings
from dezgraph.imports.table import Row

__all__ = ["Columns", "Default", "Direction", "Edge", "Item", "LeftOut", "Parser", "Remark", "read"]

Direction: TypeAlias = Literal["directed", "undirected", "mutual"]
_UNDIRECTED: Final = "edges without a direction, read from their first end to their second"
_CALLED: Final = ("attributes of edges", "attributes of nodes")
_LONGEST_ID: Final = 80


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge: its id, the ids of its ends, its attributes by their names, and the line that it begins on.

    `place` is how a person finds it in the file; `direction` is None where the file has one for all.
    """

    id: str
    source: str
    target: str
    cells: Mapping[str, str]
    line: int
    place: str
    direction: Direction | None = None

    @staticmethod
    def place_of(id: str, number: int) -> str:
        """Return the place of an edge: its id, or its number in the file where it has none to show."""
        return f"edge {id if id.isprintable() and 0 < len(id) <= _LONGEST_ID else number}"


@dataclass(frozen=True, slots=True)
class Default:
    """What a file says of the direction of its edges, wherever it does."""

    direction: Direction


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the attributes that a file declares, whether or not any edge or node has them."""

    edges: Collection[str]
    nodes: Collection[str]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something in a file that is not read, and counted as `what`."""

    what: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What a person should know of a file."""

    text: str


Item: TypeAlias = Node | Edge | Default | Columns | LeftOut | Remark | Fault
"""What stands in a file, a fault being something that cannot be read, beside others that can."""
Parser: TypeAlias = Callable[[Path, Settings], Iterator[Item]]
"""Yields what is in a file, in any order, the same each time. Raises DataError for one that cannot be read at all."""


def read(
    parse: Parser,
    files: Sequence[Path],
    settings: Settings,
    report: Report,
    known: Known,
    *,
    stand_ins: Mapping[str, str] | None = None,
    called: tuple[str, str] = _CALLED,
) -> Iterator[Record]:
    """Yield what the graphs in files say, see `edges.of_rows`.

    `stand_ins` are attributes of edges by fields: each is read for a field that no attribute of the file is for, and
    that is not set. `called` is what attributes of edges, and those of nodes, are called in messages.

    Raises:
        DataError: a file cannot be read, or an edge is bad.
        InputError: a mapping to what is no field.
    """
    look(settings)
    graphs = (_Graph(parse, file, settings, report, known, stand_ins or {}, *called) for file in files)
    return of_rows((row for graph in graphs for row in graph.rows()), settings, report, known)


@dataclass(slots=True)
class _Graph:
    """One file."""

    parse: Parser
    path: Path
    settings: Settings
    report: Report
    known: Known
    stand_ins: Mapping[str, str]
    called: str
    called_of_nodes: str
    direction: Direction = "directed"
    ids: set[str] = field(default_factory=set)

    def rows(self) -> Iterator[Row]:
        """Yield a row for each edge, and one back for an edge both ways of a type that has a direction; then nodes."""
        nodes, names = self._described()
        columns = self._columns(names)
        for item in self.parse(self.path, self.settings):
            if isinstance(item, Fault):
                self.report.refuse(self.path, item.line, item.reason)
            elif isinstance(item, LeftOut):
                self.report.left_out[item.what] += 1
            elif isinstance(item, Remark):
                self.report.remark(item.text)
            elif isinstance(item, Edge):
                self.report.rows += 1
                try:
                    rows = self._rows(item, nodes, columns)
                except InputError as error:
                    self.report.refuse(self.path, item.line, f"{item.place}: {error}")
                else:
                    yield from rows
        for id, line, cells in nodes.alone():
            yield Alone(self.path, line, cells, f"node {id}")

    def _described(self) -> tuple[Nodes, list[str]]:
        """Return the nodes, and the names of the attributes of edges."""
        nodes = Nodes(self.path, self.settings, self.report, self.called_of_nodes)
        names, declared, line = dict[str, None](), Columns((), ()), 0
        for item in self.parse(self.path, replace(self.settings, progress=None)):
            if isinstance(item, Node):
                nodes.add(item)
            elif isinstance(item, Default):
                self.direction = item.direction
            elif isinstance(item, Columns):
                declared = item
            elif isinstance(item, Edge):
                line = line or item.line
                names.update(dict.fromkeys(item.cells))
                nodes.bound(len(names))
        nodes.settle()
        if line:
            there = {*names, *declared.edges, *nodes.columns(declared.nodes)}
            gone = unmet(there, self.settings.columns)
            if gone:
                self.report.remark(f"in {self.path} {gone}")
            self._look_for_types([*dict.fromkeys((*names, *declared.edges))], line, gone)
        return nodes, list(names)

    def _look_for_types(self, names: Sequence[str], line: int, gone: str) -> None:
        """Raise DataError, with the line of the first edge, where nothing can be the type of any."""
        fields = {self.settings.columns.get(name, name) for name in names} | set(self.settings.constants)
        if "type" not in fields and self.stand_ins.get("type") not in names:
            has = f"they have {listed(names)}" if names else "they have none"
            has += f"; {gone}" if gone else ""
            reason = (
                f"has no attribute of edges for type ({has}): map one to it, or set one type for all, such as backs"
            )
            raise DataError(reason, path=self.path, line=line)

    def _columns(self, names: Sequence[str]) -> dict[str, str]:
        """Return fields by the attributes that are for them; tell of the attributes that are for none."""
        found: dict[str, str] = {}
        given = {field_: f"set to {value!r}" for field_, value in self.settings.constants.items()}
        for name in names:
            field_ = self.settings.columns.get(name, name)
            if field_ not in FIELDS:
                continue
            if field_ in given:
                raise DataError(f"has {name} for the field {field_}, which is {given[field_]}", path=self.path)
            found[name], given[field_] = field_, f"that of {name} as well"
        found |= {name: field_ for field_, name in self.stand_ins.items() if field_ not in given}
        if unread := [name for name in names if name not in found]:
            self.report.remark(f"{self.called} in {self.path} that were not read: {listed(unread)}")
        return found

    def _rows(self, edge: Edge, nodes: Nodes, columns: Mapping[str, str]) -> list[Row]:
        cells = {"id": self._id(edge.id), "source": fit("source", edge.source), "target": fit("target", edge.target)}
        read = {name: cell for name, cell in edge.cells.items() if name in columns and cell not in NOTHING}
        cells |= {columns[name]: fit(name, cell, columns[name]) for name, cell in read.items()}
        cells |= self.settings.constants
        source, target = cells.pop("source"), cells.pop("target")
        place = edge.place + nodes.numbers(source, target)
        rows = [Row(self.path, edge.line, nodes.told("source", source) | nodes.told("target", target) | cells, place)]
        direction = edge.direction or self.direction
        if direction != "directed" and self._has_direction(cells.get("type", "")):
            if direction == "mutual":
                ends = nodes.told("source", target) | nodes.told("target", source)
                rows.append(Row(self.path, edge.line, ends | cells | {"id": ""}, place))
            else:
                self.report.counted[_UNDIRECTED] += 1
        return rows

    def _has_direction(self, word: str) -> bool:
        term = self.known.vocabulary.types.get(self.settings.types.get(word, word))
        return term is not None and not term.symmetric

    def _id(self, id: str) -> str:
        """Return an id that may be that of a relationship; nothing for a number or a word, which only a file knows."""
        if id in self.ids or not names_relationship(id):
            return ""
        self.ids.add(id)
        return id
