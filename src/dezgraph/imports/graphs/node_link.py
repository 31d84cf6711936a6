"""Node-link JSON, as dezgraph, networkx (with `edges` or `links`) and d3 write it.

An end is the id of a node, or the number of one, counted from 0: d3 counts nodes where they have no ids, and may where
they do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from dezgraph.imports import graphs
from dezgraph.imports.graphs import Default, Edge
from dezgraph.imports.graphs.nodes import Node
from dezgraph.imports.json_items import items, texts
from dezgraph.imports.known import Known
from dezgraph.imports.records import Record
from dezgraph.imports.report import Report
from dezgraph.imports.seeming import mistaken
from dezgraph.imports.settings import Settings

__all__ = ["parse", "read"]

_EDGES: Final = {"edges", "links"}


def read(files: Sequence[Path], settings: Settings, report: Report, known: Known) -> Iterator[Record]:
    """Yield what node-link files say, see `graphs.read`."""
    return graphs.read(parse, files, settings, report, known)


def parse(path: Path, settings: Settings) -> Iterator[Node | Edge | Default]:
    """Yield the nodes and edges of a file. Raises DataError as `json_items.items`."""
    ends = _Ends(path, settings)
    counts = dict.fromkeys(("nodes", "edges"), 0)
    for key, value, line in items(path, (), settings.encoding, settings.progress):
        if key == "nodes":
            cells = texts(value)
            yield Node(cells.pop("id", "") or _counted(value, counts["nodes"]), cells, line)
            counts["nodes"] += 1
        elif key in _EDGES:
            counts["edges"] += 1
            yield _edge(value, line, counts["edges"], ends)
        elif key == "directed":
            yield Default("undirected" if value is False else "directed")
    if not any(counts.values()):
        raise mistaken(path, "has neither nodes nor edges", "node-link JSON", "node-link")


def _edge(value: Any, line: int, number: int, ends: _Ends) -> Edge:
    cells, told = texts(value), value if isinstance(value, dict) else {}
    id = cells.pop("id", "") or cells.pop("key", "")
    source, target = (ends.id_of(told.get(end)) for end in ("source", "target"))
    cells = {name: cell for name, cell in cells.items() if name not in {"source", "target", "key"}}
    return Edge(id, source, target, cells, line, Edge.place_of(id, number))


def _counted(value: Any, number: int) -> str:
    return str(number) if isinstance(value, dict) and "id" not in value else ""


class _Ends:
    """The ends of edges: what numbers mean is looked up in the file when the first one comes."""

    def __init__(self, path: Path, settings: Settings) -> None:
        self._path, self._settings = path, settings
        self._ids: list[str] | None = None

    def id_of(self, end: Any) -> str:
        """Return the id of the node that an end is: of one that d3 has put there whole, too."""
        if isinstance(end, dict):
            end = end.get("id")
        if isinstance(end, str):
            return end.strip()
        if not isinstance(end, int) or isinstance(end, bool):
            return ""
        return self._counted[end] if 0 <= end < len(self._counted) else str(end)

    @property
    def _counted(self) -> list[str]:
        """The ids of nodes in their order; nothing if numbers are ids."""
        if self._ids is None:
            found = (value for key, value, _ in items(self._path, (), self._settings.encoding) if key == "nodes")
            ids = [value.get("id") if isinstance(value, dict) else None for value in found]
            is_counted = all(isinstance(id, str) and not id.isdigit() for id in ids)
            self._ids = [str(id) for id in ids] if is_counted else []
        return self._ids
