"""GeoJSON (RFC 7946): a feature for each entity that has coordinates, places and resources above all, with its columns.

Relationships have no place on a map, and are left out. Written by hand: the document is a list of dictionaries, and the
libraries for it make the whole list first.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import orjson
import pyarrow as pa
import pyarrow.compute as pc

from dezgraph.formats.attributes import about
from dezgraph.formats.tables import Tables

if TYPE_CHECKING:
    from dezgraph.formats.form import Excerpt

__all__ = ["located", "write"]


def write(excerpt: Excerpt) -> Iterator[bytes]:
    """Yield one FeatureCollection, with what it says of itself as members of its own.

    Positions are longitude and latitude, in degrees, WGS84.
    """
    yield b'{"type":"FeatureCollection",' + orjson.dumps(about(excerpt))[1:-1] + b',"features":['
    separator = b""
    for batch in located(excerpt):
        features = b",".join(orjson.dumps(_feature(row)) for row in batch.to_pylist())
        yield separator + features
        separator = b","
    yield b"]}"


def located(excerpt: Excerpt) -> Iterator[pa.RecordBatch]:
    """Yield the entities of an excerpt that have coordinates, by `NODES`."""
    for batch in Tables(excerpt).nodes():
        kept = batch.filter(pc.is_valid(batch["latitude"]))
        if len(kept):
            yield kept


def _feature(row: dict[str, Any]) -> dict[str, Any]:
    position = [row.pop("longitude"), row.pop("latitude")]
    geometry = {"type": "Point", "coordinates": position}
    return {"type": "Feature", "id": row["id"], "geometry": geometry, "properties": row}
