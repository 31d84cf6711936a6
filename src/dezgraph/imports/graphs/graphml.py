"""GraphML, as dezgraph, networkx, yEd, Gephi and igraph write it.

A label that yEd draws is the attribute `label`, and its arrows are the direction of an edge. Further labels of a node
are its label in the other script, and aliases; those of an edge are `label 2` and so on. `<desc>` is `desc`. Groups and
ports are not read, nor hyperedges, which are counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from dezgraph.errors import DataError
from dezgraph.formats.cells import SEPARATOR
from dezgraph.imports import graphs
from dezgraph.imports.graphs import Columns, Direction, Edge, LeftOut
from dezgraph.imports.graphs.nodes import Node
from dezgraph.imports.known import Known
from dezgraph.imports.records import Record, language_of
from dezgraph.imports.report import Report
from dezgraph.imports.settings import Settings
from dezgraph.imports.xml_events import events

__all__ = ["parse", "read"]

_THINGS: Final = {"graph", "node", "edge", "port", "hyperedge"}
"""What may have data."""
_MOST_KEYS: Final = 10_000
_DRAWN: Final = {"NodeLabel", "EdgeLabel"}
_DRAWINGS, _DRAWING = "Realizers", "Node"
_LABEL, _LABELS = "label", {"ar": "label_ar", "en": "label_en"}
_ALIASES, _DESC = "aliases", "desc"
_HYPEREDGE: Final = LeftOut("hyperedges: relationships have two ends")
_DRAWN_AS: Final[Mapping[tuple[bool, bool], Direction]] = {(True, True): "mutual", (False, False): "undirected"}
"""What arrows at both ends, or at none, say of an edge."""


def read(files: Sequence[Path], settings: Settings, report: Report, known: Known) -> Iterator[Record]:
    """Yield what GraphML files say, see `graphs.read`."""
    return graphs.read(parse, files, settings, report, known)


def parse(path: Path, settings: Settings) -> Iterator[Node | Edge | LeftOut | Columns]:
    """Yield the nodes and edges of a file, also of graphs within nodes, and last the attributes that it declares.

    Raises:
        DataError: as `xml_events.events`, or there are very many keys.
    """
    file = _File()
    for attributes, name, text, line in events(path, settings.encoding, settings.progress, root="graphml"):
        if attributes is not None:
            file.start(name, attributes, line)
            if len(file.keys) > _MOST_KEYS:
                raise DataError(f"has more than {_MOST_KEYS:,} keys", path=path, line=line)
        elif (made := file.end(name, text)) is not None:
            yield made
    yield file.columns()


@dataclass(slots=True)
class _Thing:
    """An element that is open."""

    name: str
    attributes: Mapping[str, str]
    line: int
    cells: dict[str, str] = field(default_factory=dict)
    arrows: tuple[bool, bool] | None = None  # at the source and at the target, where they are drawn
    drawn: list[str] = field(default_factory=list)  # labels
    shown: str | None = None  # the number of the drawing that is shown, of a group that can be closed
    drawings: int = 0


@dataclass(slots=True)
class _File:
    """What is known of a file at some place in it."""

    keys: dict[str, tuple[str, str]] = field(default_factory=dict)  # what each is for, and its name
    defaults: dict[str, dict[str, str]] = field(default_factory=lambda: {"node": {}, "edge": {}})
    open: list[_Thing] = field(default_factory=list)
    key: str = ""
    edges: int = 0

    def columns(self) -> Columns:
        """Return the names of the attributes that are declared."""
        edges, nodes = (
            [name for what, name in self.keys.values() if name and what in {each, "all"}] for each in ("edge", "node")
        )
        return Columns(edges, nodes)

    def start(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        if name == "key":
            self.key = attributes.get("id", "")
            self.keys[self.key] = attributes.get("for", "all"), attributes.get("attr.name", "")
        elif name == "data":
            self.key = attributes.get("key", "")
        elif name in _THINGS:
            self.open.append(_Thing(name, attributes, line))
        elif name == "Arrows" and self.open:
            self.open[-1].arrows = _is_arrow(attributes, "source"), _is_arrow(attributes, "target")
        elif name == _DRAWINGS and self.open:
            self.open[-1].shown = attributes.get("active", "0")
        elif name.endswith(_DRAWING) and self.open and self.open[-1].shown is not None:
            self.open[-1].drawings += 1

    def end(self, name: str, text: str) -> Node | Edge | LeftOut | None:
        if name in _THINGS:
            return self._made(self.open.pop())
        if name == "default":
            what, known_as = self.keys.get(self.key, ("", ""))
            for each, defaults in self.defaults.items():
                if known_as and what in {each, "all"}:
                    defaults[known_as] = text
        elif self.open and text:
            thing = self.open[-1]
            if name == "data" and (known_as := self.keys.get(self.key, ("", self.key))[1]):
                thing.cells.setdefault(known_as, text)
            elif name == _DESC:
                thing.cells.setdefault(_DESC, text)
            elif name in _DRAWN and thing.shown in (None, str(thing.drawings - 1)):
                thing.drawn.append(text)
        return None

    def _made(self, thing: _Thing) -> Node | Edge | LeftOut | None:
        told = thing.attributes
        cells = {**self.defaults.get(thing.name, {}), **thing.cells}
        labels = list(dict.fromkeys(filter(None, (thing.cells.get(_LABEL), *thing.drawn))))
        if thing.name == "node":
            return Node(told.get("id", ""), _labelled(cells, labels), thing.line)
        if thing.name != "edge":
            return _HYPEREDGE if thing.name == "hyperedge" else None
        cells |= {f"{_LABEL} {at}" if at > 1 else _LABEL: label for at, label in enumerate(labels, start=1)}
        self.edges += 1
        id = told.get("id", "")
        source, target = told.get("source", ""), told.get("target", "")
        if thing.arrows == (True, False) and "directed" not in told:
            source, target = target, source
        return Edge(id, source, target, cells, thing.line, Edge.place_of(id, self.edges), self._direction(thing))

    def _direction(self, thing: _Thing) -> Direction:
        edge = thing.attributes
        if thing.arrows is not None and "directed" not in edge:
            return _DRAWN_AS.get(thing.arrows, "directed")
        graph = next((each.attributes for each in reversed(self.open) if each.name == "graph"), {})
        default = "false" if graph.get("edgedefault") == "undirected" else "true"
        return "undirected" if edge.get("directed", default) == "false" else "directed"


def _labelled(cells: dict[str, str], labels: Sequence[str]) -> dict[str, str]:
    """Return the cells of a node, with the first label, the first in the other script, and the others as aliases."""
    if not labels:
        return cells
    languages = {label: "ar" if language_of(label) == "ar" else "en" for label in labels}
    first, *rest = labels
    second = next((label for label in rest if languages[label] != languages[first]), None)
    both = {_LABELS[languages[label]]: label for label in (first, second) if label} if second else {}
    others = [label for label in rest if label != second]
    aliases = {_ALIASES: SEPARATOR.join(filter(None, (cells.get(_ALIASES), *others)))} if others else {}
    return both | cells | {_LABEL: first} | aliases


def _is_arrow(arrows: Mapping[str, str], end: str) -> bool:
    return arrows.get(end, "none") != "none"
