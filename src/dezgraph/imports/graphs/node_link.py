"""Node-link JSON, as dezgraph, networkx (with `edges` or `links`), d3 and graphology write it.

An end is the id of a node, or the number of one, counted from 0: d3 counts nodes where they have no ids, and may where
they do; networkx 1 counts them always. graphology has attributes apart, and calls an id `key`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from dezgraph.imports import graphs
from dezgraph.imports.graphs import Default, Direction, Edge
from dezgraph.imports.graphs.nodes import Node
from dezgraph.imports.json_items import items, texts
from dezgraph.imports.known import Known
from dezgraph.imports.records import Record
from dezgraph.imports.report import Report
from dezgraph.imports.seeming import mistaken
from dezgraph.imports.settings import Settings

__all__ = ["parse", "read"]

_EDGES: Final = {"edges", "links"}
_ATTRIBUTES: Final = "attributes"
_OF_GRAPHOLOGY: Final = {"key", _ATTRIBUTES}
_UNDIRECTED: Final[Direction] = "undirected"
_WITHIN: Final = "::"


def read(files: Sequence[Path], settings: Settings, report: Report, known: Known) -> Iterator[Record]:
    """Yield what node-link files say, see `graphs.read`."""
    return graphs.read(parse, files, settings, report, known)


def parse(path: Path, settings: Settings) -> Iterator[Node | Edge | Default]:
    """Yield the nodes and edges of a file. Raises DataError as `json_items.items`."""
    ends = _Ends(path, settings)
    counts = dict.fromkeys(("nodes", "edges"), 0)
    for key, value, line in items(path, (), settings.encoding, settings.progress):
        if key == "nodes":
            node = _node(value)
            cells = {name: cell for name, cell in texts(node).items() if name != "id"}
            yield Node(_id(node) or _counted(node, counts["nodes"]), cells, line)
            counts["nodes"] += 1
        elif key in _EDGES:
            counts["edges"] += 1
            yield _edge(value, line, counts["edges"], ends)
        elif key == "options" and isinstance(value, dict) and value.get("type") == _UNDIRECTED:
            yield Default(_UNDIRECTED)
        elif key == "directed":
            yield Default(_UNDIRECTED if value is False else "directed")
    if not any(counts.values()):
        raise mistaken(path, "has neither nodes nor edges", "node-link JSON", "node-link")


def _edge(value: Any, line: int, number: int, ends: _Ends) -> Edge:
    told = _flat(value) if isinstance(value, dict) else {}
    direction: Direction | None = _UNDIRECTED if told.get("undirected") is True else None
    cells = texts(told)
    id = cells.pop("id", "") or cells.pop("key", "")
    source, target = (ends.id_of(told.get(end)) for end in ("source", "target"))
    cells = {name: cell for name, cell in cells.items() if name not in {"source", "target", "key", "undirected"}}
    return Edge(id, source, target, cells, line, Edge.place_of(id, number), direction)


def _node(value: Any) -> Any:
    """Return a node with an id: that of graphology has a key and attributes, and nothing else."""
    if not isinstance(value, dict) or "key" not in value or not value.keys() <= _OF_GRAPHOLOGY:
        return value
    return {name: each for name, each in _flat(value).items() if name != "key"} | {"id": value["key"]}


def _id(node: Any) -> str:
    """Return the id of a node: of a tuple its parts, written as a number within a number; nothing where it has none."""
    id = node.get("id") if isinstance(node, dict) else None
    if isinstance(id, list):
        return _WITHIN.join(texts({"id": part}).get("id", "") for part in id)
    return texts({"id": id}).get("id", "") if not isinstance(id, bool) else ""


def _flat(value: dict[str, Any]) -> dict[str, Any]:
    """Return an object with its attributes in it."""
    attributes = value.get(_ATTRIBUTES)
    return {**attributes, **value} if isinstance(attributes, dict) else value


def _counted(value: Any, number: int) -> str:
    return str(number) if isinstance(value, dict) and "id" not in value else ""


class _Ends:
    """The ends of edges: what numbers mean is looked up in the file when the first one comes."""

    def __init__(self, path: Path, settings: Settings) -> None:
        self._path, self._settings = path, settings
        self._ids: list[str] | None = None

    def id_of(self, end: Any) -> str:
        """Return the id of the node that an end is: of one that d3 has put there whole, too."""
        if isinstance(end, int) and not isinstance(end, bool) and 0 <= end < len(self._counted):
            return self._counted[end]
        return _id(end if isinstance(end, dict) else {"id": end})

    @property
    def _counted(self) -> list[str]:
        """The ids of nodes in their order; nothing if numbers are ids."""
        if self._ids is None:
            ids: list[Any] = []
            ends = set[Any]()
            for key, value, _ in items(self._path, (), self._settings.encoding):
                if key == "nodes":
                    ids.append(_node(value).get("id") if isinstance(value, dict) else None)
                elif key in _EDGES and isinstance(value, dict):
                    ends.update(end for name in ("source", "target") if isinstance(end := value.get(name), int))
            self._ids = [str(id) for id in ids] if _is_counted(ids, ends) else []
        return self._ids


def _is_counted(ids: list[Any], ends: set[Any]) -> bool:
    """Tell whether ends that are numbers count the nodes: where no id is a number, or some end would be none."""
    if all(isinstance(id, str) and not id.isdigit() for id in ids):
        return True
    are_numbers = all(isinstance(id, int) for id in ids)
    return are_numbers and not ends <= set(ids) and all(0 <= end < len(ids) for end in ends)
