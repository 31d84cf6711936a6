"""Raphtory: temporal graphs in memory, in Rust. A persistent graph keeps a tie from its addition to its deletion."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow as pa
from raphtory import PersistentGraph
from raphtory import algorithms as measures

from benchmarks.peers.peer import Lacking, Ties

__all__ = ["Raphtory"]

_ITERATIONS = 100


class Raphtory:
    """The relationships in two layers, so that backing can be had alone; parallel ties count as one."""

    def __init__(self, ties: Ties, _: Path) -> None:
        self._graph = PersistentGraph()
        for layer, rows in (("backing", ties.backing), ("other", ~ties.backing)):
            table = _spans(ties, rows)
            self._graph.load_edges(table, time="first", src="source", dst="target", layer=layer)
            self._graph.load_edge_deletions(table, time="gone", src="source", dst="target", layer=layer)

    def pagerank(self, day: int | None) -> object:
        if day is None:
            raise Lacking("a persistent graph is ranked as of a day")
        found = measures.pagerank(self._graph.at(day), iter_count=_ITERATIONS, max_diff=1e-6, use_l2_norm=False)
        return list(found.values())

    def backers(self, entity: int, depth: int, day: int) -> set[int]:
        node = self._graph.layer("backing").at(day).node(entity)
        found: set[int] = set()
        for _ in range(depth if node is not None else 0):
            node = node.in_neighbours
            found.update(node.id)
        return found - {entity}

    def hops(self, *_: object) -> int | None:
        raise Lacking("reading a path fails in 0.17, which takes its nodes for values of different types")

    def close(self) -> None:
        del self._graph


def _spans(ties: Ties, rows: np.ndarray) -> pa.Table:
    """Return when each pair is tied, without overlap: a deletion ends a pair whatever else still ties it."""
    chosen = np.flatnonzero(rows)
    order = chosen[np.lexsort((ties.first[chosen], ties.target[chosen], ties.source[chosen]))]
    merged: list[list[int]] = []
    columns = (ties.source, ties.target, ties.first, ties.last + 1)
    for source, target, first, gone in zip(*(column[order].tolist() for column in columns), strict=True):
        last = merged[-1] if merged else None
        if last is not None and last[:2] == [source, target] and first <= last[3]:
            last[3] = max(last[3], gone)
        else:
            merged.append([source, target, first, gone])
    numbers = np.array(merged, dtype=np.int64).reshape(-1, 4).T
    return pa.table(dict(zip(("source", "target", "first", "gone"), numbers, strict=True)))
