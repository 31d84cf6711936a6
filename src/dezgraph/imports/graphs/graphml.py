"""GraphML, as dezgraph, networkx, yEd, Gephi and igraph write it.

A label that yEd draws is the attribute `label`, and its arrows are the direction of an edge. Groups, ports and
hyperedges are not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from dezgraph.errors import DataError
from dezgraph.imports import graphs
from dezgraph.imports.graphs import Direction, Edge
from dezgraph.imports.graphs.nodes import Node
from dezgraph.imports.known import Known
from dezgraph.imports.records import Record
from dezgraph.imports.report import Report
from dezgraph.imports.settings import Settings
from dezgraph.imports.xml_events import events

__all__ = ["parse", "read"]

_THINGS: Final = {"graph", "node", "edge", "port", "hyperedge"}
"""What may have data."""
_MOST_KEYS: Final = 10_000
_DRAWN: Final = {"NodeLabel", "EdgeLabel"}
_DRAWN_AS: Final[Mapping[tuple[bool, bool], Direction]] = {(True, True): "mutual", (False, False): "undirected"}
"""What arrows at both ends, or at none, say of an edge."""


def read(files: Sequence[Path], settings: Settings, report: Report, known: Known) -> Iterator[Record]:
    """Yield what GraphML files say, see `graphs.read`."""
    return graphs.read(parse, files, settings, report, known)


def parse(path: Path, settings: Settings) -> Iterator[Node | Edge]:
    """Yield the nodes and edges of a file, also of graphs within nodes. Raises DataError as `xml_events.events`."""
    file = _File()
    for attributes, name, text, line in events(path, settings.encoding, settings.progress, root="graphml"):
        if attributes is not None:
            file.start(name, attributes, line)
            if len(file.keys) > _MOST_KEYS:
                raise DataError(f"has more than {_MOST_KEYS:,} keys", path=path, line=line)
        elif (made := file.end(name, text)) is not None:
            yield made


@dataclass(slots=True)
class _Thing:
    """An element that is open."""

    name: str
    attributes: Mapping[str, str]
    line: int
    cells: dict[str, str] = field(default_factory=dict)
    arrows: tuple[bool, bool] | None = None  # at the source and at the target, where they are drawn


@dataclass(slots=True)
class _File:
    """What is known of a file at some place in it."""

    keys: dict[str, tuple[str, str]] = field(default_factory=dict)  # what each is for, and its name
    defaults: dict[str, dict[str, str]] = field(default_factory=lambda: {"node": {}, "edge": {}})
    open: list[_Thing] = field(default_factory=list)
    key: str = ""
    edges: int = 0

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

    def end(self, name: str, text: str) -> Node | Edge | None:
        if name in _THINGS:
            return self._made(self.open.pop())
        if name == "default":
            what, known_as = self.keys.get(self.key, ("", ""))
            for each, defaults in self.defaults.items():
                if known_as and what in {each, "all"}:
                    defaults[known_as] = text
        elif self.open and text:
            known_as = self.keys.get(self.key, ("", self.key))[1] if name == "data" else ""
            if known_as or name in _DRAWN:
                self.open[-1].cells.setdefault(known_as or "label", text)
        return None

    def _made(self, thing: _Thing) -> Node | Edge | None:
        told = thing.attributes
        cells = {**self.defaults.get(thing.name, {}), **thing.cells}
        if thing.name == "node":
            return Node(told.get("id", ""), cells, thing.line)
        if thing.name != "edge":
            return None
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


def _is_arrow(arrows: Mapping[str, str], end: str) -> bool:
    return arrows.get(end, "none") != "none"
