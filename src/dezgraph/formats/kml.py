"""KML 2.2, for Google Earth and maps: a placemark for each entity that has coordinates, with its columns as data.

Relationships have no place on a map, and are left out. Names and descriptions are in the language asked for; both are
in the data. Written by hand: the libraries for it make the whole document first.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import pyarrow as pa
import pyarrow.compute as pc

from dezgraph.formats.attributes import NODE_DATA, about, node_label
from dezgraph.formats.geojson import located
from dezgraph.formats.markup import between, lines, xml, xml_text

if TYPE_CHECKING:
    from dezgraph.formats.form import Excerpt

__all__ = ["write"]

_HEAD: Final = b"""<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>dezgraph</name>"""


def write(excerpt: Excerpt) -> Iterator[bytes]:
    """Yield KML."""
    facts = (f'<Data name="{name}"><value>{xml_text(value)}</value></Data>' for name, value in about(excerpt).items())
    yield _HEAD + f"<ExtendedData>{''.join(facts)}</ExtendedData>\n".encode()
    for batch in located(excerpt):
        name = ("<Placemark><name>", xml(node_label(batch, excerpt.lang)), "</name>")
        told = between("<description>", xml(batch[f"definition_{excerpt.lang}"]), "</description>")
        data = [_data(field, batch[field]) for field in ("id", *NODE_DATA.names)]
        where = pc.binary_join_element_wise(*(batch[axis].cast(pa.string()) for axis in ("longitude", "latitude")), ",")
        point = between("<Point><coordinates>", where, "</coordinates></Point></Placemark>\n")
        yield lines(*name, told, "<ExtendedData>", *data, "</ExtendedData>", point)
    yield b"</Document></kml>\n"


def _data(name: str, column: pa.Array) -> pa.Array:
    return between(f'<Data name="{name}"><value>', xml(column), "</value></Data>")
