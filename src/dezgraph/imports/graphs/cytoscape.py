"""Cytoscape JSON, as dezgraph, Cytoscape (`.cyjs`), cytoscape.js (`elements` of either form) and networkx write it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from dezgraph.imports import graphs
from dezgraph.imports.graphs import Default, Edge, Item
from dezgraph.imports.graphs.nodes import Node
from dezgraph.imports.json_items import items, texts
from dezgraph.imports.known import Known
from dezgraph.imports.records import Record
from dezgraph.imports.report import Fault, Report
from dezgraph.imports.seeming import mistaken, seems
from dezgraph.imports.settings import Settings

__all__ = ["parse", "read"]

_STAND_INS: Final = {"type": "interaction"}
_GROUPS: Final = {"nodes", "edges"}
_LISTS: Final = {"elements", ""}


def read(files: Sequence[Path], settings: Settings, report: Report, known: Known) -> Iterator[Record]:
    """Yield what Cytoscape files say, see `graphs.read`."""
    return graphs.read(parse, files, settings, report, known, stand_ins=_STAND_INS)


def parse(path: Path, settings: Settings) -> Iterator[Item]:
    """Yield the nodes and edges of a file. Raises DataError as `json_items.items`."""
    number, count = 0, 0
    for key, value, line in items(path, _LISTS, settings.encoding, settings.progress):
        if key == "directed":
            yield Default("undirected" if value is False else "directed")
        elif key in _GROUPS or key in _LISTS:
            told = value if isinstance(value, dict) else {}
            count += 1
            if "data" not in told:
                hint = seems(path, "cytoscape") if count == 1 else ""
                yield Fault(path, line, f"is an element without data: this is no Cytoscape JSON{hint}")
                continue
            cells = texts(told["data"])
            group = told.get("group", "edges" if "source" in cells else "nodes") if key in _LISTS else key
            if group == "nodes":
                yield Node(cells.pop("id", ""), cells, line)
            else:
                number += 1
                yield _edge(cells, line, number)
    if not count:
        raise mistaken(path, "has no elements", "Cytoscape JSON", "cytoscape")


def _edge(cells: dict[str, str], line: int, number: int) -> Edge:
    id, source, target = (cells.pop(name, "") for name in ("id", "source", "target"))
    key = cells.pop("key", "")
    return Edge(id or key, source, target, cells, line, Edge.place_of(id or key, number))
