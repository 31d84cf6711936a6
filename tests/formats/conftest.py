"""A small graph with all that a format may lose, and the function that writes it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dezgraph.formats import FORMATS
from dezgraph.network import Network

GRAPH = """
id:a a dz:State ; skos:prefLabel "A & <B> \\"quoted\\""@en , "ألف"@ar ; skos:altLabel "=HYPERLINK(1)"@en ;
    dz:wikidata "Q1" ; skos:definition "-1+1"@en .
id:b a dz:ArmedGroup ; skos:prefLabel "@B\\nsecond line"@en .
id:field a dz:OilField ; skos:prefLabel "Field"@en , "حقل"@ar ;
    geo:hasGeometry [ geo:asWKT "POINT(40.3 35.25)"^^geo:wktLiteral ] .
id:nameless a dz:Town .
id:alone a dz:Town ; geo:hasGeometry [ geo:asWKT "POINT(1 2)"^^geo:wktLiteral ] .
"""


@pytest.fixture
def network(network_of: Callable[[str], Network], tie: Callable[..., str]) -> Network:
    """Two states of things between a and b, a field, and an entity without a name."""
    return network_of(
        GRAPH
        + tie(
            "a backs b",
            validFrom='"2014-03~"',
            validUntil='"2016/2017"',
            support="dz:weapons, dz:training",
            hedge="dz:covert",
            claims="id:gazette 2,id:rumour 4 dz:denies",
        )
        + tie("a opposes b", validFrom='".."')
        + tie("b controls field", validFrom='"2017-11-03"')
        + tie("field near nameless")
    )


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    """Return the function that writes a view in a format, and gives the path of the file."""

    def write(view: Network, name: str, **options: Any) -> Path:
        form = FORMATS[name]
        path = tmp_path / form.file_name(options.get("part"))
        path.write_bytes(b"".join(form.write(view, **options)))
        return path

    return write
