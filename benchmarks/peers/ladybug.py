"""LadybugDB: an embedded graph database with Cypher, columns and vectorised joins."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import ladybug
import numpy as np
import pyarrow as pa

from benchmarks.peers.peer import Lacking, Ties

__all__ = ["Ladybug"]

_TABLES = (
    "CREATE NODE TABLE Entity(id INT64 PRIMARY KEY)",
    "CREATE REL TABLE Tie(FROM Entity TO Entity, first INT64, last INT64, backing BOOL)",
)
_BACKERS = (
    "MATCH (a:Entity {{id: $entity}})<-[ties:Tie* SHORTEST 1..{depth} (r, n | WHERE r.backing AND {on})]-(b:Entity)"
    " RETURN b.id"
)
_PATH = (
    "MATCH (a:Entity {{id: $source}})-[ties:Tie* SHORTEST 1..{most} (r, n | WHERE {on})]-(b:Entity {{id: $target}})"
    " RETURN length(ties)"
)
_ON = "r.first <= $day AND r.last >= $day"


class Ladybug:
    """The relationships in a database in memory, in one table, with their days as properties."""

    def __init__(self, ties: Ties, _: Path) -> None:
        self._database = ladybug.Database(":memory:")
        self._connection = ladybug.Connection(self._database)
        for text in _TABLES:
            self._connection.execute(text)
        entities = pa.table({"id": np.arange(ties.entities)})
        relationships = ties.table()
        self._connection.execute("COPY Entity FROM $rows", {"rows": entities})
        self._connection.execute("COPY Tie FROM $rows", {"rows": relationships})

    def pagerank(self, _: int | None) -> object:
        raise Lacking("the package leaves it to an extension, which the database downloads")

    def backers(self, entity: int, depth: int, day: int) -> set[int]:
        found = self._rows(_BACKERS.format(depth=depth, on=_ON), {"entity": entity, "day": day})
        return {number for (number,) in found} - {entity}

    def hops(self, source: int, target: int, most: int, day: int | None) -> int | None:
        days = {} if day is None else {"day": day}
        text = _PATH.format(most=most, on=_ON if days else "true")
        found = self._rows(text, {"source": source, "target": target} | days)
        return found[0][0] if found else None

    def close(self) -> None:
        self._connection.close()
        self._database.close()

    def _rows(self, text: str, values: dict[str, int]) -> list[Any]:
        return self._connection.execute(text, values).get_all()
